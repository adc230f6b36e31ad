/** Carries groups into the next cycle: a few members go, joiners come, and every hard rule holds under the new chart. */
import { HARD } from '../model/cost.ts';
import type { Group, Pool, PreviousGroup, Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { largeClique } from '../rules/cliques.ts';
import { standingRule } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division, RuleEntry } from '../rules/rule.ts';
import { assemble, membersByGroup, type NoGroups, type PoolAnswer, sayNotFound } from './answer.ts';
import { conflictsOf } from './conflicts.ts';
import { fewestDepartures } from './departures.ts';
import {
  groupCounts,
  noDivision,
  noDivisionIn,
  sayEveryWay,
  whyNoDivision,
  wideDivision,
} from './divisions.ts';
import { compileRules, hardConflicts, proveBounds, sayClique } from './instance.ts';
import { namesFor, tellChanges } from './living-names.ts';
import { moreFacilitators } from './remedies.ts';
import { withMarked } from './roles.ts';
import { type RotateOptions, searchRotation } from './rotate-pool.ts';

export type RotateResult =
  | {
      readonly kind: 'rotated';
      readonly problem: Problem;
      readonly standing: readonly StandingRule[];
      readonly solution: Solution;
      readonly answers: readonly PoolAnswer[];
      readonly notes: readonly string[];
    }
  | NoGroups;

/**
 * `problem.previous` holds the groups of the cycle before; `rotationEntries` are the rules about leaving and staying,
 * which are prepared here, because who is forced to go follows from the other rules.
 */
export function rotate(
  given: Problem,
  other: readonly StandingRule[],
  rotationEntries: readonly RuleEntry[],
  options: RotateOptions,
): RotateResult {
  const notes: string[] = [];
  const problem: Problem = {
    ...given,
    pools: given.pools.map((pool) => withSeats(pool, notes)),
    previous: given.previous!.map((group) => withForced(withMarked(group, other), other)),
  };
  const isLed = problem.previous!.some(({ facilitators }) => facilitators.length > 0);
  const isFelt = ({ id }: RuleEntry) => isLed || id !== 'same-facilitator';
  const standing = [
    ...other.map(({ entry }) => standingRule(problem, entry)),
    ...rotationEntries.filter(isFelt).map((entry) => standingRule(problem, entry)),
  ];
  const impossible = noDivisionIn(problem.pools.filter(({ members }) => members.length > 0));
  if (impossible) return impossible;
  const answers: PoolAnswer[] = [];
  const taken = new Set(problem.previous!.map(({ name }) => name));
  for (const [index, pool] of problem.pools.entries()) {
    if (pool.members.length === 0) continue;
    const counts = groupCounts(pool);
    const old = problem.previous!.filter((group) => group.pool === index);
    const answer = rotatePool(problem, index, old, counts, standing, options, taken, notes);
    if ('kind' in answer) return answer;
    answers.push(answer);
  }
  if (answers.length === 0) return noDivision(problem.pools[0]!);
  return {
    kind: 'rotated',
    problem,
    standing,
    solution: assemble(answers.flatMap(groupsOf), answers, standing),
    answers,
    notes,
  };
}

/** Joiners may have taken the seats that were kept free; where the groups cannot give them up again, they stay taken. */
function withSeats(pool: Pool, notes: string[]): Pool {
  const filled: Pool = { ...pool, size: { ...pool.size, spare: 0 } };
  if ((pool.size.spare ?? 0) === 0 || groupCounts(pool).length > 0 || groupCounts(filled).length === 0)
    return pool;
  notes.push(`no seats are kept free in the pool ${pool.name}: ${whyNoDivision(pool)}`);
  return filled;
}

/** The fewest members who must go for the hard rules among the others. */
function withForced(group: PreviousGroup, standing: readonly StandingRule[]): PreviousGroup {
  const division: Division = {
    pool: group.pool,
    members: group.members,
    groups: 1,
    size: { min: 1, ideal: 1, max: Math.max(1, group.members.length) },
    fewest: 0,
    most: group.members.length,
  };
  const conflicts = conflictsOf(
    group.members.length,
    compileRules(
      division,
      standing.filter(({ entry }) => entry.id !== 'size'),
    ),
  );
  return { ...group, forced: fewestDepartures(conflicts.linked) };
}

/** Tries numbers of groups from the nearest to the number there was; the same number wins wherever it can. */
function rotatePool(
  problem: Problem,
  index: number,
  old: readonly PreviousGroup[],
  counts: readonly number[],
  standing: readonly StandingRule[],
  options: RotateOptions,
  taken: Set<string>,
  notes: string[],
): PoolAnswer | NoGroups {
  const pool = problem.pools[index]!;
  const near = [...counts].sort((a, b) => Math.abs(a - old.length) - Math.abs(b - old.length) || b - a);
  let first: { sentences: readonly string[]; isProved: boolean } | null = null;
  let spent = 0;
  for (const count of near.slice(0, 4)) {
    const names = namesFor(problem, old, count, taken);
    const wide: Division = { ...wideDivision(pool, index, count), groupNames: names };
    const conflicts = hardConflicts(wide, standing);
    const proofs = proveBounds(problem, wide, standing, conflicts);
    const clique = largeClique(conflicts.linked);
    const impossible =
      clique.length > count
        ? [...proofs.impossible, sayClique(problem, pool, clique, count)]
        : proofs.impossible;
    if (impossible.length > 0) {
      first ??= { sentences: impossible, isProved: true };
      continue;
    }
    const answer = searchRotation(problem, wide, proofs, standing, options, spent);
    spent += answer.moves;
    if (answer.isImpossible) {
      first ??= { sentences: [sayEveryWay(wide)], isProved: true };
      continue;
    }
    if (answer.restart.cost[HARD] > 0) {
      first ??= { sentences: sayNotFound(groupsOf(answer), answer, standing), isProved: false };
      continue;
    }
    tellChanges(pool.name, old, names, count, problem.pools.length > 1, first?.sentences[0] ?? null, notes);
    for (const name of names) taken.add(name);
    return answer;
  }
  const more = first!.isProved ? moreFacilitators(problem, pool, standing) : null;
  return {
    kind: 'no-groups',
    reason: first!.isProved ? 'cannot-hold' : 'not-found',
    pool: pool.name,
    sentences: first!.sentences,
    isOfPeople: more !== null,
    help:
      more ?? 'soften one of these rules from never/must to avoid/should, or let more members go with --move',
  };
}

function groupsOf(answer: PoolAnswer): Group[] {
  const { groupNames: names, pool } = answer.division;
  return membersByGroup(answer).map((members, group) => ({ name: names![group]!, pool, members }));
}
