/** Writes the files of a run: all together or not at all, and nothing over what is there unless told to. */
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Io } from './io.ts';
import { reasonOf } from './load.ts';

/** Why files may not be written there, found before any work is done; null where nothing is in the way. */
export function outputInTheWay(
  io: Io,
  folder: string,
  names: readonly string[],
  force: boolean,
): Diagnostic | null {
  if (io.files.existsSync(folder) && !io.files.statSync(folder).isDirectory()) {
    return diagnostic(
      'file/exists',
      { file: folder },
      'The output is a file, not a folder.',
      'choose a folder with -o',
    );
  }
  const existing = names.map((name) => join(folder, name)).filter((path) => io.files.existsSync(path));
  if (existing.length === 0 || force) return null;
  const message = `${existing.join(', ')} ${existing.length === 1 ? 'exists' : 'exist'} already; nothing was written.`;
  const help = 'choose another folder with -o, or add --force to replace them';
  return diagnostic('file/exists', null, message, help);
}

/** Null when all files are in place; else why none is. Files are written aside first and renamed at the end. */
export function writeTogether(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
  force: boolean,
): Diagnostic | null {
  const blocked = outputInTheWay(io, folder, [...texts.keys()], force);
  if (blocked) return blocked;
  const aside = (name: string) => join(folder, `.${name}.minim-new`);
  try {
    io.files.mkdirSync(folder, { recursive: true });
    for (const [name, text] of texts) io.files.writeFileSync(aside(name), text, { flush: true });
    for (const name of texts.keys()) io.files.renameSync(aside(name), join(folder, name));
    return null;
  } catch (error) {
    for (const name of texts.keys()) io.files.rmSync(aside(name), { force: true });
    return diagnostic(
      'file/unreadable',
      { file: folder },
      `The folder cannot be written: ${reasonOf(error)}.`,
      'choose another folder with -o',
    );
  }
}
