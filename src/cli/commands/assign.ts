/** `minim assign`: an export and its rules to groups, on the terminal and, with -o, in files. */
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { type AssignResult, assign } from '../../engine/assign.ts';
import type { Solution } from '../../model/solution.ts';
import { poolPlans } from '../../read/rules/participants.ts';
import type { ReadProblem } from '../../read/rules/read-problem.ts';
import type { EffortName } from '../../solve/solve.ts';
import { renderDiagnostics } from '../../write/diagnostics-text.ts';
import { writeGroupsCsv } from '../../write/groups-csv.ts';
import { writeResult } from '../../write/result-json.ts';
import { writeRoster } from '../../write/roster-markdown.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { peopleLine, renderSummary, type SummaryFacts } from '../../write/summary.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Loaded, load } from '../load.ts';
import { writeTogether } from '../output.ts';
import { paletteFor } from '../palette.ts';
import { progressLine } from '../progress.ts';
import { version } from '../version.ts';

export interface AssignCommand {
  readonly people: string;
  readonly rules: string | undefined;
  readonly output: string | undefined;
  readonly cycle: string | undefined;
  readonly seed: number;
  readonly effort: EffortName;
  readonly seconds: number | undefined;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export function assignCommand(io: Io, command: AssignCommand): number {
  const { loaded, diagnostics } = load(io, command);
  const blocked = loaded === null ? null : outputInTheWay(io, command);
  sayDiagnostics(io, command, blocked === null ? diagnostics : [...diagnostics, blocked]);
  if (loaded === null || blocked !== null) return EXIT_INPUT;
  sayAssumptions(io, command, loaded);
  const { read, result } = solve(io, command, loaded);
  const solved = { ...loaded, ...read };
  if (result.kind !== 'solved') {
    sayNo(io, command, solved, result);
    return EXIT_NO;
  }
  const texts = renderFiles(solved, result.solution, command, io);
  if (command.json) io.out(texts.get('result.json')!);
  else if (!command.quiet) {
    const facts = summaryFacts(solved, [...read.participants.notes, ...result.notes], command.verbose);
    io.out(renderSummary(solved.problem, solved.standing, result.solution, facts, paletteFor(io.outColours)));
  }
  return save(io, command, texts);
}

/** An output that exists is found before the search, not after it. */
function outputInTheWay(io: Io, { output, force, dryRun }: AssignCommand): Diagnostic | null {
  if (output === undefined || force || dryRun) return null;
  const names = fileNames.map((name) => join(output, name)).filter((path) => io.files.existsSync(path));
  if (names.length === 0) return null;
  const message = `${names.join(', ')} ${names.length === 1 ? 'exists' : 'exist'} already; nothing was written.`;
  return diagnostic(
    'file/exists',
    null,
    message,
    'choose another folder with -o, or add --force to replace them',
  );
}

const fileNames = ['groups.csv', 'roster.md', 'result.json'] as const;

function sayDiagnostics(io: Io, { quiet }: AssignCommand, diagnostics: readonly Diagnostic[]): void {
  const shown = quiet ? diagnostics.filter((each) => each.severity === 'error') : diagnostics;
  io.err(renderDiagnostics(shown, paletteFor(io.errColours), true));
}

function sayAssumptions(io: Io, { quiet, people, rules }: AssignCommand, loaded: Loaded): void {
  if (quiet) return;
  const { name, from, to } = loaded.cycle;
  if (loaded.rulesPath === null && rules === undefined) {
    io.err(
      `No rules.yaml found beside ${forTerminal(people)} or here; using the built-in ${loaded.head.programme.name}.\n`,
    );
  } else if (rules === undefined) io.err(`Rules: ${forTerminal(loaded.rulesPath!)}\n`);
  if (loaded.isCycleAssumed)
    io.err(
      `Cycle ${name}, ${from} to ${to}: the next half-year; --cycle or cycle: in rules.yaml sets another.\n`,
    );
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
    if (result.kind === 'solved' || result.reason === 'not-found' || !read.participants.arePoolsByProgramme)
      break;
    const why = `${result.sentences[0]} (pool ${result.pool})`;
    notes.push(
      plan === 'one pool'
        ? `managers of people and managers of managers share one pool, because apart they form no groups: ${why}`
        : `all pools form groups of the same sizes, because with larger ones for managers of managers: ${why}`,
    );
    read = loaded.again(plan);
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
    paranoid: Boolean(io.env['MINIM_PARANOID']),
    onProgress: (progress) => line.show(progress),
    ...(limit === null ? {} : { timeShare: () => (io.now() - started) / limit }),
  });
  line.clear();
  if (command.verbose) io.err(`Solved in ${((io.now() - started) / 1000).toFixed(1)} s.\n`);
  return result;
}

function summaryFacts(loaded: Loaded, notes: readonly string[], verbose: boolean): SummaryFacts {
  const { rows, out, file } = loaded;
  return { rows, out, columnsRead: file.columnsRead(), columns: file.table.headings.length, notes, verbose };
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

function renderFiles(
  loaded: Loaded,
  solution: Solution,
  command: AssignCommand,
  io: Io,
): Map<string, string> {
  const { problem, standing, rosterShows } = loaded;
  const facts = {
    version,
    command: 'assign',
    seed: command.seed,
    effort: command.effort,
    programme: loaded.head.programme.name,
    tzdata: io.tzdata,
    rows: loaded.rows,
    out: loaded.out,
  };
  return new Map([
    ['groups.csv', writeGroupsCsv(problem, solution.groups, rosterShows)],
    ['roster.md', writeRoster(problem, solution.groups, rosterShows)],
    ['result.json', writeResult(problem, standing, solution, facts)],
  ]);
}

function save(io: Io, command: AssignCommand, texts: ReadonlyMap<string, string>): number {
  const { output, dryRun, force, quiet, json, people } = command;
  const say = (text: string) => {
    if (quiet) return;
    if (json) io.err(text);
    else io.out(text);
  };
  if (output === undefined) {
    say(`Nothing was written. To save: minim assign ${forTerminal(people)} -o DIR\n`);
    return EXIT_DONE;
  }
  if (dryRun) {
    say(`Dry run: ${[...texts.keys()].map((name) => join(output, name)).join(', ')} would be written.\n`);
    return EXIT_DONE;
  }
  const fault = writeTogether(io, output, texts, force);
  if (fault) {
    io.err(renderDiagnostics([fault], paletteFor(io.errColours), true));
    return EXIT_INPUT;
  }
  say(`Wrote ${[...texts.keys()].map((name) => forTerminal(join(output, name))).join(', ')}\n`);
  return EXIT_DONE;
}
