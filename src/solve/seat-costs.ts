/** Prices of seat and size terms. */
import type { SeatTerm, SizeTerm } from '../model/terms.ts';

/** What it changes that a person sits in another group. */
export function seatChange(
  { personClass, groupClass, cost }: SeatTerm,
  person: number,
  from: number,
  to: number,
): number {
  const row = cost[personClass[person]!]!;
  return row[groupClass[to]!]! - row[groupClass[from]!]!;
}

/** What one more member costs a group of this size. */
export function sizeRise({ groupClass, costBySize }: SizeTerm, group: number, size: number): number {
  const costs = costBySize[groupClass[group]!]!;
  return costs[size + 1]! - costs[size]!;
}
