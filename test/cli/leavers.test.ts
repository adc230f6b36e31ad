/** People who have left or are away get no seat, in the words that HR systems have for it; what is not understood is told. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere } from './in-process.ts';
import { told } from './minim.ts';

async function run(heading: string, usual: string, odd: string, more: Readonly<Record<string, string>> = {}) {
  const rows = company(12).map((row) => ({ ...row, [heading]: row.id === 'm03' ? odd : usual, ...more }));
  const ran = await assignHere({ 'people.csv': csv(rows) }, '--json');
  expect(ran.code).toBe(0);
  const groups: { members: string[] }[] = JSON.parse(ran.out).groups;
  return { ...ran, isPlaced: groups.some(({ members }) => members.includes('m03')) };
}

describe('somebody who has left', () => {
  it.each([
    ['Status', 'Active', 'Terminated'],
    ['Employment Status', 'active', 'INACTIVE'],
    ['Active', 'TRUE', 'FALSE'],
    ['Active', 'Yes', 'No'],
    ['Account Enabled', 'True', 'False'],
    ['Termd', '0', '1'],
    ['Termination Date', '', '2026-03-31'],
  ])('is not placed: %s is %s for others and %s for them', async (heading, usual, odd) => {
    expect((await run(heading, usual, odd)).isPlaced).toBe(false);
  });

  it('still carries the chain', async () => {
    const rows = company(12).map((row) => ({
      ...row,
      status: row.id === 'm03' ? 'Terminated' : 'Active',
      manager: row.id === 'm03' ? 'm01' : row.id === 'm02' ? 'm03' : row.manager!,
    }));
    const rules = 'groups: 2\nrules: { together: { strength: prefer, weight: 1000, pairs: [[m01, m02]] } }\n';
    const { code, out } = await assignHere({ 'people.csv': csv(rows), 'rules.yaml': rules }, '--json');
    expect(code).toBe(0);
    const groups: { members: string[] }[] = JSON.parse(out).groups;
    expect(groups.some(({ members }) => members.includes('m01') && members.includes('m02'))).toBe(false);
  });

  it('is placed where the last day lies in the cycle or after it', async () => {
    expect((await run('Termination Date', '', '2027-05-31')).isPlaced).toBe(true);
  });
});

describe('somebody who is away', () => {
  it.each(['On leave', 'LOA', 'Leave of Absence', 'Garden leave'])('is not placed: %s', async (status) => {
    expect((await run('Status', 'Active', status)).isPlaced).toBe(false);
  });
});

describe('a status that is not understood', () => {
  it.each([
    'Resigned',
    'Retired',
    'Former',
    'Parental leave',
    'Sabbatical',
    'T',
  ])('is not taken for “active” without a word: %s', async (status) => {
    const { err, isPlaced } = await run('Status', 'Active', status);
    const isTold = told(err).some(({ message }) => message.includes(status));
    expect(isTold || !isPlaced).toBe(true);
  });
});
