/** Small pools settled by trying every way: what is proved, what is found beyond the search, and when neither is tried. */
import { describe, expect, test } from 'vitest';
import { nodesFor, provedOf, settle, settleHard } from '../../src/engine/settle.ts';
import { AVOID, HARD, PREFER } from '../../src/model/cost.ts';
import type { Instance, RuleTerm } from '../../src/model/terms.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { countTerm, instanceOf, pairTerm, restartOf, ruleTerm } from '../helpers/instances.ts';

const threes = [
  [3, 3],
  [3, 3],
] as const;

/** Six people in two groups of three: of two kinds of three, two pairs share a group at best. */
const kinds = countTerm([0, 0, 0, 1, 1, 1], 3);
const of = (...terms: RuleTerm[]): Instance => instanceOf(6, threes, terms);
const avoided = ruleTerm(0, AVOID, 1, kinds);
const impossible = ruleTerm(
  0,
  HARD,
  1,
  pairTerm([
    [0, 1, 1],
    [1, 2, 1],
    [0, 2, 1],
  ]),
);
/** Persons 0 and 1 never, and 2 and 3 never. */
const apart = ruleTerm(
  1,
  HARD,
  1,
  pairTerm([
    [0, 1, 1],
    [2, 3, 1],
  ]),
);
const together = [0, 0, 0, 1, 1, 1];
const mixed = [0, 0, 1, 0, 1, 1];
const deep = { nodes: 10_000, moves: 10_000 };

test('nodes are fewer the larger the pool is, more the longer one is willing to wait, and none beyond 150 people', () => {
  const pool = (people: number, groups: number) => ({ people, groups }) as Instance;
  expect(nodesFor(pool(20, 4), 'normal')).toBe(250_000);
  expect(nodesFor(pool(20, 4), 'quick')).toBe(50_000);
  expect(nodesFor(pool(20, 4), 'best')).toBe(7_500_000);
  expect(nodesFor(pool(150, 30), 'normal')).toBe(4_444);
  expect(nodesFor(pool(151, 30), 'normal')).toBe(0);
});

describe('hard rules', () => {
  test('that hold, or that there is no time for, leave the answer as it is', () => {
    const held = restartOf(of(avoided), together);
    expect(settleHard(of(avoided), held, deep)).toBe(held);
    const broken = restartOf(of(apart), together);
    expect(settleHard(of(apart), broken, { nodes: 0, moves: 10_000 })).toBe(broken);
  });

  test('that hold in some other way are held', () => {
    const found = settleHard(of(apart, avoided), restartOf(of(apart, avoided), together, 7), deep)!;
    expect(found.cost[HARD]).toBe(0);
    expect(evaluate(of(apart, avoided), found.groupOf).total).toEqual(found.cost);
    expect(found.number).toBe(7);
  });

  test('that hold in no way are no answer', () => {
    const broken = restartOf(of(impossible), mixed);
    expect(broken.cost[HARD]).toBeGreaterThan(0);
    expect(settleHard(of(impossible), broken, deep)).toBeNull();
    expect(settle(of(impossible), broken, deep)).toBeNull();
  });

  test('that are not decided in time leave the answer and the bound', () => {
    // Fourteen people, each apart from every other next one: more than one node can seat.
    const people = Array.from({ length: 14 }, (_, person) => person);
    const pairs = people.flatMap((a) =>
      people.slice(a + 1).flatMap((b) => ((a + b) % 2 === 1 ? [[a, b, 1] as const] : [])),
    );
    const limits = Array.from({ length: 4 }, () => [3, 4] as const);
    const large = instanceOf(14, limits, [ruleTerm(0, HARD, 1, pairTerm(pairs))]);
    const broken = restartOf(large, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(broken.cost[HARD]).toBeGreaterThan(0);
    expect(settleHard(large, broken, { nodes: 1, moves: 1 })).toBe(broken);
    expect(settle(large, broken, { nodes: 1, moves: 1 })).toEqual({ restart: broken, bound: large.bound });
  });
});

describe('the rest', () => {
  test('is proved where the answer is the best', () => {
    const instance = of(avoided);
    const { restart, bound } = settle(instance, restartOf(instance, mixed), deep)!;
    expect(bound).toEqual([0, 2, 0]);
    expect([restart.isProved, restart.cost, [...restart.groupOf]]).toEqual([true, [0, 2, 0], mixed]);
  });

  test('is made better where it is not, and proved', () => {
    const instance = of(avoided);
    const { restart, bound } = settle(instance, restartOf(instance, together), deep)!;
    expect([restart.isProved, restart.cost, bound]).toEqual([true, [0, 2, 0], [0, 2, 0]]);
    expect(evaluate(instance, restart.groupOf).total).toEqual([0, 2, 0]);
  });

  test('stays open where there is no time', () => {
    const instance = of(avoided);
    const given = restartOf(instance, together);
    const none = settle(instance, given, { nodes: 0, moves: 10_000 })!;
    expect([none.restart, none.bound]).toEqual([given, [0, 0, 0]]);
    const { restart, bound } = settle(instance, given, { nodes: 1, moves: 1 })!;
    expect(restart.isProved).toBe(false);
    expect(bound[AVOID]).toBeLessThanOrEqual(2);
  });

  test('is not proved best while a hard rule is broken', () => {
    const instance = of(apart, avoided);
    const settled = settle(instance, restartOf(instance, together), deep)!;
    expect([settled.restart.cost[HARD], settled.restart.isProved]).toEqual([0, true]);
  });
});

describe('what is proved of groups that stay as they are', () => {
  const others = ruleTerm(1, PREFER, 1, countTerm([0, 1, 0, 1, 0, 1], 3));
  const both = { ...of(avoided, others), bound: [0, 1, 1] as const };
  const proved = (groupOf: readonly number[], nodes: number) =>
    provedOf(both, restartOf(both, groupOf), nodes);

  test.each([
    ['of the best their cost', mixed, 10_000, [0, 2, 2]],
    [
      'of others what the best cost in the strength in which they are better, and no more',
      together,
      10_000,
      [0, 2, 1],
    ],
    ['without any time what was known', mixed, 0, [0, 1, 1]],
  ] as const)('%s', (_, groupOf, nodes, bound) => {
    expect(proved(groupOf, nodes)).toEqual(bound);
  });

  test('in little time less, and nothing that is not so', () => {
    const bounds = Array.from({ length: 40 }, (_, nodes) => proved(together, nodes));
    for (const [hard, avoid, prefer] of bounds) {
      expect([hard, prefer]).toEqual([0, 1]);
      expect([1, 2]).toContain(avoid);
    }
    expect(new Set(bounds.map(([, avoid]) => avoid)).size).toBe(2);
  });

  test('of groups that no hard rule allows nothing', () => {
    const held = { ...restartOf(of(impossible), mixed), cost: [0, 1, 0] as const };
    expect(() => provedOf({ ...of(impossible), bound: [1, 0, 0] }, held, 100)).toThrow('called impossible');
  });
});
