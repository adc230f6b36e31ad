/** A small company whose groups are announced: its kit as files, and rows of the CSV files in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere, minimHere } from './in-process.ts';
import { allFiles, folderWith } from './minim.ts';

export type Files = Readonly<Record<string, string>>;

export const contact = 'kit: { contact: "Ana Ash, ana@firm.example" }\n';
export const size = 'size: { min: 3, ideal: 4, max: 5 }\n';

/** The company with addresses, without facilitators, everybody at work. */
export function people(count: number, change: (row: Row) => Row = (row) => row): string {
  return csv(
    company(count, (row) => change({ ...row, email: `${row.id}@firm.example`, leads: '', status: 'active' })),
  );
}

/** The kit of the company under some rules, by path. */
export async function kitOf(rules: string, rows = people(12)): Promise<Files> {
  const { code, err, folder } = await assignHere(
    { 'people.csv': rows, 'rules.yaml': rules },
    '-o',
    'o',
    '--kit',
  );
  expect(code, err).toBe(0);
  return kitIn(folder, 'o');
}

export function kitIn(folder: string, output: string): Files {
  const files = Object.entries(allFiles(join(folder, output)));
  return Object.fromEntries(files.filter(([path]) => /^(announce|kit)\//.test(path)));
}

export function rowsOf(text: string): Readonly<Record<string, string>>[] {
  return parse(text, { columns: true });
}

export function mails(kit: Files) {
  return rowsOf(kit['kit/mail-merge.csv']!);
}

/** The same company half a year on: groups of twelve in `o`, and what they become in `n`. */
export async function rotated(rules: string, change: (row: Row) => Row = (row) => row, count = 13) {
  const before = people(12);
  const folder = folderWith({ 'people.csv': before, 'rules.yaml': `cycle: 2026-H2\n${rules}` });
  expect((await minimHere(folder, ['assign', 'people.csv', '-o', 'o'])).code).toBe(0);
  writeFileSync(join(folder, 'rules.yaml'), `cycle: 2027-H1\n${rules}`);
  writeFileSync(join(folder, 'people.csv'), people(count, change));
  const ran = await minimHere(folder, ['rotate', 'people.csv', '--from', 'o/groups.csv', '-o', 'n', '--kit']);
  expect(ran.code, ran.err).toBe(0);
  return { folder, kit: kitIn(folder, 'n'), moves: rowsOf(allFiles(join(folder, 'n'))['moves.csv']!) };
}
