/** Proved minima by counting, held to every way of dealing a few people out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { HARD } from '../../src/model/cost.ts';
import { hubsByKind, leastCost, pairsAmong } from '../../src/rules/counting.ts';
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

describe('people who keep a kind out of their groups', () => {
  /** Six of kind 0, then two of kind 1, then two of none. */
  const kindOf = Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1, -1, -1);
  const hubs = (groups: number, pairs: readonly (readonly [number, number])[]) => {
    const term = {
      kind: 'pair' as const,
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      weight: new Int32Array(pairs.length).fill(1),
      constant: 0,
    };
    const conflicts = conflictsOf(10, [{ rule: 0, level: HARD, weight: 1, term }]);
    return [...hubsByKind(kindOf, 2, groups, conflicts)];
  };
  const from = (person: number, others: readonly number[]) => others.map((other) => [person, other] as const);

  test('leave room for those of it whom they may sit with', () => {
    expect(hubs(3, from(8, [0, 1, 2, 3, 4]))).toEqual([[0, [{ position: 8, cap: 1 }]]]);
    // Of the kind themselves, they take the seat.
    expect(hubs(3, from(0, [1, 2, 3, 4, 5]))).toEqual([[0, [{ position: 0, cap: 1 }]]]);
    // Whom they may not sit with of another kind, or of none, makes no difference.
    expect(hubs(3, [...from(8, [0, 1, 2, 3, 4]), [8, 9]])).toEqual([[0, [{ position: 8, cap: 1 }]]]);
    expect(hubs(3, from(8, [0, 1, 2, 3, 4, 6, 7]))).toEqual([
      [0, [{ position: 8, cap: 1 }]],
      [1, [{ position: 8, cap: 0 }]],
    ]);
  });

  test('count only where they leave less room than an even deal needs', () => {
    // Six over three groups are two each: whoever may sit with two of them changes nothing.
    expect(hubs(3, from(8, [0, 1, 2, 3]))).toEqual([]);
    expect(hubs(2, from(8, [0, 1, 2, 3]))).toEqual([[0, [{ position: 8, cap: 2 }]]]);
  });

  test('must sit in different groups, and those with least room are taken first', () => {
    // 8 leaves room for one and 9 for none, and they may share a group.
    const both = [...from(8, [0, 1, 2, 3, 4]), ...from(9, [0, 1, 2, 3, 4, 5])];
    expect(hubs(3, both)).toEqual([[0, [{ position: 9, cap: 0 }]]]);
    expect(hubs(3, [...both, [8, 9]])).toEqual([
      [
        0,
        [
          { position: 9, cap: 0 },
          { position: 8, cap: 1 },
        ],
      ],
    ]);
  });
});
