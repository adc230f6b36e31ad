/** Turns a drawing such as `Ana/Red Bo<Ana | Cy` into a problem and its groups. */
import type { People } from '../../src/model/people.ts';
import type { Cycle, Group, Pool, Problem, SizeRange } from '../../src/model/problem.ts';
import { buildChart } from './chart.ts';
import { type ColumnWords, columnsOf } from './columns.ts';
import { type Drawn, readDrawing } from './notation.ts';
import { groupName, type PastWords, pastOf } from './past.ts';
import { dayOf } from './slow-hours.ts';

export interface WorldWords extends PastWords {
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

/** A world in another cycle. */
export function during(w: World, from: string, to: string): World {
  const other = { name: 'test', from, to, fromDay: dayOf(from), toDay: dayOf(to) };
  return { ...w, problem: { ...w.problem, cycle: other } };
}

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
  const poolAt = (id: string) => (ids.includes(id) ? poolOf[person(id)]! : -1);
  const past = pastOf(words, poolAt, person);
  const problem: Problem = {
    people,
    chart,
    pools,
    poolOf,
    teamsOf: drawn.map((_, index) => teamsOf(index, drawn, chart.boss, teams)),
    teams,
    cycle,
    ...past,
    pins: new Map(),
  };
  const groups = drawing.groups.map((members, index): Group => {
    const pool = Math.max(0, poolOf[person(members[0]!)]!);
    return { name: groupName(index), pool, members: ascending(members.map(person)) };
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

function indexIn(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`there is no ${name} in this world of ${names.join(', ')}`);
  return index;
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
