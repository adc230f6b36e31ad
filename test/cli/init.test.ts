/** `minim init`: a rules.yaml that fits an export, runs as it stands, and is written only where it may be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planted } from '../helpers/planted.ts';
import { company, csv, type Row } from './company.ts';
import { talk } from './fake-io.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith, type Ran, read } from './minim.ts';

interface Made extends Ran {
  readonly folder: string;
  readonly rules: string;
}

/** Runs init without questions, then assign without a hand in between. */
async function initThenAssign(people: string): Promise<Made & { assigned: Ran }> {
  const folder = folderWith({ 'people.csv': people });
  const ran = await minimHere(folder, ['init', 'people.csv', '--yes']);
  const rules = allFiles(folder)['rules.yaml'] ?? '';
  const assigned = await minimHere(folder, ['assign', 'people.csv', '--effort', 'quick', '--json']);
  return { folder, ...ran, rules, assigned };
}

async function printed(people: string, ...words: string[]): Promise<Ran> {
  return await minimHere(folderWith({ 'people.csv': people }), [
    'init',
    'people.csv',
    '--yes',
    '-o',
    '-',
    ...words,
  ]);
}

function examplePeople(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../examples', name, 'people.csv'), 'utf8');
}

/** Managers in chains of this length, one below the other, each with two people. */
function deep(chains: number, length: number): Row[] {
  const rows: Row[] = [{ id: 'top', name: 'Tove', manager: '', team: 'Board' }];
  for (let chain = 0; chain < chains; chain++) {
    for (let step = 0; step < length; step++) {
      const id = `c${chain}s${step}`;
      rows.push({ id, name: id, manager: step === 0 ? 'top' : `c${chain}s${step - 1}`, team: `T${chain}` });
      rows.push({ id: `${id}a`, name: `${id}a`, manager: id, team: `T${chain}` });
    }
  }
  return rows;
}

function testData(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', 'data', name), 'utf8');
}

const oneTeam = (rows: readonly Row[]) => rows.map((row) => ({ ...row, team: 'All' }));
const fewTeams = (rows: readonly Row[]) => rows.map((row, i) => ({ ...row, team: `T${i % 2}` }));
const without = (rows: readonly Row[], ...headings: string[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([heading]) => !headings.includes(heading))),
  );

describe('init, then assign with no hand in between', () => {
  it.each([
    ['examples/first-run', examplePeople('first-run')],
    ['examples/handbook-company', examplePeople('handbook-company')],
    ['examples/uk-department-of-health', examplePeople('uk-department-of-health')],
    ...['oracle-hr', 'adventureworks-dimemployee', 'home-office-stacked-2011-2015', 'people-200'].map(
      (name) => [`test/data/${name}.csv`, testData(`${name}.csv`)] as const,
    ),
    ...[8, 11, 34].map((size) => [`${size} managers`, csv(company(size))] as const),
    ['9 managers of one team', csv(oneTeam(company(9)))],
    ['12 managers of two teams', csv(fewTeams(company(12)))],
    ['4 chains of 3 managers', csv(deep(4, 3))],
    ['3 chains of 5 managers', csv(deep(3, 5))],
    [
      'managers of managers who are too few for a group',
      csv(
        [...company(12), ...company(2).slice(1)].map((row, i) => ({
          ...row,
          id: `${i < 37 ? '' : 'z'}${row.id}`,
          manager: i >= 37 && row.manager !== 'top' ? `z${row.manager}` : i >= 37 ? 'm01' : row.manager!,
        })),
      ),
    ],
    ['no manager column', csv(without(company(12), 'manager'))],
    [
      'ids and managers only',
      csv(without(company(12), 'department', 'team', 'title', 'timezone', 'start_date', 'name')),
    ],
    ['an export of managers only', csv(company(12).filter(({ title }) => title !== 'Engineer'))],
    ['one department for everybody', csv(company(12, (row) => ({ ...row, department: 'All' })))],
  ] as const)('holds for %s', async (_, people) => {
    const { code, err, rules, assigned } = await initThenAssign(people);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(rules).toContain('program: mini-m');
    expect(assigned.err).not.toContain('error');
    expect(assigned.code).toBe(0);
    const { rules: held, cost } = JSON.parse(assigned.out);
    expect(cost.hard).toBe(0);
    if (people.split('\n')[0]!.includes('manager'))
      expect(held).toContainEqual(expect.objectContaining({ id: 'reporting-chain', strength: 'never' }));
  });

  it('says the same twice, whatever the order of the rows', async () => {
    const rows = company(14);
    const first = (await printed(csv(rows))).out;
    expect(first).not.toBe('');
    expect((await printed(csv([...rows].reverse()))).out).toBe(first);
  });
});

describe('the rules.yaml that init writes', () => {
  it('lists the columns as understood in comments, and what is not read by name', async () => {
    const { out } = await printed(examplePeople('first-run'));
    expect(out).toContain('\n  # id: Employee ID\n');
    expect(out).toContain('# Not read: Worker Type, Cost Center.\n');
    expect(out).toContain('# Not read, and better left out of the export: Gender, Annual Salary.\n');
    expect(out).not.toMatch(/^sensitive:/m);
  });

  it('takes a column that no heading explains where its values leave no doubt, and says so', async () => {
    const rows = company(12).map(({ manager, department, ...row }) => ({
      ...row,
      Boss: manager!,
      'Cost centre': department!,
    }));
    const { folder, out, rules, assigned } = await initThenAssign(csv(rows));
    expect(rules).toMatch(/# no heading says who manages whom; 100 % .*\n {2}manager: Boss\n/);
    expect(rules).toMatch(/^ {2}department: Cost centre +# no heading/m);
    expect(out.replace(/\s+/g, ' ')).toContain('“Boss” is read as manager');
    expect(assigned.code).toBe(0);
    expect(folder).not.toBe('');
  });

  it('does not take a column of buddies for one of managers', async () => {
    const rows = without(company(12), 'manager').map((row, i, all) => ({
      ...row,
      Buddy: all[i ^ 1]?.id ?? 'top',
    }));
    expect((await printed(csv(rows))).out).not.toContain('Buddy  #');
    expect((await printed(csv(rows))).out).not.toMatch(/^ {2}manager:/m);
  });

  it('spreads only what the data carry, each with the reason', async () => {
    const rows = company(12, (row) => ({ ...row, department: 'All', timezone: '?', start_date: '' }));
    const { out } = await printed(csv(rows));
    expect(out).toMatch(/department: off +# one value for everybody here/);
    expect(out).toMatch(/timezone: off +# no value of anybody here is understood/);
    expect(out).toMatch(/start_date: off +# no value/);
    expect((await printed(csv(without(rows, 'department')))).out).toMatch(
      /# department: prefer +# needs a department column/,
    );
  });

  it('prefers another column where the department is the same for everybody', async () => {
    const rows = company(12, (row) => ({ ...row, department: 'All', 'Cost Center': row.department! }));
    expect((await printed(csv(rows))).out).toMatch(
      /^ {2}department: Cost Center +# “department” has one value for everybody; 4 values/m,
    );
  });

  it('leaves out executives and the people department, with how many that are', async () => {
    const rows = company(30, (row) => {
      const change: Record<string, Row> = {
        m01: { title: 'VP Design' },
        m02: { title: 'Chief of Staff' },
        m03: { department: 'People Ops' },
      };
      return { ...row, ...change[row.id!] };
    });
    const { out } = await printed(csv(rows));
    expect(out).toMatch(/title: \["Chief \*", "VP\*"\] +# executives: 3 people, such as Mila m01/);
    expect(out).toMatch(/department: \[People Ops\] +# they may have to act/);
    expect(out).toContain('27 people: ');
  });

  it('weakens what cannot hold, one thing at a time, and gives the reason', async () => {
    const { out, rules } = await initThenAssign(csv(fewTeams(company(12))));
    expect(rules).toMatch(
      /# they talk a lot anyway; never cannot hold \(same-team: 12 people [\s\S]*\n {2}same-team: avoid\n/,
    );
    expect(out).toContain('People of one team are kept apart only where possible');
    expect(rules).toContain('size: { min: 5, ideal: 6, max: 8 }');
    const small = await initThenAssign(csv(company(9)));
    expect(small.rules).toMatch(
      /# 9 people: 2 groups of 4 to 5; smaller than usual \(9 people: too many for one group of 8, [\s\S]*min: 4,/,
    );
  });

  it('names people of one name who would get two seats', async () => {
    const { out } = await printed(
      csv(company(12, (row) => (row.id === 'm07' ? { ...row, name: 'Mila m02' } : row))),
    );
    expect(out).toContain('# One name on several rows that take part: Mila m02 (m02, m07).');
  });

  it('tells of an export that seems to hold managers only', async () => {
    const rows = company(36).filter(({ id, title }) => title !== 'Engineer' || id! < 'm14');
    const { out } = await printed(csv(rows));
    const said = out.replace(/\s+(# )?/g, ' ');
    expect(said).toContain('the export seems to hold managers only');
    expect(said).toContain('To place them too, take out `include:` here');
  });
});

describe('init writes', () => {
  const people = csv(company(12));

  it('beside the export, or where -o says, and nothing else', async () => {
    const folder = folderWith({ 'in/people.csv': people });
    expect((await minimHere(folder, ['init', 'in/people.csv', '--yes'])).code).toBe(0);
    expect((await minimHere(folder, ['init', 'in/people.csv', '--yes', '-o', 'other.yaml'])).code).toBe(0);
    expect(Object.keys(allFiles(folder))).toEqual(['in/people.csv', 'in/rules.yaml', 'other.yaml']);
    expect(read(folder, 'other.yaml')).toBe(read(folder, 'in/rules.yaml'));
  });

  it('over no file that exists, unless told to', async () => {
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': '# mine\n' });
    const { code, out, err } = await minimHere(folder, ['init', 'people.csv', '--yes']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('exists already');
    expect(err).toContain('--force');
    expect(read(folder, 'rules.yaml')).toBe('# mine\n');
    expect((await minimHere(folder, ['init', 'people.csv', '--yes', '--force'])).code).toBe(0);
    expect(read(folder, 'rules.yaml')).toContain('program: mini-m');
  });

  it('without a terminal every default, and says so', async () => {
    const { code, err } = await minimHere(folderWith({ 'people.csv': people }), ['init', 'people.csv']);
    expect(code).toBe(0);
    expect(err).toBe('Nobody can be asked here, so every default was taken, as with --yes.\n');
  });

  it('nothing where no groups of these people can be made', async () => {
    const folder = folderWith({ 'people.csv': csv(company(1)) });
    const { code, err } = await minimHere(folder, ['init', 'people.csv', '--yes']);
    expect(code).toBe(1);
    expect(err).toContain('No groups of these people can be made');
    expect(Object.keys(allFiles(folder))).toEqual(['people.csv']);
    const chains = await minimHere(folderWith({ 'people.csv': csv(deep(2, 6)) }), [
      'init',
      'people.csv',
      '--yes',
    ]);
    expect(chains.code).toBe(1);
    expect(chains.err).toContain('are in one reporting line and there');
  });

  it('nothing where the file has no headings, and shows its columns by number', async () => {
    const rows = company(12)
      .map((row) => Object.values(row).join(','))
      .join('\n');
    const folder = folderWith({ 'people.csv': rows });
    const { code, out, err } = await minimHere(folder, ['init', 'people.csv', '--yes']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('columns: { id: 1, name: 2, manager: 3, department: 4 }');
    expect(err).toMatch(/^ {4}3 {2}top · m01 · m02 · \.\.\.$/m);
    expect(Object.keys(allFiles(folder))).toEqual(['people.csv']);
  });

  it('nothing where no export is named or there is none', async () => {
    expect(await minimHere(folderWith({}), ['init'])).toMatchObject({ code: 2, out: '' });
    expect(await minimHere(folderWith({}), ['init', 'people.csv'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('init at a terminal', () => {
  const path = (people: string) => join(folderWith({ 'people.csv': people }), 'people.csv');
  const people = csv(company(30, (row) => (row.id === 'm01' ? { ...row, title: 'VP Design' } : row)));

  it('asks three questions, each with a default that Enter takes: what --yes takes', async () => {
    const export_ = path(people);
    const { code, out, err, questions } = await talk(['init', export_], ['', '', '']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(questions).toHaveLength(3);
    expect(questions[0]).toContain('1  29 people who manage people, without executives and HR');
    expect(questions[1]).toContain('[5 to 8]');
    expect(questions[2]).toContain('[timezone, department, start_date]');
    expect(out).toContain('29 people in 5 groups');
    expect(readFileSync(export_.replace('people.csv', 'rules.yaml'), 'utf8')).toBe(
      (await printed(people)).out,
    );
  });

  it('writes what was answered', async () => {
    const { code, out } = await talk(['init', path(people), '-o', '-'], ['2', '4-6', 'Title, department']);
    expect(code).toBe(0);
    expect(out).not.toContain('title: ["VP*"]');
    expect(out).toContain('size: { min: 4, ideal: 6, max: 6 }');
    expect(out).toMatch(/\n {4}title: prefer/);
    expect(out).toMatch(/\n {4}timezone: off +# not chosen/);
  });

  it('asks again where an answer is not understood', async () => {
    const { code, questions, out } = await talk(
      ['init', path(people), '-o', '-'],
      ['9', '1', 'many', '8 to 5', '6', 'departmnt', 'none'],
    );
    expect(code).toBe(0);
    expect(questions).toHaveLength(7);
    expect(out).toContain('a number from 1 to 3');
    expect(out).toContain('two numbers such as 5 to 8');
    expect(out).toContain('did you mean “department”?');
    expect(out).toContain('size: { min: 5, ideal: 6, max: 8 }');
    expect(out).toMatch(/\n {4}department: off/);
  });

  it('asks about columns that are unclear', async () => {
    const rows = company(12).map(({ department, ...row }) => ({
      ...row,
      Branch: department!,
      'Business area': row.team!,
    }));
    const { questions, out } = await talk(['init', path(csv(rows)), '-o', '-'], ['2', '', '', '']);
    expect(questions[0]).toContain('Which column is the department?');
    expect(questions[0]).toContain('Branch (4 values)');
    expect(out).not.toMatch(/^ {2}department:/m);
  });

  it('lists a private column that is to be spread as sensitive, without its figures', async () => {
    const rows = company(12, (row) => ({ ...row, Gender: row.id! < 'm07' ? planted[0] : planted[1] }));
    const { out } = await talk(['init', path(csv(rows)), '-o', '-'], ['', '', 'gender, department']);
    expect(out).toContain('\nsensitive: [Gender]\n');
    expect(out).toMatch(/\n {4}Gender: prefer\n/);
    expect(out).not.toMatch(new RegExp(`${planted[0]}|${planted[1]}`));
  });

  it.each([0, 1, 2])('writes nothing where the organiser stops after %i answers', async (answered) => {
    const export_ = path(people);
    const { code, err } = await talk(['init', export_], [...Array(answered).fill(''), null]);
    expect(code).toBe(2);
    expect(err).toContain('nothing was written');
    expect(() => readFileSync(export_.replace('people.csv', 'rules.yaml'))).toThrow();
  });

  it('asks nothing with --yes', async () => {
    expect((await talk(['init', path(people), '--yes', '-o', '-'], [])).questions).toEqual([]);
  });
});

describe('init --ask-hr', () => {
  it('asks for every column where there is no export', async () => {
    const { code, out } = await minimHere(folderWith({}), ['init', '--ask-hr']);
    expect(code).toBe(0);
    for (const heading of ['Employee ID', 'Manager ID', 'Department', 'Team', 'Time zone', 'Start date'])
      expect(out).toContain(`- ${heading}: `);
    expect(out).toContain('leave out pay, birth dates');
    expect(out).toContain('uses no network');
  });

  it('asks for the columns that are missing or useless, and names the private ones', async () => {
    const rows = company(12, ({ timezone: _, ...row }) => ({
      ...row,
      department: 'All',
      team: '',
      Salary: '1',
    }));
    const folder = folderWith({ 'people.csv': csv(rows) });
    const { out } = await minimHere(folder, ['init', 'people.csv', '--ask-hr']);
    expect(out).toContain('- Time zone: ');
    expect(out.replace(/\s+/g, ' ')).toContain('“department” has one value for everybody');
    expect(out.replace(/\s+/g, ' ')).toContain('“team” is empty for 37 of 37 people');
    expect(out).not.toContain('- Manager ID: ');
    expect(out.replace(/\s+/g, ' ')).toContain('contains Salary; nothing reads them');
    expect(Object.keys(allFiles(folder))).toEqual(['people.csv']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

it('amounts that are all different are nobody\u2019s id: a file of hours is no org chart', async () => {
  const folder = folderWith({ 'people.csv': testData('g2g_data.csv') });
  const ran = await minimHere(folder, ['init', 'people.csv', '--yes']);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('No column says who a row is');
});

it('a file without headings runs once its columns are named by number', async () => {
  const folder = folderWith({
    'people.csv': testData('Employee-raw-tab-no-header.csv'),
    'rules.yaml': 'columns: { id: 1, title: 6, start_date: 10 }\nrules: { spread: { start_date: prefer } }\n',
  });
  const ran = await minimHere(folder, ['assign', 'people.csv', '--cycle', '2027-H1', '--json']);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('The file has no headings: line 1 is read as a row');
  expect(JSON.parse(ran.out).people.rows).toBe(290);
});
