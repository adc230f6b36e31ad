/** Every command that reads an export says how much of it was read, in whatever way it answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

const rules = 'cycle: 2027-H1\n';
/** One column that nothing reads, beside the usual ones. */
const people = csv(company(12).map((row) => ({ ...row, Shoe: '44' })));
let folder: string;

beforeAll(async () => {
  folder = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  const { code } = await minimHere(folder, ['assign', 'people.csv', '-o', 'o', '--effort', 'quick']);
  expect(code).toBe(0);
});

describe('how many columns were read', () => {
  it.each([
    ['assign', 'people.csv', '--effort', 'quick'],
    ['assign', 'people.csv', '--effort', 'quick', '--json'],
    ['assign', 'people.csv', '--effort', 'quick', '--rounds', '2'],
    ['assign', 'people.csv', '--effort', 'quick', '--rounds', '2', '--json'],
    ['rotate', 'people.csv', '--from', 'o/groups.csv', '--effort', 'quick'],
    ['rotate', 'people.csv', '--from', 'o/groups.csv', '--effort', 'quick', '--json'],
    ['check', 'people.csv', 'o/groups.csv'],
    ['check', 'people.csv', 'o/groups.csv', '--json'],
    ['check', 'people.csv', 'o/groups.csv', '--fix'],
    ['explain', 'people.csv', 'o/groups.csv', 'm03'],
    ['explain', 'people.csv', 'o/groups.csv', '--for', 'leadership'],
    ['rules', 'people.csv'],
    ['people', 'people.csv'],
    ['people', 'people.csv', '--csv'],
    ['init', 'people.csv', '--yes', '-o', '-'],
    ['init', 'people.csv', '--ask-hr'],
  ])('stands in `%s %s %s %s %s %s`', async (...words) => {
    const { code, out, err } = await minimHere(folder, words.filter(Boolean));
    expect(code, err).toBe(0);
    expect(out + err).toMatch(/(read|Read|Read:|Columns read:) \d of 9( columns)?|Looked at all 9 columns/);
  });

  it('stands in `place`, too', async () => {
    const { err } = await minimHere(folder, ['place', 'people.csv', 'o/groups.csv', 'top']);
    expect(err).toMatch(/Read \d of 9 columns of people\.csv\. No network\./);
  });

  it('stays unsaid where only errors are wanted', async () => {
    const { err } = await minimHere(folder, ['check', 'people.csv', 'o/groups.csv', '--quiet']);
    expect(err).toBe('');
  });
});
