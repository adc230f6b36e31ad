/** What kinds of tables are told apart. */
import { expect, test } from 'vitest';
import type { CountTerm } from '../../../src/model/terms.ts';
import { isConvex, onlyRises, pairWeight, unlikeWeight } from '../../../src/solve/exact/shapes.ts';

const term = (costByCount: readonly number[], costByCounted?: readonly number[]): CountTerm => ({
  kind: 'count',
  categoryOf: new Int32Array(0),
  categories: 0,
  costByCount,
  ...(costByCounted ? { costByCounted } : {}),
});

test.each([
  [[5], true],
  [[0, 7], true],
  [[0, 0, 1, 3, 6], true],
  [[0, 1, 2, 3], true],
  [[3, 1, 0, 0], true],
  [[0, 1, 1], false],
  [[0, 0, 2, 3], false],
  [[0, 0, 0, 5, 9], false],
])('%j rises ever faster: %s', (table, expected) => {
  expect(isConvex(table)).toBe(expected);
});

test.each([
  [[0, 0, 1, 3], undefined, true],
  [[1, 0, 0], undefined, false],
  [[0, 2, 1], undefined, false],
  // What a first of a category saves, one more member costs.
  [[0, -1, -1, -1], [0, 1, 2, 3], true],
  [[0, -1, -1, -1], [0, 1, 1, 1], false],
  [[0, 0, -2], [0, 1, 3], true],
  [[0, 0, -3], [0, 1, 3], false],
  [[0, 1, 2], [0, -1, -2], true],
  [[0, 1, 1], [0, -1, -2], false],
])('nobody who joins makes %j with %j cheaper: %s', (costByCount, costByCounted, expected) => {
  expect(onlyRises(term(costByCount, costByCounted))).toBe(expected);
});

test.each([
  [[0, 0, 2, 6, 12], undefined, 2],
  [[0, 0, 1, 3], undefined, 1],
  [[0, 0, 0], undefined, 0],
  [[0], undefined, 0],
  [[0, 0, 2, 5], undefined, null],
  [[0, 1, 2], undefined, null],
  [[0, 0, -1, -3], undefined, null],
  [[0, 0, 1, 3], [0, 0, 0, 0], null],
])('%j with %j costs each pair of one category %j', (costByCount, costByCounted, expected) => {
  expect(pairWeight(term(costByCount, costByCounted))).toBe(expected);
});

test.each([
  [[0, 0, -3, -9, -18], [0, 0, 3, 9, 18], 3],
  [[0, 0, -1], [0, 0, 1], 1],
  [[0, 0, -3, -9], undefined, null],
  [[0, 0, 0, 0], [0, 0, 0, 0], null],
  [[0, 0, -3, -8], [0, 0, 3, 9], null],
  [[0, 0, -3, -8], [0, 0, 3, 8], null],
  [[0, 0, -3, -9], [0, 0, 3, 8], null],
  [[0, 0, 3, 9], [0, 0, 3, 9], null],
])('%j with %j costs each pair of two categories %j', (costByCount, costByCounted, expected) => {
  expect(unlikeWeight(term(costByCount, costByCounted))).toBe(expected);
});
