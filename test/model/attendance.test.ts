/** Sizes from attendance: three present in the smallest group, whatever the share. */
import { expect, test } from 'vitest';
import { areTooFew, sayTooFew, sizesAt } from '../../src/model/attendance.ts';

test.each([
  [100, 3, 4, 5],
  [75, 4, 5, 6],
  [60, 5, 6, 8],
  [50, 6, 7, 10],
  [40, 8, 9, 12],
])('at %i %% sizes are %i, %i, %i', (percent, min, ideal, max) => {
  expect(sizesAt([percent, 100])).toMatchObject({ min, ideal, max });
});

test('the smallest group has three present and one fewer has not, and sizes stand in order, at every share', () => {
  for (let of = 1; of <= 100; of++) {
    for (let share = 1; share <= of; share++) {
      const { min, ideal, max } = sizesAt([share, of]);
      expect(areTooFew(min, [share, of])).toBe(false);
      expect(areTooFew(min - 1, [share, of])).toBe(true);
      expect(min <= ideal && ideal <= max).toBe(true);
      expect([min, ideal, max].every(Number.isInteger)).toBe(true);
    }
  }
});

test('too few are said as they are, never rounded up to three', () => {
  expect(sayTooFew(4, [60, 100])).toBe('4 people at 60 % is 2.4 in the room: too small');
  expect(sayTooFew(1, [1, 1])).toBe('1 person at 100 % is 1 in the room: too small');
  expect(sayTooFew(299, [1, 100])).toBe('299 people at 1 % is 2.9 in the room: too small');
});
