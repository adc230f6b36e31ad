/** Judged cases of `move`: from each group that lives on so many members go. */
import { expect, test } from 'vitest';
import { move } from '../../src/rules/move.ts';
import { judging } from '../helpers/judging.ts';

const { cost, violations } = judging(move);

const previous = 'Ana Bo Cy Dee | Eve Fay Gus Hal';
const oneEach = 'Bo Cy Dee Eve | Ana Fay Gus Hal';
const twoEach = 'Cy Dee Eve Fay | Ana Bo Gus Hal';
const threeEach = 'Dee Eve Fay Gus | Ana Bo Cy Hal';

test('as never it counts who goes beyond the number; as should, who is missing to it', () => {
  const both = (drawing: string) => [
    cost(drawing, { previous, move: 2, strength: 'never' }),
    cost(drawing, { previous, move: 2, strength: 'should' }),
  ];
  // Two groups: each one short, each right, each one over.
  expect(both(oneEach)).toEqual([0, 2]);
  expect(both(twoEach)).toEqual([0, 0]);
  expect(both(threeEach)).toEqual([2, 0]);
});

test('people who have left count as movers', () => {
  const left = { previous: 'Ana Bo Cy Zoe | Eve Fay Gus Hal', move: 2 };
  // Ana goes and Zoe has left: two. Of the other group Eve goes alone.
  expect(cost('Bo Cy Eve | Ana Fay Gus Hal', { ...left, strength: 'should' })).toBe(1);
  expect(cost('Cy Eve | Ana Bo Fay Gus Hal', { ...left, strength: 'never' })).toBe(1);
});

test('more may go where more must', () => {
  expect(cost(threeEach, { previous, move: 2, forced: 3 })).toBe(0);
  expect(cost(threeEach, { previous, move: 1, forced: 2 })).toBe(2);
});

test('a group that does not live on has no movers', () => {
  expect(violations('Ana Bo Cy Dee', { previous, move: 1 })).toEqual([]);
  expect(violations('Ana Bo Cy Dee | Eve Fay Gus Hal', { move: 2, strength: 'should' })).toEqual([]);
});
