/** `minim rotate`: the groups of the cycle before into the next one, with what changed and who moves. */

import { acquaintances } from '../../compare/acquaintances.ts';
import { diffPlacements, type Placement } from '../../compare/diff.ts';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { rotateInPrivate } from '../../engine/in-private.ts';
import type { RotateResult } from '../../engine/rotate.ts';
import { rotateEveryone } from '../../engine/rotate-everyone.ts';
import { AVOID, HARD } from '../../model/cost.ts';
import { byCodePoint } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type PoolPlanName, poolPlans } from '../../read/rules/participants.ts';
import type { RotationMode } from '../../read/rules/rotation.ts';
import { ruleById, standingRule } from '../../rules/index.ts';
import { price, type StandingRule } from '../../rules/price.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import type { EffortName } from '../../solve/solve.ts';
import { type DiffFacts, writeDiff } from '../../write/diff-markdown.ts';
import { type Mover, writeMovesCsv } from '../../write/moves-csv.ts';
import { renderRotation } from '../../write/rotation-text.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type GroupsInput, keepSeats, loadGroups } from '../groups-input.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { keepAway, pastCycles, pastGroups, previousGroups } from '../previous.ts';
import { REPORT, writeReport } from '../report.ts';
import { rolesAfter, tellNewFacilitators, unmarkedFacilitators } from '../roles.ts';
import {
  commandToSave,
  outputBlocked,
  type RunOptions,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
  sayPrivate,
  summaryFacts,
  watchedNotes,
} from '../run-files.ts';
import { openWorkbooks } from '../workbook.ts';

export interface RotateCommand extends RunOptions {
  readonly from: string;
  readonly mode: RotationMode | undefined;
  readonly move: number | undefined;
  readonly effort: EffortName;
}

const fileNames = [...runFileNames, 'moves.csv', 'diff.md', REPORT];

export async function rotateCommand(io: Io, command: RotateCommand): Promise<number> {
  await openWorkbooks(io, [command.from]);
  const { loaded: opened, diagnostics } = await load(io, command);
  const seated = opened === null ? null : loadGroups(io, command.from, opened);
  const mode = command.mode ?? opened?.head.rotation.mode ?? 'a-few';
  const loaded = opened && seated?.input && mode !== 'everyone' ? keepSeats(opened, seated.input) : opened;
  const faults: Diagnostic[] = [];
  const past = loaded === null ? [] : await pastCycles(io, command, loaded, faults);
  const blocked = seated?.input ? outputBlocked(io, command, fileNames) : null;
  const all = [
    ...diagnostics,
    ...(seated?.diagnostics ?? []),
    ...(loaded && seated?.input ? unmarkedFacilitators(loaded, seated.input) : []),
    ...faults,
    ...(blocked ? [blocked] : []),
  ];
  const stop =
    seated?.input && !command.force
      ? (tooManyMissing(command, seated.input) ?? unclearSeats(seated.input))
      : null;
  sayDiagnostics(io, command, stop ? [...all, stop] : all);
  if (loaded === null || !seated?.input || stop || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const history = [...past, pastGroups(seated.input, loaded)];
  const notes: string[] = [];
  let last: Extract<RotateResult, { kind: 'no-groups' }> | null = null;
  for (const poolPlan of plansFor(seated.input, loaded)) {
    const present = { ...loaded, ...loaded.again({ history, poolPlan }) };
    // Which pool a group is of depends on how the pools are formed.
    const input = loadGroups(io, command.from, present).input!;
    const read = mode === 'everyone' ? present : keepAway(present, input);
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
    if (!read.participants.arePoolsByProgramme || result.reason === 'not-found' || result.isOfPeople) break;
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
    ? everyone(problem, read.standing, read.inPrivate.standing, command)
    : rotateInPrivate(problem, read.standing, read.rotationEntries, read.inPrivate, command);
}

function saveWords({ people, from, mode, move }: RotateCommand): string[] {
  const words = [people, '--from', from];
  if (mode !== undefined) words.push('--mode', mode);
  if (move !== undefined) words.push('--move', `${move}`);
  return words;
}

type Rotated = Extract<RotateResult, { kind: 'rotated' }>;

function everyone(
  problem: Problem,
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  { seed, effort }: RotateCommand,
): RotateResult {
  const result = rotateEveryone(problem, standing, secret, { seed, effort });
  if (result.kind === 'solved')
    return { ...result, kind: 'rotated', problem: { ...problem, previous: null }, standing };
  if (!standing.some(({ entry }) => entry.id === 'met-before' && entry.level === HARD)) return result;
  // Where nobody can be kept from meeting again, the fewest repeats are worth knowing.
  // All meetings in one cycle weigh the same, so that pairs are counted and not how long ago they met.
  const once: Problem = { ...problem, history: [problem.history.flat()] };
  const counting = standing.map(({ entry }) => {
    const softened: RuleEntry = entry.id === 'met-before' ? { ...entry, level: AVOID } : entry;
    return standingRule({ ...once, previous: null }, softened);
  });
  const fewest = rotateEveryone(once, counting, secret, { seed, effort });
  if (fewest.kind !== 'solved') return result;
  const rule = standing.findIndex(({ entry }) => entry.id === 'met-before');
  const pairs = fewest.solution.outcomes[rule]!.violations.length;
  return {
    ...result,
    help: `with \`met-before: avoid\` groups can be made in which ${pairs} ${pairs === 1 ? 'pair meets' : 'pairs meet'} again`,
  };
}

/** A slip in a name must not make a leaver and a joiner of one person. */
function unclearSeats({ file, unclear }: GroupsInput): Diagnostic | null {
  const [first] = unclear;
  if (first === undefined) return null;
  const named = unclear
    .slice(0, 5)
    .map(({ name, line }) => `${name} (line ${line})`)
    .join(', ');
  const message = `It is not clear who is meant by ${named}; nobody was moved.`;
  return diagnostic(
    'groups/unclear',
    { file, line: first.line },
    message,
    'correct the names or give ids; if they have left, add --force',
  );
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
      groupBefore.get(person) !== name || problem.away.has(person)
        ? [{ person, from: groupBefore.get(person) ?? '', to: name, isAway: problem.away.has(person) }]
        : [],
    ),
  );
  const roles = rolesAfter(loaded, input, solution.groups);
  const costsBefore = price(input.groups, loaded.standing);
  const facts: DiffFacts = {
    title: `From ${input.file} to ${loaded.cycle.name}`,
    callOf: (id) => nameOfId(problem, input, id),
    rules: solution.outcomes.flatMap(({ rule, cost, bound }) => {
      const { entry } = loaded.standing[rule]!;
      return entry.isPublic
        ? [
            {
              key: entry.key,
              before: isOfRotation(entry.id) ? null : costsBefore.byRule[rule]!.cost,
              after: cost,
              bound,
            },
          ]
        : [];
    }),
    acquaintances: acquaintances(problem, solution.groups, groupBefore),
  };
  const texts = runFiles(io, loaded, solution, { ...command, command: 'rotate', roles });
  texts.set('moves.csv', writeMovesCsv(problem, movers));
  texts.set('diff.md', writeDiff(diff, facts));
  if (command.output !== undefined) {
    const names = [...new Set(input.seats.map(({ group }) => group))].sort(byCodePoint);
    const gone = diff.gone.map(({ id, from }) => ({ name: nameOfId(problem, input, id), from }));
    const before = { groups: names, groupOf: groupBefore, away: [...problem.away], gone };
    texts.set(REPORT, writeReport(io, loaded, solution.groups, { command: 'rotate', roles, before }));
  }
  if (command.json) io.out(texts.get('result.json')!);
  else if (!command.quiet) {
    const told = [
      ...loaded.participants.notes,
      ...notes,
      ...watchedNotes(loaded, solution.groups),
      ...tellNewFacilitators(loaded, input, solution.groups, roles),
    ];
    const shown = { ...summaryFacts(loaded, told, command.verbose), roles };
    io.out(renderRotation(loaded, solution, diff, facts, shown, mode, paletteFor(io.outColours)));
  }
  const { inPrivate } = loaded;
  const secret = inPrivate.standing.map(({ entry }) => entry);
  const ofRotation = mode === 'everyone' ? [] : inPrivate.rotationEntries;
  sayPrivate(io, command, problem, solution.groups, [...secret, ...ofRotation]);
  return save(io, command, texts, commandToSave('rotate', saveWords(command), command));
}

/** Rules that say nothing of groups before they are rotated. */
function isOfRotation(id: string): boolean {
  return id === 'met-before' || ruleById(id)?.isOfRotation === true;
}

function nameOfId({ people, poolOf }: Problem, input: GroupsInput, id: string): string {
  const person = people.ids.indexOf(id);
  // A post may live on, vacant or abolished, when its holder has gone: they are known by the name they had.
  const seat = input.seats.find((each) =>
    each.person === null ? each.id === id : people.ids[each.person] === id,
  );
  if (person < 0 || poolOf[person]! < 0) return seat?.name || id;
  return people.names[person] || '(name not given)';
}
