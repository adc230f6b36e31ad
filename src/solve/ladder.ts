/** Which restarts a search makes: short ones first, by both coolings where it is open which is better, then longer ones by that. */
import { compareCosts, HARD } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import type { Cooling } from './cooling.ts';
import { isDense } from './pair-layout.ts';
import type { Effort, Restart } from './solve.ts';

/** What the next restart shall do. */
export interface Rung {
  readonly number: number;
  readonly moves: number;
  readonly cooling: Cooling;
  /** Whether it cools by the clock, with all the time that is left; the moves are then what is allowed for the hard rules. */
  readonly isTimed?: boolean;
}

/** The coolings of the first two restarts. */
export type Coolings = readonly [Cooling, Cooling];

/** Where all that is priced are weights between nearly all people, the narrow one has been better on every kind of them. */
export function coolingsFor({ people, terms }: Instance): Coolings {
  const soft = terms.filter(
    ({ term, level, weight }) => level !== HARD && weight > 0 && term.kind !== 'size',
  );
  const pairs = soft.reduce((sum, { term }) => sum + (term.kind === 'pair' ? term.a.length : 0), 0);
  const isMass = soft.every(({ term }) => term.kind === 'pair') && isDense(people, pairs);
  return isMass ? ['narrow', 'narrow'] : ['wide', 'narrow'];
}

/** Moves of the first restarts, as shares of what the effort gives to one. Where a bound is in reach they often suffice. */
const SHARES = [1 / 8, 1 / 8, 1 / 2];

/** By the clock, each pair of restarts has so many times the moves of the pair before. */
const GROWTH = 8;
/** The last restart has all the time that is left, once another pair would leave it less than twice what they take. */
const LAST = 3;

/** The rungs after those that are done, by effort: as many as there are threads, where none depends on another. */
export function nextRungs(
  { moves }: Effort,
  done: readonly Restart[],
  threads: number,
  coolings: Coolings,
): Rung[] {
  const first = done.length;
  const cooling = first < 2 ? coolings[first]! : betterOf(done[0]!, done[1]!);
  return Array.from({ length: first < 2 ? 1 : threads }, (_, place) => ({
    number: first + place,
    moves: Math.ceil(moves * (SHARES[first + place] ?? 1)),
    cooling,
  }));
}

/** How long a restart of so many moves took, as a share of the time there is: on its own thread, with all that goes before. */
export interface Pace {
  readonly moves: number;
  readonly took: number;
}

/**
 * The rungs after those that are done, by the clock: pairs of restarts that grow, then one for all the time left, on every
 * thread. `paces` has one entry for each time this was asked before, `left` is the share of the time that is left.
 */
export function nextTimedRungs(
  effort: Effort,
  done: readonly Restart[],
  paces: readonly Pace[],
  left: number,
  threads: number,
  coolings: Coolings,
): Rung[] {
  const number = done.length;
  const before = paces.at(-1);
  if (before === undefined) return pairOf(number, Math.ceil(effort.moves * SHARES[0]!), coolings);
  const { start, perMove } = fitted(paces);
  const larger = before.moves * GROWTH;
  const pair = (start + larger * perMove) * (threads > 1 ? 1 : 2);
  const isKnown = coolings[0] === coolings[1];
  if (!isKnown && pair * LAST < left) return pairOf(number, larger, coolings);
  // What is left, and a little less, so that it comes to its end.
  const moves = Math.max(1, Math.floor((Math.max(left - start, left / 2) * 0.95) / perMove));
  // How long a start takes is not known after the first: then a part of what is left shows it.
  if (!isKnown && paces.length === 1)
    return pairOf(number, Math.min(larger, Math.ceil(moves / LAST)), coolings);
  const cooling = betterOf(done.at(-2)!, done.at(-1)!);
  return Array.from({ length: threads }, (_, place) => ({
    number: number + place,
    moves,
    cooling,
    isTimed: true,
  }));
}

/** The share that a start takes and each move, as the last two tell; at most what either would take if it were all. */
function fitted(paces: readonly Pace[]): { start: number; perMove: number } {
  const last = paces.at(-1)!;
  const before = paces.at(-2);
  const proportional = Math.max(last.took, Number.EPSILON) / last.moves;
  if (before === undefined || last.moves <= before.moves) return { start: 0, perMove: proportional };
  const perMove = (last.took - before.took) / (last.moves - before.moves);
  if (perMove <= 0) return { start: last.took, perMove: proportional };
  return { start: Math.max(0, last.took - last.moves * perMove), perMove: Math.min(perMove, proportional) };
}

function pairOf(number: number, moves: number, coolings: Coolings): Rung[] {
  return coolings.map((cooling, place) => ({ number: number + place, moves, cooling }));
}

/** Of two restarts by both coolings the one that did better; on a tie the first, which is the wide one. */
function betterOf(wide: Restart, narrow: Restart): Cooling {
  return compareCosts(narrow.cost, wide.cost) < 0 ? narrow.cooling : wide.cooling;
}
