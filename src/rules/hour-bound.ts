/** Proved minima of common hours: exact where a pool has few kinds of people, else by people who can share with none of the others. */
import type { WindowTerm } from '../model/terms.ts';
import { certainlyMissing, windowCost } from '../model/window-costs.ts';
import { placeOf } from './lost-hours.ts';
import type { Bound, Division } from './rule.ts';
import type { Timetable } from './timetable.ts';
import { thereAre } from './values.ts';

/** `length` is what every group needs, such as “an hour”. */
export function hourBound(timetable: Timetable, division: Division, term: WindowTerm, length: string): Bound {
  const exact = leastByDealing(division, term);
  const cost = exact ?? leastByIslands(division, term);
  if (cost === 0) return { cost, because: [] };
  const groups = thereAre(division.groups);
  return {
    cost,
    because: [`not every group of ${whoIn(timetable, division)} can have ${length} and ${groups}`],
  };
}

const PLACES_SHOWN = 8;

/** "12 people (5 London, 4 Singapore, 3 New York)": the members by place, most first. */
function whoIn({ zones }: Timetable, { members }: Division): string {
  const counts = new Map<string, number>();
  for (const person of members) {
    const zone = zones[person];
    if (zone != null) counts.set(placeOf(zone), (counts.get(placeOf(zone)) ?? 0) + 1);
  }
  const places = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = places.slice(0, PLACES_SHOWN).map(([place, count]) => `${count} ${place}`);
  if (places.length > PLACES_SHOWN) shown.push('others');
  return `${members.length} people (${shown.join(', ')})`;
}

/** Steps that the exact count may take; beyond them it is not tried. */
const STEPS = 3_000_000;

/**
 * The least cost of all ways to deal the members over the groups, other rules aside: people of one class are alike, so
 * only how many of each class are left matters. Null where there are too many kinds of people.
 */
function leastByDealing({ members, groups, fewest, most }: Division, term: WindowTerm): number | null {
  const counts = new Array<number>(term.clockOf.length + 1).fill(0);
  // People without a known timezone are a class of their own, the last, which lacks nothing.
  for (const each of term.classOf) counts[each < 0 ? counts.length - 1 : each]!++;
  const strides: number[] = [];
  let states = 1;
  for (const count of counts) {
    strides.push(states);
    states *= count + 1;
    if (states > STEPS) return null;
  }
  const hands = handsOf(counts, Math.max(1, fewest), Math.min(most, members.length), STEPS / states / groups);
  if (hands === null) return null;
  const priced = hands.map((hand) => ({
    hand,
    step: hand.reduce((sum, count, index) => sum + count * strides[index]!, 0),
    cost: windowCost(
      term,
      hand.slice(0, -1).flatMap((count, each) => (count > 0 ? [each] : [])),
    ),
  }));
  const countIn = (state: number, index: number) =>
    Math.floor(state / strides[index]!) % (counts[index]! + 1);
  let least = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let group = 0; group < groups; group++) {
    const next = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    for (let state = 0; state < states; state++) {
      if (least[state] === Number.POSITIVE_INFINITY) continue;
      for (const { hand, step, cost } of priced) {
        const to = state + step;
        if (to >= states || next[to]! <= least[state]! + cost) continue;
        if (hand.some((count, index) => countIn(state, index) + count > counts[index]!)) continue;
        next[to] = least[state]! + cost;
      }
    }
    least = next;
  }
  const found = least[states - 1]!;
  // Where the sizes do not fit there is nothing to prove here.
  return found === Number.POSITIVE_INFINITY ? 0 : found;
}

/** All ways to take so many people of these classes; null where there are more than `limit`. */
function handsOf(counts: readonly number[], fewest: number, most: number, limit: number): number[][] | null {
  const hands: number[][] = [];
  const hand = counts.map(() => 0);
  const take = (index: number, left: number): boolean => {
    if (index === counts.length) {
      if (most - left >= fewest) hands.push([...hand]);
      return hands.length <= limit;
    }
    for (let count = 0; count <= Math.min(counts[index]!, left); count++) {
      hand[index] = count;
      if (!take(index + 1, left - count)) return false;
    }
    hand[index] = 0;
    return true;
  };
  return take(0, most) ? hands : null;
}

/**
 * Classes fall into islands: people of different islands have no hour together. A group that has its hour is of one
 * island; where the islands do not divide into groups, some groups mix them and miss at least what their nearest two do.
 */
export function leastByIslands({ members, groups, fewest, most }: Division, term: WindowTerm): number {
  const islandOf = islandsOf(term);
  const size = Math.max(-1, ...islandOf) + 1;
  const sizes = new Array<number>(size).fill(0);
  let unknown = 0;
  for (const each of term.classOf) {
    if (each < 0) unknown++;
    else sizes[islandOf[each]!]!++;
  }
  const isWhole = (mixed: number) => {
    // Most people that groups of one island can hold: each more group of an island holds no more than the last did.
    const rooms = sizes.flatMap((count) => {
      const able = Math.floor((count + unknown) / Math.max(1, fewest));
      return Array.from({ length: Math.min(able, groups) }, (_, index) =>
        Math.max(0, Math.min(most, count - index * most)),
      );
    });
    if (unknown === 0 && rooms.length < groups - mixed) return false;
    const seated = rooms.sort((a, b) => b - a).slice(0, groups - mixed);
    return seated.reduce((sum, count) => sum + count, 0) + unknown + mixed * most >= members.length;
  };
  let mixed = 0;
  while (mixed < groups && !isWhole(mixed)) mixed++;
  return mixed === 0 ? 0 : mixed * nearestIslands(term, islandOf);
}

/** Per class its island: classes are joined where two of them have a common hour by any clock. */
function islandsOf(term: WindowTerm): number[] {
  const islandOf = Array.from(term.clockOf, () => -1);
  let islands = 0;
  for (const start of islandOf.keys()) {
    if (islandOf[start]! >= 0) continue;
    const reached = [start];
    islandOf[start] = islands;
    for (const each of reached) {
      for (const other of islandOf.keys()) {
        if (islandOf[other]! >= 0 || certainlyMissing(term, [each, other]) > 0) continue;
        islandOf[other] = islands;
        reached.push(other);
      }
    }
    islands++;
  }
  return islandOf;
}

function nearestIslands(term: WindowTerm, islandOf: readonly number[]): number {
  let least = term.needed;
  for (const [a, island] of islandOf.entries()) {
    for (const [b, other] of islandOf.entries()) {
      if (b > a && island !== other) least = Math.min(least, certainlyMissing(term, [a, b]));
    }
  }
  return least;
}
