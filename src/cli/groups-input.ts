/** Opens a groups file and seats its people: the groups, where each person's line is, and what is odd. */
import { type Diagnostic, diagnostic, gather } from '../diagnostics/diagnostic.ts';
import { poolOfMost } from '../model/group-pools.ts';
import type { Group } from '../model/problem.ts';
import { readRawSeats } from '../read/groups/raw-seats.ts';
import { type Seat, seatPeople } from '../read/groups/seat-people.ts';
import { personFinder } from '../read/people/managers.ts';
import { withFormerIds } from '../read/rules/former-ids.ts';
import { poolPlans } from '../read/rules/participants.ts';
import { price } from '../rules/price.ts';
import type { Io } from './io.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { openTable } from './read-file.ts';
import { openWorkbooks } from './workbook.ts';

/** What helps where people who are there seem not to be. */
export const NEW_IDS =
  'is it the right file? If ids changed, name a file in rules.yaml: former-ids: former-ids.csv, with old,new on its first line';

export interface GroupsInput {
  readonly file: string;
  readonly groups: readonly Group[];
  /** All seats of the file, those of people who are not in the export among them. */
  readonly seats: readonly Seat[];
  /** Line of each seated person. */
  readonly lineOf: ReadonlyMap<number, number>;
  /** Participants without a seat, ascending. */
  readonly unplaced: readonly number[];
  /** Seats of nobody in the export, and second seats. */
  readonly unknown: readonly Seat[];
  readonly twice: readonly Seat[];
  /** Of the unknown, those without an id: a slip in a name, or a name of several people, more likely than a leaver. */
  readonly unclear: readonly Seat[];
}

export function loadGroups(
  io: Io,
  path: string,
  loaded: Loaded,
): { input: GroupsInput | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const table = openTable(io, path, diagnostics);
  if (table === null) return { input: null, diagnostics };
  const { file } = loaded;
  const find = withFormerIds(personFinder(file.merged), loaded.formerIds);
  const own = { id: file.headingOf('id'), email: file.headingOf('email'), name: file.headingOf('name') };
  const { seats: raw, diagnostics: shape } = readRawSeats(
    table,
    own,
    (cell) => find(cell, 'any').kind !== 'unknown',
  );
  gather(diagnostics, shape);
  if (raw === null) return { input: null, diagnostics };
  const { seats, diagnostics: people } = seatPeople(path, raw, file, find);
  gather(diagnostics, people);
  const lineOf = new Map<number, number>();
  const twice: Seat[] = [];
  for (const seat of seats) {
    if (seat.person === null) continue;
    if (lineOf.has(seat.person)) twice.push(seat);
    else lineOf.set(seat.person, seat.line);
  }
  const groups = groupsOf(seats, new Set(twice), loaded);
  if (groups.length === 0) {
    const message = 'Nobody in this file is in the export.';
    diagnostics.push(diagnostic('groups/shape', { file: path }, message, NEW_IDS));
    return { input: null, diagnostics };
  }
  const unplaced = [...loaded.problem.poolOf.keys()].filter(
    (person) => loaded.problem.poolOf[person]! >= 0 && !lineOf.has(person),
  );
  const unknown = seats.filter((seat) => seat.person === null);
  const unclear = unknown.filter(({ id, name }) => id === '' || id === name);
  return { input: { file: path, groups, seats, lineOf, unplaced, unknown, twice, unclear }, diagnostics };
}

/** Groups in order of first appearance, each of the pool that most of its members are of. */
function groupsOf(seats: readonly Seat[], skipped: ReadonlySet<Seat>, { problem }: Loaded): Group[] {
  const members = new Map<string, number[]>();
  for (const seat of seats) {
    if (seat.person === null || skipped.has(seat)) continue;
    const people = members.get(seat.group);
    if (people) people.push(seat.person);
    else members.set(seat.group, [seat.person]);
  }
  return [...members].map(([name, people]) => {
    const pool = poolOfMost(people, problem.poolOf, 0);
    return { name, pool, members: people.sort((a, b) => a - b) };
  });
}

/** The same input with the seats kept that people have who are away for most of the cycle, by the private file. */
export function keepSeats(loaded: Loaded, { lineOf }: Pick<GroupsInput, 'lineOf'>): Loaded {
  const isNeeded = [...loaded.inPrivate.absences.mostly].some((person) => lineOf.has(person));
  return isNeeded ? { ...loaded, ...loaded.again({ seated: new Set(lineOf.keys()) }) } : loaded;
}

/** Who leads a group or stands in, as the file says. */
export function rolesOf({ seats }: GroupsInput): Map<number, string> {
  return new Map(
    seats.flatMap(({ person, role }) => (person === null || role === '' ? [] : [[person, role] as const])),
  );
}

/** An export with its rules and a groups file, read so that the pools are those the groups were formed in. */
export interface Opened {
  /** Null where an error stands in the way. */
  readonly loaded: Loaded | null;
  readonly input: GroupsInput | null;
  readonly diagnostics: readonly Diagnostic[];
}

export async function openWithGroups(
  io: Io,
  options: LoadOptions & { readonly groups: string },
): Promise<Opened> {
  await openWorkbooks(io, [options.groups]);
  const { loaded, diagnostics } = await load(io, options);
  if (loaded === null) return { loaded, input: null, diagnostics };
  const { input, diagnostics: faults } = loadGroups(io, options.groups, loaded);
  const all = [...diagnostics, ...faults];
  if (input === null) return { loaded, input, diagnostics: all };
  const reload = (read: Loaded) => loadGroups(io, options.groups, read).input!;
  const kept = keepSeats(loaded, input);
  return { ...fitPools(kept, kept === loaded ? input : reload(kept), reload), diagnostics: all };
}

/** Of the ways to form the programme's pools, the first under which the groups break pools and sizes least. */
function fitPools(
  loaded: Loaded,
  input: GroupsInput,
  reload: (loaded: Loaded) => GroupsInput,
): { loaded: Loaded; input: GroupsInput } {
  let best = { loaded, input, broken: brokenPools(loaded, input) };
  if (!loaded.participants.arePoolsByProgramme) return best;
  for (const poolPlan of poolPlans.slice(1)) {
    if (best.broken === 0) break;
    const read = { ...loaded, ...loaded.again({ poolPlan }) };
    const seated = reload(read);
    const broken = brokenPools(read, seated);
    if (broken < best.broken) best = { loaded: read, input: seated, broken };
  }
  return best;
}

function brokenPools({ standing }: Loaded, { groups }: GroupsInput): number {
  const structural = standing.filter(({ entry }) => entry.id === 'pool' || entry.id === 'size');
  return price(groups, structural).byRule.reduce((sum, { cost }) => sum + cost, 0);
}
