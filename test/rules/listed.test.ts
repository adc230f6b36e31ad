/** Listed values: who holds which, and how they are named. */
import { expect, test } from 'vitest';
import { listedOf, nameListed } from '../../src/rules/listed.ts';
import { world } from '../helpers/world.ts';

const options = (texts: readonly string[]) => {
  const { problem } = world('Ana/Red Bo/Blue Cy');
  const values = problem.people.columns.get('team')!;
  const listed = texts.map((text) => ({
    text,
    meanings: [...values.labels.keys()].filter(
      (code) => values.labels[code] === text.toLowerCase().replace(/^./, (letter) => letter.toUpperCase()),
    ),
  }));
  return { problem, options: { column: { attribute: 'team', values }, listed } };
};

test('of two spellings of a value the first counts, and who holds none of them holds nothing', () => {
  const { problem, options: words } = options(['Red', 'RED', 'Green']);
  expect([...listedOf(problem, words)]).toEqual([0, -1, -1]);
  const { problem: same, options: turned } = options(['blue', 'Red', 'Blue']);
  expect([...listedOf(same, turned)]).toEqual([1, 0, -1]);
  // Nor does anybody who takes no part.
  const { problem: few } = world('Ana/Red || Bo/Red');
  const values = few.people.columns.get('team')!;
  const listed = [{ text: 'Red', meanings: [0] }];
  expect([...listedOf(few, { column: { attribute: 'team', values }, listed })]).toEqual([0, -1]);
});

test('nine values are named one by one, and of ten two and a number', () => {
  const texts = Array.from({ length: 10 }, (_, index) => `T${index}`);
  expect(nameListed(options(texts.slice(0, 9)).options)).toBe(
    'team T0 or T1 or T2 or T3 or T4 or T5 or T6 or T7 or T8',
  );
  expect(nameListed(options(texts).options)).toBe('team T0, T1 or one of 8 more');
  expect(nameListed(options([]).options)).toBe('a listed team');
  expect(nameListed({})).toBe('a listed value');
});
