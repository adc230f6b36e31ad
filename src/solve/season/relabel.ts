/** Who takes which place of a season that stands, so that people who must not meet do not: annealing over exchanges. */
import { mayAccept, TEMPERATURE_UNIT } from '../acceptance.ts';
import type { RandomStream } from '../random.ts';
import type { SeasonSeats } from './season.ts';

const TEMPERATURE = Math.round(0.3 * TEMPERATURE_UNIT);
const SLICE = 1 << 14;

/**
 * The same season with other people in its places; the best of all looked at. `apart` is 1 for two people who must not
 * meet. Yields the moves priced so far; answered with true it stops there.
 */
export function* relabel(
  seats: SeasonSeats,
  apart: Uint8Array,
  budget: number,
  random: RandomStream,
): Generator<number, Int32Array[], boolean> {
  const people = seats[0]!.length;
  const meets = meetingsOf(seats);
  const strangers = Array.from({ length: people }, (_, a) =>
    Int32Array.from({ length: people }, (_, b) => b).filter((b) => apart[a * people + b] === 1),
  );
  const placeOf = Int32Array.from({ length: people }, (_, person) => person);
  random.shuffle(placeOf);
  /** Strangers whom a person meets at a place, without one of them. */
  const metAt = (place: number, person: number, without: number) => {
    let met = 0;
    for (const other of strangers[person]!) {
      if (other !== without) met += meets[place * people + placeOf[other]!]!;
    }
    return met;
  };
  let broken = 0;
  for (let person = 0; person < people; person++) broken += metAt(placeOf[person]!, person, -1) / 2;
  let best = placeOf.slice();
  let fewest = broken;
  let moves = 0;
  for (; moves < budget && broken > 0; moves++) {
    if (moves % SLICE === SLICE - 1 && (yield moves)) break;
    const p = random.below(people);
    const q = random.below(people);
    const [from, to] = [placeOf[p]!, placeOf[q]!];
    if (p === q) continue;
    const before = metAt(from, p, q) + metAt(to, q, p);
    const change = metAt(to, p, q) + metAt(from, q, p) - before;
    if (change > 0 && !mayAccept(change, TEMPERATURE, random.next())) continue;
    placeOf[p] = to;
    placeOf[q] = from;
    broken += change;
    if (broken >= fewest) continue;
    fewest = broken;
    best = placeOf.slice();
  }
  yield moves;
  return seats.map((groupOf) => best.map((place) => groupOf[place]!));
}

/** 1 for two places that share a group in some round. */
function meetingsOf(seats: SeasonSeats): Uint8Array {
  const people = seats[0]!.length;
  const meets = new Uint8Array(people * people);
  for (const groupOf of seats) {
    for (let a = 0; a < people; a++) {
      for (let b = 0; b < people; b++) if (a !== b && groupOf[a] === groupOf[b]) meets[a * people + b] = 1;
    }
  }
  return meets;
}
