import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay, readDates } from '../../src/read/dates.ts';

const unknown = Number.NEGATIVE_INFINITY;
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const read = (...labels: string[]) => {
  const { order, format, days, bad } = readDates(labels);
  return { order, format, days: [...days], bad };
};

test('day numbers agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (expected) => {
      const date = new Date(expected * 86_400_000);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(expected);
    }),
  );
});

test.each([
  [2023, 2, 29],
  [1900, 2, 29],
  [2023, 2, 31],
  [2023, 4, 31],
  [2023, 13, 1],
  [2023, 0, 1],
  [2023, 1, 0],
  [2023, 1, 32],
])('there is no day %i-%i-%i', (year, month, dayOfMonth) => {
  expect(dayNumber(year, month, dayOfMonth)).toBeNull();
});

describe('ways of writing that leave no doubt', () => {
  test.each([
    ['2013-06-17', '2013-06-17', 'YYYY-MM-DD'],
    ['2013-6-7', '2013-06-07', 'YYYY-MM-DD'],
    ['2013/06/17', '2013-06-17', 'YYYY/MM/DD'],
    ['2014-06-30 00:00:00.000', '2014-06-30', 'YYYY-MM-DD'],
    ['2014-06-30T23:59:59Z', '2014-06-30', 'YYYY-MM-DD'],
    ['2014-06-30T23:59:59.123+05:30', '2014-06-30', 'YYYY-MM-DD'],
    ['17-Jun-2013', '2013-06-17', 'DD-Mon-YYYY'],
    ['17-JUN-13', '2013-06-17', 'DD-Mon-YY'],
    ['1-Sep-70', '1970-09-01', 'DD-Mon-YY'],
    ['12 March 2020', '2020-03-12', 'DD Mon YYYY'],
    ['12th March 2020', '2020-03-12', 'DD Mon YYYY'],
    ['12 Mar. 2020', '2020-03-12', 'DD Mon YYYY'],
    ['March 12, 2020', '2020-03-12', 'Mon DD, YYYY'],
    ['Mar 1 2020', '2020-03-01', 'Mon DD, YYYY'],
    ['Sept. 30th, 2020', '2020-09-30', 'Mon DD, YYYY'],
    ['Sep-14', '2014-09-01', 'Mon-YY'],
    ['Sep 2014', '2014-09-01', 'Mon YYYY'],
    ['September 2014', '2014-09-01', 'Mon YYYY'],
    ['29/02/2020', '2020-02-29', 'DD/MM/YYYY'],
    ['2/29/2020', '2020-02-29', 'MM/DD/YYYY'],
    ['17.6.13', '2013-06-17', 'DD.MM.YY'],
    ['12/31/69', '2069-12-31', 'MM/DD/YY'],
    ['12/31/70', '1970-12-31', 'MM/DD/YY'],
    ['6/30/2014 12:00:00 AM', '2014-06-30', 'MM/DD/YYYY'],
    ['30-06-2014 0:00', '2014-06-30', 'DD-MM-YYYY'],
    ['03/03/2020', '2020-03-03', 'DD/MM/YYYY'],
    ['9999-12-31', '9999-12-31', 'YYYY-MM-DD'],
  ])('%s', (label, iso, format) => {
    expect(read(label)).toEqual({ order: 'known', format, days: [day(iso)], bad: [] });
  });
});

describe('the column settles whether day or month comes first', () => {
  test('a first part over 12 makes it day first for all', () => {
    const days = [day('2021-04-03'), day('2021-01-25'), day('2020-12-12')];
    expect(read('03/04/2021', '25/01/2021', '12/12/2020')).toEqual({
      order: 'known',
      format: 'DD/MM/YYYY',
      days,
      bad: [],
    });
  });

  test('a second part over 12 makes it month first for all', () => {
    const days = [day('2021-03-04'), day('2021-01-25')];
    expect(read('03/04/2021', '01/25/2021')).toEqual({ order: 'known', format: 'MM/DD/YYYY', days, bad: [] });
  });

  test('without either the slashed dates are not known, and are not bad', () => {
    expect(read('03/04/2021', '05/06/2021', '07/07/2021', '2021-08-09')).toEqual({
      order: 'ambiguous',
      format: null,
      days: [unknown, unknown, unknown, day('2021-08-09')],
      bad: [],
    });
  });

  test('the majority wins and the others are bad', () => {
    const labels = ['13/01/2021', '14/01/2021', '01/15/2021', '02/03/2021'];
    expect(read(...labels)).toEqual({
      order: 'known',
      format: 'DD/MM/YYYY',
      days: [day('2021-01-13'), day('2021-01-14'), unknown, day('2021-03-02')],
      bad: [2],
    });
  });

  test('a draw is ambiguous', () => {
    expect(read('13/01/2021', '01/13/2021')).toMatchObject({ order: 'ambiguous', bad: [] });
  });

  test('a day that does not exist has no vote', () => {
    const labels = ['31/02/2021', '1/20/2021', '1/21/2021', '1/22/2021', '1/23/2021'];
    expect(read(...labels)).toMatchObject({ order: 'known', format: 'MM/DD/YYYY', bad: [0] });
  });
});

test('impossible dates are bad, in the order of the column', () => {
  const good = Array.from({ length: 10 }, (_, i) => `2021-01-1${i}`);
  const result = read('2021-02-31', ...good, '31-Apr-2021');
  expect(result).toMatchObject({ order: 'known', bad: [0, 11] });
  expect(result.days[0]).toBe(unknown);
});

test('four in five must be dates, or the column holds none', () => {
  expect(read('2021-01-01', '2021-01-02', '2021-01-03', '2021-01-04', 'soon')).toMatchObject({
    order: 'known',
    bad: [4],
  });
  expect(read('2021-01-01', '2021-01-02', '2021-01-03', 'later', 'soon')).toEqual({
    order: 'none',
    format: null,
    days: [unknown, unknown, unknown, unknown, unknown],
    bad: [3, 4],
  });
});

test.each([
  ['Porto'],
  ['p00149'],
  ['20130617'],
  ['12'],
  ['5.5'],
  ['1.2.3'],
  ['10.0.0.1'],
  ['13/13/2020'],
  ['14-Sep'],
  ['17-Foo-2013'],
  ['12/03-2020'],
  ['GMT+01:00'],
  ['2020-01-01 and later'],
  ['Ma 2020'],
  [`1${' '.repeat(100_000)}x`],
])('%s is no date', (label) => {
  expect(readDates([label]).order).toBe('none');
});

test('a column without values holds no dates', () => {
  expect(read()).toEqual({ order: 'none', format: null, days: [], bad: [] });
});

test('the commonest way of writing is named', () => {
  expect(read('2021-01-01', '17-Jun-2013', '18-Jun-2013').format).toBe('DD-Mon-YYYY');
});

describe('what only somebody who knows the file can say', () => {
  const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

  test('settles the order of day and month', () => {
    const labels = ['03/04/2025', '05/06/2025'];
    expect(readDates(labels).order).toBe('ambiguous');
    expect([...readDates(labels, { order: 'day-first' }).days]).toEqual([
      day('2025-04-03'),
      day('2025-06-05'),
    ]);
    expect([...readDates(labels, { order: 'month-first' }).days]).toEqual([
      day('2025-03-04'),
      day('2025-05-06'),
    ]);
  });

  test('lets numbers be days of a spreadsheet', () => {
    expect(readDates(['36923', '44197.5']).order).toBe('none');
    const { days, serial } = readDates(['2001-02-01', '36923', '44197.5'], { allowsSerials: true });
    expect([...days]).toEqual([day('2001-02-01'), day('2001-02-01'), day('2021-01-01')]);
    expect(serial).toBe(1);
    expect(readDates(['123', '99999'], { allowsSerials: true }).order).toBe('none');
  });
});

test.each([
  ['2014-03-01', null],
  ['1-Mar-2014', null],
  ['1-Mar-14', 0],
  ['Sep 2014', 0],
  ['2014-09', 0],
])('of %s the part taken for granted is told', (label, assumed) => {
  expect(readDates([label]).assumed).toBe(assumed);
});

test('a day is written as the calendar has it', () => {
  for (let day = -719_000; day < 2_900_000; day += 97) {
    expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});
