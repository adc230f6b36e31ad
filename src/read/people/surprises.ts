/** What an export as a whole makes a reader wonder about: no headings, one name twice, managers only. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { NO_BOSS, type OrgChart } from '../../model/org-chart.ts';
import { knownHeadings } from '../known-headings.ts';
import { foldHeading, type Layout } from '../layout.ts';
import { sameKeys } from '../same-keys.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import { isUnknown } from './cells.ts';
import { excludeLine } from './exclude-line.ts';
import { joined, type MergedPerson } from './merge.ts';
import { nameHash, nameKey } from './names.ts';
import { isWithheld, type RawPerson } from './rows.ts';
import { statusMeaning } from './standing.ts';

/** An error where the file has nothing to tell people by. */
export function checkShape(table: Table, layout: Layout): Diagnostic | null {
  if (['id', 'name', 'first name', 'email'].some((field) => layout.columns.has(field as never))) return null;
  const known = new Set<string>(Object.values(knownHeadings).flat());
  const recognised = table.headings.filter((heading) => known.has(foldHeading(heading)));
  const place = { file: table.file, line: table.headingLine };
  if (recognised.length === 0) {
    const shown = table.headings
      .slice(0, 6)
      .map((heading) => `“${heading}”`)
      .join(', ');
    return diagnostic(
      'table/no-heading',
      place,
      `The first row does not look like column headings: ${shown}${table.headings.length > 6 ? ', ...' : ''}.`,
      'add a first line of headings, such as: id,name,email,manager,department,team,timezone',
    );
  }
  return diagnostic(
    'people/missing-column',
    place,
    `No column says who a row is: an id, a name or an e-mail address. The columns are: ${table.headings.join(', ')}.`,
    'name it in rules.yaml: columns: { id: ... }',
  );
}

const NAMES_SHOWN = 8;

/** People with one name are different people; still worth a look, because one person on two rows could get two seats. */
export function checkSameNames(file: string, people: readonly MergedPerson[]): Diagnostic[] {
  const keyOf = ({ main }: MergedPerson) =>
    isWithheld(main.name) || main.standing !== null ? '' : nameKey(main.name);
  const shared = sameKeys(
    people.length,
    (index) => keyOf(people[index]!),
    (index) => nameHash(people[index]!.main.name),
  )
    .map((same) => same.map((index) => people[index]!))
    .map((same) => ({
      name: same[0]!.main.name,
      lines: same.map(({ main }) => main.line).sort((a, b) => a - b),
    }))
    .sort((a, b) => a.lines[0]! - b.lines[0]!);
  if (shared.length === 0) return [];
  const listed = shared.slice(0, NAMES_SHOWN).map(({ name, lines }) => `${name} (lines ${joined(lines)})`);
  if (shared.length > NAMES_SHOWN) listed.push(`and ${shared.length - NAMES_SHOWN} names more`);
  const message = `${shared.length === 1 ? 'One name stands' : `${shared.length} names stand`} on several rows, read as different people: ${listed.join(', ')}.`;
  const help = 'if two of them are one person, give both rows the same e-mail address, or exclude one by id';
  return [diagnostic('people/same-name', { file, line: shared[0]!.lines[0]! }, message, help)];
}

/** From this share of manager's titles among people without reports on, the reports seem to be missing. */
const TITLED_SHARE = 0.25;
/** Fewer managers than this make at most one group, which few organisers have in mind. */
const FEW_MANAGERS = 12;

const managerTitle = /\b(manager|director|head|lead|chief|vp|president|superintendent|M[1-9])\b/i;

/**
 * A warning where participants are chosen by their reports and the export seems to hold managers only: their reports
 * are then missing, and most managers seem to manage nobody. `titles` has what is known of each person's title and level.
 */
export function checkOnlyManagers(
  file: string,
  chart: OrgChart,
  people: readonly MergedPerson[],
  titles: readonly string[],
): Diagnostic | null {
  const idle = people.flatMap(({ main }, person) =>
    main.standing === null && chart.reports[person] === 0 ? [person] : [],
  );
  const titled = idle.filter((person) => managerTitle.test(titles[person]!));
  const managing = people.flatMap((_, person) => (chart.reports[person]! > 0 ? [person] : []));
  const tops = people.flatMap(({ main }, person) =>
    chart.boss[person] === NO_BOSS && chart.reports[person]! > 0 ? [main.id] : [],
  );
  const everybody =
    tops.length === 0
      ? 'who: {}'
      : `who: { exclude: { id: [${tops.map((id) => JSON.stringify(id)).join(', ')}] } }`;
  const remedy = `export everybody, so that reports can be counted; or write \`${everybody}\` in rules.yaml to place all people of this file but those at the top`;
  if (titled.length >= 5 && titled.length >= TITLED_SHARE * idle.length) {
    const [first] = titled.sort((a, b) => people[a]!.main.line - people[b]!.main.line);
    const { line } = people[first!]!.main;
    const message = `${titled.length} of the ${idle.length} people without reports in this file have a manager's title, such as “${titles[first!]}” (line ${line}): the export seems to hold managers only, and they are left out as managing nobody.`;
    return diagnostic('people/only-managers', { file, line }, message, remedy);
  }
  // Titles that are known and are no managers' titles speak for themselves.
  const hasTitles = idle.some((person) => titles[person] !== '');
  if (hasTitles || managing.length >= FEW_MANAGERS || idle.length <= managing.length) return null;
  const message = `Only ${managing.length} of ${people.length} people manage somebody in this file. If it holds managers only, their reports are missing.`;
  return diagnostic('people/only-managers', { file }, message, remedy);
}

/** Statuses that nobody has taught us: the people count as present, which may be wrong. */
export function checkStatuses(
  table: Table,
  layout: Layout,
  people: readonly MergedPerson[],
  chart: OrgChart,
  rows: readonly RawPerson[],
): Diagnostic[] {
  const column = layout.columns.get('status')?.[0];
  if (column === undefined) return [];
  const heading = table.headings[column]!;
  const first = new Map<string, { line: number; count: number }>();
  const strange = new Set(
    valuesOf(table, column).filter(
      (status) => !isUnknown(status) && statusMeaning(status, foldHeading(heading)) === undefined,
    ),
  );
  if (strange.size === 0) return [];
  for (const { row, line } of rows) {
    const status = cellOf(table, row, column);
    if (!strange.has(status)) continue;
    const seen = first.get(status);
    if (seen) seen.count++;
    else first.set(status, { line, count: 1 });
  }
  return [...first].map(([status, { line, count }]) => {
    const message = `${heading}: “${status}” (${count === 1 ? '1 row' : `${count} rows`}) is not understood; these people count as present.`;
    const help = `if they have left or are away, write ${excludeLine(heading, [status], chart, people)}`;
    return diagnostic('people/status', { file: table.file, line }, message, help);
  });
}

const VACANCIES_SHOWN = 10;

/** Posts that nobody holds: they keep their place in the chart and get no seat. */
export function tellVacancies(file: string, people: readonly MergedPerson[]): Diagnostic[] {
  const vacant = people.filter(({ main }) => main.standing === 'vacant post');
  if (vacant.length === 0) return [];
  const lines = vacant.map(({ main }) => main.line).sort((a, b) => a - b);
  const shown =
    lines.length > VACANCIES_SHOWN ? `${lines.slice(0, VACANCIES_SHOWN).join(', ')}, ...` : joined(lines);
  const message = `${lines.length === 1 ? 'One post is' : `${lines.length} posts are`} vacant (${lines.length === 1 ? 'line' : 'lines'} ${shown}): no seat, and whoever reports to one still reports to those above it.`;
  return [diagnostic('people/vacancy', { file, line: lines[0]! }, message)];
}
