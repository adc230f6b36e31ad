/** `minim people`: who is in and out, and how the export was understood, before anything is solved. */
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/write/wrap.ts';
import { company, csv, type Row } from './company.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith, shipped } from './minim.ts';

async function people(files: Readonly<Record<string, string>>, ...words: string[]) {
  const folder = folderWith(files);
  const before = allFiles(folder);
  const ran = await minimHere(folder, ['people', 'people.csv', ...words]);
  expect(allFiles(folder)).toEqual(before);
  return ran;
}

const example = {
  'people.csv': shipped('people.csv'),
  'rules.yaml': shipped('rules.yaml'),
  'collaborators.csv': shipped('collaborators.csv'),
};

describe('minim people', () => {
  it('tells in this order who takes part, who does not, what to look at, and how columns were read', async () => {
    const { code, out } = await people(example);
    expect(code).toBe(0);
    const parts = [
      '210 rows: 46 take part, 164 do not.',
      '37  frontline  6 groups of 6 to 7',
      '9  directors  2 groups of 4 to 5',
      '151  without reports: ',
      '10  excluded by title: ',
      'line 167: “E1008”, the manager of Haoran Tan, is not in the file.',
      'id: [E1132]',
      'managers found: 208 by id; 1 not in the file; 1',
      'department  Department        10 values, all known: Engineering, ',
      'not read, 4: Worker Type, Cost Center, Gender, Annual Salary',
    ];
    const places = parts.map((part) => out.indexOf(part));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps to 80 columns and escapes what a terminal would obey', async () => {
    const rows = company(12, (row) =>
      row.id === 'm03'
        ? { ...row, name: 'Eve \u001b[31mRed\u202e', title: 'x'.repeat(300), department: '漢字'.repeat(40) }
        : row,
    );
    const odd = `odd \u0007${'y'.repeat(200)}`;
    const file = csv(rows.map((row) => ({ ...row, [odd]: '1' })));
    for (const words of [[], ['--verbose']]) {
      const { code, out } = await people({ 'people.csv': file }, ...words);
      expect(code).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be printed
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    }
  });

  it('cuts long lists with a count, and shows all with --verbose', async () => {
    const all = company(12);
    const brief = (await people({ 'people.csv': csv(all) })).out;
    expect(brief).toContain('and 21 more');
    const whole = (await people({ 'people.csv': csv(all) }, '--verbose')).out;
    for (const { name } of all) expect(whole.replace(/\s+/g, ' ')).toContain(name);
    expect(whole).not.toContain(' more');
  });

  it('gives a line for rules.yaml that leaves out who is in doubt, and that works', async () => {
    const rows = company(12, (row) => (row.id === 'm05' ? { ...row, manager: 'nobody' } : row));
    const { out } = await people({ 'people.csv': csv(rows) });
    const [line] = /^ *who: \{.*$/m.exec(out)!;
    expect(line.trim()).toBe('who: { include: { reports: 1 or more }, exclude: { id: [top, m05] } }');
    const mended = await people({ 'people.csv': csv(rows), 'rules.yaml': `${line.trim()}\n` }, '--csv');
    expect(mended.out).toContain('m05,Mila m05,out,excluded by id,');
    expect(mended.out.match(/,in,/g)).toHaveLength(11);
  });

  it('offers to leave out second posts: rows with the name of a participant and no e-mail address', async () => {
    const rows = company(12, (row) => ({ ...row, email: row.id === 'm07' ? '' : `${row.id}@example.com` }));
    const twice = rows.map((row) => (row.id === 'm07' ? { ...row, name: 'Mila m02' } : row));
    const { out } = await people({ 'people.csv': csv(twice) });
    expect(out.replace(/\s+/g, ' ')).toContain('Mila m02 (lines 6 and 21)');
    expect(out).toContain('exclude: { id: [top, m07] } }');
  });

  it('says how many groups the pools make, and what would help where they make none', async () => {
    const { out } = await people({ 'people.csv': csv(company(9)) });
    expect(out).toContain('9  frontline  no groups of 5 to 8');
    expect(out.replace(/\s+/g, ' ')).toContain('9 people: too many for one group of 8');
    expect(out.replace(/\s+/g, ' ')).toContain('`size: { max: 9 }`');
  });

  it('names timezones that are not known, by line', async () => {
    const rows = company(12, (row) => (['m02', 'm04'].includes(row.id!) ? { ...row, timezone: '' } : row));
    const { out } = await people({ 'people.csv': csv(rows) });
    expect(out).toContain('not known of 2 participants: lines 6, 12');
  });

  it('shows no value of a sensitive column', async () => {
    const rows = company(12, (row) => ({ ...row, Faith: row.id === 'm01' ? 'Zeppelin' : 'Quagmire' }));
    const rules = 'sensitive: [Faith]\nrules: { spread: { Faith: prefer, department: prefer } }\n';
    const files = { 'people.csv': csv(rows), 'rules.yaml': rules };
    const { out, err } = await people(files);
    expect(out).toMatch(/Faith +2 values, all known: sensitive, not shown/);
    const said = out + err + (await people(files, '--csv')).out + (await people(files, '--verbose')).out;
    expect(said).not.toMatch(/zeppelin|quagmire/i);
  });

  it('quotes no value of a sensitive column in a warning', async () => {
    const rows = company(12, (row) => ({ ...row, Faith: row.id! < 'm06' ? 'Zeppelin' : 'zeppelin' }));
    const rules = 'sensitive: [Faith]\nrules: { spread: { Faith: prefer } }\n';
    const { out, err } = await people({ 'people.csv': csv(rows), 'rules.yaml': rules }, '--verbose');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Faith: some values are worth a look in the file; they are sensitive',
    );
    expect(out + err).not.toMatch(/zeppelin/i);
  });

  it('says so and exits with 1 where nobody takes part', async () => {
    const flat: Row[] = company(12).map((row) => ({ ...row, manager: row.id === 'top' ? '' : 'top' }));
    const { code, out } = await people({ 'people.csv': csv(flat) });
    expect(code).toBe(1);
    expect(out).toContain('Nobody takes part.');
  });

  it('exits with 2 and shows nothing on stdout where the export or the rules cannot be read', async () => {
    expect(await people({ 'people.csv': 'a,b\n1,2\n' })).toMatchObject({ code: 2, out: '' });
    const files = { 'people.csv': csv(company(12)), 'rules.yaml': 'who: { include: { color: red } }\n' };
    const { code, out, err } = await people(files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('`color` is no column');
  });
});

describe('minim people --csv', () => {
  it('has every row of the export in its order, each with a verdict', async () => {
    const { code, out } = await people(example, '--csv');
    expect(code).toBe(0);
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('line,id,name,verdict,reason,pool');
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(rows.map((_, index) => index + 2));
    expect(rows).toHaveLength(210);
    expect(rows.filter((row) => row.includes(',in,,'))).toHaveLength(46);
  });

  it('tells of rows without an id and of rows that are one person', async () => {
    const file = [
      'id,name,email,manager',
      't,Tove,t@x.example,',
      ...['a', 'b', 'c', 'd', 'e'].flatMap((id) => [
        `${id},N${id},${id}@x.example,t`,
        `${id}1,R${id},,${id}`,
      ]),
      'a2,Na,a@x.example,t',
      ',,lost@x.example,t',
    ].join('\n');
    const { out } = await people({ 'people.csv': file }, '--csv');
    expect(out).toContain('\n13,a2,Na,out,same person as line 3,\n');
    expect(out).toContain('\n14,,,out,no id,\n');
    expect(out).toContain('\n3,a,Na,in,,frontline\n');
  });

  it('escapes what a spreadsheet would run', async () => {
    const rows = company(12, (row) => (row.id === 'm02' ? { ...row, name: '=cmd()' } : row));
    expect((await people({ 'people.csv': csv(rows) }, '--csv')).out).toContain("m02,'=cmd(),in");
  });
});
