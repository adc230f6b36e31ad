/** Runs `bin/minim.js` as a user would: in a process of its own and in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { whenFileEnds } from '../helpers/left-behind.ts';
import { assertNothingPlanted, stampsOf } from '../helpers/planted.ts';

const root = join(import.meta.dirname, '..', '..');
/** The program under test: that of this folder, or one installed elsewhere. */
export const bin = process.env.MINIM_BIN ?? join(root, 'bin', 'minim.js');

/** The shipped example, by file name. */
export function shipped(name: string): string {
  return readFileSync(join(root, 'examples', 'first-run', name), 'utf8');
}

/** A temporary folder with these files in it; a path that ends in `/` makes a folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'minim-cli-'));
  whenFileEnds(() => rmSync(folder, { recursive: true, force: true }));
  // Another user may run minim in it.
  chmodSync(folder, 0o755);
  for (const [path, text] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(path.endsWith('/') ? full : dirname(full), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(full, text);
  }
  return folder;
}

export interface Ran {
  /** Null where minim did not end in time or was stopped by a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly timeout?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as a user for whom a read-only folder is read-only, also where the tests run as root. */
  readonly asNobody?: boolean;
}

export function minim(folder: string, args: readonly string[], options: RunOptions = {}): Ran {
  const nobody = options.asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const before = stampsOf(folder);
  const ran = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: options.timeout ?? 50_000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
    // Nearly all tests look for sentences, which lines of a terminal's width would cut.
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '99999', ...options.env },
    ...nobody,
  });
  const said = { out: ran.stdout ?? '', err: ran.stderr ?? '' };
  assertNothingPlanted(folder, before, said);
  return { code: ran.status, ...said };
}

/** `minim assign people.csv --cycle 2027-H1` with these files and further words. */
export function assign(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...words: string[]
): Ran & { folder: string } {
  const folder = folderWith(files);
  return { folder, ...minim(folder, ['assign', 'people.csv', ...cycleWords(files), ...words]) };
}

/** A cycle for `assign` where the rules name none, so that no test depends on the day. */
export function cycleWords(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return files['rules.yaml']?.toString().includes('cycle:') ? [] : ['--cycle', '2027-H1'];
}

export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Every file below a folder with its text, by path; without minim's own note of what it wrote. */
export function allFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== '.minim.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.sort().map((path) => [path.split(sep).join('/'), read(folder, path)]));
}

/** One diagnostic as printed. */
export interface Told {
  /** `rules.yaml:2:3`; empty where it has no place. */
  readonly at: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
}

/** The diagnostics on stderr, in the order printed. */
export function told(err: string): Told[] {
  const list: Told[] = [];
  for (const line of err.split('\n')) {
    const parts = /^(?:(.*?) )?(error|warning|note): (.*)$/.exec(line);
    if (parts) list.push({ at: parts[1]?.trim() ?? '', severity: parts[2]!, message: parts[3]!, help: '' });
    const last = list.at(-1);
    if (last && line.startsWith('  help: ')) list[list.length - 1] = { ...last, help: line.slice(8) };
  }
  return list;
}

/** What is not a mere note: the messages that a user must read. */
export function faults(err: string): Told[] {
  return told(err).filter(({ severity }) => severity !== 'note');
}
