import { describe, expect, test } from 'vitest';
import { isZone } from '../../../src/model/utc-offsets.ts';
import { readZone } from '../../../src/read/timezone.ts';
import { clockFrom } from '../../../src/read/zones/clock.ts';
import { windowsLines } from '../../../src/read/zones/windows-table.ts';

const clock = clockFrom(Date.parse('2026-01-05T00:00:00Z') / 86_400_000);
const zoneOf = (text: string) => readZone(text, clock).zone;

describe('names of Windows', () => {
  test.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['(UTC+01:00) W. Europe Standard Time', 'Europe/Berlin'],
    ['Romance Standard Time', 'Europe/Paris'],
    ['GMT Standard Time', 'Europe/London'],
    ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
    ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
    ['US Mountain Standard Time', 'America/Phoenix'],
    ['Eastern Standard Time', 'America/New_York'],
    ['Canada Central Standard Time', 'America/Regina'],
    ['AUS Eastern Standard Time', 'Australia/Sydney'],
    ['E. Australia Standard Time', 'Australia/Brisbane'],
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['Central Asia Standard Time', 'Asia/Bishkek'],
  ])('%s is %s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  test('“Standard Time” is not winter time', () => {
    expect(clock.offsets(zoneOf('Eastern Standard Time')!)).toEqual([-300, -240, -300]);
  });

  test('each has a zone that exists', () => {
    const rows = windowsLines.trim().split('\n');
    expect(rows.length).toBeGreaterThan(130);
    for (const row of rows) {
      const [name] = row.split('|');
      const zone = zoneOf(name!);
      expect(zone !== null && (isZone(zone) || /^[+-]\d\d:\d\d$/.test(zone)), row).toBe(true);
    }
  });
});

describe('words of menus', () => {
  test.each([
    ['(GMT-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['(GMT-07:00) Pacific Daylight Time (America/Los_Angeles)', 'America/Los_Angeles'],
    ['GMT-07:00 Pacific Time (Los Angeles)', 'America/Los_Angeles'],
    ['(GMT-05:00) Indiana (East)', 'America/Indiana/Indianapolis'],
    ['(GMT-07:00) Arizona', 'America/Phoenix'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(UTC-05:00) Bogota, Lima, Quito, Rio Branco', 'America/Bogota'],
    ['(UTC+08:00) Kuala Lumpur, Singapore', 'Asia/Kuala_Lumpur'],
    ['(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi', 'Asia/Shanghai'],
    ['(UTC+03:00) Kuwait, Riyadh', 'Asia/Kuwait'],
    ['(GMT) Dublin, Edinburgh, Lisbon, London', 'Europe/Dublin'],
    ['GMT-06:00 Guadalajara, Mexico City, Monterrey', 'America/Mexico_City'],
    ['(UTC) Coordinated Universal Time', 'Etc/UTC'],
    ['EST5EDT', 'America/New_York'],
    ['JST', 'Asia/Tokyo'],
    ['Japan', 'Asia/Tokyo'],
  ])('%s is %s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  test('an offset tells namesakes apart', () => {
    expect(zoneOf('Birmingham')).toBeNull();
    expect(zoneOf('GMT-06:00 (Birmingham)')).toBe('America/Chicago');
    expect(zoneOf('GMT (Birmingham)')).toBe('Europe/London');
    expect(zoneOf('GMT+09:00 (Birmingham)')).toBeNull();
  });

  // Chihuahua left the mountain zone in 2022.
  test.each([
    ['GMT-07:00 Chihuahua, La Paz, Mazatlan'],
    ['GMT-06:00 Central Standard Time'],
  ])('%s is not certain', (text) => {
    expect(zoneOf(text)).toBeNull();
  });
});
