/** Prices of a home term: how many of a group stayed, how many are guests, and how many guests come from one home. */
import type { HomeTerm } from '../model/terms.ts';

/** Who sits in a group, as far as a home term needs to know. */
export interface Seats {
  readonly seats: Int32Array;
  readonly sizes: Int32Array;
  readonly capacity: number;
}

/** Change when a person who has no seat takes one in a group; `except` is somebody there who counts as gone, or -1. */
export function enterChange(
  term: HomeTerm,
  { seats, sizes, capacity }: Seats,
  person: number,
  group: number,
  except: number,
): number {
  const { homeOf, stayCost, guestCost, landCost, leaveCost } = term;
  const home = homeOf[person]!;
  let stayers = 0;
  let alike = 0;
  let others = 0;
  for (let at = group * capacity, end = at + sizes[group]!; at < end; at++) {
    const other = seats[at]!;
    if (other === except || other === person) continue;
    others++;
    if (homeOf[other] === group) stayers++;
    else if (homeOf[other] === home) alike++;
  }
  const guests = others - stayers;
  if (home === group) return stayCost[group]![stayers + 1]! - stayCost[group]![stayers]!;
  const landing = home < 0 ? 0 : landCost[alike + 1]! - landCost[alike]!;
  return guestCost[guests + 1]! - guestCost[guests]! + landing + leaveCost[person]!;
}

/** Change when a person moves to another group. */
export function homeMoveChange(
  term: HomeTerm,
  seats: Seats,
  person: number,
  from: number,
  to: number,
): number {
  return enterChange(term, seats, person, to, -1) - enterChange(term, seats, person, from, -1);
}

/** Change when two people of different groups change places. */
export function homeSwapChange(
  term: HomeTerm,
  seats: Seats,
  p: number,
  g: number,
  q: number,
  h: number,
): number {
  return (
    enterChange(term, seats, q, g, p) -
    enterChange(term, seats, p, g, -1) +
    enterChange(term, seats, p, h, q) -
    enterChange(term, seats, q, h, -1)
  );
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
  let landing = members.reduce((sum, person) => sum + (homeOf[person] === group ? 0 : leaveCost[person]!), 0);
  for (const count of guestsByHome.values()) landing += landCost[count]!;
  return stayCost[group]![stayers]! + guestCost[members.length - stayers]! + landing;
}
