/** What all commands that judge or solve share: their options, what they say beforehand, and the files they write. */
import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Verdict } from '../engine/check.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { standingRule } from '../rules/index.ts';
import type { RuleEntry } from '../rules/rule.ts';
import { renderDiagnostics } from '../write/diagnostics-text.ts';
import { type OtherSeat, writeGroupsCsv } from '../write/groups-csv.ts';
import { renderPrivate } from '../write/private-text.ts';
import { writeResult } from '../write/result-json.ts';
import { writeRoster } from '../write/roster-markdown.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { SummaryFacts } from '../write/summary.ts';
import { EXIT_DONE, EXIT_INPUT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { outputInTheWay, sayKept, writeTogether } from './output.ts';
import { paletteFor } from './palette.ts';
import { timeTaken } from './time-taken.ts';
import { version } from './version.ts';

/** Options of every command that reads an export and may write groups. */
export interface RunOptions {
  readonly people: string;
  readonly rules: string | undefined;
  readonly output: string | undefined;
  readonly cycle: string | undefined;
  readonly seed: number;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export const runFileNames = ['groups.csv', 'roster.md', 'result.json'] as const;

/** An output that exists is found before the search, not after it. */
export function outputBlocked(
  io: Io,
  { output, force, dryRun }: RunOptions,
  names: readonly string[],
): Diagnostic | null {
  return output === undefined || dryRun ? null : outputInTheWay(io, output, names, force);
}

export function sayDiagnostics(
  io: Io,
  { quiet }: { quiet: boolean },
  diagnostics: readonly Diagnostic[],
): void {
  const shown = quiet ? diagnostics.filter((each) => each.severity === 'error') : diagnostics;
  io.err(renderDiagnostics(shown, paletteFor(io.errColours), !hasErrors(diagnostics)));
}

/** Which rules and which half-year were taken where the command line does not say. */
export function sayAssumptions(
  io: Io,
  { quiet, people, rules }: Pick<RunOptions, 'quiet' | 'people' | 'rules'>,
  loaded: Loaded,
): void {
  if (quiet) return;
  const { name, from, to } = loaded.cycle;
  if (loaded.rulesPath === null) {
    const programme = loaded.head.programme.name;
    io.err(`No rules.yaml found beside ${forTerminal(people)} or here; using the built-in ${programme}.\n`);
  } else if (rules === undefined) io.err(`Rules: ${forTerminal(loaded.rulesPath)}\n`);
  if (loaded.privatePath !== null)
    io.err(`Private: ${forTerminal(loaded.privatePath)}; no file that is written tells of it.\n`);
  if (loaded.isCycleAssumed) {
    io.err(
      `Cycle ${name}, ${from} to ${to}: the next half-year; --cycle or cycle: in rules.yaml sets another.\n`,
    );
  }
}

export function summaryFacts(loaded: Loaded, notes: readonly string[], verbose: boolean): SummaryFacts {
  const { rows, out, file } = loaded;
  return { rows, out, columnsRead: file.columnsRead(), columns: file.table.headings.length, notes, verbose };
}

/** What groups do for rules that are not weighed. */
export function watchedNotes({ watched }: Loaded, groups: readonly Group[]): string[] {
  return watched.map(({ entry, prepared }) => {
    const [said = ''] = prepared.remarks?.(groups) ?? [];
    return `${entry.key} only decides among groups of equal cost, because rules.yaml spreads timezones, which pulls the other way: ${said}; write ${entry.key}: ${entry.strength} to weigh it`;
  });
}

/** How the rules of private.yaml came out, for the organiser. */
export function sayPrivate(
  io: Io,
  { quiet, json }: RunOptions,
  problem: Problem,
  groups: readonly Group[],
  entries: readonly RuleEntry[],
): void {
  if (quiet || json || entries.length === 0) return;
  const rules = entries.map((entry) => standingRule(problem, entry));
  io.out(renderPrivate(problem, groups, rules, paletteFor(io.outColours)));
}

/** What a run adds to what was loaded. */
export interface RunFacts {
  readonly command: string;
  readonly seed: number;
  readonly effort: string;
  readonly seconds?: number | undefined;
  readonly round?: { readonly number: number; readonly of: number };
  readonly rotation?: { readonly mode: string; readonly move: number };
  readonly unplaced?: readonly number[];
  /** Whether an announcement kit is written. */
  readonly kit?: boolean;
  /** Who leads a group or stands in, by person. */
  readonly roles?: ReadonlyMap<number, string>;
  /** What the roster calls the cycle, if not by its name. */
  readonly rosterTitle?: string;
  /** Seats of people who are not in the export and keep them. */
  readonly others?: readonly OtherSeat[];
}

/** The texts of the files that every run writes, by name. */
export function runFiles(
  io: Io,
  loaded: Loaded,
  solution: Solution,
  { kit = false, unplaced = [], roles = new Map(), others = [], rosterTitle, ...run }: RunFacts,
): Map<string, string> {
  const { problem, standing, watched, rosterShows } = loaded;
  const facts = {
    ...run,
    version,
    programme: loaded.head.programme.name,
    tzdata: io.tzdata,
    rows: loaded.rows,
    out: loaded.outInFiles,
    unplaced,
    roles,
    kit,
  };
  const cycle = { ...problem.cycle, name: rosterTitle ?? problem.cycle.name };
  const rules = [...standing, ...watched];
  return new Map([
    ['groups.csv', writeGroupsCsv(problem, solution.groups, rosterShows, roles, others)],
    ['roster.md', writeRoster({ ...problem, cycle }, solution.groups, rosterShows, rules, roles)],
    ['result.json', writeResult(problem, standing, solution, facts)],
  ]);
}

/** A word as a shell takes it. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The command that would save what was shown: with every option that it depends on. */
export function commandToSave(
  name: string,
  words: readonly string[],
  options: RunOptions & { effort?: string },
): string {
  const { rules, seed, cycle, effort } = options;
  const given: string[] = [];
  if (rules !== undefined) given.push('-r', rules);
  if (cycle !== undefined) given.push('--cycle', cycle);
  if (seed !== 1) given.push('--seed', `${seed}`);
  if (effort !== undefined && effort !== 'normal') given.push('--effort', effort);
  return ['minim', name, ...[...words, ...given].map(shellWord), '-o DIR'].map(forTerminal).join(' ');
}

/** What a run leaves in its folder. */
export interface RunOutput {
  readonly texts: ReadonlyMap<string, string>;
  /** Files of the run before, which is replaced, that are to go. */
  readonly gone?: readonly string[];
}

export interface Saving {
  /** What the files are called in the one line that tells of them; all their paths where it is not said. */
  readonly written?: string;
  /** When work on the files began. */
  readonly since?: number;
}

/** Writes the files where -o says so, and says in any case what was written or how to save. */
export function save(
  io: Io,
  options: RunOptions,
  { texts, gone = [] }: RunOutput,
  toSave: string,
  { written = pathsIn(options, [...texts.keys()]), since = io.now() }: Saving = {},
): number {
  const { output, dryRun, force, quiet, json } = options;
  const say = (text: string) => {
    if (quiet) return;
    if (json) io.err(text);
    else io.out(text);
  };
  if (output === undefined) {
    say(`Nothing was written. To save: ${toSave}\n`);
    return EXIT_DONE;
  }
  if (dryRun) {
    say(`Dry run: ${written} would be written.\n`);
    if (gone.length > 0)
      say(`${pathsIn(options, gone)} would be removed, which the run before had written.\n`);
    return EXIT_DONE;
  }
  const done = writeTogether(io, output, texts, force, gone);
  if (done.fault) {
    io.err(renderDiagnostics([done.fault], paletteFor(io.errColours), true));
    return EXIT_INPUT;
  }
  if (options.verbose) io.err(`Wrote ${texts.size} files in ${timeTaken(io, since)}.\n`);
  say(`Wrote ${written}\n`);
  if (gone.length > 0) say(`Removed what the run before had written: ${pathsIn(options, gone)}\n`);
  for (const [name, backup] of done.kept) say(`${sayKept(join(output, name), join(output, backup))}\n`);
  return EXIT_DONE;
}

/** Files of one folder that are named before they are counted instead. */
const NAMED = 5;

function pathsIn({ output = '' }: RunOptions, names: readonly string[]): string {
  const folderOf = (name: string) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name);
  const said = [...new Set(names.map(folderOf))].flatMap((folder) => {
    const files = names.filter((name) => folderOf(name) === folder);
    return files.length > NAMED
      ? [`${join(output, folder)} (${files.length} files)`]
      : files.map((name) => join(output, name));
  });
  return said.map(forTerminal).join(', ');
}

/** A judgement in the shape that files are written from. */
export function asSolution({ groups, cost, bound, groupCosts, outcomes }: Verdict): Solution {
  const isBest = cost.every((amount, level) => amount === bound[level]);
  return {
    groups,
    cost,
    bound,
    groupCosts,
    outcomes,
    search: { moves: 0, restarts: 0, stopped: isBest ? 'proved-best' : 'effort' },
  };
}
