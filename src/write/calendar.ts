/** Calendar files (RFC 5545): a weekly meeting of a group over the cycle. The same meeting is the same bytes. */
import { DAY, utcOf } from '../model/clock.ts';
import type { Cycle } from '../model/problem.ts';
import type { MeetingTime } from '../rules/rule.ts';
import { fold, parameterValue, textValue } from './ical-text.ts';
import { dateTime, zoneId, zoneLines } from './ical-zone.ts';

export interface Attendee {
  readonly name: string;
  readonly address: string;
}

export interface Meeting {
  readonly group: string;
  readonly cycle: Cycle;
  readonly time: MeetingTime;
  /** Whether the file may tell what time it is for each member. */
  readonly showsPlaces: boolean;
  readonly attendees: readonly Attendee[];
}

export function writeCalendar({ group, cycle, time, showsPlaces, attendees }: Meeting): string {
  const { zone, clock, firstDay, startMinute, minutes, lines } = time;
  const start = firstDay * DAY + startMinute;
  const until = utcOf(clock, (cycle.toDay + 1) * DAY) - 1;
  const [head, ...places] = lines;
  const description = [`${head}:`, ...places].join('\n');
  const content = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//minim-groups//minim//EN',
    'CALSCALE:GREGORIAN',
    ...zoneLines(zone, clock),
    'BEGIN:VEVENT',
    `UID:${idPart(group)}.${idPart(cycle.name)}@minim-groups`,
    `DTSTAMP:${dateTime(cycle.fromDay * DAY)}Z`,
    `DTSTART;TZID=${zoneId(zone)}:${dateTime(start)}`,
    `DTEND;TZID=${zoneId(zone)}:${dateTime(start + minutes)}`,
    `RRULE:FREQ=WEEKLY;UNTIL=${dateTime(until, 59)}Z`,
    `SUMMARY:${textValue(`Peer group ${group}`)}`,
    ...(showsPlaces ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...attendees.map(attendeeLine),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return content.map((line) => `${fold(line)}\r\n`).join('');
}

function attendeeLine({ name, address }: Attendee): string {
  const person = name === '' ? '' : `;CN=${parameterValue(name)}`;
  const uri = address.replace(/[%?#&/]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `ATTENDEE${person};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${uri}`;
}

/** Different for different names: what is no letter or digit stands as its number. */
function idPart(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
}

/** A plain address such as `ana@firm.example`; null for anything else. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(address)
    ? address
    : null;
}
