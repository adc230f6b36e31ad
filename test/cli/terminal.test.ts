/** What stands on a terminal: groups as tables, lines that fit, and colours that only repeat what words say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/write/wrap.ts';
import { company, csv, type Row } from './company.ts';
import { minimHere } from './in-process.ts';
import { folderWith, minim } from './minim.ts';

const rules = 'cycle: 2027-H1\ncolumns: { facilitator: May lead }\n';
/** Names that take other columns of a terminal than they have characters. */
const odd: Readonly<Record<string, string>> = {
  m01: '山田 太郎',
  m02: 'אבי כהן',
  m03: 'Zoe\u0308 Mu\u0308ller',
  m04: '👩‍👩‍👧‍👦 Smith',
  m05: 'محمد علي',
  m06: `${'Wilhelmina '.repeat(6)}Zzz`,
};
const called = (row: Row) => ({ ...row, name: odd[row.id!] ?? row.name!, 'May lead': 'yes' });
const people = (managers: number) => csv(company(managers, called));

async function assigned(managers: number, words: readonly string[] = [], outWidth = 80) {
  const folder = folderWith({ 'people.csv': people(managers), 'rules.yaml': rules });
  const ran = await minimHere(folder, ['assign', 'people.csv', ...words], { outWidth });
  expect(ran.code).toBe(0);
  return ran.out;
}

/** The columns of a line in which its words begin, where two spaces or more stand before them. */
function starts(line: string): number[] {
  return [...line.matchAll(/(?<= {2})\S/g)].map(({ index }) => widthOf(line.slice(0, index)));
}

describe('groups as tables', () => {
  it('show each person on a line under the same headings, however wide the name', async () => {
    const out = await assigned(12);
    const lines = out.split('\n');
    const heading = lines.find((line) => line.startsWith('    Name'))!;
    expect(heading.trim().split(/ {2,}/)).toEqual(['Name', 'Role', 'Department', 'Timezone']);
    const rows = lines.slice(lines.indexOf(heading) + 1).filter((line) => /^ {4}\S/.test(line));
    const members = rows.filter((line) => /Europe|America/.test(line));
    expect(members).toHaveLength(12);
    const [name, role, department, timezone] = starts(heading);
    for (const line of members) {
      const at = starts(line);
      expect(at[0]).toBe(name);
      expect(at.slice(-2)).toEqual([department, timezone]);
    }
    const leader = members.find((line) => line.includes('太郎'))!;
    expect(starts(leader)[1]).toBe(role);
    expect(leader).toMatch(/facilitator/);
    // Two names in a row that run from right to left would change places without it.
    expect(out).toContain('אבי כהן\u200e');
    expect(out).not.toMatch(/Ana\u200e|Mila m\d+\u200e/);
  });

  it('say when each can meet and what it breaks, the strongest first', async () => {
    const out = await assigned(12);
    expect(out).toMatch(/^ {2}Alder {2}6 people: \w+day \d\d:00 to \d\d:00 in [A-Z]\w+( \w+)?$/m);
    expect(out).toMatch(/^ {2}! avoid same-manager 15, prefer spread:timezone \d/m);
  });

  it('use a wider terminal, cut the widest cells on a narrow one, and name what has no room', async () => {
    const long = `${'Wilhelmina '.repeat(6)}Zzz`;
    expect(await assigned(12, [], 140)).toContain(`    ${long}`);
    const narrow = await assigned(12, [], 44);
    expect(narrow).toMatch(/^ {4}Wilhelmina.*\.\.\. {2}/m);
    expect(narrow).toContain('too narrow for Timezone');
  });

  it.each([
    [72, 12, true],
    [78, 13, false],
    [144, 24, false],
  ])('of %i people, in %i groups, are whole: %s', async (managers, groups, isWhole) => {
    const out = await assigned(managers, ['--effort', 'quick']);
    expect(out).toContain(`${groups} groups of`);
    expect(out.includes('\n    Name')).toBe(isWhole);
    expect(out.includes('--verbose shows each of them whole')).toBe(!isWhole);
    for (const row of company(managers).filter(({ title }) => title === 'Manager'))
      if (odd[row.id!] === undefined) expect(out).toMatch(new RegExp(row.name!.replace(' ', '\\s+')));
  });

  it('are the worst six where they are many, and all with --verbose', async () => {
    const words = ['--effort', 'quick'];
    const out = await assigned(150, words);
    const tables = (text: string) => text.match(/^ {2}\S.* {2}\d people/gm)?.length;
    expect(tables(out)).toBe(6);
    expect(out.replace(/\s+/g, ' ')).toContain('and 19 groups more that are no worse; --verbose lists all');
    expect(tables(await assigned(150, [...words, '--verbose']))).toBe(25);
  });

  it('are single lines where they are pairs', async () => {
    const pairs = folderWith({
      'people.csv': people(10),
      'rules.yaml': 'program: one-on-ones\ncycle: 2027-H1\n',
    });
    const { out } = await minimHere(pairs, ['assign', 'people.csv'], { outWidth: 80 });
    expect(out).not.toContain('    Name');
    expect(out.match(/^ {2}\S+ +2 {2}.+, .+/gm)!.length).toBeGreaterThan(3);
  });

  it('tell after a rotation who comes, and from where', async () => {
    const folder = folderWith({ 'people.csv': people(12), 'rules.yaml': rules });
    await minimHere(folder, ['assign', 'people.csv', '-o', 'first']);
    const more = folderWith({ 'people.csv': people(13), 'rules.yaml': rules });
    const args = ['rotate', 'people.csv', '--from', `${folder}/first/groups.csv`, '--cycle', '2027-H2'];
    const { out, code } = await minimHere(more, args, { outWidth: 80 });
    expect(code).toBe(0);
    const gone = /(\d+) people move/.exec(out)![1];
    expect(out.match(/ {2}from (Alder|Birch) {2}/g)).toHaveLength(Number(gone));
    expect(out).toMatch(/Mila m13 +new {2}/);
    expect(out).toMatch(/Name +(Role +)?Comes/);
  });
});

describe('every command', () => {
  const files = { 'people.csv': people(12), 'more.csv': people(13), 'rules.yaml': rules };
  const folder = folderWith(files);
  beforeAll(async () => {
    expect((await minimHere(folder, ['assign', 'people.csv', '-o', 'first'])).code).toBe(0);
  });
  const seats = ['people.csv', 'first/groups.csv'];
  const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['assign', ['assign', 'people.csv', '--prices']],
    ['assign --rounds', ['assign', 'people.csv', '--rounds', '3']],
    ['rotate', ['rotate', 'people.csv', '--from', 'first/groups.csv', '--cycle', '2027-H2']],
    ['check', ['check', ...seats, '--verbose']],
    ['check --fix', ['check', ...seats, '--fix', '--moves', '2']],
    ['people', ['people', 'people.csv', '--verbose']],
    ['place', ['place', 'more.csv', 'first/groups.csv', 'm13']],
    ['explain', ['explain', ...seats, 'm02']],
    ['explain two', ['explain', ...seats, 'm02', 'm07']],
    ['explain a group', ['explain', ...seats, 'Alder']],
    ['diff', ['diff', 'first/groups.csv', 'first/groups.csv']],
    ['rules', ['rules', 'people.csv']],
  ];
  /** Words that no line can break: paths, addresses and what is to be copied. */
  const isCopied = (line: string) => /^Nothing was written|^Wrote|^\/\S+ {2}\d/.test(line);

  it.each(commands)('fits 80 columns in a pipe: %s', async (_, args) => {
    const { out, code } = await minimHere(folder, args, { outWidth: 80 });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(10);
    const long = out.split('\n').filter((line) => widthOf(line) > 80 && !isCopied(line));
    expect(long).toEqual([]);
  });

  it.each(commands)('says in words what it says in colours: %s', async (_, args) => {
    // The time that reading took differs from run to run.
    const world = { outWidth: 80, errWidth: 80, now: () => 0, peakMegabytes: () => 100 };
    const plain = await minimHere(folder, args, world);
    const coloured = await minimHere(folder, args, { ...world, outColours: true, errColours: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    const bare = (text: string) => text.replace(/\u001b\[\d+m/g, '');
    expect(bare(coloured.out)).toBe(plain.out);
    expect(bare(coloured.err)).toBe(plain.err);
    expect(plain.out + plain.err).not.toContain('\u001b');
    const off = await minimHere(folder, [...args, '--no-color'], {
      ...world,
      outColours: true,
      errColours: true,
    });
    expect(off.out).toBe(plain.out);
  });

  it('asks the environment: NO_COLOR first, then FORCE_COLOR, then whether there is a terminal', () => {
    const isColoured = (env: Record<string, string>) =>
      minim(folder, ['rules', 'people.csv'], { env: { NO_COLOR: '', FORCE_COLOR: '', ...env } }).out.includes(
        '\u001b',
      );
    expect(isColoured({})).toBe(false);
    expect(isColoured({ FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured({ FORCE_COLOR: 'true' })).toBe(true);
    expect(isColoured({ FORCE_COLOR: '0' })).toBe(false);
    expect(isColoured({ FORCE_COLOR: 'false' })).toBe(false);
    expect(isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('takes the width of a pipe from COLUMNS, within reason', () => {
    const widest = (COLUMNS: string) =>
      Math.max(...minim(folder, ['rules', 'people.csv'], { env: { COLUMNS } }).out.split('\n').map(widthOf));
    expect(widest('')).toBeLessThanOrEqual(80);
    expect(widest('60')).toBeLessThanOrEqual(60);
    expect(widest('1000')).toBeGreaterThan(80);
    expect(widest('wide')).toBe(widest('80'));
  });
});
