/** The best seats found so far that keep to the sizes. */
import type { Seating } from './seating.ts';

export class Found {
  readonly groupOf: Int32Array;
  /** What is broken there: clashes, and what other hard terms cost. */
  broken: number;

  constructor(groupOf: Int32Array, broken: number) {
    this.groupOf = groupOf.slice();
    this.broken = broken;
  }

  /** Keeps the seats if they keep to the sizes and break less. */
  offer(seating: Seating, restBroken: number): void {
    const broken = seating.clashes + restBroken;
    if (seating.misfits > 0 || broken >= this.broken) return;
    this.groupOf.set(seating.groupOf);
    this.broken = broken;
  }
}
