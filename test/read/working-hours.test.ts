import { describe, expect, test } from 'vitest';
import { readDays, readHours } from '../../src/read/working-hours.ts';
import { readCase } from '../helpers/reading.ts';

describe('hours', () => {
  test.each([
    ['09:00-17:00', 540, 1020],
    ['8:30 – 17', 510, 1020],
    ['9.15 to 16.45', 555, 1005],
    ['22:00-06:00', 1320, 360],
    ['16-24', 960, 1440],
  ])('%s', (text, start, end) => {
    expect(readHours(text)).toEqual({ start, end });
  });

  test.each([
    'nine to five',
    '9',
    '09:00',
    '9:60-17:00',
    '25-26',
    '24:00-08:00',
    '9-9',
    '-',
    '09:00-17:00 Mon',
    '',
  ])('“%s” is not guessed', (text) => {
    expect(readHours(text)).toBeNull();
  });
});

describe('days', () => {
  test.each([
    ['Mon-Fri', [0, 1, 2, 3, 4]],
    ['Sun-Thu', [0, 1, 2, 3, 6]],
    ['Monday to Thursday', [0, 1, 2, 3]],
    ['mo, we and fr', [0, 2, 4]],
    ['Tues', [1]],
  ])('%s', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });

  test.each(['weekdays', 'M-F', '1-5', 'Mon-Wed-Fri', 'Mon,', ''])('“%s” is not guessed', (text) => {
    expect(readDays(text)).toBeNull();
  });
});

describe('the options of common-hour', () => {
  const csv = [
    'id,timezone,Hours,Days',
    '1,Europe/London,08:00-12:00,Mon-Thu',
    '2,Europe/London,whenever,',
    '3,Europe/London,,',
    '',
  ].join('\n');
  const read = (options: string) =>
    readCase(
      csv,
      `size: { min: 1, ideal: 3, max: 3 }\nrules: { common-hour: { strength: prefer${options} } }\n`,
    );
  const hourOf = (options: string) =>
    read(options).standing.find(({ entry }) => entry.id === 'common-hour')!.entry.options.hour!;

  test('are an hour from nine to five on weekdays where nothing is written', () => {
    const { minutes, slotZone, weeks, weekOf } = hourOf('');
    expect({ minutes, slotZone }).toEqual({ minutes: 60, slotZone: null });
    expect(weeks.map(({ days, start, end }) => [days, start, end])).toEqual([[[0, 1, 2, 3, 4], 540, 1020]]);
    expect([...weekOf]).toEqual([0, 0, 0]);
  });

  test('take own hours and days from columns, and say what they do not understand', () => {
    const { file } = read(', hours: Hours, days: Days, working-day: "10:00-18:00", slot-zone: Asia/Tokyo');
    const { weeks, weekOf, slotZone } = hourOf(
      ', hours: Hours, days: Days, working-day: "10:00-18:00", slot-zone: Asia/Tokyo',
    );
    expect(weeks.map(({ days, start, end }) => [days, start, end])).toEqual([
      [[0, 1, 2, 3], 480, 720],
      [[0, 1, 2, 3, 4], 600, 1080],
    ]);
    expect([...weekOf]).toEqual([0, 1, 1]);
    expect(slotZone).toBe('Asia/Tokyo');
    expect(file.diagnostics.map(({ message, place }) => `${place?.line}: ${message}`)).toContain(
      '3: Hours: “whenever” is no working hours such as 08:00-16:00 (1 person); those of the rule are taken instead.',
    );
  });
});
