/** Programmes in which everybody changes: cycle after cycle nobody meets anybody twice, as long as that can be. */
import { describe, expect, it } from 'vitest';
import { allFiles, folderWith, minim, type Ran, read } from '../cli/minim.ts';
import { groupsOf, pairsOf } from '../cli/recount.ts';

const isDeep = process.env.MINIM_DEEP !== undefined;

const idsOf = (people: number) => Array.from({ length: people }, (_, i) => `p${String(i).padStart(2, '0')}`);

function programme(people: number, size: number): string {
  const rows = idsOf(people).map((id) => `${id},Person ${id}\n`);
  const rules = `size: { min: ${size}, ideal: ${size}, max: ${size} }\ncycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\nrotation: { mode: everyone }\nrules: { met-before: never }\n`;
  return folderWith({ 'people.csv': `id,name\n${rows.join('')}`, 'rules.yaml': rules });
}

const cycleName = (number: number) => `cycle-${String(number).padStart(2, '0')}`;

interface Lived {
  readonly folder: string;
  /** Cycles that were formed. */
  readonly cycles: number;
  /** The run that found none, if one was tried. */
  readonly refused: Ran | null;
}

/** Forms groups and rotates until nothing is found or there are enough cycles. */
function live(people: number, size: number, seed: number, most: number): Lived {
  const folder = programme(people, size);
  const words = ['--seed', String(seed), '-o'];
  const first = minim(folder, ['assign', 'people.csv', ...words, cycleName(1)]);
  expect(first.code, first.err).toBe(0);
  for (let cycle = 2; cycle <= most; cycle++) {
    const from = `${cycleName(cycle - 1)}/groups.csv`;
    const ran = minim(folder, ['rotate', 'people.csv', '--from', from, ...words, cycleName(cycle)]);
    if (ran.code !== 0) return { folder, cycles: cycle - 1, refused: ran };
  }
  return { folder, cycles: most, refused: null };
}

/** Pairs of all cycles, one entry for each time that they share a group. */
function meetings({ folder, cycles }: Lived, people: number, size: number): string[] {
  return Array.from({ length: cycles }, (_, index) => {
    const groups = [...groupsOf(read(folder, `${cycleName(index + 1)}/groups.csv`)).values()];
    expect(new Set(groups.flat()).size).toBe(people);
    expect(groups.every((members) => members.length === size)).toBe(true);
    return groups.flatMap((members) => pairsOf(members).map((pair) => pair.sort().join()));
  }).flat();
}

/** The fewest pairs who meet again when these people are divided anew, by trying every division. */
function fewestRepeats(met: ReadonlySet<string>, left: readonly string[], size: number): number {
  const [first, ...others] = left;
  if (first === undefined) return 0;
  let fewest = Number.POSITIVE_INFINITY;
  const choose = (group: readonly string[], from: number): void => {
    if (group.length < size) {
      for (let i = from; i < others.length; i++) choose([...group, others[i]!], i + 1);
      return;
    }
    const repeats = pairsOf(group).filter((pair) => met.has([...pair].sort().join())).length;
    const rest = others.filter((id) => !group.includes(id));
    fewest = Math.min(fewest, repeats + fewestRepeats(met, rest, size));
  };
  choose([first], 0);
  return fewest;
}

/** What the refusal says about proof, and how many pairs it says meet again at least. */
function refusal({ err }: Ran): { isProved: boolean; repeats: number } {
  const isOpen = /not proved (that there is none|impossible)/.test(err);
  expect(err).toMatch(/met-before/);
  expect(err).toMatch(isOpen ? /No way was found/ : /have all met before|may sit only with/);
  const repeats = Number(/in which (\d+) pairs? meets? again/.exec(err)?.[1]);
  expect(repeats, err).toBeGreaterThan(0);
  return { isProved: !isOpen, repeats };
}

describe('a programme in which everybody changes', () => {
  it.each([
    [32, 4, 7, 7],
    [20, 2, 17, 17],
    [60, 5, 8, 8],
  ])(
    'lets %i people in groups of %i meet nobody twice for at least %i cycles',
    (people, size, atLeast, most) => {
      const seeds = isDeep ? [1, 2, 3, 4, 5] : [1];
      const counts = seeds.map((seed) => {
        const lived = live(people, size, seed, isDeep ? 19 : most);
        const met = meetings(lived, people, size);
        expect(new Set(met).size).toBe(met.length);
        if (lived.refused) expect(lived.refused.code, lived.refused.err).toBe(1);
        return lived.cycles;
      });
      const median = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)]!;
      expect(median, `cycles by seed: ${counts}`).toBeGreaterThanOrEqual(atLeast);
    },
    600_000,
  );

  it.each([
    [4, 2, 3],
    [9, 3, 4],
    [6, 3, 1],
  ])('says that it is proved where %i people in groups of %i can meet nobody new after %i cycles', (people, size, possible) => {
    const lived = live(people, size, 1, possible + 1);
    expect(lived.cycles).toBe(possible);
    const { refused, folder } = lived;
    expect(refused?.code).toBe(1);
    expect(refused!.err).toContain('Nothing was written.');
    expect(Object.keys(allFiles(folder)).filter((path) => path.startsWith(cycleName(possible + 1)))).toEqual(
      [],
    );
    const { isProved, repeats } = refusal(refused!);
    expect(isProved, refused!.err).toBe(true);
    const met = new Set(meetings(lived, people, size));
    const ids = idsOf(people);
    expect(repeats).toBe(fewestRepeats(met, ids, size));
  });

  it.each([
    [6, 2, 1],
    [6, 2, 3],
    [12, 4, 1],
    [15, 5, 1],
  ])('refuses only what cannot be had: %i people in groups of %i (seed %i)', (people, size, seed) => {
    const lived = live(people, size, seed, 10);
    expect(lived.refused?.code).toBe(1);
    // Small enough to search in full.
    const fewest = fewestRepeats(new Set(meetings(lived, people, size)), idsOf(people), size);
    expect(fewest).toBeGreaterThan(0);
    expect(refusal(lived.refused!).repeats).toBe(fewest);
  });

  it('offers the fewest repeats where 12 people in groups of 3 have no clean cycle left', () => {
    const lived = live(12, 3, 2, 10);
    const fewest = fewestRepeats(new Set(meetings(lived, 12, 3)), idsOf(12), 3);
    expect(fewest).toBeGreaterThan(0);
    expect(refusal(lived.refused!).repeats).toBe(fewest);
  });

  it('counts the fewest repeats in pairs, not in how long ago they met', () => {
    // Only a with b and c with d are new; e and f met last time, everybody else long ago.
    const old = ['ac,bd,ef', 'ad,be,cf', 'ae,bf', 'af,bc,de', 'ce,df'].map((cycle) => cycle.split(','));
    const latest = [['e', 'f']];
    const csv = (groups: readonly (readonly string[])[]) =>
      `group,id\n${groups.flatMap((group, i) => group.map((id) => `G${i + 1},${id}\n`)).join('')}`;
    const cycles = [...old.map((groups) => groups.map((pair) => [...pair])), [], [], [], latest];
    const files = Object.fromEntries(
      cycles.flatMap((groups, i) =>
        groups.length > 0 ? [[`${cycleName(i + 1)}/groups.csv`, csv(groups)]] : [],
      ),
    );
    const rules =
      'size: { min: 2, ideal: 2, max: 2 }\nrotation: { mode: everyone }\nrules: { met-before: never }\n';
    const people = `id,name\n${[...'abcdef'].map((id) => `${id},Person ${id}\n`).join('')}`;
    const folder = folderWith({ 'people.csv': people, 'rules.yaml': rules, ...files });
    const from = `${cycleName(cycles.length)}/groups.csv`;
    const ran = minim(folder, ['rotate', 'people.csv', '--from', from, '--cycle', '2027-H1']);
    expect(ran.code, ran.err).toBe(1);
    expect(refusal(ran).repeats, ran.err).toBe(1);
  });
});
