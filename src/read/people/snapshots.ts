/** Files that hold the same people at several dates: whole snapshots one below the other, or a history of each person. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Layout } from '../layout.ts';
import { cellOf, type Table } from '../table.ts';
import { type DatedColumn, findDatedColumn } from './dated-column.ts';
import type { RawPerson } from './rows.ts';

/** `as-of` of rules.yaml. */
export interface AsOf {
  readonly column: string | null;
  /** A date, or the cell of a snapshot as written. */
  readonly value: string | null;
  readonly place: Place;
}

export interface Selection {
  readonly rows: readonly RawPerson[];
  /** Rows that are not read, by the reason why. */
  readonly setAside: ReadonlyMap<string, readonly RawPerson[]>;
  readonly diagnostics: readonly Diagnostic[];
  /** The day that decides which rows are current; null where neither the file nor rules.yaml says. */
  readonly day: number | null;
}

/** The rows of one snapshot, or of each person the row that holds on the day; an error where it cannot be told which. */
export function selectRows(
  table: Table,
  layout: Layout,
  rows: readonly RawPerson[],
  asOf: AsOf | null,
  cycleDay: number,
): Selection {
  const { dated, asOfDay, diagnostics } = findDatedColumn(table, layout, rows, asOf);
  if (dated === null) return { rows, setAside: new Map(), diagnostics, day: asOfDay };
  const select = dated.isHistory ? selectHistory : selectSnapshot;
  return select({ table, rows, dated, asOf, asOfDay, cycleDay });
}

interface Request {
  readonly table: Table;
  readonly rows: readonly RawPerson[];
  readonly dated: DatedColumn;
  readonly asOf: AsOf | null;
  readonly asOfDay: number | null;
  readonly cycleDay: number;
}

const SNAPSHOTS_SHOWN = 10;

function selectSnapshot({ table, rows, dated, asOf, asOfDay }: Request): Selection {
  const { column, dayOf } = dated;
  const heading = table.headings[column]!;
  const cellIn = (row: RawPerson) => cellOf(table, row.row, column);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(cellIn(row), (counts.get(cellIn(row)) ?? 0) + 1);
  const values = [...dayOf.keys()].sort((a, b) => dayOf.get(a)! - dayOf.get(b)!);
  const list = values.map((value) => `${value} (${rowsIn(counts.get(value)!)})`);
  const shown = list.slice(-SNAPSHOTS_SHOWN).join(', ');
  const wanted = asOf?.value ?? null;
  const place = { file: table.file, line: table.headingLine, column: column + 1 };
  const isWritten = wanted !== null && dayOf.has(wanted);
  const day = isWritten ? dayOf.get(wanted)! : asOfDay;
  const chosen = values.findLast((value) => day === null || dayOf.get(value)! <= day);
  if (chosen === undefined) {
    const message = `No snapshot of ${table.file} is of ${wanted} or before it.`;
    const error = diagnostic('rules/unknown-value', asOf!.place, message, `its snapshots are: ${shown}`);
    return { rows, setAside: new Map(), diagnostics: [error], day: null };
  }
  const chosenDay = dayOf.get(chosen)!;
  const isChosen = (row: RawPerson) => dayOf.get(cellIn(row)) === chosenDay;
  const size = rows.filter(isChosen).length;
  const why = day === null ? 'the latest' : `none is of ${wanted}, and the last before it`;
  const message = `The file holds ${values.length} snapshots told apart by “${heading}”; ${why}, ${chosen} (${rowsIn(size)}), is read.`;
  const help =
    day === null
      ? `\`as-of: ${values.at(-2) ?? chosen}\` in rules.yaml picks another; there are ${shown}`
      : `there are ${shown}`;
  const diagnostics = chosenDay === day ? [] : [diagnostic('people/snapshot', place, message, help)];
  return {
    rows: rows.filter(isChosen),
    setAside: new Map([['another snapshot', rows.filter((row) => !isChosen(row))]]),
    diagnostics,
    day: chosenDay,
  };
}

/** Of each id the rows of the latest date that is not after the day. */
function selectHistory({ table, rows, dated, asOf, asOfDay, cycleDay }: Request): Selection {
  const { column, dayOf } = dated;
  const day = asOfDay ?? cycleDay;
  const dayOfRow = (row: RawPerson) => dayOf.get(cellOf(table, row.row, column)) ?? Number.NEGATIVE_INFINITY;
  const latest = new Map<string, number>();
  for (const row of rows) {
    const at = dayOfRow(row);
    const best = latest.get(row.id);
    // Somebody who is yet to come has only dates after the day: the first of them tells what they will be.
    const isBetter = best === undefined || (at <= day ? best > day || at > best : best > day && at < best);
    if (isBetter) latest.set(row.id, at);
  }
  const isRead = (row: RawPerson) => {
    const at = latest.get(row.id)!;
    return dayOfRow(row) === at && (asOf === null || at <= day);
  };
  const isToCome = (row: RawPerson) => asOf !== null && latest.get(row.id)! > day;
  const toCome = rows.filter(isToCome);
  const past = rows.filter((row) => !isRead(row) && !isToCome(row));
  const until = asOf?.value == null ? 'the first day of the cycle' : asOf.value;
  const message = `The file holds a history: of each person the latest “${table.headings[column]}” not after ${until} is read, and ${rowsIn(past.length + toCome.length)} of ${rows.length} are not.`;
  const place = { file: table.file, line: table.headingLine, column: column + 1 };
  const setAside = new Map([
    ['same person as another row', past],
    ['not there yet', toCome],
  ]);
  return {
    rows: rows.filter(isRead),
    setAside,
    diagnostics: [
      diagnostic('people/history', place, message, '`as-of: YYYY-MM-DD` in rules.yaml reads another day'),
    ],
    day,
  };
}

function rowsIn(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
