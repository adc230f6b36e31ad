/** A delimited text as headings and rows of cells, each row with its line. Knows CSV, not what the columns mean. */
import { type Diagnostic, diagnostic, gather } from '../diagnostics/diagnostic.ts';
import type { CellColumn } from './cell-columns.ts';
import type { Delimiter } from './csv/quotes.ts';
import {
  LONGEST_ROW,
  RecordFaults,
  readRecords,
  SAMPLE_LENGTH,
  sniffDelimiter,
  type TextRecord,
} from './csv/records.ts';
import { firstFew } from './faults.ts';
import { findHeadingRow, HEADING_SEARCH, type HeadingRow } from './heading-row.ts';
import { TableBuilder } from './table-builder.ts';

export interface Table {
  readonly file: string;
  /** All different and none empty. */
  readonly headings: readonly string[];
  /** Line of the headings; that of the first row where there are none. */
  readonly headingLine: number;
  /** Number of rows. */
  readonly size: number;
  /** One per heading. Cells have no surrounding white space. */
  readonly columns: readonly CellColumn[];
  /** Line on which each row starts, from 1, as an editor shows it. */
  readonly lines: Int32Array;
}

export interface TableOptions {
  /** Whether rules.yaml names columns by number, as it must where a file has no headings. */
  readonly isNumbered?: boolean;
}

export interface TableRead {
  /** Null only where there is not even a heading row. */
  readonly table: Table | null;
  readonly diagnostics: Diagnostic[];
}

export function cellOf(table: Table, row: number, column: number): string {
  const { codes, labels } = table.columns[column]!;
  return labels[codes[row]!]!;
}

/** The cells of a row. */
export function rowOf(table: Table, row: number): string[] {
  return table.columns.map(({ codes, labels }) => labels[codes[row]!]!);
}

/** The different values of a column, in order of first appearance; the empty cell is one of them. */
export function valuesOf(table: Table, column: number): string[] {
  const { codes, labels } = table.columns[column]!;
  const isSeen = new Uint8Array(labels.length);
  const values = new Set<string>();
  for (const code of codes) {
    if (isSeen[code] === 1) continue;
    isSeen[code] = 1;
    values.add(labels[code]!);
  }
  return [...values];
}

/** Reads a table from its text, in one piece or many, whatever is wrong with single rows. */
export function readTable(
  file: string,
  text: string | Iterable<string>,
  options: TableOptions = {},
): TableRead {
  const pieces = (typeof text === 'string' ? [text] : text)[Symbol.iterator]();
  let sample = '';
  let isWhole = false;
  while (sample.length < SAMPLE_LENGTH && !isWhole) {
    const next = pieces.next();
    if (next.done) isWhole = true;
    else sample += next.value;
  }
  const declared = /^sep=([,;\t|])(?=[\r\n])/i.exec(sample);
  // What is left of the line that Excel puts on top is blank, so that lines still count from 1.
  const start = declared === null ? sample : sample.slice(declared[0].length);
  const delimiter =
    declared === null ? sniffDelimiter(start.slice(0, SAMPLE_LENGTH), isWhole) : (declared[1] as Delimiter);
  const faults = new RecordFaults();
  function* all() {
    yield start;
    for (let next = pieces.next(); !next.done; next = pieces.next()) yield next.value;
  }
  const read = tabulate(file, readRecords(file, all(), delimiter, faults), options);
  if (faults.tooLong !== null)
    return { table: null, diagnostics: [...sayQuotes(faults), sayTooLong(file, faults.tooLong)] };
  return { table: read.table, diagnostics: [...sayQuotes(faults), ...read.diagnostics] };
}

/** Reads a table from records, such as the rows of a sheet. */
export function tabulate(file: string, all: Iterable<TextRecord>, options: TableOptions = {}): TableRead {
  const records = all[Symbol.iterator]();
  const top: TextRecord[] = [];
  while (top.length < HEADING_SEARCH) {
    const next = records.next();
    if (next.done) break;
    top.push(next.value);
  }
  const [topmost] = top;
  if (topmost === undefined) {
    const message = 'The file has no heading row.';
    return { table: null, diagnostics: [diagnostic('table/no-heading', { file }, message)] };
  }
  const cells = top.map((record) => record.cells);
  const found = findHeadingRow(cells, options.isNumbered === true);
  const headingLine = (top[found.headings] ?? topmost).line;
  const place = { file, line: headingLine };
  const wide = top.find((record) => record.cells.length > MOST_COLUMNS);
  if (wide !== undefined) return { table: null, diagnostics: [sayTooWide(file, wide)] };
  const { headings, duplicates } = nameColumns(cells[found.headings] ?? cells[0]!.map(() => ''));
  const repeated = duplicates.map(({ heading, renamed }) => ({
    place,
    message: `Two columns are headed “${heading}”; the later one is read as “${renamed}”.`,
  }));
  const diagnostics = firstFew('table/duplicate-heading', repeated, 'columns repeat a heading');
  const builder = new TableBuilder(file, headings.length);
  for (const record of top.slice(found.first)) builder.push(record);
  for (let next = records.next(); !next.done; next = records.next()) {
    builder.push(next.value);
    if (builder.size > MOST_ROWS) {
      const message = `The file has more than ${MOST_ROWS} rows.`;
      const help = 'is it the right file? One row a person is expected';
      return {
        table: null,
        diagnostics: [...diagnostics, diagnostic('file/too-large', { file }, message, help)],
      };
    }
    if (builder.missing <= MOST_MISSING) continue;
    const message = 'Nearly all rows are far shorter than the heading row; this is no table.';
    return { table: null, diagnostics: [...diagnostics, diagnostic('file/unreadable', place, message)] };
  }
  const { columns, lines, below, faults } = builder.finish();
  gather(diagnostics, saySkipped(file, top, found, below));
  if (lines.length === 0) {
    diagnostics.push(diagnostic('table/no-rows', place, 'The file has headings but no rows.'));
  }
  gather(diagnostics, faults);
  return { table: { file, headings, headingLine, size: lines.length, columns, lines }, diagnostics };
}

/** A small file of one long line and many short ones must not fill the memory with empty cells. */
const MOST_MISSING = 20_000_000;

/** No employer has as many people: an export of a million rows takes about a gigabyte. */
const MOST_ROWS = 2_000_000;

/** As many as a sheet of a spreadsheet has. */
const MOST_COLUMNS = 16_384;

function sayTooWide(file: string, { cells, line }: TextRecord): Diagnostic {
  const message = `The line has ${cells.length} cells; a table may have ${MOST_COLUMNS} columns.`;
  const help = 'is it the right file? One row a person is expected, with line breaks between the rows';
  return diagnostic('file/too-large', { file, line }, message, help);
}

/** What stands around the table and is not read. */
function saySkipped(
  file: string,
  top: readonly TextRecord[],
  { headings, first }: HeadingRow,
  below: readonly TextRecord[],
): Diagnostic[] {
  const note = ({ line, cells }: TextRecord, what: string) => {
    const shown = cells.filter((cell) => cell !== '').join(', ');
    return diagnostic('table/skipped', { file, line }, `${what} was not read: “${shown}”.`);
  };
  if (headings < 0) {
    const message = 'The file has no headings: line 1 is read as a row, and columns go by number.';
    return [diagnostic('table/no-headings', { file, line: top[0]!.line }, message)];
  }
  return [
    ...top.slice(0, headings).map((record) => note(record, 'A line above the headings')),
    ...top
      .slice(headings + 1, first)
      .map((record) => note(record, 'A second line of headings, or an example,')),
    ...below.map((record) => note(record, 'A line below the table')),
  ];
}

function sayTooLong(file: string, line: number): Diagnostic {
  const message = `A row that starts here is longer than ${LONGEST_ROW} characters.`;
  const help =
    'is it the right file? Or a quote opens a cell and is never closed, or line breaks are missing';
  return diagnostic('file/too-large', { file, line }, message, help);
}

function sayQuotes({ unclosed, stray }: RecordFaults): Diagnostic[] {
  const inside = 'quotes stand inside cells that are not quoted';
  return [
    ...firstFew('table/unclosed-quote', unclosed.kept, 'quotes are never closed', unclosed.count),
    ...firstFew('table/stray-quote', stray.kept, inside, stray.count),
  ];
}

interface Duplicate {
  readonly heading: string;
  readonly renamed: string;
}

/** Headings made different and non-empty; the first of the same headings keeps its name. */
function nameColumns(cells: readonly string[]): { headings: string[]; duplicates: Duplicate[] } {
  const duplicates: Duplicate[] = [];
  const taken = new Set(cells);
  const uses = new Map<string, number>();
  const numbered = (heading: string) => {
    let number = uses.get(heading) ?? 2;
    while (taken.has(`${heading} (${number})`)) number++;
    uses.set(heading, number + 1);
    taken.add(`${heading} (${number})`);
    return `${heading} (${number})`;
  };
  const seen = new Set<string>();
  const headings = cells.map((cell, i) => {
    if (cell === '') {
      const heading = `column ${i + 1}`;
      return taken.has(heading) ? numbered(heading) : heading;
    }
    if (!seen.has(cell)) {
      seen.add(cell);
      return cell;
    }
    const renamed = numbered(cell);
    duplicates.push({ heading: cell, renamed });
    return renamed;
  });
  return { headings, duplicates };
}
