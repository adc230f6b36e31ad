/** The layout of terms for speed: a count term too large for counters is laid out as pairs, and costs the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID, PREFER } from '../../src/model/cost.ts';
import type { Term } from '../../src/model/terms.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';
import { law } from '../helpers/random-worlds.ts';

/** With two groups, more counters than the kernel gives to one term. */
const HUGE = 2_000_001;

const limits = [
  [1, 6],
  [1, 6],
] as const;

const instanceWith = (...terms: Term[]) =>
  instanceOf(
    6,
    limits,
    terms.map((term, rule) => ruleTerm(rule, AVOID, rule + 2, term)),
  );

test('a term of pairs with too many counters is laid out as pairs', () => {
  const small = buildKernel(instanceWith(countTerm([0, 0, 1, 1, 1, -1], 6)));
  expect(small.counts.terms).toBe(1);
  expect(small.pairs.others).toHaveLength(0);
  const large = buildKernel(instanceWith(countTerm([0, 0, 1, 1, 1, -1], 6, HUGE)));
  expect(large.counts.terms).toBe(0);
  // One pair and three pairs, each in both directions.
  expect(large.pairs.others).toHaveLength(8);
});

test('both layouts cost the same, whoever sits where, swaps or moves', () => {
  const cases = fc.record({
    categories: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 6, maxLength: 6 }),
    groupOf: fc
      .array(fc.nat({ max: 1 }), { minLength: 6, maxLength: 6 })
      .filter((list) => new Set(list).size === 2),
  });
  fc.assert(
    fc.property(cases, ({ categories, groupOf }) => {
      const others = pairTerm(
        [
          [0, 1, 3],
          [2, 5, -2],
        ],
        2,
      );
      const [small, large] = [4, HUGE].map((size) => {
        const instance = instanceWith(countTerm(categories, 6, size), others);
        return new WorkingAssignment(buildKernel(instance), Int32Array.from(groupOf));
      }) as [WorkingAssignment, WorkingAssignment];
      expect(large.cost).toEqual(small.cost);
      expect(large.cost).toEqual(evaluate(large.kernel.instance, large.groupOf).total);
      for (const group of [0, 1]) expect(large.groupCost(group)).toEqual(small.groupCost(group));
      for (const [p, g] of groupOf.entries()) {
        expect(large.moveDelta(p, 1 - g)).toBe(small.moveDelta(p, 1 - g));
        for (const [q, h] of groupOf.entries()) {
          if (g !== h) expect(large.swapDelta(p, q)).toBe(small.swapDelta(p, q));
        }
      }
    }),
    // Two million categories take a tenth of a second to lay out.
    { ...law, numRuns: 8 },
  );
});

test('a term that is no count of pairs keeps its counters, however many', () => {
  const odd = { ...countTerm([0, 0, 1, 1, 1, -1], 6, HUGE), costByCount: [0, 0, 5, 5, 5, 5, 5] };
  const kernel = buildKernel(instanceWith(odd));
  expect(kernel.counts.terms).toBe(1);
  // 0 and 1 share a category in the first group, 3 and 4 in the second: 5 each, at the weight of 2.
  expect(new WorkingAssignment(kernel, Int32Array.of(0, 0, 0, 1, 1, 1)).cost).toEqual([0, 20, 0]);
});

test('nor does one that counts all its members together become pairs', () => {
  const counted = { ...countTerm([0, 0, 1, 1, 1, -1], 6, HUGE), costByCounted: [0, 0, 1, 2, 3, 4, 5] };
  const kernel = buildKernel(instanceWith(counted));
  expect([kernel.counts.terms, kernel.pairs.others.length]).toEqual([2, 0]);
});

test('a cost by place counts for the person and the group', () => {
  const seat: Term = {
    kind: 'seat',
    personClass: Int32Array.of(0, 0, 1),
    groupClass: Int32Array.of(0, 1),
    cost: [
      [0, 4],
      [7, 0],
    ],
  };
  const instance = instanceOf(
    3,
    [
      [1, 2],
      [1, 2],
    ],
    [ruleTerm(0, PREFER, 3, seat)],
  );
  const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.of(0, 1, 0));
  // Person 1 sits in the second group (4), person 2 in the first (7); the weight is 3.
  expect(assignment.cost).toEqual([0, 0, 33]);
  expect(assignment.cost).toEqual(evaluate(instance, assignment.groupOf).total);
  // Swapped, both sit where they cost nothing.
  expect(assignment.swapDelta(1, 2)).toBe(-33);
  expect(assignment.moveDelta(0, 1)).toBe(12);
  assignment.swap(1, 2);
  expect(assignment.cost).toEqual([0, 0, 0]);
});

test('rules of a rotation that do not agree on who is at home where are refused', () => {
  const home = (homeOf: number[]): Term => ({
    kind: 'home',
    homeOf: Int32Array.from(homeOf),
    stayCost: [new Array<number>(8).fill(0), new Array<number>(8).fill(0)],
    guestCost: [new Array<number>(8).fill(0), new Array<number>(8).fill(0)],
    landCost: new Array<number>(8).fill(0),
    leaveCost: new Int32Array(6),
  });
  const homes = [0, 0, 0, 1, 1, -1];
  expect(buildKernel(instanceWith(home(homes), home(homes))).homeOf).toEqual(Int32Array.from(homes));
  expect(() => buildKernel(instanceWith(home(homes), home([0, 0, 0, 1, 0, -1])))).toThrow(/same homes/);
  expect(buildKernel(instanceWith()).homeOf).toBeNull();
});
