/** Holds shared hours to a slow recount: every minute of every day, by the clock that Intl shows. */
import { expect, test } from 'vitest';
import { clockOf, DAY, offsetAt, utcOf } from '../../src/model/clock.ts';
import { allFree, freeQuarters, longestRun, QUARTERS } from '../../src/model/week-quarters.ts';
import { type WorkingWeek, workingWeek } from '../../src/model/working-week.ts';
import { dayOf, freeTogether, numbers, year } from '../helpers/slow-hours.ts';

const office = workingWeek([0, 1, 2, 3, 4], 9 * 60, 17 * 60);

function counted(anchor: string, zone: string, week: WorkingWeek): Uint8Array {
  const clock = (name: string) => clockOf(name, year.fromDay, year.toDay);
  return freeQuarters(clock(anchor), clock(zone), week, year);
}

const odd = [
  ...['Asia/Kathmandu', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Australia/Eucla', 'Pacific/Kiritimati'],
  ...['America/Santiago', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Jerusalem', 'Asia/Beirut'],
  ...['America/New_York', 'Europe/London', 'Antarctica/Troll', 'America/St_Johns'],
];
const weeks = [office, workingWeek([6, 0, 1, 2, 3], 480, 960), workingWeek([0, 2, 5, 6], 1320, 360)];

test('over a year of odd clocks every quarter-hour agrees with a recount by Intl, nights and weekends among them', () => {
  const next = numbers(7);
  for (let run = 0; run < 100; run++) {
    const [anchor, zone] = [odd[next(odd.length)]!, odd[next(odd.length)]!];
    const week = weeks[next(weeks.length)]!;
    expect({ anchor, zone, free: counted(anchor, zone, week).join('') }).toEqual({
      anchor,
      zone,
      free: freeTogether(anchor, [{ zone, week }]),
    });
  }
});

test('UTC of a local time is the first of two, and goes on as before where clocks are put forward', () => {
  const london = clockOf('Europe/London', year.fromDay, year.toDay);
  const at = (text: string) => Date.parse(`${text}:00Z`) / 60_000;
  expect(utcOf(london, at('2026-03-29T00:59'))).toBe(at('2026-03-29T00:59'));
  expect(utcOf(london, at('2026-03-29T01:30'))).toBe(at('2026-03-29T01:30'));
  expect(utcOf(london, at('2026-03-29T02:00'))).toBe(at('2026-03-29T01:00'));
  expect(utcOf(london, at('2026-10-25T01:30'))).toBe(at('2026-10-25T00:30'));
  expect(utcOf(london, at('2026-10-25T02:00'))).toBe(at('2026-10-25T02:00'));
  expect(offsetAt(london, at('2026-10-25T00:59'))).toBe(60);
  expect(offsetAt(london, at('2026-10-25T01:00'))).toBe(0);
});

test('a run may go over the end of the week, and all of it is the whole week', () => {
  const free = new Uint8Array(QUARTERS);
  free.fill(1, 0, 3);
  free.fill(1, QUARTERS - 2);
  expect(longestRun(free)).toEqual({ start: QUARTERS - 2, length: 5 });
  expect(longestRun(new Uint8Array(QUARTERS).fill(1)).length).toBe(QUARTERS);
  expect(longestRun(new Uint8Array(QUARTERS)).length).toBe(0);
  expect(allFree([]).every((each) => each === 1)).toBe(true);
});

test('weekdays that a short cycle has not are free for nobody', () => {
  const days = { fromDay: dayOf('2026-06-03'), toDay: dayOf('2026-06-04') };
  const clock = clockOf('Europe/Paris', days.fromDay, days.toDay);
  const free = freeQuarters(clock, clock, workingWeek([0, 1, 2, 3, 4, 5, 6], 0, DAY), days);
  expect([...free].map(String).join('')).toBe(`${'0'.repeat(192)}${'1'.repeat(192)}${'0'.repeat(288)}`);
});
