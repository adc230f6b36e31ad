/** What shares a key, held to a map; and hashes of names, which must be equal where keys are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameHash, nameKey } from '../../src/read/people/names.ts';
import { sameKeys } from '../../src/read/same-keys.ts';
import { law } from '../helpers/random-worlds.ts';

const nameArb = fc
  .array(fc.constantFrom('Ada', 'ADA', 'Lovelace', 'Zoë', 'Zoe', 'ø', 'O’Neil', '李', '-', ',', ''), {
    maxLength: 4,
  })
  .chain((words) => fc.constantFrom(words.join(' '), words.join(', '), words.join('-'), words.join('')));

test('finds all that share a key, with any hash that is equal for equal keys', () => {
  fc.assert(
    fc.property(fc.array(nameArb, { maxLength: 40 }), (names) => {
      const byKey = new Map<string, number[]>();
      for (const [index, name] of names.entries()) {
        const key = nameKey(name);
        if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), index]);
      }
      const expected = [...byKey.values()].filter(({ length }) => length > 1);
      const keyOf = (index: number) => nameKey(names[index]!);
      expect(sameKeys(names.length, keyOf)).toEqual(expected);
      expect(sameKeys(names.length, keyOf, (index) => nameHash(names[index]!))).toEqual(expected);
    }),
    law,
  );
});

test('hashes names of one key alike', () => {
  fc.assert(
    fc.property(fc.oneof(nameArb, fc.string(), fc.string({ unit: 'binary' })), (name) => {
      const other = nameKey(name).split(' ').reverse().join(' ').toUpperCase().toLowerCase();
      if (nameKey(other) === nameKey(name)) expect(nameHash(other)).toBe(nameHash(name));
      expect(nameHash(nameKey(name))).toBe(nameHash(name));
    }),
    law,
  );
  expect(nameHash('Ada Lovelace')).not.toBe(nameHash('Ada Byron'));
});
