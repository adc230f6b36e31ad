/** Judged cases of `spread`: pairs with the same value of a column, in bands for numbers and dates. */
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { spread } from '../../src/rules/spread.ts';
import { standing } from '../helpers/entries.ts';
import { divisionOf, judging } from '../helpers/judging.ts';
import { readCase } from '../helpers/reading.ts';
import { world } from '../helpers/world.ts';

const { violations, bound, unknown, sentence } = judging(spread);

const team = { column: 'team' };
const score = { column: 'score' };

test('every pair with one value counts, as one violation for each value and group', () => {
  expect(violations('Ana/Red Bo/Red Cy/Red | Dee/Red', team)).toEqual(['Ana Bo Cy x3']);
  expect(violations('Ana/Red Bo/Blue Cy/Blue Dee/Red', team)).toEqual(['Ana Dee', 'Bo Cy']);
});

test('people without a value cost nothing, not even with each other, and are reported', () => {
  expect(violations('Ana Bo Cy/Red', team)).toEqual([]);
  expect(unknown('Ana Bo/Red | Cy', team)).toBe('Ana Cy');
});

test('a manager counts with their own value here, not with that of their reports', () => {
  expect(violations('Ana/Top Bo/Top | Cy/Red<Ana Dee/Blue<Bo', team)).toEqual(['Ana Bo']);
});

describe('numbers fall into four bands of the pool', () => {
  test('eight different values make bands of two', () => {
    const drawing = 'A=10 B=20 C=30 D=40 E=50 F=60 G=70 H=80';
    expect(violations(drawing, score)).toEqual(['A B', 'C D', 'E F', 'G H']);
  });

  test('equal values share a band, wherever the edge would fall', () => {
    // Smaller values: 0, 0, 0, 3, 3, 5, 6, 7 of 8; floor(4 × smaller / 8) = 0, 0, 0, 1, 1, 2, 3, 3.
    expect(violations('A=1 B=1 C=1 D=2 E=2 F=3 G=4 H=5', score)).toEqual(['A B C x3', 'D E', 'G H']);
    // All equal: nobody has a smaller value, so all are in the lowest band.
    expect(violations('A=7 B=7 C=7 | D=7', score)).toEqual(['A B C x3']);
  });

  test('unknown values do not count among the known', () => {
    // Of four known values each has a band of its own; the two without a score change nothing.
    expect(violations('A=1 B=2 C=3 D=4 E F', score)).toEqual([]);
    expect(violations('A=1 B=2 C=3 D=4 E=5 F=6', score)).toEqual(['A B', 'D E']);
  });

  test('numbers are ordered as numbers, not as texts, and decimals and negatives count', () => {
    expect(violations('A=9 B=10 C=100 D=1000 E=1001 F=2000 G=3000 H=9000', score)).toEqual([
      'A B',
      'C D',
      'E F',
      'G H',
    ]);
    expect(violations('A=-5 B=-4 C=-0.5 D=0 E=0.25 F=1 G=2 H=3', score)).toEqual([
      'A B',
      'C D',
      'E F',
      'G H',
    ]);
  });

  test('people who take no part do not shift the bands', () => {
    // Among the four participants each has a band; with the others 3 and 4 would share one.
    expect(violations('A=1 B=2 C=3 D=4 || E=5 F=6 G=7 H=8', score)).toEqual([]);
  });

  test('each pool has bands of its own', () => {
    const drawing = 'A=1 B=2 | C=3 D=4 | E=5 F=6 | G=7 H=8';
    expect(violations(drawing, score)).toEqual(['A B', 'C D', 'E F', 'G H']);
    expect(violations(drawing, { ...score, pools: ['A B C D', 'E F G H'] })).toEqual([]);
  });
});

describe('timezones and dates, through the reader', () => {
  const judge = (cells: string, heading: string) => {
    const rows = cells.split(' ').map((cell, index) => `p${index + 1},${cell}`);
    const csv = [`id,${heading}`, ...rows, ''].join('\n');
    const yaml = `size: { min: 1, ideal: 3, max: 20 }\nrules: { spread: { ${heading}: prefer } }\n`;
    const { problem, standing } = readCase(csv, yaml);
    const { prepared } = standing.find(({ entry }) => entry.id === 'spread')!;
    const group = { name: 'all', pool: 0, members: problem.pools[0]!.members };
    return prepared
      .violationsIn([group])
      .map(({ people }) => people.map((p) => problem.people.ids[p]).join(' '));
  };

  test('timezones of equal offset on every day of the cycle are the same', () => {
    expect(judge('Europe/Berlin Europe/Paris Europe/London Europe/Lisbon', 'timezone')).toEqual([
      'p1 p2',
      'p3 p4',
    ]);
  });

  test('timezones that agree only in winter differ', () => {
    // Lagos keeps +01:00 all year, Berlin goes to +02:00 in March; Algiers keeps +01:00 as well.
    expect(judge('Europe/Berlin Africa/Lagos Africa/Algiers', 'timezone')).toEqual(['p2 p3']);
  });

  test('dates fall into four bands by time, not by spelling', () => {
    const dates = '2019-12-31 2020-01-01 2021-05-01 2021-06-01 2022-01-01 2022-02-01 2023-01-01 2023-12-01';
    expect(judge(dates, 'start_date')).toEqual(['p1 p2', 'p3 p4', 'p5 p6', 'p7 p8']);
  });
});

test('values that are written differently and mean the same count as one', () => {
  const zone = {
    kind: 'timezone' as const,
    of: { Ana: 'Berlin', Bo: 'Paris', Cy: 'Oslo?', Dee: 'Oslo?' },
    meaning: { Berlin: 0, Paris: 0 },
  };
  const words = { column: 'zone', columns: { zone } };
  expect(violations('Ana Bo Cy Dee', words)).toEqual(['Ana Bo']);
  expect(unknown('Ana Bo Cy Dee', words)).toBe('Cy Dee');
});

test('more people of one value than groups have a bound that says how many and of what', () => {
  // 5 over 2 groups: 3 and 2, so 3 pairs and 1.
  const reds = bound('Ana/Red Bo/Red Cy/Red | Dee/Red Eve/Red Fay/Blue', team);
  expect(reds.cost).toBe(4);
  expect(reds.because).toHaveLength(1);
  expect(reds.because[0]).toMatch(/5 people.* team Red .* 2 groups/);
  // Four bands of two people over one group: a pair in each.
  const { cost, because } = bound('A=1 B=2 C=3 D=4 E=5 F=6 G=7 H=8', score);
  expect(cost).toBe(4);
  expect(because[0]).toMatch(/2 people.* score.* 1 to 2 /);
});

test('a hard rule that keeps many of one value away from somebody raises the bound', () => {
  // Ana’s five reports are all Red and may not sit with her: three groups, but only two are open to them.
  const w = world('Ana Bo/Red<Ana Cy/Red<Ana | Dee/Red<Ana Eve/Red<Ana | Fay/Red<Ana Gus/Blue');
  const [chain, reds] = standing(w, { 'reporting-chain': {}, spread: team });
  const division = divisionOf(w);
  const { cost, because } = reds!.prepared.bound(division, conflictsOf(7, compileRules(division, [chain!])));
  // 3 and 2 in two groups are 3 + 1 pairs; over three groups 2, 2 and 1 would be 2.
  expect(cost).toBe(4);
  expect(because[0]).toMatch(/hard rules.* Ana .*2 more/);
});

test('the sentence names the column', () => {
  expect(sentence({ ...team, strength: 'must' })).toBe('No two people in a group have the same team.');
  expect(sentence({ ...team, strength: 'prefer' })).toContain('team');
});
