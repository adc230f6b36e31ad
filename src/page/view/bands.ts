/** Working days side by side: what each member has free through a day by the clock of the group, and what all share. */
import { QUARTER } from '../../model/week-quarters.ts';
import { placeOf } from '../../rules/lost-hours.ts';
import { bestSlot, type Slot, saySlot } from '../../rules/meeting-slot.ts';
import { classesOf, type Timetable } from '../../rules/timetable.ts';
import { h, svg } from './dom.ts';

const PER_DAY = 96;
const TUESDAY = 1;

export interface GroupHours {
  /** The group's own clock, or -1 where nobody's is known. */
  readonly clock: number;
  readonly place: string;
  /** Day of the week that is drawn. */
  readonly day: number;
  readonly slot: Slot | null;
  /** "Common time, Monday to Friday, by the clock of Berlin", then a line for each place. */
  readonly lines: readonly string[];
}

export function hoursOf(timetable: Timetable, members: readonly number[]): GroupHours | null {
  const classes = classesOf(timetable, members);
  if (classes.length === 0) return null;
  const slot = bestSlot(timetable, members);
  const clock = slot?.clock ?? timetable.shares(classes)[0]!.clock;
  const day = slot === null || slot.days.includes(TUESDAY) ? TUESDAY : slot.days[0]!;
  const lines = slot === null ? [] : saySlot(timetable, members, slot);
  return { clock, place: placeOf(timetable.zoneBy(clock, members)), day, slot, lines };
}

/** One member's day as a band; the common time shows through all of them. */
export function bandOf(timetable: Timetable, { clock, day, slot }: GroupHours, person: number): SVGElement {
  const own = timetable.classOf[person]!;
  const bands = own < 0 ? [] : runs(timetable.free(clock, own).subarray(day * PER_DAY, (day + 1) * PER_DAY));
  return svg(
    'svg',
    { class: 'band', viewBox: `0 0 ${PER_DAY} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...ticks(),
    ...bands.map(({ from, to }) =>
      svg('rect', { class: 'work', x: from, y: 2.5, width: to - from, height: 5, rx: 0.6 }),
    ),
    slot === null
      ? null
      : svg('rect', { class: 'shared', x: slot.start, y: 0, width: timetable.needed, height: 10 }),
  );
}

function ticks(): SVGElement[] {
  return [24, 48, 72].map((x) => svg('line', { class: 'tick', x1: x, x2: x, y1: 0, y2: 10 }));
}

/** The hours below the bands. */
export function axis(): HTMLElement {
  return h(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    ...[0, 6, 12, 18, 24].map((hour) => h('span', {}, String(hour))),
  );
}

/** "09:00" of a quarter-hour of the day. */
export function timeOf(quarter: number): string {
  const minute = quarter * QUARTER;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

function runs(free: Uint8Array): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  free.forEach((isFree, at) => {
    const last = found.at(-1);
    if (isFree !== 1) return;
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}
