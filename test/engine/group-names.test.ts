/** Names of groups: trees, each once, in the one order of texts. */
import { expect, test } from 'vitest';
import { groupNames } from '../../src/engine/group-names.ts';
import { byCodePoint } from '../../src/model/order.ts';

test.each([0, 1, 8, 34, 60, 61, 89, 90, 500])('%i groups have as many different names, in order', (count) => {
  const names = groupNames(count);
  expect(names).toHaveLength(count);
  expect(new Set(names).size).toBe(count);
  expect(names).toEqual([...names].sort(byCodePoint));
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+( \d+)?$/);
});
