/** Lines that fit a terminal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipTo, widthOf, wrap } from '../../src/write/wrap.ts';

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

  it('is cut within the width, and only where it must be', () => {
    expect(clipTo('Data Platform', 13)).toBe('Data Platform');
    expect(clipTo('Data Platforms', 13)).toBe('Data Platf...');
    expect(widthOf(clipTo('漢字'.repeat(20), 11))).toBeLessThanOrEqual(11);
  });
});
