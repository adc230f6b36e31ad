/** A delimited text as headings and rows of cells, each row with its line. Knows CSV, not what the columns mean. */
import { parse } from 'csv-parse/sync';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic, gather, type Place } from '../diagnostics/diagnostic.ts';
import { lineStarts, placeAt } from '../diagnostics/source.ts';

type Delimiter = ',' | ';' | '\t' | '|';

export interface Table {
  readonly file: string;
  /** All different and none empty. */
  readonly headings: string[];
  readonly headingLine: number;
  /** Every row has one cell per heading. Cells have no surrounding white space. */
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row starts, from 1, as an editor shows it. */
  readonly lines: Int32Array;
  readonly delimiter: Delimiter;
}

/** Reads a table whatever is wrong with single rows; null only where there is not even a heading row. */
export function readTable(file: string, text: string): { table: Table | null; diagnostics: Diagnostic[] } {
  const declared = /^sep=([,;\t|])(?=[\r\n])/i.exec(text);
  // What is left of the line that Excel puts on top is blank, so that lines still count from 1.
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared === null ? sniffDelimiter(body) : (declared[1] as Delimiter);
  const mended = mendQuotes(body, delimiter);
  const diagnostics = quoteDiagnostics(file, body, mended.faults);

  const { records, lines } = filledRecords(mended.text, delimiter);
  const first = records[0];
  if (first === undefined) {
    diagnostics.push(diagnostic('table/no-heading', { file }, 'The file has no heading row.'));
    return { table: null, diagnostics };
  }
  const headingLine = lines[0]!;
  const { headings, duplicates } = nameColumns(first);
  const repeated = duplicates.map(({ heading, renamed }) => ({
    place: { file, line: headingLine },
    message: `Two columns are headed “${heading}”; the later one is read as “${renamed}”.`,
  }));
  gather(diagnostics, firstFew('table/duplicate-heading', repeated, 'columns repeat a heading'));

  const rows = records.slice(1);
  const rowLines = Int32Array.from(lines.slice(1));
  if (rows.length === 0) {
    const message = 'The file has headings but no rows.';
    diagnostics.push(diagnostic('table/no-rows', { file, line: headingLine }, message));
  }
  if (missingCells(rows, headings.length) > MOST_MISSING) {
    const message = 'Nearly all rows are far shorter than the heading row; this is no table.';
    diagnostics.push(diagnostic('file/unreadable', { file, line: headingLine }, message));
    return { table: null, diagnostics };
  }
  gather(diagnostics, fitRows(file, rows, rowLines, headings.length));
  return { table: { file, headings, headingLine, rows, lines: rowLines, delimiter }, diagnostics };
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 20;
const SAMPLE_LENGTH = 1 << 16;

/** The delimiter that cuts the first records most evenly into two cells or more; a comma where none does. */
function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: Delimiter = ',';
  let bestShare = 0;
  let bestColumns = 1;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { records } = filledRecords(mendQuotes(sample, delimiter).text, delimiter, 2 * SAMPLE_RECORDS);
    // The sample may end inside a record.
    if (sample.length < text.length && records.length > 1) records.pop();
    const counts = records.slice(0, SAMPLE_RECORDS).map((record) => record.length);
    const columns = commonest(counts);
    const share = counts.filter((count) => count === columns).length / counts.length;
    if (columns < 2 || share < bestShare || (share === bestShare && columns <= bestColumns)) continue;
    best = delimiter;
    bestShare = share;
    bestColumns = columns;
  }
  return best;
}

function commonest(counts: readonly number[]): number {
  const uses = (count: number) => counts.filter((other) => other === count).length;
  return counts.reduce((a, b) => ((uses(b) - uses(a) || b - a) > 0 ? b : a), 0);
}

/** Records with any text in them, cells trimmed, and the line each starts on. */
function filledRecords(
  text: string,
  delimiter: Delimiter,
  limit = -1,
): { records: string[][]; lines: number[] } {
  const all = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    to: limit,
  });
  const records: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  for (const cells of all) {
    const start = line++;
    let isBlank = true;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      line += countBreaks(cell);
      const trimmed = cell.trim();
      cells[i] = trimmed;
      if (trimmed !== '') isBlank = false;
    }
    if (isBlank) continue;
    records.push(cells);
    lines.push(start);
  }
  return { records, lines };
}

// NOTE: csv-parse's own `info.lines` counts CRLF inside quotes twice, and asking for `info` doubles the time.
function countBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return lineStarts(cell).length - 1;
}

interface QuoteFault {
  readonly code: 'table/stray-quote' | 'table/unclosed-quote';
  readonly offset: number;
}

/**
 * Quotes anew every cell whose quotes are faulty, so that the parser reads it as it was written. Spaces between a
 * delimiter and a quote are dropped. Line breaks are kept, and so are lines.
 */
function mendQuotes(text: string, delimiter: Delimiter): { text: string; faults: QuoteFault[] } {
  const faults: QuoteFault[] = [];
  const pieces: string[] = [];
  const cellEnd = new RegExp(`[${delimiter}\\r\\n]|$`, 'g');
  const notSpace = delimiter === '\t' ? /[\S\r\n\t]|$/g : /[\S\r\n]|$/g;
  const endsCell = (offset: number) =>
    offset === text.length || text[offset] === delimiter || text[offset] === '\n' || text[offset] === '\r';
  let kept = 0;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    let start = quote;
    while (start > 0 && !endsCell(start - 1)) start--;
    const isOpening = text.slice(start, quote).trim() === '';
    const close = isOpening ? closingQuote(text, quote) : -1;
    const end = close === -1 ? -1 : indexFrom(notSpace, text, close + 1);
    if (end !== -1 && endsCell(end)) {
      if (start < quote || end > close + 1) {
        pieces.push(text.slice(kept, start), text.slice(quote, close + 1));
        kept = end;
      }
      quote = text.indexOf('"', end);
      continue;
    }
    // A quote that "closes" in the middle of a cell on a later line is most likely the opening one of another cell.
    const isUnclosed = isOpening && (close === -1 || /[\r\n]/.test(text.slice(quote, close)));
    const offset = isOpening && !isUnclosed ? close : quote;
    faults.push({ code: isUnclosed ? 'table/unclosed-quote' : 'table/stray-quote', offset });
    const literalEnd = indexFrom(cellEnd, text, offset);
    pieces.push(text.slice(kept, start), `"${text.slice(start, literalEnd).replaceAll('"', '""')}"`);
    kept = literalEnd;
    quote = text.indexOf('"', literalEnd);
  }
  pieces.push(text.slice(kept));
  return { text: pieces.join(''), faults };
}

/** Two quotes inside a quoted cell stand for one. */
function closingQuote(text: string, opening: number): number {
  let close = text.indexOf('"', opening + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

/** Where a global pattern that always matches does so first. */
function indexFrom(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)!.index;
}

function quoteDiagnostics(file: string, text: string, faults: readonly QuoteFault[]): Diagnostic[] {
  if (faults.length === 0) return [];
  const starts = lineStarts(text);
  const placed = (code: QuoteFault['code']) =>
    faults.filter((fault) => fault.code === code).map((fault) => placeAt(file, starts, fault.offset));
  const unclosed = placed('table/unclosed-quote').map((place) => ({
    place,
    message: 'A quote opens here and is never closed.',
    help: 'close the quote, or take it away',
  }));
  const stray = placed('table/stray-quote').map((place) => ({
    place,
    message: 'A quote stands inside a cell that is not quoted; the cell was read as it is written.',
    help: 'put the whole cell in quotes and write each quote inside it twice',
  }));
  return [
    ...firstFew('table/unclosed-quote', unclosed, 'quotes are never closed'),
    ...firstFew('table/stray-quote', stray, 'quotes stand inside cells that are not quoted'),
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

/** A small file of one long line and many short ones must not fill the memory with empty cells. */
const MOST_MISSING = 20_000_000;

function missingCells(rows: readonly (readonly string[])[], columns: number): number {
  return rows.reduce((sum, row) => sum + Math.max(0, columns - row.length), 0);
}

/** Gives every row as many cells as there are headings. Empty cells too many are no fault. */
function fitRows(file: string, rows: string[][], lines: Int32Array, columns: number): Diagnostic[] {
  const faults: Fault[] = [];
  rows.forEach((row, i) => {
    const found = row.length;
    if (found === columns) return;
    const surplus = row.splice(columns);
    while (row.length < columns) row.push('');
    if (found > columns && surplus.every((cell) => cell === '')) return;
    faults.push({
      place: { file, line: lines[i]! },
      message: `The row has ${found} cells, but the heading row has ${columns}.`,
      help:
        found < columns
          ? 'the missing cells were read as empty'
          : 'the surplus cells were not read; a cell that contains the delimiter must be in quotes',
    });
  });
  return firstFew('table/row-length', faults, 'rows have more or fewer cells than the heading row');
}

interface Fault {
  readonly place: Place;
  readonly message: string;
  readonly help?: string;
}

const MOST_SINGLY = 5;
const FIRST_FEW = 3;

/** One diagnostic per fault; of many faults the first few and a summary, so that other messages are not buried. */
function firstFew(code: DiagnosticCode, faults: readonly Fault[], what: string): Diagnostic[] {
  const shown = faults.length > MOST_SINGLY ? faults.slice(0, FIRST_FEW) : faults;
  const diagnostics = shown.map(({ place, message, help }) => diagnostic(code, place, message, help));
  const rest = faults.slice(shown.length);
  if (rest.length > 0) {
    const lines = [...new Set(rest.slice(0, 2 * MOST_SINGLY).map((fault) => fault.place.line))];
    const some = lines.slice(0, MOST_SINGLY).join(', ');
    const message = `${rest.length} more ${what}: lines ${some}${rest.length > MOST_SINGLY ? ' and so on' : ''}.`;
    diagnostics.push(diagnostic(code, rest[0]!.place, message));
  }
  return diagnostics;
}
