/** Files of pairs with faults: told with the file and line of the row. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assign, faults } from './minim.ts';
import { type Fault, testFaults } from './one-fault.ts';

const people = csv(company(12));
const rules = 'rules:\n  apart: { strength: never, file: pairs.csv }\n';
const teams = 'rules:\n  collaborators: { strength: avoid, file: pairs.csv }\n';

const at = (title: string, pairs: string, place: string, ...says: (string | RegExp)[]): Fault => ({
  title,
  files: { 'people.csv': people, 'rules.yaml': rules, 'pairs.csv': pairs },
  at: place,
  says,
});

testFaults([
  at('wrong headings', 'first,second\nm01,m02\n', 'pairs.csv:1', 'a and b', 'first'),
  at('a pair file without headings', 'm01,m02\nm03,m04\n', 'pairs.csv:1', 'headings'),
  at('a weight of nothing', 'a,b,weight\nm01,m02,1\nm03,m04,0\n', 'pairs.csv:3', '0', 'whole number'),
  at('a weight in words', 'a,b,weight\nm01,m02,high\n', 'pairs.csv:2', 'high', 'whole number'),
  at('an unknown id', 'a,b\nm01,m02\n\nm03,m88\n', 'pairs.csv:4', 'm88'),
  at('a row that lacks a cell', 'a,b\nm01,m02\nm03,\n', 'pairs.csv:3', /empty|missing|nobody/),
  at('an empty pair file', '', 'pairs.csv', /no text|empty/),
  {
    title: 'a pair file that is not there',
    files: { 'people.csv': people, 'rules.yaml': rules },
    at: 'rules.yaml:2:35',
    says: ['pairs.csv', 'rules.yaml'],
  },
  {
    title: 'an unknown team beside a known one',
    files: { 'people.csv': people, 'rules.yaml': teams, 'pairs.csv': 'a,b\nTeam m01,Taem m02\n' },
    at: 'pairs.csv:2',
    says: ['team', 'Taem m02', /did you mean “Team m02”/],
  },
]);

describe('a pair file with many faults', () => {
  it('has each told by line, up to a number that can be read', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `nobody${index},none${index}`);
    const files = { 'people.csv': people, 'rules.yaml': rules, 'pairs.csv': `a,b\n${rows.join('\n')}\n` };
    const { code, err } = assign(files);
    expect(code).toBe(2);
    expect(faults(err)[0]!.at).toBe('pairs.csv:2');
    expect(faults(err).length).toBeGreaterThan(1);
    expect(faults(err).length).toBeLessThan(50);
  });
});

describe('a good pair file', () => {
  it('may stand in another folder than the one minim runs in, with other headings in capitals', () => {
    const { code, out } = assign(
      {
        'people.csv': people,
        'set/rules.yaml': rules,
        'set/pairs.csv': 'A;B;Weight\nm01;m02;3\n',
      },
      '-r',
      'set/rules.yaml',
      '--json',
    );
    expect(code).toBe(0);
    const groups: { members: string[] }[] = JSON.parse(out).groups;
    const together = groups.filter(({ members }) => members.includes('m01') && members.includes('m02'));
    expect(together).toEqual([]);
  });
});
