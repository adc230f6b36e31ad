/** Rules about values of a column, from rules.yaml to the groups: held where they can be, else a no with the reason. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { folderWith, read } from './minim.ts';

const women = ['m01', 'm04', 'm07'];
const rows = company(12, (row) => ({
  ...row,
  gender: women.includes(row.id!) ? 'woman' : row.id === 'm02' ? '' : 'man',
  years: row.id === 'm05' ? '9' : '1',
}));
const byId = new Map(rows.map((row) => [row.id!, row]));
const three = 'size: { min: 4, ideal: 4, max: 4 }\n';

/** Members of each group, where minim says yes. */
async function groupsBy(rules: string): Promise<Row[][]> {
  const { code, err, folder } = await assignHere({ 'people.csv': csv(rows), 'rules.yaml': rules }, '-o', 'o');
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  const { groups } = JSON.parse(read(folder, 'o/result.json'));
  return groups.map(({ members }: { members: string[] }) => members.map((id) => byId.get(id)!));
}

async function refusal(rules: string): Promise<string> {
  const { code, out, err } = await assignHere({ 'people.csv': csv(rows), 'rules.yaml': rules });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  return err;
}

const count = (group: readonly Row[], column: string, value: string) =>
  group.filter((row) => row[column] === value).length;

describe('alone', () => {
  it('puts none or two and more of a listed value in a group, whatever its case in rules.yaml', async () => {
    const groups = await groupsBy('rules: { alone: { gender: { strength: never, values: [Woman] } } }\n');
    expect(groups.map((group) => count(group, 'gender', 'woman')).sort()).toEqual([0, 3]);
  });

  it('is not held by somebody whom the hard rules keep from all of their kind', async () => {
    const apart = 'apart: { strength: never, pairs: [[m01, m04], [m01, m07]] }';
    const alone = 'alone: { gender: { strength: never, values: [woman] } }';
    expect(await refusal(`rules: { ${apart}, ${alone} }\n`)).toContain(
      'alone:gender: Mila m01 cannot sit with anybody else with gender woman, by the hard rules',
    );
  });
});

describe('at-least and at-most', () => {
  it('hold side by side, in two entries for one column', async () => {
    const least =
      '[{ strength: must, value: Design, count: 2 }, { strength: must, values: [Sales, Support], count: 4 }]';
    const groups = await groupsBy(
      `rules: { at-least: { department: ${least} }, at-most: { department: { strength: must, count: 2 } } }\n`,
    );
    for (const group of groups)
      for (const department of ['Design', 'Support', 'Sales'])
        expect(count(group, 'department', department)).toBe(2);
  });

  it('are not held by too few and too many', async () => {
    const four = '4 people have department Design and there are 2 groups';
    const least = 'rules: { at-least: { department: { strength: must, value: Design, count: 3 } } }\n';
    expect(await refusal(least)).toContain(`at-least:department: ${four}`);
    const most = 'rules: { at-most: { department: { strength: must, value: Design } } }\n';
    expect(await refusal(most)).toContain(`at-most:department: ${four}`);
  });
});

describe('alike', () => {
  it('fills groups with one value', async () => {
    const groups = await groupsBy(`${three}rules: { spread: off, alike: { department: must } }\n`);
    for (const group of groups) expect(new Set(group.map((row) => row.department)).size).toBe(1);
  });

  it('is not held by three values in two groups', async () => {
    const rules =
      'groups: 2\nsize: { min: 6, ideal: 6, max: 6 }\nrules: { spread: off, alike: { department: must } }\n';
    expect(await refusal(rules)).toContain(
      'alike:department: 12 people have 3 different values of department and there are 2 groups of at most 6',
    );
  });
});

describe('range', () => {
  /** Twelve start dates of eleven years make quarters of three by date. */
  const quarters = (group: readonly Row[]) => {
    const dates = rows.filter((row) => /^m\d+$/.test(row.id!)).map((row) => row.start_date!);
    const smaller = (date: string) => dates.filter((each) => each < date).length;
    return new Set(group.map((row) => Math.floor((4 * smaller(row.start_date!)) / dates.length)));
  };

  it('reaches over all quarters where it is wide, and over one where it is narrow', async () => {
    const wide = await groupsBy(`${three}rules: { range: { start_date: must } }\n`);
    expect(wide.map((group) => quarters(group).size)).toEqual([4, 4, 4]);
    const fours = 'size: { min: 3, ideal: 3, max: 3 }\nrules: { spread: off, ';
    const narrow = await groupsBy(`${fours}range: { start_date: { strength: must, want: narrow } } }\n`);
    expect(narrow.map((group) => quarters(group).size)).toEqual([1, 1, 1, 1]);
  });

  it('is not held by a quarter of one person in two groups, nor by four quarters in two groups', async () => {
    const columns = 'columns: { years: { column: years, type: number } }\n';
    expect(await refusal(`${columns}rules: { range: { years: must } }\n`)).toContain(
      'range:years: 1 person is of the quarter with years 9 and there are 2 groups',
    );
    const narrow = 'rules: { spread: off, range: { start_date: { strength: must, want: narrow } } }\n';
    expect(await refusal(narrow)).toMatch(
      /range:start_date: 3 have start_date from .* and 9 more than that, and there are 2 groups/,
    );
  });
});

describe('skills', () => {
  const rule = 'rules: { skills: { strength: must, strong: Strong in, wants: Wants help with } }\n';
  const withSkills = (strong: Record<string, string>, wants: Record<string, string>) =>
    csv(
      rows.map((row) => ({
        ...row,
        'Strong in': strong[row.id!] ?? '',
        'Wants help with': wants[row.id!] ?? '',
      })),
    );

  it('seats those who want help with somebody strong', async () => {
    const strong = { m01: 'hiring', m02: 'Budgets' };
    const wants = { m03: 'Hiring', m04: 'hiring; budgets', m05: 'budgets' };
    const { code, folder } = await assignHere(
      { 'people.csv': withSkills(strong, wants), 'rules.yaml': rule },
      '-o',
      'o',
    );
    expect(code).toBe(0);
    const { groups } = JSON.parse(read(folder, 'o/result.json'));
    const of = (id: string) => groups.findIndex(({ members }: { members: string[] }) => members.includes(id));
    expect([of('m02'), of('m03'), of('m04'), of('m05')]).toEqual(new Array(4).fill(of('m01')));
  });

  it('is not held where nobody is strong in what is wanted', async () => {
    const files = { 'people.csv': withSkills({ m01: 'hiring' }, { m01: 'hiring' }), 'rules.yaml': rule };
    const { code, err } = await assignHere(files);
    expect(code).toBe(1);
    expect(err).toContain(
      'skills: 1 person wants help with hiring and may sit with nobody else who is strong in it',
    );
  });
});

describe('check', () => {
  it('finds the exchange that brings a missing holder, and --fix makes it', async () => {
    // Group One has no designer; m01, m04, m07 and m10 sit in Two.
    const [one, two] = [
      ['m02', 'm03', 'm05', 'm06', 'm08', 'm09'],
      ['m01', 'm04', 'm07', 'm10', 'm11', 'm12'],
    ];
    const groups = ['group,id', ...one.map((id) => `One,${id}`), ...two.map((id) => `Two,${id}`), ''].join(
      '\n',
    );
    const rules =
      'rules: { at-least: { department: { strength: must, value: Design } }, same-manager: off }\n';
    const folder = folderWith({ 'people.csv': csv(rows), 'rules.yaml': rules, 'groups.csv': groups });
    const judged = await minimHere(folder, ['check', 'people.csv', 'groups.csv', '--cycle', '2027-H1']);
    expect(judged.code).toBe(1);
    expect(judged.out).toMatch(
      /One {2}must at-least:department: .*\n.*at least 1 person with department Design\.\n +swap .*: mends it/,
    );
    const fixed = await minimHere(folder, [
      'check',
      'people.csv',
      'groups.csv',
      '--cycle',
      '2027-H1',
      '--fix',
      '-o',
      'o',
    ]);
    expect(fixed.code).toBe(0);
    expect(fixed.out).toMatch(/Fixed: 1 person moves; fewer is not possible/);
    const seats = read(folder, 'o/groups.csv');
    for (const name of ['One', 'Two']) {
      const ids = [...seats.matchAll(new RegExp(`^${name},(m\\d+)`, 'gm'))].map(
        (match) => byId.get(match[1]!)!,
      );
      expect(count(ids, 'department', 'Design')).toBeGreaterThan(0);
    }
  });
});
