/** `minim rotate`: the groups of the cycle before into the next one, with what changed and who moves. */
import { relative } from 'node:path';
import { diffPlacements, type Placement } from '../../compare/diff.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type RotateResult, rotate } from '../../engine/rotate.ts';
import { rotateEveryone } from '../../engine/rotate-everyone.ts';
import { HARD } from '../../model/cost.ts';
import type { Group, PastGroup, PreviousGroup, Problem } from '../../model/problem.ts';
import { type PoolPlanName, poolPlans } from '../../read/rules/participants.ts';
import type { RotationMode } from '../../read/rules/rotation.ts';
import { price, type StandingRule } from '../../rules/price.ts';
import type { EffortName } from '../../solve/solve.ts';
import { type DiffFacts, writeDiff } from '../../write/diff-markdown.ts';
import { type Mover, writeMovesCsv } from '../../write/moves-csv.ts';
import { renderRotation } from '../../write/rotation-text.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type GroupsInput, loadGroups } from '../groups-input.ts';
import { historyBeside, readPast } from '../history.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import {
  outputBlocked,
  type RunOptions,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
  summaryFacts,
} from '../run-files.ts';

export interface RotateCommand extends RunOptions {
  readonly from: string;
  readonly mode: RotationMode | undefined;
  readonly move: number | undefined;
  readonly effort: EffortName;
}

const fileNames = [...runFileNames, 'moves.csv', 'diff.md'];

export function rotateCommand(io: Io, command: RotateCommand): number {
  const { loaded, diagnostics } = load(io, command);
  const seated = loaded === null ? null : loadGroups(io, command.from, loaded);
  const faults: Diagnostic[] = [];
  const past = loaded === null ? [] : pastCycles(io, command, loaded, faults);
  const blocked = seated?.input ? outputBlocked(io, command, fileNames) : null;
  const all = [...diagnostics, ...(seated?.diagnostics ?? []), ...faults, ...(blocked ? [blocked] : [])];
  const stop = seated?.input && !command.force ? tooManyMissing(command, seated.input) : null;
  sayDiagnostics(io, command, stop ? [...all, stop] : all);
  if (loaded === null || !seated?.input || stop || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const history = [...past, pastGroups(seated.input, loaded)];
  const mode = command.mode ?? loaded.head.rotation.mode;
  const notes: string[] = [];
  let last: Extract<RotateResult, { kind: 'no-groups' }> | null = null;
  for (const poolPlan of plansFor(seated.input, loaded)) {
    const read = { ...loaded, ...loaded.again({ history, poolPlan }) };
    // Which pool a group is of depends on how the pools are formed.
    const input = loadGroups(io, command.from, read).input!;
    const result = rotateOnce(read, input, mode, command);
    if (result.kind === 'rotated') {
      const { problem, standing } = result;
      return report(
        io,
        command,
        { ...read, problem, standing },
        input,
        { ...result, notes: [...notes, ...result.notes] },
        mode,
      );
    }
    notes.splice(
      0,
      1,
      `the pools are formed in another way than the programme says, because otherwise: ${result.sentences[0]} (pool ${result.pool})`,
    );
    last = result;
    if (!read.participants.arePoolsByProgramme || result.reason === 'not-found') break;
  }
  return sayNo(io, command, last!);
}

/** Pools by the programme, unless the groups that stand mix them already: then everybody stays in one. */
function plansFor({ groups }: GroupsInput, { problem, participants }: Loaded): readonly PoolPlanName[] {
  if (!participants.arePoolsByProgramme) return ['own sizes'];
  const members = groups.flatMap(({ members: people, pool }) => people.map((person) => ({ person, pool })));
  const misplaced = members.filter(
    ({ person, pool }) => problem.poolOf[person]! >= 0 && problem.poolOf[person] !== pool,
  );
  return misplaced.length * 5 > members.length ? ['one pool'] : poolPlans;
}

function rotateOnce(
  read: Loaded,
  input: GroupsInput,
  mode: RotationMode,
  command: RotateCommand,
): RotateResult {
  const move = mode === 'repairs-only' ? 0 : (command.move ?? read.problem.rotation.move);
  const problem: Problem = {
    ...read.problem,
    rotation: { ...read.problem.rotation, move },
    previous: previousGroups(input, read.problem),
  };
  return mode === 'everyone'
    ? everyone(problem, read.standing, command)
    : rotate(problem, read.standing, read.rotationEntries, command);
}

type Rotated = Extract<RotateResult, { kind: 'rotated' }>;

function everyone(
  problem: Problem,
  standing: readonly StandingRule[],
  { seed, effort }: RotateCommand,
): RotateResult {
  const result = rotateEveryone(problem, standing, { seed, effort });
  if (result.kind === 'solved')
    return {
      kind: 'rotated',
      problem: { ...problem, previous: null },
      standing,
      solution: result.solution,
      notes: result.notes,
    };
  if (!standing.some(({ entry }) => entry.id === 'met-before' && entry.level === HARD)) return result;
  // Where nobody can be kept from meeting again, the fewest repeats are worth knowing.
  const soft = standing.map(({ entry, prepared }) => ({
    prepared,
    entry: entry.id === 'met-before' ? { ...entry, level: 1 as const } : entry,
  }));
  const fewest = rotateEveryone(problem, soft, { seed, effort });
  if (fewest.kind !== 'solved') return result;
  const rule = standing.findIndex(({ entry }) => entry.id === 'met-before');
  const pairs = fewest.solution.outcomes[rule]!.violations.length;
  return {
    ...result,
    help: `with \`met-before: avoid\` groups can be made in which ${pairs} ${pairs === 1 ? 'pair meets' : 'pairs meet'} again`,
  };
}

/** Groups of cycles before the one that is rotated: by `history:`, else those that lie beside it. */
function pastCycles(
  io: Io,
  { from, output, quiet }: RotateCommand,
  loaded: Loaded,
  faults: Diagnostic[],
): (readonly PastGroup[])[] {
  if (loaded.head.history !== null) {
    // The groups that are rotated are the latest; they may be among those that the pattern finds.
    const own = pastOf(io, from, loaded);
    return loaded.problem.history.filter((groups) => JSON.stringify(groups) !== own);
  }
  const paths = historyBeside(io, from, output);
  if (paths.length > 0 && !quiet)
    io.err(`History: ${paths.map((path) => forTerminal(relative('', path))).join(', ')}\n`);
  return paths.flatMap((path) => readPast(io, path, loaded.file, faults) ?? []);
}

function pastOf(io: Io, path: string, loaded: Loaded): string {
  return JSON.stringify(readPast(io, path, loaded.file, [])?.[0] ?? null);
}

function pastGroups(input: GroupsInput, { problem }: Loaded): PastGroup[] {
  const names = [...new Set(input.seats.map(({ group }) => group))];
  const idOf = ({ person, id, name }: GroupsInput['seats'][number]) =>
    person === null ? id || name : problem.people.ids[person]!;
  return names.map((name) => ({ name, ids: input.seats.filter(({ group }) => group === name).map(idOf) }));
}

/** The groups as they were, with those of their members who still take part in their pool. */
function previousGroups(input: GroupsInput, { poolOf, pools }: Problem): PreviousGroup[] {
  const names = [...new Set(input.seats.map(({ group }) => group))];
  return names.map((name): PreviousGroup => {
    const seats = input.seats.filter((seat) => seat.group === name && !input.twice.includes(seat));
    const group = input.groups.find((each) => each.name === name);
    const pool = group?.pool ?? Math.max(0, pools.length - 1);
    const members = (group?.members ?? []).filter((person) => poolOf[person] === pool);
    const facilitators = seats.flatMap(({ person, role }) =>
      person !== null && role === 'facilitator' && members.includes(person) ? [person] : [],
    );
    return { name, pool, members, leavers: seats.length - members.length, forced: 0, facilitators };
  });
}

/** More than a quarter of the members missing from the export: the wrong file, or ids that changed. */
function tooManyMissing({ from, people }: RotateCommand, { unknown, seats }: GroupsInput): Diagnostic | null {
  if (unknown.length * 4 <= seats.length) return null;
  const some = unknown.slice(0, 5).map(({ name, id }) => name || id);
  const message = `${unknown.length} of the ${seats.length} people in ${from} are not in ${people}, such as ${some.join(', ')}.`;
  const help = 'is it the right export, or did ids change? If they have all left, add --force to go on';
  return diagnostic('groups/many-missing', { file: from, line: unknown[0]!.line }, message, help);
}

function sayNo(io: Io, command: RotateCommand, result: Extract<RotateResult, { kind: 'no-groups' }>): number {
  const palette = paletteFor(io.errColours);
  io.err(
    `${palette.bad('No rotation')} (pool ${forTerminal(result.pool)}): ${result.sentences.map(forTerminal).join('\n  ')}.\n`,
  );
  io.err(`  ${palette.faint('help:')} ${forTerminal(result.help)}\n`);
  if (command.output !== undefined) io.err('Nothing was written.\n');
  return EXIT_NO;
}

function report(
  io: Io,
  command: RotateCommand,
  loaded: Loaded,
  input: GroupsInput,
  { solution, notes }: Rotated,
  mode: RotationMode,
): number {
  const { problem } = loaded;
  const before: Placement = { groups: pastGroups(input, loaded) };
  const after: Placement = {
    groups: solution.groups.map(({ name, members }) => ({
      name,
      ids: members.map((person) => problem.people.ids[person]!),
    })),
  };
  const diff = diffPlacements(before, after);
  const groupBefore = new Map(
    input.seats.flatMap(({ person, group }) => (person === null ? [] : [[person, group] as const])),
  );
  const movers = solution.groups.flatMap(({ name, members }) =>
    members.flatMap((person): Mover[] =>
      groupBefore.get(person) === name ? [] : [{ person, from: groupBefore.get(person) ?? '', to: name }],
    ),
  );
  const roles = new Map(
    input.seats.flatMap(({ person, role, group }) => {
      const stays =
        person !== null &&
        solution.groups.some(({ name, members }) => name === group && members.includes(person));
      return stays && role !== '' ? [[person, role] as const] : [];
    }),
  );
  const costsBefore = price(input.groups, loaded.standing);
  const facts: DiffFacts = {
    title: `From ${input.file} to ${loaded.cycle.name}`,
    callOf: (id) => nameOfId(problem, input, id),
    rules: solution.outcomes.flatMap(({ rule, cost, bound }) => {
      const { entry } = loaded.standing[rule]!;
      return entry.isPublic
        ? [{ key: entry.key, before: costsBefore.byRule[rule]!.cost, after: cost, bound }]
        : [];
    }),
    acquaintances: acquaintances(problem, solution.groups, groupBefore),
  };
  const texts = runFiles(io, loaded, solution, { ...command, command: 'rotate', roles });
  texts.set('moves.csv', writeMovesCsv(problem, movers));
  texts.set('diff.md', writeDiff(diff, facts));
  if (command.json) io.out(texts.get('result.json')!);
  else if (!command.quiet) {
    const shown = summaryFacts(loaded, [...loaded.participants.notes, ...notes], command.verbose);
    io.out(renderRotation(loaded, solution, diff, facts, shown, mode, paletteFor(io.outColours)));
  }
  return save(
    io,
    command,
    texts,
    `minim rotate ${forTerminal(command.people)} --from ${forTerminal(command.from)} -o DIR`,
  );
}

function nameOfId({ people }: Problem, input: GroupsInput, id: string): string {
  const person = people.ids.indexOf(id);
  if (person >= 0) return people.names[person] || '(name not given)';
  return input.seats.find((seat) => seat.id === id)?.name || id;
}

/** Pairs who never shared a group before and do now, and those who meet again after being apart. */
function acquaintances(
  { people, history }: Problem,
  groups: readonly Group[],
  groupBefore: ReadonlyMap<number, string>,
) {
  const met = new Set(history.flat().flatMap(({ ids }) => ids.flatMap((a) => ids.map((b) => `${a}\n${b}`))));
  const department = people.columns.get('department');
  let fresh = 0;
  let acrossDepartments = 0;
  let again = 0;
  for (const { members, name } of groups) {
    members.forEach((a, position) => {
      for (const b of members.slice(position + 1)) {
        const hasMet = met.has(`${people.ids[a]}\n${people.ids[b]}`);
        const stay = groupBefore.get(a) === name && groupBefore.get(b) === name;
        if (hasMet) again += stay ? 0 : 1;
        else {
          fresh++;
          const [x, y] = [department?.codes[a] ?? -1, department?.codes[b] ?? -1];
          if (x >= 0 && y >= 0 && x !== y) acrossDepartments++;
        }
      }
    });
  }
  return { fresh, acrossDepartments: department ? acrossDepartments : null, again };
}
