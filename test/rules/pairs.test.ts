/** Judged cases of `pairs`: nobody arrives alone. */
import { expect, test } from 'vitest';
import { pairs } from '../../src/rules/pairs.ts';
import { judging } from '../helpers/judging.ts';

const { violations } = judging(pairs);

const previous = 'Ana Bo Cy Dee | Eve Fay Gus Hal';

test('a single arrival counts, two or none do not', () => {
  expect(violations('Bo Cy Dee Eve | Ana Fay Gus Hal', { previous })).toEqual(['Eve', 'Ana']);
  expect(violations('Cy Dee Eve Fay | Ana Bo Gus Hal', { previous })).toEqual([]);
});

test('a joiner who comes alone counts, in a group that lives on', () => {
  expect(violations('Ana Bo Cy Dee Jo | Eve Fay Gus Hal', { previous })).toEqual(['Jo']);
  expect(violations('Ana Bo Cy Dee | Eve Fay Gus Hal | Jo', { previous })).toEqual([]);
});
