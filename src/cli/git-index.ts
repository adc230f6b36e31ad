/** Whether git tracks a file, read from the index of its repository: nothing is run. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Io } from './io.ts';

/** False also where there is no repository, or its index cannot be read. */
export function isTracked(io: Io, path: string): boolean {
  try {
    const full = io.files.realpathSync(path);
    const root = repositoryOf(io, dirname(full));
    if (root === null) return false;
    const folder = gitFolder(io, root);
    const index = join(folder, 'index');
    if (!io.files.existsSync(index)) return false;
    const name = relative(root, full).split(sep).join('/');
    return namesIn(io.files.readFileSync(index), hashLength(io, folder)).includes(name);
  } catch (error) {
    // A repository that cannot be read is no fault of the private file.
    if ((error as { code?: unknown }).code === undefined && !(error instanceof RangeError)) throw error;
    return false;
  }
}

function repositoryOf(io: Io, start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (io.files.existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** `.git` is a folder, or in a linked worktree a file that names it. */
function gitFolder(io: Io, root: string): string {
  const path = join(root, '.git');
  if (io.files.statSync(path).isDirectory()) return path;
  const named = /^gitdir: (.+)$/m.exec(io.files.readFileSync(path, 'utf8'));
  return named ? resolve(root, named[1]!.trim()) : path;
}

/** Bytes of an object name: 20, or 32 in a repository that says so. */
function hashLength(io: Io, folder: string): number {
  const shared = join(folder, 'commondir');
  const main = io.files.existsSync(shared)
    ? resolve(folder, io.files.readFileSync(shared, 'utf8').trim())
    : folder;
  const config = join(main, 'config');
  const text = io.files.existsSync(config) ? io.files.readFileSync(config, 'utf8') : '';
  return /^\s*objectformat\s*=\s*sha256\s*$/im.test(text) ? 32 : 20;
}

/** Bytes of an entry before the object name, and the flag that two more bytes of flags follow. */
const BEFORE_HASH = 40;
const EXTENDED = 0x4000;

/** Paths in an index of version 2, 3 or 4; beyond its end reading throws a RangeError. */
function namesIn(index: Buffer, hash: number): string[] {
  if (index.toString('latin1', 0, 4) !== 'DIRC') return [];
  const [version, count] = [index.readUInt32BE(4), index.readUInt32BE(8)];
  const names: string[] = [];
  let before = Buffer.alloc(0);
  let start = 12;
  for (let entry = 0; entry < count; entry++) {
    let at = start + BEFORE_HASH + hash;
    at += index.readUInt16BE(at) & EXTENDED ? 4 : 2;
    let kept = 0;
    if (version === 4) {
      // How much of the path before is cut off: seven bits a byte, one added at each step.
      let byte = index.readUInt8(at++);
      let cut = byte & 0x7f;
      while (byte & 0x80) {
        byte = index.readUInt8(at++);
        cut = (cut + 1) * 128 + (byte & 0x7f);
      }
      kept = Math.max(0, before.length - cut);
    }
    const end = index.indexOf(0, at);
    if (end < 0) return names;
    before = Buffer.concat([before.subarray(0, kept), index.subarray(at, end)]);
    names.push(before.toString('utf8'));
    // Before version 4 entries are padded to a multiple of eight, with one zero at least.
    start = version === 4 ? end + 1 : start + (Math.floor((end - start) / 8) + 1) * 8;
  }
  return names;
}
