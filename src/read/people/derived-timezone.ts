/** The timezone of each person from a column of places, where the export has none of timezones. */

import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { type Column, UNKNOWN } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import type { Layout } from '../layout.ts';
import { lazily } from '../lazily.ts';
import { cellOf, type Table } from '../table.ts';
import { zoneOfPlace } from '../zones/place.ts';
import { isUnknown } from './cells.ts';
import { holdersOf } from './columns.ts';
import type { MergedPerson } from './merge.ts';
import { type PlaceMapping, readTimezones } from './timezones.ts';

/** Columns that say where people are. */
export interface PlaceColumns {
  readonly columns: readonly number[];
  /** Both headings where there are two: what is sensitive of either is sensitive of the timezone. */
  readonly heading: string;
}

/** Null where the export says nothing of places, or has a column of timezones. */
export function placeColumns(table: Table, layout: Layout): PlaceColumns | null {
  if (layout.columns.has('timezone') || layout.named.has('timezone')) return null;
  const columns = (['location', 'country'] as const).flatMap((field) => layout.columns.get(field)?.[0] ?? []);
  if (columns.length === 0) return null;
  return { columns, heading: columns.map((column) => table.headings[column]!).join(', ') };
}

export interface DerivedTimezone {
  readonly column: Column;
  readonly diagnostics: readonly Diagnostic[];
  /** How many people have a timezone that is certain. */
  readonly known: number;
}

export function deriveTimezone(
  table: Table,
  people: readonly MergedPerson[],
  cycle: Cycle,
  { columns, heading }: PlaceColumns,
  places: readonly PlaceMapping[],
): DerivedTimezone {
  const texts = people.map(({ main }) => {
    const cells = columns.map((column) => cellOf(table, main.row, column));
    return cells.filter((cell) => !isUnknown(cell)).join(', ');
  });
  const labels = [...new Set(texts.filter((text) => text !== ''))].sort(byCodePoint);
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(texts, (text) => codeOf.get(text) ?? UNKNOWN);
  const firstCells = new Map(
    people.map(({ main }, person) => [texts[person]!, cellOf(table, main.row, columns[0]!)]),
  );
  const at = { file: table.file, line: table.headingLine };
  const read = readTimezones(labels, {
    heading,
    cycle,
    places,
    read: zoneOfPlace,
    says: (label) => `the timezone of “${label}” is not certain`,
    at,
    holders: lazily(() => holdersOf(people, codes, labels.length)),
    alsoCalled: (label) => firstCells.get(label)!,
  });
  const zones = [...new Set(read.zones)].filter((zone) => zone !== null).sort(byCodePoint);
  const zoneOf = read.zones.map((zone) => (zone === null ? UNKNOWN : zones.indexOf(zone)));
  const zoneCodes = codes.map((code) => (code === UNKNOWN ? UNKNOWN : zoneOf[code]!));
  const meaning = Float64Array.from(zones, (zone) => read.meaning[read.zones.indexOf(zone)]!);
  const known = zoneCodes.filter((code) => code !== UNKNOWN).length;
  const message = `timezone is read from “${heading}”: certain for ${known} of ${people.length} people.`;
  return {
    column: { heading, kind: 'timezone', codes: zoneCodes, labels: zones, meaning, zones },
    // That places were read as timezones is said by this note, for all of them.
    diagnostics: [
      diagnostic('people/timezone-read', at, message),
      ...read.diagnostics.filter(({ code }) => code !== 'people/timezone-read'),
    ],
    known,
  };
}
