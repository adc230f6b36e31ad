/** Other threads that make restarts while this one makes its own; whoever owns the threads provides them. */
import type { Instance } from '../model/terms.ts';
import type { Rung } from '../solve/ladder.ts';
import type { Restart } from '../solve/solve.ts';

export interface Crew {
  /** Restarts that they make at a time, at least 1. */
  readonly size: number;
  /** Begins what `solveRestart` makes of these. */
  begin(instance: Instance, seed: string, rung: Rung): Pending;
}

/** A restart that another thread makes. One of the two is called, once. */
export interface Pending {
  /** Waits for the restart, which ends early when the time is up; null where none comes, for whatever reason. */
  finish(isTimeUp: () => boolean): Restart | null;
  drop(): void;
}
