/** Judged cases of `even-sizes`: groups of a pool are about equally large, near the ideal. */
import { expect, test } from 'vitest';
import { evenSizes } from '../../src/rules/even-sizes.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound } = judging(evenSizes);

test('each group costs the square of its distance from the ideal', () => {
  const limits = { min: 1, ideal: 3, max: 6 };
  // Sizes 1, 3, 5: distances 2, 0, 2.
  expect(violations('Ana | Bo Cy Dee | Eve Fay Gus Hal Ida', limits)).toEqual([
    'Ana x4',
    'Eve Fay Gus Hal Ida x4',
  ]);
});

test('one group far off costs more than several a little off', () => {
  const limits = { min: 1, ideal: 2, max: 4 };
  // 4 and 2 against 3 and 3: 4 + 0 against 1 + 1.
  expect(cost('Ana Bo Cy Dee | Eve Fay', limits)).toBe(4);
  expect(cost('Ana Bo Cy | Dee Eve Fay', limits)).toBe(2);
});

test('the bound is the cost of sizes that differ by at most one', () => {
  // 7 people in 3 groups: 3, 2, 2 around 3.
  const limits = { min: 1, ideal: 3, max: 6 };
  const { cost, because } = bound('Ana Bo Cy Dee Eve | Fay | Gus', limits);
  expect(cost).toBe(2);
  expect(because).toHaveLength(1);
  expect(because[0]).toMatch(/7 people in 3 groups.* 2 to 3.* 3 /);
  expect(bound('Ana Bo Cy | Dee Eve Fay', limits)).toEqual({ cost: 0, because: [] });
  expect(bound('Ana Bo | Cy Dee', limits).because[0]).toBe(
    '4 people in 2 groups make sizes of 2; 3 is the ideal',
  );
});
