/** Forms groups of what was loaded, the way `assign` does: in the programme's pools, or in others where those are impossible. */
import type { NoGroups } from '../engine/answer.ts';
import type { AssignOptions, AssignResult } from '../engine/assign.ts';
import { assignWatching } from '../engine/watch.ts';
import { poolPlans } from '../read/rules/participants.ts';
import type { ReadProblem } from '../read/rules/read-problem.ts';
import type { EffortName } from '../solve/solve.ts';
import type { CalendarOptions } from './calendar.ts';
import type { Io } from './io.ts';
import type { KitOption } from './kit.ts';
import type { Loaded } from './load.ts';
import { progressLine } from './progress.ts';
import type { RunOptions } from './run-files.ts';
import { timeTaken } from './time-taken.ts';

export interface AssignCommand extends RunOptions, CalendarOptions, KitOption {
  readonly effort: EffortName;
  readonly seconds: number | undefined;
  /** Whether the price list is asked for. */
  readonly prices?: boolean;
}

/** The groups of these people under these rules, or why there are none; in public, and where needed in private. */
export function formGroups(
  io: Io,
  command: AssignCommand,
  loaded: Loaded,
): { readonly read: ReadProblem; readonly result: AssignResult } {
  return formWithPools(loaded, ({ problem, standing, watched, inPrivate }) => {
    const { options, done } = searchOptions(io, command);
    const solved = assignWatching(problem, standing, watched, inPrivate.standing, options);
    done();
    return solved;
  });
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
