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

test('who has left the company has gone already, and one goes at least', () => {
  // Zoe has left, so one more goes. Before Bo stands Ana: 1 - 1 + 1.
  const left = { history: ['Ana Zoe'], previous: 'Zoe Ana Bo | Cy', move: 2 };
  expect(violations('Bo | Ana Cy', left)).toEqual([]);
  expect(violations('Ana | Bo Cy', left)).toEqual(['Bo']);
  const both = { history: ['Ana Zoe Yan'], previous: 'Yan Zoe Ana Bo | Cy', move: 2 };
  expect(violations('Ana | Bo Cy', both)).toEqual(['Bo']);
});

test('who came back has been there since then, not since the first time', () => {
  // Bo has been there twice in a row; Ana three times in all, and once since she came back.
  const back = { history: ['Ana | Bo', 'Bo | Ana'], previous: 'Ana Bo', move: 1 };
  expect(violations('Ana | Bo', back)).toEqual([]);
  expect(violations('Bo | Ana', back)).toEqual(['Ana']);
});

test('whoever leads the group goes last', () => {
  const led = { ...words, facilitators: 'Ana' };
  // Before Ana stand Bo, Cy and Dee: 3 - 2 + 1. Before Cy stands only Bo.
  expect(violations('Bo Dee | Ana Cy Eve Fay', led)).toEqual(['Ana x2']);
});
