/** What time meetings at a fixed time of one clock are by another, over their days. */
import { type Clock, DAY, offsetAt, utcOf } from './clock.ts';

/** From one meeting on, until the next of a list. */
export interface LocalTime {
  /** The day of the first of these meetings by the clock that they keep, and by the other one; since 1970-01-01. */
  readonly day: number;
  readonly ownDay: number;
  /** Minute of that day by the other clock. */
  readonly minute: number;
}

/** `days` ascending, by the clock that the meetings keep; `minute` is that of the day on which they begin. */
export function localTimes(
  kept: Clock,
  own: Clock,
  days: readonly number[],
  minute: number,
): readonly LocalTime[] {
  const times: LocalTime[] = [];
  for (const day of days) {
    const utc = utcOf(kept, day * DAY + minute);
    const local = utc + offsetAt(own, utc);
    const ownDay = Math.floor(local / DAY);
    const next = { day, ownDay, minute: local - ownDay * DAY };
    const last = times.at(-1);
    const isSame = last?.minute === next.minute && last.ownDay - last.day === ownDay - day;
    if (!isSame) times.push(next);
  }
  return times;
}
