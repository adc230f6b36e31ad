/** The search of one strength: it finds what is there to be found, and never ends worse than it began. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AVOID, type Cost, compareCosts, HARD, type Level, levels, PREFER } from '../../src/model/cost.ts';
import type { Instance } from '../../src/model/terms.ts';
import { anneal } from '../../src/solve/anneal.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { RandomStream } from '../../src/solve/random.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import { isReached, type Watch } from '../../src/solve/walk.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';
import { law } from '../helpers/random-worlds.ts';

const FOURS = [
  [4, 4],
  [4, 4],
  [4, 4],
  [4, 4],
  [4, 4],
] as const;

/**
 * Twenty people in five groups of four. In the planted answer person p sits in group p % 5: nobody there shares a
 * trade (p / 5), nobody sits with the neighbour (p + 6), and all ten wishes (p + 10) are met.
 */
function planted(): Instance {
  const people = Array.from({ length: 20 }, (_, person) => person);
  const trade = people.map((person) => Math.floor(person / 5));
  const neighbours = people.slice(0, 14).map((person) => [person, person + 6, 1] as const);
  const wishes = people.slice(0, 10).map((person) => [person, person + 10, -1] as const);
  const terms = [
    ruleTerm(0, HARD, 1, countTerm(trade, 4)),
    ruleTerm(1, AVOID, 2, pairTerm(neighbours)),
    ruleTerm(2, PREFER, 3, pairTerm(wishes, 10)),
  ];
  return instanceOf(20, FOURS, terms);
}

/** Where everybody of one trade sits together: the worst there is for the hard rule. */
const worst = Int32Array.from({ length: 20 }, (_, person) => Math.min(4, Math.floor(person / 4)));

function start(instance: Instance, groupOf: Int32Array): WorkingAssignment {
  return new WorkingAssignment(buildKernel(instance), groupOf);
}

function run(
  assignment: WorkingAssignment,
  level: Level,
  bound: Cost,
  budget: number,
  seed = 'test',
): number {
  return runToEnd(anneal(assignment, level, bound, budget, new RandomStream(seed), null));
}

describe('with a planted answer that costs nothing', () => {
  test('the planted answer costs nothing', () => {
    const answer = Int32Array.from({ length: 20 }, (_, person) => person % 5);
    expect(evaluate(planted(), answer).total).toEqual([0, 0, 0]);
  });

  test.each(['a', 'b', 'c'])('strength after strength it is reached, from seed %s', (seed) => {
    const assignment = start(planted(), worst);
    for (const level of levels) {
      const moves = run(assignment, level, [0, 0, 0], 2_000_000, seed);
      expect(isReached(assignment.cost, [0, 0, 0], level)).toBe(true);
      expect(moves).toBeLessThan(2_000_000);
    }
    expect(evaluate(planted(), assignment.groupOf).total).toEqual([0, 0, 0]);
  });
});

test('what is at its bound already is left alone', () => {
  const assignment = start(planted(), worst);
  const before = assignment.groupOf.slice();
  expect(run(assignment, HARD, [assignment.cost[HARD], 0, 0], 1000)).toBe(0);
  expect(assignment.groupOf).toEqual(before);
});

test('one group leaves nothing to search', () => {
  const instance = instanceOf(3, [[3, 3]], [ruleTerm(0, AVOID, 1, countTerm([0, 0, 0], 3))]);
  expect(run(start(instance, new Int32Array(3)), AVOID, [0, 0, 0], 1000)).toBe(0);
});

test('answered with true it stops after the slice, with the best it had', () => {
  const assignment = start(planted(), worst);
  const before: Cost = [...assignment.cost];
  const search = anneal(assignment, HARD, [-1, 0, 0], 100_000_000, new RandomStream('stop'), null);
  const first = search.next(false);
  expect(first.done).toBe(false);
  expect(search.next(true)).toEqual({ done: true, value: first.value });
  expect(compareCosts(assignment.cost, before)).toBeLessThan(0);
});

test('a weaker level comes to rest first, in moves that take no time to speak of', () => {
  const assignment = start(planted(), worst);
  const search = anneal(assignment, AVOID, [0, -1, 0], 100_000_000, new RandomStream('stop'), null);
  const first = search.next(false).value as number;
  const last = search.next(true);
  expect(last.done).toBe(true);
  expect(last.value).toBeGreaterThan(first);
  expect(last.value).toBeLessThanOrEqual(first + 1_000_000);
});

test('from any start and with any budget it ends no worse, within the limits, at an exact cost', () => {
  const cases = fc.record({
    seats: fc
      .array(fc.nat({ max: 2 }), { minLength: 9, maxLength: 9 })
      .filter((list) => new Set(list).size === 3),
    kinds: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 9, maxLength: 9 }),
    pairs: fc.array(
      fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 8 }), fc.integer({ min: -2, max: 3 })),
    ),
    budget: fc.nat({ max: 200 }),
    level: fc.constantFrom(...levels),
    order: fc.shuffledSubarray([...levels], { minLength: 3 }),
  });
  fc.assert(
    fc.property(cases, ({ seats, kinds, pairs, budget, level, order }) => {
      const terms = [
        ruleTerm(0, order[0]!, 2, countTerm(kinds, 7)),
        ruleTerm(1, order[1]!, 1, pairTerm(pairs)),
        ruleTerm(2, order[2]!, 3, countTerm([...kinds].reverse(), 7)),
      ];
      const instance = instanceOf(
        9,
        [
          [1, 7],
          [1, 7],
          [1, 7],
        ],
        terms,
      );
      const assignment = start(instance, Int32Array.from(seats));
      const before: Cost = [...assignment.cost];
      run(assignment, level, [-100, -100, -100], budget);
      expect(compareCosts(assignment.cost, before)).toBeLessThanOrEqual(0);
      expect(assignment.cost).toEqual(evaluate(instance, assignment.groupOf).total);
      expect(Math.min(...assignment.sizes)).toBeGreaterThanOrEqual(1);
    }),
    law,
  );
});

test('a stronger level never gets worse for the sake of a weaker one', () => {
  const assignment = start(
    planted(),
    Int32Array.from({ length: 20 }, (_, person) => (person * 3) % 5),
  );
  for (const level of [HARD, AVOID] as const) run(assignment, level, [0, 0, 0], 1_000_000);
  const [hard, avoid] = assignment.cost;
  run(assignment, PREFER, [0, 0, -1], 200_000);
  expect([assignment.cost[HARD], assignment.cost[AVOID]]).toEqual([hard, avoid]);
});

test.each([
  false,
  true,
])('it ends with the best that it ever had in the strengths searched (with detours: %s)', (isLoose) => {
  const cases = fc.record({
    kinds: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 9, maxLength: 9 }),
    pairs: fc.array(
      fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 8 }), fc.integer({ min: -2, max: 3 })),
    ),
    budget: fc.nat({ max: 400 }),
    level: fc.constantFrom(...levels),
    order: fc.shuffledSubarray([...levels], { minLength: 3 }),
  });
  fc.assert(
    fc.property(cases, ({ kinds, pairs, budget, level, order }) => {
      const terms = [
        ruleTerm(0, order[0]!, 1, countTerm(kinds, 5)),
        ruleTerm(1, order[1]!, 2, pairTerm(pairs, 20)),
        ruleTerm(2, order[2]!, 3, countTerm([0, 0, 0, 1, 1, 1, 2, 2, 2], 5)),
      ];
      const instance = instanceOf(
        9,
        [
          [1, 5],
          [1, 5],
          [1, 5],
        ],
        terms,
      );
      const assignment = start(instance, Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2));
      // What is weaker than the level searched does not count yet.
      const counted = (cost: readonly number[]): Cost => [
        cost[HARD]!,
        level >= AVOID ? cost[AVOID]! : 0,
        level >= PREFER ? cost[PREFER]! : 0,
      ];
      let best = counted(assignment.cost);
      const see: Watch = ({ cost }) => {
        if (compareCosts(counted(cost), best) < 0) best = counted(cost);
      };
      const search = anneal(assignment, level, [-1, -1, -1], budget, new RandomStream('best'), see, {
        isLoose,
      });
      while (!search.next(false).done);
      expect(counted(assignment.cost)).toEqual(best);
    }),
    law,
  );
});
