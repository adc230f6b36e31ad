/** The folders of earlier runs below those that were named, and all files in them. */
import { dirname, join } from 'node:path';
import { byCodePoint } from '../../model/order.ts';
import type { Io } from '../io.ts';

/** A folder is one of minim's where one of these lies in it. */
const marks = ['groups.csv', 'result.json', 'schedule.csv'];
/** Below a folder that is named: its runs, their rounds, and what lies in those. */
const DEEPEST = 4;

/** Paths of files in folders of runs, ascending; what lies below such a folder is part of the run. */
export function filesOfRuns(io: Io, folders: readonly string[]): string[] {
  const found = new Set<string>();
  for (const folder of folders) walk(io, folder, false, 0, found);
  return [...found].sort(byCodePoint);
}

function walk(io: Io, folder: string, isRun: boolean, depth: number, found: Set<string>): void {
  const { files } = io;
  const entries = files.readdirSync(folder);
  const isOwn = isRun || marks.some((name) => entries.includes(name));
  for (const name of entries) {
    if (name === '.git' || name === 'node_modules') continue;
    const path = join(folder, name);
    // Links lead elsewhere, or back.
    const stat = files.lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() && depth < DEEPEST) walk(io, path, isOwn, depth + 1, found);
    else if (stat?.isFile() && isOwn) found.add(path);
  }
}

/** The innermost folder that holds all of these. */
export function commonFolder(paths: readonly string[]): string {
  let common = dirname(paths[0]!);
  while (!paths.every((path) => common === '.' || path.startsWith(join(common, '/')))) {
    const up = dirname(common);
    if (up === common) break;
    common = up;
  }
  return common;
}
