/** A timezone as a calendar file describes it: each change of the clock over the cycle. */
import { calendarDay } from '../model/calendar-day.ts';
import { type Clock, DAY } from '../model/clock.ts';
import type { Zone } from '../model/utc-offsets.ts';

/** The name of a zone in the file. Offsets have a colon, which programs stumble over in a parameter. */
export function zoneId(zone: Zone): string {
  return zone.includes('/') ? zone : `UTC${zone.replace(':', '')}`;
}

/** Before the first change the first offset holds from here on. */
const LONG_AGO = 0;

export function zoneLines(zone: Zone, { starts, offsets }: Clock): string[] {
  // The least offset of the cycle is the standard: programs want at least one, and the names change no time.
  const standard = Math.min(...offsets);
  const blocks = offsets.flatMap((offset, index) => {
    const before = offsets[index - 1] ?? offset;
    const kind = offset > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${dateTime(index === 0 ? LONG_AGO : starts[index]! + before)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(offset)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zoneId(zone)}`, ...blocks, 'END:VTIMEZONE'];
}

/** `20270105T140000` of a minute since 1970-01-01. */
export function dateTime(minute: number, second = 0): string {
  const day = Math.floor(minute / DAY);
  const { year, month, date } = calendarDay(day);
  const ofDay = minute - day * DAY;
  const time = two(Math.floor(ofDay / 60)) + two(ofDay % 60) + two(second);
  return `${String(year).padStart(4, '0')}${two(month)}${two(date)}T${time}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
