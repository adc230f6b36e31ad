/** Times of the people on the page, from the clocks or windows that came with it: no timezone data of the browser is asked. */
import type { PageHours } from '../../model/page-data.ts';
import { freeAt, type WindowTerm } from '../../model/terms.ts';
import { workingWeek } from '../../model/working-week.ts';
import { type FreeTimes, type Timetable, timetableOver, zoneFinder } from '../../rules/timetable.ts';

export function timetableOn(hours: PageHours): Timetable {
  const { zones: names, clockOfZone, zoneOf, slotZone } = hours;
  const zones = zoneOf.map((zone) => (zone < 0 ? null : names[zone]!));
  const byName = new Map(names.map((name, index) => [name, clockOfZone[index]!]));
  const clockOf = (zone: string) => byName.get(zone)!;
  const slotName = slotZone === null ? null : names[slotZone]!;
  return timetableOver(hours, {
    needed: hours.needed,
    zones,
    classOf: Int32Array.from(hours.classOf),
    classes: hours.classes.map(({ clock, days, start, end }) => ({
      clock,
      week: workingWeek(days, start, end),
    })),
    clocks: hours.clocks.map(({ starts, offsets }) => ({
      starts: [Number.NEGATIVE_INFINITY, ...starts],
      offsets,
    })),
    slotClock: slotName === null ? null : clockOf(slotName),
    zoneBy: zoneFinder(zones, clockOf, slotName),
    clockOfZone: clockOf,
  });
}

/** Who is free when by a window term: as good as a timetable for saying who lacks what. */
export function timesOf(term: WindowTerm): FreeTimes {
  const { needed, classOf, clockOf } = term;
  return {
    needed,
    classOf,
    classes: Array.from(clockOf, (clock) => ({ clock })),
    // Where all slots keep one clock, the term has only that.
    slotClock: null,
    free(clock, classNumber) {
      const at = freeAt(term, clock, classNumber);
      return Uint8Array.from(
        { length: term.slots },
        (_, slot) => (term.free[at + (slot >> 5)]! >>> (slot & 31)) & 1,
      );
    },
  };
}
