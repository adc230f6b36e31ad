/** The best groups within so many moved people; and the fewest moved people with whom every hard rule holds. */
import { AVOID, type Cost, compareCosts, HARD, PREFER } from '../model/cost.ts';
import { anneal } from '../solve/anneal.ts';
import { fewestMoves } from '../solve/fewest-moves.ts';
import type { KeepSeats } from '../solve/keep-seats.ts';
import { buildKernel } from '../solve/kernel.ts';
import { RandomStream } from '../solve/random.ts';
import { runToEnd } from '../solve/run-to-end.ts';
import { WorkingAssignment } from '../solve/working-assignment.ts';
import type { Placed } from './placed.ts';

export interface KeptSeats {
  readonly groupOf: Int32Array;
  readonly cost: Cost;
  /** People of the origin who sit elsewhere now. */
  readonly moved: number;
}

/** Priced moves per person and level, within limits; small, because the answer lies near. */
const PER_PERSON = 2_000;
const LEAST = 200_000;
const MOST = 8_000_000;
const TRIES = 3;
/** Rounds of all swaps, beyond which a small instance teaches nothing new. */
const ROUNDS = 300;

/** The best found with at most `most` people moved from `origin` (-1: has no seat to keep). Starts from `start`. */
export function improveWithin(
  placed: Placed,
  start: Int32Array,
  origin: Int32Array,
  most: number,
  seed: string,
): KeptSeats {
  const { instance } = placed;
  const kernel = buildKernel(instance);
  const budget = Math.min(MOST, Math.max(LEAST, PER_PERSON * instance.people), ROUNDS * instance.people ** 2);
  const keep: KeepSeats = { origin, most };
  let best: KeptSeats | null = null;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const random = new RandomStream(`${seed}/keep/${attempt}`);
    const work = new WorkingAssignment(kernel, start);
    for (const level of [HARD, AVOID, PREFER] as const) {
      runToEnd(anneal(work, level, instance.bound, budget, random, null, { keep }));
    }
    const found = {
      groupOf: work.groupOf.slice(),
      cost: [...work.cost] as Cost,
      moved: movedFrom(origin, work.groupOf),
    };
    const order = best === null ? -1 : compareCosts(found.cost, best.cost) || found.moved - best.moved;
    if (order < 0) best = found;
  }
  return best!;
}

/**
 * Every hard rule held with the fewest people moved; null where no way was found. The number is proved where an exact
 * search finished, else found by allowing one more at a time.
 */
export function fixWithFewest(
  placed: Placed,
  start: Int32Array,
  origin: Int32Array,
  seed: string,
): (KeptSeats & { isProved: boolean }) | null {
  const exact = fewestMoves(placed.instance, start, origin);
  if (exact.groupOf !== null) {
    const moved = movedFrom(origin, exact.groupOf);
    const best = improveWithin(placed, exact.groupOf, origin, moved, seed);
    return best.cost[HARD] === 0 ? { ...best, isProved: true } : null;
  }
  const people = placed.instance.people;
  for (let most = exact.atLeast; ; most = Math.min(people, Math.ceil(most * 1.25) + 1)) {
    const found = improveWithin(placed, start, origin, most, seed);
    if (found.cost[HARD] === 0) return { ...found, isProved: false };
    if (most >= people) return null;
  }
}

export function movedFrom(origin: Int32Array, groupOf: Int32Array): number {
  let moved = 0;
  for (let person = 0; person < origin.length; person++) {
    if (origin[person]! >= 0 && origin[person] !== groupOf[person]) moved++;
  }
  return moved;
}
