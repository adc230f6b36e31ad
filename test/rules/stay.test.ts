/** Judged cases of `stay`: enough members stay for a group to remain itself. */
import { expect, test } from 'vitest';
import { stay } from '../../src/rules/stay.ts';
import { judging } from '../helpers/judging.ts';

const { cost } = judging(stay);

test('half of the members must stay, rounded up', () => {
  // Of three, two must stay: one of them does in the first group, all in the second.
  expect(cost('Ana Dee | Bo Cy | Eve', { previous: 'Ana Bo Cy | Dee Eve' })).toBe(2);
  expect(cost('Ana Bo Eve | Cy Dee', { previous: 'Ana Bo Cy | Dee Eve' })).toBe(0);
});

test('another share counts as written', () => {
  const words = { previous: 'Ana Bo Cy | Dee Eve', stayAtLeast: [1, 1] as const };
  expect(cost('Ana Bo Eve | Cy Dee', words)).toBe(2);
  expect(cost('Ana Bo Eve | Cy Dee', { ...words, stayAtLeast: [0, 1] as const })).toBe(0);
});

test('those who must go and those who have left are not asked to stay', () => {
  // Of four two must stay, less one who must go: Ana alone is enough.
  expect(cost('Ana | Bo Cy Dee', { previous: 'Ana Bo Cy Dee', forced: 1 })).toBe(0);
  // Of two who still take part one must stay.
  expect(cost('Ana | Bo', { previous: 'Ana Bo Zoe Zed' })).toBe(0);
});
