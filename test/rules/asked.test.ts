/** Judged cases of `asked`: people who asked to move are no longer where they were. */
import { expect, test } from 'vitest';
import { asked } from '../../src/rules/asked.ts';
import { readWords } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';

const { cost, violations } = judging(asked);

test('costs what its examples say', () => {
  for (const { groups, options, cost: expected } of asked.examples)
    expect(cost(groups, readWords(options))).toBe(expected);
});

test('each who stays costs one, and nobody else', () => {
  const words = { previous: 'Ana Bo | Cy Dee', people: 'Ana Dee' };
  expect(violations('Ana Bo | Cy Dee', words)).toEqual(['Ana', 'Dee']);
  expect(violations('Dee Bo | Cy Ana', words)).toEqual([]);
});

test('a joiner has nothing to leave', () => {
  expect(violations('Ana Bo Eve | Cy Dee', { previous: 'Ana Bo | Cy Dee', people: 'Eve' })).toEqual([]);
});

test('without groups before it costs nothing', () => {
  expect(violations('Ana Bo | Cy Dee', { people: 'Ana' })).toEqual([]);
});
