/** Takes rows out of a CSV text and leaves every other byte as it is. */

/** `lines` are those at which the rows begin, from 1; a row with quoted line breaks goes on over several. */
export function withoutRows(text: string, lines: readonly number[]): string {
  const gone = new Set(lines);
  const kept: string[] = [];
  const all = text.split(/(?<=\n)/);
  for (let index = 0; index < all.length; index++) {
    if (!gone.has(index + 1)) {
      kept.push(all[index]!);
      continue;
    }
    let quotes = quotesIn(all[index]!);
    while (quotes % 2 === 1 && index + 1 < all.length) quotes += quotesIn(all[++index]!);
  }
  return kept.join('');
}

function quotesIn(line: string): number {
  return line.split('"').length - 1;
}
