/**
 * Groups under rules that no file may speak of. They are first formed without these rules; where they hold all the same,
 * nothing was changed and nothing can be told apart. Else they are formed again, and the solution tells only of the others.
 */
import { addCosts, compareCosts, FREE, HARD } from '../model/cost.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { standingRule } from '../rules/index.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { assemble, type NoGroups, type PoolAnswer } from './answer.ts';
import { type AssignOptions, type AssignResult, assign } from './assign.ts';
import { wideDivision } from './divisions.ts';
import { proveBounds } from './instance.ts';
import { type RotateResult, rotate } from './rotate.ts';
import type { RotateOptions } from './rotate-pool.ts';
import { assignRounds, type SolvedRounds } from './rounds.ts';

export function assignInPrivate(
  problem: Problem,
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  options: AssignOptions,
): AssignResult {
  if (secret.length === 0) return assign(problem, standing, options);
  const [first, second] = inTwoHalves(options);
  const open = assign(problem, standing, first);
  if (open.kind !== 'solved') return open;
  const missed = price(open.solution.groups, secret).total;
  if (compareCosts(missed, FREE) === 0) return open;
  const everything = [...standing, ...secret];
  const closed = assign(problem, everything, second());
  if (closed.kind !== 'solved') return missed[HARD] > 0 ? closed : open;
  const { groups, cost } = closed.solution;
  if (compareCosts(cost, price(open.solution.groups, everything).total) >= 0) return open;
  return { ...closed, solution: toldOpenly(problem, groups, closed.answers, standing) };
}

/** A season, of which every round is held to the rules of private.yaml. */
export function roundsInPrivate(
  problem: Problem,
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  rounds: number,
  options: AssignOptions,
): SolvedRounds | NoGroups {
  if (secret.length === 0) return assignRounds(problem, standing, rounds, options);
  const [first, second] = inTwoHalves(options);
  const open = assignRounds(problem, standing, rounds, first);
  if (open.kind !== 'solved') return open;
  const missedBy = (season: SolvedRounds) =>
    season.rounds.reduce((sum, { solution }) => addCosts(sum, price(solution.groups, secret).total), FREE);
  const costOf = (season: SolvedRounds) =>
    season.rounds.reduce((sum, { solution }) => addCosts(sum, solution.cost), missedBy(season));
  const missed = missedBy(open);
  if (compareCosts(missed, FREE) === 0) return open;
  const closed = assignRounds(problem, [...standing, ...secret], rounds, second(), standing);
  if (closed.kind !== 'solved') return missed[HARD] > 0 ? closed : open;
  return compareCosts(costOf(closed), costOf(open)) < 0 ? closed : open;
}

/** What private.yaml asks of a rotation. */
export interface PrivateRules {
  readonly standing: readonly StandingRule[];
  readonly rotationEntries: readonly RuleEntry[];
}

/** `standing` of the result are the rules that files may speak of. */
export function rotateInPrivate(
  problem: Problem,
  standing: readonly StandingRule[],
  rotationEntries: readonly RuleEntry[],
  secret: PrivateRules,
  options: RotateOptions,
): RotateResult {
  const open = rotate(problem, standing, rotationEntries, options);
  const entries = [...secret.standing.map(({ entry }) => entry), ...secret.rotationEntries];
  if (entries.length === 0 || open.kind !== 'rotated') return open;
  const kept = entries.map((entry) => standingRule(open.problem, entry));
  const missed = price(open.solution.groups, kept).total;
  if (compareCosts(missed, FREE) === 0) return open;
  const closed = rotate(
    problem,
    [...standing, ...secret.standing],
    [...rotationEntries, ...secret.rotationEntries],
    options,
  );
  if (closed.kind !== 'rotated') return missed[HARD] > 0 ? closed : open;
  const { groups } = closed.solution;
  if (compareCosts(closed.solution.cost, price(open.solution.groups, closed.standing).total) >= 0)
    return open;
  const told = closed.standing.filter(({ entry }) => !entries.includes(entry));
  return {
    ...closed,
    standing: told,
    solution: toldOpenly(closed.problem, groups, closed.answers, told),
  };
}

/** The same groups as the other rules alone see them, with what is proved of those alone. */
export function toldOpenly(
  problem: Problem,
  groups: readonly Group[],
  answers: readonly PoolAnswer[],
  standing: readonly StandingRule[],
): Solution {
  const retold = answers.map((answer): PoolAnswer => {
    const { pool, groups: count, groupNames } = answer.division;
    const wide = wideDivision(problem.pools[pool]!, pool, count);
    const division = groupNames ? { ...wide, groupNames } : wide;
    return { ...answer, proofs: proveBounds(problem, division, standing), proved: null };
  });
  return assemble(groups, retold, standing);
}

/** Where the clock ends the search, each of the two has half of the time; the second what the first has left. */
function inTwoHalves(options: AssignOptions): [AssignOptions, () => AssignOptions] {
  const { timeShare } = options;
  if (timeShare === undefined) return [options, () => options];
  const first = { ...options, timeShare: () => 2 * timeShare() };
  const second = () => {
    const begun = Math.min(timeShare(), 1 - Number.EPSILON);
    return { ...options, timeShare: () => (timeShare() - begun) / (1 - begun) };
  };
  return [first, second];
}
