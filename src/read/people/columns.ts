/** Attributes of people as columns: text, timezones, dates and numbers, each value stored once. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { type Column, UNKNOWN, UNKNOWN_MAGNITUDE } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import { offsetSignature } from '../../model/utc-offsets.ts';
import { readDates } from '../dates.ts';
import type { ColumnKind } from '../layout.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table } from '../table.ts';
import { readZone } from '../timezone.ts';
import type { MergedPerson } from './merge.ts';
import { isUnknown } from './rows.ts';
import { readAnswer } from './yes-or-no.ts';

export interface ColumnRequest {
  readonly attribute: string;
  readonly column: number;
  readonly kind: ColumnKind | 'timezone' | 'maybe date' | 'yes or no';
}

export function readColumn(
  table: Table,
  people: readonly MergedPerson[],
  cycle: Cycle,
  request: ColumnRequest,
): { column: Column; diagnostics: Diagnostic[] } {
  const heading = table.headings[request.column]!;
  const cells = people.map(({ main }) => cellOf(table, main.row, request.column));
  const labels = [...new Set(cells.filter((cell) => !isUnknown(cell)))].sort(byCodePoint);
  const codeOf = new Map(labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(cells, (cell) => codeOf.get(cell) ?? UNKNOWN);
  const diagnostics: Diagnostic[] = [];
  const holders = lazily(() => holdersOf(people, codes, labels.length));
  /** Reports a label that could not be understood, with how many people have it and the first line. */
  const report = (
    code: 'people/timezone' | 'people/date' | 'people/number' | 'people/facilitator',
    index: number,
    what: string,
    help?: string,
  ) => {
    const { counts, lines } = holders();
    const many = counts[index] === 1 ? '1 person' : `${counts[index]} people`;
    const message = `${heading}: ${what} (${many}); it counts as not known.`;
    diagnostics.push(diagnostic(code, { file: table.file, line: lines[index]! }, message, help));
  };
  const text = (): Column => {
    gather(diagnostics, nearValues(table, heading, labels));
    return { heading, kind: 'text', codes, labels, meaning: Float64Array.from(labels, (_, code) => code) };
  };
  if (request.kind === 'text') return { column: text(), diagnostics };
  if (request.kind === 'yes or no') {
    const answers = labels.map(readAnswer);
    labels.forEach((label, code) => {
      const help = 'write yes or no, or leave the cell empty for no';
      if (answers[code] === null)
        report('people/facilitator', code, `“${label}” is neither yes nor no`, help);
    });
    const meaning = Float64Array.from(answers, (each) => (each === null ? UNKNOWN_MAGNITUDE : Number(each)));
    return { column: { heading, kind: 'text', codes, labels, meaning }, diagnostics };
  }
  if (request.kind === 'timezone') {
    const zones = labels.map(readZone);
    const signatures = zones.map((zone) => zone && offsetSignature(zone, cycle.fromDay, cycle.toDay));
    const classes = [...new Set(signatures)].filter((each) => each !== null).sort(byCodePoint);
    labels.forEach((label, code) => {
      if (signatures[code] === null) {
        report(
          'people/timezone',
          code,
          `the timezone “${label}” is not understood`,
          'write it as Europe/Berlin or as an offset such as +01:00',
        );
      }
    });
    const meaning = Float64Array.from(signatures, (each) =>
      each === null ? UNKNOWN_MAGNITUDE : classes.indexOf(each),
    );
    return { column: { heading, kind: 'timezone', codes, labels, meaning, zones }, diagnostics };
  }
  if (request.kind === 'number') {
    const meaning = Float64Array.from(labels, readNumber);
    labels.forEach((label, code) => {
      if (meaning[code] === UNKNOWN_MAGNITUDE) report('people/number', code, `“${label}” is not a number`);
    });
    return { column: { heading, kind: 'number', codes, labels, meaning }, diagnostics };
  }
  const dates = readDates(labels);
  if (dates.order === 'ambiguous') {
    const message = `${heading}: dates such as “${labels[0]}” can be read as day/month or month/day, and no row settles it; they count as not known.`;
    diagnostics.push(
      diagnostic(
        'people/date',
        { file: table.file, line: table.headingLine },
        message,
        'write them as YYYY-MM-DD',
      ),
    );
  } else if (dates.order === 'none') {
    if (request.kind === 'maybe date') return { column: text(), diagnostics };
    const message = `${heading}: the values are not dates, such as “${labels[0] ?? ''}”; they count as not known.`;
    if (labels.length > 0)
      diagnostics.push(diagnostic('people/date', { file: table.file, line: table.headingLine }, message));
  } else {
    for (const code of dates.bad) report('people/date', code, `“${labels[code]}” is not a date`);
  }
  return { column: { heading, kind: 'date', codes, labels, meaning: dates.days }, diagnostics };
}

/** A whole or decimal number, with a point or a comma; UNKNOWN_MAGNITUDE for anything else. */
function readNumber(label: string): number {
  return /^[+-]?\d+([.,]\d+)?$/.test(label) ? Number(label.replace(',', '.')) : UNKNOWN_MAGNITUDE;
}

const NEAR_SHOWN = 3;

/** Values that differ only in case, accents or punctuation count as different, and are worth a look. */
function nearValues(table: Table, heading: string, labels: readonly string[]): Diagnostic[] {
  const byFold = new Map<string, string[]>();
  for (const label of labels) byFold.set(fold(label), [...(byFold.get(fold(label)) ?? []), label]);
  const near = [...byFold.values()].filter((same) => same.length > 1).slice(0, NEAR_SHOWN);
  return near.map((same) =>
    diagnostic(
      'people/near-values',
      { file: table.file, line: table.headingLine },
      `${heading}: ${same.map((label) => `“${label}”`).join(' and ')} count as different values.`,
    ),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Per label, how many people have it and the first line on which it stands. */
function holdersOf(people: readonly MergedPerson[], codes: Int32Array, labels: number) {
  const counts = new Int32Array(labels);
  const lines = new Int32Array(labels).fill(2 ** 31 - 1);
  people.forEach(({ main }, person) => {
    const code = codes[person]!;
    if (code === UNKNOWN) return;
    counts[code]!++;
    lines[code] = Math.min(lines[code]!, main.line);
  });
  return { counts, lines };
}
