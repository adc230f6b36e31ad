/** Carries groups into the next cycle: a few members go, joiners come, and every hard rule holds under the new chart. */
import { HARD, PREFER } from '../model/cost.ts';
import type { Group, Pool, PreviousGroup, Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { Instance } from '../model/terms.ts';
import { largeClique } from '../rules/cliques.ts';
import { standingRule } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division, RuleEntry } from '../rules/rule.ts';
import { compareRestarts, type EffortName, effortFor, type Restart, solveFrom } from '../solve/solve.ts';
import { assemble, membersByGroup, type NoGroups, type PoolAnswer, sayNotFound } from './answer.ts';
import type { AssignProgress } from './assign.ts';
import { conflictsOf } from './conflicts.ts';
import { fewestDepartures } from './departures.ts';
import { evenDivision, groupCounts, whatWouldFit, whyNoDivision, wideDivision } from './divisions.ts';
import {
  buildInstance,
  compileRules,
  hardConflicts,
  type Proofs,
  proveBounds,
  sayClique,
} from './instance.ts';
import { namesFor, tellChanges } from './living-names.ts';
import { moreFacilitators } from './remedies.ts';
import { withMarked } from './roles.ts';
import { toldRestart } from './told-restart.ts';

export interface RotateOptions {
  readonly seed: number;
  readonly effort: EffortName;
  readonly onProgress?: (progress: AssignProgress) => void;
}

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
  const answers: PoolAnswer[] = [];
  const taken = new Set(problem.previous!.map(({ name }) => name));
  for (const [index, pool] of problem.pools.entries()) {
    if (pool.members.length === 0) continue;
    const counts = groupCounts(pool);
    if (counts.length === 0) return noDivision(pool);
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

function noDivision(pool: Pool): NoGroups {
  return {
    kind: 'no-groups',
    reason: 'no-division',
    pool: pool.name,
    sentences: [whyNoDivision(pool)],
    help: whatWouldFit(pool),
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
    const answer = searchPool(problem, wide, proofs, standing, options);
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

/**
 * First facilitators stay and exactly as many go as the rotation says, in groups of even sizes, then of any size within
 * the limits; where no way is found facilitators may go too, and only then may fewer go.
 */
function searchPool(
  problem: Problem,
  wide: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: RotateOptions,
): PoolAnswer {
  const even = { ...evenDivision(wide), groupNames: wide.groupNames! };
  const hardened = (...ids: readonly string[]) =>
    standing.map(
      ({ entry, prepared }): StandingRule => ({
        entry: ids.includes(entry.id) ? { ...entry, level: HARD } : entry,
        prepared,
      }),
    );
  // Whoever writes `prefer` does not want it to come before everything that is avoided.
  const isLed = standing.some(({ entry }) => entry.id === 'same-facilitator' && entry.level !== PREFER);
  const strictest = isLed ? [hardened('move', 'same-facilitator')] : [];
  let answer: PoolAnswer | null = null;
  for (const rules of [...strictest, hardened('move'), standing]) {
    for (const division of [even, wide]) {
      answer = search(problem, division, proofs, rules, options);
      if (answer.restart.cost[HARD] === 0) return answer;
    }
  }
  return answer!;
}

/** A rotation prices this many times fewer moves than forming groups anew. */
const NEARER = 4;

function search(
  problem: Problem,
  division: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: RotateOptions,
): PoolAnswer {
  const instance = buildInstance(division, standing, proofs.bounds);
  const start = startFrom(problem, division, instance);
  const { restarts, moves: anew } = effortFor(options.effort, instance.people);
  // The answer lies near the groups that stand.
  const moves = Math.ceil(anew / NEARER);
  const pool = problem.pools[division.pool]!.name;
  const seed = `${options.seed}/rotate/${pool}`;
  let best: Restart | null = null;
  let spent = 0;
  let number = 0;
  for (; number < restarts && !best?.isProved; number++) {
    const run = solveFrom(instance, start, seed, number, moves);
    const soFar = { pool, instance, bound: instance.bound, number, restarts, moves: spent, best };
    const restart = toldRestart(run, soFar, options.onProgress);
    spent += restart.moves;
    if (best === null || compareRestarts(restart, best) < 0) best = restart;
  }
  const facts = { moves: spent, restarts: number, stoppedBy: 'effort' } as const;
  return { division, proofs, restart: best!, proved: null, isImpossible: false, ...facts };
}

/** Everybody at home, as far as sizes allow; the others where there is room. */
function startFrom(
  problem: Problem,
  { groupNames, members, pool }: Division,
  { groups, fewest, most }: Instance,
): Int32Array {
  const home = new Map<number, number>();
  const called = new Map(groupNames!.map((name, group) => [name, group]));
  for (const before of problem.previous!) {
    const group = called.get(before.name);
    if (before.pool === pool && group !== undefined)
      for (const person of before.members) home.set(person, group);
  }
  const sizes = new Int32Array(groups);
  const groupOf = new Int32Array(members.length).fill(-1);
  members.forEach((person, position) => {
    const own = home.get(person);
    if (own === undefined || sizes[own]! >= most[own]!) return;
    groupOf[position] = own;
    sizes[own]!++;
  });
  const smallest = () => sizes.reduce((best, size, group) => (size < sizes[best]! ? group : best), 0);
  for (const [position, group] of groupOf.entries()) {
    if (group >= 0) continue;
    groupOf[position] = smallest();
    sizes[groupOf[position]!]!++;
  }
  // Groups that are too small are topped up from the largest.
  for (let group = smallest(); sizes[group]! < fewest[group]!; group = smallest()) {
    const largest = sizes.reduce((best, size, each) => (size > sizes[best]! ? each : best), 0);
    const position = groupOf.indexOf(largest);
    groupOf[position] = group;
    sizes[largest]!--;
    sizes[group]!++;
  }
  return groupOf;
}

function groupsOf(answer: PoolAnswer): Group[] {
  const { groupNames: names, pool } = answer.division;
  return membersByGroup(answer).map((members, group) => ({ name: names![group]!, pool, members }));
}
