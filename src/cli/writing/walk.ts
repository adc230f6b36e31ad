/** Everything below a folder. */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.ts';

export interface Entry {
  /** Parted by `/`. */
  readonly name: string;
  readonly stat: Stats;
}

/**
 * A folder comes before what is in it; links are not followed. Null as soon as there is something that is not expected: a folder may
 * be somebody's home.
 */
export function entriesIn(
  io: Io,
  folder: string,
  isExpected: (entry: Entry) => boolean,
  below = '',
): Entry[] | null {
  const entries: Entry[] = [];
  for (const each of io.files.readdirSync(join(folder, below))) {
    const name = below === '' ? each : `${below}/${each}`;
    const stat = io.files.lstatSync(join(folder, name));
    const entry = { name, stat };
    const inside = isExpected(entry) && (stat.isDirectory() ? entriesIn(io, folder, isExpected, name) : []);
    if (!inside) return null;
    entries.push(entry, ...inside);
  }
  return entries;
}
