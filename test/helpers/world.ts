/** Turns a drawing such as `Ana/Red Bo<Ana | Cy` into a problem and its groups. */
import type { Column, People } from '../../src/model/people.ts';
import { UNKNOWN, UNKNOWN_MAGNITUDE } from '../../src/model/people.ts';
import type { Cycle, Group, Pool, Problem, SizeRange } from '../../src/model/problem.ts';
import { buildChart } from './chart.ts';
import { type Drawn, readDrawing } from './notation.ts';

/** A column beyond `team` (text) and `score` (number): who has which value, and what values mean. */
export interface ColumnWords {
  readonly kind: Column['kind'];
  readonly of: Readonly<Record<string, string>>;
  /** Values that are not understood are left out. */
  readonly meaning: Readonly<Record<string, number>>;
}

export interface WorldWords {
  readonly min?: number;
  readonly ideal?: number;
  readonly max?: number;
  /** Pools as lists of ids; who is in none takes no part. Without it all who are drawn in groups are one pool. */
  readonly pools?: readonly string[];
  readonly groupCount?: number;
  readonly columns?: Readonly<Record<string, ColumnWords>>;
}

export interface World {
  readonly problem: Problem;
  readonly groups: readonly Group[];
  /** The index of a person. */
  person(id: string): number;
  /** The index of a team. */
  team(name: string): number;
  /** "Ana Bo": people by index, in words. */
  words(people: readonly number[]): string;
}

export const cycle: Cycle = {
  name: '2027-H1',
  from: '2027-01-04',
  to: '2027-06-25',
  fromDay: 20822,
  toDay: 20994,
};

export function world(text: string, words: WorldWords = {}): World {
  const drawing = readDrawing(text);
  // Ids in tests are plain ASCII, where the order of UTF-16 units is that of code points.
  const drawn = [...drawing.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = drawn.map(({ id }) => id);
  const person = (id: string) => indexIn(ids, id);
  const chart = buildChart(
    drawn.map(({ manager, dotted }) => ({
      boss: manager === null || manager.startsWith('?') ? null : person(manager),
      outsider: manager?.startsWith('?') ? manager.slice(1) : null,
      dotted: dotted.map(person),
    })),
  );
  const columns = columnsOf(drawn, words.columns ?? {});
  const people: People = {
    file: 'people.csv',
    size: drawn.length,
    ids,
    names: ids,
    calledAs: ids,
    lines: Int32Array.from(ids, (_, index) => index + 2),
    columns,
  };
  const pools = poolsOf(drawing.groups, words, person);
  const poolOf = Int32Array.from(ids, (_, index) =>
    pools.findIndex(({ members }) => members.includes(index)),
  );
  const teams = columns.get('team')!.labels;
  const problem: Problem = {
    people,
    chart,
    pools,
    poolOf,
    teamsOf: drawn.map((_, index) => teamsOf(index, drawn, chart.boss, teams)),
    teams,
    cycle,
    previous: null,
    history: [],
    away: new Set(),
    pins: new Map(),
  };
  const groups = drawing.groups.map((members, index): Group => {
    const pool = Math.max(0, poolOf[person(members[0]!)]!);
    return { name: `Group ${index + 1}`, pool, members: ascending(members.map(person)) };
  });
  const inWords = (list: readonly number[]) => list.map((index) => ids[index]!).join(' ');
  return { problem, groups, person, team: (name) => indexIn(teams, name), words: inWords };
}

/** Managers stand for the teams of their reports, everybody else for their own. */
function teamsOf(
  index: number,
  drawn: readonly Drawn[],
  boss: Int32Array,
  teams: readonly string[],
): number[] {
  const reports = drawn.filter((_, other) => boss[other] === index);
  const names = (reports.length > 0 ? reports : [drawn[index]!]).flatMap(({ team }) => team ?? []);
  return ascending([...new Set(names)].map((name) => teams.indexOf(name)));
}

function poolsOf(
  groups: readonly (readonly string[])[],
  { pools, min = 1, max, ideal, groupCount }: WorldWords,
  person: (id: string) => number,
): Pool[] {
  const lists = pools?.map((ids) => ids.split(/\s+/)) ?? [groups.flat()];
  return lists.map((list, index) => {
    const most = max ?? Math.max(min, list.length);
    const size: SizeRange = { min, ideal: ideal ?? Math.max(min, Math.min(most, 3)), max: most };
    const members = ascending(list.map(person));
    return { name: `pool ${index + 1}`, members, size, groupCount: groupCount ?? null };
  });
}

function columnsOf(
  drawn: readonly Drawn[],
  more: Readonly<Record<string, ColumnWords>>,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  const add = (
    heading: string,
    kind: Column['kind'],
    cells: readonly (string | null | undefined)[],
    meaningOf: (label: string, code: number) => number,
  ) => {
    const labels = [...new Set(cells.flatMap((cell) => cell ?? []))].sort();
    const codes = Int32Array.from(cells, (cell) => (cell == null ? UNKNOWN : labels.indexOf(cell)));
    columns.set(heading, { heading, kind, codes, labels, meaning: Float64Array.from(labels, meaningOf) });
  };
  const team = drawn.map((each) => each.team);
  const score = drawn.map((each) => each.score);
  add('team', 'text', team, (_, code) => code);
  add('score', 'number', score, (label) => Number(label));
  for (const [heading, { kind, of, meaning }] of Object.entries(more)) {
    const cells = drawn.map(({ id }) => of[id]);
    add(heading, kind, cells, (label) => meaning[label] ?? UNKNOWN_MAGNITUDE);
  }
  return columns;
}

function indexIn(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`there is no ${name} in this world of ${names.join(', ')}`);
  return index;
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
