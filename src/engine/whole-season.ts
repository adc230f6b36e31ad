/** All rounds of a season as one solution: every group of every round, with what is proved of them together. */

import { addCosts, type Cost, compareCosts, costAt, FREE } from '../model/cost.ts';
import { participantsIn } from '../model/problem.ts';
import type { RuleOutcome, Solution } from '../model/solution.ts';
import { MEETING_WEIGHTS } from '../rules/met-before.ts';
import type { SolvedRounds } from './rounds.ts';

/** `rounds` must not be empty. Groups stand in order of round; violations count groups through all of them. */
export function wholeSeason({ rounds, limits }: Pick<SolvedRounds, 'rounds' | 'limits'>): Solution {
  const [{ standing, solution: first }] = rounds as [SolvedRounds['rounds'][number]];
  const again = limits.reduce((sum, limit) => sum + limit.again, 0) * MEETING_WEIGHTS.at(-1)!;
  const starts = rounds.map((_, round) =>
    rounds.slice(0, round).reduce((sum, { solution }) => sum + solution.groups.length, 0),
  );
  const settled = levelsSettled(rounds, again);
  const outcomes = standing.map(({ entry }, rule): RuleOutcome => {
    const each = rounds.map(({ solution }) => solution.outcomes[rule]!);
    const isSettled = entry.id !== 'met-before' && entry.level >= settled;
    // What a round must cost in the light of those before it says nothing about other seasons.
    const isOfMeeting = entry.id === 'met-before';
    const cost = each.reduce((sum, outcome) => sum + outcome.cost, 0);
    const bound = isSettled ? cost : each.reduce((sum, outcome) => sum + outcome.bound, 0);
    const because = isSettled
      ? ['every two people meet, in whatever rounds']
      : [...new Set(each.flatMap((outcome) => outcome.because))];
    return {
      rule,
      cost,
      bound: isOfMeeting ? again : bound,
      because: isOfMeeting ? limits.flatMap((limit) => limit.because) : because,
      violations: each.flatMap(({ violations }, round) =>
        violations.map((violation) => ({
          ...violation,
          group: violation.group === null ? null : violation.group + starts[round]!,
        })),
      ),
    };
  });
  const cost = rounds.reduce<Cost>((sum, { solution }) => addCosts(sum, solution.cost), FREE);
  const bound = outcomes.reduce<Cost>((sum, { rule, bound: least }) => {
    const { level, weight } = standing[rule]!.entry;
    return addCosts(sum, costAt(level, least * weight));
  }, FREE);
  const stopped = first.search.stopped === 'clock' ? 'clock' : 'effort';
  return {
    groups: rounds.flatMap(({ solution }) => solution.groups),
    cost,
    bound,
    groupCosts: rounds.flatMap(({ solution }) => solution.groupCosts),
    outcomes,
    search: { ...first.search, stopped: compareCosts(cost, bound) === 0 ? 'proved-best' : stopped },
  };
}

/**
 * The strongest level from which on all seasons cost the same, or Infinity: where every two people make a pair of their
 * own exactly once, and any season that does not is worse in a stronger level.
 */
function levelsSettled(rounds: SolvedRounds['rounds'], again: number): number {
  const [{ problem, standing }] = rounds as [SolvedRounds['rounds'][number]];
  const people = participantsIn(problem);
  const arePairs = rounds.every(({ solution }) =>
    solution.groups.every(({ members }) => members.length === 2),
  );
  const meeting = standing.findIndex(({ entry }) => entry.id === 'met-before');
  if (problem.pools.length > 1 || !arePairs || rounds.length !== people - 1 || meeting < 0 || again > 0) {
    return Number.POSITIVE_INFINITY;
  }
  const { level } = standing[meeting]!.entry;
  const isOpen = rounds.some(({ solution: { outcomes } }) =>
    outcomes.some(({ rule, cost, bound }) =>
      rule === meeting ? cost > 0 : standing[rule]!.entry.level <= level && cost > bound,
    ),
  );
  return isOpen ? Number.POSITIVE_INFINITY : level + 1;
}
