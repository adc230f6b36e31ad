/** Judged cases of `same-team`: people of one team, or managers who lead one team together. */
import { expect, test } from 'vitest';
import { sameTeam } from '../../src/rules/same-team.ts';
import { stand } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations, bound, unknown, termCost } = judging(sameTeam);

test('each pair of one team counts once', () => {
  expect(violations('Ana/Red Bo/Red Cy/Red | Dee/Red')).toEqual(['Ana Bo', 'Ana Cy', 'Bo Cy']);
  expect(violations('Ana/Red Bo/Blue Cy/Blue Dee/Red')).toEqual(['Ana Dee', 'Bo Cy']);
});

test('managers stand for the teams of their reports, not for their own', () => {
  expect(violations('Ana/Top Bo/Top || Cy/Red<Ana Dee/Blue<Bo')).toEqual([]);
  expect(violations('Ana/Top Bo/Up || Cy/Red<Ana Dee/Red<Bo')).toEqual(['Ana Bo']);
});

test('a manager and somebody of the team they lead count', () => {
  expect(violations('Ana/Top Dee/Red || Cy/Red<Ana')).toEqual(['Ana Dee']);
});

test('a manager of several teams stands for each of them, and a pair counts once for all they share', () => {
  expect(violations('Ana Dee/Red Eve/Blue || Bo/Red<Ana Cy/Blue<Ana')).toEqual(['Ana Dee', 'Ana Eve']);
  expect(violations('Ana Fay || Bo/Red<Ana Cy/Blue<Ana Dee/Red<Fay Eve/Blue<Fay')).toEqual(['Ana Fay']);
});

test('to the search teams are counted, and pairs are listed only where somebody stands for several teams', () => {
  const kindOf = (drawing: string) => {
    const w = world(drawing);
    return stand(sameTeam, w).prepared.compile(divisionOf(w))[0]!.kind;
  };
  expect(kindOf('Ana/Red Bo/Red | Cy/Blue Dee')).toBe('count');
  const several = 'Ana Dee/Red Eve/Blue || Bo/Red<Ana Cy/Blue<Ana';
  expect([kindOf(several), termCost(several)]).toEqual(['pair', 2]);
});

test('people without a team cost nothing with anybody, and are reported', () => {
  expect(violations('Ana Bo Cy/Red')).toEqual([]);
  // Dee leads people of no known team, so her own team does not stand for her.
  expect(unknown('Ana Bo/Red Dee/Blue | Cy || Eve<Dee')).toBe('Ana Cy Dee');
});

test('in a loop each manager stands for the team of the other', () => {
  expect(violations('Ana/Red<Bo Cy/Blue | Bo/Blue<Ana')).toEqual(['Ana Cy']);
});

test('a team larger than the number of groups has a bound', () => {
  // 5 of one team over 2 groups: 3 and 2, so 3 pairs and 1.
  const { cost, because } = bound('Ana/Red Bo/Red Cy/Red | Dee/Red Eve/Red');
  expect(cost).toBe(4);
  expect(because).toHaveLength(1);
  expect(because[0]).toMatch(/5 people.* 2 groups/);
  expect(bound('Ana/Red | Bo/Red').cost).toBe(0);
});

test('two large teams add up', () => {
  expect(bound('Ana/Red Bo/Red Cy/Blue Dee/Blue').cost).toBe(2);
});
