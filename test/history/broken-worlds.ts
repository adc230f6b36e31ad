/** Companies with rules whose hard faults are counted anew: the shipped example and made-up ones. */
import { type Export, inOneChain, ofOneTeam, pairsOf, parseCsv, readExport } from '../cli/recount.ts';
import type { SeatRow } from './judged.ts';
import { type Files, madeUpFiles, shippedFiles } from './worlds.ts';

export interface World {
  readonly files: Files;
  readonly people: Export;
  readonly poolOf: (id: string) => string;
  readonly isClose: (a: string, b: string) => boolean;
  readonly sizeOf: (pool: string) => readonly [number, number];
}

export function shippedWorld(): World {
  const files = shippedFiles();
  const people = readExport(files['people.csv']!, { id: 'Employee ID', manager: 'Manager ID', team: 'Team' });
  const close = new Set(
    parseCsv(files['collaborators.csv']!).flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]),
  );
  const bosses = new Set([...people.row.keys()].map((id) => people.managerOf(id)));
  const managesManagers = (id: string) =>
    [...people.row.keys()].some((report) => people.managerOf(report) === id && bosses.has(report));
  return {
    files,
    people,
    poolOf: (id) => (managesManagers(id) ? 'directors' : 'frontline'),
    isClose: (a, b) =>
      [...people.teamsOf(a)].some((x) => [...people.teamsOf(b)].some((y) => close.has(`${x}|${y}`))),
    sizeOf: (pool) => (pool === 'directors' ? [4, 8] : [5, 8]),
  };
}

export function madeUpWorld(seed: number): World {
  const files = madeUpFiles(seed, 48);
  return {
    files,
    people: readExport(files['people.csv']!, { id: 'id', manager: 'manager', team: 'team' }),
    poolOf: () => 'all',
    isClose: () => false,
    sizeOf: () => [5, 8],
  };
}

/** Every broken hard rule as `rule | ids`, counted anew. */
export function broken({ people, poolOf, isClose, sizeOf }: World, rows: readonly SeatRow[]): string[] {
  const found: string[] = [];
  for (const group of new Set(rows.map((row) => row.group))) {
    const members = rows.filter((row) => row.group === group).map(({ id }) => id);
    for (const pair of pairsOf(members)) {
      const [a, b] = pair.sort() as [string, string];
      if (inOneChain(people)(a, b)) found.push(`reporting-chain | ${a} ${b}`);
      if (ofOneTeam(people)(a, b)) found.push(`same-team | ${a} ${b}`);
      if (isClose(a, b)) found.push(`collaborators | ${a} ${b}`);
    }
    const count = (pool: string) => members.filter((id) => poolOf(id) === pool).length;
    const own = ['frontline', 'directors', 'all'].sort((a, b) => count(b) - count(a))[0]!;
    for (const id of members) if (poolOf(id) !== own) found.push(`pool | ${id}`);
    const [min, max] = sizeOf(own);
    if (members.length < min || members.length > max) found.push(`size | ${members.sort().join(' ')}`);
  }
  return found.sort();
}
