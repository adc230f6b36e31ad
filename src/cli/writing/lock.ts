/** One run at a time puts files into a folder: a lock that no two hold and that nobody who was killed keeps. */
import { basename, join } from 'node:path';
import type { Io } from '../io.ts';
import { isLeft, lockOf, makeAside, type Place } from './places.ts';

/** Milliseconds between two tries, and how often it is tried: ten seconds, where files are put in place in one. */
const PAUSE = 25;
const TRIES = 400;

/** How old the lock of another machine may be: files are moved while it is held, never written. */
const PATIENCE = 600_000;

export interface Lock {
  readonly release: () => void;
}

/**
 * Null where another run holds it and goes on holding it. A lock is a folder with one file, named after its holder. It comes into
 * being with that file, by a rename that fails where there is such a folder with a file in it; and breaking a dead run's lock
 * removes only the file of that name. So neither can take what somebody else has just taken.
 */
export function takeLock(io: Io, place: Place, tries = TRIES): Lock | null {
  const { files } = io;
  const path = lockOf(place);
  const claim = makeAside(io, place);
  const mark = basename(claim).slice(place.prefix.length);
  let isTaken = false;
  try {
    files.writeFileSync(join(claim, mark), '', { flag: 'wx' });
    for (let tried = 0; tried < tries; tried++) {
      if (isRenamed(io, claim, path)) {
        isTaken = true;
        return { release: () => release(io, path, mark) };
      }
      if (!isBroken(io, path, claim)) io.pause(PAUSE);
    }
    return null;
  } finally {
    if (!isTaken) files.rmSync(claim, { recursive: true, force: true });
  }
}

/** Whether a run that was killed left its lock: with its mark, or without, where it was about to take that away. */
export function isLockLeft(io: Io, place: Place): boolean {
  const path = lockOf(place);
  const marks = marksIn(io, path);
  if (marks.length === 0) return io.files.existsSync(path);
  return marks.some((mark) => isLeft(io, path, mark, place.base, PATIENCE));
}

function release(io: Io, path: string, mark: string): void {
  io.files.rmSync(join(path, mark), { force: true });
  removeEmpty(io, path);
}

/** What systems say of a folder that is not empty; Windows says it of an empty one, too. */
const inTheWay = ['ENOTEMPTY', 'EEXIST'];
const inTheWayOnWindows = [...inTheWay, 'EPERM', 'EACCES', 'EBUSY'];

function isRenamed(io: Io, claim: string, path: string): boolean {
  try {
    io.files.renameSync(claim, path);
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if ((io.hasModes ? inTheWay : inTheWayOnWindows).includes(code)) return false;
    throw error;
  }
}

/** Takes the mark of a dead holder away; false where the holder lives. */
function isBroken(io: Io, path: string, fresh: string): boolean {
  const marks = marksIn(io, path);
  const left = marks.filter((mark) => isLeft(io, path, mark, fresh, PATIENCE));
  for (const mark of left) io.files.rmSync(join(path, mark), { force: true });
  // Windows does not rename onto an empty folder.
  if (left.length === marks.length) removeEmpty(io, path);
  return left.length === marks.length;
}

function marksIn({ files }: Io, path: string): string[] {
  try {
    return files.readdirSync(path);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

/** A folder that has something in it again is somebody else's. */
function removeEmpty({ files }: Io, path: string): void {
  try {
    files.rmdirSync(path);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EBUSY'].includes(code)) throw error;
  }
}
