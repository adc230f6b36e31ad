/** Counts below five are not given, and do not follow from those that are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW, fewOr, hideFew, sayParts } from '../../src/write/few.ts';

describe('a count', () => {
  it.each([
    [0, '0 pairs'],
    [1, 'fewer than 5 pairs'],
    [4, 'fewer than 5 pairs'],
    [5, '5 pairs'],
  ])('of %i is told as “%s”', (count, text) => {
    expect(fewOr(count, 'pair', 'pairs')).toBe(text);
  });
});

describe('the parts of a whole', () => {
  it('hide another part beside one that is hidden alone', () => {
    expect(hideFew([40, 3, 12])).toEqual([40, null, null]);
    expect(hideFew([40, 1, 1, 12])).toEqual([40, null, null, null]);
    expect(hideFew([40, 3, 2, 12])).toEqual([40, null, null, 12]);
    expect(hideFew([40, 12, 0])).toEqual([40, 12, 0]);
    expect(hideFew([3])).toEqual([null]);
  });

  it('are told in words', () => {
    const other = 'not given, because another number would follow';
    expect(sayParts([40, 3, 12])).toEqual(['40 people', 'fewer than 5 people', other]);
    expect(sayParts([40, 0, 12])).toEqual(['40 people', 'nobody', '12 people']);
  });

  it('give no small count, nor let one follow from the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (counts) => {
        const shown = hideFew(counts);
        expect(shown.every((count) => count === null || count === 0 || count >= FEW)).toBe(true);
        const hidden = counts.filter((_, part) => shown[part] === null);
        const parts = counts.filter((count) => count > 0).length;
        // A whole of one part, or of fewer than five people, is itself too small to be told.
        if (hidden.length > 0 && parts > 1 && counts.reduce((a, b) => a + b) >= FEW)
          expect(hidden.length > 1 && hidden.reduce((a, b) => a + b) >= FEW).toBe(true);
      }),
    );
  });
});
