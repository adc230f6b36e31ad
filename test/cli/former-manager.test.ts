/** `former-manager` reads an earlier export and keeps people away from a manager they had then. */
import { describe, expect, it } from 'vitest';
import { company, csv, type Row } from './company.ts';
import { assignHere } from './in-process.ts';
import { faults, read, told } from './minim.ts';
import { testFaults } from './one-fault.ts';

const rows = company(12);
const people = csv(rows);
const rules = (strength: string, more = '') =>
  `program: mini-m\nrules:\n  former-manager: { strength: ${strength}, file: old.csv }\n${more}`;
/** Half a year ago m02 to m05 reported to m01. */
const before = rows.map((row) => (/^m0[2-5]$/.test(row.id!) ? { ...row, manager: 'm01' } : row));

const groupOf = (folder: string) =>
  new Map(
    read(folder, 'o/groups.csv')
      .split('\n')
      .slice(1)
      .map((line) => [line.split(',')[1], line.split(',')[0]] as const),
  );

async function isApart(old: readonly Row[]): Promise<boolean> {
  const files = { 'people.csv': people, 'old.csv': csv(old), 'rules.yaml': rules('never', 'groups: 2\n') };
  const ran = await assignHere(files, '-o', 'o');
  expect(ran.code, ran.err).toBe(0);
  const groups = groupOf(ran.folder);
  return ['m02', 'm03', 'm04', 'm05'].every((id) => groups.get(id) !== groups.get('m01'));
}

describe('former-manager', () => {
  it('keeps people away from whom they reported to', async () => {
    expect(await isApart(before)).toBe(true);
  });

  it('reads it where rows stand in another order and hold fewer columns', async () => {
    const short = before.map(({ id, name, manager }) => ({ id: id!, name: name!, manager: manager! }));
    expect(await isApart(short.reverse())).toBe(true);
  });

  it('knows people by their e-mail address where ids changed', async () => {
    const mail = (row: Row): Row => ({ ...row, email: `${row.id}@example.com` });
    const renumbered = before
      .map(mail)
      .map((row) => ({ ...row, id: `old-${row.id}`, manager: row.manager ? `old-${row.manager}` : '' }));
    const files = {
      'people.csv': csv(rows.map(mail)),
      'old.csv': csv(renumbered),
      'rules.yaml': rules('never', 'groups: 2\n'),
    };
    const ran = await assignHere(files, '-o', 'o');
    expect(ran.code, ran.err).toBe(0);
    const groups = groupOf(ran.folder);
    expect(['m02', 'm03', 'm04', 'm05'].map((id) => groups.get(id))).not.toContain(groups.get('m01'));
  });

  it('says where it can count nothing, because nobody has another manager now', async () => {
    const files = { 'people.csv': people, 'old.csv': people, 'rules.yaml': rules('avoid') };
    const { code, err } = await assignHere(files);
    expect(code, err).toBe(0);
    expect(told(err).some(({ message }) => message.includes('former-manager does not apply'))).toBe(true);
    expect(faults(err)).toEqual([]);
  });
});

const other = csv(
  before.map((row) => ({ ...row, id: `x${row.id}`, manager: row.manager ? `x${row.manager}` : '' })),
);

testFaults([
  {
    title: 'an earlier export of other people',
    files: { 'people.csv': people, 'old.csv': other, 'rules.yaml': rules('avoid') },
    at: 'rules.yaml:3:44',
    says: ['old.csv', 'people.csv', 'no id'],
  },
  {
    title: 'an earlier export that is not there',
    files: { 'people.csv': people, 'rules.yaml': rules('avoid') },
    at: 'rules.yaml:3:44',
    says: ['old.csv'],
  },
  {
    title: 'an earlier export without managers',
    files: { 'people.csv': people, 'old.csv': 'id,name\nm01,Mila\n', 'rules.yaml': rules('avoid') },
    at: 'old.csv:1',
    says: ['manager'],
  },
  {
    title: 'former-manager without a file',
    files: { 'people.csv': people, 'rules.yaml': 'rules:\n  former-manager: avoid\n' },
    at: 'rules.yaml:2:19',
    says: ['former-manager', 'old-export.csv'],
  },
]);
