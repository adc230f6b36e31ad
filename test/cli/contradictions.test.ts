/** Rules that want the opposite of each other: refused where both are hard, else told with what will happen. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assignHere } from './in-process.ts';
import { faults } from './minim.ts';
import { type Fault, testFaults } from './one-fault.ts';

const people = csv(company(12));
const at = (title: string, lines: readonly string[], place: string, ...says: (string | RegExp)[]): Fault => ({
  title,
  files: { 'people.csv': people, 'rules.yaml': `${lines.join('\n')}\n` },
  at: `rules.yaml:${place}`,
  says,
});

testFaults([
  at(
    'a column that must be spread and of which nobody may be alone',
    [
      'rules:',
      '  spread: { department: must }',
      '  alone: { department: { strength: never, values: [Design] } }',
    ],
    '3',
    '`spread:department` (must, rules.yaml:2)',
    '`alone:department` (never, rules.yaml:3)',
    'two people with a listed value could then sit nowhere',
  ),
  at(
    'a column that must be spread and alike',
    ['rules:', '  alike: { department: must }', '  spread: { department: must }'],
    '3',
    '`alike:department` (must, rules.yaml:2)',
    'no two people of known department could then share a group',
  ),
  at(
    'a column that must reach wide and narrow',
    ['rules:', '  spread: off', '  range:', '    start_date: [must, { strength: must, want: narrow }]'],
    '4',
    'range:start_date',
    'range:start_date#2',
  ),
  at(
    'a pair that must be together and apart',
    [
      'rules:',
      '  apart: { strength: never, pairs: [[m02, m01]] }',
      '  together: { strength: must, pairs: [[m01, m02, m03]] }',
    ],
    '3',
    'Mila m01 and Mila m02 are listed in `apart` (never, rules.yaml:2) and in `together` (must, rules.yaml:3)',
    'no groups hold both',
  ),
  at(
    'more of a value than are allowed',
    [
      'rules:',
      '  at-least: { department: { strength: must, value: Design, count: 2 } }',
      '  at-most: { department: { strength: must, value: Design } }',
    ],
    '3',
    'wants 2 in each group and `at-most:department` (must, rules.yaml:3) allows 1',
  ),
  at(
    'more of a value than of any value are allowed',
    [
      'rules:',
      '  at-most: { department: must }',
      '  at-least: { department: { strength: must, value: Design, count: 2 } }',
    ],
    '3',
    'allows 1',
  ),
  at(
    'more of a value than a group has people',
    ['rules: { at-least: { department: { strength: must, value: Design, count: 9 } } }'],
    '1',
    'wants 9 in each group, and a group has at most 8 people',
    'at most 8',
  ),
  at(
    'values that nobody has',
    ['rules: { alone: { department: { strength: avoid, values: [Desing] } } }'],
    '1:59',
    'Design',
  ),
  at(
    'no values where they are needed',
    ['rules: { alone: { department: avoid } }'],
    '1:31',
    'lists no values',
    'Design, Sales, Support',
  ),
  at(
    'a value and values',
    ['rules: { at-most: { team: { strength: must, value: Leads, values: [Leads] } } }'],
    '1:67',
    'both',
  ),
  at(
    'a range of words',
    ['rules: { range: { department: prefer } }'],
    '1:31',
    'numbers or dates',
    'type: number',
  ),
  at(
    'a range that is neither',
    ['rules: { range: { start_date: { strength: prefer, want: far } } }'],
    '1:57',
    'wide or narrow',
  ),
  at('skills without columns', ['rules: { skills: prefer }'], '1:18', '`strong` and `wants`'),
  at(
    'skills of a column that is not there',
    ['rules: { skills: { strength: prefer, strong: titel, wants: team } }'],
    '1:46',
    /did you mean “title”/,
  ),
  at('a count of nothing', ['rules: { at-most: { team: { strength: must, count: 0 } } }'], '1:52', 'from 1'),
]);

/** The one warning of a run that goes on. */
async function warning(...lines: string[]): Promise<string> {
  const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': `${lines.join('\n')}\n` });
  expect(code).toBe(0);
  const told = faults(err).filter(({ severity }) => severity === 'warning');
  expect(told).toHaveLength(1);
  return `${told[0]!.at} ${told[0]!.message} ${told[0]!.help}`;
}

describe('rules at odds that are not both hard', () => {
  it('are told with the one that comes first', async () => {
    const text = await warning(
      'rules:',
      '  spread: { department: prefer }',
      '  alone: { department: { strength: avoid, values: [Design] } }',
    );
    expect(text).toMatch(/^rules\.yaml:3 /);
    expect(text).toContain('alone:department is stronger and comes first');
    expect(text).toContain('write off for spread:department or for alone:department');
  });

  it('of one strength are both counted, one of them broken', async () => {
    const text = await warning(
      'rules:',
      '  apart: { strength: avoid, pairs: [[m01, m02]] }',
      '  together: { strength: should, pairs: [[m01, m02]] }',
    );
    expect(text).toContain('both count alike, and whatever the groups are, one of them is broken');
  });

  it('are told where the programme set one of them', async () => {
    expect(await warning('rules: { alike: { department: should } }')).toContain(
      '`spread:department` (prefer, set by the programme)',
    );
  });
});

describe('no contradiction is told', () => {
  it('of pairs that are not both listed, of other columns, other values and counts that fit', async () => {
    const lines = [
      'rules:',
      '  spread: { timezone: prefer, department: off, start_date: off }',
      '  alike: { department: prefer }',
      '  apart: { strength: avoid, pairs: [[m01, m02]] }',
      '  together: { strength: prefer, pairs: [[m01, m03]] }',
      '  at-least: { department: { strength: should, values: [Design, Sales], count: 2 } }',
      '  at-most: { department: { strength: should, value: Design } }',
    ];
    const { code, err } = await assignHere({ 'people.csv': people, 'rules.yaml': `${lines.join('\n')}\n` });
    expect({ code, faults: faults(err) }).toEqual({ code: 0, faults: [] });
  });
});
