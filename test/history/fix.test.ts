/** `check --fix` moves as few people as trying everything finds, and `--moves` never more than it was given. */
import { describe, expect, it } from 'vitest';
import { allFiles, folderWith, type Ran, read } from '../cli/minim.ts';
import { groupsOf } from '../cli/recount.ts';
import { alongside, minimAsync } from './alongside.ts';
import { faultsIn, fewestMoved, type SmallCase, smallCase } from './fewest.ts';

async function fix(small: SmallCase, ...words: string[]): Promise<Ran & { folder: string }> {
  const folder = folderWith(small.files);
  const args = ['check', 'people.csv', 'groups.csv', '--fix', '-o', 'fixed', ...words];
  return { folder, ...(await minimAsync(folder, args)) };
}

/** Group of each person after the fix; -1 where somebody has none. */
function seatsAfter(folder: string, { ids }: SmallCase): number[] {
  const groups = groupsOf(read(folder, 'fixed/groups.csv'));
  expect([...groups.values()].flat().sort()).toEqual([...ids].sort());
  return ids.map((id) => Number([...groups].find(([, members]) => members.includes(id))![0].slice(6)));
}

function wroteNothing(folder: string): void {
  expect(Object.keys(allFiles(folder)).sort()).toEqual(['groups.csv', 'people.csv', 'rules.yaml']);
}

const movedIn = ({ groupOf }: SmallCase, now: readonly number[]) =>
  now.filter((group, person) => group !== groupOf[person]).length;

/** The first so many seeds in steps of three whose case is broken and can be mended, or cannot. */
function seeds(first: number, count: number, isPossible: boolean): number[] {
  const found: number[] = [];
  for (let seed = first; found.length < count; seed += 3) {
    const fewest = fewestMoved(smallCase(seed));
    if (isPossible ? fewest !== null && fewest > 0 : fewest === null) found.push(seed);
  }
  return found;
}

describe('check --fix', () => {
  it.each([
    1, 2, 3,
  ])('moves no more people than trying everything does, 20 times (series %i)', async (first) => {
    await alongside(seeds(first, 20, true), async (seed) => {
      const small = smallCase(seed);
      const { folder, code, err } = await fix(small, '--quiet');
      expect(code, `seed ${seed}: ${err}`).toBe(0);
      const now = seatsAfter(folder, small);
      expect(faultsIn(small, now), `seed ${seed}`).toEqual([]);
      expect(movedIn(small, now), `seed ${seed}`).toBe(fewestMoved(small));
    });
  });

  it('says how many move and who, and that fewer is not possible', async () => {
    const small = smallCase(seeds(1, 1, true)[0]!);
    const { folder, out } = await fix(small);
    const now = seatsAfter(folder, small);
    const moved = movedIn(small, now);
    expect(out).toContain(
      `Fixed: ${moved} ${moved === 1 ? 'person moves' : 'people move'}; fewer is not possible.`,
    );
    now.forEach((group, person) => {
      if (group === small.groupOf[person]) return;
      expect(out).toContain(
        `Person ${small.ids[person]} (line ${person + 2}): Group ${small.groupOf[person]} to Group ${group}`,
      );
    });
  });

  it('never moves more than --moves, and holds every hard rule within them', async () => {
    await alongside(seeds(2, 6, true), async (seed) => {
      const small = smallCase(seed);
      const most = fewestMoved(small)! + (seed % 3);
      const { folder, code, err } = await fix(small, '--moves', String(most), '--quiet');
      expect(code, `seed ${seed}: ${err}`).toBe(0);
      const now = seatsAfter(folder, small);
      expect(movedIn(small, now), `seed ${seed}`).toBeLessThanOrEqual(most);
      expect(faultsIn(small, now), `seed ${seed}`).toEqual([]);
    });
  });

  it('writes nothing where the people that may move are too few', async () => {
    await alongside(seeds(3, 3, true), async (seed) => {
      const small = smallCase(seed);
      const { folder, code, err } = await fix(small, '--moves', String(fewestMoved(small)! - 1), '--quiet');
      expect(code, `seed ${seed}`).toBe(1);
      expect(err).toMatch(/Not fixed: no way was found with \d people moved .*Nothing was written\./);
      wroteNothing(folder);
    });
  });

  it('writes nothing where no division holds the hard rules', async () => {
    await alongside(seeds(1, 4, false), async (seed) => {
      const small = smallCase(seed);
      const { folder, code, err } = await fix(small, '--quiet');
      expect(code, `seed ${seed}`).toBe(1);
      expect(err).toMatch(/Not fixed: no seats in these groups hold all hard rules .*Nothing was written\./);
      wroteNothing(folder);
    });
  });

  it('gives back groups that are right as they were', async () => {
    for (let seed = 1, found = 0; found < 2; seed++) {
      const small = smallCase(seed);
      if (fewestMoved(small) !== 0) continue;
      found++;
      const { folder, code } = await fix(small, '--quiet');
      expect(code).toBe(0);
      expect(movedIn(small, seatsAfter(folder, small))).toBe(0);
    }
  });
});
