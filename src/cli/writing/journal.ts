/** What a run is about to do in a folder, written down first, so that it can be finished with or undone after a kill. */
import { dirname, join } from 'node:path';
import type { Io } from '../io.ts';
import { flushFolder, linkOrCopy, writeDurably } from './durable.ts';
import { hashOf } from './manifest.ts';

/** Folders of an aside folder: what is to come, and what it replaces. */
export const NEW = 'new';
export const OLD = 'old';
export const JOURNAL = 'journal.json';

export interface Journal {
  readonly format: 1;
  /** `whole`: the new folder takes the place of the old one. `each`: one file after the other does. */
  readonly way: 'whole' | 'each';
  /** Files that are put in place, with their hashes. */
  readonly names: Readonly<Record<string, string>>;
  /** Files that go. */
  readonly gone: readonly string[];
  /** Files that were there, those that go among them; in the way `each` all of them are kept first. */
  readonly replaced: readonly string[];
  /** Folders that were not there. */
  readonly made: readonly string[];
  /** Whether an old folder has to make room first. */
  readonly makesRoom: boolean;
}

export function writeJournal(io: Io, aside: string, journal: Journal): void {
  const draft = join(aside, `${JOURNAL}.draft`);
  writeDurably(io, draft, `${JSON.stringify(journal)}\n`, 0o600);
  flushFolder(io, aside);
  io.files.renameSync(draft, join(aside, JOURNAL));
  flushFolder(io, aside);
}

/** Where none was written, nothing has been moved. */
export function readJournal({ files }: Io, aside: string): Journal {
  const path = join(aside, JOURNAL);
  const journal = JSON.parse(files.readFileSync(path, 'utf8')) as Journal;
  const paths = [...Object.keys(journal.names), ...journal.gone, ...journal.replaced, ...journal.made];
  if (journal.format !== 1 || !paths.every(isBelow)) throw new Error(`${path} is not minim’s`);
  return journal;
}

/** Whoever can write a journal must not be able to name files elsewhere. */
function isBelow(path: string): boolean {
  return path
    .split(/[/\\]/)
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes(':'));
}

/** The last step is what makes the new state complete. */
export function carryOut({ files }: Io, folder: string, aside: string, journal: Journal): void {
  if (journal.way === 'whole') {
    if (journal.makesRoom) files.renameSync(folder, join(aside, OLD));
    files.renameSync(join(aside, NEW), folder);
    return;
  }
  for (const name of journal.made) files.mkdirSync(join(folder, name), { recursive: true });
  for (const name of journal.gone) files.rmSync(join(folder, name), { force: true });
  for (const name of Object.keys(journal.names)) files.renameSync(join(aside, NEW, name), join(folder, name));
}

/** Whether all was carried out. */
export function isDone({ files }: Io, aside: string, { way, names }: Journal): boolean {
  if (way === 'whole') return !files.existsSync(join(aside, NEW));
  return Object.keys(names).every((name) => !isThere(files, join(aside, NEW, name)));
}

/** Puts back what was, whatever of it has been put back before. */
export function undo(io: Io, folder: string, aside: string, journal: Journal): void {
  const { files } = io;
  const { way, names, replaced, made } = journal;
  if (way === 'whole') {
    if (isThere(files, join(aside, OLD))) files.renameSync(join(aside, OLD), folder);
    return;
  }
  // Somebody has removed the whole folder since.
  if (!files.existsSync(folder)) return;
  for (const name of new Set([...Object.keys(names), ...replaced])) {
    const [path, old] = [join(folder, name), join(aside, OLD, name)];
    const isPlaced = name in names && !isThere(files, join(aside, NEW, name));
    if (replaced.includes(name)) {
      // Where there is nothing old any more it has been put back.
      if (!isThere(files, old)) continue;
      // A file that was never touched may be one that cannot be: another program holds it open.
      if (!isPlaced && isThere(files, path) && hashAt(io, path) === hashAt(io, old)) continue;
      keepEdited(io, folder, name, [names[name], hashAt(io, old)]);
      files.mkdirSync(dirname(path), { recursive: true });
      files.renameSync(old, path);
    } else if (isPlaced) {
      keepEdited(io, folder, name, [names[name]]);
      files.rmSync(path, { force: true });
    }
  }
  for (const name of [...made].reverse()) {
    const path = join(folder, name);
    if (isThere(files, path) && files.readdirSync(path).length === 0) files.rmdirSync(path);
  }
}

/** A file that was edited after the kill is neither the one that is taken back nor the one that comes back. */
function keepEdited(io: Io, folder: string, name: string, known: readonly (string | undefined)[]): void {
  const hash = hashAt(io, join(folder, name));
  if (hash !== undefined && !known.includes(hash))
    linkOrCopy(io, join(folder, name), join(folder, freeBackup(io, folder, name)));
}

function hashAt({ files }: Io, path: string): string | undefined {
  const isFile = files.lstatSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? hashOf(files.readFileSync(path)) : undefined;
}

/** The first name for a backup that is free. */
export function freeBackup({ files }: Io, folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const backup = `${name}.backup-${number}`;
    if (!isThere(files, join(folder, backup))) return backup;
  }
}

/** Also where it is a link to nowhere. */
function isThere(files: Io['files'], path: string): boolean {
  return files.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
