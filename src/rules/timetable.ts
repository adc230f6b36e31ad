/** Who is free when: people by their clock and working week, and the longest time that some of them share all cycle long. */
import { type Clock, clockKey, clockOf } from '../model/clock.ts';
import { byCodePoint } from '../model/order.ts';
import { UNKNOWN } from '../model/people.ts';
import type { Problem } from '../model/problem.ts';
import type { Zone } from '../model/utc-offsets.ts';
import { allFree, type Days, freeQuarters, longestRun, QUARTER } from '../model/week-quarters.ts';
import { type WorkingWeek, weekKey } from '../model/working-week.ts';
import type { HourOptions } from './rule.ts';

/** People with one clock and one working week. */
export interface TimeClass {
  readonly clock: number;
  readonly week: WorkingWeek;
}

/** The best that some people share: by which clock, and the quarter-hours that all of them have free by it. */
export interface SharedTime {
  readonly clock: number;
  readonly free: Uint8Array;
  /** Quarter-hours in a row. */
  readonly run: number;
}

export interface Timetable {
  readonly days: Days;
  /** Quarter-hours in a row that a group needs. */
  readonly needed: number;
  /** Per person of the export; null where it is not known. */
  readonly zones: readonly (Zone | null)[];
  /** Per person: class, or -1. */
  readonly classOf: Int32Array;
  readonly classes: readonly TimeClass[];
  readonly clocks: readonly Clock[];
  /** The clock that every slot keeps, or null. */
  readonly slotClock: number | null;
  /** A zone with a clock: of these people, the one that most have. */
  zoneBy(clock: number, people: readonly number[]): Zone;
  clockOfZone(zone: Zone): number;
  free(clock: number, classNumber: number): Uint8Array;
  /** The best by the clock of one of these classes, or by the slot's; all that are equally good. Empty for nobody. */
  shares(classes: readonly number[]): readonly SharedTime[];
  /** The same people in a part of the cycle. */
  within(days: Days): Timetable;
}

/** What it takes to say how long people are free together and between whom it fails. */
export interface FreeTimes {
  readonly needed: number;
  readonly classOf: ArrayLike<number>;
  readonly classes: readonly Pick<TimeClass, 'clock'>[];
  readonly slotClock: number | null;
  free(clock: number, classNumber: number): Uint8Array;
}

export function timetableOf(problem: Problem, hour: HourOptions): Timetable {
  const { zones: column, slotZone } = hour;
  const zones = Array.from(column.codes, (code) =>
    code === UNKNOWN ? null : (column.zones?.[code] ?? null),
  );
  const named = [...new Set([...zones, slotZone])].filter((zone) => zone !== null).sort(byCodePoint);
  const { fromDay, toDay } = problem.cycle;
  const clockByKey = new Map<string, number>();
  const clocks: Clock[] = [];
  const clockByZone = new Map<Zone, number>();
  for (const zone of named) {
    const clock = clockOf(zone, fromDay, toDay);
    const key = clockKey(clock);
    if (!clockByKey.has(key)) clockByKey.set(key, clocks.push(clock) - 1);
    clockByZone.set(zone, clockByKey.get(key)!);
  }
  const keys = zones.map((zone, person) => {
    if (zone === null) return null;
    return `${String(clockByZone.get(zone)).padStart(5, '0')} ${weekKey(hour.weeks[hour.weekOf[person]!]!)}`;
  });
  const order = [...new Set(keys)].filter((key) => key !== null).sort(byCodePoint);
  const numberOf = new Map(order.map((key, index) => [key, index]));
  const classOf = Int32Array.from(keys, (key) => (key === null ? -1 : numberOf.get(key)!));
  const classes = order.map((key): TimeClass => {
    const person = keys.indexOf(key);
    return { clock: clockByZone.get(zones[person]!)!, week: hour.weeks[hour.weekOf[person]!]! };
  });
  const slotClock = slotZone === null ? null : clockByZone.get(slotZone)!;
  const needed = hour.minutes / QUARTER;
  const clockOfZone = (zone: Zone) => clockByZone.get(zone)!;
  const zoneBy = zoneFinder(zones, clockOfZone, slotZone);
  return timetableOver(problem.cycle, {
    needed,
    zones,
    classOf,
    classes,
    clocks,
    slotClock,
    zoneBy,
    clockOfZone,
  });
}

/** Which zone stands for a clock: that of the slots, else of these people's zones with it the one that most have. */
export function zoneFinder(
  zones: Timetable['zones'],
  clockOfZone: Timetable['clockOfZone'],
  slotZone: Zone | null,
): Timetable['zoneBy'] {
  return (clock, people) => {
    if (slotZone !== null && clockOfZone(slotZone) === clock) return slotZone;
    const counts = new Map<Zone, number>();
    for (const person of people) {
      const zone = zones[person];
      if (zone != null && clockOfZone(zone) === clock) counts.set(zone, (counts.get(zone) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]![0];
  };
}

/** A timetable of people whose clocks and weeks are known, over some days. */
export function timetableOver(
  days: Days,
  people: Omit<Timetable, 'days' | 'free' | 'shares' | 'within'>,
): Timetable {
  const { classes, clocks } = people;
  const lists = new Map<number, Uint8Array>();
  /** Thousands of groups ask for the same few parts of a cycle. */
  const parts = new Map<string, Timetable>();
  const within = (part: Days): Timetable => {
    const key = `${part.fromDay} ${part.toDay}`;
    const found = parts.get(key) ?? timetableOver(part, people);
    parts.set(key, found);
    return found;
  };
  const free = (clock: number, classNumber: number): Uint8Array => {
    const at = clock * classes.length + classNumber;
    let list = lists.get(at);
    if (list === undefined) {
      const { clock: own, week } = classes[classNumber]!;
      list = freeQuarters(clocks[clock]!, clocks[own]!, week, days);
      lists.set(at, list);
    }
    return list;
  };
  const times = { ...people, free };
  const shares = (list: readonly number[]) => sharedTimes(times, list);
  return { ...people, days, free, shares, within };
}

/** The best by the clock of one of these classes, or by the slot's; all that are equally good. */
function sharedTimes(
  { classes, slotClock, free }: Omit<FreeTimes, 'needed'>,
  list: readonly number[],
): readonly SharedTime[] {
  if (list.length === 0) return [];
  const own = list.map((each) => classes[each]!.clock);
  let best: SharedTime[] = [];
  for (const clock of slotClock === null ? new Set(own) : [slotClock]) {
    const common = allFree(list.map((each) => free(clock, each)));
    const { length: run } = longestRun(common);
    const most = best[0]?.run ?? -1;
    if (run > most) best = [];
    if (run >= most) best.push({ clock, free: common, run });
  }
  return best;
}

/** Quarter-hours that these classes lack of those that are needed: the cost of their group. */
export function missingOf(times: FreeTimes, classes: readonly number[]): number {
  const [shared] = sharedTimes(times, classes);
  return shared === undefined ? 0 : Math.max(0, times.needed - shared.run);
}

export function classesOf({ classOf }: Pick<FreeTimes, 'classOf'>, people: readonly number[]): number[] {
  return people.map((person) => classOf[person]!).filter((each) => each >= 0);
}

/**
 * The fewest of these classes, up to three, that by the clocks of all of them lack as much as all of them do; else all.
 * Who mends it takes one of them out.
 */
export function culprits(times: FreeTimes, all: readonly number[]): readonly number[] {
  const missing = missingOf(times, all);
  const { slotClock, classes, needed } = times;
  const clocks = slotClock === null ? [...new Set(all.map((each) => classes[each]!.clock))] : [slotClock];
  const lacks = (some: readonly number[]) =>
    clocks.every((clock) => {
      const { length } = longestRun(allFree(some.map((each) => times.free(clock, each))));
      return needed - length >= missing;
    });
  for (const a of all) if (lacks([a])) return [a];
  for (const a of all) for (const b of all) if (a < b && lacks([a, b])) return [a, b];
  for (const a of all)
    for (const b of all) for (const c of all) if (a < b && b < c && lacks([a, b, c])) return [a, b, c];
  return all;
}
