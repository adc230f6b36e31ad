/** Names of groups: each once, in the one order of texts, and none that could be mixed up or hurt. */
import { expect, test } from 'vitest';
import { groupNames } from '../../src/engine/group-names.ts';
import { birds } from '../../src/model/names/birds.ts';
import { rivers } from '../../src/model/names/rivers.ts';
import { trees } from '../../src/model/names/trees.ts';
import { byCodePoint } from '../../src/model/order.ts';

test.each([
  0, 1, 8, 34, 60, 61, 123, 124, 500,
])('%i groups have as many different names, in order', (count) => {
  const names = groupNames(count);
  expect(names).toHaveLength(count);
  expect(new Set(names).size).toBe(count);
  expect(names).toEqual([...names].sort(byCodePoint));
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+( \d+)?$/);
});

test('a list that does not last starts again with a number', () => {
  expect(groupNames(5, ['Two', 'One'])).toEqual(['One', 'One 2', 'Two', 'Two 2', 'Two 3']);
});

test('names that are taken are left out, whatever their case', () => {
  expect(groupNames(2, ['One', 'Two', 'Three'], ['one', 'Other'])).toEqual(['Three', 'Two']);
  expect(groupNames(1, ['One'], ['One', 'ONE 2'])).toEqual(['One 3']);
  // An own name may look like one of a later round.
  expect(groupNames(3, ['One', 'One 2'])).toEqual(['One', 'One 2', 'One 2 2']);
});

test.each([
  ['trees', trees],
  ['rivers', rivers],
  ['birds', birds],
])('%s: at least 120 single words, none twice but for case, short enough to say', (_, list) => {
  expect(list.length).toBeGreaterThanOrEqual(120);
  expect(new Set(list.map((name) => name.toLowerCase())).size).toBe(list.length);
  for (const name of list) expect(name).toMatch(/^[A-Z][a-z]{1,12}$/);
});
