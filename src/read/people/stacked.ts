/** Recognises a file that holds several snapshots of the same people, one below the other. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Layout } from '../layout.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import type { RawPerson } from './rows.ts';

/** Fewer repeated ids than this share of the rows, or this number, are faults of rows and not of the file. */
const SHARE = 0.2;
const LEAST = 10;
/** A column that tells snapshots apart has few values, and leaves few ids repeated. */
const MOST_SNAPSHOTS = 60;

/** A diagnostic with the column that tells the snapshots apart, or null for an ordinary file. */
export function findStacking(table: Table, layout: Layout, rows: readonly RawPerson[]): Diagnostic | null {
  const repeated = rows.length - new Set(rows.map((row) => row.id)).size;
  if (repeated < LEAST || repeated < SHARE * rows.length) return null;
  const used = new Set([...layout.columns.values()].flat());
  for (let column = 0; column < table.headings.length; column++) {
    if (used.has(column) && !layout.columns.get('start_date')?.includes(column)) continue;
    const values = valuesOf(table, column);
    if (values.length < 2 || values.length > MOST_SNAPSHOTS) continue;
    const still =
      rows.length - new Set(rows.map((row) => JSON.stringify([row.id, cellOf(table, row.row, column)]))).size;
    if (still > SHARE * repeated) continue;
    const heading = table.headings[column]!;
    const counts = values.map(
      (value) => `${value} (${rows.filter((row) => cellOf(table, row.row, column) === value).length} rows)`,
    );
    return diagnostic(
      'people/stacked',
      { file: table.file, line: table.headingLine, column: column + 1 },
      `${repeated} of ${rows.length} rows repeat an id: the file holds ${values.length} snapshots of the same people, told apart by “${heading}”: ${counts.slice(0, 10).join(', ')}.`,
      `save a copy with the rows of one snapshot only, such as “${heading}” = ${values[0]}, and run minim on that`,
    );
  }
  return null;
}
