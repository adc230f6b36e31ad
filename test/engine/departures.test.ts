/** The fewest departures that leave no conflict, held to every choice of who goes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestDepartures } from '../../src/engine/departures.ts';
import { adjacencyOf } from '../../src/rules/cliques.ts';
import { law } from '../helpers/random-worlds.ts';

const SIZE = 8;

test('no smaller set of departures would do, and that number does', () => {
  const pairsArb = fc.array(fc.tuple(fc.nat({ max: SIZE - 1 }), fc.nat({ max: SIZE - 1 })), {
    maxLength: 16,
  });
  fc.assert(
    fc.property(pairsArb, (drawn) => {
      const pairs = drawn.filter(([a, b]) => a !== b);
      let fewest = SIZE;
      for (let gone = 0; gone < 1 << SIZE; gone++) {
        const leaves = (person: number) => ((gone >> person) & 1) === 1;
        if (!pairs.every(([a, b]) => leaves(a) || leaves(b))) continue;
        fewest = Math.min(fewest, [...gone.toString(2)].filter((bit) => bit === '1').length);
      }
      expect(fewestDepartures(adjacencyOf(SIZE, pairs))).toBe(fewest);
    }),
    law,
  );
});
