/** From the answers of the pools to one solution, held to the definitions before it is believed. */
import { addCosts, type Cost, compareCosts, costAt, FREE, HARD, levels } from '../model/cost.ts';
import type { Group } from '../model/problem.ts';
import type { RuleOutcome, Solution } from '../model/solution.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { Bound, Division } from '../rules/rule.ts';
import type { Restart } from '../solve/solve.ts';
import { boundByRules, type Proofs } from './instance.ts';
import { verify } from './verify.ts';

/** The answer is no, for a pool: by arithmetic, by proof, or because nothing was found. */
export interface NoGroups {
  readonly kind: 'no-groups';
  readonly reason: 'no-division' | 'cannot-hold' | 'not-found';
  readonly pool: string;
  readonly sentences: readonly string[];
  readonly help: string;
  /** Whether it is these people who are too few, so that pools formed in another way are no answer. */
  readonly isOfPeople?: boolean;
}

/** What the search made of one pool. */
export interface PoolAnswer {
  readonly division: Division;
  readonly proofs: Proofs;
  readonly restart: Restart;
  /**
   * What is proved of this pool beyond the bounds of its rules: a strength's minimum over assignments that equal this one in
   * the stronger ones. Null where nothing is, or where it was proved of other rules than those that are told.
   */
  readonly proved: Cost | null;
  /** Whether every way to seat them was tried and each breaks a hard rule. */
  readonly isImpossible: boolean;
  readonly moves: number;
  readonly restarts: number;
  readonly stoppedBy: 'effort' | 'clock';
}

/** Members of each group of a division, in order of group. */
export function membersByGroup({ division, restart }: Pick<PoolAnswer, 'division' | 'restart'>): number[][] {
  const members: number[][] = Array.from({ length: division.groups }, () => []);
  restart.groupOf.forEach((group, position) => {
    members[group]!.push(division.members[position]!);
  });
  return members;
}

/** Prices the groups from the definitions, compares that with the search, and gathers what is proved. */
export function assemble(
  groups: readonly Group[],
  answers: readonly PoolAnswer[],
  standing: readonly StandingRule[],
): Solution {
  const pricing = price(groups, standing);
  verify(
    answers.map(({ division, restart }) => ({ division, groupOf: restart.groupOf })),
    standing,
    pricing,
  );
  let between: Cost = FREE;
  const outcomes = standing.map(({ entry, prepared }, rule): RuleOutcome => {
    const parts: Bound[] = answers.map(({ proofs }) => proofs.bounds[rule]!);
    if (prepared.betweenPools) {
      parts.push(prepared.betweenPools);
      between = addCosts(between, costAt(entry.level, prepared.betweenPools.cost * entry.weight));
    }
    const least = parts.reduce((sum, part) => sum + part.cost, 0);
    return { rule, bound: least, because: parts.flatMap((part) => part.because), ...pricing.byRule[rule]! };
  });
  const bound = addCosts(between, boundOver(answers, standing));
  const isProved = compareCosts(pricing.total, bound) === 0;
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return {
    groups,
    cost: pricing.total,
    bound,
    groupCosts: pricing.byGroup,
    outcomes,
    search: {
      moves: sum(answers.map(({ moves }) => moves)),
      restarts: sum(answers.map(({ restarts }) => restarts)),
      stopped: isProved ? 'proved-best' : (answers[0]?.stoppedBy ?? 'effort'),
    },
  };
}

/**
 * What is proved of all pools together. A minimum that holds only where stronger rules cost what they do counts while every pool
 * is at its minimum in those: else a pool could pay less there and another more, and the sum be the same.
 */
function boundOver(answers: readonly PoolAnswer[], standing: readonly StandingRule[]): Cost {
  const bound: [number, number, number] = [0, 0, 0];
  let isSettled = true;
  for (const level of levels) {
    const minima = answers.map(({ proofs, proved, restart }) => {
      const byRules = boundByRules(proofs.bounds, standing)[level];
      const least = isSettled && proved !== null ? Math.max(byRules, proved[level]) : byRules;
      return { least, isReached: least === restart.cost[level] };
    });
    bound[level] = minima.reduce((sum, { least }) => sum + least, 0);
    isSettled &&= minima.every(({ isReached }) => isReached);
  }
  return bound;
}

/** Sentences about an answer that leaves hard rules broken: what was tried, and what the nearest still breaks. */
export function sayNotFound(
  groups: readonly Group[],
  { moves }: PoolAnswer,
  standing: readonly StandingRule[],
): string[] {
  const pricing = price(groups, standing);
  const broken = standing.flatMap(({ entry }, rule) =>
    entry.level === HARD && pricing.byRule[rule]!.cost > 0
      ? [`${entry.key} (${pricing.byRule[rule]!.cost} left)`]
      : [],
  );
  return [
    `No way was found to hold every hard rule in ${moves} moves; it is not proved that there is none`,
    `the nearest found still breaks ${broken.join(', ')}`,
  ];
}
