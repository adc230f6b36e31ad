/** `minim assign`: an export and its rules to groups, on the terminal and, with -o, in files. */
import { type AssignResult, assign } from '../../engine/assign.ts';
import { rolesIn } from '../../engine/roles.ts';
import { poolPlans } from '../../read/rules/participants.ts';
import type { ReadProblem } from '../../read/rules/read-problem.ts';
import type { EffortName } from '../../solve/solve.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { peopleLine, renderSummary } from '../../write/summary.ts';
import { EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { paletteFor } from '../palette.ts';
import { progressLine } from '../progress.ts';
import {
  commandToSave,
  outputBlocked,
  type RunOptions,
  runFileNames,
  runFiles,
  save,
  sayAssumptions,
  sayDiagnostics,
  summaryFacts,
} from '../run-files.ts';

export interface AssignCommand extends RunOptions {
  readonly effort: EffortName;
  readonly seconds: number | undefined;
}

export async function assignCommand(io: Io, command: AssignCommand): Promise<number> {
  const { loaded, diagnostics } = await load(io, command);
  const blocked = loaded === null ? null : outputBlocked(io, command, runFileNames);
  sayDiagnostics(io, command, blocked === null ? diagnostics : [...diagnostics, blocked]);
  if (loaded === null || blocked !== null) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const { read, result } = solve(io, command, loaded);
  const solved = { ...loaded, ...read };
  if (result.kind !== 'solved') {
    sayNo(io, command, solved, result);
    return EXIT_NO;
  }
  const roles = rolesIn(solved.problem, result.solution.groups, solved.standing);
  const texts = runFiles(io, solved, result.solution, { ...command, command: 'assign', roles });
  if (command.json) io.out(texts.get('result.json')!);
  else if (!command.quiet) {
    const notes = [...read.participants.notes, ...result.notes];
    const facts = { ...summaryFacts(solved, notes, command.verbose), roles };
    io.out(renderSummary(solved.problem, solved.standing, result.solution, facts, paletteFor(io.outColours)));
  }
  return save(io, command, texts, commandToSave('assign', [command.people], command));
}

interface Solved {
  readonly read: ReadProblem;
  readonly result: AssignResult;
}

/** Where the programme's pools are proved impossible, forms them with one size, then puts everybody into one pool. */
function solve(io: Io, command: AssignCommand, loaded: Loaded): Solved {
  let read: ReadProblem = loaded;
  let result = search(io, command, read);
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
    result = search(io, command, read);
  }
  if (result.kind === 'solved')
    return { read, result: { ...result, notes: [...notes.slice(-1), ...result.notes] } };
  return { read, result };
}

function search(io: Io, command: AssignCommand, { problem, standing }: ReadProblem): AssignResult {
  const line = progressLine(io, !command.quiet);
  const started = io.now();
  const limit = command.seconds === undefined ? null : command.seconds * 1000;
  const result = assign(problem, standing, {
    seed: command.seed,
    effort: command.effort,
    paranoid: Boolean(io.env.MINIM_PARANOID),
    onProgress: (progress) => line.show(progress),
    ...(limit === null ? {} : { timeShare: () => (io.now() - started) / limit }),
  });
  line.clear();
  if (command.verbose) io.err(`Solved in ${((io.now() - started) / 1000).toFixed(1)} s.\n`);
  return result;
}

/** Says in plain words why there are no groups, and what would help. */
function sayNo(
  io: Io,
  command: AssignCommand,
  loaded: Loaded,
  result: Extract<AssignResult, { kind: 'no-groups' }>,
): void {
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
