/** Values that tests put into sensitive columns and private files, and the search for them in all that minim says and writes. */
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** They stand nowhere else: no name, heading, rule or message holds one. */
export const planted = ['Xylophone', 'Zeppelin', 'Quagmire', 'Wombat'] as const;

const traces = new RegExp(planted.join('|'), 'i');

/** When each file below a folder was last written, by path. */
export type Stamps = ReadonlyMap<string, string>;

export function stampsOf(folder: string): Stamps {
  const stamps = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { ino, size, mtimeMs } = statSync(path);
    stamps.set(path, `${ino} ${size} ${mtimeMs}`);
  }
  return stamps;
}

export interface Said {
  readonly out: string;
  readonly err: string;
}

/** What was searched, and where a planted value was found. */
export interface Search {
  readonly bytes: number;
  readonly found: readonly string[];
}

/** Searches what a run said, and every file below the folder that it wrote: all that are not as they were. */
export function search(folder: string, before: Stamps, { out, err }: Said): Search {
  const texts: (readonly [string, string])[] = [
    ['stdout', out],
    ['stderr', err],
  ];
  for (const [path, stamp] of stampsOf(folder))
    if (before.get(path) !== stamp) texts.push([path, readFileSync(path, 'latin1')]);
  const found = texts.flatMap(([where, text]) => {
    const value = traces.exec(text);
    return value ? [`${where}: ...${text.slice(Math.max(0, value.index - 60), value.index + 20)}`] : [];
  });
  return { bytes: texts.reduce((sum, [, text]) => sum + text.length, 0), found };
}

/** Where the searches of all test files are counted; set before any of them runs. */
export const TALLY = 'MINIM_TEST_TALLY';

/** Every helper that runs minim calls this after the run; throws where a planted value came out. */
export function assertNothingPlanted(folder: string, before: Stamps, said: Said): void {
  const { bytes, found } = search(folder, before, said);
  const tally = process.env[TALLY];
  if (tally) appendFileSync(tally, `${JSON.stringify({ bytes, found })}\n`);
  if (found.length > 0) throw new Error(`a planted value came out: ${found.join('\n')}`);
}
