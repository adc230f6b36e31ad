/** Notes on cells that are read as something else than they say: words for nothing, and brackets after names. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Layout } from '../layout.ts';
import type { Table } from '../table.ts';
import { isUnknown } from './cells.ts';
import { nobodyTest } from './row-cells.ts';
import { readWorkerName } from './worker-names.ts';

const WORDS_SHOWN = 8;

/** Words such as NULL that count as an empty cell, and words in manager columns that mean: nobody above. */
export function tellEmptyWords(table: Table, layout: Layout): Diagnostic[] {
  const columns = [...new Set([...layout.columns.values()].flat())].sort((a, b) => a - b);
  const managers = new Set(layout.managers.map(({ column }) => column));
  const isNobody = nobodyTest(table, layout);
  const empty = columns.flatMap((column) => countsOf(table, column, isUnknown));
  const nobody = [...managers].flatMap((column) =>
    countsOf(table, column, (cell) => !isUnknown(cell) && isNobody(cell)),
  );
  const say = (found: readonly string[], meaning: string) => {
    if (found.length === 0) return [];
    const shown = found.slice(0, WORDS_SHOWN).join(', ') + (found.length > WORDS_SHOWN ? ', ...' : '');
    const place = { file: table.file, line: table.headingLine };
    return [diagnostic('people/empty-words', place, `Read as ${meaning}: ${shown}.`)];
  };
  return [...say(empty, 'not known'), ...say(nobody, 'nobody above')];
}

/** “NULL” (3 cells in Location), for each value of a column that passes the test. */
function countsOf(table: Table, column: number, test: (cell: string) => boolean): string[] {
  const { labels, codes } = table.columns[column]!;
  const isMeant = labels.map((label) => label !== '' && test(label));
  if (!isMeant.includes(true)) return [];
  const counts = new Map<string, number>();
  for (const code of codes) {
    if (isMeant[code]) counts.set(labels[code]!, (counts.get(labels[code]!) ?? 0) + 1);
  }
  return [...counts].map(
    ([label, count]) =>
      `“${label}” (${count === 1 ? '1 cell' : `${count} cells`} in ${table.headings[column]})`,
  );
}

/** Names with an id or a status in brackets after them. */
export function tellNameParts(table: Table, layout: Layout): Diagnostic[] {
  const column = layout.columns.get('name')?.[0];
  if (column === undefined) return [];
  const { labels, codes } = table.columns[column]!;
  const workers = labels.map((label) => (label.endsWith(')') ? readWorkerName(label) : null));
  const rows = workers.some((worker) => worker !== null)
    ? Array.from(codes.keys()).filter((row) => workers[codes[row]!] !== null)
    : [];
  const [first] = rows;
  if (first === undefined) return [];
  const label = labels[codes[first]!]!;
  const { name, id, standing } = workers[codes[first]!]!;
  const hasIds = layout.columns.has('id');
  const parts = [
    `the name “${name}”`,
    ...(id === '' ? [] : [hasIds ? `a second id, ${id}` : `the id ${id}`]),
    ...(standing === null ? [] : [`the status “${standing}”`]),
  ];
  const many = rows.length === 1 ? '1 name has' : `${rows.length} names have`;
  const message = `${table.headings[column]}: ${many} more in brackets; “${label}” is read as ${parts.join(' and ')}.`;
  return [diagnostic('people/name-parts', { file: table.file, line: table.lines[first]! }, message)];
}
