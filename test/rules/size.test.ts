/** Judged cases of `size`: no group is smaller or larger than allowed. */
import { expect, test } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { size } from '../../src/rules/size.ts';
import { stand } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost } = judging(size);

test('each person too few or too many counts, and the whole group is named', () => {
  const limits = { min: 2, ideal: 3, max: 3 };
  expect(violations('Ana | Bo Cy Dee Eve Fay | Gus Hal', limits)).toEqual(['Ana', 'Bo Cy Dee Eve Fay x2']);
});

test('sizes at the limits cost nothing', () => {
  expect(cost('Ana Bo | Cy Dee Eve', { min: 2, ideal: 2, max: 3 })).toBe(0);
});

test('an empty group misses everybody', () => {
  const { problem } = world('Ana Bo', { min: 2, ideal: 2, max: 3 });
  const { prepared } = stand(size, world('Ana Bo', { min: 2, ideal: 2, max: 3 }));
  const empty = { name: 'empty', pool: 0, members: [] };
  expect(prepared.violationsIn([empty])).toEqual([
    { group: 0, people: [], cost: problem.pools[0]!.size.min },
  ]);
});

test.each([
  // 5 people in 2 groups of 3 to 4 are one short; in 1 group one too many.
  { groups: 2, expected: 1 },
  { groups: 1, expected: 1 },
])('the bound for $groups groups says that the numbers do not fit', ({ groups, expected }) => {
  const w = world('Ana Bo Cy Dee Eve', { min: 3, ideal: 3, max: 4 });
  const division = wideDivision(w.problem.pools[0]!, 0, groups);
  const noConflicts = { has: () => false, of: () => [] };
  const { cost, because } = stand(size, w).prepared.bound(division, noConflicts);
  expect(cost).toBe(expected);
  expect(because).toHaveLength(1);
  expect(because[0]).toMatch(/^5 people do not divide into/);
});

test('each pool has limits of its own', () => {
  const { problem } = world('Ana Bo | Cy', { pools: ['Ana Bo', 'Cy'], min: 2, ideal: 2, max: 2 });
  const [first, second] = problem.pools;
  const pools = [first!, { ...second!, size: { min: 1, ideal: 1, max: 1 } }];
  const w = world('Ana Bo | Cy', { pools: ['Ana Bo', 'Cy'] });
  const prepared = stand(size, { ...w, problem: { ...problem, pools } }).prepared;
  expect(prepared.violationsIn(w.groups)).toEqual([]);
});
