/** Prices of home terms: how many of a group stayed, how many are guests, and how many guests come from one home. */
import type { HomeTerm } from '../model/terms.ts';

/** Who sits in a group, as far as home terms need to know. */
export interface Seats {
  readonly seats: Int32Array;
  readonly sizes: Int32Array;
  readonly capacity: number;
}

/** What a person meets in a group: the numbers that every home term is priced by. */
export interface Surroundings {
  /** Whether it is the person's home. */
  isHome: boolean;
  stayers: number;
  guests: number;
  /** Guests from the person's own home. */
  alike: number;
}

/** Looks round a group for a person; the person and `except` (or -1) count as gone. Writes into `into`. */
export function lookRound(
  homeOf: Int32Array,
  { seats, sizes, capacity }: Seats,
  person: number,
  group: number,
  except: number,
  into: Surroundings,
): void {
  const home = homeOf[person]!;
  let stayers = 0;
  let alike = 0;
  let others = 0;
  for (let at = group * capacity, end = at + sizes[group]!; at < end; at++) {
    const other = seats[at]!;
    if (other === except || other === person) continue;
    others++;
    const theirs = homeOf[other]!;
    if (theirs === group) stayers++;
    else if (theirs === home) alike++;
  }
  into.isHome = home === group;
  into.stayers = stayers;
  into.guests = others - stayers;
  into.alike = home < 0 ? -1 : alike;
}

/** Change when the person takes a seat in those surroundings. */
export function enterChange(term: HomeTerm, person: number, group: number, around: Surroundings): number {
  if (around.isHome) {
    const stay = term.stayCost[group]!;
    return stay[around.stayers + 1]! - stay[around.stayers]!;
  }
  const { guests, alike } = around;
  const landing = alike < 0 ? 0 : term.landCost[alike + 1]! - term.landCost[alike]!;
  const guest = term.guestCost[group]!;
  return guest[guests + 1]! - guest[guests]! + landing + term.leaveCost[person]!;
}

/** The whole cost of one group. */
export function homeCost(term: HomeTerm, members: readonly number[], group: number): number {
  const { homeOf, stayCost, guestCost, landCost, leaveCost } = term;
  const stayers = members.filter((person) => homeOf[person] === group).length;
  const guestsByHome = new Map<number, number>();
  for (const person of members) {
    const home = homeOf[person]!;
    if (home >= 0 && home !== group) guestsByHome.set(home, (guestsByHome.get(home) ?? 0) + 1);
  }
  let cost = stayCost[group]![stayers]! + guestCost[group]![members.length - stayers]!;
  for (const count of guestsByHome.values()) cost += landCost[count]!;
  for (const person of members) if (homeOf[person] !== group) cost += leaveCost[person]!;
  return cost;
}
