/** How the columns of an export were understood: samples, the share of known values, and how managers were matched. */

import { byCodePoint } from '../../model/order.ts';
import { NO_BOSS } from '../../model/org-chart.ts';
import type { ColumnView } from '../../model/overview.ts';
import { type Column, meaningOf, UNKNOWN } from '../../model/people.ts';
import { fields } from '../layout.ts';
import { sameKeys } from '../same-keys.ts';
import { cellOf } from '../table.ts';
import { isUnknown } from './cells.ts';
import { derivedAttributes } from './derived.ts';
import { personFinder } from './managers.ts';
import type { PeopleFile } from './read-people.ts';

const SAMPLES = 5;

/** Columns that are read whether or not a rule names them, in the order of the fields, then those that rules name. */
export function columnViews(
  file: PeopleFile,
  sensitive: ReadonlySet<string>,
  isPlaced: (person: number) => boolean,
): ColumnView[] {
  const { layout, table, people } = file;
  const columns: { attribute: string; column: number }[] = fields.flatMap((attribute) =>
    (layout.columns.get(attribute) ?? []).map((column) => ({ attribute, column })),
  );
  const shown = new Set(columns.map(({ column }) => column));
  for (const [attribute, { column }] of layout.named) {
    if (!people.columns.has(attribute)) continue;
    columns.push({ attribute, column });
    shown.add(column);
  }
  for (const [attribute, { heading }] of people.columns) {
    // -1 for timezones that are read from places.
    const column = table.headings.indexOf(heading);
    if (derivedAttributes.includes(attribute as never) || shown.has(column)) continue;
    columns.push({ attribute, column });
    shown.add(column);
  }
  return columns.map(({ attribute, column }) => {
    const heading = table.headings[column] ?? file.headingOf(attribute)!;
    const from = column < 0 ? file.timezoneFrom!.headings : [heading];
    const isSensitive = from.some((each) => sensitive.has(each));
    const view = viewOf(file, attribute, column, isPlaced);
    const remark = attribute === 'manager' ? managersMatched(file, column) : remarkOn(attribute, view);
    return { ...view, attribute, heading, isSensitive, samples: isSensitive ? [] : view.samples, remark };
  });
}

/** Headings of columns that nothing reads. */
export function headingsNotRead({ table }: PeopleFile, views: readonly ColumnView[]): string[] {
  const read = new Set(views.map(({ heading }) => heading));
  return table.headings.filter((heading) => !read.has(heading));
}

type Seen = Pick<ColumnView, 'known' | 'people' | 'values' | 'samples' | 'unknownLines'>;

/** Timezones and dates count as known where they are understood; of other columns every value is. */
function viewOf(
  file: PeopleFile,
  attribute: string,
  column: number,
  isPlaced: (person: number) => boolean,
): Seen {
  const { table, merged } = file;
  const understood = ['timezone', 'start_date', 'end_date'].includes(attribute)
    ? file.column(attribute)
    : null;
  // Timezones that are read from places have no cells of their own.
  const { codes, labels } = column < 0 ? understood! : table.columns[column]!;
  const codeOf = (person: number) => (column < 0 ? codes[person]! : codes[merged[person]!.main.row]!);
  const isEmpty = Uint8Array.from(labels, (label) => Number(isUnknown(label)));
  const counts = new Int32Array(labels.length);
  const unknownLines: number[] = [];
  let known = 0;
  merged.forEach(({ main }, person) => {
    const code = codeOf(person);
    const isCell = code >= 0 && isEmpty[code] === 0;
    if (isCell) counts[code]!++;
    const isKnown = understood ? meaningOf(understood, person) !== null : isCell;
    if (isKnown) known++;
    else if (isPlaced(person)) unknownLines.push(main.line);
  });
  const used = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  // A label may stand there twice where nearly all are different.
  const twice = sameKeys(used.length, (index) => labels[used[index]!]!);
  const values = used.length - twice.reduce((sum, same) => sum + same.length - 1, 0);
  const samples = commonest(used, (a, b) => counts[b]! - counts[a]! || byCodePoint(labels[a]!, labels[b]!));
  return {
    known,
    people: merged.length,
    values,
    samples: samples.map((code) => labels[code]!),
    unknownLines: unknownLines.sort((a, b) => a - b),
  };
}

/** The first few in an order, without sorting the others. */
function commonest(codes: readonly number[], order: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (const code of codes) {
    if (first.length === SAMPLES && order(code, first.at(-1)!) >= 0) continue;
    first.push(code);
    first.sort(order).splice(SAMPLES);
  }
  return first;
}

/** Columns by which people differ; the others name one person each. */
const comparable: readonly string[] = [
  'department',
  'team',
  'level',
  'title',
  'timezone',
  'location',
  'country',
];

function remarkOn(attribute: string, { known, values }: Seen): string {
  if (!comparable.includes(attribute)) return '';
  if (values === 0) return 'no value at all';
  if (values === 1) return 'one value only: it tells nobody apart';
  return isNearlyUnique(values, known) ? 'nearly everybody has a value of their own' : '';
}

/** From this share of different values on, a column names people rather than groups them. */
export function isNearlyUnique(values: number, known: number): boolean {
  return known >= 8 && 5 * values > 4 * known;
}

/** "198 found in the file: 190 by id, 8 by name; 11 are not in it". */
function managersMatched(file: PeopleFile, column: number): string {
  const { merged, table, layout, chart } = file;
  // Columns of a whole chain hold whatever names the managers.
  const by = layout.managers.find((each) => each.column === column)?.by ?? 'any';
  const find = personFinder(merged);
  const found = new Map<string, number>();
  let absent = 0;
  let ambiguous = 0;
  for (const { main } of merged) {
    const text = cellOf(table, main.row, column);
    if (!main.managers.some((each) => each.text === text)) continue;
    const result = find(text, by);
    if (result.kind === 'found') found.set(result.how, (found.get(result.how) ?? 0) + 1);
    else if (result.kind === 'ambiguous') ambiguous++;
    else absent++;
  }
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  const tops = chart.boss.filter((boss) => boss === NO_BOSS).length;
  const ways = [...found].map(([how, count]) => `${count} by ${how}`).join(', ');
  return [
    total === 0 ? 'none found in the file' : `managers found: ${ways}`,
    absent === 0 ? '' : `${absent} not in the file`,
    ambiguous === 0 ? '' : `${ambiguous} named like several people`,
    tops === 1 ? '1 person at the top' : `${tops} people at the top`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** How many people a column tells something about, and how many different things. */
export function spreadOf(column: Column, people: readonly number[]): { known: number; values: number } {
  const meanings = people.flatMap((person) =>
    column.codes[person] === UNKNOWN ? [] : (meaningOf(column, person) ?? []),
  );
  return { known: meanings.length, values: new Set(meanings).size };
}
