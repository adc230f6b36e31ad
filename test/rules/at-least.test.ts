/** Judged cases of `at-least`: holders of a value that a group lacks. */
import { expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { atLeast } from '../../src/rules/at-least.ts';
import { standing } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound, unknown, sentence } = judging(atLeast);
const red = { column: 'team', value: 'Red' };

test('each holder that a group lacks costs 1, and the group is named whole', () => {
  expect(violations('Ana/Red Bo/Blue | Cy/Blue Dee', red)).toEqual(['Cy Dee']);
  expect(violations('Ana/Red Bo/Blue | Cy/Blue Dee', { ...red, count: 3 })).toEqual([
    'Ana Bo x2',
    'Cy Dee x3',
  ]);
});

test('holders of any of several values count together', () => {
  const both = { column: 'team', values: ['Red', 'Blue'], count: 2 };
  expect(cost('Ana/Red Bo/Blue | Cy/Red Dee/Red | Eve/Blue Fay/Green', both)).toBe(1);
});

test('somebody whose value is not known holds none, and is reported', () => {
  expect(cost('Ana Bo', red)).toBe(1);
  expect(unknown('Ana Bo/Red', red)).toBe('Ana');
});

test('fewer holders than the groups need are missing somewhere', () => {
  const { cost: least, because } = bound('Ana/Red Bo | Cy Dee | Eve Fay', { ...red, count: 2 });
  expect(least).toBe(5);
  expect(because).toEqual(['1 person has team Red and there are 3 groups']);
  expect(bound('Ana/Red Bo/Red | Cy Dee', red)).toEqual({ cost: 0, because: [] });
});

test('nobody has the value: every group lacks it, and that is said', () => {
  expect(bound('Ana Bo | Cy', red)).toEqual({
    cost: 2,
    because: ['0 people have team Red and there are 2 groups'],
  });
});

test('groups too small for the count are missing the rest', () => {
  const { cost: least, because } = bound('Ana/Red Bo/Red | Cy/Red Dee/Red', { ...red, count: 3, max: 2 });
  expect(least).toBe(2);
  expect(because).toEqual(['a group has at most 2 people']);
  // Two in a group of two are possible: it is the people who are too few.
  expect(bound('Ana/Red Bo | Cy Dee', { ...red, count: 2, max: 2 }).because).toEqual([
    '1 person has team Red and there are 2 groups',
  ]);
});

test('somebody whom all holders report to has none in their group', () => {
  const w = world('Ana Bo/Red<Ana | Cy/Red<Ana Dee');
  const [chain, each] = standing(w, { 'reporting-chain': {}, 'at-least': red });
  const division = divisionOf(w);
  const { cost: least, because } = each!.prepared.bound(
    division,
    conflictsOf(4, compileRules(division, [chain!])),
  );
  expect(least).toBe(1);
  expect(because[0]).toMatch(/2 people have team Red and there are 2 groups; the hard rules keep/);
});

test('the sentence counts', () => {
  expect(sentence({ ...red, strength: 'must' })).toBe('Every group has at least 1 person with team Red.');
  expect(sentence({ column: 'team', values: ['Red', 'Blue'], count: 2 })).toContain(
    'at least 2 people with team Red or Blue',
  );
});
