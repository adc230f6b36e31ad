/**
 * Annealing on clashes: somebody who clashes moves, or changes places with anybody. A group may leave its limits at a
 * price while nothing but clashes counts; other hard terms are priced by an assignment of their own that follows.
 */
import { HARD } from '../../model/cost.ts';
import { mayAccept, TEMPERATURE_UNIT, temperatureFor } from '../acceptance.ts';
import type { RandomStream } from '../random.ts';
import type { WorkingAssignment } from '../working-assignment.ts';
import type { Found } from './found.ts';
import type { Seating } from './seating.ts';

/**
 * First and last temperature: so many groups, of all, would take a person at the price of one more clash. Crowded graphs are
 * solved in between, from a few groups to many (5 at a temperature of 0.4, 11 at 0.3, 76 at 0.2); hotter nothing lasts,
 * colder nothing moves.
 */
const HOT = 1.6;
const COLD = 0.2;

/** Proposals at one temperature, and between two looks at the outside; fewer where there are few in all. */
const SLICE = 1 << 14;
const TEMPERATURES = 64;

/** One proposal in this many swaps two people; the others move one. */
const SWAP_EVERY = 4;

/** A move of somebody with so many clashing others costs as much as one more proposal. */
const LINKS_A_MOVE = 16;

/** Cools once from hot to cold within `budget` moves; stops where nothing is broken. Yields the moves so far. */
export function* cool(
  seating: Seating,
  rest: WorkingAssignment | null,
  found: Found,
  budget: number,
  random: RandomStream,
): Generator<number, number, boolean> {
  const { groups, sizes, table, own, groupOf, clashing, limits } = seating;
  const { people, starts, bits, words } = seating.graph;
  const { fewest, most } = limits;
  const isStrict = rest !== null;
  const slice = Math.min(SLICE, Math.ceil(budget / TEMPERATURES));
  const hot = temperatureFor(HOT / Math.max(2, groups));
  const cold = temperatureFor(COLD / Math.max(2, groups));
  let moves = 0;
  while (moves < budget && !isHeld(seating, rest)) {
    const temperature = Math.round(between(hot, cold, moves / budget) * TEMPERATURE_UNIT);
    for (let end = moves + slice; moves < end; moves++) {
      const bits32 = random.next();
      // A person who clashes; where something else is broken too, now and then anybody.
      const isAnybody =
        seating.clashingCount === 0 || ((isStrict || seating.misfits > 0) && (bits32 & 3) === 0);
      const p = isAnybody ? random.below(people) : clashing[random.below(seating.clashingCount)]!;
      const g = groupOf[p]!;
      const isSwap = (bits32 >>> 2) % SWAP_EVERY === 0;
      let delta = -own[p]!;
      let h: number;
      let q = -1;
      if (isSwap) {
        q = random.below(people);
        h = groupOf[q]!;
        if (h === g) continue;
        delta += table[h * people + p]! + table[g * people + q]! - own[q]!;
        if (((bits[p * words + (q >>> 5)]! >>> (q & 31)) & 1) === 1) delta -= 2;
        if (rest !== null) delta += rest.swapDelta(p, q);
      } else {
        h = random.below(groups);
        if (h === g) continue;
        const from = sizes[g]!;
        const to = sizes[h]!;
        if (isStrict && (from <= fewest[g]! || to >= most[h]!)) continue;
        delta += table[h * people + p]!;
        delta += sizePrice(fewest[g]!, most[g]!, from - 1) - sizePrice(fewest[g]!, most[g]!, from);
        delta += sizePrice(fewest[h]!, most[h]!, to + 1) - sizePrice(fewest[h]!, most[h]!, to);
        if (rest !== null) delta += rest.moveDelta(p, h);
      }
      if (!mayAccept(delta, temperature, bits32 >>> 8)) continue;
      seating.move(p, h);
      moves += ((starts[p + 1]! - starts[p]!) / LINKS_A_MOVE) | 0;
      if (isSwap) {
        seating.move(q, g);
        moves += ((starts[q + 1]! - starts[q]!) / LINKS_A_MOVE) | 0;
        rest?.swap(p, q);
      } else rest?.move(p, h);
      if (delta >= 0) continue;
      found.offer(seating, rest === null ? 0 : rest.cost[HARD]);
      if (isHeld(seating, rest)) return moves;
    }
    if (yield moves) break;
  }
  return moves;
}

function isHeld({ clashes, misfits }: Seating, rest: WorkingAssignment | null): boolean {
  return clashes === 0 && misfits === 0 && (rest === null || rest.cost[HARD] === 0);
}

/** The square of the seats under or over the limits. */
function sizePrice(fewest: number, most: number, size: number): number {
  const misfit = size < fewest ? fewest - size : size > most ? size - most : 0;
  return misfit * misfit;
}

/** From hot to cold along a hyperbola: most of the time is spent in the colder half, and every machine rounds it alike. */
function between(hot: number, cold: number, share: number): number {
  return (hot * cold) / (cold + (hot - cold) * share);
}
