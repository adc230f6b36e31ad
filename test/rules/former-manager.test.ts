/** Judged cases of `former-manager`: somebody and a manager they had by an earlier export. */
import { expect, test } from 'vitest';
import { formerManager } from '../../src/rules/former-manager.ts';
import { judging } from '../helpers/judging.ts';

const { violations, bound, sentence } = judging(formerManager);

test('counts people with a manager they had, on either side', () => {
  const words = {
    pairs: [
      ['Bo', 'Ana'],
      ['Cy', 'Ana'],
      ['Dee', 'Cy'],
    ],
  };
  expect(violations('Ana Bo Cy | Dee', words)).toEqual(['Ana Bo', 'Ana Cy']);
  expect(violations('Ana Dee | Bo Cy', words)).toEqual([]);
});

test('leaves a manager who still is one to the reporting chain', () => {
  expect(violations('Ana Bo<Ana', { pairs: [['Bo', 'Ana']] })).toEqual([]);
  // Neither does it count where the two have changed places.
  expect(violations('Ana<Bo Bo', { pairs: [['Bo', 'Ana']] })).toEqual([]);
  expect(violations('Ana Bo<Cy | Cy', { pairs: [['Bo', 'Ana']] })).toEqual(['Ana Bo']);
});

test('has a bound where more people were managers of one another than there are groups', () => {
  const pairs = [['Ana', 'Bo', 'Cy']];
  expect(bound('Ana Bo | Cy', { pairs })).toMatchObject({ cost: 1 });
});

test('speaks of former managers', () => {
  expect(sentence({ strength: 'never' })).toMatch(/former manager/);
  expect(sentence({ strength: 'avoid' })).toMatch(/avoid.*former manager/);
});
