/** Puts all files of a run into a folder, or none: written aside, flushed, then moved. */
import { dirname } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Io } from '../io.ts';
import { carryOut, writeJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { finish, HalfWritten, mend, putBack, removeAside } from './mend.ts';
import { makeAside, type Place, placeBeside, placeIn } from './places.ts';
import { prepare, stage, type Wanted } from './plan.ts';

/** Another run holds the folder and goes on holding it. */
export class Busy extends Error {}

/** Errors of a parent in which nothing can be made or moved, where the folder itself may do. */
const onlyInside = ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY', 'ENAMETOOLONG', 'ENOTSUP'];

/** Backups of edited files by name; or why nothing was written, as `refuse` says when nobody else can write any more. */
export function writeAside(
  io: Io,
  folder: string,
  wanted: Wanted,
  refuse: () => Diagnostic | null,
): ReadonlyMap<string, string> | Diagnostic {
  const { files } = io;
  const made = files.mkdirSync(wanted.isNoted ? dirname(folder) : folder, { recursive: true });
  try {
    if (!wanted.isNoted || dirname(folder) === folder) return writeAt(io, placeIn(folder), wanted, refuse);
    return writeAt(io, placeBeside(folder), wanted, refuse);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // No name that is longer than the folder's may be possible.
    if (code === 'ENAMETOOLONG' && !files.existsSync(folder)) files.mkdirSync(folder);
    if (onlyInside.includes(code) && files.existsSync(folder))
      return writeAt(io, placeIn(folder), wanted, refuse);
    throw error;
  } finally {
    // Where nothing was written, no folders were made.
    if (made !== undefined) removeEmpty(io, folder, dirname(made));
  }
}

function writeAt(
  io: Io,
  place: Place,
  wanted: Wanted,
  refuse: () => Diagnostic | null,
): ReadonlyMap<string, string> | Diagnostic {
  const aside = makeAside(io, place);
  let isNeeded = false;
  try {
    stage(io, aside, wanted);
    const lock = takeLock(io, place);
    if (lock === null) throw new Busy();
    try {
      mend(io, place, aside);
      const refused = refuse();
      if (refused) return refused;
      const { journal, kept } = prepare(io, place, aside, wanted);
      writeJournal(io, aside, journal);
      try {
        carryOut(io, place.folder, aside, journal);
      } catch (error) {
        putBack(io, place, aside, journal);
        throw error;
      }
      finish(io, place, aside, journal);
      return kept;
    } catch (error) {
      isNeeded = error instanceof HalfWritten;
      throw error;
    } finally {
      if (!isNeeded) removeAside(io, aside);
      lock.release();
    }
  } finally {
    if (!isNeeded) removeAside(io, aside);
  }
}

function removeEmpty({ files }: Io, folder: string, end: string): void {
  for (let each = folder; each !== end && each !== dirname(each); each = dirname(each)) {
    if (!files.existsSync(each)) continue;
    if (files.readdirSync(each).length > 0) return;
    files.rmdirSync(each);
  }
}
