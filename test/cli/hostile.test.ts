/** Input that is large, deep or out of all proportion costs bounded time and memory, and never a crash. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { faults, folderWith, minim, type Ran } from './minim.ts';

/** Enough for every case here many times over. */
const PATIENCE = 10_000;

function quick(files: Record<string, string>, ...words: string[]): Ran {
  const folder = folderWith(files);
  const env = { NODE_OPTIONS: '--max-old-space-size=1000' };
  const ran = minim(folder, ['assign', 'people.csv', '--cycle', '2027-H1', '--effort', 'quick', ...words], {
    timeout: PATIENCE,
    env,
  });
  expect(ran.err.slice(-2000)).not.toMatch(/bug in minim|FATAL ERROR/);
  expect(ran.code, 'ended in time').not.toBeNull();
  return ran;
}

const people = csv(company(12));

/** One at the top, managers below, two reports each; `teamOf` names the team of a report. */
function wide(managers: number, teamOf: (manager: number) => string): string {
  const lines = ['id,name,manager,department,team', 't,T,,D,Board'];
  for (let m = 0; m < managers; m++) {
    lines.push(`m${m},M ${m},t,D${m % 7},Leads`);
    for (const r of ['a', 'b']) lines.push(`m${m}${r},R ${m}${r},m${m},D${m % 7},${teamOf(m)}`);
  }
  return `${lines.join('\n')}\n`;
}

function chain(length: number): string {
  const rows = Array.from({ length }, (_, i) => `c${i},C ${i},${i === 0 ? '' : `c${i - 1}`}`);
  return `id,name,manager\n${rows.join('\n')}\n`;
}

describe('minim ends in time', () => {
  it('with a maximum size that means “no maximum”', () => {
    const rules = 'size: { min: 5, ideal: 6, max: 999999999 }\n';
    expect(quick({ 'people.csv': people, 'rules.yaml': rules }).code).toBe(0);
  });

  it('with 500 managers who all lead one and the same team', () => {
    expect(quick({ 'people.csv': wide(500, () => 'HQ') }).code).toBe(1);
  });

  it('with 2,000 managers in eight teams', () => {
    expect([0, 1]).toContain(quick({ 'people.csv': wide(2000, (m) => `Team ${m % 8}`) }).code);
  });

  it('with a chain of 1,000 people', () => {
    expect(quick({ 'people.csv': chain(1000) }).code).toBe(1);
  });

  it('with a chain of 30,000 people, and a loop of them', () => {
    const rules = (strength: string) => `who: {}\nrules: { reporting-chain: ${strength} }\n`;
    const loop = chain(30_000).replace('c0,C 0,\n', 'c0,C 0,c29999\n');
    for (const [file, strength] of [
      [chain(30_000), 'never'],
      [loop, 'avoid'],
    ] as const) {
      const ran = quick({ 'people.csv': file, 'rules.yaml': rules(strength) });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain('449985000 pairs of people are in one reporting line');
    }
  });

  it('with a pattern of many stars', () => {
    const rules = `who: { include: { name: "${'*a'.repeat(25)}b" } }\n`;
    const file = people.replace('Mila m02', 'a'.repeat(3000));
    expect([1, 2]).toContain(quick({ 'people.csv': file, 'rules.yaml': rules }).code);
  });

  it('with 20,000 rows that share one address', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `p${i},P ${i},hr@x.example,${i === 0 ? '' : `p${Math.floor((i - 1) / 9)}`}`,
    );
    expect(quick({ 'people.csv': `id,name,email,manager\n${rows.join('\n')}\n` }).code).toBe(0);
  });
});

describe('minim does not crash', () => {
  it('on 140,000 people whose timezone it does not know', () => {
    const rows = Array.from({ length: 140_000 }, (_, i) => `${i},CET`);
    const rules = 'groups: 20000\nrules: { spread: { timezone: prefer } }\n';
    quick({ 'people.csv': `id,timezone\n${rows.join('\n')}\n`, 'rules.yaml': rules });
  });

  it('on YAML that is nested without end', () => {
    const rules = `sensitive: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`;
    expect(quick({ 'people.csv': people, 'rules.yaml': rules }).code).toBe(2);
  });

  it('on aliases that multiply', () => {
    const levels = 'abcdefghij'.split('').map((name, i, all) => {
      const items = Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*${all[i - 1]}`)).join(', ');
      return `${name}: &${name} [${items}]`;
    });
    const ran = quick({ 'people.csv': people, 'rules.yaml': `${levels.join('\n')}\nsensitive: *j\n` });
    expect(ran.code).toBe(2);
    expect(ran.err.length).toBeLessThan(20_000);
  });

  it('on keys that are no texts', () => {
    const rules = '1: x\ntrue: y\nnull: z\n? [a, b]\n: c\n? { a: b }\n: d\n__proto__: e\nconstructor: f\n';
    const ran = quick({ 'people.csv': people, 'rules.yaml': rules });
    expect(ran.code).toBe(2);
    expect(faults(ran.err)).toHaveLength(7);
  });

  it('on headings that mean something to JavaScript', () => {
    const file = people
      .replace('department', '__proto__')
      .replace('team', 'constructor')
      .replace('title', 'toString');
    const rules = 'rules: { spread: { __proto__: prefer, constructor: prefer, toString: prefer } }\n';
    expect(quick({ 'people.csv': file, 'rules.yaml': rules }).code).toBe(0);
  });

  it('on one person, two people, or everybody under one manager', () => {
    for (const count of [1, 2, 30]) {
      const rows = Array.from({ length: count }, (_, i) => `p${i},P ${i},${i === 0 ? '' : 'p0'}`);
      expect(quick({ 'people.csv': `id,name,manager\n${rows.join('\n')}\n` }).code).toBe(1);
    }
  });

  it('on groups of one, as many groups as people, or weights of many digits', () => {
    const heavy =
      'rules: { spread: { department: { strength: prefer, weight: 999999 } }, same-manager: { strength: avoid, weight: 999999999 } }\n';
    for (const rules of ['size: { min: 1, ideal: 1, max: 1 }\n', 'groups: 12\n', 'groups: 1\n', heavy])
      expect(quick({ 'people.csv': people, 'rules.yaml': rules }).code).toBe(0);
  });
});

describe('messages', () => {
  /** Kept short enough to be read, however long the list of faults is. */
  const MOST = 60;

  it.each([
    ['rows without an id', (i: number) => `,P ${i},,Europe/Berlin`],
    ['timezones that are not known', (i: number) => `p${i},P ${i},,Place ${i}`],
    ['people who are their own managers', (i: number) => `p${i},P ${i},p${i},UTC`],
    ['loops of two', (i: number) => `p${i},P ${i},p${i ^ 1},UTC`],
    ['ids on rows of different people', (i: number) => `p${i >> 1},P ${i},,UTC`],
  ])('about 1,000 %s do not bury all others', (_, row) => {
    const rows = Array.from({ length: 1000 }, (__, i) => row(i));
    const file = `id,name,manager,timezone\n${rows.join('\n')}\n`;
    const { err } = quick({ 'people.csv': file, 'rules.yaml': 'who: {}\n' });
    expect(faults(err).length).toBeGreaterThan(0);
    expect(faults(err).length).toBeLessThan(MOST);
  });

  it('quote a long value only in part', () => {
    const ran = quick({ 'people.csv': people }, '-r', 'people.csv');
    expect(ran.code).toBe(2);
    expect(Math.max(...ran.err.split('\n').map((line) => line.length))).toBeLessThan(500);
  });
});
