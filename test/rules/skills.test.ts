/** Judged cases of `skills`: wishes for help that nobody else in the group can meet, and how cells name topics. */
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { skills } from '../../src/rules/skills.ts';
import { standing } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { readCase } from '../helpers/reading.ts';
import { world } from '../helpers/world.ts';

const { violations, bound, unknown } = judging(skills);

test('each topic that a person wants help with counts, one violation for each person', () => {
  const words = { strong: { Ana: 'hiring' }, wants: { Bo: 'hiring; budgets; strategy', Cy: 'hiring' } };
  expect(violations('Ana Bo | Cy', words)).toEqual(['Bo x2', 'Cy']);
});

test('nobody meets their own wish, and two who say both help each other', () => {
  const both = { Ana: 'hiring', Bo: 'hiring' };
  expect(violations('Ana Cy | Bo', { strong: both, wants: both })).toEqual(['Ana', 'Bo']);
  expect(violations('Ana Bo | Cy', { strong: both, wants: both })).toEqual([]);
});

test('people who say nothing cost nothing and are reported', () => {
  const words = { strong: { Ana: 'hiring' }, wants: { Bo: 'hiring' } };
  expect(violations('Ana Bo Cy', words)).toEqual([]);
  expect(unknown('Ana Bo Cy', words)).toBe('Cy');
  expect(unknown('Ana Bo', { strong: { Ana: 'hiring' }, wants: { Ana: 'budgets' } })).toBe('Bo');
});

describe('what is proved', () => {
  test('is a wish that nobody may meet', () => {
    expect(bound('Ana Bo', { wants: { Ana: 'hiring', Bo: 'hiring' } })).toEqual({
      cost: 2,
      because: ['2 people want help with hiring and may sit with nobody else who is strong in it'],
    });
    const w = world('Ana Bo<Ana | Cy Dee');
    const words = { strong: { Ana: 'hiring' }, wants: { Bo: 'hiring', Cy: 'hiring' } };
    const [chain, each] = standing(w, { 'reporting-chain': {}, skills: words });
    const division = divisionOf(w);
    const conflicts = conflictsOf(4, compileRules(division, [chain!]));
    expect(each!.prepared.bound(division, conflicts)).toEqual({
      cost: 1,
      because: ['1 person wants help with hiring and may sit with nobody else who is strong in it'],
    });
  });

  test('is a wish of the only one who is strong in it', () => {
    expect(bound('Ana Bo', { strong: { Ana: 'hiring' }, wants: { Ana: 'hiring', Bo: 'hiring' } })).toEqual({
      cost: 1,
      because: ['1 person wants help with hiring and may sit with nobody else who is strong in it'],
    });
  });

  test('counts all who are strong', () => {
    const wants = Object.fromEntries(['Cy', 'Dee', 'Eve', 'Fay'].map((name) => [name, 'hiring']));
    const words = { strong: { Ana: 'hiring', Bo: 'hiring' }, wants, max: 2 };
    expect(bound('Ana Cy | Bo Dee | Eve Fay', words)).toEqual({
      cost: 2,
      because: ['4 people want help with hiring, 2 are strong in it, and a group has at most 2'],
    });
  });

  test('is a wish for which no seat is left beside those who are strong', () => {
    const wants = { Bo: 'hiring', Cy: 'hiring', Dee: 'hiring' };
    const { cost, because } = bound('Ana Bo | Cy Dee', { strong: { Ana: 'hiring' }, wants, max: 2 });
    expect(cost).toBe(2);
    expect(because).toEqual(['3 people want help with hiring, 1 is strong in it, and a group has at most 2']);
  });
});

test('cells part topics by semicolons, commas, bars and line breaks, alike but for case and spaces', () => {
  const csv = [
    'id,Strong in,Wants help with',
    'p1,"Hiring; Budgets|strategy","conflict"',
    'p2,,"hiring, BUDGETS',
    'Strategy;  hiring "',
    'p3,conflict ; ,',
    '',
  ].join('\n');
  const yaml = [
    'size: { min: 1, ideal: 3, max: 3 }',
    'rules: { skills: { strength: prefer, strong: Strong in, wants: Wants help with } }',
    '',
  ].join('\n');
  const { problem, standing: rules } = readCase(csv, yaml);
  const { entry, prepared } = rules.find(({ entry }) => entry.id === 'skills')!;
  expect(entry.options.skills!.topics).toEqual(['BUDGETS', 'conflict', 'Hiring', 'Strategy']);
  const cost = (...groups: number[][]) =>
    prepared
      .violationsIn(groups.map((members, index) => ({ name: `${index}`, pool: 0, members })))
      .reduce((sum, violation) => sum + violation.cost, 0);
  expect(problem.people.size).toBe(3);
  expect(cost([0, 1, 2])).toBe(0);
  expect(cost([0, 2], [1])).toBe(3);
  expect(cost([0, 1], [2])).toBe(1);
});
