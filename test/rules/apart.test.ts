/** Judged cases of `apart`: named people who are kept apart. */
import { expect, test } from 'vitest';
import { apart } from '../../src/rules/apart.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, sentence } = judging(apart);

test('a listed pair counts only where it shares a group', () => {
  const words = {
    pairs: [
      ['Ana', 'Bo'],
      ['Cy', 'Dee'],
    ],
  };
  expect(violations('Ana Bo Cy | Dee', words)).toEqual(['Ana Bo']);
  expect(violations('Ana Cy | Bo Dee', words)).toEqual([]);
});

test('a list of three means everyone with everyone', () => {
  expect(violations('Ana Bo | Cy', { pairs: [['Ana', 'Bo', 'Cy']] })).toEqual(['Ana Bo']);
  expect(violations('Ana Bo Cy', { pairs: [['Ana', 'Bo', 'Cy']] })).toEqual(['Ana Bo', 'Ana Cy', 'Bo Cy']);
});

test('a pair costs its weight', () => {
  expect(
    violations('Ana Bo Cy', {
      pairs: [
        ['Ana', 'Bo', 3],
        ['Bo', 'Cy'],
      ],
    }),
  ).toEqual(['Ana Bo x3', 'Bo Cy']);
});

test('of a pair listed twice the larger weight counts, in either order', () => {
  expect(
    cost('Ana Bo', {
      pairs: [
        ['Ana', 'Bo', 2],
        ['Bo', 'Ana', 5],
      ],
    }),
  ).toBe(5);
  expect(
    cost('Ana Bo', {
      pairs: [
        ['Ana', 'Bo', 5],
        ['Bo', 'Ana', 2],
      ],
    }),
  ).toBe(5);
  expect(
    cost('Ana Bo', {
      pairs: [
        ['Ana', 'Bo'],
        ['Ana', 'Bo'],
      ],
    }),
  ).toBe(1);
});

test('somebody listed with themselves costs nothing', () => {
  expect(violations('Ana Bo', { pairs: [['Ana', 'Ana']] })).toEqual([]);
});

test('somebody who takes no part costs nothing', () => {
  expect(violations('Ana Bo || Cy', { pairs: [['Ana', 'Cy']] })).toEqual([]);
  expect(bound('Ana Bo || Cy', { pairs: [['Ana', 'Bo', 'Cy']] }).cost).toBe(1);
});

test('no pairs at all cost nothing', () => {
  expect(violations('Ana Bo')).toEqual([]);
});

test('more people all apart than groups have a bound: the lightest pair for each that must share', () => {
  // Three all apart in two groups: two of them share one, at best the pair of weight 2.
  const pairs = [
    ['Ana', 'Bo', 4],
    ['Ana', 'Cy', 2],
    ['Bo', 'Cy', 3],
  ];
  const { cost, because } = bound('Ana Bo | Cy', { pairs });
  expect(cost).toBe(2);
  expect(because[0]).toMatch(/Ana, Bo, Cy.* 2 groups/);
});

test('people who outnumber the groups are named up to five, and more are counted', () => {
  const said = (names: string) => bound(names, { pairs: [names.split(' ')] }).because;
  expect(said('Ana Bo')).toEqual(['Ana and Bo are kept apart from one another and there is 1 group']);
  expect(said('Ana Bo Cy Dee Eve')).toEqual([
    '5 people (Ana, Bo, Cy, Dee, Eve) are kept apart from one another and there is 1 group',
  ]);
  expect(said('Ana Bo Cy Dee Eve Fay')).toEqual([
    '6 people (Ana, Bo, Cy, Dee and 2 more) are kept apart from one another and there is 1 group',
  ]);
});

test('each set of people all apart counts, where it outnumbers the groups', () => {
  // Four in two groups share two seats at best: 1 + 1 pairs. Of the other three two share one, and Hal and Ida none.
  const pairs = [
    ['Ana', 'Bo', 'Cy', 'Dee'],
    ['Eve', 'Fay', 'Gus', 5],
    ['Hal', 'Ida'],
  ];
  const { cost, because } = bound('Ana Bo Cy Dee Eve | Fay Gus Hal Ida', { pairs });
  expect(cost).toBe(2 + 5);
  expect(because).toHaveLength(2);
});

test('the sentence is firm for never, and softer below', () => {
  expect(sentence({ strength: 'never' })).toMatch(/never/);
  expect(sentence({ strength: 'avoid' })).toMatch(/avoid/);
});
