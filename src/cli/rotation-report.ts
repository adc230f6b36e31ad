/** What a rotation tells and writes: the groups, who moves, what changed, and what it costs before and after. */
import { acquaintances } from '../compare/acquaintances.ts';
import { diffPlacements, type Placement } from '../compare/diff.ts';
import type { RotateResult } from '../engine/rotate.ts';
import { byCodePoint } from '../model/order.ts';
import type { Column } from '../model/people.ts';
import type { Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { RotationMode } from '../read/rules/rotation.ts';
import { ruleById } from '../rules/index.ts';
import { price } from '../rules/price.ts';
import { type DiffFacts, writeDiff } from '../write/diff-markdown.ts';
import { type Mover, writeMovesCsv } from '../write/moves-csv.ts';
import { renderRotation } from '../write/rotation-text.ts';
import { addCalendars, calendarWords } from './calendar.ts';
import type { RotateCommand } from './commands/rotate.ts';
import { goneFiles } from './earlier-run.ts';
import { groupFacts } from './group-facts.ts';
import type { GroupsInput } from './groups-input.ts';
import type { Io } from './io.ts';
import { addKit, type Kit, kitBefore, kitWords } from './kit.ts';
import type { Loaded } from './load.ts';
import { paletteFor } from './palette.ts';
import { openly, pastGroups } from './previous.ts';
import { REPORT, writeReport } from './report.ts';
import { rolesAfter, tellNewFacilitators } from './roles.ts';
import { commandToSave, runFiles, save, sayPrivate, summaryFacts, watchedNotes } from './run-files.ts';
import { sayRead } from './say-read.ts';

type Rotated = Extract<RotateResult, { kind: 'rotated' }>;

export function reportRotation(
  io: Io,
  command: RotateCommand,
  loaded: Loaded,
  input: GroupsInput,
  { solution, notes }: Rotated,
  mode: RotationMode,
  kit: Kit | null,
): number {
  const { problem } = loaded;
  const groupBefore = new Map(
    input.seats.flatMap(({ person, group }) => (person === null ? [] : [[person, group] as const])),
  );
  const diff = diffPlacements({ groups: pastGroups(input, loaded) }, placementOf(problem, solution));
  const facts: DiffFacts = {
    title: `From ${input.file} to ${loaded.cycle.name}`,
    callOf: namesOfIds(problem, input),
    rules: rulesBeforeAndAfter(loaded, input, solution),
    acquaintances: acquaintances(problem, solution.groups, groupBefore, departmentsIn(loaded)),
  };
  const roles = rolesAfter(loaded, input, solution.groups);
  const inFiles = openly(loaded);
  const since = io.now();
  const rotation = { mode, move: problem.rotation.move };
  const texts = runFiles(io, inFiles, solution, { ...command, command: 'rotate', rotation, roles });
  texts.set('moves.csv', writeMovesCsv(problem, moversIn(inFiles.problem, solution, groupBefore)));
  texts.set('diff.md', writeDiff(diff, facts));
  if (command.output !== undefined) {
    const names = [...new Set(input.seats.map(({ group }) => group))].sort(byCodePoint);
    const gone = diff.gone.map(({ id, from }) => ({ name: facts.callOf(id), from }));
    const before = { groups: names, groupOf: groupBefore, away: [...inFiles.problem.away], gone };
    const { stopped } = solution.search;
    const about = { command: 'rotate', roles, stopped, before };
    texts.set(REPORT, writeReport(io, inFiles, solution.groups, about));
    const told = kit && kitBefore(io, inFiles, input, command.from);
    addKit(kit, inFiles, { groups: solution.groups, roles, before: told }, texts);
  }
  addCalendars(io, command, inFiles, { groups: solution.groups, roles, from: command.from }, texts);
  if (command.json) {
    sayRead(io, command, loaded);
    io.out(texts.get('result.json')!);
  } else if (!command.quiet) {
    const told = [
      ...loaded.participants.notes,
      ...notes,
      ...watchedNotes(loaded, solution.groups),
      ...tellNewFacilitators(loaded, input, solution.groups, roles),
    ];
    const arrivals = arrivalsIn(solution, groupBefore);
    const shown = {
      ...summaryFacts(loaded, told, command.verbose),
      ...groupFacts(io, loaded, command.verbose, roles, arrivals),
    };
    io.out(renderRotation(loaded, solution, diff, facts, shown, mode, paletteFor(io.outColours)));
  }
  const { inPrivate } = loaded;
  const secret = inPrivate.standing.map(({ entry }) => entry);
  const ofRotation = mode === 'everyone' ? [] : inPrivate.rotationEntries;
  sayPrivate(io, command, problem, solution.groups, [...secret, ...ofRotation]);
  const output = { texts, gone: goneFiles(io, command, texts) };
  return save(io, command, output, commandToSave('rotate', saveWords(command), command), { since });
}

function placementOf({ people }: Problem, { groups }: Solution): Placement {
  return {
    groups: groups.map(({ name, members }) => ({ name, ids: members.map((person) => people.ids[person]!) })),
  };
}

/** Whoever is not where they were, and whoever keeps a seat without sitting on it. */
function moversIn(
  { away }: Problem,
  { groups }: Solution,
  groupBefore: ReadonlyMap<number, string>,
): Mover[] {
  return groups.flatMap(({ name, members }) =>
    members.flatMap((person): Mover[] =>
      groupBefore.get(person) !== name || away.has(person)
        ? [{ person, from: groupBefore.get(person) ?? '', to: name, isAway: away.has(person) }]
        : [],
    ),
  );
}

/** From which group those come who were not in it, or that they are new. */
function arrivalsIn(
  { groups }: Solution,
  groupBefore: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  return new Map(
    groups.flatMap(({ name, members }) =>
      members.flatMap((person): [number, string][] => {
        const before = groupBefore.get(person);
        if (before === name) return [];
        return [[person, before === undefined ? 'new' : `from ${before}`]];
      }),
    ),
  );
}

/** What the rules of which files may speak cost, with the groups as they were and as they are. */
function rulesBeforeAndAfter(
  { standing }: Loaded,
  input: GroupsInput,
  { outcomes }: Solution,
): NonNullable<DiffFacts['rules']> {
  const costsBefore = price(input.groups, standing);
  return outcomes.flatMap(({ rule, cost: after, bound }) => {
    const { entry } = standing[rule]!;
    if (!entry.isPublic) return [];
    const before = isOfRotation(entry.id) ? null : costsBefore.byRule[rule]!.cost;
    return [{ key: entry.key, before, after, bound }];
  });
}

/** Null where nothing has read them, and where they are sensitive. */
function departmentsIn({ problem, sensitive }: Loaded): Column | null {
  const column = problem.people.columns.get('department') ?? null;
  return column === null || sensitive.has(column.heading) ? null : column;
}

/** Rules that say nothing of groups before they are rotated. */
function isOfRotation(id: string): boolean {
  return id === 'met-before' || ruleById(id)?.isOfRotation === true;
}

function namesOfIds({ people, poolOf }: Problem, input: GroupsInput): (id: string) => string {
  const personOf = new Map(people.ids.map((id, person) => [id, person]));
  const nameOnSeat = new Map<string, string>();
  for (const { person, id, name } of input.seats) {
    const key = person === null ? id : people.ids[person]!;
    if (!nameOnSeat.has(key)) nameOnSeat.set(key, name);
  }
  return (id) => {
    const person = personOf.get(id);
    // A post may live on, vacant or abolished, when its holder has gone: they are known by the name they had.
    if (person === undefined || poolOf[person]! < 0) return nameOnSeat.get(id) || id;
    return people.names[person] || '(name not given)';
  };
}

function saveWords(command: RotateCommand): string[] {
  const { people, from, mode, move } = command;
  const words = [people, '--from', from];
  if (mode !== undefined) words.push('--mode', mode);
  if (move !== undefined) words.push('--move', `${move}`);
  return [...words, ...calendarWords(command), ...kitWords(command)];
}
