/** Writes the files of a run: all together or not at all, and nothing over what is there unless told to. */
import { basename, dirname, join, relative } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { Io } from './io.ts';
import { reasonOf } from './read-file.ts';
import { HalfWritten } from './writing/mend.ts';
import { realFolder } from './writing/places.ts';
import type { Wanted } from './writing/plan.ts';
import { Busy, writeAside } from './writing/write-aside.ts';

/** Files named of those that are in the way. */
const SHOWN = 5;

/** Why files may not be written there, found before any work is done; null where nothing is in the way. */
export function outputInTheWay(
  io: Io,
  folder: string,
  names: readonly string[],
  force: boolean,
): Diagnostic | null {
  const help = 'choose another folder with -o';
  try {
    const found = statOf(io, folder, true);
    if (found && !found.isDirectory()) {
      return diagnostic('file/exists', { file: folder }, 'The output is a file, not a folder.', help);
    }
    if (!found && statOf(io, folder, false))
      return diagnostic('file/exists', { file: folder }, 'The output is a link to nowhere.', help);
    // A link to nowhere is something that is there, too.
    const existing = names
      .map((name) => join(folder, name))
      .filter((path) => statOf(io, path, false) !== null);
    if (existing.length === 0 || force) return null;
    const more = existing.length > SHOWN ? ` and ${existing.length - SHOWN} more` : '';
    const message = `${existing.slice(0, SHOWN).join(', ')}${more} ${existing.length === 1 ? 'exists' : 'exist'} already; nothing was written.`;
    return diagnostic('file/exists', null, message, `${help}, or add --force to replace them`);
  } catch (error) {
    return unwritable(folder, error);
  }
}

/** Why one file may not be written at a path; null where nothing is in the way. */
export function fileInTheWay(io: Io, path: string, force: boolean): Diagnostic | null {
  const help = 'choose another file with -o';
  try {
    const found = statOf(io, path, false);
    if (found?.isDirectory())
      return diagnostic('file/exists', { file: path }, 'There is a folder of this name.', help);
    if (found === null || force) return null;
    const message = 'The file exists already; nothing was written.';
    return diagnostic('file/exists', { file: path }, message, `${help}, or add --force to replace it`);
  } catch (error) {
    return unwritable(dirname(path), error);
  }
}

/** Either why nothing was written, or the backups of edited files, by the name of the file. */
export type Written =
  | { readonly fault: Diagnostic }
  | { readonly fault: null; readonly kept: ReadonlyMap<string, string> };

/** Writes one file whole or not at all; it is the user’s from then on. */
export function writeOne(io: Io, path: string, text: string, force: boolean): Written {
  const texts = new Map([[basename(path), text]]);
  return write(io, dirname(path), { texts, gone: [], isNoted: false }, force);
}

function statOf({ files }: Io, path: string, followLinks: boolean) {
  return (followLinks ? files.statSync : files.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
}

function unwritable(folder: string, error: unknown): Diagnostic {
  const message = `The folder cannot be written: ${reasonOf(error)}.`;
  return diagnostic('file/unreadable', { file: folder }, message, 'choose another folder with -o');
}

/**
 * Writes all files or none; names may have a folder before them. Files that are `gone` are removed with it. What was edited
 * since minim wrote it is kept under another name.
 */
export function writeTogether(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
  force: boolean,
  gone: readonly string[] = [],
): Written {
  return write(io, folder, { texts, gone, isNoted: true }, force);
}

/** Writes and removes files all together, over what is there, and keeps nothing of it. */
export function eraseTogether(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
  gone: readonly string[],
): Diagnostic | null {
  return write(io, folder, { texts, gone, isNoted: false, isErased: true }, true).fault;
}

/** Writes texts that are there to be edited: all or none. */
export function writeTemplates(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
  force: boolean,
): Written {
  return write(io, folder, { texts, gone: [], isNoted: false }, force);
}

function write(io: Io, folder: string, wanted: Wanted, force: boolean): Written {
  const refuse = () => outputInTheWay(io, folder, [...wanted.texts.keys()], force);
  const blocked = refuse();
  if (blocked) return { fault: blocked };
  try {
    const kept = writeAside(io, realFolder(io, folder), wanted, refuse);
    return 'code' in kept ? { fault: kept } : { fault: null, kept };
  } catch (error) {
    if (error instanceof Busy) {
      const message = 'Another run of minim is writing there; nothing was written.';
      return { fault: diagnostic('file/busy', { file: folder }, message) };
    }
    return { fault: error instanceof HalfWritten ? halfWritten(error) : unwritable(folder, error) };
  }
}

/** What a run left that was killed, and that cannot be put in order. */
export function halfWritten({ folder, message, cause }: HalfWritten): Diagnostic {
  const reason = cause instanceof Error ? ` (${reasonOf(cause)})` : '';
  return diagnostic(
    'file/half-written',
    { file: relative('', folder) || '.' },
    `The files cannot be put back: ${message}${reason}.`,
  );
}

/** That nothing of what somebody did by hand is lost. */
export function sayKept(path: string, backup: string): string {
  return `${forTerminal(path)} was not as minim had written it; it is kept as ${forTerminal(backup)}.`;
}
