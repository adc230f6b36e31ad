/** When somebody works: some days of the week, the same hours on each, by their own clock. */
import { DAY, WEEK } from './clock.ts';

export interface WorkingWeek {
  /** Days on which work begins; Monday is 0. */
  readonly days: readonly number[];
  /** Minutes since midnight; a night's work ends after 1440. */
  readonly start: number;
  readonly end: number;
  /** How many of the minutes before each minute of the week are worked; the week begins on Monday at 00:00. */
  readonly worked: Int32Array;
}

/** `end` at or before `start` is on the next day. */
export function workingWeek(days: readonly number[], start: number, end: number): WorkingWeek {
  const last = end <= start ? end + DAY : end;
  const isWorked = new Uint8Array(WEEK);
  for (const day of days) {
    for (let minute = start; minute < last; minute++) isWorked[(day * DAY + minute) % WEEK] = 1;
  }
  const worked = new Int32Array(WEEK + 1);
  for (let minute = 0; minute < WEEK; minute++) worked[minute + 1] = worked[minute]! + isWorked[minute]!;
  return { days: [...days], start, end: last, worked };
}

/** Two working weeks with one key are the same. */
export function weekKey({ days, start, end }: WorkingWeek): string {
  return `${days.join('')}:${start}-${end}`;
}

/** How many of so many minutes from a minute of the week on are worked; the week begins anew after its end. */
export function workedFrom({ worked }: WorkingWeek, from: number, length: number): number {
  const end = from + length;
  if (end <= WEEK) return worked[end]! - worked[from]!;
  return worked[WEEK]! - worked[from]! + worked[end - WEEK]!;
}

export function worksThrough(week: WorkingWeek, from: number, length: number): boolean {
  return workedFrom(week, from, length) === length;
}
