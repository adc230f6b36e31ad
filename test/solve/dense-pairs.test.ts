/** Pairs among nearly everybody: when they become a matrix, and that its table costs what a count from scratch says. */
import { describe, expect, test } from 'vitest';
import { AVOID, type Level, levels, PREFER } from '../../src/model/cost.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { takeDense, type WeightedPairs } from '../../src/solve/pair-layout.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';
import { numbers } from '../helpers/slow-hours.ts';

/** Everybody with everybody. */
const allPairs = (people: number) =>
  Array.from({ length: people }, (_, a) => a).flatMap((a) =>
    Array.from({ length: people - 1 - a }, (_, index) => [a, a + 1 + index] as const),
  );

function listOf(pairs: readonly (readonly [number, number])[], level: Level, weight = 1): WeightedPairs {
  return {
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weightAt: () => weight,
    level,
  };
}

describe('pairs become a matrix', () => {
  test('where people have 64 neighbours on average, and not where they have fewer', () => {
    const all = allPairs(65);
    expect(takeDense(65, [listOf(all, AVOID)]).matrix).not.toBeNull();
    expect(takeDense(65, [listOf(all.slice(1), AVOID)]).matrix).toBeNull();
    // Of 2,000 people a sixteenth is 125: not enough with 100.
    const ring = Array.from(
      { length: 100_000 },
      (_, i) => [i % 2000, (i + 1 + Math.floor(i / 2000)) % 2000] as const,
    );
    expect(takeDense(2000, [listOf(ring, AVOID)]).matrix).toBeNull();
  });

  test('of the strength that has most of them; the others stay lists', () => {
    const few = listOf(
      [
        [0, 1],
        [1, 2],
      ],
      PREFER,
    );
    const [half, rest] = [allPairs(70).slice(0, 1200), allPairs(70).slice(1200)];
    const lists = [few, listOf(half, AVOID, 2), listOf(rest, AVOID, 3)];
    const { sparse, matrix } = takeDense(70, lists);
    expect(sparse).toEqual([few]);
    expect([matrix!.level, matrix!.people]).toEqual([AVOID, 70]);
    const expected = new Uint8Array(70 * 70);
    for (const [pairs, weight] of [
      [half, 2],
      [rest, 3],
    ] as const)
      for (const [a, b] of pairs) expected[a * 70 + b] = expected[b * 70 + a] = weight;
    expect(matrix!.weights).toEqual(expected);
    // Those of one strength count together, and those of another do not.
    expect(takeDense(70, [listOf(half, AVOID), listOf(rest, PREFER)]).matrix).toBeNull();
  });

  test('not where one is a reward, or weighs more than a sum can hold', () => {
    const all = allPairs(70);
    const one = (weight: number) =>
      takeDense(70, [listOf(all, AVOID), listOf([[0, 1]], AVOID, weight)]).matrix;
    expect(one(0)).not.toBeNull();
    expect(one(-1)).toBeNull();
    expect(one(2 ** 30)).toBeNull();
    expect(takeDense(70, [listOf(all, AVOID, 2 ** 30)]).matrix).not.toBeNull();
    expect(takeDense(70, [listOf(all, AVOID, -1)]).sparse).toHaveLength(1);
  });

  test('not of more than 4,096 people', () => {
    const many = Array.from(
      { length: 700_000 },
      (_, i) => [i % 4097, (i + 1 + Math.floor(i / 4097)) % 4097] as const,
    );
    expect(takeDense(4097, [listOf(many, AVOID)]).matrix).toBeNull();
  });
});

test.each([
  [1, Uint8Array],
  [63, Uint16Array],
  [9_000, Int32Array],
  // Sums of so much take floating point.
  [9_000_000, Int32Array],
])('swaps, moves and groups cost what a count from scratch says, where pairs weigh %i', (unit, kind) => {
  const next = numbers(70);
  const people = 70;
  const dense = allPairs(people)
    .filter(() => next(40) > 0)
    .map(([a, b]) => [a, b, unit * (1 + next(4))] as const);
  const terms = [
    ruleTerm(0, PREFER, 2, pairTerm(dense)),
    ruleTerm(
      1,
      AVOID,
      3,
      pairTerm([
        [0, 1, 5],
        [2, 69, 1],
      ]),
    ),
    ruleTerm(
      2,
      PREFER,
      1,
      countTerm(
        Array.from({ length: people }, () => next(5) - 1),
        30,
      ),
    ),
  ];
  const instance = instanceOf(
    people,
    [
      [5, 30],
      [5, 30],
      [5, 30],
      [5, 30],
    ],
    terms,
  );
  const kernel = buildKernel(instance);
  expect([kernel.matrix?.level, kernel.pairs.others.length]).toEqual([PREFER, 4]);
  expect(kernel.matrix!.weights).toBeInstanceOf(kind);
  const assignment = new WorkingAssignment(
    kernel,
    Int32Array.from({ length: people }, (_, person) => person % 4),
  );
  assignment.emphasise([7, 5, 3]);
  expect(levels.map((level) => assignment.emphasisOf(level))).toEqual([7, 5, 3]);
  const energy = () => assignment.cost[0] * 7 + assignment.cost[1] * 5 + assignment.cost[2] * 3;
  /** What a group costs alone: everybody else in groups of their own is no assignment, so the pairs are counted here. */
  const groupCost = (group: number) => {
    const sits = (person: number) => assignment.groupOf[person] === group;
    const alone = assignment.groupOf.map((own, person) => (own === group ? 0 : person + 1));
    const { total } = evaluate({ ...instance, groups: people + 1 }, alone);
    expect([...alone.keys()].filter(sits).length).toBe(assignment.sizes[group]);
    return total;
  };
  for (let step = 0; step < 60; step++) {
    const [p, q, to] = [next(people), next(people), next(4)];
    const before = energy();
    if (assignment.groupOf[p] !== assignment.groupOf[q]) {
      const delta = assignment.swapDelta(p, q);
      assignment.swap(p, q);
      expect(energy() - before).toBe(delta);
    }
    const from = assignment.groupOf[p]!;
    if (from !== to && assignment.sizes[from]! > 5 && assignment.sizes[to]! < 30) {
      const now = energy();
      const delta = assignment.moveDelta(p, to);
      assignment.move(p, to);
      expect(energy() - now).toBe(delta);
    }
    expect(assignment.cost).toEqual(evaluate(instance, assignment.groupOf).total);
  }
  for (const group of [0, 1, 2, 3]) expect(assignment.groupCost(group)).toEqual(groupCost(group));
});
