/** The data block of report.html can hold any text and end nothing but itself; what is too long for it is left out by length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleTerm } from '../../src/model/terms.ts';
import { jsonForHtml, writePage } from '../../src/write/page/html.ts';
import { findRoom } from '../../src/write/page/plain-terms.ts';
import { standing } from '../helpers/entries.ts';
import { pageOf } from '../helpers/pages.ts';
import { world } from '../helpers/world.ts';

describe('JSON inside a page', () => {
  test('gives back every text and has no sign of markup in it', () => {
    const textArb = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '&lt;', '\u2028\u2029', '<script>'),
    );
    fc.assert(
      fc.property(fc.array(textArb), (texts) => {
        const json = jsonForHtml({ texts });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ texts });
      }),
      { seed: 20270104 },
    );
  });

  test('stands in a page whose title is text, too', () => {
    const data = pageOf(world('Ana Bo | Cy'), []);
    const assets = { script: 'let a;', style: 'p{}', scriptHash: 'sha256-a', styleHash: 'sha256-b' };
    const page = writePage({ ...data, cycle: { ...data.cycle, name: '</title><script>' } }, assets);
    expect(page).toContain('<title>Groups &lt;/title&gt;&lt;script&gt;</title>');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain("script-src 'sha256-a'; style-src 'sha256-b'");
  });
});

test('rules with the shortest terms find room first, and those that are too long are named', () => {
  const pairs = (count: number): RuleTerm['term'] => ({
    kind: 'pair',
    a: new Int32Array(count).fill(11111),
    b: new Int32Array(count).fill(22222),
    weight: new Int32Array(count).fill(1),
    constant: 0,
  });
  const terms = [60_000, 30_000, 1].map(
    (count, rule): RuleTerm => ({ rule, level: 0, weight: 1, term: pairs(count) }),
  );
  const { terms: found, tooLong } = findRoom([0, 1, 2], terms, { groupPools: [0], hasHours: true });
  expect([...found.keys()].sort()).toEqual([1, 2]);
  expect(tooLong).toEqual([0]);
});

test('a rule of which files may not speak is not there, by name or by number', () => {
  const w = world('Ana/Red Bo/Red | Cy/Blue');
  const [open, closed] = standing(w, { 'same-team': {}, apart: { pairs: [['Ana', 'Bo', 7]] } });
  const secret = { ...closed!, entry: { ...closed!.entry, isPublic: false } };
  const data = pageOf(w, [open!, secret]);
  expect(data.rules.map(({ key }) => key)).toEqual(['same-team']);
  expect(JSON.stringify(data)).toBe(JSON.stringify(pageOf(w, [open!])));
});
