/** A running cost that a term keeps for each group, where counting people by category does not suffice. */
import type { Level } from '../model/cost.ts';

/** Costs are unweighted. */
export interface Ledger {
  readonly level: Level;
  readonly weight: number;
  costOf(group: number): number;
  /** Seats a person in a group (1) or takes the seat away (-1); returns the change of its cost. */
  seat(person: number, group: number, step: 1 | -1): number;
  /** Lets p of group g and q of group h change places; returns the change of the cost. */
  exchange(p: number, g: number, q: number, h: number): number;
  /** The change if one person went from group g to h. */
  moveChange(p: number, g: number, h: number): number;
  /** The change if p of group g and q of group h changed places. */
  swapChange(p: number, g: number, q: number, h: number): number;
}
