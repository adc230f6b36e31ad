/** Puts in order what runs left behind that were stopped while they wrote. */
import { basename, dirname, join } from 'node:path';
import type { Io } from '../io.ts';
import { flushFolder } from './durable.ts';
import { freeBackup, isDone, JOURNAL, type Journal, NEW, OLD, readJournal, undo } from './journal.ts';
import { isLockLeft, type Lock, takeLock } from './lock.ts';
import { isLeft, lockOf, type Place, placeOf } from './places.ts';
import { entriesIn } from './walk.ts';

/** A folder with the files of another machine's run that was perhaps stopped: old enough after an hour. */
const PATIENCE = 3_600_000;

/** Tries to get a lock: enough to break that of a dead run; a run that lives is not waited for. */
const BRIEFLY = 3;

/** Files are half in place and could not be put back: they wait in a folder that is named. */
export class HalfWritten extends Error {
  readonly folder: string;

  constructor(folder: string, aside: string, cause: unknown) {
    super(`a run that was stopped left it half written; its old and new files are in ${aside}`, { cause });
    this.folder = folder;
  }
}

/** Folders whose files were put back as they had been before a run that was killed. Leaves alone what others are at work on. */
export function mendIn(io: Io, base: string): string[] {
  const places = new Map<string, Place>();
  for (const name of namesIn(io, base)) {
    const place = placeOf(base, name);
    if (place) places.set(place.prefix, place);
  }
  return [...places.values()].flatMap((place) => {
    const isOpen = asidesOf(io, place).some(
      (aside) => isOwn(io, aside) && (hasJournal(io, aside) || isLeft(io, aside, aside, base, PATIENCE)),
    );
    if (!isOpen && !isLockLeft(io, place)) return [];
    const lock = lockToMend(io, place);
    if (lock === null) return [];
    try {
      return mend(io, place, null) ? [place.folder] : [];
    } finally {
      lock.release();
    }
  });
}

/** Null where another is at work, or where nothing but litter lies in a folder that cannot be written. */
function lockToMend(io: Io, place: Place): Lock | null {
  try {
    return takeLock(io, place, BRIEFLY);
  } catch (error) {
    const half = asidesOf(io, place).find((aside) => isOwn(io, aside) && hasJournal(io, aside));
    if (half === undefined) return null;
    throw new HalfWritten(place.folder, half, error);
  }
}

/** To be called by whoever holds the lock; `own` is not to be touched. Whether files were put back. */
export function mend(io: Io, place: Place, own: string | null): boolean {
  let isUndone = false;
  for (const aside of asidesOf(io, place)) {
    if (aside === own) continue;
    if (!isOwn(io, aside)) {
      if (hasJournal(io, aside)) throw new HalfWritten(place.folder, aside, 'another user');
      continue;
    }
    // A journal is written by the holder of the lock only, so that its writer is dead.
    if (hasJournal(io, aside)) isUndone = settle(io, place, aside) || isUndone;
    else if (isLeft(io, aside, aside, own ?? place.base, PATIENCE)) removeAside(io, aside);
  }
  return isUndone;
}

/** Whether there was something to put back. */
function settle(io: Io, place: Place, aside: string): boolean {
  try {
    const journal = readJournal(io, aside);
    const isOpen = !isDone(io, aside, journal);
    if (isOpen) undo(io, place.folder, aside, journal);
    finish(io, place, aside, journal);
    return isOpen;
  } catch (error) {
    throw new HalfWritten(place.folder, aside, error);
  }
}

export function putBack(io: Io, { folder }: Place, aside: string, journal: Journal): void {
  try {
    undo(io, folder, aside, journal);
  } catch (error) {
    throw new HalfWritten(folder, aside, error);
  }
}

/** After all is in place, or back in place: puts that on the disk, and clears away. */
export function finish(io: Io, { folder, base }: Place, aside: string, journal: Journal): void {
  const { files } = io;
  const old = join(aside, OLD);
  if (journal.way === 'whole' && files.existsSync(old)) {
    // What somebody put into the folder in the last moment goes on being in it.
    for (const { name, stat } of entriesIn(io, old, () => true)!) {
      if (stat.isDirectory() || journal.replaced.includes(name)) continue;
      const isFree = !files.existsSync(join(folder, name));
      files.mkdirSync(join(folder, dirname(name)), { recursive: true });
      files.renameSync(join(old, name), join(folder, isFree ? name : freeBackup(io, folder, name)));
    }
  }
  const folders = new Set(Object.keys(journal.names).map((name) => join(folder, dirname(name))));
  for (const each of [...folders, base]) if (files.existsSync(each)) flushFolder(io, each);
  removeAside(io, aside);
}

/** The journal goes last. What cannot be removed is left to the next run. */
export function removeAside({ files }: Io, aside: string): void {
  try {
    for (const name of [OLD, NEW]) files.rmSync(join(aside, name), { recursive: true, force: true });
    files.rmSync(aside, { recursive: true, force: true });
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
  }
}

function asidesOf(io: Io, place: Place): string[] {
  return namesIn(io, place.base)
    .map((name) => join(place.base, name))
    .filter((path) => path !== lockOf(place))
    .filter((path) => placeOf(place.base, basename(path))?.prefix === place.prefix);
}

function hasJournal({ files }: Io, aside: string): boolean {
  return files.existsSync(join(aside, JOURNAL));
}

/** What another user put there is not to be followed. */
function isOwn({ files, self }: Io, aside: string): boolean {
  const stat = files.lstatSync(aside, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && (self.uid === null || stat.uid === self.uid);
}

function namesIn({ files }: Io, folder: string): string[] {
  try {
    return files.readdirSync(folder);
  } catch {
    return [];
  }
}
