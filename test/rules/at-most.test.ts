/** Judged cases of `at-most`: holders of a value beyond a number. */
import { expect, test } from 'vitest';
import { atMost } from '../../src/rules/at-most.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, unknown, sentence } = judging(atMost);
const red = { column: 'team', value: 'Red' };

test('each holder beyond the number costs 1', () => {
  expect(violations('Ana/Red Bo/Red Cy/Red | Dee/Blue Eve/Blue', red)).toEqual(['Ana Bo Cy x2']);
  expect(violations('Ana/Red Bo/Red Cy/Red | Dee/Red', { ...red, count: 2 })).toEqual(['Ana Bo Cy']);
});

test('holders of any of the listed values count together', () => {
  expect(cost('Ana/Red Bo/Blue Cy/Green', { column: 'team', values: ['Red', 'Blue'] })).toBe(1);
});

test('without a value each one counts by itself, numbers in bands', () => {
  expect(violations('Ana/Red Bo/Red Cy/Blue Dee/Blue', { column: 'team' })).toEqual(['Ana Bo', 'Cy Dee']);
  expect(cost('A=1 B=2 C=3 D=4 | E=5 F=6 G=7 H=8', { column: 'score' })).toBe(4);
});

test('people without a value are not counted, and are reported', () => {
  expect(cost('Ana Bo Cy/Red', { column: 'team' })).toBe(0);
  expect(unknown('Ana Bo/Red', red)).toBe('Ana');
});

test('more holders than there is room for have a bound that says how many', () => {
  const { cost: least, because } = bound('A/Red B/Red C/Red | D/Red E/Red F', { ...red, count: 2 });
  expect(least).toBe(1);
  expect(because).toEqual(['5 people have team Red and there are 2 groups']);
});

test('without a value the bound names each that has too many holders', () => {
  expect(bound('A/Red B/Red C/Red D/Blue | E', { column: 'team' }).because).toEqual([
    '3 people have team Red and there are 2 groups',
  ]);
});

test('a list of no values is as good as none', () => {
  const none = { column: 'team', values: [] };
  expect(violations('Ana/Red Bo/Red Cy/Blue Dee/Blue', none)).toEqual(['Ana Bo', 'Cy Dee']);
});

test('the sentence counts, and says whether one value is meant or each', () => {
  expect(sentence({ ...red, count: 2, strength: 'must' })).toBe(
    'Every group has at most 2 people with team Red.',
  );
  expect(sentence({ column: 'team', strength: 'must' })).toBe(
    'Every group has at most 1 person with the same team.',
  );
});
