/** The same input gives the same bytes, whatever the order of its rows. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row, shuffled } from './company.ts';
import { assignHere } from './in-process.ts';
import { allFiles, assign, type Ran, shipped } from './minim.ts';

const example = { 'rules.yaml': shipped('rules.yaml'), 'collaborators.csv': shipped('collaborators.csv') };

type Files = Record<string, string>;

const quick = ['-o', 'o', '--effort', 'quick'];

function written({ folder, code }: Ran & { folder: string }): Files {
  expect(code).toBe(0);
  return allFiles(`${folder}/o`);
}

async function filesOf(people: string, rules: Files, ...words: string[]): Promise<Files> {
  return written(await assignHere({ 'people.csv': people, ...rules }, ...quick, ...words));
}

/** The shipped export has one line for each row. */
function shuffledExport(text: string, seed: number): string {
  const [head, ...rows] = text.trimEnd().split('\n');
  return `${[head, ...shuffled(rows, seed)].join('\n')}\n`;
}

describe('two runs', () => {
  const people = { 'people.csv': shipped('people.csv') };
  const first = written(assign({ ...people, ...example }, ...quick));

  it('of one input and seed write the same bytes', async () => {
    expect(await filesOf(shipped('people.csv'), example)).toEqual(first);
  });

  it.each([
    1, 2, 3,
  ])('of one input with its rows in another order write the same bytes (order %i)', async (seed) => {
    const people = shuffledExport(shipped('people.csv'), seed);
    expect(people).not.toBe(shipped('people.csv'));
    expect(await filesOf(people, example)).toEqual(first);
  });

  it('with another number of threads write the same bytes', () => {
    const ran = assign({ ...people, ...example }, ...quick, '--threads', '3');
    expect(written(ran)).toEqual(first);
  });

  it('with other line breaks, a byte order mark or semicolons write the same bytes', async () => {
    const text = shipped('people.csv');
    expect(await filesOf(`\ufeff${text.replaceAll('\n', '\r\n')}`, example)).toEqual(first);
    expect(await filesOf(text.replaceAll(',', ';'), example)).toEqual(first);
  });

  it('with another seed hold the hard rules too, and say which seed it was', async () => {
    const other = await filesOf(shipped('people.csv'), example, '--seed', '7');
    const result = JSON.parse(other['result.json']!);
    expect(result.seed).toBe(7);
    expect(result.cost.hard).toBe(0);
  });

  it('with the columns in another order write the same bytes', async () => {
    const rows = company(14);
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    expect(await filesOf(csv(turned as typeof rows), {})).toEqual(await filesOf(csv(rows), {}));
  });
});

describe('an export with somebody on two rows', () => {
  const rules = { 'rules.yaml': 'size: { min: 3, max: 9 }\n' };
  const bothOrders = async (change: Readonly<Record<string, string>>) => {
    const rows: Row[] = company(8).map((row) => ({ ...row, status: 'Active' }));
    const twin = { ...rows.find((row) => row.id === 'm04')!, ...change };
    const before = csv([twin, ...rows]);
    const after = csv([...rows, twin]);
    return [await filesOf(after, rules), await filesOf(before, rules)] as const;
  };

  it('gives the same bytes in either order when the rows are alike', async () => {
    const [after, before] = await bothOrders({});
    expect(before).toEqual(after);
  });

  it('gives the same bytes in either order when the departments differ', async () => {
    const [after, before] = await bothOrders({ department: 'Legal' });
    expect(before).toEqual(after);
  });

  it('gives the same bytes in either order when one of the rows says that the person has left', async () => {
    const [after, before] = await bothOrders({ status: 'Terminated' });
    expect(before).toEqual(after);
  });
});
