/** What meetings at any time of the week ask of somebody outside their working day, in every other week of a cycle. */
import { type Clock, DAY, minuteOfWeek, offsetAt, utcOf, WEEK, weekdayOf } from './clock.ts';
import { type Days, QUARTER, QUARTERS } from './week-quarters.ts';
import { type WorkingWeek, workedFrom } from './working-week.ts';

const PER_DAY = DAY / QUARTER;

/** Per quarter-hour of the week at which a meeting may start, by the clock that it keeps; summed over the meetings. */
export interface OutsideHours {
  /** Minutes that lie outside the working day. */
  readonly minutes: Int32Array;
  /** Meetings that do, wholly or in part. */
  readonly meetings: Int32Array;
  /** Minutes between the working time and the farther end of these meetings. */
  readonly away: Int32Array;
}

/** The weeks of a cycle in turn: 0 for the one that it begins in, the third and so on, 1 for the others. Weeks begin on Monday. */
export type Turn = 0 | 1;

/** Days of a cycle, or of `part` of it, in the weeks of a turn. */
export function daysInTurn(cycle: Days, turn: Turn, part = cycle): number[] {
  const monday = cycle.fromDay - weekdayOf(cycle.fromDay);
  const all = Array.from({ length: part.toDay - part.fromDay + 1 }, (_, index) => part.fromDay + index);
  return all.filter((day) => Math.floor((day - monday) / 7) % 2 === turn);
}

/** The cycle without the parts of weeks at its ends, so that no day of the week counts more often than another; whole where it is too short. */
export function wholeWeeks({ fromDay, toDay }: Days): Days {
  const first = fromDay + ((7 - weekdayOf(fromDay)) % 7);
  const last = toDay - ((weekdayOf(toDay) + 1) % 7);
  return last - first >= 13 ? { fromDay: first, toDay: last } : { fromDay, toDay };
}

/** Meetings of `length` minutes that keep the clock `anchor`, for somebody with this clock and week. */
export function outsideHours(
  anchor: Clock,
  own: Clock,
  week: WorkingWeek,
  days: readonly number[],
  length: number,
): OutsideHours {
  const [minutes, meetings, away] = [0, 0, 0].map(() => new Int32Array(QUARTERS)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const rest = minutesToWork(week);
  for (const day of days) {
    for (let quarter = 0; quarter < PER_DAY; quarter++) {
      const start = utcOf(anchor, day * DAY + quarter * QUARTER);
      const outside = outsideFrom(own, week, start, length);
      if (outside === 0) continue;
      const at = weekdayOf(day) * PER_DAY + quarter;
      const ends = [start, start + length - 1].map((utc) => rest[minuteOfWeek(utc + offsetAt(own, utc))]!);
      minutes[at]! += outside;
      meetings[at]!++;
      away[at]! += Math.max(...ends);
    }
  }
  return { minutes, meetings, away };
}

function outsideFrom(own: Clock, week: WorkingWeek, start: number, length: number): number {
  const offset = offsetAt(own, start);
  if (offsetAt(own, start + length - 1) === offset)
    return length - workedFrom(week, minuteOfWeek(start + offset), length);
  // The clock changes during the meeting.
  let outside = 0;
  for (let utc = start; utc < start + length; utc++)
    outside += 1 - workedFrom(week, minuteOfWeek(utc + offsetAt(own, utc)), 1);
  return outside;
}

/** Per minute of the week: how far the nearest worked minute is; 0 where none is worked. */
function minutesToWork(week: WorkingWeek): Int32Array {
  const far = new Int32Array(WEEK);
  if (workedFrom(week, 0, WEEK) === 0) return far;
  far.fill(WEEK);
  // Twice around, either way, because the week is a ring.
  for (const step of [1, -1]) {
    let since = WEEK;
    for (let count = 0; count < 2 * WEEK; count++) {
      const minute = step === 1 ? count % WEEK : WEEK - 1 - (count % WEEK);
      since = workedFrom(week, minute, 1) === 1 ? 0 : since + 1;
      far[minute] = Math.min(far[minute]!, since);
    }
  }
  return far;
}
