/** Window terms at random, and what they cost reckoned slot by slot. */
import { freeAt, type WindowTerm, windowWords } from '../../src/model/terms.ts';

export interface Windows {
  readonly slots: number;
  readonly needed: number;
  /** By clock and class: the slots that are free. */
  readonly free: readonly (readonly ReadonlySet<number>[])[];
  readonly clockOf: readonly number[];
  readonly classOf: readonly number[];
}

/** `next(n)` is a whole number below n. */
export function randomWindows(
  next: (limit: number) => number,
  sizes: {
    readonly people: number;
    readonly classes: number;
    readonly clocks: number;
    readonly slots: number;
  },
): Windows {
  const { people, classes, clocks, slots } = sizes;
  const some = <T>(length: number, make: () => T) => Array.from({ length }, make);
  // Long runs, as working days are, so that several classes have some in common.
  const freeSlots = () => {
    const [start, length] = [next(slots), Math.ceil(slots / 3) + next(slots)];
    return new Set(
      [...Array(slots).keys()].filter((slot) => (slot - start + slots) % slots < length && next(12) > 0),
    );
  };
  return {
    slots,
    needed: 1 + next(Math.ceil(slots / 3)),
    free: some(clocks, () => some(classes, freeSlots)),
    clockOf: some(classes, () => next(clocks)),
    classOf: some(people, () => next(classes + 1) - 1),
  };
}

export function windowTermOf({ slots, needed, free, clockOf, classOf }: Windows): WindowTerm {
  const layout = { slots, clockOf: Int32Array.from(clockOf) };
  const bits = new Int32Array(free.length * clockOf.length * windowWords(layout));
  free.forEach((classes, clock) => {
    classes.forEach((list, each) => {
      for (const slot of list) bits[freeAt(layout, clock, each) + (slot >> 5)]! |= 1 << (slot & 31);
    });
  });
  return {
    kind: 'window',
    classOf: Int32Array.from(classOf),
    clocks: free.length,
    ...layout,
    free: bits,
    needed,
  };
}

/** Slots that these classes miss by a clock: of every start the run of free slots round the ring. */
export function slowMissing(
  { slots, needed, free }: Windows,
  classes: readonly number[],
  clock: number,
): number {
  const isFree = (slot: number) => classes.every((each) => free[clock]![each]!.has(slot % slots));
  const runs = [...Array(slots).keys()].map((start) => {
    let run = 0;
    while (run < needed && isFree(start + run)) run++;
    return run;
  });
  return needed - Math.max(...runs);
}

/** What a group of these classes costs: by the best of their clocks. */
export function slowCost(windows: Windows, classes: readonly number[]): number {
  if (classes.length === 0) return 0;
  return Math.min(...classes.map((each) => slowMissing(windows, classes, windows.clockOf[each]!)));
}
