/** A delimited text, piece by piece, as records of trimmed cells with the line each starts on. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { lineStarts, placeAt } from '../../diagnostics/source.ts';
import { type Fault, FaultList } from '../faults.ts';
import { type Delimiter, mendQuotes, type QuoteFault } from './quotes.ts';
import { findSpans } from './spans.ts';
import { splitRecords } from './split.ts';

/** A row of a file that has any text in it. */
export interface TextRecord {
  readonly cells: string[];
  /** From 1, as an editor shows it. */
  readonly line: number;
}

/** What was odd about the records of a file. */
export class RecordFaults {
  readonly unclosed = new FaultList();
  readonly stray = new FaultList();
  /** Line of a row that is too long to be one; nothing is read from there on. */
  tooLong: number | null = null;
}

/** Characters of a row: no cell is known to come near, and a quote that is never closed shall not fill the memory. */
export const LONGEST_ROW = 1 << 20;

/** Characters read before records are cut from them: large enough to be quick, small enough to be nothing in memory. */
const BLOCK = 1 << 18;

/** Records cut in one go: enough to be quick, few enough for their memory to be used again. */
const AT_ONCE = 1 << 12;

/** Reads records as they are asked for; faults gather in `faults`. */
export function* readRecords(
  file: string,
  pieces: Iterable<string>,
  delimiter: Delimiter,
  faults: RecordFaults,
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
        const list = code === 'table/stray-quote' ? faults.stray : faults.unclosed;
        list.add(() => sayQuote(code, placeAt(file, starts, offset), line));
      }
    }
    // A record longer than the buffer is tried again when there is twice as much of it.
    wanted = mended.end === 0 ? 2 * wanted : block;
    buffer = buffer.slice(mended.end);
    line = yield* cut(mended.text, delimiter, line, faults);
    if (buffer.length > LONGEST_ROW && mended.end === 0) faults.tooLong ??= line;
  }
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length >= wanted) yield* settle(false);
    if (faults.tooLong !== null) return;
  }
  yield* settle(true);
}

function sayQuote(code: QuoteFault['code'], place: Place, firstLine: number): Fault {
  const at = { ...place, line: place.line! + firstLine - 1 };
  return code === 'table/unclosed-quote'
    ? {
        place: at,
        message: 'A quote opens here and is never closed.',
        help: 'close the quote, or take it away',
      }
    : {
        place: at,
        message: 'A quote stands inside a cell that is not quoted; the cell was read as it is written.',
        help: 'put the whole cell in quotes and write each quote inside it twice',
      };
}

/** Yields the records of a text with whole records and sound quotes, and returns the line after it. */
function* cut(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  faults: RecordFaults,
): Generator<TextRecord, number> {
  let line = firstLine;
  for (let from = 0; from < text.length; ) {
    const { spans, breaks, next } = findSpans(text, delimiter, from, AT_ONCE);
    const long = spans.findIndex(({ start, end }) => end - start > LONGEST_ROW);
    const sound = long === -1 ? spans : spans.slice(0, long);
    for (const [index, cells] of splitRecords(text, delimiter, sound).entries()) {
      let isBlank = true;
      for (let i = 0; i < cells.length; i++) {
        const trimmed = cells[i]!.trim();
        cells[i] = trimmed;
        if (trimmed !== '') isBlank = false;
      }
      if (!isBlank) yield { cells, line: line + sound[index]!.line };
    }
    if (long !== -1) {
      faults.tooLong = line + spans[long]!.line;
      return line;
    }
    line += breaks;
    from = next;
  }
  return line;
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
    const { text } = mendQuotes(sample, delimiter);
    const { spans } = findSpans(text, delimiter, 0, 2 * SAMPLE_RECORDS);
    const records = splitRecords(text, delimiter, spans);
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
