/** Judges groups that stand: what each rule costs, the smallest repairs, and how far from the best they are. */
import { type Cost, compareCosts, HARD, type Level, levels, PREFER } from '../model/cost.ts';
import type { Group, Pool, Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import { type Pricing, price, type StandingRule } from '../rules/price.ts';
import type { Bound } from '../rules/rule.ts';
import { type AssignResult, assign } from './assign.ts';
import { wideDivision } from './divisions.ts';
import { proveBounds } from './instance.ts';
import { improveWithin, type KeptSeats } from './keep-seats.ts';
import { type Placed, place, regroup } from './placed.ts';
import { type RepairAnswer, RepairFinder } from './repairs.ts';

/** A broken rule that is worth a line of its own: hard ones, and those to be avoided. */
export interface Finding {
  readonly rule: number;
  readonly violation: Violation;
  readonly answer: RepairAnswer | null;
}

export interface CheckResult {
  readonly pricing: Pricing;
  /** Per rule, over all assignments of the seated people to as many groups. */
  readonly bounds: readonly Bound[];
  readonly bound: Cost;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What `assign` makes of the same people and numbers of groups. */
  readonly best: AssignResult | null;
  /** The best with few people moved, and which share of the way to `best` it goes, in percent. */
  readonly near: {
    readonly groups: readonly Group[];
    readonly moved: number;
    readonly cost: Cost;
    readonly share: number;
  } | null;
}

/** Repairs are looked for up to this many findings; each costs time with the number of people. */
const REPAIRED = 40;
/** People moved in the proposal of a few moves. */
const FEW = 4;

export function check(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
  seed: number,
): CheckResult {
  const pricing = price(groups, standing);
  const seated = seatedProblem(problem, groups);
  const bounds = boundsOf(seated, groups, standing);
  const bound = standing.map(({ entry }, rule) => ({
    level: entry.level,
    cost: bounds[rule]!.cost * entry.weight,
  }));
  const boundAt = (level: Level) =>
    bound.filter((each) => each.level === level).reduce((sum, { cost }) => sum + cost, 0);
  const placed = place(problem, groups, standing);
  const isWorthSolving = groups.length > 1 && placed.people.length > 0;
  const best = isWorthSolving ? assign(seated, standing, { seed, effort: 'quick' }) : null;
  return {
    pricing,
    bounds,
    bound: [boundAt(0), boundAt(1), boundAt(2)],
    findings: findingsOf(placed, standing, pricing),
    best,
    near: best?.kind === 'solved' ? fewMoves(placed, pricing.total, best.solution.cost, seed) : null,
  };
}

/** The same problem for those who have a seat, with as many groups as there are. */
function seatedProblem(problem: Problem, groups: readonly Group[]): Problem {
  const pools = problem.pools.map((pool, index): Pool => {
    const own = groups.filter((group) => group.pool === index);
    const members = own
      .flatMap((group) => group.members)
      .filter((person) => problem.poolOf[person] === index);
    return { ...pool, members: members.sort((a, b) => a - b), groupCount: own.length };
  });
  return {
    ...problem,
    pools: pools.map((pool) => ({ ...pool, groupCount: pool.groupCount === 0 ? null : pool.groupCount })),
  };
}

function boundsOf(seated: Problem, groups: readonly Group[], standing: readonly StandingRule[]): Bound[] {
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

function findingsOf(placed: Placed, standing: readonly StandingRule[], pricing: Pricing): Finding[] {
  const found = standing.flatMap(({ entry }, rule) =>
    entry.level === PREFER ? [] : pricing.byRule[rule]!.violations.map((violation) => ({ rule, violation })),
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
function fewMoves(placed: Placed, now: Cost, best: Cost, seed: number): CheckResult['near'] {
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
