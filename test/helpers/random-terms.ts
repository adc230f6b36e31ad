/** Random instances made of terms rather than of rules, in groups that differ in nothing: costs that no rule asks for yet are among them. */
import fc from 'fast-check';
import { AVOID, HARD, type Level, PREFER } from '../../src/model/cost.ts';
import type { CountTerm, Instance, RuleTerm, Term } from '../../src/model/terms.ts';
import { instanceOf, pairCosts, pairTerm, ruleTerm } from './instances.ts';
import { sumOf } from './lists.ts';
import { byPerson, PEOPLE } from './part-walk.ts';
import { randomWindows, windowTermOf } from './windows.ts';

/** The largest group there may be. */
const MOST = 4;

const personArb = fc.nat({ max: PEOPLE - 1 });
const costArb = fc.nat({ max: 3 });
const tableArb = fc.array(fc.nat({ max: 4 }), { minLength: PEOPLE + 1, maxLength: PEOPLE + 1 });

/** Pairs that cost something, and pairs that do when they are apart. */
const pairsArb = fc
  .uniqueArray(
    fc
      .tuple(personArb, personArb, fc.constantFrom(-2, 0, 1, 2))
      .map(([a, b, cost]) => [Math.min(a, b), Math.max(a, b), cost] as const)
      .filter(([a, b]) => a < b),
    { maxLength: 5, selector: ([a, b]) => `${a} ${b}` },
  )
  .map((pairs) => {
    const rewards = pairs.filter(([, , cost]) => cost < 0).map(([, , cost]) => -cost);
    return pairTerm(pairs, sumOf(rewards));
  });

/** Pairs of a category, pairs of two categories, at most so many of one, at least so many, and whatever comes. */
const tablesArb: fc.Arbitrary<Pick<CountTerm, 'costByCount' | 'costByCounted'>> = fc.oneof(
  fc.constant({ costByCount: pairCosts(PEOPLE) }),
  fc.constant({ costByCount: pairCosts(PEOPLE).map((cost) => -cost), costByCounted: pairCosts(PEOPLE) }),
  fc.constant({ costByCount: [0, 0, 2, 2, 2, 2, 2] }),
  fc.constant({ costByCount: [0, 0, 0, 4, 5, 6, 7] }),
  fc.constant({ costByCount: [2, 1, 0, 0, 0, 0, 0] }),
  fc.constant({ costByCount: [1, 0, 3, 3, 3, 3, 3] }),
  tableArb.map((costByCount) => ({ costByCount })),
  fc.record({ costByCount: tableArb, costByCounted: tableArb }),
);
export const countArb: fc.Arbitrary<CountTerm> = fc
  .tuple(byPerson(fc.integer({ min: -1, max: 2 })), tablesArb)
  .map(([categories, tables]) => ({
    kind: 'count',
    categoryOf: Int32Array.from(categories),
    categories: 3,
    ...tables,
  }));

const groupClass = new Int32Array(PEOPLE);
const sizeArb = tableArb.map((costs): Term => ({ kind: 'size', groupClass, costBySize: [costs] }));
const seatArb = byPerson(costArb).map(
  (costs): Term => ({
    kind: 'seat',
    personClass: Int32Array.from(costs.keys()),
    groupClass,
    cost: costs.map((cost) => [cost]),
  }),
);
const topicsArb = byPerson(fc.subarray([0, 1]));
export const coverArb = fc
  .tuple(topicsArb, topicsArb)
  .map(([strong, wants]) => ({ kind: 'cover', topics: 2, strong, wants }) as const);
/** A third of the slots or more are free to each of the classes, by either of two clocks. */
export const windowArb = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 200, maxLength: 200 })
  .map((numbers) => {
    let at = 0;
    const next = (limit: number) => numbers[at++ % numbers.length]! % limit;
    return windowTermOf(randomWindows(next, { people: PEOPLE, classes: 4, clocks: 2, slots: 12 }));
  });

const softArb: fc.Arbitrary<Term> = fc.oneof(pairsArb, countArb, sizeArb, seatArb, coverArb, windowArb);
/** Hard ones of which many can hold. */
const hardArb: fc.Arbitrary<Term> = fc.oneof(
  pairsArb,
  countArb.filter(({ costByCount }) => costByCount[0] === 0),
  coverArb,
  windowArb,
  fc
    .constantFrom([0, 0, 0, 0, 1, 1, 1], [0, 1, 0, 0, 0, 0, 0])
    .map((costs): Term => ({ kind: 'size', groupClass, costBySize: [costs] })),
);

const levelled = (level: Level, terms: fc.Arbitrary<Term>, maxLength: number) =>
  fc.array(fc.tuple(fc.constant(level), fc.integer({ min: 1, max: 2 }), terms), { maxLength });

/** Numbers of groups, with their fewest and most people. */
const limits = [
  [2, 3, 3],
  [2, 2, MOST],
  [3, 2, 2],
  [3, 1, 3],
  [4, 1, 2],
] as const;

export const alikeArb: fc.Arbitrary<Instance> = fc
  .tuple(
    fc.constantFrom(...limits),
    levelled(HARD, hardArb, 1),
    levelled(AVOID, softArb, 2),
    levelled(PREFER, softArb, 2),
  )
  .map(([[groups, fewest, most], ...drafts]) => {
    const alike = Array.from({ length: groups }, () => [fewest, most] as const);
    const terms = drafts
      .flat()
      .map(([level, weight, term], rule): RuleTerm => ruleTerm(rule, level, weight, term));
    return instanceOf(PEOPLE, alike, terms);
  });
