/** Judged cases of `alone`: a listed value held by exactly one member, but for the only one of the pool. */
import { expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { alone } from '../../src/rules/alone.ts';
import { standing } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound, unknown, sentence } = judging(alone);
const reds = { column: 'team', values: ['Red'] };

test('one of a kind costs 1, two or more and none cost nothing', () => {
  expect(violations('Ana/Red Bo/Blue | Cy/Red Dee/Red Eve/Red | Fay/Blue', reds)).toEqual(['Ana']);
  expect(violations('Ana/Red Bo | Cy/Red Dee', reds)).toEqual(['Ana', 'Cy']);
});

test('each listed value counts by itself, and one that is not listed never', () => {
  expect(violations('Ana/Red Bo/Blue | Cy/Red Dee/Blue', { ...reds, values: ['Red', 'Blue'] })).toEqual([
    'Ana',
    'Bo',
    'Cy',
    'Dee',
  ]);
  expect(violations('Ana/Red Bo/Red Cy/Blue | Dee/Blue', reds)).toEqual([]);
});

test('the only one of a pool is exempt, in each pool by itself', () => {
  expect(cost('Ana/Red Bo | Cy Dee', reds)).toBe(0);
  const pools = { ...reds, pools: ['Ana Bo Cy', 'Dee Eve Fay'] };
  expect(violations('Ana/Red Bo Cy | Dee/Red Eve/Red Fay', pools)).toEqual([]);
  expect(violations('Ana/Red Bo Cy | Dee/Red Eve | Fay/Red', pools)).toEqual(['Dee', 'Fay']);
});

test('somebody who takes no part keeps nobody company, and does not end the exemption', () => {
  expect(cost('Ana/Red Bo | Cy || Dee/Red', reds)).toBe(0);
});

test('a value that is not known is no kind', () => {
  expect(violations('Ana/Red Bo Cy | Dee/Red', reds)).toEqual(['Ana', 'Dee']);
  expect(unknown('Ana/Red Bo | Cy', reds)).toBe('Bo Cy');
});

test('two and three of a kind can always have company, so nothing is proved', () => {
  expect(bound('Ana/Red Bo Cy | Dee/Red Eve Fay', reds)).toEqual({ cost: 0, because: [] });
  expect(bound('Ana/Red Bo/Red | Dee/Red Eve', reds)).toEqual({ cost: 0, because: [] });
});

test('people whom the hard rules keep apart from all of their kind are alone in every division', () => {
  const w = world('Ana/Red Bo/Red<Ana Cy/Red<Ana | Dee Eve Fay');
  const [chain, each] = standing(w, { 'reporting-chain': {}, alone: reds });
  const division = divisionOf(w);
  const { cost: least, because } = each!.prepared.bound(
    division,
    conflictsOf(6, compileRules(division, [chain!])),
  );
  expect(least).toBe(1);
  expect(because).toEqual(['Ana cannot sit with anybody else with team Red, by the hard rules']);
});

test('the sentence names the values', () => {
  expect(sentence({ ...reds, strength: 'never' })).toBe(
    'Nobody is the only one in their group with team Red.',
  );
  expect(sentence({ column: 'team', values: ['Red', 'Blue'], strength: 'avoid' })).toMatch(
    /team Red or Blue, each value counted by itself/,
  );
});

test('where a group has one seat, everybody of a listed value who is not the only one is alone', () => {
  const words = { column: 'team', values: ['Red', 'Blue'], max: 1 };
  const { cost, because } = bound('Ana/Red | Bo/Red | Cy | Dee/Green | Eve/Blue', words);
  expect(cost).toBe(2);
  expect(because[0]).toBe('Ana cannot sit with anybody else with team Red, by the hard rules');
});

test('the sentence says that values are counted one by one, where there are several', () => {
  expect(sentence({ column: 'team' })).toBe('Nobody is the only one in their group with a listed team.');
  expect(sentence({ column: 'team', values: ['Red'] })).toMatch(/with team Red\.$/);
  expect(sentence({ column: 'team', values: ['Red', 'Blue'] })).toMatch(/, each value counted by itself\.$/);
});
