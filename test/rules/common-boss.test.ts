/** Judged cases of `common-boss`: people of one organisation, a common boss so many levels above both. */
import { expect, test } from 'vitest';
import { commonBoss } from '../../src/rules/common-boss.ts';
import { judging } from '../helpers/judging.ts';

const { violations, unknown, bound, sentence, termCost } = judging(commonBoss);

/** Ana is above Bo and Cy; Bo above Dee, Cy above Eve; Dee above Fay. */
const chart = (drawing: string) =>
  drawing.replace(
    /\b(Bo|Cy|Dee|Eve|Fay)\b/g,
    (id) => `${id}<${{ Bo: 'Ana', Cy: 'Ana', Dee: 'Bo', Eve: 'Cy', Fay: 'Dee' }[id]}`,
  );

test.each([
  // Bo and Cy share Ana at once; nobody else shares a direct manager.
  { within: 1, expected: ['Bo Cy'] },
  // Ana is two above Dee and Eve, and one above Bo and Cy. Bo is two above Fay and one above Dee.
  { within: 2, expected: ['Bo Cy', 'Bo Dee', 'Bo Eve', 'Cy Dee', 'Cy Eve', 'Dee Eve', 'Dee Fay'] },
  // Fay comes in: Ana is three above her, and everybody but Ana has Ana above.
  {
    within: 3,
    expected: [
      'Bo Cy',
      'Bo Dee',
      'Bo Eve',
      'Bo Fay',
      'Cy Dee',
      'Cy Eve',
      'Cy Fay',
      'Dee Eve',
      'Dee Fay',
      'Eve Fay',
    ],
  },
])('within $within levels counts every pair with a boss above both', ({ within, expected }) => {
  expect(violations(chart('Ana Bo Cy Dee Eve Fay'), { within })).toEqual(expected);
});

test('without a number two levels count, as in the original form of the practice', () => {
  expect(violations(chart('Dee Eve | Ana Bo | Cy'))).toEqual(['Dee Eve']);
  expect(violations(chart('Fay Eve | Ana Bo | Cy Dee'))).toEqual(['Cy Dee']);
});

test('within one level it counts what same-manager counts', () => {
  expect(violations('Bo<Ana Cy<Ana Dee<?gone Eve<?gone | Ana', { within: 1 })).toEqual(['Bo Cy', 'Dee Eve']);
});

test('a manager outside the file is a boss, and what lies above is not known', () => {
  expect(violations('Dee<Bo Eve<Cy | Bo<?gone Cy<?gone', { within: 2 })).toEqual(['Dee Eve', 'Bo Cy']);
  expect(violations('Dee<Bo Eve<Cy | Bo<?gone Cy<?north', { within: 2 })).toEqual([]);
});

test('somebody is not their own boss, and a boss shares no boss with the report unless one is above both', () => {
  expect(violations('Ana Bo<Ana', { within: 2 })).toEqual([]);
  expect(violations('Bo<Ana Cy<Bo | Ana', { within: 2 })).toEqual(['Bo Cy']);
});

test('a loop of three has a common boss for every two of it', () => {
  // Within two: Ana has Bo and Cy above, Bo has Cy and Ana, Cy has Ana and Bo.
  expect(violations('Ana<Bo Bo<Cy Cy<Ana', { within: 2 })).toEqual(['Ana Bo', 'Ana Cy', 'Bo Cy']);
  expect(violations('Ana<Bo Bo<Cy Cy<Ana', { within: 1 })).toEqual([]);
});

test('in a loop of two nobody is above both: each is above the other only', () => {
  expect(violations('Ana<Bo Bo<Ana', { within: 1 })).toEqual([]);
  expect(violations('Ana<Bo Bo<Ana', { within: 2 })).toEqual([]);
  expect(termCost('Ana<Bo Bo<Ana', { within: 3 })).toBe(0);
  // Cy is under both of the loop, and so under Ana with Bo and under Bo with Ana.
  expect(violations('Ana<Bo Bo<Ana Cy<Ana', { within: 3 })).toEqual(['Ana Cy', 'Bo Cy']);
  expect(termCost('Ana<Bo Bo<Ana Cy<Ana', { within: 3 })).toBe(2);
});

test('several common bosses count a pair once', () => {
  // Dee and Eve share Bo, one above, and Ana, two above.
  expect(violations('Dee<Bo Eve<Bo | Bo<Ana | Ana', { within: 2 })).toEqual(['Dee Eve']);
});

test('a dotted line is no boss', () => {
  expect(violations('Bo<Ana Cy~Ana | Ana', { within: 2 })).toEqual([]);
});

test('people without a known manager are reported', () => {
  expect(unknown('Bo<Ana Cy | Ana')).toBe('Cy');
});

test('more people under one boss than groups have a bound', () => {
  // Four under Ana, two levels up, over two groups: a pair in each.
  expect(bound('Bo<Ana Cy<Ana | Dee<Ana Eve<Ana || Ana', { within: 2 }).cost).toBe(2);
  expect(bound('Bo<Ana Cy<Ana | Dee<Ana Eve<Ana || Ana', { within: 1 }).because).toEqual([
    '4 people (Bo, Cy, Dee, Eve) have a common manager and there are 2 groups',
  ]);
  expect(bound('Bo<Ana Cy<Ana || Ana', { within: 2 }).because).toEqual([
    'Bo and Cy have common bosses up to 2 levels above them and there is 1 group',
  ]);
});

test('the sentence says how many levels', () => {
  expect(sentence({ within: 3 })).toContain('3 levels');
  expect(sentence()).toContain('2 levels');
  expect(sentence({ within: 1, strength: 'avoid' })).toMatch(/avoid/);
});
