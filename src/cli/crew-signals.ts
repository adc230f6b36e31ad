/** What two threads say to one another about a restart. */
import type { Instance } from '../model/terms.ts';
import type { Rung } from '../solve/ladder.ts';
import type { Restart } from '../solve/solve.ts';

/** Places in the memory that both see: how much of the time has passed; 1 where it is done; how often the thread looked. */
export const PASSED = 0;
export const DONE = 1;
export const BEATS = 2;
export const SIGNALS = 3;

/** Passed where all the time has, and the thread shall stop. */
export const ALL = 1_000_000;

export interface Task {
  readonly id: number;
  readonly signals: Int32Array;
  readonly instance: Instance;
  readonly seed: string;
  readonly rung: Rung;
}

export interface Made {
  readonly id: number;
  readonly restart: Restart;
}
