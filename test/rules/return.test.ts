/** Judged cases of `return`: nobody is sent back to a group they were in before. */
import { expect, test } from 'vitest';
import { returnRule } from '../../src/rules/return.ts';
import { judging } from '../helpers/judging.ts';

const { violations } = judging(returnRule);

test('somebody sent back to a group they were in before counts', () => {
  // Ana was in the first group, then in the second, and goes back.
  const words = { history: ['Ana Bo | Cy Dee'], previous: 'Bo Cy | Ana Dee' };
  expect(violations('Ana Bo | Cy Dee', words)).toEqual(['Ana', 'Cy']);
});

test('those who stay are not sent back', () => {
  expect(
    violations('Ana Bo | Cy Dee', { history: ['Ana Bo | Cy Dee'], previous: 'Ana Bo | Cy Dee' }),
  ).toEqual([]);
});

test('somebody who sat out comes back to no group of theirs', () => {
  const words = { history: ['Ana Bo | Cy Dee'], previous: 'Bo | Cy Dee' };
  expect(violations('Ana Bo | Cy Dee', words)).toEqual(['Ana']);
  expect(violations('Bo | Ana Cy Dee', words)).toEqual([]);
});
