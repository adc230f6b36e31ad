/** Finds the row of headings in a file that has lines of title above it, a second row of headings, or none at all. */
import { groupsHeadings, knownHeadings } from './known-headings.ts';
import { foldHeading } from './layout.ts';

export interface HeadingRow {
  /** Index of the record that holds the headings; -1 where the file has none and its columns go by number. */
  readonly headings: number;
  /** Index of the first record below them that is a row. */
  readonly first: number;
}

/** Records looked at: no report seen has more lines of title. */
export const HEADING_SEARCH = 15;

/** Headings that say whose row it is or what a file is; a single one of the others may be a cell of any row. */
const known: ReadonlySet<string> = new Set([
  ...Object.values(knownHeadings).flat(),
  ...Object.values(groupsHeadings).flat(),
]);

/**
 * The first record is the headings unless it holds hardly any that are known and a wider one further down does.
 * With `isNumbered`, rules.yaml names columns by number, and a first record that looks like a row is one.
 */
export function findHeadingRow(records: readonly (readonly string[])[], isNumbered: boolean): HeadingRow {
  const top = records.slice(0, HEADING_SEARCH);
  const scores = top.map(knownIn);
  let headings = 0;
  let widest = filledIn(top[0]!);
  for (let index = 1; index < top.length; index++) {
    const filled = filledIn(top[index]!);
    const isBetter = scores[headings]! < 2 && scores[index]! >= 2 && filled > widest;
    const isLabels = index === headings + 1 && isSecond(top[index]!, scores[index]!);
    if (isBetter || (isLabels && scores[index]! > scores[headings]!)) headings = index;
    widest = Math.max(widest, filled);
  }
  if (scores[headings] === 0 && isNumbered && looksLikeRow(top[0]!)) return { headings: -1, first: 0 };
  let first = headings + 1;
  if (first < top.length && isSecond(top[first]!, scores[first]!)) first++;
  if (first < top.length && /^example:/i.test(top[first]![0]!)) first++;
  return { headings, first };
}

function filledIn(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

function knownIn(cells: readonly string[]): number {
  return cells.filter((cell) => known.has(foldHeading(cell))).length;
}

/** Directly below the headings, a record made mostly of known headings: keys and labels, as some systems write both. */
function isSecond(cells: readonly string[], score: number): boolean {
  return score >= 2 && 2 * score >= filledIn(cells);
}

/** A heading is hardly ever a number, a date or an e-mail address. */
function looksLikeRow(cells: readonly string[]): boolean {
  return cells.some((cell) => /^[\d.,/: -]*\d[\d.,/: -]*$/.test(cell) || /^\S+@\S+\.\S+$/.test(cell));
}
