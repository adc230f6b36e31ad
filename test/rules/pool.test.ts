/** Judged cases of `pool`: people of different pools do not share a group. */
import { expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import { pool } from '../../src/rules/pool.ts';
import { price } from '../../src/rules/price.ts';
import { ALL_POOLS } from '../../src/rules/rule.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { stand } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound } = judging(pool);

test('each person of another pool counts once, whoever else is there', () => {
  expect(violations('Ana Bo Cy | Dee', { pools: ['Ana Bo', 'Cy Dee'] })).toEqual(['Cy']);
  expect(violations('Ana Cy Dee | Bo', { pools: ['Ana Bo', 'Cy Dee'] })).toEqual(['Cy', 'Dee']);
});

test('the pool is that of the group, not that of most of its members', () => {
  const w = world('Ana Cy Dee', { pools: ['Ana', 'Cy Dee'] });
  const { prepared } = stand(pool, w);
  const strangers = (index: number) =>
    prepared
      .violationsIn(w.groups.map((group) => ({ ...group, pool: index })))
      .map(({ people }) => w.words(people));
  expect(strangers(0)).toEqual(['Cy', 'Dee']);
  expect(strangers(1)).toEqual(['Ana']);
});

test('somebody who takes no part is of no pool, and so of no other', () => {
  expect(violations('Ana Bo Cy', { pools: ['Ana Bo'] })).toEqual([]);
});

test('one pool for everybody costs nothing', () => {
  expect(cost('Ana Bo | Cy Dee Eve')).toBe(0);
});

test('nothing of it is left for a search that takes one pool on its own', () => {
  const w = world('Ana Bo | Cy', { pools: ['Ana Bo', 'Cy'] });
  expect(stand(pool, w).prepared.compile(divisionOf(w))).toEqual([]);
  expect(bound('Ana Bo | Cy', { pools: ['Ana', 'Bo Cy'] })).toEqual({ cost: 0, because: [] });
});

test('where all pools are searched at once, a seat costs whoever is of another pool', () => {
  const w = world('Ana Bo | Cy Dee | Eve', { pools: ['Ana Bo Cy', 'Dee Eve'] });
  const standing = [stand(pool, w)];
  const members = [0, 1, 2, 3, 4];
  const groupPools = [0, 1, 1];
  const division = { ...divisionOf(w), pool: ALL_POOLS, members, groups: 3, groupPools };
  const instance = buildInstance(division, standing, []);
  for (const groupOf of [
    [0, 0, 1, 1, 2],
    [1, 2, 0, 0, 0],
    [0, 0, 0, 1, 2],
  ]) {
    const groups = groupPools.map((own, group) => ({
      name: `${group}`,
      pool: own,
      members: members.filter((person) => groupOf[person] === group),
    }));
    const { cost } = price(groups, standing).byRule[0]!;
    expect(evaluate(instance, Int32Array.from(groupOf)).byRule).toEqual([cost]);
  }
});

test('somebody of no pool may sit anywhere there', () => {
  const w = world('Ana Bo | Cy Dee', { pools: ['Ana', 'Cy Dee'] });
  const { prepared } = stand(pool, w);
  const division = {
    ...divisionOf(w),
    pool: ALL_POOLS,
    members: [0, 1, 2, 3],
    groups: 2,
    groupPools: [0, 1],
  };
  const instance = buildInstance(division, [stand(pool, w)], []);
  expect(prepared.compile(division)).toHaveLength(1);
  expect(evaluate(instance, Int32Array.of(0, 1, 1, 1)).total).toEqual([0, 0, 0]);
  expect(evaluate(instance, Int32Array.of(0, 0, 1, 1)).total).toEqual([0, 0, 0]);
});
