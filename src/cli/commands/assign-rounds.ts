/** `minim assign --rounds`: a season of rounds, each in a folder of its own, and one schedule of them all. */
import { join } from 'node:path';
import { roundsInPrivate } from '../../engine/in-private.ts';
import { rolesIn } from '../../engine/roles.ts';
import type { SolvedRounds } from '../../engine/rounds.ts';
import { wholeSeason } from '../../engine/whole-season.ts';
import { forTerminal, safeJson } from '../../write/safe-text.ts';
import { writeSchedule } from '../../write/schedule-csv.ts';
import { renderSeason } from '../../write/season-text.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type AssignCommand, formWithPools, searching } from '../form-groups.ts';
import { groupFacts } from '../group-facts.ts';
import { isRoundFolder } from '../history.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import {
  commandToSave,
  outputBlocked,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
  sayPrivate,
  summaryFacts,
} from '../run-files.ts';
import { sayNo } from '../say-no.ts';
import { sayRead } from '../say-read.ts';

export interface AssignRoundsCommand extends AssignCommand {
  readonly rounds: number;
}

const SCHEDULE = 'schedule.csv';

export async function assignRoundsCommand(io: Io, command: AssignRoundsCommand): Promise<number> {
  const { loaded, diagnostics } = await load(io, command);
  const folders = roundFolders(command.rounds);
  const names = [SCHEDULE, ...folders.flatMap((folder) => runFileNames.map((name) => `${folder}/${name}`))];
  const blocked = loaded === null ? null : outputBlocked(io, command, names);
  sayDiagnostics(io, command, blocked === null ? diagnostics : [...diagnostics, blocked]);
  if (loaded === null || blocked !== null) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const { read, result } = formWithPools(loaded, ({ problem, standing, inPrivate }) =>
    searching(io, command, '', (options) =>
      roundsInPrivate(problem, standing, inPrivate.standing, command.rounds, options),
    ),
  );
  const solved = { ...loaded, ...read };
  if (result.kind !== 'solved') {
    await sayNo(io, command, solved, result, true);
    return EXIT_NO;
  }
  const files = folders.map((folder, index) => ({
    folder,
    texts: roundFiles(io, command, solved, result, index),
  }));
  if (command.json) {
    sayRead(io, command, loaded);
    const rounds = files.map(({ texts }) => JSON.parse(texts.get('result.json')!));
    io.out(safeJson({ rounds }));
  } else if (!command.quiet) {
    const notes = [...read.participants.notes, ...result.notes];
    const facts = {
      ...summaryFacts(solved, notes, command.verbose),
      ...groupFacts(io, solved, command.verbose),
    };
    const text = {
      problem: solved.problem,
      standing: solved.standing,
      rounds: result.rounds.map(({ solution }) => solution),
      whole: wholeSeason(result),
      again: result.limits.reduce((sum, { again }) => sum + again, 0),
      because: result.limits.flatMap(({ because }) => because),
    };
    io.out(renderSeason(text, facts, paletteFor(io.outColours)));
  }
  const secret = solved.inPrivate.standing.map(({ entry }) => entry);
  const seated = result.rounds.flatMap(({ solution }) => solution.groups);
  sayPrivate(io, command, solved.problem, seated, secret);
  const texts = new Map<string, string>(
    files.flatMap(({ folder, texts }) =>
      [...texts].map(([name, text]) => [`${folder}/${name}`, text] as const),
    ),
  );
  const groups = result.rounds.map(({ solution }) => solution.groups);
  texts.set(SCHEDULE, writeSchedule(solved.problem, groups));
  const words = [command.people, '--rounds', `${command.rounds}`];
  const code = save(io, command, { texts }, commandToSave('assign', words, command), {
    written: written(command, folders),
  });
  sayOlderRounds(io, command, folders);
  return code;
}

/** `round-01`, `round-02`; as many digits as the last one needs, and two at least. */
function roundFolders(rounds: number): string[] {
  const width = Math.max(2, String(rounds).length);
  return Array.from({ length: rounds }, (_, index) => `round-${String(index + 1).padStart(width, '0')}`);
}

function roundFiles(
  io: Io,
  command: AssignRoundsCommand,
  loaded: Loaded,
  { rounds }: SolvedRounds,
  index: number,
): Map<string, string> {
  const { problem, standing, solution } = rounds[index]!;
  const roles = rolesIn(problem, solution.groups, standing);
  const rosterTitle = `${problem.cycle.name}, round ${index + 1} of ${rounds.length}`;
  const round = { number: index + 1, of: rounds.length };
  const facts = { ...command, command: 'assign', round, roles, rosterTitle };
  return runFiles(io, { ...loaded, problem, standing }, solution, facts);
}

/** The files in few words. */
function written({ output = '' }: AssignRoundsCommand, folders: readonly string[]): string {
  const [first, last] = [join(output, folders[0]!), folders.at(-1)!];
  const all = folders.length === 1 ? first : `${first} to ${last}`;
  return forTerminal(`${join(output, SCHEDULE)} and, in ${all}, ${runFileNames.join(', ')}`);
}

/** Rounds of a longer season that lies in the same folder are no part of this one. */
function sayOlderRounds(io: Io, command: AssignRoundsCommand, folders: readonly string[]): void {
  const { output, quiet, dryRun } = command;
  if (output === undefined || quiet || dryRun || !io.files.existsSync(output)) return;
  const others = io.files
    .readdirSync(output)
    .filter((name) => isRoundFolder(name) && !folders.includes(name));
  if (others.length === 0) return;
  const list = others.map((name) => forTerminal(join(output, name))).sort();
  io.err(`These are of another season and were left as they are: ${list.join(', ')}\n`);
}
