/**
 * Groups under rules that are told of and not weighed. They decide among groups that cost the same by all other rules: where
 * weighing them costs the others nothing, the groups formed that way are taken.
 */
import { compareCosts } from '../model/cost.ts';
import { type Problem, participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { AssignOptions, AssignResult } from './assign.ts';
import { assignInPrivate, toldOpenly } from './in-private.ts';
import { withStrength } from './trade.ts';

/** With more people a second search, to compare with, takes longer than what it may find is worth. */
export const MOST_COMPARED = 400;

export function assignWatching(
  problem: Problem,
  standing: readonly StandingRule[],
  watched: readonly StandingRule[],
  secret: readonly StandingRule[],
  options: AssignOptions,
): AssignResult {
  const plain = assignInPrivate(problem, standing, secret, options);
  const people = participantsIn(problem);
  // By the clock there is one search, which has all the time.
  if (plain.kind !== 'solved' || people > MOST_COMPARED || options.timeShare !== undefined) return plain;
  const missing = (groups: (typeof plain)['solution']['groups']) => price(groups, watched).total;
  const least = missing(plain.solution.groups);
  if (least.every((cost) => cost === 0)) return plain;
  const weighed = watched.flatMap((rule) => withStrength(rule, 'prefer'));
  const other = assignInPrivate(problem, [...standing, ...weighed], secret, options);
  if (other.kind !== 'solved') return plain;
  const { groups } = other.solution;
  const costOf = (list: typeof groups) => price(list, [...standing, ...secret]).total;
  const isDearer = compareCosts(costOf(groups), costOf(plain.solution.groups)) > 0;
  if (isDearer || compareCosts(missing(groups), least) >= 0) return plain;
  const told = toldOpenly(problem, groups, other.answers, standing);
  return { ...other, solution: withProofOf(plain.solution, told) };
}

/** What was proved of groups holds for others that cost the same by the same rules, in as many groups of the same sizes. */
function withProofOf(known: Solution, told: Solution): Solution {
  const sizesOf = ({ groups }: Solution) =>
    groups.map(({ pool, members }) => `${pool}:${members.length}`).sort();
  const isAlike = String(sizesOf(known)) === String(sizesOf(told));
  if (!isAlike || compareCosts(known.cost, told.cost) !== 0) return told;
  return { ...told, bound: known.bound, search: { ...told.search, stopped: known.search.stopped } };
}
