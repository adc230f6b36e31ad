/** A season in which nobody meets twice, for people none of whom differ: by arithmetic, or by search among regular ones. */
import type { RandomStream } from '../random.ts';
import type { SeasonInstance } from './season.ts';
import { transversalRounds } from './transversal.ts';
import { searchTurned, turnings } from './turned.ts';

/** Beyond so many people rounds are loose unless they are very many, and tables of pairs grow long. */
const SEARCHED = 600;
/** Moves of the first try of each way to turn; every later try has twice as many. */
const FIRST_TRY = 1 << 16;

/** What is to be filled: groups of `size`, all of a round but `empty` of them full, and those one short. */
interface Frame {
  readonly groups: number;
  readonly size: number;
  readonly empty: number;
  readonly rounds: number;
}

/** Sizes that differ by at most one; null where the limits do not allow them or there are too many rounds. */
export function frameOf({ round, rounds }: SeasonInstance): Frame | null {
  const { people, groups, fewest, most } = round;
  const size = Math.ceil(people / groups);
  const empty = groups * size - people;
  const smallest = empty > 0 ? size - 1 : size;
  if (smallest < 2 || fewest.some((least) => least > smallest) || most.some((limit) => limit < size))
    return null;
  const meetings = groups * size * (size - 1) - 2 * empty * (size - 1);
  const isPossible = rounds * (smallest - 1) < people && rounds * meetings <= people * (people - 1);
  return isPossible ? { groups, size, empty, rounds } : null;
}

/** Groups by place; null where none was found in `budget` moves. Yields the moves priced so far. */
export function* freshSeason(
  frame: Frame,
  budget: number,
  random: RandomStream,
): Generator<number, Int32Array[] | null, boolean> {
  const { groups, size, empty } = frame;
  const people = groups * size - empty;
  const seats = yield* wholeSeason(frame, budget, random);
  return seats?.map((groupOf) => groupOf.slice(0, people)) ?? null;
}

/** The same with the empty seats as last places. */
function* wholeSeason(
  { groups, size, empty, rounds }: Frame,
  budget: number,
  random: RandomStream,
): Generator<number, Int32Array[] | null, boolean> {
  if (groups === 1) return rounds === 1 ? [new Int32Array(size)] : null;
  const plain = transversalRounds(groups, size, Math.min(rounds, groups));
  if (plain !== null && rounds <= groups) return plain;
  if (plain !== null && empty === 0 && groups % size === 0) {
    // Only those of one column have not met after that: each column is a smaller season of its own.
    const inner = { groups: groups / size, size, empty, rounds: rounds - groups };
    const within = yield* wholeSeason(inner, budget, random);
    if (within !== null) return [...plain, ...within.map((groupOf) => inColumns(groupOf, size))];
  }
  if (groups * size > SEARCHED) return null;
  const ways = turnings(groups, size, empty, rounds);
  let spent = 0;
  for (let share = FIRST_TRY; spent < budget && ways.length > 0; share *= 2) {
    for (const way of ways) {
      const run = searchTurned(way, Math.min(share, budget - spent), random);
      const before = spent;
      let step = run.next(false);
      while (!step.done) {
        spent = before + step.value;
        const isStopped = yield spent;
        if (isStopped) return null;
        step = run.next(false);
      }
      if (step.value !== null) return step.value.slice(0, rounds);
      if (spent >= budget) break;
    }
  }
  return null;
}

/** The rounds of one column for all of them at once. */
function inColumns(groupOf: Int32Array, columns: number): Int32Array {
  const groups = groupOf.length / columns;
  return Int32Array.from({ length: groupOf.length * columns }, (_, place) => {
    const column = Math.floor(place / groupOf.length);
    return column * groups + groupOf[place % groupOf.length]!;
  });
}
