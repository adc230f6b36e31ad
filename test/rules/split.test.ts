/** Judged cases of `split`: movers of one group go to different groups. */
import { expect, test } from 'vitest';
import { split } from '../../src/rules/split.ts';
import { judging } from '../helpers/judging.ts';

const { violations } = judging(split);

const previous = 'Ana Bo Cy Dee | Eve Fay Gus Hal';

test('every pair of movers of one group who land together counts', () => {
  expect(violations('Dee Eve | Ana Bo Cy Fay Gus Hal', { previous })).toEqual(['Ana Bo Cy x3']);
  expect(violations('Cy Dee | Eve Fay Gus | Ana Bo Hal', { previous })).toEqual(['Ana Bo']);
});

test('movers of different groups, and those who stay, cost nothing', () => {
  expect(violations('Bo Cy Dee Eve | Ana Fay Gus Hal', { previous })).toEqual([]);
});
