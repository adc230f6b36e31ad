/** `minim assign`: an export and its rules to groups, on the terminal and, with -o, in files. */

import type { NoGroups } from '../../engine/answer.ts';
import type { AssignOptions, AssignProgress } from '../../engine/assign.ts';
import { rolesIn } from '../../engine/roles.ts';
import { tradesOf, tradesOfWatched } from '../../engine/trade.ts';
import { assignWatching, MOST_COMPARED } from '../../engine/watch.ts';
import { participantsIn } from '../../model/problem.ts';
import type { Solution } from '../../model/solution.ts';
import { poolPlans } from '../../read/rules/participants.ts';
import type { ReadProblem } from '../../read/rules/read-problem.ts';
import type { EffortName } from '../../solve/solve.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { peopleLine, renderSummary } from '../../write/summary.ts';
import { tradeTexts } from '../../write/trade-text.ts';
import {
  addCalendars,
  type CalendarOptions,
  calendarFault,
  calendarWords,
  goneCalendars,
} from '../calendar.ts';
import { calendarNames } from '../earlier-calendars.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { progressLine } from '../progress.ts';
import { REPORT, writeReport } from '../report.ts';
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
import { timeTaken } from '../time-taken.ts';

export interface AssignCommand extends RunOptions, CalendarOptions {
  readonly effort: EffortName;
  readonly seconds: number | undefined;
}

export async function assignCommand(io: Io, command: AssignCommand): Promise<number> {
  const { loaded, diagnostics } = await load(io, command);
  const names = [...runFileNames, REPORT, ...(command.calendar ? calendarNames : [])];
  const blocked =
    loaded === null ? null : (calendarFault(command, loaded) ?? outputBlocked(io, command, names));
  sayDiagnostics(io, command, blocked === null ? diagnostics : [...diagnostics, blocked]);
  if (loaded === null || blocked !== null) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const { read, result } = formWithPools(loaded, ({ problem, standing, watched, inPrivate }) => {
    const { options, done } = searchOptions(io, command);
    const solved = assignWatching(problem, standing, watched, inPrivate.standing, options);
    done();
    return solved;
  });
  const solved = { ...loaded, ...read };
  if (result.kind !== 'solved') {
    sayNo(io, command, solved, result);
    return EXIT_NO;
  }
  const since = io.now();
  const roles = rolesIn(solved.problem, result.solution.groups, solved.standing);
  const texts = runFiles(io, solved, result.solution, { ...command, command: 'assign', roles });
  if (command.output !== undefined) {
    const { groups, search } = result.solution;
    const facts = { command: 'assign', roles, stopped: search.stopped };
    texts.set(REPORT, writeReport(io, solved, groups, facts));
  }
  addCalendars(io, command, solved, { groups: result.solution.groups, roles }, texts);
  if (command.json) io.out(texts.get('result.json')!);
  else if (!command.quiet) {
    const watched = watchedNotes(solved, result.solution.groups);
    const notes = [...read.participants.notes, ...result.notes, ...watched];
    const trades = tradesFor(io, command, read, result.solution);
    const facts = { ...summaryFacts(solved, notes, command.verbose), trades, roles };
    io.out(renderSummary(solved.problem, solved.standing, result.solution, facts, paletteFor(io.outColours)));
  }
  const secret = solved.inPrivate.standing.map(({ entry }) => entry);
  sayPrivate(io, command, solved.problem, result.solution.groups, secret);
  return save(
    io,
    command,
    { texts, gone: goneCalendars(io, command, texts) },
    commandToSave('assign', [command.people, ...calendarWords(command)], command),
    { since },
  );
}

/** Where the programme's pools are proved impossible, forms them with one size, then puts everybody into one pool. */
export function formWithPools<T extends { readonly kind: 'solved'; readonly notes: readonly string[] }>(
  loaded: Loaded,
  form: (read: ReadProblem) => T | NoGroups,
): { readonly read: ReadProblem; readonly result: T | NoGroups } {
  let read: ReadProblem = loaded;
  let result = form(read);
  const notes: string[] = [];
  for (const plan of poolPlans.slice(1)) {
    if (result.kind === 'solved' || result.reason === 'not-found' || result.isOfPeople) break;
    if (!read.participants.arePoolsByProgramme) break;
    const why = `${result.sentences[0]} (pool ${result.pool})`;
    notes.push(
      plan === 'one pool'
        ? `managers of people and managers of managers share one pool, because apart they form no groups: ${why}`
        : `all pools form groups of the same sizes, because with larger ones for managers of managers: ${why}`,
    );
    read = loaded.again({ poolPlan: plan });
    result = form(read);
  }
  if (result.kind === 'solved')
    return { read, result: { ...result, notes: [...notes.slice(-1), ...result.notes] } };
  return { read, result };
}

/** How a command wants a search to go; `done` clears the progress line and says how long it took. */
export function searchOptions(
  io: Io,
  command: AssignCommand,
): { readonly options: AssignOptions; readonly done: () => void } {
  const line = progressLine(io, !command.quiet);
  const started = io.now();
  const limit = command.seconds === undefined ? null : command.seconds * 1000;
  const options = {
    seed: command.seed,
    effort: command.effort,
    paranoid: Boolean(io.env.MINIM_PARANOID),
    onProgress: line.show,
    ...(limit === null ? {} : { timeShare: () => (io.now() - started) / limit }),
  };
  const done = () => {
    line.clear();
    if (command.verbose) io.err(`Solved in ${timeTaken(io, started)}.\n`);
  };
  return { options, done };
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
  const line = progressLine(io, true);
  const options = {
    seed: command.seed,
    effort: command.effort,
    onProgress: (progress: AssignProgress) => line.show(progress),
  };
  const trades = told
    ? tradesOfWatched(problem, standing, told, solution, options)
    : tradesOf(problem, standing, rule, solution, options);
  line.clear();
  return tradeTexts(HOUR, standing, trades);
}

/** Says in plain words why there are no groups, and what would help. */
export function sayNo(io: Io, command: AssignCommand, loaded: Loaded, result: NoGroups): void {
  const palette = paletteFor(io.errColours);
  const pool = loaded.problem.pools.length > 1 ? ` for the pool ${forTerminal(result.pool)}` : '';
  const heads = {
    'no-division': `No groups can be made${pool}`,
    'cannot-hold': `The hard rules cannot hold${pool}`,
    'not-found': `No groups were found${pool}`,
  } as const;
  io.err(`${peopleLine(loaded.problem, summaryFacts(loaded, [], false), palette)}\n`);
  for (const note of loaded.participants.notes) io.err(`${palette.warn('note')} ${forTerminal(note)}\n`);
  io.err(`${palette.bad(heads[result.reason])}: ${result.sentences.map(forTerminal).join('\n  ')}.\n`);
  io.err(`  ${palette.faint('help:')} ${forTerminal(result.help)}\n`);
  if (command.output !== undefined) io.err('Nothing was written.\n');
}
