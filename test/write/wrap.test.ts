/** Lines that fit a terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, clipTo, padTo, widthOf, wrap } from '../../src/write/wrap.ts';

describe('wrapped text', () => {
  it('keeps every word in order and every line within the width, but for words that are longer', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abé漢🙂'), minLength: 1, maxLength: 30 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), '- ', width);
        expect(lines.map((line) => line.slice(2)).join(' ')).toBe(list.join(' '));
        for (const line of lines)
          expect(widthOf(line) <= width || !line.slice(2).includes(' '), line).toBe(true);
      }),
    );
  });

  it('counts wide characters as two and joined ones as one picture', () => {
    expect(widthOf('ab')).toBe(2);
    expect(widthOf('漢字')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it.each([
    ['🇩🇪', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['カタカナ・ー', 12],
    ['ｶﾀｶﾅ', 4],
    ['ＡＢ￥', 6],
    ['한글', 4],
    ['\u1112\u1161\u11ab', 2],
    ['אבי כהן', 7],
    ['שָׁלוֹם', 4],
    ['سلام', 4],
    ['कमला', 3],
    ['Zoë', 3],
    ['\u001b[1mbold\u001b[22m', 4],
    ['\u001b[31m漢\u001b[39m', 2],
    ['a\u200e', 1],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(widthOf(padTo(text, 14))).toBe(14);
  });

  it('is never cut inside of a picture or between a letter and its mark', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(clipTo(family.repeat(5), 7)).toBe(`${family}${family}...`);
    expect(clipTo('🇩🇪'.repeat(9), 8)).toBe('🇩🇪🇩🇪...');
    expect(clipTo(`${'e\u0301'.repeat(9)}`, 5)).toBe('e\u0301e\u0301...');
  });

  it('keeps its place beside another one, whichever way it runs', () => {
    expect(beside('כהן')).toBe('כהן\u200e');
    expect(beside('علي 7')).toBe('علي 7\u200e');
    expect(beside('Ana')).toBe('Ana');
  });

  it('is as wide with colours as without', () => {
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    const words = 'a rule that is broken and a rule that holds';
    const bare = (lines: string[]) =>
      lines.map((line) => line.replaceAll('\u001b[31m', '').replaceAll('\u001b[39m', ''));
    expect(bare(wrap(red(words), red('- '), 12))).toEqual(wrap(words, '- ', 12));
  });

  it('is cut within the width, and only where it must be', () => {
    expect(clipTo('Data Platform', 13)).toBe('Data Platform');
    expect(clipTo('Data Platforms', 13)).toBe('Data Platf...');
    expect(widthOf(clipTo('漢字'.repeat(20), 11))).toBeLessThanOrEqual(11);
  });
});
