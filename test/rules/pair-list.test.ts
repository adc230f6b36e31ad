/** Lists of pairs, held to a map of maps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachPair, PairGatherer, pairList, pairsWithin, weightIn } from '../../src/rules/pair-list.ts';
import { law } from '../helpers/random-worlds.ts';

const person = fc.nat({ max: 60 });
const pairsArb = fc.array(fc.record({ a: person, b: person, weight: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 80,
});

/** Few, whose pairs are looked up one by one, and many, whose pairs are picked out. */
const peopleArb = fc.oneof(fc.uniqueArray(person), fc.uniqueArray(person, { minLength: 33, maxLength: 45 }));

test('hold each pair once with its largest weight, in order, and find it either way round', () => {
  fc.assert(
    fc.property(pairsArb, peopleArb, (pairs, people) => {
      const largest = new Map<string, number>();
      for (const { a, b, weight } of pairs) {
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        if (a !== b) largest.set(key, Math.max(weight, largest.get(key) ?? 0));
      }
      const expected = [...largest]
        .map(([key, weight]) => {
          const [a, b] = key.split(' ').map(Number) as [number, number];
          return { a, b, weight };
        })
        .sort((x, y) => x.a - y.a || x.b - y.b);
      const list = pairList(pairs);
      expect([...eachPair(list)]).toEqual(expected);
      for (const { a, b, weight } of expected)
        expect([weightIn(list, a, b), weightIn(list, b, a)]).toEqual([weight, weight]);
      expect(weightIn(list, 61, 62)).toBe(0);
      const inside = expected.filter(({ a, b }) => people.includes(a) && people.includes(b));
      expect([...eachPair(pairsWithin(list, people))]).toEqual(inside);
    }),
    law,
  );
});

test('are the same when they are many', () => {
  const gatherer = new PairGatherer();
  const size = 120;
  for (let turn = 0; turn < 2; turn++) {
    for (let a = size - 1; a >= 0; a--) for (let b = 0; b < size; b++) gatherer.add(a, b, 1 + turn * (a + b));
  }
  const pairs = [...eachPair(gatherer.finish())];
  expect(pairs.length).toBe((size * (size - 1)) / 2);
  let index = 0;
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) expect(pairs[index++]).toEqual({ a, b, weight: 1 + a + b });
});
