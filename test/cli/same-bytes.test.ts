/** The same input gives the same bytes, whatever the order of its rows. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row, shuffled } from './company.ts';
import { allFiles, assign, shipped } from './minim.ts';

const example = { 'rules.yaml': shipped('rules.yaml'), 'collaborators.csv': shipped('collaborators.csv') };

function filesOf(people: string, rules: Record<string, string>, ...words: string[]): Record<string, string> {
  const { folder, code } = assign(
    { 'people.csv': people, ...rules },
    '-o',
    'o',
    '--effort',
    'quick',
    ...words,
  );
  expect(code).toBe(0);
  return allFiles(`${folder}/o`);
}

/** The shipped export has one line for each row. */
function shuffledExport(text: string, seed: number): string {
  const [head, ...rows] = text.trimEnd().split('\n');
  return `${[head, ...shuffled(rows, seed)].join('\n')}\n`;
}

describe('two runs', () => {
  const first = filesOf(shipped('people.csv'), example);

  it('of one input and seed write the same bytes', () => {
    expect(filesOf(shipped('people.csv'), example)).toEqual(first);
  });

  it.each([
    1, 2, 3,
  ])('of one input with its rows in another order write the same bytes (order %i)', (seed) => {
    const people = shuffledExport(shipped('people.csv'), seed);
    expect(people).not.toBe(shipped('people.csv'));
    expect(filesOf(people, example)).toEqual(first);
  });

  it('with another number of threads write the same bytes', () => {
    expect(filesOf(shipped('people.csv'), example, '--threads', '3')).toEqual(first);
  });

  it('with other line breaks, a byte order mark or semicolons write the same bytes', () => {
    const text = shipped('people.csv');
    expect(filesOf(`\ufeff${text.replaceAll('\n', '\r\n')}`, example)).toEqual(first);
    expect(filesOf(text.replaceAll(',', ';'), example)).toEqual(first);
  });

  it('with another seed hold the hard rules too, and say which seed it was', () => {
    const other = filesOf(shipped('people.csv'), example, '--seed', '7');
    const result = JSON.parse(other['result.json']!);
    expect(result.seed).toBe(7);
    expect(result.cost.hard).toBe(0);
  });

  it('with the columns in another order write the same bytes', () => {
    const rows = company(14);
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
    expect(filesOf(csv(turned as typeof rows), {})).toEqual(filesOf(csv(rows), {}));
  });
});

describe('an export with somebody on two rows', () => {
  const rules = { 'rules.yaml': 'size: { min: 3, max: 9 }\n' };
  const bothOrders = (change: Readonly<Record<string, string>>) => {
    const rows: Row[] = company(8).map((row) => ({ ...row, status: 'Active' }));
    const twin = { ...rows.find((row) => row.id === 'm04')!, ...change };
    const before = csv([twin, ...rows]);
    const after = csv([...rows, twin]);
    return [filesOf(after, rules), filesOf(before, rules)] as const;
  };

  it('gives the same bytes in either order when the rows are alike', () => {
    const [after, before] = bothOrders({});
    expect(before).toEqual(after);
  });

  it('gives the same bytes in either order when the departments differ', () => {
    const [after, before] = bothOrders({ department: 'Legal' });
    expect(before).toEqual(after);
  });

  it('gives the same bytes in either order when one of the rows says that the person has left', () => {
    const [after, before] = bothOrders({ status: 'Terminated' });
    expect(before).toEqual(after);
  });
});
