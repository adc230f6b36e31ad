/** Clocks and working weeks of the seated people for the page: it knows no timezones of its own. */
import type { PageHours } from '../../model/page-data.ts';
import type { Problem } from '../../model/problem.ts';
import type { HourOptions } from '../../rules/rule.ts';
import { type Timetable, timetableOf } from '../../rules/timetable.ts';

/** `people` are those on the page, in its order. Classes and clocks keep their order, so that ties are broken as ever. */
export function plainHours(problem: Problem, hour: HourOptions, people: readonly number[]): PageHours {
  const timetable = timetableOf(problem, hour);
  const { needed, days, classes, slotClock } = timetable;
  const classOf = people.map((person) => timetable.classOf[person]!);
  const present = inOrder(classOf);
  const zoned = people.map((person) => timetable.zones[person] ?? null);
  const zones = [...new Set([...zoned, hour.slotZone].filter((zone) => zone !== null))];
  const used = inOrder([
    ...present.map((each) => classes[each]!.clock),
    ...zones.map((zone) => timetable.clockOfZone(zone)),
    slotClock ?? -1,
  ]);
  return {
    needed,
    fromDay: days.fromDay,
    toDay: days.toDay,
    clocks: used.map((clock) => plainClock(timetable, clock)),
    classes: present.map((each) => {
      const { clock, week } = classes[each]!;
      return { clock: used.indexOf(clock), days: week.days, start: week.start, end: week.end };
    }),
    classOf: classOf.map((each) => present.indexOf(each)),
    zones,
    clockOfZone: zones.map((zone) => used.indexOf(timetable.clockOfZone(zone))),
    zoneOf: zoned.map((zone) => (zone === null ? -1 : zones.indexOf(zone))),
    slotZone: hour.slotZone === null ? null : zones.indexOf(hour.slotZone),
  };
}

function plainClock({ clocks }: Timetable, clock: number): PageHours['clocks'][number] {
  const { starts, offsets } = clocks[clock]!;
  // The first holds from ever, which JSON has no word for.
  return { starts: starts.slice(1), offsets };
}

/** Each number from 0 once, ascending. */
function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((each) => each >= 0).sort((a, b) => a - b);
}
