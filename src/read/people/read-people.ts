/** Reads an export: who is in it, who reports to whom, and its columns on demand. */

import { type Diagnostic, diagnostic, gather, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { OrgChart } from '../../model/org-chart.ts';
import type { Column, People } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import { type ColumnMapping, type Field, fields, findColumn, type Layout, layOut } from '../layout.ts';
import { lazily } from '../lazily.ts';
import { sameKeys } from '../same-keys.ts';
import type { Table } from '../table.ts';
import { readChart } from './chart.ts';
import { type ColumnRequest, readColumn } from './columns.ts';
import { deriveColumn, derivedAttributes } from './derived.ts';
import { deriveTimezone, placeColumns } from './derived-timezone.ts';
import { type MergedPerson, mergeRows } from './merge.ts';
import { type RawPerson, readRows } from './rows.ts';
import { type AsOf, selectRows } from './snapshots.ts';
import { checkSameNames, checkShape, checkStatuses, tellVacancies } from './surprises.ts';
import type { PlaceMapping } from './timezones.ts';
import { tellEmptyWords, tellNameParts } from './understood-cells.ts';

export interface PeopleFile {
  readonly table: Table;
  readonly layout: Layout;
  readonly people: People;
  readonly chart: OrgChart;
  readonly merged: readonly MergedPerson[];
  /** Rows that are no person's, by the reason why. Every other row belongs to a person. */
  readonly setAside: ReadonlyMap<string, readonly RawPerson[]>;
  /** The column of an attribute: a field, a derived one, an organiser's own, or a heading. Null if there is none. */
  column(attribute: string): Column | null;
  /** The heading that an attribute names, without reading the column; null if there is none. */
  headingOf(attribute: string): string | null;
  /** Columns of places that timezones are read from, and what they are called together; null where there are none. */
  readonly timezoneFrom: { readonly headings: readonly string[]; readonly heading: string } | null;
  /** Whether a programme may speak of timezones unasked: a column has them, or the places of half the people tell. */
  hasTimezones(): boolean;
  /** All attributes that can be named, for "did you mean". */
  readonly attributes: readonly string[];
  /** Headings read so far. */
  columnsRead(): number;
  /** Faults of the file, of columns read later among them. */
  readonly diagnostics: Diagnostic[];
}

/** What rules.yaml says of an export beside its columns. */
export interface PeopleWishes {
  /** What texts mean as timezones. */
  readonly places?: readonly PlaceMapping[];
  /** Which of several snapshots is read; null where the file shall say. */
  readonly asOf?: AsOf | null;
}

/** Null only where the file cannot be used at all; `diagnostics` says why. */
export function readPeople(
  table: Table,
  mappings: readonly ColumnMapping[],
  cycle: Cycle,
  { places = [], asOf = null }: PeopleWishes = {},
): { file: PeopleFile | null; diagnostics: Diagnostic[] } {
  const { layout, diagnostics } = layOut(table, mappings);
  const missing = checkShape(table, layout);
  if (missing) return { file: null, diagnostics: [...diagnostics, missing] };
  const raw = readRows(table, layout);
  const selection = selectRows(table, layout, raw, asOf, cycle.fromDay);
  gather(diagnostics, selection.diagnostics);
  if (hasErrors(selection.diagnostics)) return { file: null, diagnostics };
  const day = selection.day ?? cycle.fromDay;
  const { people: merged, nameless, diagnostics: faults } = mergeRows(table.file, selection.rows, day);
  gather(diagnostics, faults);
  const { chart, diagnostics: oddities } = readChart(table, layout, merged);
  for (const found of [
    oddities,
    checkStatuses(table, layout, merged, chart, selection.rows),
    tellNameParts(table, layout, selection.rows),
    tellEmptyWords(table, layout, selection.rows),
    checkSameNames(table.file, merged),
    tellVacancies(table.file, merged),
  ]) {
    gather(diagnostics, found);
  }
  if (merged.length === 0)
    diagnostics.push(diagnostic('table/no-rows', { file: table.file }, 'No row has a person in it.'));
  const isNobodys = (row: RawPerson) => row.hasPlaceholderId;
  const setAside = new Map([
    ...selection.setAside,
    ['no id', nameless.filter((row) => !isNobodys(row))] as const,
    ['no id of their own', nameless.filter(isNobodys)] as const,
  ]);
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
  const placesIn = placeColumns(table, layout);
  const derivedTimezone = lazily(() => placesIn && deriveTimezone(table, merged, cycle, placesIn, places));
  const column = (attribute: string): Column | null => {
    const known = columns.get(attribute);
    if (known) return known;
    const derived = deriveColumn(attribute, chart, people.calledAs);
    if (derived) {
      columns.set(attribute, derived);
      return derived;
    }
    if (attribute === 'timezone' && placesIn) {
      const { column: timezone, diagnostics: found } = derivedTimezone()!;
      columns.set(attribute, timezone);
      gather(diagnostics, found);
      return timezone;
    }
    const request = requestFor(table, layout, attribute);
    if (request === null) return null;
    read.add(request.column);
    const result = readColumn(table, merged, cycle, { ...request, places });
    columns.set(attribute, result.column);
    gather(diagnostics, result.diagnostics);
    return result.column;
  };
  const attributes = [
    ...[...layout.columns.keys()].filter((field) => field !== 'manager'),
    ...layout.named.keys(),
    ...derivedAttributes,
    ...(placesIn ? ['timezone'] : []),
    ...table.headings,
  ];
  const file: PeopleFile = {
    table,
    layout,
    people,
    chart,
    merged,
    setAside,
    column,
    timezoneFrom: placesIn && {
      headings: placesIn.columns.map((index) => table.headings[index]!),
      heading: placesIn.heading,
    },
    hasTimezones() {
      if (!placesIn) return layout.columns.has('timezone');
      return derivedTimezone()!.known * 2 >= merged.length;
    },
    headingOf(attribute) {
      if (attribute === 'timezone' && placesIn) return placesIn.heading;
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
  const order = layout.dateOrders.get(attribute) ?? null;
  const own = layout.named.get(attribute);
  if (own) return { attribute, column: own.column, kind: own.kind ?? 'maybe date', order };
  const field = fields.find((each) => each === attribute) as Field | undefined;
  const mapped = field && layout.columns.get(field)?.[0];
  if (field && mapped !== undefined) {
    const kind = layout.kinds.get(field) ?? kindOfField(field);
    return { attribute, column: mapped, kind, order };
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

function callEach(people: readonly MergedPerson[]): string[] {
  const called = people.map(({ main }) => main.name || main.id);
  for (const same of sameKeys(people.length, (index) => people[index]!.main.name)) {
    for (const index of same) called[index] = `${people[index]!.main.name} [${people[index]!.main.id}]`;
  }
  return called;
}
