/** The three files of a run, as other programs and people read them. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { allFiles, assign, read, shipped } from './minim.ts';
import { groupsOf, parseCsv } from './recount.ts';

const example = {
  'people.csv': shipped('people.csv'),
  'rules.yaml': shipped('rules.yaml'),
  'collaborators.csv': shipped('collaborators.csv'),
};
const { folder, code } = assign(example, '-o', 'o');
const groupsCsv = read(folder, 'o/groups.csv');
const roster = read(folder, 'o/roster.md');
const result = JSON.parse(read(folder, 'o/result.json'));
const exported = parseCsv(example['people.csv']);

/** Texts ascending by code point. */
function byCodePoint(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => [...text].map((letter) => letter.codePointAt(0)!));
  const at = x!.findIndex((code, i) => code !== y![i]);
  return at < 0 ? x!.length - y!.length : x![at]! - (y![at] ?? -1);
}

describe('a run with -o', () => {
  it('writes groups.csv, roster.md, result.json and report.html and nothing else', () => {
    expect(code).toBe(0);
    const names = ['groups.csv', 'report.html', 'result.json', 'roster.md'];
    expect(Object.keys(allFiles(`${folder}/o`))).toEqual(names);
  });
});

describe('groups.csv', () => {
  it('has group, id, name and role first, then the columns that rosters show', () => {
    expect(groupsCsv.split('\n')[0]).toBe('group,id,name,role,department,timezone');
  });

  it('has one row for each participant and ends in a line break', () => {
    const ids = parseCsv(groupsCsv).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(result.people.in);
    expect(groupsCsv.endsWith('\n')).toBe(true);
    expect(groupsCsv).not.toContain('\r');
  });

  it('shows the cells of the export, and no role where nobody facilitates', () => {
    for (const row of parseCsv(groupsCsv)) {
      const person = exported.find((each) => each['Employee ID'] === row.id)!;
      expect(row).toMatchObject({
        name: person['Preferred Name'],
        role: '',
        department: person.Department,
      });
      expect(row.timezone).toBe(person['Time Zone']);
    }
  });

  it('is sorted by pool, group, name and id', () => {
    const order = [...new Set(result.groups.map((group: { pool: string }) => group.pool))];
    expect(order).toEqual(['frontline', 'directors']);
    const poolOf = new Map<string, number>(
      result.groups.map((group: { name: string; pool: string }) => [group.name, order.indexOf(group.pool)]),
    );
    const rows = parseCsv(groupsCsv);
    const sorted = [...rows].sort(
      (a, b) =>
        poolOf.get(a.group!)! - poolOf.get(b.group!)! ||
        byCodePoint(a.group!, b.group!) ||
        byCodePoint(a.name!, b.name!) ||
        byCodePoint(a.id!, b.id!),
    );
    expect(rows).toEqual(sorted);
  });

  it('sorts by code point and not by the units of UTF-16 or a language', () => {
    const names = ['\u{1F600} Smile', '～ Wide', 'Zoe', 'Élodie', 'adam', 'Zoe', 'Ångström', 'Zo', 'Ab', 'É'];
    const rows = company(10, (row) => {
      const index = /^m\d\d$/.test(row.id!) ? Number(row.id!.slice(1)) - 1 : -1;
      return index < 0 ? row : { ...row, name: names[index]! };
    });
    const run = assign({ 'people.csv': csv(rows), 'rules.yaml': 'groups: 1\n' }, '-o', 'o');
    const seats = parseCsv(read(run.folder, 'o/groups.csv'));
    expect(seats.map((seat) => seat.name)).toEqual([...names].sort(byCodePoint));
    expect(seats.filter((seat) => seat.name === 'Zoe').map((seat) => seat.id)).toEqual(['m03', 'm06']);
  });
});

describe('roster.md', () => {
  it('names the cycle, each group, and each member with the columns that rosters show', () => {
    expect(roster).toMatch(/^# .*2027-H1$/m);
    for (const [name, ids] of groupsOf(groupsCsv)) {
      const section = roster.split(/^## /m).find((each) => each.startsWith(name))!;
      for (const id of ids) {
        const person = exported.find((each) => each['Employee ID'] === id)!;
        const row = section.split('\n').find((line) => line.startsWith(`| ${person['Preferred Name']} |`))!;
        expect(row).toContain(person.Department!);
        // An underscore would start emphasis in Markdown.
        expect(row).toContain(person['Time Zone']!.replaceAll('_', '\\_'));
      }
    }
  });

  it('has no ids', () => {
    for (const row of exported) expect(roster).not.toContain(row['Employee ID']);
  });

  it('has no ids under another heading either', () => {
    const rules = 'roster-shows: [name, Employee ID, Manager ID]\n';
    const run = assign({ 'people.csv': example['people.csv'], 'rules.yaml': rules }, '-o', 'o');
    const text = run.code === 0 ? read(run.folder, 'o/roster.md') : '';
    expect(text).not.toMatch(/\bE\d{4}\b/);
  });
});

describe('result.json', () => {
  it('has its keys in the order of the contract', () => {
    expect(Object.keys(result)).toEqual([
      'minim',
      'format',
      'command',
      'seed',
      'program',
      'cycle',
      'people',
      'groups',
      'unplaced',
      'cost',
      'bound',
      'rules',
      'search',
      'tzdata',
    ]);
    expect(Object.keys(result.cycle)).toEqual(['name', 'from', 'to']);
    expect(Object.keys(result.people)).toEqual(['rows', 'in', 'out']);
    expect(Object.keys(result.groups[0])).toEqual(['name', 'pool', 'members', 'facilitator']);
    expect(Object.keys(result.cost)).toEqual(['hard', 'avoid', 'prefer']);
    expect(Object.keys(result.bound)).toEqual(['hard', 'avoid', 'prefer']);
    expect(Object.keys(result.search)).toEqual(['effort', 'moves', 'stopped']);
  });

  it('says what was run', () => {
    expect(result).toMatchObject({ format: 1, command: 'assign', seed: 1, program: 'mini-m' });
    expect(result.cycle).toEqual({ name: '2027-H1', from: '2027-01-04', to: '2027-06-25' });
    expect(result.minim).toMatch(/^\d+\.\d+\.\d+/);
    expect(result.tzdata).toBe(process.versions.tz);
    expect(result.search.effort).toBe('normal');
  });

  it('accounts for every row of the export', () => {
    const out = Object.values<number>(result.people.out).reduce((sum, count) => sum + count, 0);
    expect(result.people.rows).toBe(exported.length);
    expect(result.people.rows).toBe(result.people.in + out);
    expect(Object.keys(result.people.out)).toEqual(Object.keys(result.people.out).sort());
  });

  it('has the groups of groups.csv in their order', () => {
    const groups = result.groups.map((group: { name: string; members: string[] }) => [
      group.name,
      group.members,
    ]);
    expect(groups).toEqual([...groupsOf(groupsCsv)]);
    for (const group of result.groups) expect(group.facilitator).toBeNull();
    expect(result.unplaced).toEqual([]);
  });

  it('has an entry for each rule, with its column where it has one', () => {
    for (const rule of result.rules) {
      expect(Object.keys(rule)).toEqual(['id', 'strength', 'weight', 'cost', 'bound', 'violations']);
      for (const each of rule.violations) expect(Object.keys(each)).toEqual(['group', 'people', 'cost']);
    }
    const strengths = Object.fromEntries(
      result.rules.map((rule: { id: string; strength: string }) => [rule.id, rule.strength]),
    );
    expect(strengths).toMatchObject({
      'reporting-chain': 'never',
      'same-manager': 'avoid',
      'same-team': 'never',
      collaborators: 'never',
      'spread:timezone': 'prefer',
      'spread:department': 'prefer',
      'spread:start_date': 'prefer',
      'even-sizes': 'prefer',
      size: 'never',
      pool: 'never',
    });
  });

  it('numbers the entries of a rule that stands several times', () => {
    const rules =
      'rules:\n  apart:\n    - { strength: never, pairs: [[m01, m02]] }\n    - { strength: avoid, pairs: [[m03, m04]] }\n';
    const run = assign({ 'people.csv': csv(company(12)), 'rules.yaml': rules }, '--json');
    const ids = JSON.parse(run.out).rules.map((rule: { id: string }) => rule.id);
    expect(ids).toEqual(expect.arrayContaining(['apart', 'apart#2']));
  });
});

describe('written files', () => {
  it('hold no path, no date of the run and no time', () => {
    const day = new Date().toISOString().slice(0, 10);
    for (const text of [groupsCsv, roster, JSON.stringify(result)]) {
      expect(text).not.toContain(folder);
      expect(text).not.toContain('people.csv');
      expect(text).not.toContain(day);
      expect(text).not.toMatch(/\d\d:\d\d:\d\d/);
    }
  });
});
