/** `minim init`: looks at an export, asks a few questions, and writes a rules.yaml that fits it and runs as it stands. */

import { dirname, join } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { spanText } from '../../model/extent.ts';
import type { Cycle } from '../../model/problem.ts';
import { type PeopleFile, readPeople } from '../../read/people/read-people.ts';
import type { Choices } from '../../read/propose/choices.ts';
import { type ChosenColumn, propose } from '../../read/propose/propose.ts';
import { nextHalfYear } from '../../read/rules/cycle.ts';
import { programmes } from '../../read/rules/programme.ts';
import type { Table } from '../../read/table.ts';
import { renderHrMail } from '../../write/hr-mail.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { wrap } from '../../write/wrap.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { missingColumns } from '../hr-columns.ts';
import { askChoices, askColumns } from '../init-questions.ts';
import type { Io } from '../io.ts';
import { fileInTheWay, sayKept, writeOne } from '../output.ts';
import { paletteFor } from '../palette.ts';
import type { Prompt } from '../prompt.ts';
import { openTable } from '../read-file.ts';
import { sayDiagnostics, shellWord } from '../run-files.ts';
import { sayNumbers } from '../say-numbers.ts';
import { lookedAt } from '../say-read.ts';
import { type Settled, settle } from '../trial.ts';
import { openWorkbooks } from '../workbook.ts';

export interface InitCommand {
  readonly people: string | undefined;
  readonly output: string | undefined;
  readonly yes: boolean;
  readonly askHr: boolean;
  readonly force: boolean;
}

export async function initCommand(io: Io, command: InitCommand): Promise<number> {
  const { people, askHr } = command;
  if (people === undefined && askHr) {
    io.out(renderHrMail({ export: null, missing: missingColumns(null), betterLeftOut: [] }));
    return EXIT_DONE;
  }
  if (people === undefined) {
    const help =
      '`minim init people.csv` reads one; `minim init --ask-hr` prints the e-mail that asks HR for one';
    return stop(io, [diagnostic('usage/option', null, 'No export was named.', help)]);
  }
  const path = command.output ?? join(dirname(people), 'rules.yaml');
  const blocked = askHr || path === '-' ? null : fileInTheWay(io, path, command.force);
  if (blocked) return stop(io, [blocked]);
  const opened = await open(io, people);
  if (opened === null) return EXIT_INPUT;
  if (askHr) return printMail(io, opened);
  const isAsking = io.isInteractive && !command.yes;
  const prompt = isAsking ? io.openPrompt() : null;
  try {
    return await write(io, command, path, opened, prompt);
  } finally {
    prompt?.close();
  }
}

interface Opened {
  readonly table: Table;
  readonly cycle: Cycle;
  readonly read: (columns: readonly ChosenColumn[]) => { file: PeopleFile | null; diagnostics: Diagnostic[] };
}

/** The export as a table; null, with everything said, where it is none. */
async function open(io: Io, people: string): Promise<Opened | null> {
  const diagnostics: Diagnostic[] = [];
  await openWorkbooks(io, [people]);
  const table = openTable(io, people, diagnostics);
  if (table === null) {
    stop(io, diagnostics);
    return null;
  }
  const cycle = nextHalfYear(io.today());
  const read = (columns: readonly ChosenColumn[]) => {
    const place = { file: 'rules.yaml' };
    const mappings = columns.map(({ attribute, heading }) => ({
      attribute,
      headings: [heading],
      kind: null,
      place,
    }));
    return readPeople(table, mappings, cycle);
  };
  const { diagnostics: oddities } = read([]);
  if (oddities.some(({ code }) => code === 'table/no-heading')) {
    stop(io, oddities);
    sayNumbers(io, people);
    return null;
  }
  return { table, cycle, read };
}

async function write(
  io: Io,
  command: InitCommand,
  path: string,
  { table, cycle, read }: Opened,
  prompt: Prompt | null,
): Promise<number> {
  const columns = await askColumns(io, table, read, prompt);
  if (columns === null) return cancelled(io);
  const { file, diagnostics } = read(columns);
  if (file === null || hasErrors(diagnostics)) return stop(io, diagnostics);
  const choices = await askChoices(io, file, prompt);
  if (choices === null) return cancelled(io);
  const outcome = settle(table, file, columns, choices, cycle);
  if (outcome.kind === 'none') {
    const { bad, faint } = paletteFor(io.errColours);
    io.err(`${bad('No groups of these people can be made')}: ${forTerminal(outcome.why)}.\n`);
    io.err(`  ${faint('help:')} ${forTerminal(outcome.help)}\nNothing was written.\n`);
    return EXIT_NO;
  }
  return save(io, command, path, table, outcome.settled, prompt !== null);
}

function save(
  io: Io,
  command: InitCommand,
  path: string,
  table: Table,
  settled: Settled,
  wasAsked: boolean,
): number {
  if (!wasAsked && !command.yes)
    io.err('Nobody can be asked here, so every default was taken, as with --yes.\n');
  if (path === '-') {
    io.err(lookedAt(table));
    io.out(settled.text);
    return EXIT_DONE;
  }
  const done = writeOne(io, path, settled.text, command.force);
  if (done.fault) return stop(io, [done.fault]);
  io.out(summary(command.people!, path, settled) + lookedAt(table));
  for (const backup of done.kept.values()) io.out(`${sayKept(path, join(dirname(path), backup))}\n`);
  return EXIT_DONE;
}

/** What was chosen, in a few lines, and what to do next. */
function summary(people: string, path: string, { proposal, figures }: Settled): string {
  const sizes = figures.pools.flatMap((pool) => pool.sizes);
  const placed = sizes.reduce((sum, size) => sum + size, 0);
  const span = spanText(sizes);
  const chosen = proposal.columns.filter(({ isWritten }) => isWritten);
  const given = path === join(dirname(people), 'rules.yaml') ? '' : ` -r ${shellWord(path)}`;
  return [
    `Wrote ${forTerminal(path)}: ${placed} people in ${sizes.length === 1 ? 'one group' : `${sizes.length} groups`} of ${span}.`,
    ...chosen.flatMap(({ attribute, headings, comment }) =>
      wrap(forTerminal(`“${headings[0]}” is read as ${attribute}: ${comment}. Please check.`), '  '),
    ),
    ...proposal.weaker.flatMap((text) => wrap(forTerminal(text), '  ')),
    'Every line of it has its reason beside it and may be changed.',
    `Next: minim people ${forTerminal(shellWord(people) + given)}`,
    `      minim assign ${forTerminal(shellWord(people) + given)}`,
    '',
  ].join('\n');
}

function printMail(io: Io, { table, read }: Opened): number {
  const { file, diagnostics } = read([]);
  if (file === null) return stop(io, diagnostics);
  const choices: Choices = { ...defaults, circle: 'managers' };
  const { betterLeftOut } = propose(file, [], choices);
  io.err(lookedAt(table));
  const given = { file: table.file, rows: table.size };
  io.out(renderHrMail({ export: given, missing: missingColumns(file), betterLeftOut }));
  return EXIT_DONE;
}

const defaults = { size: programmes[0]!.size, pools: 'own sizes', sameTeam: 'never', spread: null } as const;

function stop(io: Io, diagnostics: readonly Diagnostic[]): number {
  sayDiagnostics(io, { quiet: false }, diagnostics);
  return EXIT_INPUT;
}

function cancelled(io: Io): number {
  io.err('\nStopped; nothing was written.\n');
  return EXIT_INPUT;
}
