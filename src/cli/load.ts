/** Opens an export and its rules from disk and reads them into a problem, with all faults of both. */
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Cycle } from '../model/problem.ts';
import { areNumbered } from '../read/layout.ts';
import { type PeopleFile, readPeople } from '../read/people/read-people.ts';
import { redact } from '../read/people/redact.ts';
import { halfYear, nextHalfYear } from '../read/rules/cycle.ts';
import { type FormerIds, readFormerIds } from '../read/rules/former-ids.ts';
import { type RulesHead, readHead } from '../read/rules/head.ts';
import { pairFilesIn } from '../read/rules/pairs.ts';
import type { Participants } from '../read/rules/participants.ts';
import { type ProblemOptions, type ReadProblem, readProblem } from '../read/rules/read-problem.ts';
import { readYaml } from '../read/rules/yaml-cursor.ts';
import { findHistory, readPast } from './history.ts';
import type { Io } from './io.ts';
import { openPrivate } from './private-file.ts';
import { openTable, readText, tableIn } from './read-file.ts';
import { timeTaken } from './time-taken.ts';
import { openWorkbooks } from './workbook.ts';

/** An input read in one way; `again` reads it in another. */
export interface Reading extends ReadProblem {
  /** Rows that are no participants, by reason, in order of reason; for the terminal. */
  readonly out: ReadonlyMap<string, number>;
  /** The same as files may tell it. */
  readonly outInFiles: ReadonlyMap<string, number>;
  /** With the programme's pools formed in another way, with other history, or with seats that are kept. */
  again(changes: ProblemOptions): Reading;
}

export interface Loaded extends Reading {
  readonly file: PeopleFile;
  readonly head: RulesHead;
  readonly cycle: Cycle;
  /** The rules file that was read; null for the built-in programme. */
  readonly rulesPath: string | null;
  /** Its text; empty for the built-in programme. */
  readonly rulesText: string;
  /** Whether the cycle was neither in rules.yaml nor on the command line. */
  readonly isCycleAssumed: boolean;
  readonly rows: number;
  /** The private file that was read, or null. */
  readonly privatePath: string | null;
  /** Ids that people had before, by which earlier groups may know them. */
  readonly formerIds: FormerIds;
  /** The folder at which paths in rules.yaml start. */
  readonly folder: string;
}

export interface LoadOptions {
  /** Where groups will be written: what lies there is not history. */
  readonly output?: string | undefined;
  readonly people: string;
  readonly rules: string | undefined;
  readonly cycle: string | undefined;
  /** Rounds to be formed, where several are asked for. */
  readonly rounds?: number | undefined;
  /** What stands in rules.yaml, where something else is to be tried than what lies on the disk. */
  readonly rulesText?: string | undefined;
  readonly verbose?: boolean;
}

/** `loaded` is null where an error stands in the way. */
export async function load(
  io: Io,
  options: LoadOptions,
): Promise<{ loaded: Loaded | null; diagnostics: Diagnostic[] }> {
  const started = io.now();
  const diagnostics: Diagnostic[] = [];
  const rulesPath = findRules(io, options, diagnostics);
  const onDisk = rulesPath === null ? null : readText(io, rulesPath, diagnostics, true);
  const rulesText = options.rulesText ?? onDisk;
  // Faults of rules.yaml gather in one list, which grows while its later parts are read.
  const { head, faults } = readRulesHead(rulesPath, rulesText);
  const folder = rulesPath === null ? dirname(options.people) : dirname(rulesPath);
  const secret = openPrivate(io, head, folder);
  const without = (more: readonly Diagnostic[] = []) => ({
    loaded: null,
    diagnostics: [...diagnostics, ...more, ...faults, ...secret.faults],
  });
  const isCycleAssumed = options.cycle === undefined && (head?.cycle ?? null) === null;
  const named = options.cycle === undefined ? null : halfYear(options.cycle);
  if (options.cycle !== undefined && named === null) {
    const help = 'write a half-year such as --cycle 2027-H1; other dates go into rules.yaml under cycle:';
    diagnostics.push(diagnostic('usage/option', null, `--cycle ${options.cycle} is no half-year.`, help));
  }
  const cycle = named ?? head?.cycle ?? nextHalfYear(io.today());
  const open = (path: string) => tableIn(io, resolve(folder, path), { name: path });
  const past = head === null ? [] : findHistory(io, head.history ?? [], folder, options);
  const pairFiles = head === null ? [] : pairFilesIn(head).map((path) => resolve(folder, path));
  const ids = head?.formerIds ? [resolve(folder, head.formerIds.path)] : [];
  await openWorkbooks(io, [options.people, ...past, ...pairFiles, ...ids]);
  const isNumbered = head !== null && areNumbered(head.columns);
  const table = openTable(io, options.people, diagnostics, { isNumbered });
  if (table === null || head === null) return without();
  const { file, diagnostics: oddities } = readPeople(table, head.columns, cycle, head);
  if (file === null || hasErrors(oddities)) {
    // Where the first row holds no headings, two alike in it are no news.
    const isHeadless = oddities.some((each) => each.code === 'table/no-heading');
    return isHeadless
      ? { loaded: null, diagnostics: [...oddities, ...faults, ...secret.faults] }
      : without(oddities);
  }
  const formerIds = head.formerIds ? readFormerIds(head.formerIds, file, open) : new Map<string, string>();
  const history = past.flatMap((path) => readPast(io, path, file, diagnostics, formerIds) ?? []);
  const readWith = (how: ProblemOptions): Reading => {
    const read = readProblem(head, file, cycle, open, how);
    const { out, outInFiles } = read.participants;
    return {
      ...read,
      out: countOut(file, out),
      outInFiles: countOut(file, outInFiles),
      again: (changes) => readWith({ ...how, ...changes }),
    };
  };
  const read = readWith({ history, secret: secret.root, isSeason: options.rounds !== undefined });
  // Columns are read on demand, so what is odd about them is complete only now.
  const found = [...diagnostics, ...file.diagnostics, ...read.diagnostics, ...faults, ...secret.faults];
  const all = redact(found, table, read.sensitive);
  if (hasErrors(all)) return { loaded: null, diagnostics: all };
  const loaded = {
    ...read,
    file,
    head,
    cycle,
    rulesPath,
    rulesText: rulesText ?? '',
    isCycleAssumed,
    rows: table.size,
    privatePath: secret.path,
    formerIds,
    folder,
  };
  if (options.verbose) io.err(`Read ${table.size} rows in ${timeTaken(io, started)}.\n`);
  return { loaded, diagnostics: all };
}

/** `-r`, else rules.yaml beside the export, else in the working folder. */
function findRules(io: Io, { people, rules }: LoadOptions, diagnostics: Diagnostic[]): string | null {
  if (rules !== undefined) {
    if (io.files.existsSync(rules)) return rules;
    diagnostics.push(
      diagnostic(
        'file/not-found',
        { file: rules },
        'There is no such file.',
        'leave -r out to use the built-in mini-m programme',
      ),
    );
    return null;
  }
  const beside = join(dirname(people), 'rules.yaml');
  return [beside, 'rules.yaml'].find((path) => io.files.existsSync(path)) ?? null;
}

/** Without a file, that of an empty one: the built-in programme. */
function readRulesHead(
  path: string | null,
  text: string | null,
): { head: RulesHead | null; faults: Diagnostic[] } {
  const { root, diagnostics } = readYaml({ file: path ?? 'rules.yaml', text: text ?? '' });
  return { head: root && readHead(root), faults: diagnostics };
}

/** Rows that are no participants, by reason. */
export function countOut(file: PeopleFile, out: Participants['out']): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (reason: string, count: number) => {
    if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
  };
  file.merged.forEach(({ rows }, person) => {
    const reason = out[person]!;
    add(reason ?? 'same person as another row', reason === null ? rows.length - 1 : rows.length);
  });
  for (const [reason, rows] of file.setAside) add(reason, rows.length);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
