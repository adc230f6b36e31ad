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
import { withProgress } from './progress.ts';
import type { RunOptions } from './run-files.ts';
import { timeTaken } from './time-taken.ts';

export interface AssignCommand extends RunOptions, CalendarOptions, KitOption {
  readonly effort: EffortName;
  readonly seconds: number | undefined;
  /** At most so many; absent for as many as there are cores. */
  readonly threads?: number | undefined;
  /** Whether the price list is asked for. */
  readonly prices?: boolean;
}

/** The groups of these people under these rules, or why there are none; in public, and where needed in private. `about` as for `searching`. */
export function formGroups(
  io: Io,
  command: AssignCommand,
  loaded: Loaded,
  about = '',
): { readonly read: ReadProblem; readonly result: AssignResult } {
  return formWithPools(loaded, ({ problem, standing, watched, inPrivate }) =>
    searching(io, command, about, (options) =>
      assignWatching(problem, standing, watched, inPrivate.standing, options),
    ),
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

/** Searches the way a command wants it: with a line of progress, and at the end how long it took. `about` as for that line. */
export function searching<T>(
  io: Io,
  command: AssignCommand,
  about: string,
  search: (options: AssignOptions) => T,
): T {
  const started = io.now();
  const limit = command.seconds === undefined ? null : command.seconds * 1000;
  const found = withProgress(io, !command.quiet, about, (onProgress) =>
    search({
      seed: command.seed,
      effort: command.effort,
      paranoid: Boolean(io.env.MINIM_PARANOID),
      onProgress,
      crew: io.crew(command.threads),
      ...(limit === null ? {} : { timeShare: () => (io.now() - started) / limit }),
    }),
  );
  if (command.verbose) io.err(`Solved in ${timeTaken(io, started)}.\n`);
  return found;
}
