/** Judged cases of `common-hour`: a slot at one local time, inside everybody's working day, in every week of the cycle. */
import { describe, expect, test } from 'vitest';
import { workingWeek } from '../../src/model/working-week.ts';
import { commonHour } from '../../src/rules/common-hour.ts';
import { type CaseWords, stand } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { allZones, numbers, slowRun, year } from '../helpers/slow-hours.ts';
import { during, world } from '../helpers/world.ts';

const { violations, cost, bound, unknown, sentence } = judging(commonHour);

function costDuring(from: string, to: string, drawing: string, words: CaseWords): number {
  const w = during(world(drawing, words), from, to);
  return stand(commonHour, w, words).prepared.violationsIn(w.groups)[0]?.cost ?? 0;
}

function remarksDuring(from: string, to: string, drawing: string, words: CaseWords): string[] {
  const w = during(world(drawing, words), from, to);
  return stand(commonHour, w, words).prepared.remarks!(w.groups);
}

describe('clock changes', () => {
  const pair = { zones: { Ana: 'Europe/London', Bo: 'Asia/Singapore' } };

  test('London and Singapore share an hour in summer and lose it on 25 October 2026', () => {
    expect(costDuring('2026-07-01', '2026-10-24', 'Ana Bo', pair)).toBe(0);
    expect(costDuring('2026-07-01', '2026-10-29', 'Ana Bo', pair)).toBe(0);
    // Until there has been a Friday in winter, they may meet on Fridays.
    expect(costDuring('2026-07-01', '2026-10-30', 'Ana Bo', pair)).toBe(4);
    expect(remarksDuring('2026-07-01', '2026-12-31', 'Ana Bo', pair)).toEqual([
      'an hour in 0 of 1 groups, at a fixed time in every week (clock changes 25 October 2026)',
      'Group 1: no common hour from 25 October 2026 on (London and Singapore)',
    ]);
  });

  test('an hour that is missing only before the clocks change is missing until then', () => {
    expect(remarksDuring('2026-01-05', '2026-06-26', 'Ana Bo', pair)[1]).toBe(
      'Group 1: no common hour until 28 March 2026 (London and Singapore)',
    );
  });

  test('one that is missing for the weeks in which America and Europe disagree is missing then', () => {
    // Nine in New York is three in Berlin, but two for three weeks in March.
    const words = {
      zones: { Ana: 'Europe/Berlin', Bo: 'America/New_York' },
      hours: { Ana: '15:00-16:00 Mon-Fri', Bo: '09:00-10:00 Mon-Fri' },
    };
    expect(costDuring('2026-01-05', '2026-03-06', 'Ana Bo', words)).toBe(0);
    expect(remarksDuring('2026-01-05', '2026-06-26', 'Ana Bo', words)[1]).toBe(
      'Group 1: no common hour from 8 March 2026 to 28 March 2026 (Berlin and New York)',
    );
  });

  test('a slot keeps one clock: where each week has an hour but never the same one, it is missing', () => {
    const words = {
      zones: { Ana: 'America/New_York', Bo: 'America/Santiago' },
      hours: { Ana: '09:00-11:00 Mon-Fri', Bo: '10:00-12:00 Mon-Fri' },
    };
    const said = remarksDuring('2026-01-05', '2026-12-18', 'Ana Bo', words);
    expect(said[1]).toMatch(
      /^Group 1: no common hour at a time that fits both before and after clocks change \(/,
    );
  });

  test('two who change their clocks in opposite directions lose two hours', () => {
    const words = { zones: { Ana: 'Europe/London', Bo: 'America/Santiago' }, minutes: 240 };
    expect(costDuring('2026-04-06', '2026-08-28', 'Ana Bo', words)).toBe(4);
    expect(costDuring('2026-01-05', '2026-12-18', 'Ana Bo', words)).toBe(4);
    const apart = { zones: { Ana: 'America/New_York', Bo: 'America/Santiago' }, minutes: 480 };
    expect(costDuring('2026-05-04', '2026-08-28', 'Ana Bo', apart)).toBe(0);
    expect(costDuring('2026-01-05', '2026-12-18', 'Ana Bo', apart)).toBe(8);
  });
});

describe('working weeks', () => {
  test('half and three-quarter hours count', () => {
    // Kathmandu is 5:45 ahead of London in winter and 4:45 in summer.
    const zones = { Ana: 'Europe/London', Bo: 'Asia/Kathmandu' };
    expect(cost('Ana Bo', { zones, minutes: 135 })).toBe(0);
    expect(cost('Ana Bo', { zones, minutes: 150 })).toBe(1);
    expect(cost('Ana Bo', { zones: { Ana: 'Asia/Kolkata', Bo: 'Asia/Kathmandu' }, minutes: 465 })).toBe(0);
  });

  test('over the date line Monday morning meets Sunday, not Monday', () => {
    // 09:00 to 17:00 in Auckland is 12:00 to 20:00 the day before in Los Angeles in winter: Tuesday to Friday there.
    const zones = { Ana: 'Pacific/Auckland', Bo: 'America/Los_Angeles' };
    expect(costDuring('2026-06-01', '2026-08-28', 'Ana Bo', { zones })).toBe(0);
    const mondays = { Ana: '09:00-17:00 Mon', Bo: '09:00-17:00 Mon' };
    expect(costDuring('2026-06-01', '2026-08-28', 'Ana Bo', { zones, hours: mondays })).toBe(4);
    const sunday = { Ana: '09:00-17:00 Mon', Bo: '09:00-17:00 Sun' };
    expect(costDuring('2026-06-01', '2026-08-28', 'Ana Bo', { zones, hours: sunday })).toBe(0);
  });

  test('a night that goes over the end of the week is one run', () => {
    const zones = { Ana: 'Europe/Berlin', Bo: 'Europe/Berlin' };
    const night = '22:00-06:00 Sun';
    expect(cost('Ana Bo', { zones, hours: { Ana: night, Bo: night }, minutes: 480 })).toBe(0);
    expect(cost('Ana Bo', { zones, hours: { Ana: night, Bo: night }, minutes: 495 })).toBe(1);
  });

  test('a working day shorter than the hour costs, even alone', () => {
    const words = { zones: { Ana: 'Europe/Berlin' }, hours: { Ana: '09:00-09:45 Mon-Fri' } };
    expect(violations('Ana Bo', words)).toEqual(['Ana']);
    expect(bound('Ana Bo', words)).toEqual({
      cost: 1,
      because: ['not every group of 2 people (1 Berlin) can have an hour and there is 1 group'],
    });
  });

  test('where a zone is set, its clock is kept', () => {
    const words = { zones: { Ana: 'America/New_York', Bo: 'America/New_York' }, minutes: 480 };
    expect(cost('Ana Bo', words)).toBe(0);
    // By a clock that never changes, their eight hours move by one in March.
    expect(cost('Ana Bo', { ...words, slotZone: 'Asia/Kolkata' })).toBe(4);
  });
});

test('people without a known timezone are left out and named', () => {
  const words = { zones: { Ana: 'Europe/London', Cy: 'Asia/Singapore' } };
  expect(violations('Ana Bo | Cy Dee', words)).toEqual([]);
  expect(unknown('Ana Bo | Cy Dee', words)).toBe('Bo Dee');
  expect(remarksDuring('2026-07-01', '2026-08-31', 'Ana Bo | Cy Dee', words)).toEqual([
    'an hour in 2 of 2 groups, at a fixed time in every week',
    'left out, because their timezone is not known: Bo, Dee',
  ]);
});

test('where no timezone is known nothing is asked, proved, noted or put into a calendar', () => {
  const w = world('Ana Bo | Cy');
  const { prepared } = stand(commonHour, w);
  expect(prepared.compile(divisionOf(w))).toEqual([]);
  expect(bound('Ana Bo | Cy')).toEqual({ cost: 0, because: [] });
  expect([prepared.notes!(w.groups[0]!), prepared.timesOf!(w.groups[0]!)]).toEqual([[], []]);
  expect(prepared.violationsIn(w.groups)).toEqual([]);
});

test('a group with an hour has a time of meeting, one without has none, and nobody shares a burden', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Europe/Berlin', Cy: 'Asia/Singapore' };
  const w = during(world('Ana Bo | Cy', { pools: ['Ana Bo Cy'] }), '2027-01-04', '2027-06-25');
  const { prepared } = stand(commonHour, w, { zones });
  const [meeting, ...more] = prepared.timesOf!(w.groups[0]!);
  expect(more).toEqual([]);
  expect(meeting).toMatchObject({ minutes: 60, everyWeeks: 1 });
  const all = { name: 'all', pool: 0, members: [0, 1, 2] };
  expect([prepared.timesOf!(all), prepared.sharedBy!(all)]).toEqual([[], null]);
});

test('only those are named who between them have no hour', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Asia/Singapore', Cy: 'Asia/Kolkata', Dee: 'Europe/London' };
  expect(violations('Ana Bo Cy Dee', { zones })).toEqual(['Ana Bo Dee x4']);
});

describe('the fewest are named that lack as much as all', () => {
  const ids = ['Ana', 'Bo', 'Cy', 'Dee'];
  const zones = Object.fromEntries(ids.map((id) => [id, 'Europe/Berlin']));

  test('one with too short a day', () => {
    const hours = { Cy: '09:00-09:45 Mon-Fri' };
    expect(violations('Ana Bo Cy Dee', { zones, hours })).toEqual(['Cy']);
    expect(violations('Ana Bo Cy Dee', { zones, hours, slotZone: 'Europe/Paris' })).toEqual(['Cy']);
  });

  test('by the clock that is set', () => {
    const there = { Ana: 'America/New_York', Bo: 'America/New_York' };
    // By a clock that never changes eight hours move by one in March; of nine, eight are left.
    const words = { zones: there, hours: { Bo: '09:00-18:00 Mon-Fri' }, minutes: 480 };
    expect(violations('Ana Bo', { ...words, slotZone: 'Asia/Kolkata' })).toEqual(['Ana x4']);
    expect(violations('Ana Bo', words)).toEqual([]);
  });

  test('two, though the first alone would do', () => {
    const hours = { Ana: '09:00-12:00 Mon-Fri', Dee: '11:30-17:00 Mon-Fri' };
    expect(violations('Ana Bo Cy Dee', { zones, hours })).toEqual(['Ana Dee x2']);
  });

  test('three of whom every two share a day', () => {
    const hours = { Ana: '09:00-17:00 Mon,Tue', Bo: '09:00-17:00 Tue,Wed', Dee: '09:00-17:00 Mon,Wed' };
    expect(violations('Ana Bo Cy Dee', { zones, hours })).toEqual(['Ana Bo Dee x4']);
  });

  test('all, where it takes four', () => {
    const days = ['Tue,Wed,Thu', 'Mon,Wed,Thu', 'Mon,Tue,Thu', 'Mon,Tue,Wed'];
    const hours = Object.fromEntries(ids.map((id, index) => [id, `09:00-17:00 ${days[index]}`]));
    expect(violations('Ana Bo Cy Dee', { zones, hours })).toEqual(['Ana Bo Cy Dee x4']);
  });
});

test('the roster says the time in every zone, with the dates from which it changes', () => {
  const words = { zones: { Ana: 'Europe/London', Bo: 'America/New_York', Cy: 'Europe/London' } };
  const w = during(world('Ana Bo Cy'), '2027-01-04', '2027-06-25');
  expect(stand(commonHour, w, words).prepared.notes!(w.groups[0]!)).toEqual([
    'Common time, Monday to Friday, by the clock of London',
    'London 15:00 to 16:00',
    'New York 10:00 to 11:00, from 15 March 2027 11:00 to 12:00, from 29 March 2027 10:00 to 11:00',
    'any time from 14:00 to 17:00 in London does',
  ]);
  const lost = { zones: { Ana: 'Europe/London', Bo: 'Asia/Singapore' } };
  const v = world('Ana Bo');
  expect(stand(commonHour, v, lost).prepared.notes!(v.groups[0]!)).toEqual([
    'No common hour inside everybody’s working day',
  ]);
});

describe('bounds', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Europe/London', Cy: 'Europe/London', Dee: 'Asia/Singapore' };

  test('few kinds of people are dealt in every way', () => {
    // Somebody must sit with Dee, unless she may sit alone.
    expect(bound('Ana Bo | Cy Dee', { zones, min: 2, ideal: 2, max: 2 })).toEqual({
      cost: 4,
      because: [
        'not every group of 4 people (3 London, 1 Singapore) can have an hour and there are 2 groups',
      ],
    });
    expect(bound('Ana Bo Cy | Dee', { zones, min: 1, ideal: 2, max: 3 }).cost).toBe(0);
  });

  test('in a large pool people of places without an hour in common do not divide into groups', () => {
    const ids = Array.from({ length: 90 }, (_, index) => `P${String(index).padStart(2, '0')}`);
    const places = [
      ...['Europe/London', 'Europe/Berlin', 'Europe/Athens', 'Africa/Lagos', 'Europe/Lisbon', 'Africa/Cairo'],
      ...['Pacific/Auckland', 'Australia/Sydney', 'Pacific/Fiji', 'Pacific/Guam'],
    ];
    const far = Object.fromEntries(ids.map((id, index) => [id, places[index % 10]!]));
    const drawing = Array.from({ length: 15 }, (_, group) =>
      ids.slice(group * 6, group * 6 + 6).join(' '),
    ).join(' | ');
    // 54 and 36 people divide into nine and six groups of six; of seven to eight they do not.
    expect(bound(drawing, { zones: far, min: 6, ideal: 6, max: 6 }).cost).toBe(0);
    const fewer = ids.slice(0, 89).join(' ');
    const groups = `${fewer} | ${ids[89]}`;
    expect(bound(groups, { zones: { ...far, P00: 'Pacific/Guam' }, min: 45, ideal: 45, max: 45 }).cost).toBe(
      4,
    );
  });
});

test('the sentence names the length', () => {
  expect(sentence({ strength: 'must' })).toContain('an hour inside');
  expect(sentence({ strength: 'should', minutes: 45 })).toContain('45 minutes');
});

/** 40 or MINIM_RUNS, which `npm run test:deep` and mutation testing set; 1,000 at most. */
const RUNS = Math.min(1000, Number(process.env.MINIM_RUNS ?? 40));

test(`over a year ${RUNS} random groups of all zones cost what a recount by Intl says, minute by minute`, () => {
  const next = numbers(2026);
  const usual = '09:00-17:00 Mon-Fri';
  const weeks = [usual, usual, usual, '08:00-16:00 Mon-Thu', '10:30-18:30 Sun-Thu', '20:00-04:00 Mon-Fri'];
  const read = (text: string) => {
    const days = { 'Mon-Fri': [0, 1, 2, 3, 4], 'Mon-Thu': [0, 1, 2, 3], 'Sun-Thu': [0, 1, 2, 3, 6] };
    const [, h, m, e, f, span] = /^(\d+):(\d+)-(\d+):(\d+) (.*)$/.exec(text)!;
    return workingWeek(days[span as 'Mon-Fri'], Number(h) * 60 + Number(m), Number(e) * 60 + Number(f));
  };
  let partly = 0;
  for (let run = 0; run < RUNS; run++) {
    const ids = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay'].slice(0, 2 + next(4));
    // Half of the groups are of one half of the world, so that some have hours to lose.
    const near = allZones.filter((zone) =>
      zone.startsWith(['Europe', 'America', 'Asia', 'Australia'][run % 4]!),
    );
    const from = run % 8 < 4 ? near : allZones;
    const zones = Object.fromEntries(ids.map((id) => [id, from[next(from.length)]!]));
    const hours = Object.fromEntries(ids.map((id) => [id, weeks[next(weeks.length)]!]));
    const words = { zones, hours, minutes: 480 };
    const w = world(ids.join(' '));
    const { prepared } = stand(commonHour, { ...w, problem: { ...w.problem, cycle: year } }, words);
    const shared = slowRun(ids.map((id) => ({ zone: zones[id]!, week: read(hours[id]!) })));
    const missing = 32 - Math.min(32, shared);
    expect({ zones, hours, cost: prepared.violationsIn(w.groups)[0]?.cost ?? 0 }).toEqual({
      zones,
      hours,
      cost: missing,
    });
    if (missing > 0 && missing < 32) partly++;
  }
  expect(partly).toBeGreaterThan(RUNS / 10);
});
