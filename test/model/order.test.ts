/** The one order of texts: by code point, also where JavaScript's own order differs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../src/model/order.ts';
import { law } from '../helpers/random-worlds.ts';

/** The definition: code points side by side, the shorter text first. */
function byDefinition(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => Array.from(text, (character) => character.codePointAt(0)!));
  for (let i = 0; i < Math.min(x!.length, y!.length); i++) if (x![i] !== y![i]) return x![i]! - y![i]!;
  return x!.length - y!.length;
}

/** Texts whole of code points around the edges: ASCII, the last before the surrogates, U+E000 up, and beyond U+FFFF. */
const edges = ['', 'a', 'b', 'Z', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{1f600}', '\u{10ffff}'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.array(fc.constantFrom(...edges), { maxLength: 4 }).map((parts) => parts.join('')),
);

test('texts stand in the order of their code points', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(byDefinition(a, b)));
    }),
    { ...law, numRuns: 2000 },
  );
});

test('it is an order: the same either way round, and equal only for equal texts', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b)) + Math.sign(byCodePoint(b, a))).toBe(0);
      expect(byCodePoint(a, b) === 0).toBe(a === b);
    }),
    { ...law, numRuns: 1000 },
  );
});

test('characters beyond U+FFFF come last, where JavaScript would put them before U+E000', () => {
  const sorted = ['a', 'é', '\uff21', '\u{1f600}'];
  expect([...sorted].reverse().sort(byCodePoint)).toEqual(sorted);
  expect([...sorted].sort()).not.toEqual(sorted);
});

test.each([
  ['a', 'b'],
  ['Z', 'a'],
  ['a', 'aa'],
  ['e1', 'e10'],
  ['e10', 'e2'],
  ['', 'a'],
])('%j stands before %j', (a, b) => {
  expect(byCodePoint(a, b)).toBeLessThan(0);
});
