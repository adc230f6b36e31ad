/** Files of a run appear together or not at all, and nothing is replaced without being told to. */
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { allFiles, assign, faults, folderWith, minim, read } from './minim.ts';

const people = { 'people.csv': csv(company(12)) };
const names = ['groups.csv', 'roster.md', 'result.json', 'report.html'];

describe('an output that exists', () => {
  it.each(names)('stops the run when it is %s, and nothing is touched', (name) => {
    const { folder, code, out, err } = assign({ ...people, [`o/${name}`]: 'mine' }, '-o', 'o');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(faults(err)).toHaveLength(1);
    expect(faults(err)[0]!.message).toContain(name);
    expect(faults(err)[0]!.help).toContain('--force');
    expect(allFiles(`${folder}/o`)).toEqual({ [name]: 'mine' });
  });

  it('is replaced with --force, and other files of the folder stay', () => {
    const files = { ...people, 'o/groups.csv': 'mine', 'o/notes.txt': 'mine' };
    const { folder, code } = assign(files, '-o', 'o', '--force');
    expect(code).toBe(0);
    expect(read(folder, 'o/groups.csv')).toMatch(/^group,id,name,role/);
    expect(readdirSync(`${folder}/o`).sort()).toEqual([
      '.minim.json',
      'groups.csv',
      'groups.csv.backup-1',
      'notes.txt',
      'report.html',
      'result.json',
      'roster.md',
    ]);
    expect(read(folder, 'o/notes.txt')).toBe('mine');
  });

  it('does not stop a dry run', () => {
    const { folder, code } = assign({ ...people, 'o/roster.md': 'mine' }, '-o', 'o', '--dry-run');
    expect(code).toBe(0);
    expect(allFiles(`${folder}/o`)).toEqual({ 'roster.md': 'mine' });
  });

  it('is not replaced where it is a link to nowhere', () => {
    const folder = folderWith({ ...people, 'o/': '' });
    symlinkSync('../elsewhere.csv', join(folder, 'o', 'groups.csv'));
    const { code } = minim(folder, ['assign', 'people.csv', '-o', 'o']);
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'o'))).toEqual(['groups.csv']);
  });
});

describe('a folder that cannot be written', () => {
  it('is an input error where -o names a file', () => {
    for (const output of ['mine.txt', 'mine.txt/deeper']) {
      const { folder, code, err } = assign({ ...people, 'mine.txt': 'mine' }, '-o', output);
      expect(err).not.toContain('bug in minim');
      expect(code).toBe(2);
      expect(faults(err)).toHaveLength(1);
      expect(allFiles(folder)['mine.txt']).toBe('mine');
    }
  });

  it.skipIf(process.platform === 'win32')('is an input error where it is read-only', () => {
    const folder = folderWith({ ...people, 'o/': '' });
    chmodSync(join(folder, 'o'), 0o555);
    const { code, err } = minim(folder, ['assign', 'people.csv', '-o', 'o'], { asNobody: true });
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ at: 'o', severity: 'error', help: expect.stringContaining('-o') }]);
    expect(faults(err)[0]!.message).toContain('permission');
    expect(readdirSync(join(folder, 'o'))).toEqual([]);
  });

  it('is an input error where one of the three cannot be put in place, and none of them is', () => {
    const folder = folderWith({
      ...people,
      'o/groups.csv': 'mine',
      'o/result.json': 'mine',
      'o/roster.md/': '',
    });
    const { code } = minim(folder, ['assign', 'people.csv', '-o', 'o', '--force']);
    expect(code).toBe(2);
    expect(allFiles(`${folder}/o`)).toEqual({ 'groups.csv': 'mine', 'result.json': 'mine' });
  });

  it('is an input error where a folder stands in the way of a file written aside', () => {
    const folder = folderWith(people);
    for (const name of names) mkdirSync(join(folder, 'o', `.${name}.minim-new`), { recursive: true });
    const { code, err } = minim(folder, ['assign', 'people.csv', '-o', 'o']);
    expect(err).not.toContain('bug in minim');
    expect([0, 2]).toContain(code);
  });
});

describe('writing', () => {
  it('makes the folders that are missing, whatever their names', () => {
    const { folder, code } = assign(people, '-o', 'new/my groups ü');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'new/my groups ü')).sort()).toEqual(['.minim.json', ...names].sort());
  });

  it('leaves no other file behind', () => {
    const { folder } = assign(people, '-o', '.');
    expect(readdirSync(folder).sort()).toEqual(['.minim.json', 'people.csv', ...names].sort());
  });

  it('never follows a link that lies where a file is written aside', () => {
    const folder = folderWith({ ...people, 'precious.txt': 'mine', 'o/': '' });
    symlinkSync('../precious.txt', join(folder, 'o', '.groups.csv.minim-new'));
    minim(folder, ['assign', 'people.csv', '-o', 'o']);
    expect(read(folder, 'precious.txt')).toBe('mine');
  });

  it('makes no folder when the answer is no', () => {
    const { folder, code } = assign({ ...people, 'rules.yaml': 'groups: 13\n' }, '-o', 'o');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'o'))).toBe(false);
  });
});
