/** Where no column names the manager: columns of a whole chain of managers, or teams called after their manager. */
import { fold } from './suggest.ts';
import { type Table, valuesOf } from './table.ts';

/** “Management_Chain_01”, “Management Chain - Level 01”, “L2_name”, “Level 3 Manager”. */
const chainHeading = /^(?:management chain(?: level)?|supervisor level|manager level) (\d+)(?: name)?$/;
const levelHeading = /^(?:l|level )(\d+) (?:name|manager|manager name|leader|supervisor)$/;

/** Columns of one chain, the top of the organisation first; empty where there are fewer than two. */
export function chainColumns(table: Table): number[] {
  for (const pattern of [chainHeading, levelHeading]) {
    const found = table.headings.flatMap((heading, column) => {
      const level = pattern.exec(fold(heading))?.[1];
      return level === undefined ? [] : [{ column, level: Number(level) }];
    });
    if (found.length < 2) continue;
    const columns = found
      .sort((a, b) => a.level - b.level || a.column - b.column)
      .map(({ column }) => column);
    // Everybody has the same person at the top, whichever way the levels are counted.
    const differing = (column: number) => valuesOf(table, column).filter((cell) => cell !== '').length;
    return differing(columns[0]!) <= differing(columns.at(-1)!) ? columns : columns.reverse();
  }
  return [];
}

/** No team and its manager have longer names; on longer texts the patterns may take long. */
const LONGEST = 200;

/** The manager in “Platform (Jane Doe)”; empty where the cell ends in no name. */
export function managerInBrackets(cell: string): string {
  if (cell.length > LONGEST) return '';
  const name = /\(([^()]+)\)$/.exec(cell)?.[1]?.trim() ?? '';
  return /^\p{L}.*\s.*\p{L}/u.test(name) ? name : '';
}

/** The column of teams called after their managers, or -1: more than half of its values end in a name. */
export function namedTeamColumn(table: Table): number {
  const column = table.headings.findIndex((heading) => /^supervisory org(anization)?$/.test(fold(heading)));
  if (column < 0) return -1;
  const cells = valuesOf(table, column).filter((cell) => cell !== '');
  const named = cells.filter((cell) => managerInBrackets(cell) !== '');
  return 2 * named.length > cells.length ? column : -1;
}
