/** How many groups a pool makes, why it makes none, and what would help. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evenDivision,
  groupCounts,
  sizesFor,
  whatWouldFit,
  whyNoDivision,
  wideDivision,
} from '../../src/engine/divisions.ts';
import type { Pool, SizeRange } from '../../src/model/problem.ts';
import { law } from '../helpers/random-worlds.ts';

function poolOf(people: number, size: Partial<SizeRange>, groupCount: number | null = null): Pool {
  const members = Array.from({ length: people }, (_, person) => person);
  const { min = 1, max = 100 } = size;
  return { name: 'all', members, size: { min, ideal: size.ideal ?? min, max }, groupCount };
}

/** Sizes as even as they can be, dealt out one by one. */
function evenSizes(people: number, groups: number): number[] {
  const sizes = new Array<number>(groups).fill(0);
  for (let person = 0; person < people; person++) sizes[person % groups]!++;
  return sizes;
}

const sizeArb = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }))
  .map(([min, more, most]) => ({ min, ideal: min + more, max: min + more + most }));
const poolArb = fc.record({
  people: fc.integer({ min: 1, max: 60 }),
  size: sizeArb,
  fixed: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 2, nil: null }),
});

test('the numbers of groups are all that fit the limits, the least uneven first, ties to more groups', () => {
  fc.assert(
    fc.property(poolArb, ({ people, size }) => {
      const numbers = Array.from({ length: people }, (_, index) => index + 1);
      const fits = numbers.filter((groups) =>
        evenSizes(people, groups).every((each) => each >= size.min && each <= size.max),
      );
      const unevenness = (groups: number) =>
        evenSizes(people, groups).reduce((sum, each) => sum + (each - size.ideal) ** 2, 0);
      const expected = fits.sort((a, b) => unevenness(a) - unevenness(b) || b - a);
      expect(groupCounts(poolOf(people, size))).toEqual(expected);
    }),
    { ...law, numRuns: 500 },
  );
});

test.each([
  // 48 people in groups around 6 make 8 groups of exactly 6.
  { people: 48, size: { min: 5, ideal: 6, max: 8 }, best: 8 },
  // 9 people, ideal 6: 4 and 5 are 4 + 1 off, one group of 9 is 9 off.
  { people: 9, size: { min: 4, ideal: 6, max: 9 }, best: 2 },
  // 12 people, ideal 5: two groups of 6 are 1 + 1 off; three of 4 are 1 + 1 + 1 off.
  { people: 12, size: { min: 4, ideal: 5, max: 6 }, best: 2 },
  // 6 people, ideal 4: one group of 6 is 4 off; two of 3 are 1 + 1 off.
  { people: 6, size: { min: 3, ideal: 4, max: 6 }, best: 2 },
  // 4 people, ideal 3: one group of 4 and two of 2 (1 + 1) are 1 and 2 off.
  { people: 4, size: { min: 2, ideal: 3, max: 4 }, best: 1 },
])('$people people around $size.ideal make $best groups', ({ people, size, best }) => {
  expect(groupCounts(poolOf(people, size))[0]).toBe(best);
});

test('a tie goes to more groups', () => {
  // 24 people around 5: four groups of 6 are 4 × 1 off; five of 5, 5, 5, 5, 4 are 1 off; six of 4 are 6 off.
  expect(groupCounts(poolOf(24, { min: 4, ideal: 5, max: 6 }))).toEqual([5, 4, 6]);
  // 3 people around 2: one group of 3 is 1 off; two groups of 2 and 1 are 1 off as well.
  expect(groupCounts(poolOf(3, { min: 1, ideal: 2, max: 3 }))).toEqual([2, 1, 3]);
});

test('a fixed number of groups is the only one, or none', () => {
  expect(groupCounts(poolOf(50, { min: 5, ideal: 6, max: 8 }, 4))).toEqual([]);
  expect(groupCounts(poolOf(20, { min: 5, ideal: 6, max: 8 }, 4))).toEqual([4]);
  expect(groupCounts(poolOf(20, { min: 5, ideal: 6, max: 8 }, 5))).toEqual([]);
});

describe('where no number of groups fits, the sentence is arithmetic', () => {
  test.each([
    [poolOf(9, { min: 5, max: 8 }), '9 people: too many for one group of 8, too few for two of 5'],
    [poolOf(17, { min: 6, max: 8 }), '17 people: too many for two groups of 8, too few for three of 6'],
    [poolOf(4, { min: 5, max: 8 }), '4 people: too few for one group of 5'],
    [poolOf(1, { min: 5, max: 8 }), '1 person: too few for one group of 5'],
  ])('%#', (pool, sentence) => {
    expect(groupCounts(pool)).toEqual([]);
    expect(whyNoDivision(pool)).toBe(sentence);
  });

  test('nobody at all is said to be nobody', () => {
    expect(whyNoDivision(poolOf(0, { min: 5, max: 8 }))).toMatch(/no participants/);
  });

  test('a fixed number of groups is named with the sizes it makes', () => {
    expect(whyNoDivision(poolOf(20, { min: 5, max: 8 }, 6))).toMatch(
      /20 people in 6 groups.* 3 to 4.* 5 to 8/,
    );
    expect(whyNoDivision(poolOf(20, { min: 6, max: 6 }, 4))).toMatch(/20 people in 4 groups.* 5.* 6/);
  });
});

test('every change of the sizes that is proposed makes a division possible', () => {
  fc.assert(
    fc.property(poolArb, ({ people, size, fixed }) => {
      const pool = poolOf(people, size, fixed);
      if (groupCounts(pool).length > 0) return;
      if (fixed !== null && fixed > people) {
        // No size helps where there are more groups than people.
        expect(whatWouldFit(pool)).toContain(people === 0 ? 'who:' : `groups: ${people}`);
        return;
      }
      const proposals = proposed(whatWouldFit(pool));
      expect(proposals.length).toBeGreaterThan(0);
      for (const change of proposals) {
        const { min, max } = { ...size, ...change };
        // `size` in rules.yaml takes whole numbers from 1, and no min above max.
        expect(min).toBeGreaterThanOrEqual(1);
        expect(min).toBeLessThanOrEqual(max);
        expect(
          groupCounts(poolOf(people, { min, ideal: size.ideal, max }, fixed)),
          whatWouldFit(pool),
        ).not.toEqual([]);
      }
    }),
    { ...law, numRuns: 1000 },
  );
});

/** The sizes in a proposal: `size: { max: 9 }` or `size: { min: 4 }`, or "`size` to include 3 to 4". */
function proposed(help: string): Partial<SizeRange>[] {
  const changes = [...help.matchAll(/size: \{ (min|max): (\d+) \}/g)];
  if (changes.length > 0) return changes.map(([, key, value]) => ({ [key!]: Number(value) }));
  const span = /include (\d+)(?: to (\d+))?/.exec(help);
  return span ? [{ min: Number(span[1]), max: Number(span[2] ?? span[1]) }] : [];
}

test('a division ranges over all sizes within the limits; an even one over sizes that differ by at most one', () => {
  const wide = wideDivision(poolOf(11, { min: 2, max: 6 }), 3, 3);
  expect(wide).toMatchObject({ pool: 3, groups: 3, fewest: 2, most: 6 });
  expect(evenDivision(wide)).toMatchObject({ fewest: 3, most: 4 });
  expect(evenDivision(wideDivision(poolOf(12, { min: 2, max: 6 }), 0, 3))).toMatchObject({
    fewest: 4,
    most: 4,
  });
});

test('sizes for a number of groups that stands alone are those it makes', () => {
  expect(sizesFor(11, 3)).toEqual({ min: 3, ideal: 4, max: 4 });
  expect(sizesFor(12, 3)).toEqual({ min: 4, ideal: 4, max: 4 });
  expect(sizesFor(2, 3)).toEqual({ min: 1, ideal: 1, max: 1 });
});

describe('what is said where no number of groups fits', () => {
  const usual = { min: 5, ideal: 6, max: 8 };
  const spare = { ...usual, spare: 2 };
  const attend = { ...usual, attend: [60, 100] as const };
  const pool = (people: number, size: SizeRange, groupCount: number | null = null): Pool => ({
    ...poolOf(people, {}, groupCount),
    size,
  });

  test.each([
    [pool(9, spare), 'too many for one group of 6, with 2 of 8 seats kept free, too few for two of 5'],
    [
      pool(9, attend),
      'too many for one group of 8, too few for two of 5; 4 people at 60 % is 2.4 in the room: too small',
    ],
    [pool(4, attend), 'too few for one group of 5; 4 people at 60 % is 2.4 in the room: too small'],
    [pool(100, { min: 9, ideal: 9, max: 9 }), 'too many for 11 groups of 9, too few for 12 of 9'],
  ])('why: %#', (given, said) => {
    expect(whyNoDivision(given)).toBe(`${given.members.length} people: ${said}`);
  });

  test.each([
    [pool(20, usual, 6), '20 people in 6 groups make groups of 3 to 4, and sizes are 5 to 8'],
    [pool(20, usual, 1), '20 people in 1 group make groups of 20, and sizes are 5 to 8'],
    [pool(20, { min: 6, ideal: 6, max: 6 }, 5), '20 people in 5 groups make groups of 4, and sizes are 6'],
    [
      pool(14, spare, 2),
      '14 people in 2 groups make groups of 7, and sizes are 5 to 6, with 2 of 8 seats kept free',
    ],
    [
      pool(20, attend, 6),
      '20 people in 6 groups make groups of 3 to 4, and sizes are 5 to 8; 3 people at 60 % is 1.8 in the room: too small',
    ],
    [pool(20, attend, 2), '20 people in 2 groups make groups of 10, and sizes are 5 to 8'],
  ])('why, for a fixed number: %#', (given, said) => {
    expect(whyNoDivision(given)).toBe(said);
  });

  test.each([
    [pool(0, usual), 'widen `who:`, or the conditions of the pool, in rules.yaml'],
    [pool(3, usual, 4), 'write at most `groups: 3`'],
    [pool(3, usual, 3), 'set `size` to include 1, or change `groups`'],
    [
      pool(16, { ...spare, min: 6 }),
      'keep fewer seats free with a smaller `spare`, or set `size: { max: 10 }`',
    ],
    [pool(8, spare), 'keep fewer seats free with a smaller `spare`, or set `size: { max: 10 }`'],
    [pool(9, spare), 'set `size: { max: 11 }` (1 of up to 9) or `size: { min: 4 }` (2 of 4 to 8)'],
    [pool(20, usual, 6), 'set `size` to include 3 to 4, or change `groups`'],
    [pool(4, usual), 'set `size: { min: 4 }`, or widen `who:`'],
    [pool(4, attend), 'widen `who:`'],
    [pool(9, usual), 'set `size: { max: 9 }` (1 of up to 9) or `size: { min: 4 }` (2 of 4 to 8)'],
    [pool(9, attend), 'set `size: { max: 9 }` (1 of up to 9), or widen `who:`'],
  ])('what would help: %#', (given, said) => {
    expect(whatWouldFit(given)).toBe(said);
  });
});
