/** Forms groups from the first export of a series and rotates them into each that follows, as an organiser would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { allFiles, folderWith, type Ran, read } from '../cli/minim.ts';
import { minimAsync } from './alongside.ts';
import { dataFolder, type Organogram, readOrganogram } from './organogram.ts';

export interface Step {
  readonly label: string;
  readonly organogram: Organogram;
  /** The first run; where it stopped for missing members, the one with --force. */
  readonly stopped: Ran | null;
  readonly ran: Ran;
  readonly before: string;
  readonly files: Record<string, string>;
  readonly poolOf: ReadonlyMap<string, string>;
  /** Whether anything was there after a run that stopped. */
  readonly wroteWhenStopped: boolean;
}

export async function lived([first, ...later]: readonly string[]): Promise<Step[]> {
  const folder = folderWith(
    Object.fromEntries([first!, ...later].map((file) => [file, readFileSync(join(dataFolder, file))])),
  );
  const out = (file: string) => `groups-${file.slice(0, -4)}`;
  const formed = await minimAsync(folder, ['assign', first!, '--cycle', '2011-H1', '-o', out(first!)]);
  expect(formed.code, formed.err).toBe(0);
  let from = out(first!);
  const steps: Step[] = [];
  for (const file of later) {
    const words = ['rotate', file, '--from', `${from}/groups.csv`, '--cycle', '2015-H1', '-o', out(file)];
    const before = read(folder, `${from}/groups.csv`);
    const tried = await minimAsync(folder, words);
    const wroteWhenStopped =
      tried.code !== 0 && Object.keys(allFiles(folder)).some((path) => path.startsWith(out(file)));
    const ran = tried.code === 2 ? await minimAsync(folder, [...words, '--force']) : tried;
    expect(ran.code, ran.err).toBe(0);
    from = out(file);
    const all = allFiles(folder);
    const own = Object.keys(all).filter((path) => path.startsWith(`${from}/`));
    const files = Object.fromEntries(own.map((path) => [path.slice(from.length + 1), all[path]!]));
    const result = JSON.parse(files['result.json']!) as { groups: { name: string; pool: string }[] };
    steps.push({
      label: file,
      organogram: readOrganogram(file),
      stopped: tried.code === 2 ? tried : null,
      ran,
      before,
      files,
      poolOf: new Map(result.groups.map(({ name, pool }) => [name, pool])),
      wroteWhenStopped,
    });
  }
  return steps;
}

/** Whether somebody may be in a pool by what they manage; a pool of all takes everybody. */
export function fitsPool({ organogram, poolOf }: Step, id: string, group: string): boolean {
  const expected = { frontline: 'people', directors: 'managers' }[poolOf.get(group)!];
  return expected === undefined || organogram.manages(id) === expected;
}
