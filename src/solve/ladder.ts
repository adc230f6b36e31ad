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

/** The rungs after those that are done, by effort: as many as there are threads, where none depends on another. */
export function nextRungs({ moves }: Effort, done: readonly Restart[], threads: number): Rung[] {
  const first = done.length;
  const cooling = first < 2 ? coolings[first]! : betterOf(done[0]!, done[1]!);
  return Array.from({ length: first < 2 ? 1 : threads }, (_, place) => ({
    number: first + place,
    moves: Math.ceil(moves * (SHARES[first + place] ?? 1)),
    cooling,
  }));
}

/**
 * The rungs after those that are done, by the clock: pairs of restarts that grow, then one for all the time left, on every
 * thread. `took` is the share of the time that the pair before took, `left` the share that is left.
 */
export function nextTimedRungs(
  effort: Effort,
  done: readonly Restart[],
  took: number,
  left: number,
  threads: number,
): Rung[] {
  const number = done.length;
  if (number === 0) return pairOf(number, Math.ceil(effort.moves * SHARES[0]!));
  const before = done[number - 1]!;
  if (left > took * GROWTH * LAST) return pairOf(number, before.budget * GROWTH);
  // What is left at the pace of the pair before, and a little less, so that it comes to its end.
  const each = threads > 1 ? took : took / 2;
  const moves = Math.max(1, Math.floor((left * before.budget * 0.95) / Math.max(each, Number.EPSILON)));
  const cooling = betterOf(done[number - 2]!, before);
  return Array.from({ length: threads }, (_, place) => ({ number: number + place, moves, cooling }));
}

function pairOf(number: number, moves: number): Rung[] {
  return coolings.map((cooling, place) => ({ number: number + place, moves, cooling }));
}

/** Of two restarts by both coolings the one that did better; on a tie the first, which is the wide one. */
function betterOf(wide: Restart, narrow: Restart): Cooling {
  return compareCosts(narrow.cost, wide.cost) < 0 ? narrow.cooling : wide.cooling;
}
