/** Two times in alternate weeks: judged cases, and every minute of every possible pair counted again through Intl. */
import { describe, expect, test } from 'vitest';
import { workingWeek } from '../../src/model/working-week.ts';
import { type AlternatingPair, pairFinder } from '../../src/rules/alternating-pair.ts';
import { commonHour } from '../../src/rules/common-hour.ts';
import { timetableOf } from '../../src/rules/timetable.ts';
import { type CaseWords, entryOf, stand } from '../helpers/entries.ts';
import { allZones, dayOf, numbers } from '../helpers/slow-hours.ts';
import { slowDays, slowOutside, slowPair, slowWholeWeeks } from '../helpers/slow-pairs.ts';
import { during, world } from '../helpers/world.ts';

interface Found {
  readonly notes: readonly string[];
  readonly remarks: readonly string[];
  readonly pair: AlternatingPair | null;
}

function find(words: CaseWords, from = '2026-07-01', to = '2026-12-31'): Found {
  const w = during(world(Object.keys(words.zones!).join(' ')), from, to);
  const { prepared } = stand(commonHour, w, { alternate: true, ...words });
  const { hour } = entryOf(commonHour, w, words).options;
  const pair = pairFinder(timetableOf(w.problem, hour!))(w.groups[0]!.members);
  return { notes: prepared.notes!(w.groups[0]!), remarks: prepared.remarks!(w.groups), pair };
}

describe('London and Singapore', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Asia/Singapore' };

  test('take turns in winter and are spared in summer', () => {
    const { notes, remarks, pair } = find({ zones });
    expect(notes).toEqual([
      'No common hour inside everybody’s working day, but two times in alternate weeks',
      'Every other week from Tuesday 7 July 2026, by the clock of London',
      'London 09:00 to 10:00: inside the working day',
      'Singapore 16:00 to 17:00, from 27 October 2026 17:00 to 18:00: outside the working day in 5 of 13 meetings',
      'Every other week from Tuesday 14 July 2026, by the clock of Singapore',
      'Singapore 16:00 to 17:00: inside the working day',
      'London 09:00 to 10:00, from 3 November 2026 08:00 to 09:00: outside the working day in 5 of 13 meetings',
      'minutes outside the own working day over the cycle: London 300, Singapore 300',
    ]);
    expect(remarks[1]).toBe(
      'Group 1: no common hour from 25 October 2026 on (London and Singapore); in alternate weeks Tuesday 09:00 in London and Tuesday 16:00 in Singapore, nobody has more than 300 minutes outside the working day over the cycle, instead of 450 at one time in every week',
    );
    expect(pair).toMatchObject({ most: 300, total: 600 });
  });

  test('keep their hour where they have one, and nobody is offered a pair unasked', () => {
    const { notes } = find({ zones }, '2026-07-01', '2026-10-23');
    expect(notes[0]).toMatch(/^Common time/);
    expect(find({ zones, alternate: false }).notes).toEqual([
      'No common hour inside everybody’s working day',
    ]);
    expect(find({ zones, alternate: false }).remarks[1]).not.toContain('alternate');
  });

  test('may keep one clock for both times', () => {
    const { pair, notes } = find({ zones, slotZone: 'Europe/Berlin' });
    expect(notes.filter((line) => line.startsWith('Every other week'))).toEqual([
      expect.stringContaining('by the clock of Berlin'),
      expect.stringContaining('by the clock of Berlin'),
    ]);
    expect(notes).toContainEqual(expect.stringMatching(/^Berlin \d\d:00 to \d\d:00$/));
    expect(pair!.most).toBeGreaterThanOrEqual(300);
  });
});

test('between regions without any hour in common each pays every other week, nearest to its working day', () => {
  const { notes, pair } = find(
    { zones: { Ana: 'Europe/London', Bo: 'Australia/Sydney' } },
    '2027-01-04',
    '2027-03-26',
  );
  expect(notes.slice(2, 4)).toEqual([
    'Sydney 16:00 to 17:00: inside the working day',
    'London 05:00 to 06:00: outside the working day',
  ]);
  expect(notes.slice(5, 7)).toEqual([
    'Sydney 20:00 to 21:00: outside the working day',
    'London 09:00 to 10:00: inside the working day',
  ]);
  expect(pair).toMatchObject({ most: 360, total: 720, mostAtOneTime: 720 });
});

test('of three regions none pays at both times where that can be helped', () => {
  const zones = { Ana: 'Europe/London', Bo: 'America/New_York', Cy: 'Asia/Singapore' };
  const { pair } = find({ zones }, '2027-01-04', '2027-03-12');
  // Ten weeks: New York and London in five, Singapore with London in the others.
  const shares =
    zones &&
    pair!.slots[0].outside.map((one, index) => one!.minutes + pair!.slots[1].outside[index]!.minutes);
  expect(shares).toEqual([300, 300, 300]);
  expect(pair!.mostAtOneTime).toBe(600);
});

test('people without a known timezone have no share, and two with one clock and different hours have their own', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Australia/Sydney', Cy: 'Europe/London' };
  const w = during(world('Ana Bo Cy Dee'), '2027-01-04', '2027-03-26');
  const words = { zones, alternate: true, hours: { Cy: '05:00-13:00 Mon-Fri' } };
  const notes = stand(commonHour, w, words).prepared.notes!(w.groups[0]!);
  expect(notes).toContainEqual(
    expect.stringMatching(/^London 05:00 to 06:00: for some outside the working day$/),
  );
  expect(notes.at(-1)).toBe(
    'minutes outside the own working day over the cycle: London 0 to 360, Sydney 360',
  );
});

test('of a zone whoever has most outside is told, whoever comes first', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Australia/Sydney', Cy: 'Europe/London' };
  const { notes } = find({ zones, hours: { Ana: '05:00-13:00 Mon-Fri' } }, '2027-01-04', '2027-03-26');
  expect(notes).toContainEqual(
    expect.stringMatching(/^London 05:00 to 06:00: for some outside the working day$/),
  );
  expect(notes.at(-1)).toBe(
    'minutes outside the own working day over the cycle: London 0 to 360, Sydney 360',
  );
});

test('two who share half an hour take turns in being free at every other meeting', () => {
  const words = {
    zones: { Ana: 'Europe/Paris', Bo: 'Europe/Berlin' },
    hours: { Ana: '09:00-17:00 Mon-Fri', Bo: '16:30-23:00 Mon-Fri' },
  };
  const { notes, remarks, pair } = find(words, '2027-01-04', '2027-02-28');
  expect(pair).toMatchObject({ most: 120, total: 240, mostAtOneTime: 120 });
  expect(notes.filter((line) => line.includes(': '))).toEqual([
    'Berlin 16:00 to 17:00: partly outside the working day',
    'Paris 16:00 to 17:00: inside the working day',
    'Berlin 16:30 to 17:30: inside the working day',
    'Paris 16:30 to 17:30: partly outside the working day',
    'minutes outside the own working day over the cycle: Berlin 120, Paris 120',
  ]);
  expect(remarks[1]).toMatch(/nobody has more than 120 minutes outside the working day over the cycle$/);
});

test('the clock of most members is kept, and their minutes count for each of them', () => {
  const cycle = ['2027-01-04', '2027-03-26'] as const;
  const zones = { Ana: 'Europe/London', Bo: 'Australia/Sydney', Cy: 'Europe/London' };
  const clocks = (found: Found) =>
    found.notes.filter((line) => line.startsWith('Every other week')).map((line) => line.split(' ').at(-1));
  const most = find({ zones }, ...cycle);
  expect(clocks(most)).toEqual(['London', 'London']);
  expect(most.pair).toMatchObject({ most: 360, total: 1080 });
  expect(clocks(find({ zones: { ...zones, Cy: 'Australia/Sydney' } }, ...cycle))).toEqual([
    'Sydney',
    'Sydney',
  ]);
  expect(clocks(find({ zones: { Ana: 'Europe/London', Bo: 'Australia/Sydney' } }, ...cycle))).toEqual([
    'Sydney',
    'Sydney',
  ]);
});

test('both are meetings of the calendar, every other week from their first days', () => {
  const zones = { Ana: 'Europe/London', Bo: 'Australia/Sydney', Cy: 'Europe/London' };
  const w = during(world('Ana Bo Cy'), '2027-01-04', '2027-03-26');
  const { prepared } = stand(commonHour, w, { zones, alternate: true, minutes: 45 });
  const meetings = prepared.timesOf!(w.groups[0]!);
  expect(meetings).toMatchObject([
    { zone: 'Europe/London', firstDay: dayOf('2027-01-05'), minutes: 45, everyWeeks: 2 },
    { zone: 'Europe/London', firstDay: dayOf('2027-01-12'), minutes: 45, everyWeeks: 2 },
  ]);
  expect(meetings.map(({ startMinute }) => startMinute)).toEqual([9 * 60, 5 * 60 + 15]);
  expect(meetings.map(({ lines }) => lines[0])).toEqual(
    prepared.notes!(w.groups[0]!).filter((line) => line.startsWith('Every other week')),
  );
});

test('nobody is offered what spares nobody', () => {
  const words = { zones: { Ana: 'Europe/Berlin' }, hours: { Ana: '09:00-09:45 Mon-Fri' } };
  const { notes, remarks, pair } = find(words);
  expect(pair).toBeNull();
  expect(notes).toEqual(['No common hour inside everybody’s working day']);
  expect(remarks[1]).toContain('; two times in alternate weeks would spare nobody');
  const far = { zones: { Ana: 'Europe/London', Bo: 'Australia/Sydney' } };
  expect(find(far, '2027-01-04', '2027-01-08').pair).toBeNull();
  expect(find(far, '2027-01-04', '2027-01-11').pair).not.toBeNull();
});

/** 10 or MINIM_RUNS, which `npm run test:deep` and mutation testing set; 300 at most. */
const RUNS = Math.min(300, Number(process.env.MINIM_RUNS ?? 10));

test(`of ${RUNS} random groups no pair of any two quarter-hours has less, by Intl, minute by minute`, () => {
  const next = numbers(5);
  const weeks = ['09:00-17:00 Mon-Fri', '09:00-17:00 Mon-Fri', '10:30-18:30 Sun-Thu', '20:00-04:00 Mon-Fri'];
  const week = (text: string) => {
    const [, h, m, e, f] = /(\d+):(\d+)-(\d+):(\d+)/.exec(text)!.map(Number);
    const days = text.endsWith('Sun-Thu') ? [0, 1, 2, 3, 6] : [0, 1, 2, 3, 4];
    return workingWeek(days, h! * 60 + m!, e! * 60 + f!);
  };
  let better = 0;
  for (let run = 0; run < RUNS; run++) {
    const ids = ['Ana', 'Bo', 'Cy', 'Dee'].slice(0, 2 + next(3));
    const zones = Object.fromEntries(ids.map((id) => [id, allZones[next(allZones.length)]!]));
    const hours = Object.fromEntries(ids.map((id) => [id, weeks[next(weeks.length)]!]));
    // In some groups two are alike.
    if (run % 2 === 1 && ids.length > 2) [zones.Cy, hours.Cy] = [zones.Ana!, hours.Ana!];
    const fromDay = dayOf('2026-01-01') + next(200);
    const cycle = { fromDay, toDay: fromDay + 20 + next(130) };
    const w = world(ids.join(' '));
    const problem = { ...w.problem, cycle: { ...w.problem.cycle, ...cycle } };
    const minutes = [15, 60, 105][next(3)]!;
    const { hour } = entryOf(commonHour, w, { zones, hours, minutes }).options;
    const timetable = timetableOf(problem, hour!);
    const pair = pairFinder(timetable)(w.groups[0]!.members);
    const people = ids.map((id) => ({ zone: zones[id]!, week: week(hours[id]!) }));
    const slow = slowPair(people, cycle, minutes);
    const told = { zones, hours, cycle, minutes };
    if (pair === null) {
      // Two times may have fewer meetings outside at the same minutes, so that this is no proof of the reverse.
      expect({ ...told, pair: slow.pair }).toEqual({ ...told, pair: slow.single });
      continue;
    }
    if (slow.pair[0]! < slow.single[0]!) better++;
    const whole = slowWholeWeeks(cycle);
    const inWholeWeeks = people.map(() => 0);
    for (const { clock, start, days, outside } of pair.slots) {
      const weekday = Math.floor(start / 96);
      expect([0, 1].map((turn) => slowDays(cycle, weekday, turn))).toContainEqual(days);
      const anchor = timetable.zoneBy(clock, w.groups[0]!.members);
      const recount = slowOutside(anchor, people, days, (start % 96) * 15, minutes);
      expect({ ...told, start, outside: outside.map((each) => each!.minutes) }).toEqual({
        ...told,
        start,
        outside: recount,
      });
      const counted = days.filter((day) => day >= whole.fromDay && day <= whole.toDay);
      slowOutside(anchor, people, counted, (start % 96) * 15, minutes).forEach((each, person) => {
        inWholeWeeks[person]! += each;
      });
    }
    const sum = inWholeWeeks.reduce((all, each) => all + each, 0);
    expect({ ...told, pair: [Math.max(...inWholeWeeks), sum] }).toEqual({ ...told, pair: slow.pair });
    // Of weeks that are cut off there are at most two.
    expect(pair.mostAtOneTime).toBeGreaterThanOrEqual(slow.single[0]!);
    expect(pair.mostAtOneTime).toBeLessThanOrEqual(slow.single[0]! + 2 * minutes);
    const all = ids.map((_, person) =>
      pair.slots.reduce((m, { outside }) => m + outside[person]!.minutes, 0),
    );
    expect({ most: pair.most, total: pair.total }).toEqual({
      most: Math.max(...all),
      total: all.reduce((total, each) => total + each, 0),
    });
  }
  expect(better).toBeGreaterThan(RUNS / 4);
});
