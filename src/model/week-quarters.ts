/** The quarter-hours of a week by somebody's clock, and which of them lie inside another's working day all cycle long. */
import { type Clock, DAY, minuteOfWeek, offsetAt, utcOf, WEEK, weekdayOf } from './clock.ts';
import { type WorkingWeek, worksThrough } from './working-week.ts';

export const QUARTER = 15;
export const QUARTERS = WEEK / QUARTER;
const PER_DAY = DAY / QUARTER;

export interface Days {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Per quarter-hour of the week as `anchor` shows it: 1 where on every day of the cycle all its minutes are worked by
 * somebody with this clock and week. On weekdays that the cycle has not, none is.
 */
export function freeQuarters(
  anchor: Clock,
  own: Clock,
  week: WorkingWeek,
  { fromDay, toDay }: Days,
): Uint8Array {
  const free = new Uint8Array(QUARTERS);
  for (let day = fromDay; day <= Math.min(toDay, fromDay + 6); day++) {
    const first = weekdayOf(day) * PER_DAY;
    free.fill(1, first, first + PER_DAY);
  }
  const restless = restlessDays(anchor, own, fromDay, toDay);
  for (let day = fromDay; day <= toDay; ) {
    if (restless[0] === day) {
      restless.shift();
      lookThrough(free, anchor, own, week, day++);
      continue;
    }
    // Between clock changes every week is like the first.
    const end = restless[0] ?? toDay + 1;
    const noon = utcOf(anchor, day * DAY + DAY / 2);
    const shift = offsetAt(own, noon) - offsetAt(anchor, noon);
    for (let each = day; each < Math.min(end, day + 7); each++) {
      const first = weekdayOf(each) * PER_DAY;
      for (let quarter = first; quarter < first + PER_DAY; quarter++) {
        if (!worksThrough(week, (quarter * QUARTER + shift + WEEK) % WEEK, QUARTER)) free[quarter] = 0;
      }
    }
    day = end;
  }
  return free;
}

/** Days of the cycle, by the anchor's calendar, in which either clock changes; ascending. */
function restlessDays(anchor: Clock, own: Clock, fromDay: number, toDay: number): number[] {
  const days = new Set<number>();
  for (const start of [...anchor.starts.slice(1), ...own.starts.slice(1)]) {
    // What a change leaves out or repeats lies between the times that it shows before and after.
    const shown = [offsetAt(anchor, start - 1), offsetAt(anchor, start)].map((offset) =>
      Math.floor((start + offset) / DAY),
    );
    const [first, last] = [Math.max(fromDay, Math.min(...shown)), Math.min(toDay, Math.max(...shown))];
    for (let day = first; day <= last; day++) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** One day, minute by minute. */
function lookThrough(free: Uint8Array, anchor: Clock, own: Clock, week: WorkingWeek, day: number): void {
  for (let minute = 0; minute < DAY; minute++) {
    const utc = utcOf(anchor, day * DAY + minute);
    const local = minuteOfWeek(utc + offsetAt(own, utc));
    if (!worksThrough(week, local, 1)) free[weekdayOf(day) * PER_DAY + Math.floor(minute / QUARTER)] = 0;
  }
}

/** The longest run of quarter-hours that are 1; a run may go over the end of the week. Of equal ones the first. */
export function longestRun(free: Uint8Array): { readonly start: number; readonly length: number } {
  const size = free.length;
  let best = { start: 0, length: 0 };
  let length = 0;
  for (let at = 0; at < 2 * size; at++) {
    length = free[at % size] === 1 ? length + 1 : 0;
    if (length > best.length) best = { start: (at - length + 1) % size, length };
    if (length === size) break;
  }
  return best;
}

/** Where all of some lists are 1. */
export function allFree(lists: readonly Uint8Array[]): Uint8Array {
  const free = new Uint8Array(QUARTERS).fill(1);
  for (const list of lists) for (let at = 0; at < QUARTERS; at++) if (list[at] === 0) free[at] = 0;
  return free;
}
