/** A timetable as the term that the search knows: quarter-hours that each class has free, as bits. */
import { freeAt, type WindowTerm, windowWords } from '../model/terms.ts';
import { QUARTERS } from '../model/week-quarters.ts';
import { classesOf, type Timetable } from './timetable.ts';

/** The term of the members of a division: only the classes and clocks that they have. None where nobody has a known timezone. */
export function windowTerm(timetable: Timetable, members: readonly number[]): WindowTerm[] {
  const { classOf, classes, slotClock, needed } = timetable;
  const present = [...new Set(classesOf(timetable, members))].sort((a, b) => a - b);
  if (present.length === 0) return [];
  const clockOfClass = (each: number) => slotClock ?? classes[each]!.clock;
  const clocks = [...new Set(present.map(clockOfClass))];
  const layout = {
    slots: QUARTERS,
    clockOf: Int32Array.from(present, (each) => clocks.indexOf(clockOfClass(each))),
  };
  const free = new Int32Array(clocks.length * present.length * windowWords(layout));
  clocks.forEach((clock, c) => {
    present.forEach((each, number) => {
      const at = freeAt(layout, c, number);
      timetable.free(clock, each).forEach((isFree, quarter) => {
        if (isFree) free[at + (quarter >> 5)]! |= 1 << (quarter & 31);
      });
    });
  });
  return [
    {
      kind: 'window',
      classOf: Int32Array.from(members, (person) => present.indexOf(classOf[person]!)),
      clocks: clocks.length,
      ...layout,
      free,
      needed,
    },
  ];
}
