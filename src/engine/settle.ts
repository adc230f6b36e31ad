/** Settles a small pool by trying every way: proves the answer of the search best, raises what is proved, or finds a better one. */
import { type Cost, compareCosts, HARD, levels } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import type { Passed } from '../solve/cooling.ts';
import { solveExactly } from '../solve/exact/solve-exactly.ts';
import { runToEnd } from '../solve/run-to-end.ts';
import { type EffortName, type Restart, solveFrom } from '../solve/solve.ts';

/** Work by effort, in choices looked at: nodes of the tree times people and groups. */
const work: Readonly<Record<EffortName, number>> = {
  quick: 4_000_000,
  normal: 20_000_000,
  best: 600_000_000,
};

/** How far to go: nodes of the exact solver, and moves to make better what it finds by the way. */
export interface Depth {
  readonly nodes: number;
  readonly moves: number;
  /** By the clock: once all the time has passed, as far as it has come. */
  readonly passed?: Passed;
}

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

/** The search's answer, or one that holds the hard rules where it does not and there is one; null where every way breaks one. */
export function settleHard(instance: Instance, searched: Restart, depth: Depth): Restart | null {
  const { nodes, moves } = depth;
  if (nodes === 0 || searched.cost[HARD] === 0) return searched;
  const answer = solveExactly(instance, { ...depth, isHardOnly: true });
  if (answer.kind === 'impossible') return null;
  return answer.kind === 'open' ? searched : searchFrom(instance, answer.groupOf!, searched.number, moves);
}

/** The best of the search and of what is found beyond it; null where every way breaks a hard rule. */
export function settle(instance: Instance, searched: Restart, depth: Depth): Settled | null {
  const { nodes, moves } = depth;
  let restart = settleHard(instance, searched, depth);
  if (restart === null) return null;
  if (nodes === 0 || restart.cost[HARD] > 0) return { restart, bound: instance.bound };
  const { bound, groupOf, cost } = tryEveryWay(instance, restart, depth);
  // With the bound at its cost the search ends at once, and only makes the worst groups better where that costs nothing.
  if (groupOf !== null) restart = searchFrom({ ...instance, bound: cost }, groupOf, restart.number, moves);
  return { restart: { ...restart, isProved: compareCosts(restart.cost, bound) === 0 }, bound };
}

/** What is proved of an assignment that holds the hard rules, by trying every way to be better; one that is better is let be. */
export function provedOf(instance: Instance, restart: Restart, nodes: number): Cost {
  if (nodes === 0) return instance.bound;
  const { bound, cost } = tryEveryWay(instance, restart, { nodes });
  return higherBound(instance.bound, bound, restart.cost, cost);
}

/** For an assignment that holds the hard rules: one that is better, or null, the cost of the better of both, and what is proved of it. */
function tryEveryWay(instance: Instance, { cost, groupOf }: Restart, depth: Omit<Depth, 'moves'>) {
  const answer = solveExactly(instance, { ...depth, upper: cost, known: groupOf });
  if (answer.kind === 'impossible') throw new Error('hard rules that hold were called impossible');
  const bound = answer.kind === 'best' ? answer.cost : answer.bound;
  return { bound, groupOf: answer.groupOf, cost: answer.cost! };
}

/** In each strength the higher of two minima, as long as what they are held to costs the same in all stronger ones. */
export function higherBound(bound: Cost, boundBefore: Cost, cost: Cost, costBefore: Cost | null): Cost {
  const merged: [number, number, number] = [...bound];
  for (const level of levels) {
    merged[level] = Math.max(bound[level], boundBefore[level]);
    if (costBefore?.[level] !== cost[level]) break;
  }
  return merged;
}

function searchFrom(instance: Instance, groupOf: Int32Array, number: number, moves: number): Restart {
  return runToEnd(solveFrom(instance, groupOf, 'settled', number, moves));
}
