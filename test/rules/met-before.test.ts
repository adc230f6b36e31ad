/** Judged cases of `met-before`: people who shared a group before do not meet again soon, unless both simply stay. */
import { describe, expect, test } from 'vitest';
import { metBefore } from '../../src/rules/met-before.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, termCost } = judging(metBefore);

test('a pair weighs 8, 4, 2, 1 by how many cycles ago it last met, and 1 for ever after', () => {
  const apart = 'Ana Cy | Bo Dee';
  const met = 'Ana Bo | Cy Dee';
  const weights = [0, 1, 2, 3, 4, 5].map((ago) => {
    const history = [met, ...new Array<string>(ago).fill(apart)];
    return cost('Ana Bo | Cy | Dee', { history });
  });
  expect(weights).toEqual([8, 4, 2, 1, 1, 1]);
});

test('only the latest meeting counts', () => {
  const history = ['Ana Bo | Cy Dee', 'Ana Bo Cy | Dee'];
  expect(violations('Ana Bo | Cy Dee', { history })).toEqual(['Ana Bo x8', 'Cy Dee x4']);
});

test('people who have left or take no part any more cost nothing', () => {
  expect(violations('Ana Bo | Cy', { history: ['Ana Gone', 'Ana Zoe Bo'] })).toEqual(['Ana Bo x8']);
});

test('among many people it costs what it costs among few', () => {
  const people = Array.from({ length: 40 }, (_, index) => `P${index + 10}`);
  const all = people.join(' ');
  const words = { history: [`Zoe ${people[3]} ${people[1]}`, `${people[0]} ${people[39]} Zoe`] };
  expect(violations(all, words)).toEqual(['P10 P49 x8', 'P11 P13 x4']);
  expect(termCost(all, words)).toBe(12);
});

test('the name of a group means nothing: who shared it counts', () => {
  expect(violations('Cy | Ana Bo', { history: ['Ana Bo | Cy'] })).toEqual(['Ana Bo x8']);
});

test('without any history nobody has met', () => {
  expect(violations('Ana Bo | Cy Dee')).toEqual([]);
});

describe('with the groups of the cycle before', () => {
  const previous = 'Ana Bo Cy | Dee Eve Fay';

  test('those who both stay cost nothing, however long they have met', () => {
    expect(violations('Ana Bo Cy | Dee Eve Fay', { previous })).toEqual([]);
    expect(violations('Ana Bo Cy | Dee Eve Fay', { previous, history: [previous] })).toEqual([]);
  });

  test('those who move on together have met', () => {
    expect(violations('Ana Dee | Bo Cy Eve Fay', { previous })).toEqual(['Bo Cy x8']);
  });

  test('somebody who comes meets those who are there, if they met before that', () => {
    // Cy was with Dee and Eve two cycles ago.
    const history = ['Cy Dee Eve | Ana Bo Fay'];
    expect(violations('Ana Bo | Cy Dee Eve | Fay', { previous, history })).toEqual([
      'Cy Dee x4',
      'Cy Eve x4',
    ]);
  });

  test('members of a group that does not live on meet again wherever they sit together', () => {
    expect(violations('Ana Bo Dee Eve', { previous })).toEqual(['Dee Eve x8']);
  });
});

test('more people who have all met than groups have a bound', () => {
  // Three who met last time over two groups: one pair at 8.
  expect(bound('Ana Bo | Cy', { history: ['Ana Bo Cy'] }).cost).toBe(8);
});
