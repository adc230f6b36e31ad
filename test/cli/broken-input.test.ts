/** One test for each fault that `npm run fuzz` has found: the input that showed it, made small. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Random } from '../fuzz/random.ts';
import { bookOf, wildSheet, zip } from '../fuzz/workbooks.ts';
import { company, csv } from './company.ts';
import { talk } from './fake-io.ts';
import { assignHere, minimHere } from './in-process.ts';
import { folderWith, minim } from './minim.ts';

const people = csv(company(12));
const small = 'size: { min: 3, ideal: 4, max: 6 }\n';
const hidden = /[\u009b\u202e]/;

describe('what a terminal would obey is shown as text', () => {
  it('in a faulty option', async () => {
    const { code, err } = await assignHere({ 'people.csv': people }, '--seed', '\u202e');
    expect(code).toBe(2);
    expect(err).toContain("argument '\\u202e' is invalid");
  });

  it('in verdicts as CSV', async () => {
    const folder = folderWith({ 'people.csv': people.replace('Mila m01', 'Mila \u001b[31m') });
    const { out } = await minimHere(folder, ['people', 'people.csv', '--csv']);
    expect(out).toContain('Mila \\u001b[31m');
  });

  it('in JSON, which reads back as it was', async () => {
    const file = people.replaceAll('m01', 'm\u202e\u009b1');
    const { code, out } = await assignHere({ 'people.csv': file }, '--json');
    expect(code).toBe(0);
    expect(out).not.toMatch(hidden);
    const members = JSON.parse(out).groups.flatMap((group: { members: string[] }) => group.members);
    expect(members).toContain('m\u202e\u009b1');
  });
});

describe('a no is said in a sentence with --quiet, too', () => {
  const chain = {
    'people.csv': people,
    'rules.yaml': `${small}who: {}\n`,
    'groups.csv': 'group,id\nAsh,m01\nAsh,m01a\nAsh,m01b\n',
  };

  it.each([
    ['check', ['check', 'people.csv', 'groups.csv'], 'Hard rules are broken'],
    ['place', ['place', 'people.csv', 'groups.csv', 'top'], 'No group has a seat'],
    ['people', ['people', 'people.csv', '-r', 'nobody.yaml'], 'Nobody takes part'],
  ])('by %s', async (_, args, sentence) => {
    const nobody = 'who: { include: { reports: 99 or more } }\n';
    const { code, out, err } = await minimHere(folderWith({ ...chain, 'nobody.yaml': nobody }), [
      ...args,
      '--quiet',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(sentence);
  });
});

describe('rules.yaml', () => {
  it('may not name a cycle of ten thousand years', async () => {
    const rules = 'cycle: { name: ever, from: 0001-01-01, to: 9999-12-31 }\n';
    const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': rules });
    expect(code).toBe(2);
    expect(err).toContain('is 3652059 days; it may be 731, two years, at most');
  });

  it('may not be a file of many megabytes', async () => {
    const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': 'x'.repeat(5_000_000) });
    expect(code).toBe(2);
    expect(err).toContain('The file is larger than 4 MB');
  });

  it('may not list a hundred thousand names', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `Name${index}x`).join(', ');
    const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': `names: [${names}]\n` });
    expect(code).toBe(2);
    expect(err).toContain('`names` lists 100000 names; 10000 is the most');
  });

  it('may have a pattern of history that meets files where it asks for folders', async () => {
    const files = { 'people.csv': people, 'rules.yaml': `${small}history: "*/*/*.csv"\n`, 'a/b.csv': 'x' };
    expect((await assignHere(files)).code).toBe(0);
  });

  it('has its history read also from the folder that is written, but for what is written there', async () => {
    const files = {
      'people.csv': people,
      'rules.yaml': `${small}history: "old*"\nrules: { met-before: avoid }\n`,
      'old.csv': 'no,groups\n1,2\n',
    };
    const { code, err } = await assignHere(files, '-o', '.');
    expect(code).toBe(2);
    expect(err).toMatch(/^old\.csv:1 error: No column says /);
  });

  it('may name a column for as-of, but not one that is empty', async () => {
    const file = csv(company(12, (row) => ({ ...row, Notes: '' })));
    const { code, err } = await assignHere({
      'people.csv': file,
      'rules.yaml': 'as-of: { column: Notes }\n',
    });
    expect(code).toBe(2);
    expect(err).toContain('“Notes” tells no snapshots apart: it is empty in every row');
  });
});

describe('what would help is told', () => {
  const few = csv(company(3));

  it.each([
    ['null', 'null\n'],
    ['a remark', '# nothing yet\n'],
  ])('where rules.yaml is %s', async (_, rules) => {
    const { code, err } = await assignHere({ 'people.csv': few, 'rules.yaml': rules });
    expect(err).not.toContain('bug');
    expect(code).toBe(1);
  });

  it('of rules about a column whose heading holds controls', async () => {
    const rules = 'rules: { spread: { "Z\\e[31m": prefer } }\n';
    const file = people.replace('timezone', 'Z\u001b[31m');
    const { code, out, err } = await assignHere({ 'people.csv': file, 'rules.yaml': rules }, '--verbose');
    expect(code).toBe(0);
    expect(out + err).not.toContain('\u001b');
  });
});

it('init takes groups of one for groups of two', async () => {
  const folder = folderWith({ 'people.csv': people });
  const out = join(folder, 'new.yaml');
  const { code } = await talk(['init', join(folder, 'people.csv'), '-o', out], ['', '1', '']);
  expect(code).toBe(0);
});

it('rotate without anybody left writes nothing and says so', async () => {
  const folder = folderWith({
    'people.csv': people,
    'rules.yaml': 'who: { include: { reports: 99 or more } }\n',
    'old.csv': 'group,id\nAsh,m01\nAsh,m02\n',
  });
  const { code, err } = await minimHere(folder, ['rotate', 'people.csv', '--from', 'old.csv', '-o', 'o']);
  expect(code).toBe(1);
  expect(err).toContain('there are no participants');
});

it('rotate may form a new group of one', async () => {
  const folder = folderWith({
    'people.csv': 'id,name\na,A\nb,B\nc,C\n',
    'rules.yaml': 'size: { min: 1, ideal: 2, max: 2 }\n',
    'old.csv': 'group,id\nAsh,a\nAsh,b\nAsh,c\n',
  });
  const { code, err } = await minimHere(folder, ['rotate', 'people.csv', '--from', 'old.csv', '-o', 'o']);
  expect(err).not.toContain('bug');
  expect(code).toBe(0);
});

it('a season in groups of one says that nobody meets', async () => {
  const rules = 'who: {}\nsize: { min: 1, ideal: 1, max: 1 }\n';
  const { code, out } = await assignHere(
    { 'people.csv': 'id,name\na,A\nb,B\n', 'rules.yaml': rules },
    '--rounds',
    '2',
  );
  expect(code).toBe(0);
  expect(out).toContain('Nobody meets anyone.');
});

it.each([['--json'], ['-o']])('place with %s needs a seat', async (option) => {
  const groups = 'group,id\nAsh,m01\nAsh,m02\nAsh,m03\n';
  const folder = folderWith({ 'people.csv': people, 'groups.csv': groups, 'rules.yaml': small });
  const args = ['place', 'people.csv', 'groups.csv', 'm04', option, ...(option === '-o' ? ['o'] : [])];
  const { code, err } = await minimHere(folder, args);
  expect(code).toBe(2);
  expect(err).toContain('choose one of the groups with --in');
});

describe('a table', () => {
  it.each([
    ['a million columns', `id,name${','.repeat(1_000_000)}\np1,A\n`, 'a table may have 16384 columns'],
    ['a row that never ends', `id,name\np1,"${'x\n'.repeat(1_000_000)}`, 'longer than 1048576 characters'],
    [
      'a cell of two million letters',
      `id,name\np1,${'x'.repeat(2_000_000)}\n`,
      'longer than 1048576 characters',
    ],
  ])('may not have %s', async (_, file, sentence) => {
    const { code, err } = await assignHere({ 'people.csv': file });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('with a hundred thousand faulty rows is read in a second, and the faults are counted', async () => {
    const started = process.cpuUsage();
    const { err } = await assignHere({ 'people.csv': `id,name\n${'x,y,z\n'.repeat(100_000)}` });
    expect(err).toContain('99997 more rows have more or fewer cells than the heading row');
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });

  it.runIf(process.platform !== 'win32')('may not be a pipe, which can be read only once', () => {
    const folder = folderWith({ 'rules.yaml': small });
    execFileSync('mkfifo', [join(folder, 'people.csv')]);
    const { code, err } = minim(folder, ['people', 'people.csv'], { timeout: 20_000 });
    expect(code).toBe(2);
    expect(err).toContain('it is a pipe or a device');
  });
});

it('init tells of managers whom columns of a whole chain name', async () => {
  const rows = [
    'Orla Vance,orla@x.example,,,',
    'Tam Okoro,tam@x.example,Orla Vance,,',
    'Rob Welter,rob@x.example,Orla Vance,Tam Okoro,',
  ];
  const file = `name,email,L2_name,L3_name,L4_name\n${rows.join('\n')}\n`;
  const { code, err } = await minimHere(folderWith({ 'people.csv': file }), ['init', 'people.csv', '--yes']);
  expect(err).not.toContain('bug');
  expect(code).toBe(1);
});

describe('a workbook', () => {
  const open = (bytes: Uint8Array) => assignHere({ 'people.csv': bytes });
  const bomb = bookOf('Staff', `<worksheet><sheetData>${' '.repeat(130_000_000)}</sheetData></worksheet>`);

  it('may not unpack to more than fits', async () => {
    const { code, err } = await open(zip(bomb));
    expect(code).toBe(2);
    expect(err).toContain('it unpacks to 131 MB, and 128 MB is the most');
  });

  it('may not hide how large it is', async () => {
    const { code, err } = await open(zip(bookOf('Staff', '<worksheet/>'), { declared: 0 }));
    expect(code).toBe(2);
    expect(err).toContain('it hides how large it is');
  });

  it('may not have a sheet of twenty million cells, all but two of them empty', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1200"><c r="XFD1200"><v>1</v></c></row></sheetData></worksheet>';
    const { code, err } = await open(zip(bookOf('Staff', sheet)));
    expect(code).toBe(2);
    expect(err).toContain('The sheet spans 1200 rows and 16384 columns');
  });

  it('of wild dimensions is refused or read, never an end of memory', async () => {
    for (const number of [0, 1, 3]) {
      const { code, err } = await open(zip(bookOf('Staff', wildSheet(new Random(3, number)))));
      expect(code).toBe(2);
      expect(err).not.toContain('read option');
    }
  });
});
