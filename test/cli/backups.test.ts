/** --force loses nothing that somebody did by hand, and files that hold ids are for their owner. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, folderWith, read } from './minim.ts';

const people = { 'people.csv': csv(company(12)) };
const files = ['groups.csv', 'report.html', 'result.json', 'roster.md'];

const again = (folder: string, ...words: string[]) =>
  minimHere(folder, ['assign', 'people.csv', '--cycle', '2027-H1', '-o', 'o', '--force', ...words]);

describe('a file that was edited by hand', () => {
  it('is kept as a backup, and the run says so; what was not edited is replaced', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    const mine = `${read(folder, 'o/groups.csv')}by,hand,,\n`;
    writeFileSync(join(folder, 'o/groups.csv'), mine);
    const { code, out } = await again(folder, '--seed', '2');
    expect(code).toBe(0);
    expect(out).toContain(
      'o/groups.csv was not as minim had written it; it is kept as o/groups.csv.backup-1.',
    );
    expect(Object.keys(allFiles(join(folder, 'o')))).toEqual([...files, 'groups.csv.backup-1'].sort());
    expect(read(folder, 'o/groups.csv.backup-1')).toBe(mine);
  });

  it('gets another backup when it is edited again, and no earlier one is touched', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    for (const [index, text] of ['first', 'second', 'third'].entries()) {
      writeFileSync(join(folder, 'o/roster.md'), text);
      await again(folder);
      expect(read(folder, `o/roster.md.backup-${index + 1}`)).toBe(text);
    }
    expect(read(folder, 'o/roster.md.backup-1')).toBe('first');
  });

  it('is kept where nothing is known of who wrote it', async () => {
    const { folder, code } = await assignHere({ ...people, 'o/groups.csv': 'mine' }, '-o', 'o', '--force');
    expect(code).toBe(0);
    expect(read(folder, 'o/groups.csv.backup-1')).toBe('mine');
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"files":{"groups.csv":1}}',
  ])('is kept where the note says %j', async (note) => {
    const { folder } = await assignHere(people, '-o', 'o');
    writeFileSync(join(folder, 'o/.minim.json'), note);
    writeFileSync(join(folder, 'o/groups.csv'), 'mine');
    expect((await again(folder)).code).toBe(0);
    expect(read(folder, 'o/groups.csv.backup-1')).toBe('mine');
  });

  it('is kept when it is a calendar that goes', async () => {
    const rules = { 'rules.yaml': 'cycle: 2027-H1\nrules: { common-hour: should }\n' };
    const { folder } = await assignHere({ ...people, ...rules }, '-o', 'o', '--calendar');
    const [calendar = ''] = Object.keys(allFiles(folder)).filter((path) => path.endsWith('.ics'));
    const mine = read(folder, calendar).replace('END:VEVENT', 'X-MINE:1\r\nEND:VEVENT');
    writeFileSync(join(folder, calendar), mine);
    expect((await again(folder)).code).toBe(0);
    expect(existsSync(join(folder, calendar))).toBe(false);
    expect(read(folder, `${calendar}.backup-1`)).toBe(mine);
  });

  it('is kept when it is a rules.yaml that init replaces, without a note beside it', async () => {
    const folder = folderWith({ ...people, 'rules.yaml': 'groups: 2\n' });
    const { code, out } = await minimHere(folder, ['init', 'people.csv', '--yes', '--force']);
    expect(code).toBe(0);
    expect(out).toContain('rules.yaml.backup-1');
    expect(read(folder, 'rules.yaml.backup-1')).toBe('groups: 2\n');
    expect(existsSync(join(folder, '.minim.json'))).toBe(false);
  });
});

describe('a file that was not edited', () => {
  it('leaves no backup, whatever the run writes in its place', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    for (const words of [[], ['--seed', '2'], ['--seed', '3']]) {
      const { out } = await again(folder, ...words);
      expect(out).not.toContain('backup');
      expect(Object.keys(allFiles(join(folder, 'o')))).toEqual(files);
    }
  });

  it('leaves none beside files of the user and after a run that wrote other files there', async () => {
    const { folder } = await assignHere({ ...people, 'o/notes.txt': 'mine' }, '-o', 'o');
    await minimHere(folder, [
      'check',
      'people.csv',
      'o/groups.csv',
      '-o',
      'o',
      '--force',
      '--cycle',
      '2027-H1',
    ]);
    const { out } = await again(folder, '--seed', '2');
    expect(out).not.toContain('backup');
    expect(Object.keys(allFiles(join(folder, 'o')))).toEqual([...files, 'notes.txt'].sort());
  });

  it('leaves none where it is edited to what the run writes', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    rmSync(join(folder, 'o/.minim.json'));
    expect((await again(folder)).out).not.toContain('backup');
  });
});

it('the note holds names and hashes of the files of the run, and is the same for the same files', async () => {
  const [one, two] = [await assignHere(people, '-o', 'o'), await assignHere(people, '-o', 'o')];
  const note = JSON.parse(read(one.folder, 'o/.minim.json'));
  expect(Object.keys(note)).toEqual(['format', 'files']);
  expect(Object.keys(note.files)).toEqual(files);
  expect(read(two.folder, 'o/.minim.json')).toBe(read(one.folder, 'o/.minim.json'));
});

describe.skipIf(process.platform === 'win32')('modes', () => {
  const modeOf = (...path: string[]) => (statSync(join(...path)).mode & 0o777).toString(8);

  it('let only the owner read files with ids, and others what is made for them', async () => {
    const before = process.umask(0o022);
    try {
      const rules = { 'rules.yaml': 'cycle: 2027-H1\nrules: { common-hour: should }\n' };
      const { folder } = await assignHere({ ...people, ...rules }, '-o', 'o', '--calendar');
      for (const name of ['groups.csv', 'result.json', 'report.html', '.minim.json'])
        expect(modeOf(folder, 'o', name), name).toBe('600');
      for (const name of Object.keys(allFiles(join(folder, 'o'))).filter((path) => /\.md$|\.ics$/.test(path)))
        expect(modeOf(folder, 'o', name), name).toBe('644');
      expect([modeOf(folder, 'o'), modeOf(folder, 'o/calendar')]).toEqual(['755', '755']);
    } finally {
      process.umask(before);
    }
  });

  it('are kept where the user has set others, also those of the folder', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    chmodSync(join(folder, 'o/groups.csv'), 0o640);
    chmodSync(join(folder, 'o'), 0o2770);
    const inode = lstatSync(join(folder, 'o')).ino;
    await again(folder, '--seed', '2');
    expect([modeOf(folder, 'o/groups.csv'), modeOf(folder, 'o')]).toEqual(['640', '770']);
    expect(statSync(join(folder, 'o')).mode & 0o7000).toBe(0o2000);
    // It was exchanged for another folder: only its own files were in it.
    expect(lstatSync(join(folder, 'o')).ino).not.toBe(inode);
  });

  it('leave the folder itself in place where somebody may sit in it or keeps files there', async () => {
    const { folder } = await assignHere(people, '-o', 'o');
    const inode = lstatSync(join(folder, 'o')).ino;
    const words = ['assign', '../people.csv', '--cycle', '2027-H1', '-o', '.', '--force'];
    expect((await minimHere(join(folder, 'o'), words)).code).toBe(0);
    mkdirSync(join(folder, 'o/mine'));
    expect((await again(folder)).code).toBe(0);
    expect(lstatSync(join(folder, 'o')).ino).toBe(inode);
    expect(existsSync(join(folder, 'o/mine'))).toBe(true);
  });

  it('leave a link a link, and what a file’s link leads to as it is', async () => {
    const { folder } = await assignHere({ ...people, 'precious.md': 'mine' }, '-o', 'real');
    symlinkSync('real', join(folder, 'o'));
    rmSync(join(folder, 'real/roster.md'));
    symlinkSync('../precious.md', join(folder, 'real/roster.md'));
    expect((await again(folder)).code).toBe(0);
    expect(lstatSync(join(folder, 'o')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, 'real/roster.md')).isFile()).toBe(true);
    expect(read(folder, 'precious.md')).toBe('mine');
    symlinkSync('nowhere', join(folder, 'broken'));
    const { code, err } = await minimHere(folder, [
      'assign',
      'people.csv',
      '--cycle',
      '2027-H1',
      '-o',
      'broken',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('link to nowhere');
  });
});
