/** Input without a fault for which the answer is no: exit code 1, the reason in plain words, and no files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere } from './in-process.ts';
import { faults, read } from './minim.ts';

async function refusal(managers: number, rules: string, files: Record<string, string> = {}) {
  const ran = await assignHere(
    { 'people.csv': csv(company(managers)), 'rules.yaml': rules, ...files },
    '-o',
    'o',
  );
  const isWritten = existsSync(join(ran.folder, 'o'));
  return {
    ...ran,
    isWritten,
    help: /^ {2}help: (.+)$/m.exec(ran.err.slice(ran.err.indexOf('rows:')))?.[1] ?? '',
  };
}

describe('minim answers no', () => {
  it('to 9 people in groups of 5 to 8, with the arithmetic', async () => {
    const { code, err, help, isWritten } = await refusal(9, 'size: { min: 5, ideal: 6, max: 8 }\n');
    expect(code).toBe(1);
    expect(err).toContain('9 people: too many for one group of 8, too few for two of 5');
    expect(help).toContain('max: 9');
    expect(help).toContain('min: 4');
    expect(err).toContain('Nothing was written');
    expect(isWritten).toBe(false);
  });

  it('to fewer people than one group needs', async () => {
    const { code, err, help } = await refusal(3, '');
    expect(code).toBe(1);
    expect(err).toContain('3 people: too few for one group of 5');
    expect(help).not.toBe('');
  });

  it('to no participants', async () => {
    const { code, err, help, isWritten } = await refusal(12, 'who: { include: { reports: 50 or more } }\n');
    expect(code).toBe(1);
    expect(err).toContain('there are no participants');
    expect(help).toContain('who:');
    expect(isWritten).toBe(false);
  });

  it('to more groups than people', async () => {
    const { code, err, help } = await refusal(12, 'groups: 13\n');
    expect(code).toBe(1);
    expect(err).toContain('12 people in 13 groups');
    expect(help).not.toMatch(/\b0\b/);
  });

  it('to a number of groups against the sizes', async () => {
    const { code, err } = await refusal(12, 'groups: 2\nsize: { min: 4, max: 5 }\n');
    expect(code).toBe(1);
    expect(err).toMatch(/12 people in 2 groups make groups of 6, and sizes are 4 to 5/);
  });

  it('to a hard rule that cannot hold, and names the rule, the people and the groups', async () => {
    const { code, out, err, help, isWritten } = await refusal(12, 'rules: { same-manager: never }\n');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/same-manager: Tove Top has 12 people here and there are 2 groups/);
    expect(help).toContain('avoid');
    expect(isWritten).toBe(false);
  });

  it('to people who must be together and whom another rule keeps apart', async () => {
    const rules =
      'rules:\n  collaborators: { strength: never, teams: [[Team m01, Team m02]] }\n  together: { strength: must, pairs: [[m01, m02]] }\n';
    const { code, err, isWritten } = await refusal(12, rules);
    expect(code).toBe(1);
    expect(err).toMatch(/Mila m01 and Mila m02/);
    expect(isWritten).toBe(false);
  });

  it('to a chain of wishes that is longer than a group', async () => {
    const list = Array.from({ length: 9 }, (_, index) => `m0${index + 1}`).join(', ');
    const { code, err } = await refusal(16, `rules: { together: { strength: must, pairs: [[${list}]] } }\n`);
    expect(code).toBe(1);
    expect(err).toMatch(/together: 9 people .* 8/);
  });

  it('to people of two pools who must sit together', async () => {
    const pools = 'pools:\n  - { name: one, department: Design }\n  - { name: rest }\n';
    const rules = 'rules: { together: { strength: must, pairs: [[m01, m02]] } }\n';
    const { code, err, isWritten } = await refusal(18, `${pools}${rules}`);
    expect(code).toBe(1);
    expect(err).toContain('Mila m01 and Mila m02 are in different pools');
    expect(isWritten).toBe(false);
  });

  it('to somebody above everybody else, and names that person', async () => {
    const { code, err, help } = await refusal(12, 'who: { include: { reports: 1 or more } }\n');
    expect(code).toBe(1);
    expect(err).toContain('Tove Top');
    expect(help).toContain('who');
    expect(err).not.toContain('not proved');
  });

  it('to a pool that holds nobody, and names the pool', async () => {
    const { code, err, help } = await refusal(
      12,
      'pools:\n  - { name: board, department: Board }\n  - { name: rest }\n',
    );
    expect(code).toBe(1);
    expect(err).toContain('board');
    expect(help).toContain('pool');
  });
});

describe('an answer of no', () => {
  it('is given without a guess at another cause', async () => {
    // In this file 13 people manage somebody, whoever takes part.
    for (const rules of ['who: { include: { reports: 50 or more } }\n', 'who: { exclude: { id: "*" } }\n']) {
      const { err } = await refusal(12, rules);
      expect(faults(err)).toEqual([]);
    }
  });

  it('prints nothing on stdout, also with --json', async () => {
    const files = { 'people.csv': csv(company(9)) };
    expect((await assignHere(files, '--json')).out).toBe('');
    expect(await assignHere(files, '--quiet')).toMatchObject({ code: 1, out: '' });
    expect((await assignHere(files, '--quiet')).err).toContain('9 people');
  });
});

describe('groups that were written', () => {
  it('break no hard rule, by their own result.json', async () => {
    const rules =
      'rules: { spread: { department: must }, same-manager: off }\nsize: { min: 2, ideal: 3, max: 3 }\n';
    const { folder, code } = await assignHere(
      { 'people.csv': csv(company(12)), 'rules.yaml': rules },
      '-o',
      'o',
    );
    expect(code).toBe(0);
    const { cost, rules: entries } = JSON.parse(read(folder, 'o/result.json'));
    expect(cost.hard).toBe(0);
    for (const entry of entries)
      if (['never', 'must'].includes(entry.strength)) expect(entry.violations).toEqual([]);
  });

  it('are of another number where the best number is proved impossible, and that is told', async () => {
    const rules =
      'size: { min: 4, ideal: 6, max: 8 }\nrules: { apart: { strength: never, pairs: [[m01, m02, m03]] } }\n';
    const { code, out } = await assignHere({ 'people.csv': csv(company(12)), 'rules.yaml': rules });
    expect(code).toBe(0);
    expect(out).toMatch(
      /2 groups would fit the sizes best, but apart: .*Mila m01.*; 3 groups were made instead/,
    );
  });
});
