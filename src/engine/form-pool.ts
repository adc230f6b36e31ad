/** Forms the groups of one pool: numbers of groups from the best on, each proved impossible, searched, or taken. */
import { HARD } from '../model/cost.ts';
import { extentOf } from '../model/extent.ts';
import type { Pool, Problem } from '../model/problem.ts';
import { largeClique } from '../rules/cliques.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import type { PoolAnswer } from './answer.ts';
import type { AssignOptions } from './assign.ts';
import { evenThenWide, groupCounts, sayEveryWay, wideDivision } from './divisions.ts';
import { hardConflicts, type Proofs, proveBounds, sayClique } from './instance.ts';
import { moreFacilitators } from './remedies.ts';
import { type Patience, search } from './search.ts';

export type PoolResult =
  | { readonly kind: 'formed'; readonly answer: PoolAnswer; readonly notes: readonly string[] }
  | {
      readonly kind: 'none';
      readonly reason: 'cannot-hold' | 'not-found';
      readonly sentences: readonly string[];
      readonly help: string;
      readonly isOfPeople?: boolean;
    }
  | { readonly kind: 'not-found'; readonly answer: PoolAnswer };

/** Numbers of groups that are held against the proofs: all where people are few, in a pool of many not fewer than these. */
const PROVED_COUNTS = 40;
const PROVED_WORK = 400_000;
/** Numbers of groups for which a search may fail, before giving up. */
const SEARCHED_COUNTS = 2;
/** How many more are looked at, less stubbornly, in a pool where that takes no time to speak of. */
const GLANCED_COUNTS = 4;
const GLANCED_PEOPLE = 200;
/** How many times as many restarts are made before a number of groups is given up. */
const STUBBORN = 5;

/** For a pool that some number of groups fits. */
export function formPool(
  problem: Problem,
  pool: Pool,
  index: number,
  standing: readonly StandingRule[],
  options: AssignOptions,
  share: number,
): PoolResult {
  const counts = groupCounts(pool);
  const best = counts[0]!;
  // Who may not sit with whom does not depend on the number of groups, so neither does how many are needed at least.
  const conflicts = hardConflicts(wideDivision(pool, index, best), standing);
  const clique = largeClique(conflicts.linked, extentOf(counts)[0]);
  /** What stands against a number of groups, the plainest reason first. */
  const whyAll = (count: number) => [
    ...proveBounds(problem, wideDivision(pool, index, count), standing, conflicts).impossible,
    sayClique(problem, pool, clique, count),
  ];
  let first: readonly string[] | null = null;
  let failed: PoolAnswer | null = null;
  let searched = 0;
  let spent = 0;
  const mostSearched = SEARCHED_COUNTS + (pool.members.length <= GLANCED_PEOPLE ? GLANCED_COUNTS : 0);
  const fitting = counts.filter((count) => count >= clique.length);
  const mostProved = Math.max(PROVED_COUNTS, Math.floor(PROVED_WORK / pool.members.length));
  for (const groups of fitting.slice(0, mostProved)) {
    const wide = wideDivision(pool, index, groups);
    const proofs = proveBounds(problem, wide, standing, conflicts);
    if (proofs.impossible.length > 0) {
      first ??= proofs.impossible;
      continue;
    }
    const stubbornness = searched < SEARCHED_COUNTS ? STUBBORN : 1;
    const answer = searchPool(pool, wide, proofs, standing, options, { share, stubbornness, spent });
    spent += answer.moves;
    if (answer.isImpossible) {
      first ??= [sayEveryWay(wide)];
      continue;
    }
    if (answer.restart.cost[HARD] === 0) {
      const why = () =>
        first?.[0] ?? (failed ? 'no way was found to hold the hard rules in them' : whyAll(best)[0]!);
      const notes =
        groups === best
          ? []
          : [`${best} groups would fit the sizes best, but ${why()}; ${groups} groups were made instead`];
      return { kind: 'formed', answer, notes };
    }
    failed ??= answer;
    if (++searched === mostSearched) break;
  }
  if (failed) return { kind: 'not-found', answer: failed };
  const wide = wideDivision(pool, index, best);
  const sentences =
    first ??
    [
      ...proveBounds(problem, wide, standing, conflicts).impossible,
      sayClique(problem, pool, clique, best),
    ].slice(0, 3);
  const more = moreFacilitators(problem, pool, standing);
  if (more !== null) return { kind: 'none', reason: 'cannot-hold', sentences, help: more, isOfPeople: true };
  const soften = 'soften one of these rules from never/must to avoid/should, or leave people out with `who:`';
  const help =
    pool.groupCount === null
      ? `${soften}, or allow more groups by a smaller \`size: { min }\``
      : `${soften}, or allow more \`groups\``;
  if (fitting.length <= mostProved) return { kind: 'none', reason: 'cannot-hold', sentences, help };
  const rest = `the ${mostProved} numbers of groups that fit the sizes best cannot hold the hard rules; of ${fitting.length - mostProved} others this is not proved`;
  return { kind: 'none', reason: 'not-found', sentences: [rest, ...sentences], help };
}

/** Even sizes first; only where they leave a hard rule broken, any size within the limits. */
function searchPool(
  pool: Pool,
  wide: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: AssignOptions,
  patience: Patience,
): PoolAnswer {
  const [first, then] = evenThenWide(wide);
  const answer = search(pool, first!, proofs, standing, options, patience);
  if (answer.restart.cost[HARD] === 0 || then === undefined) return answer;
  const spent = patience.spent + answer.moves;
  const again = search(pool, then, proofs, standing, options, { ...patience, spent });
  return { ...again, moves: answer.moves + again.moves, restarts: answer.restarts + again.restarts };
}
