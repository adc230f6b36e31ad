/** Everything below a folder. */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.ts';

export interface Entry {
  /** Parted by `/`. */
  readonly name: string;
  readonly stat: Stats;
}

/** A folder comes before what is in it; links are not followed. */
export function entriesIn(io: Io, folder: string, below = ''): Entry[] {
  return io.files.readdirSync(join(folder, below)).flatMap((each) => {
    const name = below === '' ? each : `${below}/${each}`;
    const stat = io.files.lstatSync(join(folder, name));
    return [{ name, stat }, ...(stat.isDirectory() ? entriesIn(io, folder, name) : [])];
  });
}
