/** Judged cases of the weekly slot: which it is, what is said of it, and on which day it begins. */
import { describe, expect, test } from 'vitest';
import { commonHour } from '../../src/rules/common-hour.ts';
import { type CaseWords, stand } from '../helpers/entries.ts';
import { dayOf } from '../helpers/slow-hours.ts';
import { during, world } from '../helpers/world.ts';

/** Of one group of all who have a zone; between two days, by default of a winter without a change of clocks. */
function prepared(words: CaseWords, from = '2027-01-04', to = '2027-02-26') {
  const w = during(world(Object.keys(words.zones!).join(' ')), from, to);
  return { group: w.groups[0]!, rule: stand(commonHour, w, words).prepared };
}

function notes(words: CaseWords, from?: string, to?: string): string[] {
  const { group, rule } = prepared(words, from, to);
  return [...rule.notes!(group)];
}

/** "Tuesday, 09:00" and the like: the days and the time by the first clock. */
function slot(words: CaseWords, from?: string, to?: string): string {
  const [heading, first] = notes(words, from, to);
  const days = /^Common time, (.*), by the clock of /.exec(heading!)![1];
  return `${days}, ${/\d\d:\d\d/.exec(first!)![0]}`;
}

const berlin = (hours: Readonly<Record<string, string>>, minutes = 60): CaseWords => ({
  zones: Object.fromEntries(Object.keys(hours).map((id) => [id, 'Europe/Berlin'])),
  hours,
  minutes,
});

describe('the time', () => {
  test('is nearest to the middle of the working day, the earlier of two as near', () => {
    expect(notes(berlin({ Ana: '09:00-17:00 Mon-Fri' }))).toEqual([
      'Common time, Monday to Friday, by the clock of Berlin',
      'Berlin 12:00 to 13:00',
      'any time from 09:00 to 17:00 in Berlin does',
    ]);
    expect(slot(berlin({ Ana: '09:00-18:00 Mon-Fri' }))).toBe('Monday to Friday, 13:00');
  });

  test('is a full hour where one is free, else a half, else a quarter', () => {
    expect(slot(berlin({ Ana: '09:15-11:30 Mon-Fri' }))).toBe('Monday to Friday, 10:00');
    expect(slot(berlin({ Ana: '09:15-10:45 Mon-Fri' }))).toBe('Monday to Friday, 09:30');
    expect(slot(berlin({ Ana: '09:15-10:15 Mon-Fri' }))).toBe('Monday to Friday, 09:15');
  });

  test('of those that are as good for whoever is worst off, is the best for all', () => {
    // The middles of their days are 13:00 and 15:00: at 13:00 and 14:00 one of them is 90 minutes off.
    const early = { Ana: '09:00-17:00 Mon-Fri', Bo: '11:00-19:00 Mon-Fri' };
    expect(slot(berlin(early))).toBe('Monday to Friday, 13:00');
    expect(slot(berlin({ ...early, Cy: '10:00-20:00 Mon-Fri' }))).toBe('Monday to Friday, 14:00');
    expect(slot(berlin({ ...early, Cy: '10:00-16:00 Mon-Fri' }))).toBe('Monday to Friday, 13:00');
  });

  test('of a night is near its middle, on either side of midnight', () => {
    const night = berlin({ Ana: '20:00-04:00 Mon' });
    expect(notes(night)).toEqual([
      'Common time, Tuesday, by the clock of Berlin',
      'Berlin 00:00 to 01:00',
      'any time from 00:00 to 04:00 in Berlin does',
    ]);
    expect(slot(berlin({ Ana: '20:00-04:00 Sun' }))).toBe('Monday, 00:00');
    expect(slot(berlin({ Ana: '19:00-04:00 Mon' }))).toBe('Monday, 23:00');
  });

  test('is held against the middles before and after clocks change within the cycle, and no others', () => {
    // Dubai is two hours ahead of Berlin in summer and three in winter: the middle of its day is 11:00, then 10:00 in Berlin.
    const words: CaseWords = {
      zones: { Ana: 'Europe/Berlin', Bo: 'Europe/Berlin', Cy: 'Asia/Dubai' },
      hours: { Bo: '10:00-18:00 Mon-Fri' },
    };
    expect(slot(words, '2026-07-01', '2026-10-23')).toBe('Monday to Friday, 12:00');
    expect(slot(words, '2026-07-01', '2026-12-18')).toBe('Monday to Friday, 11:00');
    // In winter alone both are two and a half hours off for somebody, and noon is better for the others.
    expect(slot(words, '2026-11-02', '2026-12-18')).toBe('Monday to Friday, 12:00');
  });
});

describe('the clock', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Europe/Berlin' };

  test('is that of most members', () => {
    expect(notes({ zones: { ...zones, Cy: 'Europe/London' } })[0]).toMatch(/the clock of London$/);
    expect(notes({ zones: { ...zones, Cy: 'Europe/Berlin' } })[0]).toMatch(/the clock of Berlin$/);
    expect(
      notes({
        zones: { Ana: 'Europe/London', Cy: 'Europe/London', Dee: 'Europe/London', Bo: 'Europe/Berlin' },
      })[0],
    ).toMatch(/the clock of London$/);
  });

  test('is one for zones with the same, and called by the zone that most have', () => {
    const cet = { Cy: 'Europe/Berlin', Dee: 'Europe/Paris', Eve: 'Europe/Madrid' };
    const said = (more: Record<string, string>) => notes({ zones: { ...zones, ...more } })[0];
    expect(said({ Bo: 'Europe/London', ...cet })).toMatch(/the clock of Berlin$/);
    expect(said({ Bo: 'Europe/London', ...cet, Cy: 'Europe/Paris' })).toMatch(/the clock of Paris$/);
  });

  test('is that of somebody else where the others have no hour by theirs', () => {
    // Summer here and summer there move the two hours apart by either clock, but not by one that never changes.
    const words = {
      zones: { Ana: 'Europe/London', Bo: 'America/Santiago', Cy: 'Asia/Kolkata', Dee: 'Europe/London' },
      hours: {
        ...{ Ana: '12:00-14:00 Mon-Fri', Dee: '12:00-14:00 Mon-Fri' },
        ...{ Bo: '08:00-10:00 Mon-Fri', Cy: '12:00-20:00 Mon-Fri' },
      },
    };
    expect(notes(words, '2026-01-05', '2026-12-18').slice(0, 2)).toEqual([
      'Common time, Monday to Friday, by the clock of Kolkata',
      'Kolkata 17:30 to 18:30',
    ]);
  });

  test('comes first, the other zones in order of name', () => {
    const words = {
      zones: {
        Ana: 'Europe/London',
        Bo: 'Europe/London',
        Cy: 'Europe/Paris',
        Dee: 'Europe/Athens',
        Eve: 'Africa/Cairo',
      },
    };
    expect(
      notes(words)
        .slice(1, -1)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['London', 'Cairo', 'Athens', 'Paris']);
  });
});

describe('the text', () => {
  test('says on which day it is elsewhere', () => {
    const hours = { Ana: '16:00-18:00 Mon-Thu', Bo: '16:00-18:00 Mon-Thu', Cy: '13:00-15:00 Tue-Fri' };
    const ahead = { Ana: 'America/Los_Angeles', Bo: 'America/Los_Angeles', Cy: 'Pacific/Auckland' };
    expect(notes({ zones: ahead, hours })).toEqual([
      'Common time, Monday to Thursday, by the clock of Los Angeles',
      'Los Angeles 16:00 to 17:00',
      'Auckland 13:00 to 14:00 the day after',
      'any time from 16:00 to 18:00 in Los Angeles does',
    ]);
    const behind = { Ana: 'Pacific/Auckland', Bo: 'Pacific/Auckland', Cy: 'America/Los_Angeles' };
    const other = { Ana: hours.Cy, Bo: hours.Cy, Cy: hours.Ana };
    expect(notes({ zones: behind, hours: other })).toEqual([
      'Common time, Tuesday to Friday, by the clock of Auckland',
      'Auckland 13:00 to 14:00',
      'Los Angeles 16:00 to 17:00 the day before',
      'any time from 13:00 to 15:00 in Auckland does',
    ]);
  });

  test('says 24:00 for the end of a day, and the time of day after it', () => {
    expect(notes(berlin({ Ana: '22:00-00:00 Mon' })).slice(1)).toEqual([
      'Berlin 22:00 to 23:00',
      'any time from 22:00 to 24:00 in Berlin does',
    ]);
    // One time does: nothing else is offered.
    expect(notes(berlin({ Ana: '23:30-00:30 Mon' })).slice(1)).toEqual(['Berlin 23:30 to 00:30']);
  });

  test.each([
    ['Mon', 'Monday'],
    ['Mon,Tue', 'Monday and Tuesday'],
    ['Mon,Wed,Fri', 'Monday, Wednesday and Friday'],
    ['Mon-Wed', 'Monday to Wednesday'],
    ['Sun-Thu', 'Sunday to Thursday'],
    ['Sat,Sun', 'Saturday and Sunday'],
    ['Mon-Sun', 'any day'],
  ])('of days %s says %s', (days, said) => {
    expect(notes(berlin({ Ana: `09:00-17:00 ${days}` }))[0]).toBe(
      `Common time, ${said}, by the clock of Berlin`,
    );
  });

  test('says from when it is another time, to the last meeting of the cycle', () => {
    const words = { zones: { Ana: 'Europe/London', Bo: 'America/New_York', Cy: 'Europe/London' } };
    const line = (to: string) => notes(words, '2027-01-04', to)[2];
    expect(line('2027-03-12')).toBe('New York 10:00 to 11:00');
    expect(line('2027-03-15')).toBe('New York 10:00 to 11:00, from 15 March 2027 11:00 to 12:00');
  });
});

describe('the first meeting', () => {
  function first(days: string, from: string, to: string): number | null {
    const { group, rule } = prepared(berlin({ Ana: `09:00-17:00 ${days}` }), from, to);
    const [meeting] = rule.timesOf!(group);
    if (meeting === undefined) return null;
    expect([meeting.startMinute, meeting.minutes, meeting.zone]).toEqual([720, 60, 'Europe/Berlin']);
    return meeting.firstDay;
  }

  test.each([
    // 6 January 2027 is a Wednesday.
    ['Mon-Fri', '2027-01-06', '2027-06-30', '2027-01-12'],
    ['Mon-Fri', '2027-01-05', '2027-06-30', '2027-01-05'],
    ['Mon', '2027-01-06', '2027-06-30', '2027-01-11'],
    ['Wed-Fri', '2027-01-07', '2027-06-30', '2027-01-13'],
    ['Mon-Fri', '2027-01-06', '2027-01-08', '2027-01-06'],
    ['Mon-Fri', '2027-01-08', '2027-01-11', '2027-01-11'],
    ['Mon-Fri', '2027-01-06', '2027-01-06', '2027-01-06'],
  ])('of %s from %s to %s is on %s', (days, from, to, day) => {
    expect(first(days, from, to)).toBe(dayOf(day));
  });

  test('is none where the cycle is over before', () => {
    expect(first('Mon', '2027-01-05', '2027-01-08')).toBeNull();
  });
});
