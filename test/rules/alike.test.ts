/** Judged cases of `alike`: pairs with different known values, and how few of them there can be. */
import { expect, test } from 'vitest';
import { alike } from '../../src/rules/alike.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, unknown, sentence } = judging(alike);
const team = { column: 'team' };

test('every pair of two values counts, as one violation for each group', () => {
  // Two of Red, one of Blue, one of Green: 6 pairs, of which one is alike.
  expect(violations('Ana/Red Bo/Red Cy/Blue Dee/Green', team)).toEqual(['Ana Bo Cy Dee x5']);
  expect(violations('Ana/Red Bo/Red | Cy/Blue Dee/Red', team)).toEqual(['Cy Dee']);
});

test('people without a value differ from nobody, and are reported', () => {
  expect(violations('Ana/Red Bo Cy', team)).toEqual([]);
  expect(unknown('Ana/Red Bo | Cy', team)).toBe('Bo Cy');
});

test('numbers are alike in a band, timezones by their class', () => {
  const zone = {
    kind: 'timezone' as const,
    of: { Ana: 'Berlin', Bo: 'Paris', Cy: 'Tokyo' },
    meaning: { Berlin: 0, Paris: 0, Tokyo: 1 },
  };
  expect(cost('A=1 B=2 | C=3 D=4 | E=5 F=7 | G=6 H=8', { column: 'score' })).toBe(2);
  expect(cost('Ana Bo | Cy', { column: 'zone', columns: { zone } })).toBe(0);
  expect(cost('Ana Cy | Bo', { column: 'zone', columns: { zone } })).toBe(1);
});

test('more values than groups cannot be kept apart', () => {
  // Four values in two groups: at least two each, a pair each.
  const { cost: least, because } = bound('Ana/Red Bo/Blue | Cy/Green Dee/Grey', { ...team, max: 4 });
  expect(least).toBe(2);
  expect(because[0]).toMatch(/4 people have 4 different values of team and there are 2 groups of at most 4/);
});

test('values that do not fill whole groups must mix', () => {
  // Six Reds and four Blues in two groups of five: AAAAA and ABBBB.
  const reds = 'A/Red B/Red C/Red D/Red E/Red';
  expect(bound(`${reds} | F/Red G/Blue H/Blue I/Blue J/Blue`, { ...team, min: 5, max: 5 }).cost).toBe(4);
  expect(bound(`${reds} | F/Blue G/Blue`, { ...team, min: 2, max: 5 }).cost).toBe(0);
});

test('the sentence says what is wanted', () => {
  expect(sentence({ ...team, strength: 'must' })).toBe('All people in a group have the same team.');
});
