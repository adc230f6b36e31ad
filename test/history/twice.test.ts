/** Rotations in a row remember both histories; what does not change stays as it is, byte for byte. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, read } from '../cli/minim.ts';
import { groupsOf, pairsOf } from '../cli/recount.ts';
import { seatsOf } from './rotation-facts.ts';
import { type Files, madeUpFiles, run, shippedFiles } from './worlds.ts';

interface Met {
  readonly cost: number;
  readonly violations: readonly {
    readonly group: string;
    readonly people: readonly string[];
    readonly cost: number;
  }[];
}

const worlds: [string, Files][] = [
  ['the shipped example', shippedFiles()],
  ['a made-up company', madeUpFiles(3, 42)],
];

function metBefore(folder: string, cycle: string): Met {
  const { rules } = JSON.parse(read(folder, `${cycle}/result.json`)) as { rules: ({ id: string } & Met)[] };
  return rules.find(({ id }) => id === 'met-before')!;
}

/** 8 where two shared a group in the latest of these files, 4 where in the one before; nothing where both stay. */
function meetAgain(now: string, latestFirst: readonly string[]): string[] {
  const [home] = latestFirst.map(seatsOf);
  return [...groupsOf(now)].flatMap(([group, members]) =>
    pairsOf(members).flatMap(([a, b]) => {
      if (home!.get(a) === group && home!.get(b) === group) return [];
      const back = latestFirst.findIndex((file) => {
        const seats = seatsOf(file);
        return seats.has(a) && seats.get(a) === seats.get(b);
      });
      return back < 0 ? [] : [`${group}: ${[a, b].sort().join(' ')} ${[8, 4, 2, 1][back]}`];
    }),
  );
}

const shown = ({ violations }: Met) =>
  violations.map(({ group, people, cost }) => `${group}: ${[...people].sort().join(' ')} ${cost}`).sort();

describe.each(worlds)('%s, rotated twice', (_, files) => {
  let folder = '';
  beforeAll(() => {
    folder = folderWith(files);
    run(folder, 'assign', 'people.csv', '-o', '2026-H1', '--quiet');
    run(folder, 'rotate', 'people.csv', '--from', '2026-H1/groups.csv', '-o', '2026-H2', '--quiet');
    run(folder, 'rotate', 'people.csv', '--from', '2026-H2/groups.csv', '-o', '2027-H1', '--quiet');
  }, 60_000);
  const groups = (cycle: string) => read(folder, `${cycle}/groups.csv`);

  it('counts in each rotation whom people met in all cycles before', () => {
    const [first, second, third] = ['2026-H1', '2026-H2', '2027-H1'].map(groups) as [string, string, string];
    expect(shown(metBefore(folder, '2026-H2'))).toEqual(meetAgain(second, [first]).sort());
    expect(shown(metBefore(folder, '2027-H1'))).toEqual(meetAgain(third, [second, first]).sort());
    const { cost, violations } = metBefore(folder, '2027-H1');
    expect(cost).toBe(violations.reduce((sum, each) => sum + each.cost, 0));
  });

  it('counts every pair who met in either cycle before where everybody changes', () => {
    const copy = folderWith({
      ...files,
      'a/groups.csv': groups('2026-H1'),
      'b/groups.csv': groups('2026-H2'),
    });
    run(copy, 'rotate', 'people.csv', '--from', 'b/groups.csv', '--mode', 'everyone', '-o', 'c', '--quiet');
    const now = read(copy, 'c/groups.csv');
    const everyPair = [...groupsOf(now)].flatMap(([group, members]) =>
      pairsOf(members).flatMap(([a, b]) => {
        const back = ['b', 'a'].findIndex((cycle) => {
          const seats = seatsOf(read(copy, `${cycle}/groups.csv`));
          return seats.has(a) && seats.get(a) === seats.get(b);
        });
        return back < 0 ? [] : [`${group}: ${[a, b].sort().join(' ')} ${[8, 4][back]}`];
      }),
    );
    expect(shown(metBefore(copy, 'c'))).toEqual(everyPair.sort());
  });

  it('gives the same bytes back where nobody has to move and nobody may', () => {
    run(
      folder,
      'rotate',
      'people.csv',
      '--from',
      '2027-H1/groups.csv',
      '--move',
      '0',
      '-o',
      'same',
      '--quiet',
    );
    expect(groups('same')).toBe(groups('2027-H1'));
    expect(read(folder, 'same/moves.csv')).toBe('id,name,from,to,kind\n');
    expect(read(folder, 'same/diff.md')).toContain('0 people move');
  });

  it('says in diff that nothing changed, on the terminal and as data', () => {
    expect(run(folder, 'diff', '2026-H2/groups.csv', '2026-H2/groups.csv')).toBe('Nothing changed.\n');
    const diff = JSON.parse(run(folder, 'diff', '--json', '2026-H2/groups.csv', '2026-H2/groups.csv')) as {
      groups: { left: string[]; arrived: string[]; kind: string }[];
    };
    expect(diff).toMatchObject({ moved: [], joined: [], gone: [], newPairs: 0, partedPairs: 0 });
    for (const group of diff.groups) expect(group).toMatchObject({ left: [], arrived: [], kind: 'kept' });
  });

  it('adds one row with place and changes none', () => {
    const lines = groups('2027-H1').split('\n');
    for (const line of [2, lines.length - 2]) {
      const without = lines.filter((_row, index) => index !== line);
      const [group, id] = lines[line]!.split(',') as [string, string];
      writeFileSync(join(folder, 'short.csv'), without.join('\n'));
      run(folder, 'place', 'people.csv', 'short.csv', id, '--in', group, '-o', `placed-${line}`, '--quiet');
      expect(groups(`placed-${line}`)).toBe(groups('2027-H1'));
    }
  });
});

describe('history beside the groups that are rotated', () => {
  it('holds all earlier cycles also where their number gets another digit', () => {
    const people = `id,name\n${[...'abcdef'].map((id) => `${id},Person ${id}\n`).join('')}`;
    const rules =
      'size: { min: 2, ideal: 2, max: 2 }\nrotation: { mode: everyone }\nrules: { met-before: never }\n';
    const pairs = (cycle: string) =>
      `group,id\n${cycle
        .split(',')
        .flatMap((pair, i) => [...pair].map((id) => `G${i},${id}\n`))
        .join('')}`;
    const cycles = {
      'cycle-7': 'ab,cd,ef',
      'cycle-8': 'ac,be,df',
      'cycle-9': 'ad,bf,ce',
      'cycle-10': 'ae,bd,cf',
    };
    const groups = Object.entries(cycles).map(([name, cycle]) => [`${name}/groups.csv`, pairs(cycle)]);
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': rules, ...Object.fromEntries(groups) });
    run(
      folder,
      'rotate',
      'people.csv',
      '--from',
      'cycle-10/groups.csv',
      '--cycle',
      '2027-H1',
      '-o',
      'cycle-11',
    );
    const now = [...groupsOf(read(folder, 'cycle-11/groups.csv')).values()].map((pair) =>
      pair.sort().join(''),
    );
    expect(now.sort()).toEqual(['af', 'bc', 'de']);
  });
});
