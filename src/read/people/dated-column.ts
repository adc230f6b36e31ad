/** Finds the column that tells apart the snapshots, or the rows of a history, of the same people. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { readDates } from '../dates.ts';
import { knownHeadings } from '../known-headings.ts';
import { findColumn, foldHeading, type Layout, unknownHeading } from '../layout.ts';
import { sameKeys } from '../same-keys.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import { inYaml } from './exclude-line.ts';
import type { RawPerson } from './rows.ts';
import type { AsOf } from './snapshots.ts';

export interface DatedColumn {
  readonly column: number;
  /** Per value as written, its day; values that are not there are no dates. */
  readonly dayOf: ReadonlyMap<string, number>;
  /** Rows are written when something changes; else each date has a row for everybody. */
  readonly isHistory: boolean;
}

interface Finding {
  readonly dated: DatedColumn | null;
  /** The day of `as-of`; null where it names none. */
  readonly asOfDay: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fewer repeated ids than this share of the rows, or this number, are faults of rows and not of the file. */
const SHARE = 0.2;
const LEAST = 10;
const SHARE_UNDATED = 0.35;
/** A column that tells snapshots apart has few values, and leaves few ids repeated. */
const MOST_SNAPSHOTS = 60;
/** Of two snapshots half the people at least are in both; of two dates of a history hardly anybody is. */
const KEPT = 0.5;

export function findDatedColumn(
  table: Table,
  layout: Layout,
  rows: readonly RawPerson[],
  asOf: AsOf | null,
): Finding {
  const asOfDay = asOf?.value == null ? null : dayOfValue(asOf.value);
  const nothing = { dated: null, asOfDay, diagnostics: [] };
  const own = asOf?.column == null ? null : findColumn(table, asOf.column);
  if (own === -1) return { ...nothing, diagnostics: [unknownHeading(table, asOf!.column!, asOf!.place)] };
  const held = rows.filter((row) => row.id !== '');
  const repeated = sameKeys(held.length, (index) => held[index]!.id).reduce(
    (sum, same) => sum + same.length - 1,
    0,
  );
  const column = own ?? (repeated === 0 ? -1 : search(table, layout, held, repeated));
  if (column < 0)
    return asOf === null ? nothing : { ...nothing, diagnostics: idleAsOf(layout, asOf, repeated) };
  const values = valuesOf(table, column)
    .filter((value) => value !== '')
    .sort(byCodePoint);
  if (values.length === 0) {
    const message = `“${table.headings[column]}” tells no snapshots apart: it is empty in every row.`;
    const help = 'name another column in as-of, or remove the line';
    return { ...nothing, diagnostics: [diagnostic('rules/unknown-value', asOf!.place, message, help)] };
  }
  const dayOf = daysOfValues(values);
  if (dayOf === null) {
    // A cell that `as-of` names needs no order.
    const isNamed = asOf?.value != null && values.includes(asOf.value);
    if (isNamed)
      return { ...nothing, dated: { column, dayOf: new Map([[asOf.value!, 0]]), isHistory: false } };
    return { ...nothing, diagnostics: [askWhich(table, column, held, values, repeated)] };
  }
  if (asOf?.value != null && asOfDay === null && !dayOf.has(asOf.value)) {
    const help = `its snapshots are: ${values.slice(0, 10).join(', ')}`;
    const message = `“${asOf.value}” is no date and stands nowhere in “${table.headings[column]}”.`;
    return { ...nothing, diagnostics: [diagnostic('rules/unknown-value', asOf.place, message, help)] };
  }
  const isHistory = repeated > 0 && keptShare(table, held, column, dayOf) < KEPT;
  return { dated: { column, dayOf, isHistory }, asOfDay, diagnostics: [] };
}

/** The column that tells repeated ids apart: one known for it, else one of dates, else any; -1 for none. */
function search(table: Table, layout: Layout, rows: readonly RawPerson[], repeated: number): number {
  const headings = table.headings.map(foldHeading);
  const known = knownHeadings['row date'].flatMap((heading) => headings.indexOf(heading as string));
  const named = known.filter((column) => column >= 0);
  const found = named.find((column) => tellsApart(table, rows, column, repeated, Number.POSITIVE_INFINITY));
  if (found !== undefined) return found;
  if (repeated < LEAST || repeated < SHARE * rows.length) return -1;
  const used = new Set([...layout.columns].flatMap(([field, own]) => (field === 'start_date' ? [] : own)));
  const others = headings.flatMap((_, column) =>
    !used.has(column) && tellsApart(table, rows, column, repeated, MOST_SNAPSHOTS) ? [column] : [],
  );
  const dated = others.find((column) => daysOfValues(valuesOf(table, column).filter(Boolean)) !== null);
  // Without dates it takes more to tell a second snapshot from second posts, such as one a company.
  return dated ?? (repeated < SHARE_UNDATED * rows.length ? -1 : (others[0] ?? -1));
}

function tellsApart(
  table: Table,
  rows: readonly RawPerson[],
  column: number,
  repeated: number,
  most: number,
): boolean {
  const values = valuesOf(table, column);
  if (values.length < 2 || values.length > most) return false;
  const pairs = new Set(rows.map((row) => `${row.id}\u0000${cellOf(table, row.row, column)}`));
  return rows.length - pairs.size <= SHARE * repeated;
}

/** The day of each value; null where they have no order that is certain. Years and quarters count as their first day. */
function daysOfValues(values: readonly string[]): Map<string, number> | null {
  const { order, days, bad } = readDates(values.map(plainDate));
  if (order !== 'known' || bad.length > 0) return null;
  return new Map(values.map((value, index) => [value, days[index]!]));
}

function plainDate(value: string): string {
  const parts = /^(?:(\d{4})|(\d{4})[-\s]?([HQ])([1-4])|([HQ])([1-4])[-\s]?(\d{4}))$/i.exec(value);
  if (parts === null) return value;
  const year = parts[1] ?? parts[2] ?? parts[7]!;
  const unit = (parts[3] ?? parts[5] ?? 'Q').toUpperCase();
  const number = Number(parts[4] ?? parts[6] ?? 1);
  const month = 1 + (number - 1) * (unit === 'H' ? 6 : 3);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function dayOfValue(value: string): number | null {
  const { order, days } = readDates([value]);
  return order === 'known' ? days[0]! : null;
}

/** Of neighbouring dates, which share of the ids of the larger is in both. */
function keptShare(
  table: Table,
  rows: readonly RawPerson[],
  column: number,
  dayOf: ReadonlyMap<string, number>,
): number {
  const idsOn = new Map<number, Set<string>>();
  for (const row of rows) {
    const day = dayOf.get(cellOf(table, row.row, column));
    if (day === undefined) continue;
    const ids = idsOn.get(day);
    if (ids) ids.add(row.id);
    else idsOn.set(day, new Set([row.id]));
  }
  const inOrder = [...idsOn].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  let [kept, most] = [0, 0];
  for (let index = 1; index < inOrder.length; index++) {
    const [before, after] = [inOrder[index - 1]!, inOrder[index]!];
    for (const id of after) if (before.has(id)) kept++;
    most += Math.max(before.size, after.size);
  }
  return most === 0 ? 1 : kept / most;
}

function askWhich(
  table: Table,
  column: number,
  rows: readonly RawPerson[],
  values: readonly string[],
  repeated: number,
): Diagnostic {
  const heading = table.headings[column]!;
  const counts = values.slice(0, 10).map((value) => {
    const count = rows.filter((row) => cellOf(table, row.row, column) === value).length;
    return `${value} (${count} rows)`;
  });
  return diagnostic(
    'people/stacked',
    { file: table.file, line: table.headingLine, column: column + 1 },
    `${repeated} of ${rows.length} rows repeat an id: the file holds ${values.length === 1 ? 'one snapshot' : `${values.length} snapshots`} of the same people, told apart by “${heading}”: ${counts.join(', ')}.`,
    `say in rules.yaml which one to read: as-of: { column: ${inYaml(heading)}, value: ${inYaml(values[0]!)} }`,
  );
}

function idleAsOf(layout: Layout, asOf: AsOf, repeated: number): Diagnostic[] {
  const isUsed = repeated > 0 && (layout.columns.has('start_date') || layout.columns.has('end_date'));
  if (isUsed) return [];
  const message = '`as-of` has no effect: no column of the file tells several snapshots or dates apart.';
  const help = 'name the column: as-of: { column: ..., value: ... }; or remove the line';
  return [diagnostic('rules/no-effect', asOf.place, message, help)];
}
