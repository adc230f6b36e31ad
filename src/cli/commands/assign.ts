/** `minim assign`: an export and its rules to groups, on the terminal and, with -o, in files. */

import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { rolesIn } from '../../engine/roles.ts';
import { tradesOf, tradesOfWatched } from '../../engine/trade.ts';
import { MOST_COMPARED } from '../../engine/watch.ts';
import { participantsIn } from '../../model/problem.ts';
import type { Solution } from '../../model/solution.ts';
import type { ReadProblem } from '../../read/rules/read-problem.ts';
import { kitFolders } from '../../write/kit/paths.ts';
import { renderSummary } from '../../write/summary.ts';
import { tradeTexts } from '../../write/trade-text.ts';
import { addCalendars, calendarFault, calendarWords } from '../calendar.ts';
import { calendarNames } from '../earlier-calendars.ts';
import { goneFiles } from '../earlier-run.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { type AssignCommand, formGroups } from '../form-groups.ts';
import { groupFacts } from '../group-facts.ts';
import type { Io } from '../io.ts';
import { addKit, kitWords, openKit } from '../kit.ts';
import { load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { withProgress } from '../progress.ts';
import { REPORT, writeReport } from '../report.ts';
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
  watchedNotes,
} from '../run-files.ts';
import { sayNo } from '../say-no.ts';
import { sayPrices } from '../say-prices.ts';
import { sayRead } from '../say-read.ts';

export async function assignCommand(io: Io, command: AssignCommand): Promise<number> {
  const { loaded, diagnostics } = await load(io, command);
  const { kit, diagnostics: ofKit } = openKit(io, command, loaded);
  const folders = [...(command.calendar ? calendarNames : []), ...(command.kit ? kitFolders : [])];
  const names = [...runFileNames, REPORT, ...folders];
  const blocked =
    loaded === null ? null : (calendarFault(command, loaded) ?? outputBlocked(io, command, names));
  const all = [...diagnostics, ...ofKit, ...(blocked ? [blocked] : [])];
  sayDiagnostics(io, command, all);
  if (loaded === null || hasErrors(all)) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const { read, result } = formGroups(io, command, loaded);
  const solved = { ...loaded, ...read };
  if (result.kind !== 'solved') {
    await sayNo(io, command, solved, result);
    return EXIT_NO;
  }
  const since = io.now();
  const roles = rolesIn(solved.problem, result.solution.groups, solved.standing);
  const texts = runFiles(io, solved, result.solution, { ...command, command: 'assign', roles });
  if (command.output !== undefined) {
    const { groups, search } = result.solution;
    const facts = { command: 'assign', roles, stopped: search.stopped };
    texts.set(REPORT, writeReport(io, solved, groups, facts));
    addKit(kit, solved, { groups, roles, before: null }, texts);
  }
  addCalendars(io, command, solved, { groups: result.solution.groups, roles }, texts);
  if (command.json) {
    sayRead(io, command, loaded);
    io.out(texts.get('result.json')!);
  } else if (!command.quiet) {
    const watched = watchedNotes(solved, result.solution.groups);
    const notes = [...read.participants.notes, ...result.notes, ...watched];
    const trades = tradesFor(io, command, read, result.solution);
    const shown = groupFacts(io, solved, command.verbose, roles);
    const facts = { ...summaryFacts(solved, notes, command.verbose), ...shown, trades };
    io.out(renderSummary(solved.problem, solved.standing, result.solution, facts, paletteFor(io.outColours)));
  }
  if (command.prices && !command.quiet && !command.json) sayPrices(io, command, solved, result.solution);
  const secret = solved.inPrivate.standing.map(({ entry }) => entry);
  sayPrivate(io, command, solved.problem, result.solution.groups, secret);
  return save(
    io,
    command,
    { texts, gone: goneFiles(io, command, texts) },
    commandToSave('assign', [command.people, ...calendarWords(command), ...kitWords(command)], command),
    { since },
  );
}

const HOUR = 'common-hour';

/** What the common hour costs the other rules, where it is not hard: by forming the same groups anew without it and with more. */
function tradesFor(
  io: Io,
  command: AssignCommand,
  { problem, standing, watched }: ReadProblem,
  solution: Solution,
): string[] {
  const people = participantsIn(problem);
  const rule = standing.findIndex(({ entry }) => entry.id === HOUR);
  const told = watched.find(({ entry }) => entry.id === HOUR);
  // By the clock no two searches are alike, so neither are the groups.
  if ((rule < 0 && told === undefined) || command.seconds !== undefined || people > MOST_COMPARED) return [];
  const trades = withProgress(io, true, 'what the common hour costs', (onProgress) => {
    const options = { seed: command.seed, effort: command.effort, onProgress };
    return told
      ? tradesOfWatched(problem, standing, told, solution, options)
      : tradesOf(problem, standing, rule, solution, options);
  });
  return tradeTexts(HOUR, standing, trades);
}
