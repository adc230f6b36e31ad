/** Where the records of a delimited text with sound quotes lie, on which lines, and how many cells each has. */
import type { Delimiter } from './quotes.ts';

export interface Span {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly cells: number;
  /** Line breaks before it, those inside of quotes counted. */
  readonly line: number;
}

const [QUOTE, LF, CR] = [34, 10, 13];

export interface Spans {
  readonly spans: readonly Span[];
  /** Line breaks in all of them, their own included. */
  readonly breaks: number;
  /** Where the next record starts; the length of the text where there is none. */
  readonly next: number;
}

/** Records from an offset at which one starts, at most as many as asked for. An empty line is one of one empty cell. */
export function findSpans(
  text: string,
  delimiter: Delimiter,
  from = 0,
  most = Number.POSITIVE_INFINITY,
): Spans {
  const mark = delimiter.charCodeAt(0);
  const spans: Span[] = [];
  let isQuoted = false;
  let breaks = 0;
  let [start, cells, line] = [from, 1, 0];
  for (let offset = from; offset < text.length && spans.length < most; offset++) {
    const code = text.charCodeAt(offset);
    // Two quotes that stand for one go out of the quotes and in again.
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (code === mark && !isQuoted) cells++;
    else if (code === LF || code === CR) {
      const end = offset;
      if (code === CR && text.charCodeAt(offset + 1) === LF) offset++;
      breaks++;
      if (isQuoted) continue;
      spans.push({ start, end, cells, line });
      [start, cells, line] = [offset + 1, 1, breaks];
    }
  }
  if (start === text.length || spans.length === most) return { spans, breaks, next: start };
  spans.push({ start, end: text.length, cells, line });
  return { spans, breaks, next: text.length };
}
