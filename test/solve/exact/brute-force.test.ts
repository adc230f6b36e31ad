/** Holds the exact solver to brute force on small random cases over all rules: cost, feasibility, and what it proves on the way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID, type Cost, compareCosts, HARD, PREFER } from '../../../src/model/cost.ts';
import type { StandingRule } from '../../../src/rules/price.ts';
import type { Division } from '../../../src/rules/rule.ts';
import { proveByGroups } from '../../../src/solve/exact/groups/prove-by-groups.ts';
import { solveExactly } from '../../../src/solve/exact/solve-exactly.ts';
import { costOf, everyNumbering, groupsFrom, leastCostOf } from '../../helpers/divisions.ts';
import { casesArb, clockOf } from '../../helpers/exact-cases.ts';
import { law } from '../../helpers/random-worlds.ts';

/** `EXACT_RUNS=500` is what the project promises; the suite makes do with fewer. */
const numRuns = Number(process.env.EXACT_RUNS ?? 60);
const ENOUGH = 1_000_000;

function leastOf(division: Division, rules: readonly StandingRule[]): Cost | null {
  if (division.groupNames === undefined) return leastCostOf(division, rules);
  let best: Cost | null = null;
  for (const groupOf of everyNumbering(division)) {
    const cost = costOf(groupsFrom(division, groupOf), rules);
    if (best === null || compareCosts(cost, best) < 0) best = cost;
  }
  return best;
}

test('the best cost is that of the best of all divisions, or there is none where every one breaks a hard rule', () => {
  let solved = 0;
  let impossible = 0;
  let stopped = 0;
  fc.assert(
    fc.property(casesArb, fc.integer({ min: 1, max: 30 }), ({ rules, division, instance }, nodes) => {
      const least = leastOf(division, rules);
      const answer = solveExactly(instance, { nodes: ENOUGH });
      const hasty = solveExactly(instance, { nodes });
      const late = solveExactly(instance, { nodes: ENOUGH, passed: clockOf(nodes) });
      if (least === null || least[HARD] > 0) {
        impossible++;
        expect(answer).toEqual({ kind: 'impossible' });
        for (const { kind } of [hasty, late]) expect(kind).not.toBe('best');
        return;
      }
      solved++;
      if (answer.kind !== 'best')
        throw new Error(`${answer.kind}, though ${least.join('/')} can be attained`);
      expect(answer.cost).toEqual(least);
      expect(costOf(groupsFrom(division, answer.groupOf!), rules)).toEqual(least);
      // Who is told of the best looks for nothing better and proves as much.
      const again = solveExactly(instance, { nodes: ENOUGH, upper: least });
      expect(again).toEqual({ kind: 'best', groupOf: null, cost: least });
      // With too few nodes or too little time what is said is less, and as true.
      for (const less of [hasty, late]) {
        if (less.kind === 'impossible') throw new Error('said to be impossible');
        if (less.kind === 'best') {
          expect(less.cost).toEqual(least);
          continue;
        }
        const [hard, avoid, prefer] = less.bound;
        expect(hard).toBe(0);
        expect(avoid).toBeLessThanOrEqual(least[AVOID]);
        if (avoid === least[AVOID]) expect(prefer).toBeLessThanOrEqual(least[PREFER]);
        if (less.groupOf) expect(costOf(groupsFrom(division, less.groupOf), rules)).toEqual(less.cost);
        stopped += Number(less === late);
      }
    }),
    { ...law, numRuns },
  );
  expect(impossible).toBeGreaterThan(numRuns / 10);
  expect(solved).toBeGreaterThan(numRuns / 4);
  expect(stopped).toBeGreaterThan(numRuns / 8);
});

test('a choice of groups proves the same minimum, and finds what attains it where something worse is known', () => {
  let proved = 0;
  let stopped = 0;
  fc.assert(
    fc.property(casesArb, fc.integer({ min: 1, max: 3 }), ({ instance, division, rules }, more) => {
      const answer = solveExactly(instance, { nodes: ENOUGH });
      if (answer.kind !== 'best') return;
      for (const level of [AVOID, PREFER] as const) {
        const aim = { own: answer.cost[level], stronger: level === PREFER ? answer.cost[AVOID] : 0 };
        const same = proveByGroups(instance, level, aim, answer.groupOf!, ENOUGH);
        if (same === null) return;
        proved++;
        expect(same).toEqual({ bound: aim.own, groupOf: null });
        const better = proveByGroups(
          instance,
          level,
          { ...aim, own: aim.own + more },
          answer.groupOf!,
          ENOUGH,
        )!;
        expect(better.bound).toBe(aim.own);
        const cost = costOf(groupsFrom(division, better.groupOf!), rules);
        expect([cost[HARD], cost[level]]).toEqual([0, aim.own]);
        if (level === PREFER) expect(cost[AVOID]).toBe(aim.stronger);
        // With few steps or little time less is proved, and nothing that is not so.
        const hasty = proveByGroups(instance, level, aim, answer.groupOf!, 40);
        const late = proveByGroups(instance, level, aim, answer.groupOf!, ENOUGH, clockOf(20));
        for (const less of [hasty, late]) if (less !== null) expect(less.bound).toBeLessThanOrEqual(aim.own);
        stopped += Number(late === null || late.bound < aim.own);
      }
    }),
    { ...law, numRuns },
  );
  expect(proved).toBeGreaterThan(numRuns / 5);
  expect(stopped).toBeGreaterThan(numRuns / 20);
});
