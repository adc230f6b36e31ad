/**
 * Seasons in which nobody meets twice, made by turning: people stand in circles, and each round is one of a few first
 * rounds turned by some steps. Only the first rounds are searched, by annealing, so that tight schedules come within reach.
 */
import { mayAccept, TEMPERATURE_UNIT } from '../acceptance.ts';
import type { RandomStream } from '../random.ts';

export interface Turning {
  readonly groups: number;
  /** Seats of each group, and how many seats in all stay empty; fewer than there are groups. */
  readonly size: number;
  readonly empty: number;
  /** Rounds that are searched; each is turned `steps` times. */
  readonly first: number;
  readonly steps: number;
  /** Circles of `steps` people each; all others stay where they are. */
  readonly circles: number;
}

/** Of a temperature that does not change; pairs that meet once too often are the unit. */
const TEMPERATURE = Math.round(0.3 * TEMPERATURE_UNIT);
const SLICE = 1 << 14;
/** Number of meetings that whoever meets an empty seat starts from: they may meet as often as they like. */
const FREE = -(2 ** 30);
/** Most first rounds, and how many more steps than needed are tried with one. */
const MOST_FIRST = 3;
const MORE_STEPS = 3;

/** Ways to turn that leave room for every meeting, the most rigid first. */
export function turnings(groups: number, size: number, empty: number, rounds: number): Turning[] {
  const seats = groups * size;
  const found: Turning[] = [];
  for (let first = 1; first <= MOST_FIRST; first++) {
    const fewest = Math.max(2, Math.ceil(rounds / first));
    for (let steps = fewest; steps <= fewest + (first === 1 ? MORE_STEPS : 0); steps++) {
      const most = Math.floor((seats - empty) / steps);
      for (let circles = most; circles >= Math.max(1, most - 1); circles--) {
        const turning = { groups, size, empty, first, steps, circles };
        if (seats - circles * steps <= groups && hasRoom(turning)) found.push(turning);
      }
    }
  }
  return found;
}

/** Whether there are enough kinds of pairs: those that turn into one another are one kind, to be met once. */
function hasRoom({ groups, size, empty, first, steps, circles }: Turning): boolean {
  const fixed = groups * size - empty - circles * steps;
  const within = circles * Math.floor((steps - 1) / 2);
  const between = ((circles * (circles - 1)) / 2) * steps;
  const meetings = first * ((groups * size * (size - 1)) / 2 - empty * (size - 1));
  return within + between + circles * fixed >= meetings;
}

/** Kinds of pairs of places, and how often each has been met before anybody sits: what may not be met starts from one. */
function kindsOf({ groups, size, empty, steps, circles }: Turning): { kinds: Int32Array; met: Int32Array } {
  const places = groups * size;
  const turning = circles * steps;
  const fixed = places - turning;
  const rings = circles + fixed;
  const kinds = new Int32Array(places * places);
  const met = new Int32Array(rings * rings * steps);
  const ringOf = (place: number) => (place < turning ? Math.floor(place / steps) : circles + place - turning);
  for (let a = 0; a < places; a++) {
    for (let b = a + 1; b < places; b++) {
      const [i, j] = [ringOf(a), ringOf(b)];
      const ahead = b < turning ? ((b % steps) - (a % steps) + steps) % steps : 0;
      const distance = i === j ? Math.min(ahead, steps - ahead) : ahead;
      const kind = (i * rings + j) * steps + distance;
      kinds[a * places + b] = kind;
      kinds[b * places + a] = kind;
      const isOpposite = i === j && distance * 2 === steps;
      const staysTogether = a >= turning;
      met[kind] = Number(isOpposite || staysTogether);
      if (b >= places - empty && !staysTogether) met[kind] = FREE;
      // Two empty seats stay apart like two people, so that no group is two short.
      if (b >= places - empty && staysTogether && a < places - empty) met[kind] = FREE;
    }
  }
  return { kinds, met };
}

/** The rounds, by place, empty seats last; null where none were found in `budget` moves. Yields the moves priced so far. */
export function* searchTurned(
  turning: Turning,
  budget: number,
  random: RandomStream,
): Generator<number, Int32Array[] | null, boolean> {
  const { groups, size, first } = turning;
  const places = groups * size;
  const { kinds, met } = kindsOf(turning);
  // Seats of the first rounds one after the other, group by group.
  const seats = new Int32Array(first * places);
  for (let round = 0; round < first; round++) {
    const order = Int32Array.from({ length: places }, (_, place) => place);
    random.shuffle(order);
    seats.set(order, round * places);
  }
  let tooMany = 0;
  const meet = (place: number, from: number, seat: number) => {
    let more = 0;
    for (let other = from; other < from + size; other++) {
      if (other !== seat && met[kinds[place * places + seats[other]!]!]!++ > 0) more++;
    }
    return more;
  };
  const part = (place: number, from: number, seat: number) => {
    let fewer = 0;
    for (let other = from; other < from + size; other++) {
      if (other !== seat && --met[kinds[place * places + seats[other]!]!]! > 0) fewer++;
    }
    return fewer;
  };
  for (let group = 0; group < first * groups; group++) {
    for (let seat = 1; seat < size; seat++) {
      const from = group * size;
      for (let other = 0; other < seat; other++) {
        if (met[kinds[seats[from + seat]! * places + seats[from + other]!]!]!++ > 0) tooMany++;
      }
    }
  }
  let moves = 0;
  for (; moves < budget && tooMany > 0; moves++) {
    if (moves % SLICE === SLICE - 1 && (yield moves)) break;
    const round = first === 1 ? 0 : random.below(first) * places;
    const i = round + random.below(places);
    const j = round + random.below(places);
    const g = i - (i % size);
    const h = j - (j % size);
    if (g === h) continue;
    const p = seats[i]!;
    const q = seats[j]!;
    const fewer = part(p, g, i) + part(q, h, j);
    const change = meet(q, g, i) + meet(p, h, j) - fewer;
    if (change > 0 && !mayAccept(change, TEMPERATURE, random.next())) {
      part(q, g, i);
      part(p, h, j);
      meet(p, g, i);
      meet(q, h, j);
      continue;
    }
    seats[i] = q;
    seats[j] = p;
    tooMany += change;
  }
  yield moves;
  return tooMany > 0 ? null : turn(turning, seats);
}

function turn({ groups, size, first, steps, circles }: Turning, seats: Int32Array): Int32Array[] {
  const places = groups * size;
  const turning = circles * steps;
  const rounds: Int32Array[] = [];
  for (let round = 0; round < first; round++) {
    for (let step = 0; step < steps; step++) {
      const groupOf = new Int32Array(places);
      for (let seat = 0; seat < places; seat++) {
        const place = seats[round * places + seat]!;
        const ahead = (place % steps) + step;
        const turned = place < turning ? place - (place % steps) + (ahead % steps) : place;
        groupOf[turned] = Math.floor(seat / size);
      }
      rounds.push(groupOf);
    }
  }
  return rounds;
}
