/** Every command over an export full of planted values, in sensitive columns and in all ways that make minim complain of them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { company, csv } from '../cli/company.ts';
import { minimHere } from '../cli/in-process.ts';
import { bin, folderWith, minim, read } from '../cli/minim.ts';
import { planted, search, stampsOf, TALLY } from '../helpers/planted.ts';

const [xylophone, zeppelin, quagmire, wombat] = planted;
const faiths = [xylophone, zeppelin, quagmire];

const people = csv(
  company(18, ({ timezone, ...row }) => {
    const index = Number(/\d+/.exec(row.id!)?.[0] ?? 0);
    return {
      ...row,
      Zone: [timezone!, `${zeppelin} time`, 'EST', wombat][index % 4]!,
      Faith: faiths[Math.ceil(index / 3) % 3]!,
      Pay: index % 4 === 0 ? zeppelin : String(index * 1000),
      Since: index % 3 === 0 ? wombat : '2020-02-01',
      'Helps with': `${quagmire}; ${xylophone}`,
      Note: `${wombat} ${wombat}`,
    };
  }),
);

const rules = `cycle: 2027-H1
columns:
  timezone: Zone
  belief: Faith
  pay: { column: Pay, type: number }
  since: { column: Since, type: date }
sensitive: [Faith, Pay, Since, Zone, Helps with]
private: private.yaml
rules:
  spread: { belief: prefer, pay: prefer, since: prefer, department: prefer, timezone: prefer }
  at-most: { belief: { strength: should, count: 2 } }
  range: { pay: { strength: prefer, want: wide } }
  skills: { strength: prefer, strong: Helps with, wants: Faith }
  common-hour: prefer
`;
const secret = `# ${wombat}\napart: [[m01, m02]]\naway: [{ id: m05, until: 2027-02-01 }]\n`;

let folder: string;
/** The helper that runs minim searches all that it says and writes. */
async function runs(command: string, expected = 0): Promise<void> {
  const { code, err } = await minimHere(folder, command.split(' '));
  expect(code, err).toBe(expected);
}

const rulesAre = (text: string) => writeFileSync(join(folder, 'rules.yaml'), text);

beforeAll(async () => {
  folder = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  writeFileSync(join(folder, 'private.yaml'), secret, { mode: 0o600 });
  await runs('assign people.csv -o o --effort quick --calendar --verbose');
  const left = read(folder, 'o/groups.csv').split('\n');
  writeFileSync(join(folder, 'left.csv'), left.filter((line) => !line.includes(',m07,')).join('\n'));
});

describe('no planted value is said or written', () => {
  it.each([
    'assign people.csv --effort quick --json',
    'assign people.csv --effort quick --prices',
    'assign people.csv --effort quick --rounds 2 -o season',
    'rotate people.csv --from o/groups.csv --effort quick -o p --verbose',
    'rotate people.csv --from o/groups.csv --effort quick --mode everyone -o q',
    'check people.csv o/groups.csv --verbose -o c',
    'check people.csv o/groups.csv --fix -o f',
    'place people.csv left.csv m07',
    'explain people.csv o/groups.csv m03',
    'explain people.csv o/groups.csv m03 m09',
    'explain people.csv o/groups.csv Alder',
    'explain people.csv o/groups.csv --for leadership',
    'people people.csv --verbose',
    'people people.csv --csv',
    'rules people.csv',
  ])('by `%s`', (command) => runs(command));

  it.each([
    ['a value that nobody has', `${rules}who: { include: { manages: people, belief: Zepelin } }\n`, 2],
    ['a rule that cannot hold', rules.replace('strength: should, count: 2', 'strength: must, count: 1'), 1],
    ['too few for every group', rules.replace(/at-most: .*/, 'spread: x'), 2],
    ['no way to hold a hard rule', rules.replace('spread: { belief: prefer', 'spread: { belief: must'), 1],
    [
      'no places for what is not understood',
      rules.replace('sensitive', 'places: { EST: Nowhere/City }\nsensitive'),
      2,
    ],
  ])('where there is %s', async (_, text, code) => {
    rulesAre(text);
    await runs('assign people.csv --effort quick --verbose', code);
    rulesAre(rules);
  });

  it('by a process of its own', () => {
    expect(bin).toMatch(/minim/);
    expect(minim(folder, ['people', 'people.csv', '--verbose']).code).toBe(0);
  });
});

describe('every test', () => {
  /** Those that run minim themselves: the helpers, which search, and a few that plant nothing. */
  const own = [
    ...['cli/minim.ts', 'cli/in-process.ts', 'cli/fake-io.ts', 'history/alongside.ts'],
    ...['cli/another-day.test.ts', 'cli/crash.test.ts', 'cli/forget.test.ts', 'cli/stopped.test.ts'],
    'fuzz/run-case.ts',
    ...[
      'examples.test.ts',
      'trust/network.test.ts',
      'trust/package.test.ts',
      'trust/planted.test.ts',
      'trust/receipt.test.ts',
    ],
  ];

  it('runs minim by a helper that searches', () => {
    const root = join(import.meta.dirname, '..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const running = files.filter((file) => {
      if (!file.endsWith('.ts')) return false;
      const text = readFileSync(join(root, file), 'utf8');
      return /cli\/run\.ts'/.test(text) || (/child_process/.test(text) && /\bbin\b/.test(text));
    });
    expect(running.sort()).toEqual([...own].sort());
  });
});

describe('the search itself', () => {
  it('finds what is said, what is written, and what is written over', () => {
    const place = folderWith({ 'a.csv': `id\n${zeppelin}\n`, 'b.csv': 'id\n' });
    const before = stampsOf(place);
    expect(search(place, before, { out: 'fine', err: '' }).found).toEqual([]);
    expect(search(place, before, { out: `${zeppelin} flies`, err: '' }).found).toHaveLength(1);
    expect(search(place, before, { out: '', err: `a ${wombat.toLowerCase()}` }).found).toHaveLength(1);
    writeFileSync(join(place, 'b.csv'), `id\n${quagmire}\n`);
    writeFileSync(join(place, 'c.csv'), xylophone);
    const { found, bytes } = search(place, before, { out: '', err: '' });
    expect(found.map((each) => each.slice(place.length + 1, place.length + 6))).toEqual(['b.csv', 'c.csv']);
    expect(bytes).toBe(21);
  });

  it('stands in the way of every run of a test', async () => {
    const leak = folderWith({ 'people.csv': people, 'rules.yaml': rules.replace(', Zone,', ',') });
    writeFileSync(join(leak, 'private.yaml'), secret, { mode: 0o600 });
    vi.stubEnv(TALLY, undefined);
    await expect(minimHere(leak, ['people', 'people.csv'])).rejects.toThrow('a planted value came out');
    expect(() => minim(leak, ['people', 'people.csv'])).toThrow('a planted value came out');
  });
});
