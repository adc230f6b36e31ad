/** Judged cases of `collaborators`: people or teams listed as working closely together. */
import { expect, test } from 'vitest';
import { collaborators } from '../../src/rules/collaborators.ts';
import { judging } from '../helpers/judging.ts';

const { violations, bound, sentence } = judging(collaborators);

test('every pair from two listed teams counts, and none from one team', () => {
  const words = { teams: [['Red', 'Blue']] };
  expect(violations('Ana/Red Bo/Red Cy/Blue Dee/Blue', words)).toEqual([
    'Ana Cy',
    'Ana Dee',
    'Bo Cy',
    'Bo Dee',
  ]);
  expect(violations('Ana/Red Bo/Red | Cy/Blue Dee/Green', words)).toEqual([]);
});

test('a team listed with itself costs nothing: that is same-team', () => {
  expect(violations('Ana/Red Bo/Red', { teams: [['Red', 'Red']] })).toEqual([]);
});

test('a list of three teams means each with each', () => {
  const words = { teams: [['Red', 'Blue', 'Green']] };
  expect(violations('Ana/Red Bo/Blue | Cy/Green Dee/Red', words)).toEqual(['Ana Bo', 'Cy Dee']);
});

test('people listed themselves count beside their teams, the pair once at the larger weight', () => {
  const teams = [['Red', 'Blue', 2]];
  expect(violations('Ana/Red Bo/Blue', { teams, pairs: [['Ana', 'Bo', 5]] })).toEqual(['Ana Bo x5']);
  expect(violations('Ana/Red Bo/Blue', { teams, pairs: [['Ana', 'Bo']] })).toEqual(['Ana Bo x2']);
  expect(violations('Ana/Red Bo/Blue Cy', { teams, pairs: [['Bo', 'Cy']] })).toEqual(['Ana Bo x2', 'Bo Cy']);
});

test('of teams listed twice the larger weight counts, in either order', () => {
  const teams = [
    ['Red', 'Blue', 2],
    ['Blue', 'Red', 7],
  ];
  expect(violations('Ana/Red Bo/Blue', { teams })).toEqual(['Ana Bo x7']);
});

test('managers stand for the teams of their reports', () => {
  const words = { teams: [['Red', 'Blue']] };
  expect(violations('Ana/Top Bo/Top || Cy/Red<Ana Dee/Blue<Bo', words)).toEqual(['Ana Bo']);
  expect(violations('Ana/Red Bo/Blue || Cy/Top<Ana', words)).toEqual([]);
});

test('a manager of several teams costs the heaviest link, once', () => {
  const teams = [
    ['Red', 'Green'],
    ['Blue', 'Green', 4],
  ];
  expect(violations('Ana Dee/Green || Bo/Red<Ana Cy/Blue<Ana', { teams })).toEqual(['Ana Dee x4']);
});

test('two managers who both lead both listed teams are one pair', () => {
  const drawing = 'Ana Bo || Cy/Red<Ana Dee/Blue<Ana Eve/Red<Bo Fay/Blue<Bo';
  expect(violations(drawing, { teams: [['Red', 'Blue']] })).toEqual(['Ana Bo']);
});

test('people without a team, and people who take no part, cost nothing', () => {
  const words = { teams: [['Red', 'Blue']], pairs: [['Ana', 'Cy']] };
  expect(violations('Ana/Red Bo || Cy/Blue', words)).toEqual([]);
});

test('more linked people than groups have a bound at the lightest weight among them', () => {
  // Ana, Bo and Cy are linked each with each: one pair shares one of two groups, at best Ana and Bo.
  const pairs = [
    ['Ana', 'Bo', 2],
    ['Ana', 'Cy', 3],
    ['Bo', 'Cy', 4],
  ];
  const { cost, because } = bound('Ana Bo | Cy', { pairs });
  expect(cost).toBe(2);
  expect(because[0]).toMatch(/Ana, Bo, Cy.* 2 groups/);
  expect(bound('Ana/Red Bo/Blue Cy/Green', { teams: [['Red', 'Blue', 'Green']] }).cost).toBe(3);
});

test('the sentence is firm for never, and softer below', () => {
  expect(sentence({ strength: 'never' })).toMatch(/^No two people/);
  expect(sentence({ strength: 'prefer' })).toMatch(/avoid/);
});
