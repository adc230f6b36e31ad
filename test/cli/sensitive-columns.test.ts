/** Columns that minim knows by themselves, listed as sensitive: what is read from them is told by no file either. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../helpers/planted.ts';
import { type Files, people, rotated, rowsOf, size } from './announced.ts';
import { company, csv, type Row } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, faults, folderWith } from './minim.ts';

const onLeave = (row: Row) => (row.id === 'm05' ? { ...row, status: 'On leave' } : row);
const filesIn = (folder: string, output: string): Files => allFiles(join(folder, output));
const outOf = (files: Files) => JSON.parse(files['result.json']!).people.out as Record<string, number>;

describe('a sensitive status', () => {
  const rules = `${size}sensitive: [status]\n`;
  let folder: string;
  beforeAll(async () => {
    ({ folder } = await rotated(rules, onLeave));
  });

  it('has no trace of who is on leave in any file of a rotation', () => {
    for (const [path, text] of Object.entries(filesIn(folder, 'n')))
      expect(text.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ''), path).not.toMatch(
        /on leave|not-this-cycle|until you are back/i,
      );
    const page = filesIn(folder, 'n')['report.html']!;
    expect(page).toContain('"away":[]');
    expect(page).not.toContain('"key":"away"');
  });

  it('changes no byte where the groups are the same, but for the length of the search', async () => {
    const at = await rotated(rules);
    const stays = rowsOf(filesIn(at.folder, 'o')['groups.csv']!).find(
      ({ id }) => !at.moves.some((each) => each.id === id),
    )!;
    const away = await rotated(rules, (row) => (row.id === stays.id ? { ...row, status: 'On leave' } : row));
    const written = (ran: string) => JSON.stringify(filesIn(ran, 'n')).replace(/\\"moves\\": \d{3,}/, '');
    expect(written(away.folder)).toBe(written(at.folder));
  });

  it('keeps the seat all the same, and tells of leave where it is not sensitive', async () => {
    const groupOf = (output: string) =>
      rowsOf(filesIn(folder, output)['groups.csv']!).find(({ id }) => id === 'm05')?.group;
    expect(groupOf('n')).toBe(groupOf('o'));
    const open = await rotated(size, onLeave);
    expect(open.moves.find(({ id }) => id === 'm05')?.kind).toBe('not-this-cycle');
    expect(filesIn(open.folder, 'n')['report.html']).not.toContain('"away":[]');
  });

  it('is in no count of those who take no part, and no reason that others read', async () => {
    const files = { 'people.csv': people(12, onLeave), 'rules.yaml': rules };
    const ran = await assignHere(files, '-o', 'o');
    expect(outOf(filesIn(ran.folder, 'o'))).toEqual({ 'not chosen by who': 26 });
    const verdicts = await minimHere(ran.folder, ['people', 'people.csv', '--csv']);
    expect(verdicts.out).not.toContain('on leave');
    const why = await minimHere(ran.folder, ['explain', 'people.csv', 'o/groups.csv', 'm05']);
    expect(why.out).toContain('Mila m05 has no seat; not possible: a private reason.');
    const open = { ...files, 'rules.yaml': size };
    expect(outOf(filesIn((await assignHere(open, '-o', 'o')).folder, 'o'))).toMatchObject({ 'on leave': 1 });
  });
});

describe('other sensitive columns', () => {
  const plain = company(12).map(
    (row): Row => ({
      ...row,
      end_date: row.id === 'm03a' ? '2026-01-01' : '',
      vacant: row.id === 'm04a' ? 'yes' : 'no',
    }),
  );

  it.each([
    ['end_date', 'left'],
    ['vacant', 'vacant post'],
    ['manager', 'top of the chart'],
    ['manager', 'without reports'],
  ])('%s: is in no count of “%s”', async (column, reason) => {
    const counts = async (rules: string) => {
      const ran = await assignHere({ 'people.csv': csv(plain), 'rules.yaml': rules }, '--json');
      expect(ran.code, ran.err).toBe(0);
      return JSON.parse(ran.out).people.out as Record<string, number>;
    };
    expect(await counts(size)).toHaveProperty([reason]);
    expect(await counts(`${size}sensitive: [${column}]\n`)).not.toHaveProperty([reason]);
  });

  it('who: is in no count of its own beside those who manage nobody', async () => {
    const who = 'who: { include: { reports: 1 or more, department: [Design, Sales] } }\n';
    const ran = await assignHere(
      { 'people.csv': csv(plain), 'rules.yaml': `${size}sensitive: [department]\n${who}` },
      '--json',
    );
    expect(JSON.parse(ran.out).people.out).toEqual({ left: 1, 'not chosen by who': 27, 'vacant post': 1 });
  });

  it('pools: is in no count of those whom no pool takes', async () => {
    const pools = 'pools: [{ name: a, department: Design }, { name: b, department: Sales }]\n';
    const ran = await assignHere(
      { 'people.csv': csv(plain), 'rules.yaml': `${size}sensitive: [department]\n${pools}` },
      '--json',
    );
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).not.toContain('in no pool');
  });

  it('manager: names no pool by who manages whom, and shows nothing of the chart', async () => {
    const files = { 'people.csv': csv(plain), 'rules.yaml': `${size}sensitive: [manager]\n` };
    const { folder } = await assignHere(files, '-o', 'o', '--kit');
    for (const [path, text] of Object.entries(filesIn(folder, 'o')))
      expect(text, path).not.toMatch(/frontline|reporting-chain|same-manager/);
    const shown = await assignHere({
      ...files,
      'rules.yaml': 'sensitive: [manager]\nroster-shows: [name, org-branch]\n',
    });
    expect(faults(shown.err)).toMatchObject([{ at: 'rules.yaml:2:22', severity: 'error' }]);
  });

  it('manager: is each of its columns', async () => {
    const rows = plain.map(({ manager, ...row }) => ({
      ...row,
      'Manager ID': manager!,
      'Manager Name': plain.find(({ id }) => id === manager)?.name ?? '',
    }));
    for (const column of ['manager', 'Manager ID', 'Manager Name']) {
      const files = { 'people.csv': csv(rows), 'rules.yaml': `${size}sensitive: [${column}]\n` };
      const { out, code, err } = await assignHere(files, '--json');
      expect(code, err).toBe(0);
      expect(out, column).not.toMatch(/reporting-chain|same-manager/);
    }
  });

  it('department: is in no count of who meets whom', async () => {
    const spread = 'rules: { spread: { department: prefer } }\n';
    const open = await rotated(`${size}${spread}`);
    expect(filesIn(open.folder, 'n')['diff.md']).toContain('across departments');
    const closed = await rotated(`${size}${spread}sensitive: [department]\n`);
    expect(filesIn(closed.folder, 'n')['diff.md']).toContain('for the first time\n');
  });

  it('email: is in no message about rows that share one', async () => {
    const twice = plain.map((row, index) => ({
      ...row,
      email: ['m05', 'm06'].includes(row.id!) ? `${planted[0]}@firm.example` : `${index}@firm.example`,
    }));
    // The helper that runs minim looks for the planted value.
    const { code, err } = await assignHere({
      'people.csv': csv(twice),
      'rules.yaml': `${size}sensitive: [email]\n`,
    });
    expect(code, err).toBe(0);
    expect(faults(err).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('not shown here'),
    );
  });

  it('what the chart tells can be sensitive on its own', async () => {
    const shown = `${size}sensitive: [reports]\nroster-shows: [name, reports]\n`;
    const { err } = await assignHere({ 'people.csv': csv(plain), 'rules.yaml': shown });
    expect(faults(err)).toMatchObject([{ at: 'rules.yaml:3:22' }]);
  });

  it('timezone: names no place on the terminal either', async () => {
    const hour = `${size}rules: { common-hour: prefer }\n`;
    const say = async (rules: string) =>
      (await assignHere({ 'people.csv': csv(plain), 'rules.yaml': rules })).out;
    expect(await say(hour)).toMatch(/ in (Berlin|Athens|New York)/);
    expect(await say(`${hour}sensitive: [timezone]\n`)).not.toMatch(/Berlin|Athens|New York/);
  });
});

describe('what people are known by', () => {
  it('cannot be sensitive: an address that stands for an id', async () => {
    const rows = company(12).map(({ id, manager, ...row }) => ({
      email: `${id}@firm.example`,
      ...row,
      manager: manager ? `${manager}@firm.example` : '',
    }));
    const files = { 'people.csv': csv(rows), 'rules.yaml': `${size}sensitive: [email]\n` };
    const { code, err } = await assignHere(files);
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([
      {
        at: 'rules.yaml:2:13',
        message: 'Groups cannot be told without the id: `email` cannot be sensitive.',
      },
    ]);
  });

  it('can be sensitive where ids stand in brackets after the names', async () => {
    const rows = company(12).map(({ id, manager, name, ...row }) => ({
      Worker: `${name} (${id === 'top' ? '100' : id!.replace('m', '2').replace('a', '1').replace('b', '2')})`,
      ...row,
      Email: `${id}@firm.example`,
      manager: manager ? `${manager}@firm.example` : '',
    }));
    const folder = folderWith({ 'people.csv': csv(rows) });
    writeFileSync(join(folder, 'rules.yaml'), `${size}columns: { name: Worker }\nsensitive: [Email]\n`);
    const { code, out, err } = await minimHere(folder, [
      'assign',
      'people.csv',
      '--json',
      '--cycle',
      '2027-H1',
    ]);
    expect(code, err).toBe(0);
    expect(out).not.toContain('@firm.example');
  });

  it('cannot be sensitive: a part of the names', async () => {
    const rows = company(12).map(({ name, ...row }) => ({
      ...row,
      'First name': name!.split(' ')[0]!,
      'Last name': name!.split(' ')[1]!,
    }));
    const { code, err } = await assignHere({
      'people.csv': csv(rows),
      'rules.yaml': `${size}sensitive: [Last name]\n`,
    });
    expect(code).toBe(2);
    expect(faults(err)).toMatchObject([{ at: 'rules.yaml:2:13' }]);
  });
});
