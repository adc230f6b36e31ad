/** Seats for somebody who joins, as they are ranked. */
import type { Cost, Level } from './cost.ts';
import type { Violation } from './solution.ts';

/** What seating somebody changes for one rule; weighted. `fresh` are violations that were not there before, `gone` those that are no more. */
export interface SeatChange {
  readonly rule: number;
  readonly level: Level;
  readonly cost: number;
  readonly fresh: readonly Violation[];
  readonly gone: readonly Violation[];
}

export interface Seat {
  readonly group: number;
  readonly changes: readonly SeatChange[];
  readonly cost: Cost;
  /** Whether no hard rule would break. */
  readonly isPossible: boolean;
}

/** A seat that opens when one member goes to another group. */
export interface SeatOpening {
  readonly group: number;
  readonly member: number;
  readonly to: number;
  readonly cost: Cost;
}
