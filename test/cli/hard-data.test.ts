/** The real exports with every rule that fits them made hard: each no is explained quickly, in plain words, and is true. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { minimHere } from './in-process.ts';
import { folderWith } from './minim.ts';

const root = join(import.meta.dirname, '..', '..');

/** Exports with the columns that can be spread. */
const examples = (name: string) =>
  [
    join(root, 'examples', name, 'people.csv'),
    readFileSync(join(root, 'examples', name, 'rules.yaml'), 'utf8'),
  ] as const;
const exports: Record<string, readonly [string, string]> = {
  'first-run': examples('first-run'),
  'uk-department-of-health': examples('uk-department-of-health'),
  'handbook-company': examples('handbook-company'),
  'oracle-hr': [join(root, 'test/data/oracle-hr.csv'), ''],
  adventureworks: [join(root, 'test/data/adventureworks-dimemployee.csv'), ''],
  'people-200': [join(root, 'test/data/people-200.csv'), ''],
  ...Object.fromEntries(
    readdirSync(join(root, 'test/history/data'))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, [join(root, 'test/history/data', name), ''] as const]),
  ),
};

/** Rules of an example without what they say of rules, and all rules hard that need no list. */
function hardened(written: string, rules: readonly string[]): string {
  const kept = written.replace(/^rules:\n(?:[ \t].*\n|\n(?=[ \t]))*/m, '').replace(/^private:.*\n/m, '');
  return `${kept}\nrules:\n${rules.map((rule) => `  ${rule}\n`).join('')}`;
}

const sets: readonly (readonly [string, readonly string[]])[] = [
  ['same manager', ['same-manager: never']],
  ['one boss two levels up', ['common-boss: { strength: never, within: 2 }']],
  ['departments', ['spread: { department: must }']],
  ['an hour', ['common-hour: must']],
  [
    'everything',
    [
      'same-manager: never',
      'common-boss: { strength: never, within: 2 }',
      'spread: { department: must }',
      'common-hour: must',
    ],
  ],
];

/** Words of the trade that an organiser need not know. */
const jargon = /constraint|infeasib|feasib|objective|solver|clique|optimal|penalt|minimal|heuristic|node\b/i;

test.each(Object.keys(exports))('%s: a no is plain and quick', async (name) => {
  const [people, written] = exports[name]!;
  for (const [what, rules] of sets) {
    const folder = folderWith({ 'rules.yaml': '' });
    writeFileSync(join(folder, 'rules.yaml'), hardened(written, rules));
    const before = process.cpuUsage();
    const { code, err } = await minimHere(folder, [
      'assign',
      people,
      '-r',
      './rules.yaml',
      '--cycle',
      '2027-H1',
      '--effort',
      'quick',
      '--quiet',
    ]);
    const { user } = process.cpuUsage(before);
    // A rule that needs a column the export has not is a fault of rules.yaml.
    if (code !== 1) continue;
    expect(user / 1e6, `${name}, ${what}`).toBeLessThan(5);
    const said = err.slice(err.search(/(The hard rules cannot hold|No groups)/));
    expect(said, `${name}, ${what}`).not.toMatch(jargon);
    expect(said).toMatch(/cannot hold|No groups can be made|not proved impossible/);
    if (said.startsWith('The hard rules cannot hold'))
      expect(said).toMatch(/checked: |not settled|may sit with|one reporting line/);
  }
}, 300_000);
