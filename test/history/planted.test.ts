/** Good groups broken by hand: `check` finds each planted fault by its line, and what it proposes mends it. */
import { describe, expect, it } from 'vitest';
import { assign, folderWith, read } from '../cli/minim.ts';
import { alongside, minimAsync } from './alongside.ts';
import { broken, madeUpWorld, shippedWorld, type World } from './broken-worlds.ts';
import { applied, type Finding, findingsOf, type SeatRow, seatRows, writeSeats } from './judged.ts';
import { chance, pick } from './worlds.ts';

interface Judged {
  readonly rules: readonly {
    readonly id: string;
    readonly strength: string;
    readonly violations: readonly { readonly people: readonly string[] }[];
  }[];
}

const hard = ['never', 'must'];

/** Swaps two people who were not swapped yet, so that at least one hard rule more is broken for one of them. */
function plant(world: World, rows: SeatRow[], touched: Set<SeatRow>, random: (n: number) => number): boolean {
  for (let attempt = 0; attempt < 400; attempt++) {
    const [one, other] = [pick(rows, random), pick(rows, random)];
    if (one.group === other.group || touched.has(one) || touched.has(other)) continue;
    const before = broken(world, rows);
    [one.group, other.group] = [other.group, one.group];
    const isMixed = isHalfAndHalf(world, rows, one.group) || isHalfAndHalf(world, rows, other.group);
    const fresh = broken(world, rows).filter((key) => !before.includes(key));
    if (!isMixed && fresh.some((key) => key.includes(one.id) || key.includes(other.id))) {
      touched.add(one).add(other);
      return true;
    }
    [one.group, other.group] = [other.group, one.group];
  }
  return false;
}

const keyOf = ({ rule, lines }: Finding, rows: readonly SeatRow[]) =>
  `${rule} | ${lines
    .map((line) => rows[line - 2]!.id)
    .sort()
    .join(' ')}`;

/** Files by world: how many swaps are planted in each. 200 in all. */
const worlds: [string, () => World, readonly number[]][] = [
  ['the shipped example', shippedWorld, [1, 1, 1, 2, 2, 2, 2, 2, 3]],
  ['a made-up company', () => madeUpWorld(1), [12, 12, 12, 12, 12, 12, 12, 12]],
  ['another made-up company', () => madeUpWorld(5), [2, 14, 14, 14, 14, 14, 16]],
];

/** Of which pool a group is cannot be told where as many are of one as of the other. */
function isHalfAndHalf({ poolOf }: World, rows: readonly SeatRow[], group: string): boolean {
  const pools = rows.filter((row) => row.group === group).map(({ id }) => poolOf(id));
  return pools.some((pool) => pools.filter((each) => each === pool).length * 2 === pools.length);
}

/** Runs `check` and holds all that it says of hard rules to the recount. */
async function judge(
  world: World,
  rows: readonly SeatRow[],
  random: (n: number) => number,
  isTwice: boolean,
): Promise<void> {
  const expected = broken(world, rows);
  const folder = folderWith({ ...world.files, 'groups.csv': writeSeats(rows) });
  const ran = await minimAsync(folder, ['check', 'people.csv', 'groups.csv', '--verbose']);
  expect(ran.code, ran.err).toBe(1);
  const findings = findingsOf(ran.out, 'groups.csv').filter(({ strength }) => hard.includes(strength));
  expect(findings.map((each) => keyOf(each, rows)).sort()).toEqual(expected);
  for (const { line, lines, names, group, rule } of findings) {
    expect(line, rule).toBe(Math.min(...lines));
    expect(names).toEqual(lines.map((each) => expect.stringContaining(rows[each - 2]!.name)));
    expect(group).toBe(rows[line - 2]!.group);
  }
  const mended = findings.map(({ repair, ...finding }) => ({
    key: keyOf({ repair, ...finding }, rows),
    repair,
    after: applied(rows, repair),
  }));
  for (const { key, repair, after } of mended) {
    if (after === null) {
      expect(swapsThatMend(world, rows, key), `${key}: ${repair}`).toEqual([]);
      continue;
    }
    const now = broken(world, after);
    expect(now, repair).not.toContain(key);
    expect(
      now.filter((each) => !expected.includes(each)),
      `${key}: ${repair}`,
    ).toEqual([]);
  }
  // In every other file one of them also by a second run.
  const proposed = mended.flatMap(({ key, after }) => (after === null ? [] : [{ key, after }]));
  if (isTwice && proposed.length > 0) await checkAgain(world, pick(proposed, random));
}

async function checkAgain(
  world: World,
  { key, after }: { key: string; after: readonly SeatRow[] },
): Promise<void> {
  const folder = folderWith({ ...world.files, 'groups.csv': writeSeats(after) });
  const { out } = await minimAsync(folder, ['check', 'people.csv', 'groups.csv', '--json']);
  const { rules } = JSON.parse(out) as Judged;
  const left = rules
    .filter(({ strength }) => hard.includes(strength))
    .flatMap(({ id, violations }) =>
      violations.map(({ people }) => `${id} | ${[...people].sort().join(' ')}`),
    );
  expect(left.sort()).toEqual(broken(world, after));
  expect(left).not.toContain(key);
}

describe('check on groups broken by hand', () => {
  const formedIn = (world: World) => {
    const formed = assign(world.files, '-o', 'g', '--quiet');
    expect(formed.code, formed.err).toBe(0);
    const good = seatRows(read(formed.folder, 'g/groups.csv'));
    expect(broken(world, good)).toEqual([]);
    return good;
  };

  it('is tried with 200 swaps', () => {
    expect(worlds.flatMap(([, , counts]) => counts).reduce((a, b) => a + b)).toBe(200);
  });

  it.each(
    worlds,
  )('finds every fault planted in %s, and its repair mends without a new one', async (_, make, counts) => {
    const world = make();
    const good = formedIn(world);
    await alongside([...counts.entries()], async ([index, count]) => {
      const random = chance(1000 * index + count);
      const rows = good.map((row) => ({ ...row }));
      const touched = new Set<SeatRow>();
      for (let i = 0; i < count; i++) expect(plant(world, rows, touched, random)).toBe(true);
      await judge(world, rows, random, index % 2 === 0);
    });
  });

  it('breaks nothing new where two swaps leave a group half of one pool and half of the other', async () => {
    const world = shippedWorld();
    const rows = formedIn(world);
    const directors = rows.filter(({ id }) => world.poolOf(id) === 'directors');
    const small = directors.filter(({ group }) => rows.filter((row) => row.group === group).length === 4);
    const others = rows.filter(({ id }) => world.poolOf(id) === 'frontline');
    for (const [one, other] of [
      [small[0]!, others[0]!],
      [small[1]!, others.at(-1)!],
    ] as const)
      [one.group, other.group] = [other.group, one.group];
    await judge(world, rows, chance(1), true);
  });
});

/** Single swaps that mend a fault without a new one; tried where none was proposed. */
function swapsThatMend(world: World, rows: readonly SeatRow[], key: string): string[] {
  const before = broken(world, rows);
  const people = rows.filter(({ id }) => key.split(' | ')[1]!.split(' ').includes(id));
  return people.flatMap((one) =>
    rows.flatMap((other) => {
      if (other.group === one.group) return [];
      const groupOf = (row: SeatRow) => (row === one ? other.group : row === other ? one.group : row.group);
      const now = broken(
        world,
        rows.map((row) => ({ ...row, group: groupOf(row) })),
      );
      return !now.includes(key) && now.every((each) => before.includes(each))
        ? [`${one.id} with ${other.id}`]
        : [];
    }),
  );
}
