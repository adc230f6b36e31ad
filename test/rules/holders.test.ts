/** How many of a kind are missing at least, judged by `at-least: team`, where hard rules keep them out of groups. */
import { expect, test } from 'vitest';
import { atLeast } from '../../src/rules/at-least.ts';
import { keptOut } from '../../src/rules/holders.ts';
import { judging } from '../helpers/judging.ts';

const { bound } = judging(atLeast);
const red = { column: 'team', value: 'Red' };

test('two people apart who are kept from all of a kind leave two groups without', () => {
  const pairs = [
    ['Ana', 'Bo'],
    ...['Ana', 'Bo'].flatMap((name) => [
      [name, 'Pat'],
      [name, 'Quin'],
    ]),
  ];
  expect(bound('Ana Pat/Red | Bo Quin/Red', red, { apart: { pairs } })).toEqual({
    cost: 2,
    because: [
      '2 people have team Red and there are 2 groups; the hard rules keep nearly all of them out of 2 groups',
    ],
  });
});

test('more such people than groups prove nothing of the kind: they have no groups at all', () => {
  const names = ['Ana', 'Bo', 'Cy'];
  const pairs = [
    names,
    ...names.flatMap((name) => [
      [name, 'Pat'],
      [name, 'Quin'],
    ]),
  ];
  expect(bound('Ana Bo Pat/Red | Cy Quin/Red', red, { apart: { pairs } }).cost).toBe(0);
});

test('somebody kept from the kind is no reason where there are too few of it anyway', () => {
  expect(bound('Ana | Bo | Cy/Red', red, { apart: { pairs: [['Ana', 'Cy']] } })).toEqual({
    cost: 2,
    because: ['1 person has team Red and there are 3 groups'],
  });
});

test('groups are counted in words', () => {
  expect([keptOut(1), keptOut(2)]).toEqual(['one group', '2 groups']);
});
