/** Costs in three strengths. */
import { expect, test } from 'vitest';
import { AVOID, addCosts, compareCosts, costAt, HARD, levelOf, PREFER } from '../../src/model/cost.ts';

test('a cost lies in one strength, and sums add strength by strength', () => {
  expect([costAt(HARD, 2), costAt(AVOID, 3), costAt(PREFER, 5)]).toEqual([
    [2, 0, 0],
    [0, 3, 0],
    [0, 0, 5],
  ]);
  expect(addCosts([1, 2, 3], [10, 20, 30])).toEqual([11, 22, 33]);
});

test('a stronger strength decides, whatever the weaker ones cost', () => {
  expect(compareCosts([0, 9, 9], [1, 0, 0])).toBeLessThan(0);
  expect(compareCosts([1, 0, 9], [1, 1, 0])).toBeLessThan(0);
  expect(compareCosts([1, 1, 2], [1, 1, 1])).toBeGreaterThan(0);
  expect(compareCosts([1, 2, 3], [1, 2, 3])).toBe(0);
});

test('words fall into the three strengths', () => {
  const words = ['never', 'must', 'avoid', 'should', 'prefer'] as const;
  expect(words.map(levelOf)).toEqual([HARD, HARD, AVOID, AVOID, PREFER]);
});
