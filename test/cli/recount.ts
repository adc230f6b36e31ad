/** Counts what each rule costs from groups.csv and people.csv alone: written anew from DESIGN, with nothing of src. */

export type Cells = Readonly<Record<string, string>>;

/** A CSV file with quotes as objects by heading. */
export function parseCsv(text: string): Cells[] {
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    records.at(-1)!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (isQuoted && letter === '"' && text[i + 1] === '"') cell += text[++i];
    else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === ',') endCell();
    else if (!isQuoted && letter === '\n') {
      endCell();
      records.push([]);
    } else if (isQuoted || letter !== '\r') cell += letter;
  }
  if (cell !== '' || records.at(-1)!.length > 0) endCell();
  const [headings, ...rows] = records.filter((record) => record.length > 0);
  return rows.map((row) => Object.fromEntries(headings!.map((heading, i) => [heading, row[i] ?? ''])));
}

/** A cell of groups.csv as it was before a spreadsheet had to be kept from running it. */
export function unescaped(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** The ids of each group, by name of the group, in the order of the file. */
export function groupsOf(groupsCsv: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of parseCsv(groupsCsv)) {
    const name = unescaped(row.group!);
    groups.set(name, [...(groups.get(name) ?? []), unescaped(row.id!)]);
  }
  return groups;
}

/** Headings of the export, by what they mean. */
export interface Headings {
  readonly id: string;
  readonly manager: string;
  readonly team: string;
}

export interface Export {
  readonly row: ReadonlyMap<string, Cells>;
  managerOf(id: string): string;
  /** The manager, their manager and so on, nearest first. */
  chainOf(id: string): string[];
  /** The teams of the direct reports; of those who have none, the own team. */
  teamsOf(id: string): Set<string>;
}

export function readExport(peopleCsv: string, headings: Headings): Export {
  const rows = parseCsv(peopleCsv);
  const row = new Map(rows.map((cells) => [cells[headings.id]!, cells]));
  const managerOf = (id: string) => row.get(id)?.[headings.manager] ?? '';
  return {
    row,
    managerOf,
    chainOf(id) {
      const chain: string[] = [];
      for (let boss = managerOf(id); boss !== '' && !chain.includes(boss); boss = managerOf(boss))
        chain.push(boss);
      return chain;
    },
    teamsOf(id) {
      const reports = rows.filter((cells) => cells[headings.manager] === id);
      const teams = (reports.length > 0 ? reports : [row.get(id)!]).map((cells) => cells[headings.team]!);
      return new Set(teams.filter((team) => team !== ''));
    },
  };
}

/** Pairs of members, each once. */
export function pairsOf(members: readonly string[]): [string, string][] {
  return members.flatMap((a, i) => members.slice(i + 1).map((b): [string, string] => [a, b]));
}

export interface Found {
  readonly group: string | null;
  readonly people: readonly string[];
  readonly cost: number;
}

export type Groups = ReadonlyMap<string, readonly string[]>;

/** One entry for each pair in one group that costs something. */
export function countPairs(groups: Groups, costOf: (a: string, b: string) => number): Found[] {
  return [...groups].flatMap(([group, members]) =>
    pairsOf(members).flatMap(([a, b]) =>
      costOf(a, b) > 0 ? [{ group, people: [a, b], cost: costOf(a, b) }] : [],
    ),
  );
}

/** One entry for each known value that several members of a group share: a cost of one for each pair of them. */
export function countValues(groups: Groups, valueFor: (id: string) => string | null): Found[] {
  return [...groups].flatMap(([group, members]) => {
    const known = [...new Set(members.map(valueFor))].filter((value) => value !== null);
    return known.flatMap((value) => {
      const people = members.filter((id) => valueFor(id) === value);
      const cost = (people.length * (people.length - 1)) / 2;
      return cost > 0 ? [{ group, people, cost }] : [];
    });
  });
}

export const inOneChain = (people: Export) => (a: string, b: string) =>
  Number(people.chainOf(a).includes(b) || people.chainOf(b).includes(a));

export const ofOneTeam = (people: Export) => (a: string, b: string) =>
  Number([...people.teamsOf(a)].some((team) => people.teamsOf(b).has(team)));

/** Whether somebody stands at most `within` levels above both. */
export const underOneBoss = (people: Export, within: number) => (a: string, b: string) => {
  const near = (id: string) => people.chainOf(id).slice(0, within);
  return Number(near(a).some((boss) => near(b).includes(boss)));
};

/** floor(4 × strictly smaller / known) among the participants of the pool; null where the value is not known. */
export function bandsOf(
  participants: readonly string[],
  valueFor: (id: string) => string,
): Map<string, string> {
  const known = participants.filter((id) => valueFor(id) !== '');
  // ISO dates compare as text.
  const smaller = (id: string) => known.filter((other) => valueFor(other) < valueFor(id)).length;
  return new Map(known.map((id) => [id, String(Math.floor((4 * smaller(id)) / known.length))]));
}

const DAY = 86_400_000;

/** The UTC offsets of a zone on every day from `from` to `to`: zones are the same where all of these are. */
export function offsetsOf(zone: string, from: string, to: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const offsets: number[] = [];
  for (let noon = Date.parse(`${from}T12:00Z`); noon <= Date.parse(`${to}T12:00Z`); noon += DAY) {
    const part = Object.fromEntries(
      clock.formatToParts(noon).map(({ type, value }) => [type, Number(value)]),
    );
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!);
    offsets.push((local - noon) / 60_000);
  }
  return offsets.join();
}

export function totalOf(found: readonly Found[]): number {
  return found.reduce((sum, { cost }) => sum + cost, 0);
}
