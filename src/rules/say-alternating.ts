/** Says of two times in alternate weeks when they are for whom, and in whose working day. */
import { DAY, weekdayOf } from '../model/clock.ts';
import { spanText } from '../model/extent.ts';
import { byCodePoint } from '../model/order.ts';
import type { Zone } from '../model/utc-offsets.ts';
import { QUARTER } from '../model/week-quarters.ts';
import type { AlternatingPair, TurnSlot } from './alternating-pair.ts';
import { dateText, placeOf } from './lost-hours.ts';
import { timesIn, timeText, weekdays, zonesOf } from './meeting-slot.ts';
import type { MeetingTime } from './rule.ts';
import type { Timetable } from './timetable.ts';

const PER_DAY = DAY / QUARTER;

/** For the roster: each time with a line for each zone, and what everybody has outside their working day. */
export function sayPair(timetable: Timetable, members: readonly number[], pair: AlternatingPair): string[] {
  return [
    ...pair.slots.flatMap((slot) => saySlotOfPair(timetable, members, slot)),
    `minutes outside the own working day over the cycle: ${sharesText(timetable, members, pair)}`,
  ];
}

/** A heading, then a line for each zone, that of the clock first. */
function saySlotOfPair(timetable: Timetable, members: readonly number[], slot: TurnSlot): string[] {
  const [anchor, ...others] = zonesOf(timetable, members, slot.clock);
  const [first] = slot.days;
  const line = (zone: Zone) => {
    const times = timesIn(timetable, slot.clock, slot.days, slot.start % PER_DAY, zone);
    const where = outsideText(timetable, members, slot, zone);
    return `${placeOf(zone)} ${times}${where === '' ? '' : `: ${where}`}`;
  };
  return [
    `Every other week from ${weekdays[weekdayOf(first!)]} ${dateText(first!)}, by the clock of ${placeOf(anchor!)}`,
    ...[anchor!, ...others].map(line),
  ];
}

/** Of whoever of a zone has most outside. Nothing of the zone of a slot in which nobody is. */
function outsideText(
  { zones, needed }: Timetable,
  members: readonly number[],
  { days, outside }: TurnSlot,
  zone: Zone,
): string {
  const own = outside.filter((_, index) => zones[members[index]!] === zone).filter((each) => each !== null);
  if (own.length === 0) return '';
  const [worst] = [...own].sort((a, b) => b.minutes - a.minutes || b.meetings - a.meetings);
  const { minutes, meetings } = worst!;
  if (meetings === 0) return 'inside the working day';
  const who = own.every((each) => each.minutes === minutes) ? '' : 'for some ';
  const how = minutes === meetings * needed * QUARTER ? 'outside' : 'partly outside';
  const often = meetings === days.length ? '' : ` in ${meetings} of ${days.length} meetings`;
  return `${who}${how} the working day${often}`;
}

/** "London 780, Sydney 720", or "London 0 to 780" where they work at different hours. */
function sharesText({ zones }: Timetable, members: readonly number[], { slots }: AlternatingPair): string {
  const byPlace = new Map<string, number[]>();
  members.forEach((person, index) => {
    const zone = zones[person];
    if (zone == null) return;
    const sum = slots.reduce((total, { outside }) => total + outside[index]!.minutes, 0);
    byPlace.set(placeOf(zone), [...(byPlace.get(placeOf(zone)) ?? []), sum]);
  });
  const texts = [...byPlace].map(([place, sums]) => `${place} ${spanText(sums)}`);
  return texts.sort(byCodePoint).join(', ');
}

/** For the report, in one sentence: "in alternate weeks Tuesday 09:00 in London and Tuesday 16:00 in Sydney: ...". */
export function sayPairInShort(
  timetable: Timetable,
  members: readonly number[],
  { slots, most, mostAtOneTime }: AlternatingPair,
): string {
  const times = slots.map(({ clock, start, days }) => {
    const time = timeText((start % PER_DAY) * QUARTER);
    return `${weekdays[weekdayOf(days[0]!)]} ${time} in ${placeOf(timetable.zoneBy(clock, members))}`;
  });
  const spared = mostAtOneTime > most ? `, instead of ${mostAtOneTime} at one time in every week` : '';
  return `in alternate weeks ${times.join(' and ')}, nobody has more than ${most} minutes outside the working day over the cycle${spared}`;
}

/** The two as meetings, from their first days on. */
export function meetingsOfPair(
  timetable: Timetable,
  members: readonly number[],
  { slots }: AlternatingPair,
): MeetingTime[] {
  return slots.map((slot) => ({
    zone: timetable.zoneBy(slot.clock, members),
    clock: timetable.clocks[slot.clock]!,
    firstDay: slot.days[0]!,
    startMinute: (slot.start % PER_DAY) * QUARTER,
    minutes: timetable.needed * QUARTER,
    everyWeeks: 2,
    lines: saySlotOfPair(timetable, members, slot),
  }));
}
