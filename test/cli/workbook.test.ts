/** Workbooks in place of CSV files: exports, groups, history and pairs, by first sheet or by name. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { folderWith, minim, read, told } from './minim.ts';

const people = csv(company(12));
const rows = (text: string): CellValue[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','));

async function workbook(...sheets: { name: string; rows: CellValue[][]; hidden?: boolean }[]) {
  return new Uint8Array(await writeXlsx({ sheets }));
}

const rules = 'size: { min: 5, ideal: 6, max: 7 }\n';
const assign = (folder: string, file: string, ...words: string[]) =>
  minim(folder, ['assign', file, '--cycle', '2027-H1', '--json', ...words]);
const plain = assign(folderWith({ 'people.csv': people, 'rules.yaml': rules }), 'people.csv').out;

describe('an export', () => {
  it('is read from the first sheet that is not hidden, and that is told', async () => {
    const book = await workbook(
      { name: 'Lists', rows: [['x']], hidden: true },
      { name: 'Staff', rows: rows(people) },
      { name: 'Notes', rows: [['y']] },
    );
    const folder = folderWith({ 'people.xlsx': book, 'rules.yaml': rules });
    const ran = assign(folder, 'people.xlsx');
    expect(ran.out).toBe(plain);
    expect(told(ran.err)[0]).toMatchObject({ severity: 'note', at: 'people.xlsx' });
    expect(told(ran.err)[0]!.message).toContain('Of 3 sheets “Staff” is read.');
  });

  it('is read from the sheet that is named', async () => {
    const book = await workbook({ name: 'Notes', rows: [['y']] }, { name: 'Staff list', rows: rows(people) });
    const folder = folderWith({ 'people.xlsx': book, 'rules.yaml': rules });
    expect(assign(folder, 'people.xlsx#Staff list').out).toBe(plain);
    const wrong = assign(folder, 'people.xlsx#Staff');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('no sheet “Staff”; its sheets are “Notes”, “Staff list”');
  });

  it('with numbers, dates and booleans reads as the CSV of it', async () => {
    const head = ['id', 'name', 'manager', 'start date', 'score', 'remote'];
    const staff = (boss: CellValue, id: CellValue, day: CellValue, score: CellValue, yes: CellValue) => [
      id,
      `Person ${id}`,
      boss,
      day,
      score,
      yes,
    ];
    const day = (index: number) => new Date(Date.UTC(2020, index, 3));
    const cells = Array.from({ length: 8 }, (_, index) =>
      staff(index === 0 ? null : 100, 100 + index, day(index), index + 0.5, index % 2 === 0),
    );
    const asText = cells.map((row) =>
      row
        .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))
        .join(','),
    );
    const yaml =
      'who: { exclude: { id: ["100"] } }\ncolumns: { score: { column: score, type: number } }\nsize: { min: 3, ideal: 4, max: 4 }\nrules: { spread: { start_date: prefer, score: prefer, remote: prefer } }\n';
    const book = await workbook({ name: 'Staff', rows: [head, ...cells] });
    const fromBook = assign(folderWith({ 'people.xlsx': book, 'rules.yaml': yaml }), 'people.xlsx');
    const fromText = assign(
      folderWith({ 'people.csv': [head.join(','), ...asText].join('\n'), 'rules.yaml': yaml }),
      'people.csv',
    );
    expect(fromBook.code).toBe(0);
    expect(fromBook.out).toBe(fromText.out);
    expect(fromBook.err.replaceAll('.xlsx', '.csv')).toBe(fromText.err);
  });

  it.each([
    ['that is damaged', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0])],
    ['of an old kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('%s is refused with a remedy', (_, bytes) => {
    const ran = assign(folderWith({ 'people.xlsx': bytes }), 'people.xlsx');
    expect(ran.code).toBe(2);
    expect(told(ran.err)[0]).toMatchObject({ severity: 'error', at: 'people.xlsx' });
    expect(ran.err).toContain('save the sheet as CSV UTF-8');
  });
});

it('groups, earlier groups and pairs are read from workbooks too', async () => {
  const first = folderWith({ 'people.csv': people, 'rules.yaml': rules });
  expect(minim(first, ['assign', 'people.csv', '--cycle', '2027-H1', '-o', 'h1', '--quiet']).code).toBe(0);
  const groups = rows(read(first, 'h1/groups.csv'));
  const folder = folderWith({
    'people.csv': people,
    'rules.yaml': `${rules}history: "*/groups.xlsx"\nrules: { apart: { strength: never, file: pairs.xlsx } }\n`,
    'pairs.xlsx': await workbook({ name: 'Pairs', rows: rows('a,b\nm01,m02\nm03,m04\n') }),
    'h1/groups.xlsx': await workbook({ name: 'Groups', rows: groups }),
  });
  const checked = minim(folder, ['check', 'people.csv', 'h1/groups.xlsx', '--json']);
  const result = JSON.parse(checked.out);
  expect(result.groups.map(({ members }: { members: string[] }) => members.length)).toEqual([6, 6]);
  expect(result.rules.map(({ id }: { id: string }) => id)).toContain('apart');
  const next = assign(folder, 'people.csv');
  const met = JSON.parse(next.out).rules.find(({ id }: { id: string }) => id === 'met-before');
  expect(met.cost).toBeGreaterThan(0);
  const changed = minim(folder, ['diff', 'h1/groups.xlsx', 'h1/groups.xlsx', '--json']);
  expect(changed.code).toBe(0);
});
