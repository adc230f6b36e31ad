/** The groups that a rotation starts from, as they were, and the cycles before them. */
import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PastGroup, PreviousGroup, Problem } from '../model/problem.ts';
import { ON_LEAVE } from '../read/people/standing.ts';
import type { Participants } from '../read/rules/participants.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { GroupsInput } from './groups-input.ts';
import { historyBeside, readPast } from './history.ts';
import type { Io } from './io.ts';
import { countOut, type Loaded } from './load.ts';
import { openWorkbooks } from './workbook.ts';

/** Groups of cycles before the one that is rotated: by `history:`, else those that lie beside it. */
export async function pastCycles(
  io: Io,
  { from, output, quiet }: { from: string; output: string | undefined; quiet: boolean },
  loaded: Loaded,
  faults: Diagnostic[],
): Promise<(readonly PastGroup[])[]> {
  if (loaded.head.history !== null) {
    // The groups that are rotated are the latest; they may be among those that the pattern finds.
    const own = pastOf(io, from, loaded);
    return loaded.problem.history.filter((groups) => JSON.stringify(groups) !== own);
  }
  const paths = historyBeside(io, from, output);
  await openWorkbooks(io, paths);
  const read: string[] = [];
  const cycles = paths.flatMap((path) => {
    const found: Diagnostic[] = [];
    const past = readPast(io, path, loaded.file, found, loaded.formerIds);
    // Nobody named these files: what is no groups file is not ours to complain about, but it is told.
    if (past !== null) {
      read.push(forTerminal(relative('', path)));
      faults.push(...found);
    } else if (!quiet) io.err(`Not read as history: ${forTerminal(relative('', path))} holds no groups.\n`);
    return past ?? [];
  });
  if (read.length > 0 && !quiet) io.err(`History: ${read.join(', ')}\n`);
  return cycles;
}

function pastOf(io: Io, path: string, loaded: Loaded): string {
  return JSON.stringify(readPast(io, path, loaded.file, [], loaded.formerIds)?.[0] ?? null);
}

export function pastGroups(input: GroupsInput, { problem }: Loaded): PastGroup[] {
  const idOf = ({ person, id, name }: Seat) => (person === null ? id || name : problem.people.ids[person]!);
  return [...seatsByGroup(input.seats)].map(([name, seats]) => ({ name, ids: seats.map(idOf) }));
}

type Seat = GroupsInput['seats'][number];

function seatsByGroup(seats: readonly Seat[]): Map<string, Seat[]> {
  const byGroup = new Map<string, Seat[]>();
  for (const seat of seats) {
    const list = byGroup.get(seat.group);
    if (list) list.push(seat);
    else byGroup.set(seat.group, [seat]);
  }
  return byGroup;
}

/** The groups as they were, with those of their members who still take part in their pool. */
export function previousGroups(input: GroupsInput, { poolOf, pools }: Problem): PreviousGroup[] {
  const twice = new Set(input.twice);
  const groupOf = new Map(input.groups.map((group) => [group.name, group]));
  return [...seatsByGroup(input.seats)].map(([name, all]): PreviousGroup => {
    const seats = all.filter((seat) => !twice.has(seat));
    const group = groupOf.get(name);
    const pool = group?.pool ?? Math.max(0, pools.length - 1);
    const members = (group?.members ?? []).filter((person) => poolOf[person] === pool);
    const facilitators = seats.flatMap(({ person, role }) =>
      person !== null && role === 'facilitator' && members.includes(person) ? [person] : [],
    );
    return { name, pool, members, leavers: seats.length - members.length, forced: 0, facilitators };
  });
}

/** What files may speak of: nobody is away where the column that says so is sensitive. */
export function openly(read: Loaded): Loaded {
  const { problem, participants } = read;
  return participants.sensitiveReasons.has(ON_LEAVE)
    ? { ...read, problem: { ...problem, away: new Set() } }
    : read;
}

/** Members who are on leave keep their seat: they take part in the pool of their group and are marked as away. */
export function keepAway(read: Loaded, input: GroupsInput): Loaded {
  const { problem, participants, file } = read;
  const onLeave = input.groups.flatMap(({ members, pool }) =>
    members.filter((person) => participants.out[person] === ON_LEAVE).map((person) => ({ person, pool })),
  );
  if (onLeave.length === 0) return read;
  const poolOf = problem.poolOf.slice();
  for (const { person, pool } of onLeave) poolOf[person] = pool;
  const pools = problem.pools.map((pool, index) => ({
    ...pool,
    members: [...poolOf.keys()].filter((person) => poolOf[person] === index),
  }));
  const away = new Set(onLeave.map(({ person }) => person));
  const without = (reasons: Participants['out']) =>
    reasons.map((reason, person) => (away.has(person) ? null : reason));
  const [out, outInFiles] = [without(participants.out), without(participants.outInFiles)];
  const kept = { ...participants, pools, poolOf, out, outInFiles };
  return {
    ...read,
    problem: { ...problem, pools, poolOf, away },
    participants: kept,
    out: countOut(file, out),
    outInFiles: countOut(file, outInFiles),
  };
}
