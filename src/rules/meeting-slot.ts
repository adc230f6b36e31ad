/** The weekly slot that suits a group best, and what time it is for each member through the cycle. */
import { DAY, offsetAt, weekdayOf } from '../model/clock.ts';
import { localTimes } from '../model/local-times.ts';
import { byCodePoint } from '../model/order.ts';
import type { Zone } from '../model/utc-offsets.ts';
import { QUARTER, QUARTERS } from '../model/week-quarters.ts';
import { dateText, placeOf } from './lost-hours.ts';
import type { MeetingTime } from './rule.ts';
import { classesOf, type SharedTime, type Timetable } from './timetable.ts';

const PER_DAY = DAY / QUARTER;

export interface Slot {
  readonly clock: number;
  /** Days of the week by that clock, any of which does; Monday is 0. */
  readonly days: readonly number[];
  /** Quarter-hour of the day. */
  readonly start: number;
  /** Earliest and latest start, without a break between, that do as well on all of these days. */
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The free slot nearest to the middle of everybody's working day, the worst off first, by the clock of most members; null
 * where there is none.
 */
export function bestSlot(timetable: Timetable, members: readonly number[]): Slot | null {
  const classes = classesOf(timetable, members);
  const keepers = (clock: number) =>
    classes.filter((each) => timetable.classes[each]!.clock === clock).length;
  const [shared] = [...timetable.shares(classes)].sort((a, b) => keepers(b.clock) - keepers(a.clock));
  if (shared === undefined) return null;
  const daysOf = startsByTime(timetable, shared);
  const far = distances(timetable, classes, shared.clock);
  let best: { time: number; worst: number; sum: number } | null = null;
  for (const time of roundest([...daysOf.keys()]).sort((a, b) => a - b)) {
    const each = far(time);
    const worst = Math.max(...each);
    const sum = each.reduce((total, one) => total + one, 0);
    if (best === null || worst < best.worst || (worst === best.worst && sum < best.sum))
      best = { time, worst, sum };
  }
  if (best === null) return null;
  const days = daysOf.get(best.time)!;
  const does = (time: number) => days.every((day) => daysOf.get(time)?.includes(day));
  let [earliest, latest] = [best.time, best.time];
  while (does(earliest - 1)) earliest--;
  while (does(latest + 1)) latest++;
  return { clock: shared.clock, days, start: best.time, earliest, latest };
}

/** Full hours where there are any, else half hours, else all. */
function roundest(times: readonly number[]): number[] {
  const by = [4, 2, 1].map((step) => times.filter((time) => time % step === 0));
  return by.find((some) => some.length > 0) ?? [];
}

/** Days of the week on which a slot may start, by quarter-hour of the day. */
function startsByTime({ needed }: Timetable, { free }: SharedTime): Map<number, number[]> {
  const daysOf = new Map<number, number[]>();
  for (let start = 0; start < QUARTERS; start++) {
    let length = 0;
    while (length < needed && free[(start + length) % QUARTERS] === 1) length++;
    if (length < needed) continue;
    const time = start % PER_DAY;
    daysOf.set(time, [...(daysOf.get(time) ?? []), Math.floor(start / PER_DAY)]);
  }
  return daysOf;
}

/** Per class of the group and time of year: how far a start is from that which has the working day's middle in it. */
function distances(timetable: Timetable, group: readonly number[], clock: number) {
  const { clocks, classes, needed, days } = timetable;
  const anchor = clocks[clock]!;
  const middles = new Map<number, Set<number>>();
  for (const number of new Set(group)) {
    const { clock: own, week } = classes[number]!;
    const changes = [anchor, clocks[own]!].flatMap(({ starts }) => starts.slice(1));
    const moments = [
      days.fromDay * DAY,
      ...changes.filter((at) => at > days.fromDay * DAY && at <= days.toDay * DAY),
    ];
    const shifts = moments.map((at) => offsetAt(clocks[own]!, at) - offsetAt(anchor, at));
    middles.set(number, new Set(shifts.map((shift) => (week.start + week.end) / 2 - shift)));
  }
  return (time: number): number[] =>
    [...middles.values()].flatMap((set) =>
      [...set].map((middle) => {
        const distance = Math.abs(time * QUARTER + (needed * QUARTER) / 2 - middle) % DAY;
        return Math.min(distance, DAY - distance);
      }),
    );
}

/** The day of meetings where a slot leaves the choice: next to neither end of the week. */
const TUESDAY = 1;

/** The slot as one weekly meeting, from its first day in the cycle; null where the cycle is over before one. */
export function meetingAt(timetable: Timetable, members: readonly number[], slot: Slot): MeetingTime | null {
  const { fromDay, toDay } = timetable.days;
  const ofCycle = Array.from({ length: Math.min(7, toDay - fromDay + 1) }, (_, index) => fromDay + index);
  const firstDays = ofCycle.filter((day) => slot.days.includes(weekdayOf(day)));
  const byWeekday = firstDays.sort((a, b) => weekdayOf(a) - weekdayOf(b));
  const firstDay = byWeekday.find((day) => weekdayOf(day) === TUESDAY) ?? byWeekday[0];
  if (firstDay === undefined) return null;
  return {
    zone: timetable.zoneBy(slot.clock, members),
    clock: timetable.clocks[slot.clock]!,
    firstDay,
    startMinute: slot.start * QUARTER,
    minutes: timetable.needed * QUARTER,
    everyWeeks: 1,
    lines: saySlot(timetable, members, slot),
  };
}

/** A heading with the days, a line for each zone of the group, that of the clock first, and what else does. */
export function saySlot(timetable: Timetable, members: readonly number[], slot: Slot): string[] {
  const { needed, days } = timetable;
  const span = [slot.earliest * QUARTER, (slot.latest + needed) * QUARTER].map(timeText);
  const places = zonesOf(timetable, members, slot.clock);
  const anchor = placeOf(places[0]!);
  const all = Array.from({ length: days.toDay - days.fromDay + 1 }, (_, index) => days.fromDay + index);
  const meetings = all.filter((day) => slot.days.includes(weekdayOf(day)));
  return [
    `Common time, ${daysText(slot.days)}, by the clock of ${anchor}`,
    ...places.map((zone) => `${placeOf(zone)} ${timesIn(timetable, slot.clock, meetings, slot.start, zone)}`),
    ...(slot.earliest < slot.latest ? [`any time from ${span.join(' to ')} in ${anchor} does`] : []),
  ];
}

/** The zones of these people, that of a clock first. */
export function zonesOf({ zones, zoneBy }: Timetable, members: readonly number[], clock: number): Zone[] {
  const anchor = zoneBy(clock, members);
  const others = [...new Set(members.flatMap((person) => zones[person] ?? []))];
  return [...new Set([anchor, ...others.sort(byCodePoint)])];
}

/** "14:00 to 15:00", or with the dates from which it is another time; of meetings that start at a quarter-hour by a clock. */
export function timesIn(
  { clocks, needed, clockOfZone }: Timetable,
  clock: number,
  meetings: readonly number[],
  start: number,
  zone: Zone,
): string {
  const own = clocks[clockOfZone(zone)]!;
  return localTimes(clocks[clock]!, own, meetings, start * QUARTER)
    .map(({ day, ownDay, minute }, index) => {
      const beside = ownDay === day ? '' : ownDay > day ? ' the day after' : ' the day before';
      const text = `${timeText(minute)} to ${timeText(minute + needed * QUARTER)}${beside}`;
      return index === 0 ? text : `from ${dateText(day)} ${text}`;
    })
    .join(', ');
}

/** "14:00" of a minute of the day. */
export function timeText(minute: number): string {
  const ofDay = minute === DAY ? minute : minute % DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Monday to Friday", "Sunday to Thursday", "Monday and Wednesday". */
function daysText(days: readonly number[]): string {
  const first = days.find((day) => !days.includes((day + 6) % 7));
  if (first === undefined) return 'any day';
  const inRow = days.every((_, index) => days.includes((first + index) % 7));
  const last = (first + days.length - 1) % 7;
  if (inRow && days.length > 2) return `${weekdays[first]} to ${weekdays[last]}`;
  const names = days.map((day) => weekdays[day]!);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
