/** Proved minima by counting, held to every way of dealing a few people out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost, pairsAmong } from '../../src/rules/counting.ts';
import { law } from '../helpers/random-worlds.ts';

/** Every way to deal `left` people over groups that take at most `rooms` each. */
function* deals(left: number, rooms: readonly number[]): Generator<number[]> {
  const [room, ...others] = rooms;
  if (room === undefined) {
    if (left === 0) yield [];
    return;
  }
  for (let taken = 0; taken <= Math.min(left, room); taken++) {
    for (const rest of deals(left - taken, others)) yield [taken, ...rest];
  }
}

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 3],
  [6, 15],
])('%i people are %i pairs', (count, pairs) => {
  // Not toBe: of nobody there are -0 pairs, which is 0 in every sum.
  expect(pairsAmong(count) === pairs).toBe(true);
});

test('the least cost is that of the best deal, with room left in every group or not', () => {
  const cases = fc.record({
    count: fc.nat({ max: 9 }),
    open: fc.nat({ max: 3 }),
    caps: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
    costOf: fc.constantFrom(
      pairsAmong,
      (count: number) => count * count,
      (count: number) => Math.max(0, count - 2),
    ),
  });
  fc.assert(
    fc.property(cases, ({ count, open, caps, costOf }) => {
      const rooms = [...caps, ...new Array<number>(open).fill(count)];
      const costs = [...deals(count, rooms)].map((deal) =>
        deal.reduce((sum, taken) => sum + costOf(taken), 0),
      );
      const least = leastCost(count, rooms.length, costOf, caps);
      // Where the caps leave room for too few there is no deal, and any minimum is one.
      if (costs.length > 0) expect(least).toBe(Math.min(...costs));
    }),
    { ...law, numRuns: 400 },
  );
});
