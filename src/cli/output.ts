/** Writes the files of a run: all together or not at all, and nothing over what is there unless told to. */
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { reasonOf } from './read-file.ts';

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

/** Writes one file whole or not at all. */
export function writeOne(io: Io, path: string, text: string, force: boolean): Diagnostic | null {
  return writeTogether(io, dirname(path), new Map([[basename(path), text]]), force);
}

function statOf({ files }: Io, path: string, followLinks: boolean) {
  return (followLinks ? files.statSync : files.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
}

function unwritable(folder: string, error: unknown): Diagnostic {
  const message = `The folder cannot be written: ${reasonOf(error)}.`;
  return diagnostic('file/unreadable', { file: folder }, message, 'choose another folder with -o');
}

/**
 * Null when all files are in place; else why none is. Names may have a folder before them. Files are written into a new
 * folder beside their places and renamed at the end; what they replace is kept until all of them are in place, and put
 * back if one cannot be. Files that are `gone` are kept and put back in the same way.
 */
export function writeTogether(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
  force: boolean,
  gone: readonly string[] = [],
): Diagnostic | null {
  const blocked = outputInTheWay(io, folder, [...texts.keys()], force);
  if (blocked) return blocked;
  const { files } = io;
  const folders = [...new Set([...texts.keys(), ...gone].map(dirname))].filter((name) => name !== '.').sort();
  let aside: string | null = null;
  const made: string[] = [];
  const placed: string[] = [];
  const replaced: string[] = [];
  const putAside = (name: string) => {
    files.renameSync(join(folder, name), join(aside!, `${name}.old`));
    replaced.push(name);
  };
  try {
    files.mkdirSync(folder, { recursive: true });
    aside = files.mkdtempSync(join(folder, '.minim-'));
    for (const name of folders) files.mkdirSync(join(aside, name), { recursive: true });
    for (const [name, text] of texts)
      files.writeFileSync(join(aside, name), text, { flag: 'wx', flush: true });
    for (const name of folders) {
      if (statOf(io, join(folder, name), true) !== null) continue;
      files.mkdirSync(join(folder, name), { recursive: true });
      made.push(name);
    }
    for (const name of texts.keys()) {
      const old = statOf(io, join(folder, name), false);
      if (old?.isDirectory()) throw new Error(`${name} is a folder there`);
      if (old) putAside(name);
      files.renameSync(join(aside, name), join(folder, name));
      placed.push(name);
    }
    for (const name of gone) putAside(name);
    return null;
  } catch (error) {
    for (const name of placed) files.rmSync(join(folder, name), { force: true });
    for (const name of replaced) files.renameSync(join(aside!, `${name}.old`), join(folder, name));
    for (const name of made) files.rmSync(join(folder, name), { recursive: true, force: true });
    return unwritable(folder, error);
  } finally {
    if (aside !== null) files.rmSync(aside, { recursive: true, force: true });
  }
}
