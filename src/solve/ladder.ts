/** Which restarts a search makes: short ones first, by both coolings, then longer ones by that which did better. */
import { compareCosts } from '../model/cost.ts';
import type { Cooling } from './anneal.ts';
import type { Effort, Restart } from './solve.ts';

/** What the next restart shall do. */
export interface Rung {
  readonly number: number;
  readonly moves: number;
  readonly cooling: Cooling;
}

/** Moves of the first restarts, as shares of what the effort gives to one. Where a bound is in reach they often suffice. */
const SHARES = [1 / 8, 1 / 8, 1 / 2];

/** By the clock, each pair of restarts has so many times the moves of the pair before. */
const GROWTH = 8;
/** The last restart has all the time that is left, once another pair would leave it less than twice what they take. */
const LAST = 3;

/** The rung after those that are done, by effort. */
export function nextRung({ moves }: Effort, done: readonly Restart[]): Rung {
  const number = done.length;
  return { number, moves: Math.ceil(moves * (SHARES[number] ?? 1)), cooling: coolingAfter(done) };
}

/**
 * The rung after those that are done, by the clock: pairs of restarts that grow, then one for all the time left. `spent` is the
 * share of the time that each took, `left` the share that is left.
 */
export function nextTimedRung(
  effort: Effort,
  done: readonly Restart[],
  spent: readonly number[],
  left: number,
): Rung {
  const number = done.length;
  const cooling = coolingAfter(done);
  if (number < 2) return { number, moves: Math.ceil(effort.moves * SHARES[0]!), cooling };
  const before = done[number - 1]!;
  const took = spent[number - 1]! + spent[number - 2]!;
  if (number % 2 === 1) return { number, moves: before.budget, cooling };
  const isRoom = left > took * GROWTH * LAST;
  if (isRoom) return { number, moves: before.budget * GROWTH, cooling };
  // What is left at the pace of the last one, and a little less, so that it comes to its end.
  const pace = before.budget / Math.max(spent[number - 1]!, Number.EPSILON);
  return { number, moves: Math.max(1, Math.floor(left * pace * 0.95)), cooling };
}

/** Both in turn, the wide one first; from the third on the one that did better at last. */
function coolingAfter(done: readonly Restart[]): Cooling {
  const number = done.length;
  if (number < 2 || number % 2 === 1) return number % 2 === 0 ? 'wide' : 'narrow';
  const [a, b] = [done[number - 2]!, done[number - 1]!];
  return compareCosts(b.cost, a.cost) < 0 ? b.cooling : a.cooling;
}
