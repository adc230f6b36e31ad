/** Attributes of people as columns: text, timezones, dates and numbers, each value stored once. */
import { type Diagnostic, diagnostic, gather } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { type Column, UNKNOWN, UNKNOWN_MAGNITUDE } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import { type DateOrder, dateOrderOf, isoDay, readDates } from '../dates.ts';
import type { ColumnKind } from '../layout.ts';
import { lazily } from '../lazily.ts';
import { readNumbers } from '../numbers.ts';
import { fold } from '../suggest.ts';
import { type Table, valuesOf } from '../table.ts';
import { readZone } from '../timezone.ts';
import { isUnknown } from './cells.ts';
import { inYaml } from './exclude-line.ts';
import type { MergedPerson } from './merge.ts';
import { type PlaceMapping, readTimezones } from './timezones.ts';
import { readAnswer } from './yes-or-no.ts';

export interface ColumnRequest {
  readonly attribute: string;
  readonly column: number;
  readonly kind: ColumnKind | 'timezone' | 'maybe date' | 'yes or no';
  /** Of a timezone column: what the organiser says that cells mean. */
  readonly places?: readonly PlaceMapping[];
  /** Of dates, which of day and month comes first, where the organiser says so. */
  readonly order?: DateOrder | null;
}

export function readColumn(
  table: Table,
  people: readonly MergedPerson[],
  cycle: Cycle,
  request: ColumnRequest,
): { column: Column; diagnostics: Diagnostic[] } {
  const heading = table.headings[request.column]!;
  const { codes: cells, labels: written } = table.columns[request.column]!;
  const isHeld = new Uint8Array(written.length);
  for (const { main } of people) isHeld[cells[main.row]!] = 1;
  const known = written.filter((label, code) => isHeld[code] === 1 && !isUnknown(label));
  const labels = [...new Set(known)].sort(byCodePoint);
  const numberOf = new Map(labels.map((label, code) => [label, code]));
  const codeOf = Int32Array.from(written, (label) => numberOf.get(label) ?? UNKNOWN);
  const codes = Int32Array.from(people, ({ main }) => codeOf[cells[main.row]!]!);
  const diagnostics: Diagnostic[] = [];
  const holders = lazily(() => holdersOf(people, codes, labels.length));
  /** Reports a label that could not be understood, with how many people have it and the first line. */
  const report = (
    code: 'people/date' | 'people/number' | 'people/facilitator',
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
    const {
      zones,
      meaning,
      diagnostics: found,
    } = readTimezones(labels, {
      heading,
      cycle,
      places: request.places ?? [],
      read: readZone,
      says: (label) => `the timezone “${label}” is not understood`,
      at: { file: table.file, line: table.headingLine },
      holders,
    });
    gather(diagnostics, found);
    return { column: { heading, kind: 'timezone', codes, labels, meaning, zones }, diagnostics };
  }
  if (request.kind === 'number') {
    const { values: meaning, bad, doubtful } = readNumbers(labels);
    for (const code of bad) report('people/number', code, `“${labels[code]}” is not a number`);
    if (doubtful !== null) {
      const message = `${heading}: numbers such as “${labels[doubtful]}” can be read with a decimal mark or with a thousands mark, and no row settles it; they count as not known.`;
      const help = 'write them without marks between the thousands';
      diagnostics.push(
        diagnostic('people/number', { file: table.file, line: table.headingLine }, message, help),
      );
    }
    return { column: { heading, kind: 'number', codes, labels, meaning }, diagnostics };
  }
  const allowsSerials = request.kind === 'date';
  const alone = readDates(labels, { order: request.order ?? null, allowsSerials });
  // Rows that are nobody's may settle what those of people leave open.
  const dates =
    alone.order === 'ambiguous'
      ? readDates(labels, { order: dateOrderOf(valuesOf(table, request.column)), allowsSerials })
      : alone;
  if (dates.order === 'ambiguous') {
    const message = `${heading}: dates such as “${labels[0]}” can be read as day/month or month/day, and no row settles it; they count as not known.`;
    diagnostics.push(
      diagnostic(
        'people/date',
        { file: table.file, line: table.headingLine },
        message,
        `write them as YYYY-MM-DD, or say which it is: columns: { ${request.attribute}: { column: ${inYaml(heading)}, type: day/month } }`,
      ),
    );
  } else if (dates.order === 'none') {
    if (request.kind === 'maybe date') return { column: text(), diagnostics };
    const message = `${heading}: the values are not dates, such as “${labels[0] ?? ''}”; they count as not known.`;
    if (labels.length > 0)
      diagnostics.push(diagnostic('people/date', { file: table.file, line: table.headingLine }, message));
  } else {
    for (const code of dates.bad) report('people/date', code, `“${labels[code]}” is not a date`);
    if (dates.assumed !== null && Number.isFinite(dates.days[dates.assumed])) {
      const message = `${heading}: “${labels[dates.assumed]}” is read as ${isoDay(dates.days[dates.assumed]!)}; a year of two digits counts as 1970 to 2069, and a month as its first day.`;
      const place = { file: table.file, line: table.headingLine };
      diagnostics.push(
        diagnostic('people/date-parts', place, message, 'if that is wrong, write dates as YYYY-MM-DD'),
      );
    }
    if (dates.serial !== null) {
      const iso = isoDay(dates.days[dates.serial]!);
      const message = `${heading}: numbers are read as days the way spreadsheets count them: “${labels[dates.serial]}” is ${iso}.`;
      const place = { file: table.file, line: table.headingLine };
      const help = `if they are no dates: columns: { ${request.attribute}: { column: ${inYaml(heading)}, type: number } }`;
      diagnostics.push(diagnostic('people/spreadsheet-days', place, message, help));
    }
  }
  return { column: { heading, kind: 'date', codes, labels, meaning: dates.days }, diagnostics };
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

/** Per label, how many people have it and the first line on which it stands. */
export function holdersOf(people: readonly MergedPerson[], codes: Int32Array, labels: number) {
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
