/** A delimited text, piece by piece, as records of trimmed cells with the line each starts on. */
import { parse } from 'csv-parse/sync';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { lineStarts, placeAt } from '../../diagnostics/source.ts';
import { type Delimiter, mendQuotes, type QuoteFault } from './quotes.ts';

/** A row of a file that has any text in it. */
export interface TextRecord {
  readonly cells: string[];
  /** From 1, as an editor shows it. */
  readonly line: number;
}

/** A fault of quotes with its place. */
export interface PlacedFault {
  readonly code: QuoteFault['code'];
  readonly place: Place;
}

/** Characters read before records are cut from them: large enough to be quick, small enough to be nothing in memory. */
const BLOCK = 1 << 18;

/** Reads records as they are asked for; faults gather in `faults`. */
export function* readRecords(
  file: string,
  pieces: Iterable<string>,
  delimiter: Delimiter,
  faults: PlacedFault[],
  block = BLOCK,
): Generator<TextRecord> {
  let line = 1;
  let buffer = '';
  let wanted = block;
  function* settle(isLast: boolean): Generator<TextRecord> {
    const mended = mendQuotes(buffer, delimiter, isLast);
    if (mended.faults.length > 0) {
      const starts = lineStarts(buffer);
      for (const { code, offset } of mended.faults) {
        const place = placeAt(file, starts, offset);
        faults.push({ code, place: { ...place, line: place.line! + line - 1 } });
      }
    }
    // A record longer than the buffer is tried again when there is twice as much of it.
    wanted = mended.end === 0 ? 2 * wanted : block;
    buffer = buffer.slice(mended.end);
    line = yield* cut(mended.text, delimiter, line);
  }
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length >= wanted) yield* settle(false);
  }
  yield* settle(true);
}

/** Yields the records of a text with whole records and sound quotes, and returns the line after it. */
function* cut(text: string, delimiter: Delimiter, firstLine: number): Generator<TextRecord, number> {
  let line = firstLine;
  for (const cells of parseRecords(text, delimiter)) {
    const start = line++;
    let isBlank = true;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      line += countBreaks(cell);
      const trimmed = cell.trim();
      cells[i] = trimmed;
      if (trimmed !== '') isBlank = false;
    }
    if (!isBlank) yield { cells, line: start };
  }
  return line;
}

function parseRecords(text: string, delimiter: Delimiter, limit = -1): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    to: limit,
  });
}

// NOTE: csv-parse's own `info.lines` counts CRLF inside quotes twice, and asking for `info` doubles the time.
function countBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return lineStarts(cell).length - 1;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 20;
/** How much of a file is looked at to find its delimiter. */
export const SAMPLE_LENGTH = 1 << 16;

/** The delimiter that cuts the first records most evenly into two cells or more; a comma where none does. */
export function sniffDelimiter(sample: string, isWhole: boolean): Delimiter {
  let best: Delimiter = ',';
  let bestShare = 0;
  let bestColumns = 1;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const records = parseRecords(mendQuotes(sample, delimiter).text, delimiter, 2 * SAMPLE_RECORDS);
    const filled = records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    // The sample may end inside a record.
    if (!isWhole && filled.length > 1) filled.pop();
    const counts = filled.slice(0, SAMPLE_RECORDS).map((record) => record.length);
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
