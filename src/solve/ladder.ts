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

const coolings: readonly Cooling[] = ['wide', 'narrow'];

/** Moves of the first restarts, as shares of what the effort gives to one. Where a bound is in reach they often suffice. */
const SHARES = [1 / 8, 1 / 8, 1 / 2];

/** By the clock, each pair of restarts has so many times the moves of the pair before. */
const GROWTH = 8;
/** The last restart has all the time that is left, once another pair would leave it less than twice what they take. */
const LAST = 3;

/** The rung after those that are done, by effort. */
export function nextRung({ moves }: Effort, done: readonly Restart[]): Rung {
  const number = done.length;
  const cooling = number < 2 ? coolings[number]! : betterOf(done[0]!, done[1]!);
  return { number, moves: Math.ceil(moves * (SHARES[number] ?? 1)), cooling };
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
  if (number < 2) return { number, moves: Math.ceil(effort.moves * SHARES[0]!), cooling: coolings[number]! };
  const before = done[number - 1]!;
  if (number % 2 === 1) return { number, moves: before.budget, cooling: 'narrow' };
  const took = spent[number - 1]! + spent[number - 2]!;
  if (left > took * GROWTH * LAST) return { number, moves: before.budget * GROWTH, cooling: 'wide' };
  // What is left at the pace of the last one, and a little less, so that it comes to its end.
  const pace = before.budget / Math.max(spent[number - 1]!, Number.EPSILON);
  const cooling = betterOf(done[number - 2]!, before);
  return { number, moves: Math.max(1, Math.floor(left * pace * 0.95)), cooling };
}

/** Of two restarts by both coolings the one that did better; on a tie the first, which is the wide one. */
function betterOf(wide: Restart, narrow: Restart): Cooling {
  return compareCosts(narrow.cost, wide.cost) < 0 ? narrow.cooling : wide.cooling;
}
