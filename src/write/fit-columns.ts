/** Cells in columns that fit a line: the widest give way first, and what does not fit at all is left out and named. */
import { clipTo, padTo, widthOf } from './wrap.ts';

const GAP = 2;
/** Columns that stay of the first cell, by which a line is known, and of any other; and where that is still too much. */
const ROOMY = [30, 16] as const;
const TIGHT = [16, 10] as const;

/** A way to write rows in columns. */
export interface Fitted {
  /** The cells of a row, each filled up but the last that is not empty. */
  row(cells: readonly string[]): string[];
  /** How many columns are shown, the first ones. */
  readonly shown: number;
}

/** Columns for all these rows, which have equally many cells, between `width` columns. */
export function fitColumns(rows: readonly (readonly string[])[], width: number): Fitted {
  const wanted = (rows[0] ?? []).map((_, index) =>
    rows.reduce((most, cells) => Math.max(most, widthOf(cells[index]!)), 0),
  );
  const least = ([first, other]: readonly [number, number]) =>
    wanted.map((columns, index) => Math.min(columns, index === 0 ? first : other));
  let shown = wanted.length;
  while (shown > 1 && total(least(TIGHT).slice(0, shown)) > width) shown--;
  const roomy = shrink(wanted.slice(0, shown), least(ROOMY), width);
  const widths = shrink(roomy, least(TIGHT), width);
  return {
    shown,
    row(cells) {
      const last = cells.slice(0, shown).findLastIndex((cell) => cell !== '');
      return cells.slice(0, last + 1).map((cell, index) => {
        const clipped = clipTo(cell, widths[index]!);
        return index === last ? clipped : padTo(clipped, widths[index]! + GAP);
      });
    },
  };
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, columns) => sum + columns, 0) + GAP * Math.max(0, widths.length - 1);
}

/** Takes one column after the other from the widest cell that has more than the least, of two the last. */
function shrink(wanted: readonly number[], least: readonly number[], width: number): number[] {
  const widths = wanted.map((columns) => Math.min(columns, width));
  while (total(widths) > width) {
    const able = [...widths.keys()].filter((index) => widths[index]! > least[index]!);
    const [widest] = able.sort((a, b) => widths[b]! - widths[a]! || b - a);
    if (widest === undefined) break;
    widths[widest]!--;
  }
  return widths;
}
