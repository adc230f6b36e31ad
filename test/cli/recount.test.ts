/** Every cost in result.json, counted again from groups.csv and the export by somebody else. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assign, read, shipped } from './minim.ts';
import {
  bandsOf,
  countPairs,
  countValues,
  type Export,
  type Found,
  type Groups,
  groupsOf,
  inOneChain,
  offsetsOf,
  ofOneTeam,
  pairsOf,
  parseCsv,
  readExport,
  totalOf,
  underOneBoss,
} from './recount.ts';

interface RuleResult {
  readonly id: string;
  readonly strength: string;
  readonly weight: number;
  readonly cost: number;
  readonly bound: number;
  readonly violations: readonly Found[];
}

interface Result {
  readonly groups: readonly { name: string; pool: string; members: string[] }[];
  readonly cost: Record<string, number>;
  readonly bound: Record<string, number>;
  readonly rules: readonly RuleResult[];
  readonly search: { readonly stopped: string };
}

interface Run {
  readonly result: Result;
  readonly groups: Groups;
}

function runOf(folder: string): Run {
  const groups = groupsOf(read(folder, 'o/groups.csv'));
  return { result: JSON.parse(read(folder, 'o/result.json')), groups };
}

/** In one order, so that lists of violations can be compared. */
function inOrder(found: readonly Found[]): Found[] {
  const sorted = found.map(({ group, people, cost }) => ({ group, people: [...people].sort(), cost }));
  return sorted.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function expectRule({ result }: Run, id: string, found: readonly Found[]): void {
  const rule = result.rules.find((each) => each.id === id)!;
  expect(rule, id).toBeDefined();
  expect(rule.cost, id).toBe(totalOf(found));
  expect(inOrder(rule.violations), id).toEqual(inOrder(found));
  expect(rule.bound, id).toBeLessThanOrEqual(rule.cost);
}

/** Per strength: the sum of weight times cost, and never less than what is proved. */
function expectTotals({ result }: Run): void {
  const levels = { hard: ['never', 'must'], avoid: ['avoid', 'should'], prefer: ['prefer'] };
  for (const [level, words] of Object.entries(levels)) {
    const own = result.rules.filter(({ strength }) => words.includes(strength));
    const sum = own.reduce((total, { weight, cost }) => total + weight * cost, 0);
    expect(result.cost[level], level).toBe(sum);
    expect(result.bound[level], level).toBeLessThanOrEqual(sum);
  }
  const isProved = JSON.stringify(result.cost) === JSON.stringify(result.bound);
  expect(result.search.stopped === 'proved-best').toBe(isProved);
}

const larkspur = { id: 'Employee ID', manager: 'Manager ID', team: 'Team' };

function closePairs(people: Export, listed: string): (a: string, b: string) => number {
  const rows = parseCsv(listed);
  return (a, b) => {
    const weights = rows.flatMap((row) => {
      const isListed = (x: string, y: string) =>
        people.teamsOf(x).has(row.a!) && people.teamsOf(y).has(row.b!);
      return isListed(a, b) || isListed(b, a) ? [Number(row.weight || 1)] : [];
    });
    return Math.max(0, ...weights);
  };
}

describe('the shipped example', () => {
  const rules = shipped('rules.yaml')
    .replace('same-manager: avoid', 'same-manager: { strength: avoid, weight: 3 }')
    .replace('department: prefer', 'department: { strength: prefer, weight: 2 }');
  const files = { 'rules.yaml': rules, 'collaborators.csv': shipped('collaborators.csv') };
  const ran = assign({ ...files, 'people.csv': shipped('people.csv') }, '-o', 'o');
  const run = runOf(ran.folder);
  const people = readExport(shipped('people.csv'), larkspur);
  const cell = (heading: string) => (id: string) => people.row.get(id)![heading]!;

  it('costs what the pairs in one chain, of one team and of close teams cost, pair by pair', () => {
    expectRule(run, 'reporting-chain', countPairs(run.groups, inOneChain(people)));
    expectRule(run, 'same-team', countPairs(run.groups, ofOneTeam(people)));
    expectRule(
      run,
      'collaborators',
      countPairs(run.groups, closePairs(people, shipped('collaborators.csv'))),
    );
  });

  it('costs what people with one manager and of one department cost, value by value', () => {
    const known = (heading: string) => (id: string) => cell(heading)(id) || null;
    expectRule(run, 'same-manager', countValues(run.groups, known('Manager ID')));
    expectRule(run, 'spread:department', countValues(run.groups, known('Department')));
  });

  it('counts timezones as the same when their offsets agree on every day of the cycle', () => {
    const classes = new Map<string, string>();
    const offsets = (zone: string) => {
      if (!classes.has(zone)) classes.set(zone, offsetsOf(zone, '2027-01-04', '2027-06-25'));
      return classes.get(zone)!;
    };
    const valueFor = (id: string) => (cell('Time Zone')(id) === '' ? null : offsets(cell('Time Zone')(id)));
    expectRule(run, 'spread:timezone', countValues(run.groups, valueFor));
  });

  it('counts start dates in four bands among the participants of each pool', () => {
    const bands = new Map<string, string>();
    for (const pool of new Set(run.result.groups.map((group) => group.pool))) {
      const members = run.result.groups.flatMap((group) => (group.pool === pool ? group.members : []));
      for (const [id, band] of bandsOf(members, cell('Hire Date'))) bands.set(id, `${pool} ${band}`);
    }
    expectRule(
      run,
      'spread:start_date',
      countValues(run.groups, (id) => bands.get(id) ?? null),
    );
  });

  it('keeps to the sizes and counts the squared distance from the ideal', () => {
    const sizes = { frontline: { min: 5, ideal: 6, max: 8 }, directors: { min: 4, ideal: 5, max: 8 } };
    const uneven = run.result.groups.flatMap(({ name, pool, members }) => {
      const { min, ideal, max } = sizes[pool as keyof typeof sizes];
      expect(members.length).toBeGreaterThanOrEqual(min);
      expect(members.length).toBeLessThanOrEqual(max);
      const cost = (members.length - ideal) ** 2;
      return cost > 0 ? [{ group: name, people: members, cost }] : [];
    });
    expectRule(run, 'even-sizes', uneven);
    expectRule(run, 'size', []);
    expectRule(run, 'pool', []);
  });

  it('sums weight times cost for each strength', () => {
    expect(run.result.rules.map(({ id, weight }) => [id, weight])).toContainEqual(['same-manager', 3]);
    expect(run.result.cost.avoid).toBeGreaterThan(0);
    expectTotals(run);
  });
});

describe.each([1, 3])('%i groups that break rules', (count) => {
  const rows = company(6, (row) => (row.id === 'm02a' ? { ...row, manager: 'm03a' } : row));
  const rules = [
    'who: {}',
    `groups: ${count}`,
    'size: { min: 4, ideal: 4, max: 20 }',
    'rules:',
    '  reporting-chain: avoid',
    '  same-manager: off',
    '  same-team: { strength: avoid, weight: 2 }',
    '  common-boss: { strength: prefer, within: 2 }',
    '  apart: { strength: avoid, weight: 5, file: apart.csv }',
    '  together: { strength: prefer, weight: 7, pairs: [[m01, m01a, top], [m02, m02b]] }',
    '  collaborators: { strength: prefer, pairs: [[m04, m05, m06]] }',
    '  spread: { team: prefer }',
  ].join('\n');
  const apart = 'a,b,weight\nm01,m02,4\nm02,m01,2\nm01a,m01b,\nm03,m04,9\n';
  const ran = assign({ 'people.csv': csv(rows), 'rules.yaml': rules, 'apart.csv': apart }, '-o', 'o');
  const run = runOf(ran.folder);
  const people = readExport(csv(rows), { id: 'id', manager: 'manager', team: 'team' });

  it('have the sizes that were asked for', () => {
    expect(run.groups.size).toBe(count);
    const uneven = [...run.groups].map(([group, members]) => ({
      group,
      people: members,
      cost: (members.length - 4) ** 2,
    }));
    expectRule(run, 'even-sizes', uneven);
  });

  it('are priced by the same definitions', () => {
    expect(ran.code).toBe(0);
    const chain = countPairs(run.groups, inOneChain(people));
    expect(totalOf(chain)).toBeGreaterThan(0);
    expectRule(run, 'reporting-chain', chain);
    expectRule(run, 'same-team', countPairs(run.groups, ofOneTeam(people)));
    expectRule(run, 'common-boss', countPairs(run.groups, underOneBoss(people, 2)));
    expectRule(
      run,
      'spread:team',
      countValues(run.groups, (id) => people.row.get(id)!.team!),
    );
    expectTotals(run);
  });

  it('cost the listed weight of pairs apart, the larger where a pair is listed twice', () => {
    const weights = new Map([
      ['m01 m02', 4],
      ['m01a m01b', 1],
      ['m03 m04', 9],
    ]);
    const costOf = (a: string, b: string) => weights.get([a, b].sort().join(' ')) ?? 0;
    expectRule(run, 'apart', countPairs(run.groups, costOf));
    const close = ['m04', 'm05', 'm06'];
    const isClose = (a: string, b: string) => Number(close.includes(a) && close.includes(b));
    expectRule(run, 'collaborators', countPairs(run.groups, isClose));
  });

  it('cost each wish that was not met once, in no group', () => {
    const groupOf = new Map([...run.groups].flatMap(([name, ids]) => ids.map((id) => [id, name])));
    const wishes = [...pairsOf(['m01', 'm01a', 'top']), ...pairsOf(['m02', 'm02b'])];
    const missed = wishes.filter(([a, b]) => groupOf.get(a) !== groupOf.get(b));
    expectRule(
      run,
      'together',
      missed.map((people) => ({ group: null, people, cost: 1 })),
    );
  });
});
