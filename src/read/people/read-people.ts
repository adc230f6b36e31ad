/** Reads an export: who is in it, who reports to whom, and its columns on demand. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import type { OrgChart } from '../../model/org-chart.ts';
import { type Column, type People, UNKNOWN } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import { type ColumnMapping, type Field, fields, findColumn, type Layout, layOut } from '../layout.ts';
import type { Table } from '../table.ts';
import { readChart } from './chart.ts';
import { type ColumnRequest, readColumn } from './columns.ts';
import { type MergedPerson, mergeRows } from './merge.ts';
import { type RawPerson, readRows } from './rows.ts';
import { findStacking } from './stacked.ts';
import { checkSameNames, checkShape, checkStatuses, tellVacancies } from './surprises.ts';

export interface PeopleFile {
  readonly table: Table;
  readonly layout: Layout;
  readonly people: People;
  readonly chart: OrgChart;
  readonly merged: readonly MergedPerson[];
  /** Rows that are nobody, with the reason. Every other row belongs to a person. */
  readonly nameless: readonly RawPerson[];
  /** The column of an attribute: a field, a derived one, an organiser's own, or a heading. Null if there is none. */
  column(attribute: string): Column | null;
  /** The heading that an attribute names, without reading the column; null if there is none. */
  headingOf(attribute: string): string | null;
  /** All attributes that can be named, for "did you mean". */
  readonly attributes: readonly string[];
  /** Headings read so far. */
  columnsRead(): number;
  /** Faults of the file, of columns read later among them. */
  readonly diagnostics: Diagnostic[];
}

/** Attributes that minim derives from the chart. */
export const derivedAttributes = ['reports', 'manages'] as const;

/** Null only where the file cannot be used at all; `diagnostics` says why. */
export function readPeople(
  table: Table,
  mappings: readonly ColumnMapping[],
  cycle: Cycle,
): { file: PeopleFile | null; diagnostics: Diagnostic[] } {
  const { layout, diagnostics } = layOut(table, mappings);
  const missing = checkShape(table, layout);
  if (missing) return { file: null, diagnostics: [...diagnostics, missing] };
  const raw = readRows(table, layout);
  const stacked = findStacking(table, layout, raw);
  if (stacked) return { file: null, diagnostics: [...diagnostics, stacked] };
  const { people: merged, nameless, diagnostics: faults } = mergeRows(table.file, raw);
  gather(diagnostics, faults);
  const { chart, diagnostics: oddities } = readChart(table.file, merged, layout.managers.length > 0);
  for (const found of [
    oddities,
    checkStatuses(table, layout),
    checkSameNames(table.file, merged),
    tellVacancies(table.file, merged),
  ]) {
    gather(diagnostics, found);
  }
  if (merged.length === 0)
    diagnostics.push(diagnostic('table/no-rows', { file: table.file }, 'No row has a person in it.'));
  const columns = new Map<string, Column>();
  const people: People = {
    file: table.file,
    size: merged.length,
    ids: merged.map(({ main }) => main.id),
    names: merged.map(({ main }) => main.name),
    calledAs: callEach(merged),
    lines: Int32Array.from(merged, ({ main }) => main.line),
    columns,
  };
  const read = new Set<number>([...layout.columns.values()].flat());
  const column = (attribute: string): Column | null => {
    const known = columns.get(attribute);
    if (known) return known;
    const derived = deriveColumn(attribute, chart);
    if (derived) {
      columns.set(attribute, derived);
      return derived;
    }
    const request = requestFor(table, layout, attribute);
    if (request === null) return null;
    read.add(request.column);
    const result = readColumn(table, merged, cycle, request);
    columns.set(attribute, result.column);
    gather(diagnostics, result.diagnostics);
    return result.column;
  };
  const attributes = [
    ...[...layout.columns.keys()].filter((field) => field !== 'manager'),
    ...layout.named.keys(),
    ...derivedAttributes,
    ...table.headings,
  ];
  const file: PeopleFile = {
    table,
    layout,
    people,
    chart,
    merged,
    nameless,
    column,
    headingOf(attribute) {
      const request = requestFor(table, layout, attribute);
      return request === null ? null : table.headings[request.column]!;
    },
    attributes,
    columnsRead: () => read.size,
    diagnostics,
  };
  return { file, diagnostics };
}

function requestFor(table: Table, layout: Layout, attribute: string): ColumnRequest | null {
  const own = layout.named.get(attribute);
  if (own) return { attribute, column: own.column, kind: own.kind ?? 'maybe date' };
  const field = fields.find((each) => each === attribute) as Field | undefined;
  const mapped = field && layout.columns.get(field)?.[0];
  if (field && mapped !== undefined) {
    const kind = layout.kinds.get(field) ?? kindOfField(field);
    return { attribute, column: mapped, kind };
  }
  const column = findColumn(table, attribute);
  // No heading is taken for this field unasked; where a rule asks for it, its cells mean what they would mean there.
  const kind = field === 'facilitator' ? kindOfField(field) : 'maybe date';
  return column < 0 ? null : { attribute, column, kind };
}

function kindOfField(field: Field): ColumnRequest['kind'] {
  if (field === 'timezone') return 'timezone';
  if (field === 'facilitator') return 'yes or no';
  return field === 'start_date' || field === 'end_date' ? 'date' : 'text';
}

/** `reports`: how many; `manages`: `people`, or `managers` where a report manages; unknown for those who manage nobody. */
function deriveColumn(attribute: string, chart: OrgChart): Column | null {
  const size = chart.reports.length;
  if (attribute === 'reports') {
    const most = chart.reports.reduce((a, b) => Math.max(a, b), 0);
    const labels = Array.from({ length: most + 1 }, (_, count) => String(count));
    const meaning = Float64Array.from(labels, (_, count) => count);
    return { heading: attribute, kind: 'number', codes: chart.reports.slice(), labels, meaning };
  }
  if (attribute !== 'manages') return null;
  const codes = new Int32Array(size).fill(UNKNOWN);
  chart.reports.forEach((count, person) => {
    if (count > 0) codes[person] = Math.max(codes[person]!, 0);
    const boss = chart.boss[person]!;
    if (count > 0 && boss >= 0) codes[boss] = 1;
  });
  return {
    heading: attribute,
    kind: 'text',
    codes,
    labels: ['people', 'managers'],
    meaning: Float64Array.of(0, 1),
  };
}

function callEach(people: readonly MergedPerson[]): string[] {
  const counts = new Map<string, number>();
  for (const { main } of people) counts.set(main.name, (counts.get(main.name) ?? 0) + 1);
  return people.map(({ main: { name, id } }) => {
    if (name === '') return id;
    return counts.get(name) === 1 ? name : `${name} [${id}]`;
  });
}
