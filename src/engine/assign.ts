/** Forms groups: divides each pool, searches, and prices the result again from the definitions before it is believed. */
import { gather } from '../diagnostics/diagnostic.ts';
import { type Cost, HARD } from '../model/cost.ts';
import { type Group, type Pool, type Problem, participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { StandingRule } from '../rules/price.ts';
import type { EffortName } from '../solve/solve.ts';
import { assemble, membersByGroup, type NoGroups, type PoolAnswer, sayNotFound } from './answer.ts';
import type { Crew } from './crew.ts';
import { noDivisionIn } from './divisions.ts';
import { formPool } from './form-pool.ts';
import { groupNames } from './group-names.ts';
import { hardReasons } from './instance.ts';

export interface AssignOptions {
  readonly seed: number;
  readonly effort: EffortName;
  /** Prices every group from the definitions after every move; slow, for tests. */
  readonly paranoid?: boolean;
  /** The share of the allowed time that has passed, where the clock and not the effort ends the search. */
  readonly timeShare?: () => number;
  readonly onProgress?: (progress: AssignProgress) => void;
  /** Other threads; the answer is the same without them, only later. */
  readonly crew?: Crew | null;
}

export interface AssignProgress {
  readonly pool: string;
  readonly people: number;
  readonly groups: number;
  readonly restart: number;
  readonly restarts: number;
  readonly moves: number;
  readonly cost: Cost;
  readonly bound: Cost;
}

export type AssignResult =
  | {
      readonly kind: 'solved';
      readonly solution: Solution;
      readonly answers: readonly PoolAnswer[];
      readonly notes: readonly string[];
    }
  | NoGroups;

/** Forms groups for every pool. Pools are searched one by one: no rule but `together` reaches over them. */
export function assign(
  problem: Problem,
  standing: readonly StandingRule[],
  options: AssignOptions,
): AssignResult {
  const impossible = impossibleAtOnce(problem, standing);
  if (impossible) return impossible;
  const answers: PoolAnswer[] = [];
  const notes: (readonly string[])[] = [];
  const everyone = participantsIn(problem);
  let before = 0;
  // The smallest first: it is soonest done, and in few people hard rules clash soonest.
  const order = [...problem.pools.entries()].sort(([, a], [, b]) => a.members.length - b.members.length);
  for (const [index, pool] of order) {
    before += pool.members.length;
    const result = formPool(problem, pool, index, standing, options, before / everyone);
    if (result.kind === 'none') return { ...result, kind: 'no-groups', pool: pool.name };
    if (result.kind === 'not-found') return notFound(problem, pool, result.answer, standing);
    notes[index] = result.notes;
    answers[index] = result.answer;
  }
  return {
    kind: 'solved',
    solution: assemble(allGroups(problem, answers), answers, standing),
    answers,
    notes: notes.flat(),
  };
}

/** What is told before anything is searched: a hard wish across pools, or people whom no number of groups fits. */
export function impossibleAtOnce(problem: Problem, standing: readonly StandingRule[]): NoGroups | null {
  return brokenBetweenPools(standing) ?? noDivisionIn(problem.pools);
}

/** A hard wish of people in different pools is broken whatever their groups are. */
export function brokenBetweenPools(standing: readonly StandingRule[]): NoGroups | null {
  const sentences = standing.flatMap(({ entry, prepared: { betweenPools } }) =>
    entry.level === HARD && betweenPools && betweenPools.cost > 0
      ? hardReasons(entry, betweenPools.because)
      : [],
  );
  if (sentences.length === 0) return null;
  const help = 'put them into one pool, or soften the rule from must to should';
  return { kind: 'no-groups', reason: 'cannot-hold', pool: 'all', sentences: sentences.slice(0, 3), help };
}

export function notFound(
  problem: Problem,
  pool: Pool,
  answer: PoolAnswer,
  standing: readonly StandingRule[],
): NoGroups {
  const groups = groupsOf(answer, groupNames(answer.division.groups, problem.names));
  return {
    kind: 'no-groups',
    reason: 'not-found',
    pool: pool.name,
    sentences: sayNotFound(groups, answer, standing),
    help: 'try `--effort best`, soften one of these rules from never/must to avoid/should, or allow more groups',
  };
}

/** Groups in order of their first member, with these names. */
function groupsOf(answer: PoolAnswer, names: readonly string[]): Group[] {
  const first = (list: readonly number[]) => list[0] ?? Number.POSITIVE_INFINITY;
  return membersByGroup(answer)
    .sort((a, b) => first(a) - first(b))
    .map((members, index) => ({ name: names[index]!, pool: answer.division.pool, members }));
}

/** The groups of all pools, named. */
export function allGroups(problem: Problem, answers: readonly PoolAnswer[]): Group[] {
  const count = answers.reduce((sum, { division }) => sum + division.groups, 0);
  const names = groupNames(count, problem.names);
  const groups: Group[] = [];
  for (const answer of answers) gather(groups, groupsOf(answer, names.slice(groups.length)));
  return groups;
}
