/** Judges groups that stand: what each rule costs, the smallest repairs, and how far from the best they are. */
import { addCosts, type Cost, compareCosts, costAt, FREE, HARD, levels, PREFER } from '../model/cost.ts';
import type { Finding, Judgement } from '../model/judgement.ts';
import type { Group, Pool, Problem } from '../model/problem.ts';
import type { RuleOutcome, Violation } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { Bound } from '../rules/rule.ts';
import { type AssignOptions, assign } from './assign.ts';
import { wideDivision } from './divisions.ts';
import { proveBounds } from './instance.ts';
import { improveWithin, type KeptSeats } from './keep-seats.ts';
import { type Placed, place, regroup } from './placed.ts';
import { RepairFinder } from './repairs.ts';

/** Repairs are looked for up to this many findings; each costs time with the number of people. */
const REPAIRED = 40;
/** People moved in the proposal of a few moves. */
const FEW = 4;

/** What groups cost, and the least that these people could. */
export type Verdict = Pick<Judgement, 'groups' | 'cost' | 'bound' | 'groupCosts' | 'outcomes'>;

export function judge(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
): Verdict {
  const pricing = price(groups, standing);
  // Bounds are of participants; people who take no part and sit there all the same can make a cost smaller.
  const bounds = leastCosts(problem, groups, standing).map(({ cost, because }, rule) => ({
    cost: Math.min(cost, pricing.byRule[rule]!.cost),
    because,
  }));
  const outcomes = bounds.map(({ cost: bound, because }, rule) => ({
    rule,
    bound,
    because,
    ...pricing.byRule[rule]!,
  }));
  return {
    groups,
    cost: pricing.total,
    bound: sumBounds(bounds, standing),
    groupCosts: pricing.byGroup,
    outcomes,
  };
}

export function check(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
  seed: number,
  onProgress?: AssignOptions['onProgress'],
): Judgement {
  const verdict = judge(problem, groups, standing);
  const seated = seatedProblem(problem, groups);
  const placed = place(problem, groups, standing);
  const options: AssignOptions = { seed, effort: 'quick', ...(onProgress && { onProgress }) };
  const result = groups.length > 1 ? assign(seated, standing, options) : null;
  const best = result?.kind === 'solved' ? result.solution.cost : null;
  return {
    ...verdict,
    findings: findingsOf(placed, standing, verdict.outcomes),
    anew: best ? { cost: best } : result?.kind === 'no-groups' ? { why: result.sentences[0]! } : null,
    near: best ? fewMoves(placed, verdict.cost, best, seed) : null,
  };
}

function sumBounds(bounds: readonly Bound[], standing: readonly StandingRule[]): Cost {
  return bounds.reduce<Cost>((sum, { cost }, rule) => {
    const { level, weight } = standing[rule]!.entry;
    return addCosts(sum, costAt(level, cost * weight));
  }, FREE);
}

/** The same problem for those who have a seat, with as many groups as there are. */
function seatedProblem(problem: Problem, groups: readonly Group[]): Problem {
  const seated = groups.flatMap((group) => group.members).sort((a, b) => a - b);
  const pools = problem.pools.map((pool, index): Pool => {
    const count = groups.filter((group) => group.pool === index).length;
    const members = seated.filter((person) => problem.poolOf[person] === index);
    // Groups that stand may have filled the seats that were kept free.
    const size = { ...pool.size, spare: 0 };
    return { ...pool, size, members, groupCount: count === 0 ? null : count };
  });
  return { ...problem, pools };
}

/** Per rule the least that the seated participants could cost in as many groups. */
export function leastCosts(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
): Bound[] {
  const seated = seatedProblem(problem, groups);
  const sums = standing.map(({ prepared }) => ({
    cost: prepared.betweenPools?.cost ?? 0,
    because: [...(prepared.betweenPools?.because ?? [])],
  }));
  seated.pools.forEach((pool, index) => {
    const count = groups.filter((group) => group.pool === index).length;
    if (count === 0 || pool.members.length === 0) return;
    proveBounds(seated, wideDivision(pool, index, count), standing).bounds.forEach(
      ({ cost, because }, rule) => {
        sums[rule]!.cost += cost;
        sums[rule]!.because.push(...because);
      },
    );
  });
  return sums;
}

function findingsOf(
  placed: Placed,
  standing: readonly StandingRule[],
  outcomes: readonly RuleOutcome[],
): Finding[] {
  const found = standing.flatMap(({ entry }, rule) =>
    entry.level === PREFER ? [] : outcomes[rule]!.violations.map((violation) => ({ rule, violation })),
  );
  const weigh = ({ rule, violation }: { rule: number; violation: Violation }) =>
    violation.cost * standing[rule]!.entry.weight;
  found.sort((a, b) => standing[a.rule]!.entry.level - standing[b.rule]!.entry.level || weigh(b) - weigh(a));
  if (found.length === 0) return [];
  const finder = new RepairFinder(placed, standing);
  return found.map(({ rule, violation }, index) => ({
    rule,
    violation,
    answer: index < REPAIRED && isRepairable(standing[rule]!) ? finder.find(rule, violation) : null,
  }));
}

function isRepairable({ entry }: StandingRule): boolean {
  return ruleById(entry.id) !== undefined && entry.id !== 'even-sizes';
}

/** What few moves achieve of what forming the groups anew would, at the strongest strength in which the two differ. */
function fewMoves(placed: Placed, now: Cost, best: Cost, seed: number): Judgement['near'] {
  if (compareCosts(best, now) >= 0) return null;
  const near: KeptSeats = improveWithin(placed, placed.groupOf, placed.groupOf, FEW, `${seed}`);
  const level = levels.find((each) => now[each] !== best[each]) ?? HARD;
  const share = Math.floor((100 * (now[level] - near.cost[level])) / (now[level] - best[level]));
  if (near.moved === 0 || share <= 0) return null;
  return {
    groups: regroup(placed, near.groupOf),
    moved: near.moved,
    cost: near.cost,
    share: Math.min(100, share),
  };
}
