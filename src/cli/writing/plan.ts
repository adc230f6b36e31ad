/** Which way the files of a run get into their folder, and what of the old ones is kept. */
import { dirname, join } from 'node:path';
import type { Io } from '../io.ts';
import { flushFolder, linkOrCopy, writeDurably } from './durable.ts';
import { freeBackup, type Journal, NEW, OLD } from './journal.ts';
import { hashOf, lastWritten, MANIFEST, manifestText } from './manifest.ts';
import { modeFor } from './modes.ts';
import { type Place, realFolder } from './places.ts';
import { type Entry, entriesIn } from './walk.ts';

/** What a run wants in its folder: texts by name, which may have a folder before it, and names that are to go. */
export interface Wanted {
  readonly texts: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
  /** Whether it is noted what was written; what is meant to be edited counts as edited wherever it differs. */
  readonly isNoted: boolean;
  /** Whether nothing of the old files is kept, edited or not: what somebody is to be forgotten in. */
  readonly isErased?: boolean;
}

/** Bits of a folder's mode that let its owner change what is in it. */
const WRITABLE = 0o300;

export interface Plan {
  readonly journal: Journal;
  /** Backups of files that were edited, by their names. */
  readonly kept: ReadonlyMap<string, string>;
}

/** Writes the texts where they wait. */
export function stage(io: Io, aside: string, { texts }: Wanted): void {
  const staged = join(aside, NEW);
  io.files.mkdirSync(staged);
  for (const name of foldersOf(texts.keys())) io.files.mkdirSync(join(staged, name), { recursive: true });
  for (const [name, text] of texts) writeDurably(io, join(staged, name), text, modeFor(name));
}

/** Nothing in the folder is touched yet. Throws where something can be neither replaced nor kept. */
export function prepare(io: Io, place: Place, aside: string, wanted: Wanted): Plan {
  const { files } = io;
  const { folder } = place;
  const staged = join(aside, NEW);
  const isNew = !files.existsSync(folder);
  if (!isNew) files.accessSync(folder, files.constants.W_OK);
  const before = isNew ? new Map<string, string>() : lastWritten(io, folder);
  const kept = new Map<string, string>();
  const replaced: string[] = [];
  const note = wanted.isNoted ? [MANIFEST] : [];
  for (const name of [...wanted.texts.keys(), ...wanted.gone, ...note]) {
    const path = join(folder, name);
    const found = files.lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) continue;
    if (!found.isFile() && !found.isSymbolicLink())
      throw new Error(`${name} is ${found.isDirectory() ? 'a folder' : 'no file'} there`);
    replaced.push(name);
    if (name === MANIFEST || !found.isFile()) continue;
    const text = wanted.texts.get(name);
    if (text !== undefined) files.chmodSync(join(staged, name), found.mode & 0o777);
    const hash = hashOf(files.readFileSync(path));
    if (wanted.isErased || hash === before.get(name) || (text !== undefined && hash === hashOf(text)))
      continue;
    const backup = freeBackup(io, folder, name);
    files.mkdirSync(dirname(join(staged, backup)), { recursive: true });
    linkOrCopy(io, path, join(staged, backup));
    kept.set(name, backup);
  }
  const hashes = new Map([...wanted.texts].map(([name, text]) => [name, hashOf(text)]));
  const names = new Map(hashes);
  if (wanted.isNoted) {
    const told = manifestText(new Map([...stillThere(io, folder, before, wanted), ...hashes]));
    writeDurably(io, join(staged, MANIFEST), told, modeFor(MANIFEST));
    names.set(MANIFEST, hashOf(told));
  }
  for (const backup of kept.values()) names.set(backup, hashOf(files.readFileSync(join(staged, backup))));
  const folders = foldersOf(names.keys());
  for (const name of folders) flushFolder(io, join(staged, name));
  flushFolder(io, staged);
  const entries = isNew ? [] : exchangeable(io, place, staged, replaced);
  const made = isNew ? [] : folders.filter((name) => !files.existsSync(join(folder, name)));
  const journal: Journal = {
    format: 1,
    way: entries === null ? 'each' : 'whole',
    names: Object.fromEntries(names),
    gone: wanted.gone.filter((name) => replaced.includes(name)),
    replaced,
    made,
    makesRoom: entries !== null && entries.length > 0,
  };
  if (entries === null) keepOld(io, folder, aside, replaced);
  else if (!isNew) keepModes(io, folder, staged, entries);
  return { journal, kept };
}

/** What minim wrote before and this run leaves as it is. */
function stillThere(
  io: Io,
  folder: string,
  before: ReadonlyMap<string, string>,
  { gone }: Wanted,
): [string, string][] {
  return [...before].filter(([name]) => !gone.includes(name) && io.files.existsSync(join(folder, name)));
}

/**
 * What is in a folder that may be exchanged for another; null for one that may not. Nothing is in it but what this run replaces
 * or removes. A shell that sits in the folder would be left in one that is no more; another owner could not be kept.
 */
function exchangeable(
  io: Io,
  { folder, base }: Place,
  staged: string,
  replaced: readonly string[],
): Entry[] | null {
  const { files } = io;
  if (!io.hasModes || base === folder) return null;
  if (`${realFolder(io, '')}/`.startsWith(`${folder}/`)) return null;
  const [there, own, beside] = [folder, staged, base].map((each) => files.statSync(each));
  if (there!.dev !== beside!.dev) return null;
  const folders = foldersOf(replaced);
  const isOurs = ({ name, stat }: Entry) => {
    if (stat.uid !== own!.uid || stat.gid !== own!.gid) return false;
    if (!stat.isDirectory()) return stat.isFile() && replaced.includes(name);
    return (name === '' || folders.includes(name)) && (stat.mode & WRITABLE) === WRITABLE;
  };
  return isOurs({ name: '', stat: there! }) ? entriesIn(io, folder, isOurs) : null;
}

function keepModes({ files }: Io, folder: string, staged: string, entries: readonly Entry[]): void {
  files.chmodSync(staged, files.statSync(folder).mode & 0o7777);
  for (const { name, stat } of entries) {
    if (stat.isDirectory() && files.existsSync(join(staged, name)))
      files.chmodSync(join(staged, name), stat.mode & 0o7777);
  }
}

function keepOld(io: Io, folder: string, aside: string, replaced: readonly string[]): void {
  const old = join(aside, OLD);
  io.files.mkdirSync(old);
  const folders = foldersOf(replaced);
  for (const name of folders) io.files.mkdirSync(join(old, name), { recursive: true });
  for (const name of replaced) linkOrCopy(io, join(folder, name), join(old, name));
  for (const name of folders) flushFolder(io, join(old, name));
  flushFolder(io, old);
}

/** Folders before the names, outer ones first. */
function foldersOf(names: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const name of names) {
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort();
}
