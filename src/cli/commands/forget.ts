/** `minim forget`: takes somebody out of the files of earlier runs, in all folders at once or in none. */
import { relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { forTerminal } from '../../write/safe-text.ts';
import { EXIT_DONE, EXIT_INPUT, EXIT_NO } from '../exit-codes.ts';
import { renewedNotes } from '../forget/notes.ts';
import { type ForgetPlan, planForgetting, seatsIn } from '../forget/plan.ts';
import { commonFolder, filesOfRuns } from '../forget/run-folders.ts';
import { asWritten, findWhom } from '../forget/whom.ts';
import type { Io } from '../io.ts';
import { eraseTogether } from '../output.ts';
import { paletteFor } from '../palette.ts';
import { sayDiagnostics } from '../run-files.ts';

export interface ForgetCommand {
  readonly person: string;
  readonly folders: readonly string[];
  readonly dryRun: boolean;
}

export async function forgetCommand(io: Io, { person, folders, dryRun }: ForgetCommand): Promise<number> {
  const missing = folders.filter(
    (folder) => !io.files.statSync(folder, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (missing.length > 0)
    return stop(
      io,
      missing.map((file) => diagnostic('file/not-found', { file }, 'There is no such folder.')),
    );
  const paths = filesOfRuns(
    io,
    folders.map((folder) => resolve(folder)),
  );
  const seats = seatsIn(io, paths);
  if (seats.length === 0) {
    const help = 'name the folders of earlier runs, or one that holds them';
    return stop(io, [diagnostic('usage/option', null, 'No groups.csv lies in these folders.', help)]);
  }
  const found = findWhom(person, seats);
  // After a first run a text of somebody's own may go on naming them.
  const whom = 'fault' in found ? asWritten(person, seats) : found.whom;
  const plan = whom && planForgetting(io, paths, whom, seats);
  if (plan === null || ('fault' in found && isIdle(plan)))
    return stop(io, 'fault' in found ? [found.fault] : []);
  const fault = dryRun ? null : carryOut(io, plan);
  if (fault) return stop(io, [fault]);
  say(io, plan, dryRun);
  return plan.left.length > 0 ? EXIT_NO : EXIT_DONE;
}

function isIdle({ texts, gone, left }: ForgetPlan): boolean {
  return texts.size + gone.length + left.length === 0;
}

function carryOut(io: Io, { texts, gone }: ForgetPlan): Diagnostic | null {
  const paths = [...texts.keys(), ...gone];
  if (paths.length === 0) return null;
  const all = new Map([...texts, ...renewedNotes(io, texts, gone)]);
  // The notes of a season lie above the folders of its rounds.
  const base = commonFolder([...all.keys(), ...gone]);
  const name = (path: string) => relative(base, path);
  const renamed = new Map([...all].map(([path, text]) => [name(path), text]));
  return eraseTogether(io, base, renamed, gone.map(name));
}

function say(io: Io, { texts, gone, left }: ForgetPlan, dryRun: boolean): void {
  const { warn } = paletteFor(io.outColours);
  const named = (path: string) => forTerminal(relative('', path));
  const [changed, removed] = dryRun ? ['would change', 'would remove'] : ['changed', 'removed'];
  const lines = [
    ...[...texts.keys()].map((path) => `${changed} ${named(path)}`),
    ...gone.map((path) => `${removed} ${named(path)}, which cannot be mended${another(path)}`),
    ...left.map(({ path, why }) => `${warn('still names them')}: ${named(path)} (${why})`),
  ];
  if (left.length > 0) lines.push('Edit or delete what still names them, then run this again.');
  lines.push(
    'The export, rules.yaml, pair files and private.yaml are yours to clear; copies and mails, too.',
  );
  io.out(`${lines.join('\n')}\n`);
}

function another(path: string): string {
  return path.endsWith('.html') ? '; minim check -o writes another' : '';
}

function stop(io: Io, faults: readonly Diagnostic[]): number {
  sayDiagnostics(io, { quiet: false }, faults);
  return EXIT_INPUT;
}
