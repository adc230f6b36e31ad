/**
 * Changes places until nobody meets anybody twice, in all rounds at once: annealing over a table of who met whom how
 * often, time and again with somebody who has something to mend.
 */
import { mayAccept, TEMPERATURE_UNIT } from '../acceptance.ts';
import type { RandomStream } from '../random.ts';
import type { WorkingAssignment } from '../working-assignment.ts';
import type { SeasonSeats } from './season.ts';

export interface ToMend {
  readonly groups: number;
  /** Per pair, `apart[a * people + b]`: 1 for two people who must not meet at all. */
  readonly apart: Uint8Array;
  /** The rounds as other rules see them, with how much they may cost in all; empty where there are none. */
  readonly others: readonly WorkingAssignment[];
  readonly othersMay: number;
  othersCost(): number;
}

/** Which temperature mends best depends on how tight the season is, so each has its turn. */
const TEMPERATURES = [0.2, 0.25, 0.3, 0.16].map((degree) => Math.round(degree * TEMPERATURE_UNIT));
/** Moves of the first turn of each; every later turn has twice as many. */
const FIRST_TURN = 1 << 16;
/** A change that is dearer is never taken at these temperatures; see `mayAccept`. */
const OUT_OF_REACH = 4;
/** Three proposals in ten start from somebody who meets again: fewer rarely end, more go round in circles. */
const DIRECTED = Math.round(0.3 * 2 ** 32);
/** Seats looked at for one. */
const LOOKS = 1 << 9;
const SLICE = 1 << 14;

/** The season and whether it is mended; if not, the nearest found. Yields the moves priced so far, as the others do. */
export function* mendMeetings(
  start: SeasonSeats,
  { groups, apart, others, othersMay, othersCost }: ToMend,
  budget: number,
  random: RandomStream,
): Generator<number, { readonly seats: Int32Array[]; readonly isMended: boolean }, boolean> {
  const people = start[0]!.length;
  const { seated, from, until } = seatsOf(start, groups);
  const seats = seated.length;
  const met = Uint16Array.from(apart);
  let again = 0;
  for (let i = 0; i < seats; i++) {
    for (let other = from[i]!; other < i; other++) {
      const [a, b] = [seated[i]!, seated[other]!];
      if (met[a * people + b]!++ > 0) again++;
      met[b * people + a]!++;
    }
  }
  const hasOthers = others.length > 0;
  let cost = again + (hasOthers ? othersCost() - othersMay : 0);
  let least = cost;
  const best = seated.slice();
  let moves = 0;
  let slice = 0;
  let turn = 0;
  let turnEnds = FIRST_TURN;
  let temperature = TEMPERATURES[turn]!;
  for (; moves < budget && cost > 0; moves++) {
    if (moves >= slice) {
      slice += SLICE;
      if (moves >= turnEnds) {
        turn++;
        turnEnds = moves + FIRST_TURN * 2 ** Math.floor(turn / TEMPERATURES.length);
        temperature = TEMPERATURES[turn % TEMPERATURES.length]!;
      }
      if (yield moves) break;
    }
    let i = random.below(seats);
    if (again > 0 && random.next() < DIRECTED) {
      let looks = 0;
      for (let isFound = false; !isFound && looks < LOOKS; looks++) {
        if (looks > 0) i = random.below(seats);
        const row = seated[i]! * people;
        for (let k = from[i]!, end = until[i]!; k < end && !isFound; k++)
          isFound = met[row + seated[k]!]! > 1;
      }
      // Every eight looks count as a move.
      moves += looks >> 3;
    }
    const first = i - (i % people);
    const j = first + random.below(people);
    const g = from[i]!;
    const h = from[j]!;
    if (g === h) continue;
    const p = seated[i]!;
    const q = seated[j]!;
    const P = p * people;
    const Q = q * people;
    let change = 0;
    for (let k = g, end = until[i]!; k < end; k++) {
      if (k === i) continue;
      const x = seated[k]!;
      change += (met[Q + x]! > 0 ? 1 : 0) - (met[P + x]! > 1 ? 1 : 0);
    }
    for (let k = h, end = until[j]!; k < end; k++) {
      if (k === j) continue;
      const x = seated[k]!;
      change += (met[P + x]! > 0 ? 1 : 0) - (met[Q + x]! > 1 ? 1 : 0);
    }
    const fewer = change;
    if (hasOthers) change += others[first / people]!.swapDelta(p, q);
    if (change > 0) {
      if (change >= OUT_OF_REACH || !mayAccept(change, temperature, random.next())) continue;
      if (cost < least) {
        least = cost;
        best.set(seated);
      }
    }
    for (let k = g, end = until[i]!; k < end; k++) {
      if (k === i) continue;
      const x = seated[k]!;
      met[P + x]!--;
      met[x * people + p]!--;
      met[Q + x]!++;
      met[x * people + q]!++;
    }
    for (let k = h, end = until[j]!; k < end; k++) {
      if (k === j) continue;
      const x = seated[k]!;
      met[Q + x]!--;
      met[x * people + q]!--;
      met[P + x]!++;
      met[x * people + p]!++;
    }
    seated[i] = q;
    seated[j] = p;
    again += fewer;
    cost += change;
    if (hasOthers) others[first / people]!.swap(p, q);
  }
  if (cost < least) best.set(seated);
  yield moves;
  return { seats: groupsOf(best, start, groups), isMended: cost <= 0 };
}

interface Seats {
  /** Person by seat: round after round, group after group. */
  readonly seated: Int32Array;
  /** Per seat: the first of its group, and the first of the next one. */
  readonly from: Int32Array;
  readonly until: Int32Array;
}

function seatsOf(rounds: SeasonSeats, groups: number): Seats {
  const people = rounds[0]!.length;
  const seated = new Int32Array(rounds.length * people);
  const from = new Int32Array(seated.length);
  const until = new Int32Array(seated.length);
  rounds.forEach((groupOf, round) => {
    const starts = new Int32Array(groups + 1).fill(round * people);
    for (const group of groupOf) for (let later = group + 1; later <= groups; later++) starts[later]!++;
    const next = starts.slice();
    groupOf.forEach((group, person) => {
      const seat = next[group]!++;
      seated[seat] = person;
      from[seat] = starts[group]!;
      until[seat] = starts[group + 1]!;
    });
  });
  return { seated, from, until };
}

/** Back to groups by person; the number of people in each group of a round has not changed. */
function groupsOf(seated: Int32Array, start: SeasonSeats, groups: number): Int32Array[] {
  const people = start[0]!.length;
  return start.map((before, round) => {
    const sizes = new Int32Array(groups);
    for (const group of before) sizes[group]!++;
    const groupOf = new Int32Array(people);
    let seat = round * people;
    sizes.forEach((size, group) => {
      for (let end = seat + size; seat < end; seat++) groupOf[seated[seat]!] = group;
    });
    return groupOf;
  });
}
