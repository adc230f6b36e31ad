/** `minim rotate`: the groups of the cycle before into the next one, with what changed and who moves. */

import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { changeEveryone } from '../../engine/change-everyone.ts';
import { rotateInPrivate } from '../../engine/in-private.ts';
import type { RotateResult } from '../../engine/rotate.ts';
import type { RotateOptions } from '../../engine/rotate-pool.ts';
import type { Problem } from '../../model/problem.ts';
import { type PoolPlanName, poolPlans } from '../../read/rules/participants.ts';
import type { RotationMode } from '../../read/rules/rotation.ts';
import type { EffortName } from '../../solve/solve.ts';
import { kitFolders } from '../../write/kit/paths.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { type CalendarOptions, calendarFault } from '../calendar.ts';
import { calendarNames } from '../earlier-calendars.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type GroupsInput, keepSeats, loadGroups } from '../groups-input.ts';
import type { Io } from '../io.ts';
import { type KitOption, openKit } from '../kit.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { keepAway, pastCycles, pastGroups, previousGroups } from '../previous.ts';
import { withProgress } from '../progress.ts';
import { REPORT } from '../report.ts';
import { unmarkedFacilitators } from '../roles.ts';
import { reportRotation } from '../rotation-report.ts';
import { tooManyMissing, unclearSeats } from '../rotation-stops.ts';
import {
  outputBlocked,
  type RunOptions,
  runFileNames,
  sayAssumptions,
  sayDiagnostics,
} from '../run-files.ts';
import { openWorkbooks } from '../workbook.ts';

export interface RotateCommand extends RunOptions, CalendarOptions, KitOption {
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
  const { kit, diagnostics: ofKit } = openKit(io, command, loaded);
  const folders = [...(command.calendar ? calendarNames : []), ...(command.kit ? kitFolders : [])];
  const names = [...fileNames, ...folders];
  const blocked =
    loaded && seated?.input ? (calendarFault(command, loaded) ?? outputBlocked(io, command, names)) : null;
  const all = [
    ...diagnostics,
    ...(seated?.diagnostics ?? []),
    ...(loaded && seated?.input ? unmarkedFacilitators(loaded, seated.input) : []),
    ...faults,
    ...ofKit,
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
    const result = withProgress(io, !command.quiet, '', (onProgress) =>
      rotateOnce(read, input, mode, { ...command, onProgress }),
    );
    if (result.kind === 'rotated') {
      const { problem, standing } = result;
      return reportRotation(
        io,
        command,
        { ...read, problem, standing },
        input,
        { ...result, notes: [...notes, ...result.notes] },
        mode,
        kit,
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
  command: RotateCommand & Pick<RotateOptions, 'onProgress'>,
): RotateResult {
  const move = mode === 'repairs-only' ? 0 : (command.move ?? read.problem.rotation.move);
  const problem: Problem = {
    ...read.problem,
    rotation: { ...read.problem.rotation, move },
    previous: previousGroups(input, read.problem),
  };
  return mode === 'everyone'
    ? changeEveryone(problem, read.standing, read.inPrivate.standing, command)
    : rotateInPrivate(problem, read.standing, read.rotationEntries, read.inPrivate, command);
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
