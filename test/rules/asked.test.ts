/** Judged cases of `asked`: people who asked to move are no longer where they were. */
import { expect, test } from 'vitest';
import { asked } from '../../src/rules/asked.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { readWords, stand } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { world } from '../helpers/world.ts';

const { cost, violations, termCost } = judging(asked);

test('costs what its examples say', () => {
  for (const { groups, options, cost: expected } of asked.examples)
    expect([cost(groups, readWords(options)), termCost(groups, readWords(options))]).toEqual([
      expected,
      expected,
    ]);
});

test('each who stays costs one, and nobody else', () => {
  const words = { previous: 'Ana Bo | Cy Dee', people: 'Ana Dee' };
  expect(violations('Ana Bo | Cy Dee', words)).toEqual(['Ana', 'Dee']);
  expect(violations('Dee Bo | Cy Ana', words)).toEqual([]);
  expect([termCost('Ana Bo | Cy Dee', words), termCost('Dee Bo | Cy Ana', words)]).toEqual([2, 0]);
});

test('a joiner has nothing to leave', () => {
  expect(violations('Ana Bo Eve | Cy Dee', { previous: 'Ana Bo | Cy Dee', people: 'Eve' })).toEqual([]);
});

test('without groups before it costs nothing', () => {
  expect(violations('Ana Bo | Cy Dee', { people: 'Ana' })).toEqual([]);
});

test('a group of that name in another pool is another group', () => {
  const w = world('Ana Bo | Cy Dee', { previous: 'Ana Bo | Cy Dee' });
  const { prepared } = stand(asked, w, { people: 'Ana' });
  const elsewhere = w.groups.map((group) => ({ ...group, pool: 1 }));
  expect(prepared.violationsIn(w.groups)).toHaveLength(1);
  expect(prepared.violationsIn(elsewhere)).toEqual([]);
});

test('of those who asked, the search is told who takes part and has a group to leave', () => {
  // Eve joins, and Fay takes no part; where groups have no names nobody has one to leave.
  const w = world('Ana Bo Eve | Cy Dee || Fay', { previous: 'Ana Bo | Cy Dee Fay' });
  const { prepared } = stand(asked, w, { people: 'Eve Fay Dee' });
  const { division } = seatingOf(w);
  expect(prepared.compile(division)).toEqual([
    {
      kind: 'seat',
      personClass: Int32Array.of(0, 0, 0, 1, 0),
      groupClass: Int32Array.of(0, 1),
      cost: [
        [0, 0],
        [0, 1],
      ],
    },
  ]);
  expect(prepared.compile(divisionOf(w))).toEqual([]);
  expect(stand(asked, w, { people: 'Eve' }).prepared.compile(division)).toEqual([]);
});
