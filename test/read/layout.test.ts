/** Headings with what HR systems put around them. */
import { describe, expect, test } from 'vitest';
import { foldHeading } from '../../src/read/layout.ts';
import { chainColumns, managerInBrackets } from '../../src/read/manager-columns.ts';
import { readTable } from '../../src/read/table.ts';

test.each([
  ['Employee ID', 'employee id'],
  ['Employee ID *', 'employee id'],
  ['Email Address [Required]', 'email address'],
  ['Name [displayName] Required', 'name'],
  ['Block sign in (Yes/No) [accountEnabled] Required', 'block sign in'],
  ['Reports To Associate ID (Employment Profile)', 'reports to associate id'],
  ['Job Title Description (Employment Profile) *', 'job title description'],
  ['Status [READ ONLY]', 'status'],
  ['Employee_Name', 'employee name'],
  ['(Employment Profile)', 'employment profile'],
  ['Grade (or equivalent) 2', 'grade or equivalent 2'],
])('%s is known as %s', (heading, folded) => {
  expect(foldHeading(heading)).toBe(folded);
});

test('a heading of nothing but brackets costs no time', () => {
  const started = performance.now();
  foldHeading('[('.repeat(100_000));
  foldHeading(`${'[] '.repeat(60)}x`);
  expect(performance.now() - started).toBeLessThan(1000);
});

describe('columns of a chain of managers', () => {
  const chainOf = (...lines: string[]) => chainColumns(readTable('people.csv', lines.join('\n')).table!);

  test.each([
    ['id,Management_Chain_01,Management_Chain_02', [1, 2]],
    ['id,Management Chain - Level 02,Management Chain - Level 01', [2, 1]],
    ['id,L2_name,L3_name,L10_name', [1, 2, 3]],
    ['id,Level 1 Manager,Level 2 Manager', [1, 2]],
    ['id,L2_name', []],
    ['id,Management Chain,Manager', []],
  ])('%s', (headings, columns) => {
    expect(chainOf(headings, 'a,x,y,z')).toEqual(columns);
  });

  test('are turned round where the last one is the same for everybody', () => {
    expect(chainOf('id,L1_manager,L2_manager', 'a,x,top', 'b,y,top', 'c,z,top')).toEqual([2, 1]);
  });
});

test.each([
  ['Platform (Jane Doe)', 'Jane Doe'],
  ['Platform (EMEA)', ''],
  ['Platform', ''],
  ['Platform (Old) (Jane Doe)', 'Jane Doe'],
])('the manager in %s is “%s”', (cell, name) => {
  expect(managerInBrackets(cell)).toBe(name);
});
