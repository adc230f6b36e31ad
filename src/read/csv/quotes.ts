/** Mends the quotes of a delimited text, so that a parser reads every cell as it was written. */

export type Delimiter = ',' | ';' | '\t' | '|';

export interface QuoteFault {
  readonly code: 'table/stray-quote' | 'table/unclosed-quote';
  readonly offset: number;
}

export interface Mended {
  /** The text up to `end`, with every cell whose quotes are faulty quoted anew. Line breaks are kept, and so are lines. */
  readonly text: string;
  readonly faults: readonly QuoteFault[];
  /** Where the last record that is surely complete ends; the length of the text where it is the last piece of a file. */
  readonly end: number;
}

/**
 * Quotes anew every cell whose quotes are faulty. Spaces between a delimiter and a quote are dropped. With more text
 * to come, a record is held back until its quotes are settled.
 */
export function mendQuotes(text: string, delimiter: Delimiter, isLast = true): Mended {
  const faults: QuoteFault[] = [];
  const pieces: string[] = [];
  const cellEnd = new RegExp(`[${delimiter}\\r\\n]|$`, 'g');
  const notSpace = delimiter === '\t' ? /[\S\r\n\t]|$/g : /[\S\r\n]|$/g;
  const endsCell = (offset: number) =>
    offset === text.length || text[offset] === delimiter || text[offset] === '\n' || text[offset] === '\r';
  /** Everything before is in `pieces`. */
  let kept = 0;
  /** Quotes before this are settled. */
  let settled = 0;
  const complete = { end: 0, pieces: 0, faults: 0 };
  /** Notes the end of the last record before an offset; between it and what is settled there are no quotes. */
  const completeBefore = (offset: number) => {
    const between = text.slice(settled, offset);
    const end = settled + Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1;
    if (end === settled) return;
    pieces.push(text.slice(kept, end));
    kept = end;
    Object.assign(complete, { end, pieces: pieces.length, faults: faults.length });
  };
  // A break may be cut in two.
  let tail = text.endsWith('\r') ? text.length - 1 : text.length;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    let start = quote;
    while (start > settled && !endsCell(start - 1)) start--;
    if (!isLast) completeBefore(start);
    const isOpening = text.slice(start, quote).trim() === '';
    const close = isOpening ? closingQuote(text, quote) : -1;
    const end = close === -1 ? -1 : indexFrom(notSpace, text, close + 1);
    const isOpen = isOpening && (close === -1 || end === text.length);
    if (isOpen && !isLast) {
      tail = start;
      break;
    }
    if (end !== -1 && endsCell(end)) {
      if (start < quote || end > close + 1) {
        pieces.push(text.slice(kept, start), text.slice(quote, close + 1));
        kept = end;
      }
      settled = end;
      quote = text.indexOf('"', end);
      continue;
    }
    // A quote that "closes" in the middle of a cell on a later line is most likely the opening one of another cell.
    const isUnclosed = isOpening && (close === -1 || /[\r\n]/.test(text.slice(quote, close)));
    const offset = isOpening && !isUnclosed ? close : quote;
    const literalEnd = indexFrom(cellEnd, text, offset);
    if (literalEnd === text.length && !isLast) {
      tail = start;
      break;
    }
    faults.push({ code: isUnclosed ? 'table/unclosed-quote' : 'table/stray-quote', offset });
    pieces.push(text.slice(kept, start), `"${text.slice(start, literalEnd).replaceAll('"', '""')}"`);
    kept = literalEnd;
    settled = literalEnd;
    quote = text.indexOf('"', literalEnd);
  }
  if (isLast) {
    pieces.push(text.slice(kept));
    return { text: pieces.join(''), faults, end: text.length };
  }
  if (tail > settled) completeBefore(tail);
  const whole = pieces.slice(0, complete.pieces).join('');
  return { text: whole, faults: faults.slice(0, complete.faults), end: complete.end };
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
