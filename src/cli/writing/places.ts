/** Where files wait before they are put in place: the folders that minim makes beside the one it writes, or in it. */
import { basename, dirname, join, resolve } from 'node:path';
import type { Io } from '../io.ts';

/** A folder that is written, and where the folders lie that are needed for it. */
export interface Place {
  /** Without links. */
  readonly folder: string;
  readonly base: string;
  /** What the names of those folders in `base` begin with. */
  readonly prefix: string;
}

/** Links that lead on to links; more are a circle. */
const MOST_LINKS = 40;

/** Letters of a host that are part of a name. */
const HOST_LENGTH = 32;

/** Outside of the folder, so that it can be made or exchanged by a single rename. */
export function placeBeside(folder: string): Place {
  return { folder, base: dirname(folder), prefix: `.${basename(folder)}.minim-` };
}

/** In the folder, where its parent cannot be written. */
export function placeIn(folder: string): Place {
  return { folder, base: folder, prefix: '.minim-' };
}

/** Which folder something was made for, by its name; null for what is not minim's. */
export function placeOf(base: string, name: string): Place | null {
  const parts = /^\.(?:(.+)\.)?minim-(?:lock|\d+@[\w.-]*-\w{6})$/su.exec(name);
  if (!parts) return null;
  return parts[1] === undefined ? placeIn(base) : placeBeside(join(base, parts[1]));
}

export function lockOf({ base, prefix }: Place): string {
  return join(base, `${prefix}lock`);
}

/** A new folder that says in its name who made it; only this user may look into it. */
export function makeAside(io: Io, { base, prefix }: Place): string {
  return io.files.mkdtempSync(join(base, `${prefix}${io.self.pid}@${hostName(io)}-`));
}

/**
 * Whether nobody is at work there any more. The name says who made it. A process of another machine cannot be asked: it is
 * taken for dead when what it made is so much older than `fresh`, by the clock of the disk that both are on.
 */
export function isLeft(io: Io, path: string, maker: string, fresh: string, patience: number): boolean {
  const parts = /(\d+)@([\w.-]*)-\w{6}$/.exec(maker);
  // A number of this process that is not this run's is of one that had the same number, as in containers.
  if (parts?.[2] === hostName(io))
    return Number(parts[1]) === io.self.pid || !io.self.isRunning(Number(parts[1]));
  const [old, young] = [path, fresh].map((each) => io.files.lstatSync(each, { throwIfNoEntry: false }));
  return old !== undefined && young !== undefined && young.mtimeMs - old.mtimeMs > patience;
}

function hostName({ self }: Io): string {
  return self.host.replace(/[^\w.-]/g, '').slice(0, HOST_LENGTH);
}

/** The path without links, also where the end of it does not exist. */
export function realFolder(io: Io, path: string, links = 0): string {
  const { files } = io;
  const full = resolve(path);
  if (dirname(full) === full || files.existsSync(full)) return files.realpathSync(full);
  if (links < MOST_LINKS && files.lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink())
    return realFolder(io, resolve(dirname(full), files.readlinkSync(full)), links + 1);
  return join(realFolder(io, dirname(full), links), basename(full));
}
