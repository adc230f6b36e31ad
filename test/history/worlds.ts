/** Small made-up companies from a seed, and a source of chance that gives the same on every machine. */
import { expect } from 'vitest';
import { csv, type Row } from '../cli/company.ts';
import { minim, shipped } from '../cli/minim.ts';

export type Files = Readonly<Record<string, string>>;

export function shippedFiles(): Files {
  const names = ['people.csv', 'rules.yaml', 'collaborators.csv'];
  return Object.fromEntries(names.map((name) => [name, shipped(name)]));
}

/** A made-up company whose managers are all of one pool. */
export function madeUpFiles(seed: number, managers: number): Files {
  const rules =
    'who: { include: { reports: 1 or more }, exclude: { id: top } }\npools: [{ name: all, reports: 1 or more }]\ncycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\n';
  return { 'people.csv': peopleOf(seed, managers), 'rules.yaml': rules };
}

/** Runs minim, which must succeed; what it printed. */
export function run(folder: string, ...words: string[]): string {
  const { code, out, err } = minim(folder, words);
  expect(code, `${words.join(' ')}\n${err}${out}`).toBe(0);
  return out;
}

/** Whole numbers below `n`; the same seed gives the same. */
export function chance(seed: number): (n: number) => number {
  let state = (seed * 7919 + 12_345) % 2_147_483_647;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  for (let i = 0; i < 5; i++) next();
  return (n) => next() % n;
}

export function pick<T>(list: readonly T[], random: (n: number) => number): T {
  return list[random(list.length)]!;
}

/** One at the top, five directors, managers of different depth below, and for each a team that some share. */
function peopleOf(seed: number, managers: number): string {
  const random = chance(seed);
  const rows: Row[] = [person('top', '', 'Board', 'Board')];
  const heads: string[] = [];
  for (let i = 0; i < 5; i++) {
    heads.push(`d${i}`);
    rows.push(person(`d${i}`, 'top', 'Board', `Area ${i}`));
  }
  for (let i = 0; i < managers; i++) {
    const id = `m${String(i).padStart(2, '0')}`;
    // Some report to another manager: chains of three.
    const boss = i > 10 && random(4) === 0 ? `m${String(random(10)).padStart(2, '0')}` : heads[i % 5]!;
    rows.push(person(id, boss, `Leads ${boss}`, `Area ${i % 5}`));
    // A team that two managers share now and then.
    const team = `Team ${random(3) === 0 ? random(managers) : i}`;
    for (const letter of ['a', 'b']) rows.push(person(`${id}${letter}`, id, team, `Area ${i % 5}`));
  }
  return csv(rows);
}

function person(id: string, manager: string, team: string, department: string): Row {
  return { id, name: `Person ${id.toUpperCase()}`, manager, team, department };
}
