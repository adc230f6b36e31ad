/** Forms groups: divides each pool, searches, and prices the result again from the definitions before it is believed. */
import { type Cost, compareCosts, HARD } from '../model/cost.ts';
import type { Group, Pool, Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import { compareRestarts, type EffortName, effortFor, type Restart, solveRestart } from '../solve/solve.ts';
import { assemble, membersByGroup, type PoolAnswer, sayNotFound } from './answer.ts';
import { evenDivision, groupCounts, whatWouldFit, whyNoDivision, wideDivision } from './divisions.ts';
import { groupNames } from './group-names.ts';
import { buildInstance, type Proofs, proveBounds } from './instance.ts';
import { checkEveryMove } from './verify.ts';

export interface AssignOptions {
  readonly seed: number;
  readonly effort: EffortName;
  /** Prices every group from the definitions after every move; slow, for tests. */
  readonly paranoid?: boolean;
  /** The share of the allowed time that has passed, where the clock and not the effort ends the search. */
  readonly timeShare?: () => number;
  readonly onProgress?: (progress: AssignProgress) => void;
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
  | { readonly kind: 'solved'; readonly solution: Solution; readonly notes: readonly string[] }
  /** The answer is no. `proved` tells a proof from a search that found nothing. */
  | {
      readonly kind: 'no-groups';
      readonly reason: 'no-division' | 'cannot-hold' | 'not-found';
      readonly pool: string;
      readonly sentences: readonly string[];
      readonly help: string;
    };

/** Forms groups for every pool. Pools are searched one by one: no rule but `together` reaches over them. */
export function assign(
  problem: Problem,
  standing: readonly StandingRule[],
  options: AssignOptions,
): AssignResult {
  const answers: PoolAnswer[] = [];
  const notes: string[] = [];
  const everyone = problem.pools.reduce((sum, pool) => sum + pool.members.length, 0);
  let before = 0;
  for (const [index, pool] of problem.pools.entries()) {
    const choice = chooseDivision(problem, pool, index, standing);
    if (choice.kind !== 'chosen') return { ...choice, kind: 'no-groups', pool: pool.name };
    notes.push(...choice.notes);
    before += pool.members.length;
    const answer = searchPool(pool, choice, standing, options, before / everyone);
    if (answer.restart.cost[HARD] > 0) return notFound(pool, answer, standing);
    answers.push(answer);
  }
  return { kind: 'solved', solution: assemble(allGroups(answers), answers, standing), notes };
}

interface Choice {
  readonly kind: 'chosen';
  readonly wide: Division;
  readonly proofs: Proofs;
  readonly notes: readonly string[];
}

interface NoChoice {
  readonly kind: 'none';
  readonly reason: 'no-division' | 'cannot-hold';
  readonly sentences: readonly string[];
  readonly help: string;
}

/** How many times as many restarts are made before saying that no way was found. */
const STUBBORN = 5;

/** Numbers of groups tried before giving up; each is proved impossible before the next is tried. */
const TRIED_COUNTS = 40;

/** The best number of groups that is not proved impossible. */
function chooseDivision(
  problem: Problem,
  pool: Pool,
  index: number,
  standing: readonly StandingRule[],
): Choice | NoChoice {
  const counts = groupCounts(pool);
  const [best] = counts;
  if (best === undefined) {
    return {
      kind: 'none',
      reason: 'no-division',
      sentences: [whyNoDivision(pool)],
      help: whatWouldFit(pool),
    };
  }
  let first: Proofs | null = null;
  for (const groups of counts.slice(0, TRIED_COUNTS)) {
    const wide = wideDivision(pool, index, groups);
    const proofs = proveBounds(problem, wide, standing);
    if (proofs.impossible.length === 0) {
      const notes = first
        ? [
            `${best} groups would fit the sizes best, but ${first.impossible[0]}; ${groups} groups were made instead`,
          ]
        : [];
      return { kind: 'chosen', wide, proofs, notes };
    }
    first ??= proofs;
  }
  const help =
    pool.groupCount === null
      ? 'soften one of these rules from never/must to avoid/should, or allow more groups by a smaller `size: { min }`'
      : 'soften one of these rules from never/must to avoid/should, or allow more `groups`';
  return { kind: 'none', reason: 'cannot-hold', sentences: first!.impossible, help };
}

/** Even sizes first; only where they leave a hard rule broken, any size within the limits. */
function searchPool(
  pool: Pool,
  { wide, proofs }: Choice,
  standing: readonly StandingRule[],
  options: AssignOptions,
  share: number,
): PoolAnswer {
  const even = evenDivision(wide);
  const answer = search(pool, even, proofs, standing, options, share);
  const isTight = even.fewest === wide.fewest && even.most === wide.most;
  if (answer.restart.cost[HARD] === 0 || isTight) return answer;
  const again = search(pool, wide, proofs, standing, options, share);
  return { ...again, moves: answer.moves + again.moves, restarts: answer.restarts + again.restarts };
}

function search(
  pool: Pool,
  division: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: AssignOptions,
  share: number,
): PoolAnswer {
  const instance = buildInstance(division, standing, proofs.bounds);
  const effort = effortFor(options.effort, instance.people);
  const watch = options.paranoid ? checkEveryMove(division, standing) : null;
  const isTimeUp = () => options.timeShare !== undefined && options.timeShare() >= share;
  const restarts = options.timeShare ? Number.MAX_SAFE_INTEGER : effort.restarts;
  let best: Restart | null = null;
  let moves = 0;
  let number = 0;
  // Restarts that end with a hard rule broken are short; while none has held them all, there may be more.
  const limit = () => (best !== null && best.cost[HARD] > 0 ? restarts * STUBBORN : restarts);
  for (; number < limit() && !best?.isProved && !(best && isTimeUp()); number++) {
    const run = solveRestart(instance, `${options.seed}/${pool.name}`, number, effort.moves, watch);
    let step = run.next(false);
    while (!step.done) {
      options.onProgress?.({
        pool: pool.name,
        people: instance.people,
        groups: instance.groups,
        restart: number + 1,
        restarts,
        moves: moves + step.value.moves,
        cost: best && compareCosts(best.cost, step.value.cost) < 0 ? best.cost : step.value.cost,
        bound: instance.bound,
      });
      step = run.next(isTimeUp());
    }
    moves += step.value.moves;
    if (best === null || compareRestarts(step.value, best) < 0) best = step.value;
  }
  return {
    division,
    proofs,
    restart: best!,
    moves,
    restarts: number,
    stoppedBy: options.timeShare ? 'clock' : 'effort',
  };
}

function notFound(pool: Pool, answer: PoolAnswer, standing: readonly StandingRule[]): AssignResult {
  const groups = groupsOf(answer, groupNames(answer.division.groups));
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

function allGroups(answers: readonly PoolAnswer[]): Group[] {
  const names = groupNames(answers.reduce((sum, { division }) => sum + division.groups, 0));
  const groups: Group[] = [];
  for (const answer of answers) groups.push(...groupsOf(answer, names.slice(groups.length)));
  return groups;
}
