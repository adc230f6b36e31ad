/** Judged cases of `return`: nobody is sent back to a group they were in before. */
import { expect, test } from 'vitest';
import { returnRule } from '../../src/rules/return.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { stand } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { violations } = judging(returnRule);

test('the search is told only of those who could be sent back', () => {
  // Ana was in the first group and comes from the second; Cy was in a third that is no more; the others never moved.
  const words = { history: ['Ana Bo | Dee | Cy'], previous: 'Bo Cy | Ana Dee' };
  const w = world('Bo Cy Ana | Dee', words);
  const { prepared } = stand(returnRule, w);
  expect(prepared.compile(seatingOf(w).division)).toEqual([
    {
      kind: 'seat',
      personClass: Int32Array.of(1, 0, 0, 0),
      groupClass: Int32Array.of(0, 1),
      cost: [
        [0, 0],
        [1, 0],
      ],
    },
  ]);
  const still = world('Bo Cy | Ana Dee', { previous: 'Bo Cy | Ana Dee' });
  expect(stand(returnRule, still).prepared.compile(seatingOf(still).division)).toEqual([]);
});

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
