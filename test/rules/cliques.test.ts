/** Cliques found greedily: always real, never overlapping, and large where it is easy to see. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjacencyOf, disjointCliques, largeClique } from '../../src/rules/cliques.ts';
import { law } from '../helpers/random-worlds.ts';

const graphArb = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 30 }).map((pairs) =>
  adjacencyOf(
    9,
    pairs.filter(([a, b]) => a !== b),
  ),
);

const isClique = (linked: readonly (readonly number[])[], clique: readonly number[]) =>
  clique.every((a) => clique.every((b) => a === b || linked[a]!.includes(b)));

test('links are symmetric, ascending, and each stands once', () => {
  expect(
    adjacencyOf(4, [
      [2, 0],
      [0, 1],
      [0, 2],
    ]),
  ).toEqual([[1, 2], [0], [0], []]);
});

test('disjoint cliques are cliques of two or more and share nobody', () => {
  fc.assert(
    fc.property(graphArb, (linked) => {
      const cliques = disjointCliques(linked);
      for (const clique of cliques) expect(clique.length > 1 && isClique(linked, clique)).toBe(true);
      expect(new Set(cliques.flat()).size).toBe(cliques.flat().length);
    }),
    law,
  );
});

test('the large clique is a clique, at least a pair where anybody is linked', () => {
  fc.assert(
    fc.property(graphArb, (linked) => {
      const clique = largeClique(linked);
      expect(isClique(linked, clique)).toBe(true);
      expect(clique.length).toBeGreaterThanOrEqual(linked.some((links) => links.length > 0) ? 2 : 1);
    }),
    law,
  );
});

test('a clique hidden among strangers is found whole', () => {
  const pairs = [1, 3, 5, 7]
    .flatMap((a) => [1, 3, 5, 7].map((b) => [a, b] as const))
    .filter(([a, b]) => a < b);
  expect(largeClique(adjacencyOf(9, [...pairs, [0, 1], [2, 3], [4, 6]]))).toEqual([1, 3, 5, 7]);
  expect(largeClique([])).toEqual([]);
});
