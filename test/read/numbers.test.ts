/** Numbers as spreadsheets of different countries write them; the column settles which mark comes before decimals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/read/numbers.ts';

const unknown = Number.NEGATIVE_INFINITY;

describe('a column of numbers', () => {
  it.each([
    [
      ['1', '22', '-3', '+4'],
      [1, 22, -3, 4],
    ],
    [
      ['38,50', '40'],
      [38.5, 40],
    ],
    [
      ['38.50', '40'],
      [38.5, 40],
    ],
    [
      ['1.038,50', '1.250'],
      [1038.5, 1250],
    ],
    [
      ['1,038.50', '1,250'],
      [1038.5, 1250],
    ],
    [
      ['1,250,000', '1,250'],
      [1250000, 1250],
    ],
    [
      ['1 250', "1'250", '1’250'],
      [1250, 1250, 1250],
    ],
    [
      ['0.125', '0.250'],
      [0.125, 0.25],
    ],
    [
      ['2.5', '1.250'],
      [2.5, 1.25],
    ],
  ])('%j is read as %j', (labels, values) => {
    expect(readNumbers(labels)).toEqual({ values: Float64Array.from(values), bad: [], doubtful: null });
  });

  it.each([
    [['1.250', '3']],
    [['1,250', '12,000']],
  ])('%j is in doubt, and only what depends on it', (labels) => {
    const { values, bad, doubtful } = readNumbers(labels);
    expect([values[0], bad, doubtful]).toEqual([unknown, [], 0]);
    if (labels[1] === '3') expect(values[1]).toBe(3);
  });

  it.each([
    '',
    'many',
    '1-2',
    '1,2,3',
    '1.2.3',
    '1e3',
    '0x10',
    '12.',
    ',5',
    '1 2',
    'Infinity',
  ])('“%s” is no number', (label) => {
    expect(readNumbers([label])).toMatchObject({ bad: [0], doubtful: null });
  });

  it('reads back what either country writes', () => {
    const number = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.constantFrom('en-US', 'de-DE'), (list, locale) => {
        const values = list.map(([whole, cents]) => whole + Math.sign(whole || 1) * (cents / 100));
        const written = values.map((value) => value.toLocaleString(locale, { minimumFractionDigits: 2 }));
        const read = readNumbers(written);
        for (const [index, value] of read.values.entries()) expect(value).toBeCloseTo(values[index]!, 2);
      }),
    );
  });
});
