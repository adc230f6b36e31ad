/** How values of a column are named, and groups counted in words. */
import { expect, test } from 'vitest';
import { describeValue, thereAre } from '../../src/rules/values.ts';
import { world } from '../helpers/world.ts';

const naming = (drawing: string, column: string) => {
  const { problem } = world(drawing);
  return describeValue(problem.people.columns.get(column)!, [...problem.pools[0]!.members]);
};

test('a band is named by its ends, lowest first, and by one value where all have it', () => {
  expect(naming('Ana=9 Bo=10 Cy=2', 'score')).toBe('from 2 to 10');
  expect(naming('Ana=7 Bo=7', 'score')).toBe('7');
});

test('spellings are named up to three, and of more two and a number', () => {
  expect(naming('Ana/Red Bo/Blue', 'team')).toBe('Red or Blue');
  expect(naming('Ana/Red Bo/Blue Cy/Green', 'team')).toBe('Red or Blue or Green');
  expect(naming('Ana/Red Bo/Blue Cy/Green Dee/Teal', 'team')).toBe('Red, Blue or 2 alike');
});

test('groups are counted in words', () => {
  expect([thereAre(1), thereAre(2)]).toEqual(['there is 1 group', 'there are 2 groups']);
});
