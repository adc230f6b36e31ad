/** A timezone as a clock: its offsets over a cycle to the minute, and the way from its time to UTC and back. */
import { offsetOf, SAMPLE_DAYS, type Zone } from './utc-offsets.ts';

export const DAY = 1440;
export const WEEK = 7 * DAY;

/** Minutes count from 1970-01-01: those of UTC, or, where called local, as the clock on the wall shows them. */
export interface Clock {
  /** UTC minutes at which the offsets begin to hold, ascending; the first holds from ever. */
  readonly starts: readonly number[];
  /** Minutes east of UTC. */
  readonly offsets: readonly number[];
}

/** Days on either side of a cycle that a clock knows as well: local days begin and end before and after those of UTC. */
const MARGIN = 3;

/** The clock of a zone, right from before the first to after the last day. */
export function clockOf(zone: Zone, fromDay: number, toDay: number): Clock {
  const end = (toDay + MARGIN) * DAY;
  let minute = (fromDay - MARGIN) * DAY;
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [offsetOf(zone, minute)];
  while (minute < end) {
    let same = minute;
    let next = Math.min(minute + SAMPLE_DAYS * DAY, end);
    const before = offsets.at(-1)!;
    if (offsetOf(zone, next) !== before) {
      while (next - same > 1) {
        const middle = Math.floor((same + next) / 2);
        if (offsetOf(zone, middle) === before) same = middle;
        else next = middle;
      }
      starts.push(next);
      offsets.push(offsetOf(zone, next));
    }
    minute = next;
  }
  return { starts, offsets };
}

/** Two clocks with one key show the same time throughout. */
export function clockKey({ starts, offsets }: Clock): string {
  return offsets.map((offset, index) => (index === 0 ? `${offset}` : `${starts[index]}:${offset}`)).join(';');
}

export function offsetAt({ starts, offsets }: Clock, utc: number): number {
  let at = starts.length - 1;
  while (starts[at]! > utc) at--;
  return offsets[at]!;
}

/**
 * UTC of a local time, as calendars take it: the first of two where clocks are put back; where a time is left out
 * because clocks are put forward, as if they had not been yet.
 */
export function utcOf({ starts, offsets }: Clock, local: number): number {
  for (let at = 0; at < starts.length; at++) {
    const utc = local - offsets[at]!;
    if (utc < starts[at]!) return local - offsets[at - 1]!;
    if (utc < (starts[at + 1] ?? Number.POSITIVE_INFINITY)) return utc;
  }
  return local - offsets.at(-1)!;
}

/** Monday is 0. The first day of 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes since Monday 00:00 of a local minute. */
export function minuteOfWeek(local: number): number {
  const minute = (local + 3 * DAY) % WEEK;
  return minute < 0 ? minute + WEEK : minute;
}
