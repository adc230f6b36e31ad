/** Settles a small pool by trying every way: proves the answer of the search best, raises what is proved, or finds a better one. */
import { type Cost, compareCosts, HARD } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { solveExactly } from '../solve/exact/solve-exactly.ts';
import { type EffortName, type Restart, solveFrom } from '../solve/solve.ts';

/** Work by effort, in choices looked at: nodes of the tree times people and groups. */
const work: Readonly<Record<EffortName, number>> = {
  quick: 4_000_000,
  normal: 20_000_000,
  best: 600_000_000,
};

export interface Settled {
  readonly restart: Restart;
  /** What is proved: a strength's minimum over assignments that equal the answer in the stronger ones. */
  readonly bound: Cost;
}

/** In larger pools there is nothing to hope for, and even the tables take longer than the search. */
const MOST_PEOPLE = 150;

/** Nodes that are tried for an instance at an effort; none where the pool is too large. */
export function nodesFor({ people, groups }: Instance, effort: EffortName): number {
  return people > MOST_PEOPLE ? 0 : Math.floor(work[effort] / (people * groups));
}

/**
 * The best of the search and of what is found beyond it; null where every way breaks a hard rule. `moves` are spent on making
 * better what was found only by the way.
 */
export function settle(
  instance: Instance,
  searched: Restart,
  { nodes, moves }: { readonly nodes: number; readonly moves: number },
): Settled | null {
  let restart = searched;
  if (nodes === 0) return { restart, bound: instance.bound };
  if (restart.cost[HARD] > 0) {
    const answer = solveExactly(instance, { nodes, isHardOnly: true });
    if (answer.kind === 'impossible') return null;
    if (answer.kind === 'open') return { restart, bound: instance.bound };
    restart = searchFrom(instance, answer.groupOf!, restart.number, moves);
  }
  const answer = solveExactly(instance, { nodes, upper: restart.cost, known: restart.groupOf });
  if (answer.kind === 'impossible') throw new Error('hard rules that hold were called impossible');
  const bound = answer.kind === 'best' ? answer.cost : answer.bound;
  // With the bound at its cost the search ends at once, and only makes the worst groups better where that costs nothing.
  if (answer.groupOf !== null)
    restart = searchFrom({ ...instance, bound: answer.cost! }, answer.groupOf, restart.number, moves);
  return { restart: { ...restart, isProved: compareCosts(restart.cost, bound) === 0 }, bound };
}

function searchFrom(instance: Instance, groupOf: Int32Array, number: number, moves: number): Restart {
  const run = solveFrom(instance, groupOf, 'settled', number, moves);
  let step = run.next(false);
  while (!step.done) step = run.next(false);
  return step.value;
}
