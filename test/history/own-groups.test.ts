/** What `assign` and `rotate` wrote, `check` finds in order: the three judge by the same rules and pools. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, minim, read } from '../cli/minim.ts';
import { dataFolder } from './organogram.ts';
import { run } from './worlds.ts';

const files = [
  ['cabinet-office-2011-03.csv', 'pools of one size'],
  ['home-office-2011-03.csv', 'one pool'],
  ['team-2022-06-28.csv', 'pools of one size'],
] as const;

function formed(file: string): string {
  const folder = folderWith({ 'people.csv': readFileSync(join(dataFolder, file)) });
  run(folder, 'assign', 'people.csv', '--cycle', '2027-H1', '-o', 'groups', '--quiet');
  return folder;
}

describe.each(files)('groups of %s, formed in %s because the programme’s own pools do not fit', (file) => {
  it('hold every hard rule in the eyes of check', () => {
    const { code, out } = minim(formed(file), [
      'check',
      'people.csv',
      'groups/groups.csv',
      '--cycle',
      '2027-H1',
    ]);
    expect(out).toContain('Every hard rule holds');
    expect(code).toBe(0);
  });
});

describe('groups formed in pools of one size', () => {
  const file = files[0][0];

  it('need no fix, and are given back as they are', () => {
    const folder = formed(file);
    const words = ['check', 'people.csv', 'groups/groups.csv', '--cycle', '2027-H1', '--fix', '-o', 'fixed'];
    const { code, err } = minim(folder, words);
    expect(code, err).toBe(0);
    expect(read(folder, 'fixed/groups.csv')).toBe(read(folder, 'groups/groups.csv'));
  });

  it('take somebody back whose row was deleted', () => {
    const folder = formed(file);
    const lines = read(folder, 'groups/groups.csv').split('\n');
    const [group, id] = lines[2]!.split(',') as [string, string];
    const short = lines.filter((_row, index) => index !== 2).join('\n');
    const again = folderWith({ 'people.csv': read(folder, 'people.csv'), 'short.csv': short });
    const words = ['place', 'people.csv', 'short.csv', id, '--in', group, '--cycle', '2027-H1', '-o', 'o'];
    const { code, err } = minim(again, words);
    expect(code, err).toBe(0);
    expect(read(again, 'o/groups.csv')).toBe(read(folder, 'groups/groups.csv'));
  });
});
