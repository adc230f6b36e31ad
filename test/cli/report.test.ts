/** report.html holds what rosters may show and loads nothing; what it does in a browser is tested there. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PageData } from '../../src/model/page-data.ts';
import { company, csv } from './company.ts';
import { allFiles, assign, folderWith, minim, read, shipped } from './minim.ts';
import { groupsOf } from './recount.ts';

const people = csv(company(14));
const formed = assign({ 'people.csv': people }, '-o', 'o');
const page = read(formed.folder, 'o/report.html');

function dataOf(html: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!);
}

describe('report.html', () => {
  it('holds the groups of groups.csv', () => {
    const { groups, people: seated } = dataOf(page);
    const named = groups.map(({ name }, group) => [
      name,
      seated.ids.filter((_, person) => seated.groupOf[person] === group).sort(),
    ]);
    const written = [...groupsOf(read(formed.folder, 'o/groups.csv'))].map(([name, ids]) => [
      name,
      ids.sort(),
    ]);
    expect(named).toEqual(written);
  });

  it('runs one script and one style, known by their hashes, and loads nothing', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
    expect(policy).toMatch(/^default-src 'none'; /);
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1]!);
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1]!);
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    for (const [name, text] of [
      ['script', scripts[0]!],
      ['style', styles[0]!],
    ]) {
      const hash = createHash('sha256').update(text!).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    // The name of SVG is the only address there is, and nobody fetches it.
    const addresses = new Set([...page.matchAll(/\bhttps?:\/\/[^\s"'`\\]+/g)].map(([address]) => address));
    expect([...addresses]).toEqual(['http://www.w3.org/2000/svg']);
    expect(page).not.toMatch(
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest|eval)\b/,
    );
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base)\b/);
  });

  it('holds no value of a column that rosters do not show', () => {
    const rules = 'roster-shows: [name]\nrules: { spread: { department: prefer }, common-hour: prefer }\n';
    const { folder, code } = assign({ 'people.csv': people, 'rules.yaml': rules }, '-o', 'o');
    expect(code).toBe(0);
    const bare = read(folder, 'o/report.html');
    expect(bare).not.toMatch(/Design|Support|Sales|Europe\/|Athens|New_York|Manager\b|2005-|Tove/);
    const { columns, hours, rules: judged, unjudged } = dataOf(bare);
    expect([columns, hours]).toEqual([[], null]);
    const keys = judged.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['spread:department', 'common-hour']));
    expect(unjudged).toEqual([]);
  });

  it('says of rules what result.json says', () => {
    const { rules } = JSON.parse(read(formed.folder, 'o/result.json'));
    const told = dataOf(page).rules.map(({ key, strength, weight, cost }) => ({
      id: key,
      strength,
      weight,
      cost,
    }));
    expect(rules).toMatchObject(told);
    expect(told.length).toBe(rules.length);
  });
});

describe('minim check -o', () => {
  const groups = read(formed.folder, 'o/groups.csv');
  const checked = (text: string, ...words: string[]) => {
    const folder = folderWith({ 'people.csv': people, 'mine.csv': text });
    return {
      folder,
      ...minim(folder, ['check', 'people.csv', 'mine.csv', '--cycle', '2027-H1', '-o', 'c', ...words]),
    };
  };

  it('writes the report and nothing else, and says so', () => {
    const { folder, code, out } = checked(groups);
    expect([code, Object.keys(allFiles(`${folder}/c`))]).toEqual([0, ['report.html']]);
    expect(out).toMatch(/Wrote c\/report\.html\n$/);
    expect(dataOf(read(folder, 'c/report.html')).command).toBe('check');
  });

  it('writes it for groups that break a hard rule, too, and the answer is still no', () => {
    const all = groups.replace(/^[A-Z][a-z]+,/gm, 'One,').replace('One,id', 'group,id');
    const { folder, code } = checked(all);
    expect(code).toBe(1);
    const { rules } = dataOf(read(folder, 'c/report.html'));
    expect(rules.find(({ key }) => key === 'size')!.cost).toBeGreaterThan(0);
  });

  it('replaces nothing without --force, and writes nothing in a dry run', () => {
    const folder = folderWith({ 'people.csv': people, 'mine.csv': groups, 'c/report.html': 'mine' });
    const words = ['check', 'people.csv', 'mine.csv', '--cycle', '2027-H1', '-o', 'c'];
    expect(minim(folder, words).code).toBe(2);
    expect(minim(folder, [...words, '--dry-run', '--force']).code).toBe(0);
    expect(read(folder, 'c/report.html')).toBe('mine');
    expect(minim(folder, [...words, '--force']).code).toBe(0);
    expect(read(folder, 'c/report.html')).toMatch(/^<!doctype html>/);
  });

  it('keeps people whom the export does not know', () => {
    const { folder } = checked(`${groups}Alder,x1,Nobody Known,,,\n`);
    const { others } = dataOf(read(folder, 'c/report.html'));
    expect(others).toEqual([{ group: 'Alder', id: 'x1', name: 'Nobody Known', role: '' }]);
  });
});

it('a rotation tells who comes from where, and of nobody whose turn it is', () => {
  const files = { 'people.csv': shipped('people.csv'), 'collaborators.csv': shipped('collaborators.csv') };
  const { folder } = assign(files, '-o', '2027-H1', '--effort', 'quick');
  const words = [
    'rotate',
    'people.csv',
    '--from',
    '2027-H1/groups.csv',
    '--cycle',
    '2027-H2',
    '--effort',
    'quick',
  ];
  expect(minim(folder, [...words, '-o', '2027-H2']).code).toBe(0);
  const { before, people: seated, groups, rules, unjudged } = dataOf(read(folder, '2027-H2/report.html'));
  const moved = seated.ids.filter((_, person) => {
    const from = before!.groupOf[person]!;
    return from < 0 || before!.groups[from] !== groups[seated.groupOf[person]!]!.name;
  });
  const lines = read(folder, '2027-H2/moves.csv').trimEnd().split('\n').slice(1);
  expect(moved.sort()).toEqual(lines.map((line) => line.split(',')[0]!).sort());
  expect(rules.map(({ key }) => key)).not.toContain('turn');
  expect(unjudged.map(({ key }) => key)).toEqual(['turn']);
});

it('somebody wished together with others and without a seat is no fault of minim', () => {
  const rules = 'rules: { together: { strength: should, pairs: [[m01, m02], [m03, m04]] } }\n';
  const rest = read(formed.folder, 'o/groups.csv')
    .split('\n')
    .filter((line) => !line.includes(',m01,'));
  const folder = folderWith({ 'people.csv': people, 'rules.yaml': rules, 'mine.csv': rest.join('\n') });
  const words = ['check', 'people.csv', 'mine.csv', '--cycle', '2027-H1'];
  const { code, err } = minim(folder, [...words, '-o', 'c']);
  expect(err).not.toContain('bug in minim');
  expect(code).not.toBe(3);
  expect(dataOf(read(folder, 'c/report.html')).unplaced).toEqual(['Mila m01']);
});
