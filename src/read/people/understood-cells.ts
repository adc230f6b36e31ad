/** Notes on cells that are read as something else than they say: words for nothing, and brackets after names. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { plainNoManagerValues } from '../empty-words.ts';
import type { Layout } from '../layout.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table } from '../table.ts';
import { isUnknown } from './cells.ts';
import { nobodyTest } from './row-cells.ts';
import type { RawPerson } from './rows.ts';
import { readWorkerName } from './worker-names.ts';

const COLUMNS_SHOWN = 6;

/** Words such as NULL that count as an empty cell, and words in manager columns that mean: nobody above. */
export function tellEmptyWords(table: Table, layout: Layout, rows: readonly RawPerson[]): Diagnostic[] {
  const columns = [...new Set([...layout.columns.values()].flat())].sort((a, b) => a - b);
  const isNobody = nobodyTest(table, layout);
  const managers = layout.managers.map(({ column }) => column);
  const say = (found: readonly string[], meaning: string) => {
    if (found.length === 0) return [];
    const more = found.length > COLUMNS_SHOWN ? ` and in ${found.length - COLUMNS_SHOWN} more columns` : '';
    const message = `Read as ${meaning}: ${found.slice(0, COLUMNS_SHOWN).join('; ')}${more}.`;
    return [diagnostic('people/empty-words', { file: table.file, line: table.headingLine }, message)];
  };
  const empty = columns.flatMap((column) => wordsIn(table, column, rows, isUnknown));
  const nobody = managers.flatMap((column) =>
    wordsIn(table, column, rows, (cell) => !isUnknown(cell) && !saysSo(cell) && isNobody(cell)),
  );
  return [...say(empty, 'not known'), ...say(nobody, 'nobody above')];
}

function saysSo(cell: string): boolean {
  return plainNoManagerValues.includes(fold(cell));
}

/** In Location “NULL” (3 times) and “-” (once): the values of a column that pass the test; nothing where none does. */
function wordsIn(
  table: Table,
  column: number,
  rows: readonly RawPerson[],
  test: (cell: string) => boolean,
): string[] {
  const { labels, codes } = table.columns[column]!;
  const isMeant = labels.map((label) => label !== '' && test(label));
  if (!isMeant.includes(true)) return [];
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const code = codes[row]!;
    if (isMeant[code]) counts.set(labels[code]!, (counts.get(labels[code]!) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const words = [...counts].sort(([a], [b]) => byCodePoint(a, b));
  const shown = words.map(([label, count]) => `“${label}” (${count === 1 ? 'once' : `${count} times`})`);
  return [`in ${table.headings[column]} ${shown.join(', ')}`];
}

/** Names with an id or a status in brackets after them. */
export function tellNameParts(table: Table, layout: Layout, rows: readonly RawPerson[]): Diagnostic[] {
  const column = layout.columns.get('name')?.[0];
  if (column === undefined) return [];
  const { labels, codes } = table.columns[column]!;
  const workers = labels.map((label) => (label.endsWith(')') ? readWorkerName(label) : null));
  const read = rows.filter(({ row }) => workers[codes[row]!] !== null);
  const [first] = read;
  if (first === undefined) return [];
  const label = cellOf(table, first.row, column);
  const { name, id, standing } = readWorkerName(label)!;
  const parts = [
    `the name “${name}”`,
    ...(id === '' ? [] : [id === first.id ? `the id ${id}` : `a second id, ${id}`]),
    ...(standing === null ? [] : [`the status “${standing}”`]),
  ];
  const many = read.length === 1 ? '1 name has' : `${read.length} names have`;
  const message = `${table.headings[column]}: ${many} more in brackets; “${label}” is read as ${parts.join(' and ')}.`;
  return [diagnostic('people/name-parts', { file: table.file, line: first.line }, message)];
}
