/** Cells in columns that fit a line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../src/write/fit-columns.ts';
import { widthOf } from '../../src/write/wrap.ts';

const cell = fc.string({ unit: fc.constantFrom(...'abc é漢🙂'), maxLength: 60 });
const rowsArb = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc.array(fc.array(cell, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 8 }),
  );

describe('columns', () => {
  it('never pass the width, stand under one another, and cut nothing that fits', () => {
    fc.assert(
      fc.property(rowsArb, fc.integer({ min: 16, max: 120 }), (rows, width) => {
        const { row, shown } = fitColumns(rows, width);
        const natural = rows[0]!.map((_, index) => Math.max(...rows.map((cells) => widthOf(cells[index]!))));
        const fits = natural.reduce((sum, each) => sum + each + 2, -2) <= width;
        const starts = new Map<number, number>();
        for (const cells of rows) {
          const parts = row(cells);
          expect(widthOf(parts.join(''))).toBeLessThanOrEqual(width);
          let at = 0;
          parts.forEach((part, index) => {
            expect(starts.get(index) ?? at).toBe(at);
            starts.set(index, at);
            at += widthOf(part);
          });
          if (fits)
            for (const [index, part] of parts.entries()) expect(part.trimEnd()).toBe(cells[index]!.trimEnd());
        }
        if (fits) expect(shown).toBe(natural.length);
      }),
    );
  });

  it('shorten the widest first, the first column less than the others, and leave out the last where nothing else helps', () => {
    const wide = ['Ana-Maria Oliveira da Costa', 'Engineering', 'x'.repeat(60)];
    expect(fitColumns([wide], 60).row(wide).join('')).toBe(
      `Ana-Maria Oliveira da Costa  Engineering  ${'x'.repeat(15)}...`,
    );
    const narrow = fitColumns([wide], 30);
    expect(narrow.shown).toBe(2);
    expect(narrow.row(wide).join('')).toBe('Ana-Maria Oliv...  Engineering');
    expect(fitColumns([wide], 18).shown).toBe(1);
  });

  it('leave no spaces at the end of a line', () => {
    const rows = [
      ['Ana', 'Design', ''],
      ['Bo', '', ''],
      ['Cy', '', 'Berlin'],
    ];
    const { row } = fitColumns(rows, 80);
    expect(rows.map((cells) => row(cells).join(''))).toEqual(['Ana  Design', 'Bo', 'Cy           Berlin']);
  });
});
