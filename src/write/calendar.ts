/** Calendar files (RFC 5545): the meetings of a group over the cycle. The same meetings are the same bytes. */
import { CALENDAR_MAKER, calendarUid } from '../model/calendar-id.ts';
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
  /** One series, or two in alternate weeks. */
  readonly times: readonly MeetingTime[];
  /** What the file tells beside the time. */
  readonly notes: readonly string[];
  /** Whether the file may tell what time it is for each member. */
  readonly showsPlaces: boolean;
  readonly attendees: readonly Attendee[];
  /** Who leads the group, one of the attendees. */
  readonly organizer: Attendee | null;
}

/** Programs take a file with a higher revision for the same meeting, changed, and not for another one. */
export function writeCalendar(meeting: Meeting, revision: number): string {
  const zones = new Map(meeting.times.map(({ zone, clock }) => [zone, clock]));
  const content = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${CALENDAR_MAKER}`,
    'CALSCALE:GREGORIAN',
    ...[...zones].flatMap(([zone, clock]) => zoneLines(zone, clock)),
    ...meeting.times.flatMap((time, series) => eventLines(meeting, time, series, revision)),
    'END:VCALENDAR',
  ];
  return content.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(meeting: Meeting, time: MeetingTime, series: number, revision: number): string[] {
  const { group, cycle, showsPlaces, attendees, organizer } = meeting;
  const { zone, clock, firstDay, startMinute, minutes, everyWeeks } = time;
  const start = firstDay * DAY + startMinute;
  const until = utcOf(clock, (cycle.toDay + 1) * DAY) - 1;
  const [head, ...places] = time.lines;
  const told = [...(showsPlaces ? [`${head}:`, ...places] : []), ...meeting.notes];
  return [
    'BEGIN:VEVENT',
    `UID:${calendarUid(group, cycle.name, series)}`,
    `SEQUENCE:${revision}`,
    `DTSTAMP:${dateTime(cycle.fromDay * DAY)}Z`,
    `DTSTART;TZID=${zoneId(zone)}:${dateTime(start)}`,
    `DTEND;TZID=${zoneId(zone)}:${dateTime(start + minutes)}`,
    `RRULE:FREQ=WEEKLY;${everyWeeks === 1 ? '' : `INTERVAL=${everyWeeks};`}UNTIL=${dateTime(until, 59)}Z`,
    `SUMMARY:${textValue(`Peer group ${group}`)}`,
    ...(told.length > 0 ? [`DESCRIPTION:${textValue(told.join('\n'))}`] : []),
    ...(organizer ? [`ORGANIZER${named(organizer)}:${mailto(organizer)}`] : []),
    ...attendees.map((each) => attendeeLine(each, each === organizer)),
    'END:VEVENT',
  ];
}

function attendeeLine(attendee: Attendee, leads: boolean): string {
  const role = leads ? 'CHAIR' : 'REQ-PARTICIPANT';
  return `ATTENDEE${named(attendee)};ROLE=${role};PARTSTAT=NEEDS-ACTION;RSVP=TRUE:${mailto(attendee)}`;
}

function named({ name }: Attendee): string {
  return name === '' ? '' : `;CN=${parameterValue(name)}`;
}

function mailto({ address }: Attendee): string {
  const uri = address.replace(/[%?#&/]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `mailto:${uri}`;
}

/** A plain address such as `ana@firm.example`; null for anything else. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(address)
    ? address
    : null;
}
