import { describe, expect, test, vi } from 'vitest';
import { offsetSignature } from '../../src/model/utc-offsets.ts';
import { readZone } from '../../src/read/timezone.ts';
import { clockFrom } from '../../src/read/zones/clock.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const from = day('2026-01-05');
const to = day('2026-06-26');
function timezoneSignature(text: string, fromDay: number, toDay: number): string | null {
  const { zone } = readZone(text, clockFrom(from));
  return zone && offsetSignature(zone, fromDay, toDay);
}
const sign = (zone: string) => timezoneSignature(zone, from, to);

/** Asks the platform for every single day, through the clock time instead of the name of the offset. */
function byEveryDay(zone: string, fromDay: number, toDay: number): string {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  let last = Number.NaN;
  const changes: string[] = [];
  for (let each = fromDay; each <= toDay; each++) {
    const noon = new Date(each * 86_400_000 + 43_200_000);
    const parts = new Map(formatter.formatToParts(noon).map(({ type, value }) => [type, Number(value)]));
    const nextDay = parts.get('day') === noon.getUTCDate() ? 0 : 1440;
    const offset = parts.get('hour')! * 60 + parts.get('minute')! + nextDay - 720;
    if (offset !== last) changes.push(changes.length === 0 ? String(offset) : `${each}:${offset}`);
    last = offset;
  }
  return changes.join(';');
}

describe('fixed offsets', () => {
  test.each([
    ['UTC', '0'],
    ['GMT', '0'],
    ['+01:00', '60'],
    ['UTC+1', '60'],
    ['GMT+01:00', '60'],
    ['UTC+0530', '330'],
    ['+5:30', '330'],
    ['+0530', '330'],
    ['GMT +00:00', '0'],
    ['UTC-00:00', '0'],
    ['GMT-03:30', '-210'],
    ['UTC−8', '-480'],
    [' utc+14 ', '840'],
  ])('%s is %s minutes', (zone, expected) => {
    expect(sign(zone)).toBe(expected);
  });
});

describe('names', () => {
  test('a zone without clock changes equals its offset', () => {
    expect(sign('Asia/Kolkata')).toBe(sign('UTC+5:30'));
    expect(sign('Asia/Calcutta')).toBe(sign('Asia/Kolkata'));
    expect(sign('Etc/UTC')).toBe('0');
  });

  test('a clock change is named with the first day at the new offset', () => {
    expect(sign('Europe/Paris')).toBe(`60;${day('2026-03-29')}:120`);
    expect(sign('America/New_York')).toBe(`-300;${day('2026-03-08')}:-240`);
  });

  test('zones that agree on every day are equal, old and new names included', () => {
    expect(sign('Europe/Berlin')).toBe(sign('Europe/Paris'));
    expect(sign('Europe/Kyiv')).toBe(sign('Europe/Kiev'));
    expect(sign('europe/paris')).toBe(sign('Europe/Paris'));
  });

  test('zones that agree only in winter are equal only then', () => {
    const winter = [day('2026-01-05'), day('2026-02-20')] as const;
    expect(timezoneSignature('Africa/Lagos', ...winter)).toBe(timezoneSignature('Europe/Paris', ...winter));
    expect(sign('Africa/Lagos')).not.toBe(sign('Europe/Paris'));
  });

  test('the month of Ramadan in Casablanca is seen', () => {
    expect(sign('Africa/Casablanca')).toBe(`60;${day('2026-02-15')}:0;${day('2026-03-22')}:60`);
  });

  test.each([
    ['Africa/Casablanca'],
    ['America/St_Johns'],
    ['Asia/Gaza'],
    ['Asia/Kathmandu'],
    ['Australia/Lord_Howe'],
    ['Europe/London'],
    ['Pacific/Apia'],
    ['Antarctica/Troll'],
    ['America/Santiago'],
  ])('%s agrees with asking for every day', (zone) => {
    for (const [start, end] of [
      ['2026-01-05', '2026-06-25'],
      ['2026-07-01', '2027-01-03'],
      ['2040-01-01', '2041-12-31'],
    ]) {
      expect(timezoneSignature(zone, day(start!), day(end!))).toBe(byEveryDay(zone, day(start!), day(end!)));
    }
  });

  test('a cycle of one day and the days beside a change are exact', () => {
    const change = day('2026-03-29');
    expect(timezoneSignature('Europe/Paris', change, change)).toBe('120');
    expect(timezoneSignature('Europe/Paris', change - 1, change - 1)).toBe('60');
    expect(timezoneSignature('Europe/Paris', change - 1, change)).toBe(`60;${change}:120`);
  });
});

describe('an offset with a name in parentheses', () => {
  test.each([
    ['GMT+01:00 (Europe/Paris)'],
    ['UTC+1(Europe/Paris)'],
    ['+01:00 ( Europe/Paris )'],
    ['GMT+02:00 (Europe/Paris)'],
    ['GMT+01:00 (Paris)'],
    ['(Europe/Paris)'],
    ['Paris (Europe/Paris)'],
    ['Europe/Paris (UTC+1)'],
    ['Europe/Paris (CET)'],
    ['UTC+1 Paris'],
    ['(GMT+02:00) Central European Time - Paris'],
    ['CET (Paris)'],
  ])('the name of %s counts', (zone) => {
    expect(sign(zone)).toBe(sign('Europe/Paris'));
  });

  test.each([
    ['GMT+05:00 (Europe/Paris)', 'Europe/Paris is never at +05:00'],
    ['GMT-08:00 Pacific Time (Berlin)', 'Europe/Berlin is not at Pacific Time'],
    ['Pacific Time (Berlin)', 'Europe/Berlin is not at Pacific Time'],
    ['GMT-05:00 (EST)', 'the letters may mean New York, Panama or Sydney'],
  ])('%s is not certain: %s', (text, why) => {
    expect(readZone(text, clockFrom(from))).toEqual({ zone: null, why });
  });
});

test.each([
  ['EST'],
  ['PST'],
  ['CST'],
  ['IST'],
  ['MST'],
  ['BST'],
  ['CET'],
  ['PT'],
  ['EST/EDT'],
  ['Pacific Time'],
  ['Central European Time'],
  ['GMT+01:00 Central European Time'],
  ['GMT-05:00 Eastern Standard Time'],
  ['Europe/Pariss'],
  ['Europe'],
  ['Local'],
  ['-8'],
  ['5.5'],
  ['0'],
  ['+15:00'],
  ['UTC+1:75'],
  ['UTC1'],
  [''],
  [' '.repeat(100_000)],
  [`a${' '.repeat(100_000)}(b`],
])('%s is not understood', (zone) => {
  expect(sign(zone)).toBeNull();
});

test('a half-year takes about thirty questions to the platform', () => {
  const format = vi.spyOn(Intl.DateTimeFormat.prototype as { readonly format: unknown }, 'format', 'get');
  try {
    offsetSignature('Africa/Casablanca', from, to);
    expect(format.mock.calls.length).toBeGreaterThan(0);
    expect(format.mock.calls.length).toBeLessThanOrEqual(33);
  } finally {
    format.mockRestore();
  }
});
