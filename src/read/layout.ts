/** Which column of an export is what: by the `columns:` block first, then by headings that HR systems are known to use. */
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { DateOrder } from './dates.ts';
import { unknownValues } from './empty-words.ts';
import { type HeadingField, knownHeadings } from './known-headings.ts';
import { chainColumns, namedTeamColumn } from './manager-columns.ts';
import { didYouMean, fold } from './suggest.ts';
import type { Table } from './table.ts';

/** The fields of a person that a column can be mapped to. */
export const fields = [
  'id',
  'name',
  'first name',
  'last name',
  'email',
  'manager',
  'other_managers',
  'department',
  'team',
  'level',
  'title',
  'timezone',
  'location',
  'country',
  'start_date',
  'end_date',
  'status',
  'facilitator',
] as const;
export type Field = (typeof fields)[number];

export type ColumnKind = 'text' | 'number' | 'date';

/** One line of the `columns:` block. */
export interface ColumnMapping {
  /** A field of DESIGN, or an attribute of the organiser's own. */
  readonly attribute: string;
  readonly headings: readonly string[];
  readonly kind: ColumnKind | null;
  /** Of dates, which of day and month comes first, where the organiser says so. */
  readonly order?: DateOrder | null;
  readonly place: Place;
}

/** How a manager cell is to be matched; `any` tries id, then e-mail, then name. */
export type ManagerBy = 'id' | 'email' | 'name' | 'any';

export interface Layout {
  /** Columns by field; several only for `other_managers`. */
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Manager columns, the surest first. */
  readonly managers: readonly { readonly column: number; readonly by: ManagerBy }[];
  /** Attributes of the organiser's own from the `columns:` block. */
  readonly named: ReadonlyMap<string, { readonly column: number; readonly kind: ColumnKind | null }>;
  /** Kinds declared for fields. */
  readonly kinds: ReadonlyMap<Field, ColumnKind>;
  /** Orders of day and month declared for fields and attributes of the organiser's own. */
  readonly dateOrders: ReadonlyMap<string, DateOrder>;
  /** Columns of a whole chain of managers, the top first, where no column names the manager. */
  readonly chain: readonly number[];
  /** The column of teams called after their managers, where nothing else names the manager; or -1. */
  readonly namedTeam: number;
}

const managerFields: readonly (readonly [HeadingField, ManagerBy])[] = [
  ['manager by id', 'id'],
  ['manager by e-mail', 'email'],
  ['manager by name', 'name'],
  ['manager', 'any'],
];

/** A heading as the list of known headings writes it: without `[Required]`, `(Employment Profile)`, `*` and the like. */
export function foldHeading(heading: string): string {
  // A hostile heading may be nothing but brackets.
  if (heading.length > LONGEST_HEADING) return fold(heading);
  const bare = heading.replace(/(\s*[[(][^\])]*[\])])+[\s*]*(required)?[\s*]*$/i, '');
  return fold(bare) || fold(heading);
}

const LONGEST_HEADING = 200;

/** The column that a heading names: as written, or alike but for case, spaces and brackets. -1 for none. */
export function findColumn(table: Table, heading: string): number {
  const exact = table.headings.indexOf(heading);
  if (exact >= 0) return exact;
  const wanted = foldHeading(heading);
  return wanted === '' ? -1 : table.headings.findIndex((each) => foldHeading(each) === wanted);
}

/** The column that the `columns:` block names: by heading, or by number from 1. -1 for none. */
function findMapped(table: Table, heading: string): number {
  const column = findColumn(table, heading);
  if (column >= 0 || !isNumber(heading)) return column;
  return Number(heading) <= table.headings.length ? Number(heading) - 1 : -1;
}

function isNumber(heading: string): boolean {
  return /^[1-9]\d{0,5}$/.test(heading);
}

/** Whether all columns are named by number, as they must be where a file has no headings. */
export function areNumbered(mappings: readonly ColumnMapping[]): boolean {
  return mappings.length > 0 && mappings.every(({ headings }) => headings.every(isNumber));
}

export function layOut(
  table: Table,
  mappings: readonly ColumnMapping[],
): { layout: Layout; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const columns = new Map<Field, readonly number[]>();
  const named = new Map<string, { column: number; kind: ColumnKind | null }>();
  const kinds = new Map<Field, ColumnKind>();
  const dateOrders = new Map<string, DateOrder>();
  const taken = new Set<number>();
  for (const { attribute, headings, kind, order, place } of mappings) {
    if (order) dateOrders.set(attribute, order);
    const found: number[] = [];
    for (const heading of headings) {
      const column = findMapped(table, heading);
      if (column >= 0) found.push(column);
      else diagnostics.push(unknownHeading(table, heading, place));
    }
    if (found.length === 0) continue;
    for (const column of found) taken.add(column);
    const field = fields.find((each) => each === attribute);
    if (field === undefined) named.set(attribute, { column: found[0]!, kind });
    else {
      columns.set(field, found);
      if (kind) kinds.set(field, kind);
    }
  }
  recogniseFields(table, columns, taken, diagnostics);
  const managers = columns.has('manager')
    ? columns.get('manager')!.map((column) => ({ column, by: 'any' as const }))
    : recogniseManagers(table, taken);
  if (managers.length > 0)
    columns.set(
      'manager',
      managers.map(({ column }) => column),
    );
  const chain = managers.length > 0 ? [] : chainColumns(table);
  const namedTeam = managers.length > 0 || chain.length > 0 ? -1 : namedTeamColumn(table);
  if (chain.length > 0) columns.set('manager', chain);
  if (namedTeam >= 0) columns.set('manager', [namedTeam]);
  const substitute = sayManagerFrom(table, chain, namedTeam);
  if (substitute) diagnostics.push(substitute);
  return { layout: { columns, managers, named, kinds, dateOrders, chain, namedTeam }, diagnostics };
}

/** Whether anything in the file says who reports to whom. */
export function hasManagers({ managers, chain, namedTeam }: Layout): boolean {
  return managers.length > 0 || chain.length > 0 || namedTeam >= 0;
}

function sayManagerFrom(table: Table, chain: readonly number[], namedTeam: number): Diagnostic | null {
  if (chain.length === 0 && namedTeam < 0) return null;
  const heading = (column: number) => `“${table.headings[column]}”`;
  const message =
    chain.length > 0
      ? `No column names the manager: the last name of the chain in ${heading(chain[0]!)} to ${heading(chain.at(-1)!)} is read as the manager.`
      : `No column names the manager: the name in brackets in ${heading(namedTeam)} is read as the manager.`;
  const help = 'to read another column: columns: { manager: ... }';
  return diagnostic('people/column-choice', { file: table.file, line: table.headingLine }, message, help);
}

export function unknownHeading(table: Table, heading: string, place: Place): Diagnostic {
  return diagnostic(
    'people/missing-column',
    place,
    `${table.file} has no column “${heading}”.`,
    didYouMean(heading, table.headings) ?? `its columns are: ${table.headings.join(', ')}`,
  );
}

/** Fills the fields that the `columns:` block leaves open. */
function recogniseFields(
  table: Table,
  columns: Map<Field, readonly number[]>,
  taken: Set<number>,
  diagnostics: Diagnostic[],
): void {
  for (const field of fields) {
    if (field === 'manager' || field === 'facilitator' || columns.has(field)) continue;
    const candidates = candidatesFor(table, field, taken);
    const [preferred] = candidates;
    if (preferred === undefined) continue;
    // A department column with one value for everybody tells nothing if another has several.
    const chosen = candidates.find((column) => hasSeveralValues(table, column)) ?? preferred;
    columns.set(field, [chosen]);
    taken.add(chosen);
    if (chosen !== preferred) {
      diagnostics.push(
        diagnostic(
          'people/column-choice',
          { file: table.file, line: table.headingLine },
          `“${table.headings[chosen]}” is read as ${field}, because “${table.headings[preferred]}” has one value only.`,
          `to choose another: columns: { ${field}: ${table.headings[preferred]} }`,
        ),
      );
    }
  }
}

/** Columns whose heading is known for a field, the preferred heading first. */
function candidatesFor(table: Table, field: HeadingField, taken: ReadonlySet<number>): number[] {
  const folded = table.headings.map(foldHeading);
  return knownHeadings[field].flatMap((known) =>
    folded.flatMap((heading, column) => (heading === known && !taken.has(column) ? [column] : [])),
  );
}

function recogniseManagers(table: Table, taken: Set<number>): { column: number; by: ManagerBy }[] {
  const managers: { column: number; by: ManagerBy }[] = [];
  for (const [field, by] of managerFields) {
    const [column] = candidatesFor(table, field, taken);
    if (column === undefined) continue;
    // A column headed plainly “Manager” may hold ids, addresses or names.
    managers.push({ column, by: by === 'name' ? 'any' : by });
    taken.add(column);
  }
  return managers;
}

/** Whether a column has two values or more; it is read as far as the second. */
function hasSeveralValues(table: Table, column: number): boolean {
  const { codes, labels } = table.columns[column]!;
  let first: string | null = null;
  for (const code of codes) {
    const label = labels[code]!;
    if (label === first || unknownValues.includes(label.toLowerCase())) continue;
    if (first !== null) return true;
    first = label;
  }
  return false;
}
