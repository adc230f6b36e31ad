/** From a result.json, the same export and the same rules the same bytes are made again, by the recipe that docs/receipt.md gives. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { company, csv } from '../cli/company.ts';
import { minimHere } from '../cli/in-process.ts';
import { allFiles, bin, folderWith, read } from '../cli/minim.ts';

const people = csv(company(14));
const recipe = /```sh\n([\s\S]*?)```/.exec(
  readFileSync(join(import.meta.dirname, '../../docs/receipt.md'), 'utf8'),
)![1]!;

async function done(folder: string, ...words: string[]): Promise<void> {
  const { code, err } = await minimHere(folder, words);
  expect(code, err).toBe(0);
}

const receiptIn = (folder: string, path: string) => JSON.parse(read(folder, path));
const filesIn = (folder: string, path: string) => allFiles(join(folder, path));

describe('a receipt', () => {
  it.runIf(process.platform !== 'win32')(
    'makes the same files again by the recipe as it is written',
    async () => {
      const folder = folderWith({
        'people.csv': people,
        'rules.yaml': 'rules: { spread: { team: prefer } }\n',
      });
      await done(
        folder,
        'assign',
        'people.csv',
        '--cycle',
        '2027-H1',
        '--seed',
        '7',
        '--effort',
        'quick',
        '-o',
        '2027-H1',
      );
      writeFileSync(join(folder, 'minim'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
      chmodSync(join(folder, 'minim'), 0o755);
      const env = { ...process.env, PATH: `${folder}:${join(process.execPath, '..')}:${process.env.PATH}` };
      const { status, stdout, stderr } = spawnSync('sh', ['-ec', recipe], {
        cwd: folder,
        encoding: 'utf8',
        env,
      });
      expect(status, stdout + stderr).toBe(0);
      const [printed, recorded] = stdout.split('\n');
      expect(printed).toBe(recorded);
      expect(receiptIn(folder, 'again/result.json').seed).toBe(7);
      expect(filesIn(folder, 'again')).toEqual(filesIn(folder, '2027-H1'));
    },
  );

  it('of a season tells how many rounds to ask for', async () => {
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': 'cycle: 2027-H1\n' });
    await done(folder, 'assign', 'people.csv', '--rounds', '3', '--effort', 'quick', '-o', 'season');
    const { seed, search, round } = receiptIn(folder, 'season/round-02/result.json');
    expect(round).toEqual({ number: 2, of: 3 });
    const words = ['--rounds', `${round.of}`, '--seed', `${seed}`, '--effort', search.effort, '-o', 'again'];
    await done(folder, 'assign', 'people.csv', ...words);
    expect(filesIn(folder, 'again')).toEqual(filesIn(folder, 'season'));
  });

  it('of a rotation tells its mode and how many go', async () => {
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': 'cycle: 2027-H1\n' });
    await done(folder, 'assign', 'people.csv', '--effort', 'quick', '-o', 'a');
    const from = ['rotate', 'people.csv', '--from', 'a/groups.csv', '--effort', 'quick'];
    await done(folder, ...from, '--mode', 'a-few', '--move', '1', '-o', 'b');
    const { seed, search, rotation } = receiptIn(folder, 'b/result.json');
    expect(rotation).toEqual({ mode: 'a-few', move: 1 });
    const again = ['--mode', rotation.mode, '--move', `${rotation.move}`, '--seed', `${seed}`];
    await done(folder, ...from.slice(0, 4), '--effort', search.effort, ...again, '-o', 'c');
    expect(filesIn(folder, 'c')).toEqual(filesIn(folder, 'b'));
  });

  it('of a run with an announcement kit tells so, and the kit is the same', async () => {
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': 'cycle: 2027-H1\n' });
    await done(folder, 'assign', 'people.csv', '--effort', 'quick', '-o', 'a', '--kit');
    const { seed, search, kit } = receiptIn(folder, 'a/result.json');
    expect(kit).toBe(true);
    const words = ['--seed', `${seed}`, '--effort', search.effort];
    await done(folder, 'assign', 'people.csv', ...words, '-o', 'b', '--kit');
    expect(filesIn(folder, 'b')).toEqual(filesIn(folder, 'a'));
    await done(folder, 'assign', 'people.csv', ...words, '-o', 'c');
    expect(receiptIn(folder, 'c/result.json')).not.toHaveProperty('kit');
  });

  it('says when a clock was asked to stop the search, which makes it none', async () => {
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': 'cycle: 2027-H1\n' });
    await done(folder, 'assign', 'people.csv', '--seconds', '0.2', '-o', 'a');
    expect(receiptIn(folder, 'a/result.json').search.seconds).toBe(0.2);
    await done(folder, 'assign', 'people.csv', '--effort', 'quick', '-o', 'b');
    expect(receiptIn(folder, 'b/result.json').search).not.toHaveProperty('seconds');
  });

  it('is the same with an empty private.yaml as with none, in a rotation too', async () => {
    const open = folderWith({ 'people.csv': people, 'rules.yaml': 'cycle: 2027-H1\n' });
    const shut = folderWith({
      'people.csv': people,
      'rules.yaml': 'cycle: 2027-H1\nprivate: private.yaml\n',
      'private.yaml': '# nobody\n',
    });
    for (const folder of [open, shut]) {
      await done(folder, 'assign', 'people.csv', '--effort', 'quick', '-o', 'a');
      await done(folder, 'rotate', 'people.csv', '--from', 'a/groups.csv', '--effort', 'quick', '-o', 'b');
    }
    for (const path of ['a', 'b']) expect(filesIn(shut, path)).toEqual(filesIn(open, path));
  });
});
