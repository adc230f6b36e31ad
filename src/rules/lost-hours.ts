/** Says since when a group has no common hour, and between whom. */
import { calendarDay } from '../model/calendar-day.ts';
import { type Clock, DAY } from '../model/clock.ts';
import { byCodePoint } from '../model/order.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { Zone } from '../model/utc-offsets.ts';
import { type Days, QUARTER } from '../model/week-quarters.ts';
import { classesOf, missingOf, type Timetable } from './timetable.ts';

/** "Birch: no common hour from 25 October 2026 on (London and Singapore)". */
export function sayLost(
  timetable: Timetable,
  group: Group,
  guilty: readonly number[],
  length: string,
): string {
  const people = group.members.filter((person) => guilty.includes(timetable.classOf[person]!));
  const [shared] = timetable.shares(classesOf(timetable, group.members));
  const what = shared!.run === 0 ? noCommon(length) : `only ${shared!.run * QUARTER} common minutes`;
  return `${group.name}: ${what}${lostWhen(timetable, guilty)} (${placesOf(timetable, people)})`;
}

/** "no common hour", "no common 45 minutes". */
export function noCommon(length: string): string {
  return `no common ${length === 'an hour' ? 'hour' : length}`;
}

/** Nothing where it is so all cycle long. */
function lostWhen(timetable: Timetable, classes: readonly number[]): string {
  const parts = partsBetweenChanges(timetable, classes).filter((part) => hasWork(timetable, part, classes));
  const isLost = parts.map((part) => {
    const inPart = timetable.within(part);
    return missingOf(inPart, classes) > 0;
  });
  if (isLost.every((each) => each)) return '';
  if (!isLost.includes(true)) return ' at a time that fits both before and after clocks change';
  const spans: { first: number; last: number }[] = [];
  isLost.forEach((each, index) => {
    if (!each) return;
    const before = spans.at(-1);
    if (before?.last === index - 1) before.last = index;
    else spans.push({ first: index, last: index });
  });
  const said = spans.map(({ first, last }) => {
    if (last === parts.length - 1) return `from ${dateText(parts[first]!.fromDay)} on`;
    const until = dateText(parts[last + 1]!.fromDay - 1);
    return first === 0 ? `until ${until}` : `from ${dateText(parts[first]!.fromDay)} to ${until}`;
  });
  return ` ${said.join(' and ')}`;
}

/** The cycle cut at every day on which one of these people's clocks changes. */
function partsBetweenChanges({ days, clocks, classes }: Timetable, own: readonly number[]): Days[] {
  const changes = own.flatMap((each) => changeDays(clocks[classes[each]!.clock]!, days));
  const starts = [...new Set([days.fromDay, ...changes])].sort((a, b) => a - b);
  return starts.map((fromDay, index) => ({ fromDay, toDay: (starts[index + 1] ?? days.toDay + 1) - 1 }));
}

/** A part of a weekend says nothing about anybody. */
function hasWork(timetable: Timetable, part: Days, classes: readonly number[]): boolean {
  const inPart = timetable.within(part);
  return classes.every((each) => missingOf(inPart, [each]) === 0);
}

/** Days within the cycle, by a clock's own calendar, that begin or change to a new offset. */
function changeDays({ starts, offsets }: Clock, { fromDay, toDay }: Days): number[] {
  return starts.flatMap((start, index) => {
    if (index === 0) return [];
    const day = Math.floor((start + offsets[index]!) / DAY);
    return day > fromDay && day <= toDay ? [day] : [];
  });
}

/** Days on which clocks of participants change, in words. */
export function clockChanges({ classOf, classes, clocks, days }: Timetable, { pools }: Problem): string[] {
  const own = new Set(pools.flatMap(({ members }) => members.map((person) => classOf[person]!)));
  own.delete(-1);
  const changes = [...own].flatMap((each) => changeDays(clocks[classes[each]!.clock]!, days));
  return [...new Set(changes)].sort((a, b) => a - b).map(dateText);
}

/** "London and Singapore". */
export function placesOf({ zones }: Timetable, people: readonly number[]): string {
  const places = [...new Set(people.flatMap((person) => zones[person] ?? []).map(placeOf))].sort(byCodePoint);
  return places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
}

/** "New York" of America/New_York; "UTC+05:30" of an offset. */
export function placeOf(zone: Zone): string {
  return zone.includes('/') ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') : `UTC${zone}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "25 October 2026" of a day since 1970-01-01. */
export function dateText(day: number): string {
  const { year, month, date } = calendarDay(day);
  return `${date} ${months[month - 1]} ${year}`;
}
