/** What each option of `minim assign` does to the groups and to what is printed. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, folderWith, minim, read } from './minim.ts';

const people = { 'people.csv': csv(company(14)) };

function resultOf(folder: string): { cycle: object; search: Record<string, unknown>; seed: number } {
  return JSON.parse(read(folder, 'o/result.json'));
}

describe('minim assign', () => {
  it('writes nothing without -o and says how to save', async () => {
    const { folder, code, out } = await assignHere(people);
    expect(code).toBe(0);
    expect(out).toContain('-o');
    expect(Object.keys(allFiles(folder))).toEqual(['people.csv']);
  });

  it('says a command to save that would form the same groups', async () => {
    const files = {
      'my people.csv': people['people.csv'],
      'other.yaml': 'size: { min: 3, ideal: 4, max: 5 }\n',
    };
    const folder = folderWith(files);
    const words = ['my people.csv', '-r', 'other.yaml', '--seed', '5', '--cycle', '2027-H1'];
    const { out } = await minimHere(folder, ['assign', ...words]);
    const command = /minim assign .*-o/.exec(out)![0];
    expect(command).toContain('other.yaml');
    expect(command).toContain('--seed 5');
    expect(command).toMatch(/["']my people\.csv["']/);
  });

  it('uses the half-year of --cycle, in rules.yaml or not', async () => {
    const expected = { name: '2031-H2', from: '2031-07-01', to: '2031-12-31' };
    const plain = await assignHere(people, '-o', 'o', '--cycle', '2031-H2');
    expect(resultOf(plain.folder).cycle).toEqual(expected);
    const rules = 'cycle: { name: Spring, from: 2027-03-01, to: 2027-05-31 }\n';
    const written = await assignHere({ ...people, 'rules.yaml': rules }, '-o', 'o');
    expect(resultOf(written.folder).cycle).toEqual({ name: 'Spring', from: '2027-03-01', to: '2027-05-31' });
    const both = await assignHere({ ...people, 'rules.yaml': rules }, '-o', 'o', '--cycle', '2031-H2');
    expect(resultOf(both.folder).cycle).toEqual(expected);
    expect(read(both.folder, 'o/roster.md')).toContain('2031-H2');
  });

  it('takes the next half-year without a cycle, and says and records it', async () => {
    const folder = folderWith(people);
    const { err } = await minimHere(folder, ['assign', 'people.csv', '-o', 'o']);
    const { cycle } = resultOf(folder) as { cycle: { name: string; from: string } };
    expect(cycle.name).toMatch(/^\d{4}-H[12]$/);
    expect(err).toContain(cycle.name);
    const today = new Date();
    expect(Date.parse(cycle.from)).toBeGreaterThan(today.getTime() - 86_400_000);
    expect(Date.parse(cycle.from)).toBeLessThan(today.getTime() + 186 * 86_400_000);
  });

  it('records the effort, and a quick search holds the hard rules as well', async () => {
    const { folder, code } = await assignHere(people, '-o', 'o', '--effort', 'quick');
    expect(code).toBe(0);
    expect(resultOf(folder).search.effort).toBe('quick');
  });

  it('prints exactly result.json on stdout with --json', async () => {
    const { folder, out } = await assignHere(people, '-o', 'o', '--json');
    expect(out).toBe(read(folder, 'o/result.json'));
    expect((await assignHere(people, '--json')).out).toBe(out);
    expect((await assignHere(people, '--json', '--quiet')).out).toBe(out);
  });

  it('writes nothing with --dry-run and names the files it would write', async () => {
    const { folder, code, out } = await assignHere(people, '-o', 'o', '--dry-run');
    expect(code).toBe(0);
    for (const name of ['groups.csv', 'roster.md', 'result.json', 'report.html']) expect(out).toContain(name);
    expect(Object.keys(allFiles(folder))).toEqual(['people.csv']);
  });

  it('prints nothing with --quiet when all is well, and still writes', async () => {
    const { folder, code, out, err } = await assignHere(people, '-o', 'o', '--quiet');
    expect([code, out, err]).toEqual([0, '', '']);
    expect(Object.keys(allFiles(`${folder}/o`)).length).toBe(4);
  });

  it('prints errors with --quiet', async () => {
    const { code, out, err } = await assignHere({ ...people, 'rules.yaml': 'sizes: 5\n' }, '--quiet');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('rules.yaml:1:1');
  });

  it('stops at the clock with --seconds and says that this is not reproducible', async () => {
    // Too many to be settled by trying every way, and two wishes that no group of six can both have.
    const rules = 'rules: { same-team: off, alike: { department: should, timezone: should } }\n';
    const files = { 'people.csv': csv(company(200)), 'rules.yaml': rules };
    const { folder, code, out } = await assignHere(files, '-o', 'o', '--seconds', '0.2');
    expect(code).toBe(0);
    expect(resultOf(folder).search.stopped).toBe('clock');
    expect(out).toContain('not reproducible');
  });

  it('lists every group with --verbose', async () => {
    const files = { 'people.csv': csv(company(60)), 'rules.yaml': 'size: { min: 2, ideal: 2, max: 2 }\n' };
    const { out } = await assignHere(files, '--verbose');
    for (let index = 1; index <= 60; index++)
      expect(out).toContain(`Mila m${String(index).padStart(2, '0')}`);
  });

  it('colours nothing with --no-color or NO_COLOR, and does on demand', async () => {
    const folder = folderWith(people);
    const run = (words: string[], env: Record<string, string>) =>
      minim(folder, ['assign', 'people.csv', ...words], { env }).out;
    expect(run(['--no-color'], { NO_COLOR: '', FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(run([], { NO_COLOR: '1', FORCE_COLOR: '1' })).not.toContain('\u001b');
    expect(run([], { NO_COLOR: '', FORCE_COLOR: '1' })).toContain('\u001b');
  });

  it('takes rules.yaml beside the export, else the one of the working folder, else mini-m', async () => {
    const folder = folderWith({
      'a/people.csv': people['people.csv'],
      'a/rules.yaml': 'groups: 2\n',
      'b/people.csv': people['people.csv'],
      'rules.yaml': 'groups: 7\n',
      'c/people.csv': people['people.csv'],
    });
    const groups = async (from: string, path: string) => {
      const { out } = await minimHere(`${folder}/${from}`, ['assign', path, '--json']);
      return JSON.parse(out).groups.length;
    };
    expect(await groups('.', 'a/people.csv')).toBe(2);
    expect(await groups('.', 'b/people.csv')).toBe(7);
    expect(await groups('c', 'people.csv')).toBe(2);
    const { err } = await minimHere(`${folder}/c`, ['assign', 'people.csv', '--json']);
    expect(err).toContain('mini-m');
  });
});

describe('minim', () => {
  it('shows an example with every command', async () => {
    const folder = folderWith({});
    for (const command of ['assign', 'rules', 'demo']) {
      const { code, out } = await minimHere(folder, [command, '--help']);
      expect(code).toBe(0);
      expect(out).toContain('Example');
    }
  });

  it('runs the shipped example with `demo` and writes nothing', async () => {
    const folder = folderWith({});
    const { code, out } = await minimHere(folder, ['demo']);
    expect(code).toBe(0);
    expect(out).toMatch(/hard rule/);
    expect(allFiles(folder)).toEqual({});
  });

  it('prints the rules in force as sentences with `rules`', async () => {
    const folder = folderWith({ ...people, 'rules.yaml': 'rules: { same-manager: never }\n' });
    const { code, out } = await minimHere(folder, ['rules', 'people.csv']);
    expect(code).toBe(0);
    expect(out).toMatch(/same-manager: .*\.$/m);
    expect(out.indexOf('same-manager')).toBeLessThan(out.indexOf('Preferred'));
  });
});
