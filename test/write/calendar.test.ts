/** Calendar files as another program reads them: every meeting at its hour, within the cycle, over clock changes. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../src/model/clock.ts';
import { addressIn, writeCalendar } from '../../src/write/calendar.ts';
import { fileStems } from '../../src/write/file-names.ts';
import { fold, parameterValue, textValue } from '../../src/write/ical-text.ts';

const DAY_MS = 86_400_000;
const dayOf = (date: string) => Date.parse(date) / DAY_MS;
const cycle = {
  name: 'Year 2027',
  from: '2027-01-01',
  to: '2027-12-31',
  fromDay: dayOf('2027-01-01'),
  toDay: dayOf('2027-12-31'),
};

function meeting(zone: string, group = 'Oak', first = '2027-01-05', name = 'Ana Bell') {
  const time = {
    zone,
    clock: clockOf(zone, cycle.fromDay, cycle.toDay),
    firstDay: dayOf(first),
    startMinute: 14 * 60 + 15,
    minutes: 60,
    everyWeeks: 1 as const,
    lines: ['Common time, Monday to Friday, by the clock of London', 'London 14:15 to 15:15'],
  };
  const attendees = [{ name, address: 'ana@firm.example' }];
  return { group, cycle, times: [time], notes: [], showsPlaces: true, attendees, organizer: null };
}

function eventIn(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const zone = root.getFirstSubcomponent('vtimezone')!;
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
  // A timezone of the file itself, not one that the reader knows by name.
  event.startDate.zone = new ICAL.Timezone(zone);
  event.endDate.zone = event.startDate.zone;
  return { root, event };
}

/** Starts in UTC milliseconds. */
function startsIn(text: string): number[] {
  const { event } = eventIn(text);
  const all = event.iterator();
  const starts: number[] = [];
  for (let next = all.next(); next; next = all.next()) {
    next.zone = event.startDate.zone;
    starts.push(next.toUnixTime() * 1000);
    if (starts.length > 100) break;
  }
  return starts;
}

/** Zones that are offsets have to be named for Intl. */
const named = new Map([['+05:30', 'Asia/Kolkata']]);

function localIn(zone: string, at: number): string {
  const options = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: named.get(zone) ?? zone }).format(at);
}

describe('a calendar file', () => {
  it.each([
    ['Europe/London', 3],
    ['America/New_York', 3],
    ['Australia/Sydney', 3],
    ['Asia/Kolkata', 1],
    ['Pacific/Chatham', 3],
    ['Africa/Casablanca', 3],
    ['+05:30', 1],
  ])('keeps its hour in %s in all weeks of the cycle', (zone, blocks) => {
    const text = writeCalendar(meeting(zone), 0);
    expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toHaveLength(blocks);
    const starts = startsIn(text);
    expect(starts).toHaveLength(52);
    expect(new Set(starts.map((at) => localIn(zone, at)))).toEqual(new Set(['Tue 14:15']));
    expect(starts.every((at, index) => index === 0 || at > starts[index - 1]!)).toBe(true);
  });

  it('begins on the first and ends on the last day where they are days of the meeting', () => {
    for (const zone of ['Pacific/Chatham', 'America/New_York']) {
      const starts = startsIn(writeCalendar(meeting(zone, 'Oak', '2027-01-01'), 0));
      const day = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
      expect([day(starts[0]!), day(starts.at(-1)!)]).toEqual(['2027-01-01', '2027-12-31']);
    }
  });

  it('says names back as they are, whatever is in them', () => {
    const group = 'A; b, c\\n "d"\nBEGIN:VEVENT';
    const { root, event } = eventIn(
      writeCalendar(meeting('Europe/London', group, '2027-01-05', 'Müller, "JJ": ^n'), 0),
    );
    expect(root.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(event.summary).toBe(`Peer group ${group}`);
    expect(event.description).toBe(
      'Common time, Monday to Friday, by the clock of London:\nLondon 14:15 to 15:15',
    );
    expect(event.attendees[0]!.getFirstParameter('cn')).toBe('Müller, "JJ": ^n');
    expect(event.attendees[0]!.getFirstValue()).toBe('mailto:ana@firm.example');
    expect(event.duration.toSeconds()).toBe(3600);
  });

  it('has an id of its own for each group, the same in every run', () => {
    const ids = ['Oak', 'oak', 'Oak 2', 'Oak_2', 'Öak'].map(
      (group) => eventIn(writeCalendar(meeting('Europe/London', group), 0)).event.uid,
    );
    expect(new Set(ids).size).toBe(5);
    expect(ids[0]).toBe('Oak.Year_20_2027@minim-groups');
  });
});

describe('text of calendars', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text));

  it('is folded at 75 octets, never within a character, and unfolds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (const line of folded.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(text);
      }),
    );
  });

  it('breaks no line and leaves no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const written of [textValue(text), parameterValue(text)]) expect(written).not.toMatch(/\p{Cc}/u);
        expect(parameterValue(text).slice(1, -1)).not.toContain('"');
      }),
    );
  });

  it('takes only plain addresses', () => {
    expect(addressIn(' ana.b+c@firm.example ')).toBe('ana.b+c@firm.example');
    for (const text of [
      '',
      'ana',
      'a b@c.de',
      'ana@x.de\r\nX:1',
      'Ana <ana@x.de>',
      'a@b.de,c@d.ef',
      'a@b.de;x',
    ])
      expect(addressIn(text), text).toBeNull();
  });
});

describe('names of files', () => {
  it('are numbered where they would be alike, and hold no path', () => {
    const names = ['Oak', 'oak', 'Oak 2', '../../etc/passwd', '', '***', 'CON', 'Łódź Öst', 'C:\\x'];
    expect(fileStems(names)).toEqual([
      ...['oak', 'oak-2', 'oak-2-2', 'etc-passwd', 'group', 'group-2', 'group-con', 'odz-ost', 'c-x'],
    ]);
  });

  it('are different and safe for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 12 }), (names) => {
        const stems = fileStems(names);
        expect(new Set(stems).size).toBe(names.length);
        for (const stem of stems) expect(stem).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/);
      }),
    );
  });
});
