/** Judged cases of `turn`: those who have been in their group longest go first. */
import { expect, test } from 'vitest';
import { turn } from '../../src/rules/turn.ts';
import { judging } from '../helpers/judging.ts';

const { violations } = judging(turn);
/** Ana and Bo have been in the first group for two cycles, Cy and Dee for one. */
const words = { history: ['Ana Bo | Eve Fay'], previous: 'Ana Bo Cy Dee | Eve Fay', move: 2 };

test('those who have been there longest go for nothing', () => {
  expect(violations('Cy Dee | Ana Bo Eve Fay', words)).toEqual([]);
});

test('somebody newer passes over all who had their turn before, beyond those who may stay', () => {
  // Two go. Before Cy stand Ana and Bo: 2 - 2 + 1 is one person passed over.
  expect(violations('Ana Bo Dee | Cy Eve Fay', words)).toEqual(['Cy']);
  expect(violations('Ana Bo | Cy Dee Eve Fay', words)).toEqual(['Cy', 'Dee']);
});

test('whoever leads the group goes last', () => {
  const led = { ...words, facilitators: 'Ana' };
  // Before Ana stand Bo, Cy and Dee: 3 - 2 + 1. Before Cy stands only Bo.
  expect(violations('Bo Dee | Ana Cy Eve Fay', led)).toEqual(['Ana x2']);
});
