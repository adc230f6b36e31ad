/** Other threads that make restarts while this one makes its own; whoever owns the threads provides them. */
import type { Instance } from '../model/terms.ts';
import type { Passed } from '../solve/cooling.ts';
import type { Rung } from '../solve/ladder.ts';
import type { Restart } from '../solve/solve.ts';

export interface Crew {
  /** Restarts that they make at a time, at least 1. */
  readonly size: number;
  /** Begins what `solveRestart` makes of these. */
  begin(instance: Instance, seed: string, rung: Rung): Pending;
}

/** A restart that another thread makes. */
export interface Pending {
  /** Tells it how much of the time has passed; by 1 it stops, wanted or not. */
  tell(passed: number): void;
  /** Waits for the restart, and tells it the time; null where none comes, for whatever reason. */
  finish(passed: Passed): Restart | null;
}
