/** Cliques found greedily: always real, never overlapping, and large where it is easy to see. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjacencyOf, disjointCliques, growClique, largeClique } from '../../src/rules/cliques.ts';
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

const everyTwo = (people: readonly number[]) =>
  people.flatMap((a, index) => people.slice(index + 1).map((b) => [a, b] as const));

test('there may be any number of links', () => {
  const all = Array.from({ length: 60 }, (_, person) => person);
  const linked = adjacencyOf(60, everyTwo(all));
  expect(linked).toEqual(all.map((person) => all.filter((other) => other !== person)));
  expect(largeClique(linked)).toEqual(all);
});

test('a clique takes the candidates with most links first, the lowest of equals, and is listed in order', () => {
  // From 5 anybody of 0, 1, 3 and 4 can come, and 4 has most links. Then 1 or 3, who are not linked.
  const linked = adjacencyOf(7, [
    ...([
      [5, 0],
      [5, 4],
      [5, 3],
      [5, 1],
    ] as const),
    ...([
      [4, 3],
      [4, 1],
      [4, 6],
    ] as const),
  ]);
  expect(growClique(5, linked, () => true)).toEqual([1, 4, 5]);
  expect(growClique(5, linked, (position) => position !== 4)).toEqual([1, 5]);
});

test('cliques start with whoever has most links', () => {
  // A path of four: the middle two take each other, and nobody is left for the ends.
  const path = [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const;
  expect(disjointCliques(adjacencyOf(4, path))).toEqual([[1, 2]]);
  expect(disjointCliques(adjacencyOf(6, [...path, [4, 5]]))).toEqual([
    [1, 2],
    [4, 5],
  ]);
});

test('of large cliques the first that is found counts', () => {
  const two = [...everyTwo([0, 1, 2]), [0, 6], ...everyTwo([3, 4, 5]), [3, 7]] as const;
  expect(largeClique(adjacencyOf(8, two))).toEqual([0, 1, 2]);
});

test('nobody is looked at where no clique can be large enough', () => {
  const three = adjacencyOf(3, everyTwo([0, 1, 2]));
  expect(largeClique(three, 2)).toEqual([0, 1, 2]);
  expect(largeClique(three, 3)).toEqual([]);
  // Of a path of four only two people have two links.
  expect(
    largeClique(
      adjacencyOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      2,
    ),
  ).toEqual([]);
});
