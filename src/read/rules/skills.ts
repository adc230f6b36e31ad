/** What people say of themselves in two columns: topics they are strong in, and topics they want help with. */

import { byCodePoint } from '../../model/order.ts';
import { type Column, labelOf } from '../../model/people.ts';
import type { Skills } from '../../rules/rule.ts';

/** Topics are alike but for case and spaces; a cell may hold several, parted by semicolon, comma, bar or line break. */
export function skillsOf(strong: Column, wants: Column): Skills {
  const people = strong.codes.length;
  const cells = (column: Column) =>
    Array.from({ length: people }, (_, person) => topicsIn(labelOf(column, person) ?? ''));
  const [able, wanting] = [cells(strong), cells(wants)];
  // A topic is called as it is written most simply: the first spelling by code point.
  const spellings = new Map<string, string>();
  for (const text of [...able, ...wanting].flat().sort(byCodePoint)) {
    if (!spellings.has(keyOf(text))) spellings.set(keyOf(text), text);
  }
  const keys = [...spellings.keys()].sort(byCodePoint);
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const numbers = (texts: readonly string[]) =>
    [...new Set(texts.map((text) => numberOf.get(keyOf(text))!))].sort((a, b) => a - b);
  return {
    topics: keys.map((key) => spellings.get(key)!),
    strong: able.map(numbers),
    wants: wanting.map(numbers),
    headings: [strong.heading, wants.heading],
  };
}

function topicsIn(cell: string): string[] {
  return cell
    .split(/[;,|\r\n]/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function keyOf(text: string): string {
  return text.toLowerCase();
}
