/** A text with the path it came from, and the way from offsets in it to lines and columns. */
import type { Place } from './diagnostic.ts';

export interface Source {
  /** The path as the user wrote it. */
  readonly file: string;
  readonly text: string;
}

/** Offsets at which the lines of a text start. Line breaks are LF, CRLF or a lone CR, as editors show them. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** The line and column (from 1) of an offset, given the line starts of its text. */
export function placeAt(file: string, starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - starts[low]! + 1 };
}
