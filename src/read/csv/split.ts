/** Cuts a delimited text with sound quotes into records: after mending there is nothing left to decide. */
import type { Delimiter } from './quotes.ts';

const [QUOTE, LF, CR] = [34, 10, 13];

/** Records with their cells as written, an empty line as one empty cell; `most` records at most. */
export function splitRecords(
  text: string,
  delimiter: Delimiter,
  most = Number.POSITIVE_INFINITY,
): string[][] {
  const mark = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let cells: string[] = [];
  let start = 0;
  while (start < text.length && records.length < most) {
    const isQuoted = text.charCodeAt(start) === QUOTE;
    const end = isQuoted ? closingQuote(text, start) + 1 : endOfCell(text, start, mark);
    cells.push(isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end));
    start = end + 1;
    if (text.charCodeAt(end) === mark) {
      // A delimiter at the very end has an empty cell behind it.
      if (start === text.length) cells.push('');
      continue;
    }
    if (text.charCodeAt(end) === CR && text.charCodeAt(start) === LF) start++;
    records.push(cells);
    cells = [];
  }
  if (cells.length > 0) records.push(cells);
  return records;
}

function closingQuote(text: string, opening: number): number {
  let close = text.indexOf('"', opening + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close === -1 ? text.length : close;
}

function endOfCell(text: string, start: number, mark: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === LF || code === CR) break;
  }
  return end;
}
