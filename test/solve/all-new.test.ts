/** Seasons in which nobody meets twice: fields and designs hold for every order, searches find what is known to exist. */
import { describe, expect, it } from 'vitest';
import type { RuleTerm } from '../../src/model/terms.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { RandomStream } from '../../src/solve/random.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import { levelOfNew, mend, startNew } from '../../src/solve/season/all-new.ts';
import { ringOf } from '../../src/solve/season/finite-field.ts';
import { frameOf, freshSeason } from '../../src/solve/season/fresh-season.ts';
import { relabel } from '../../src/solve/season/relabel.ts';
import { Season, type SeasonInstance } from '../../src/solve/season/season.ts';
import { startAnywhere } from '../../src/solve/season/start-season.ts';
import { strangersOf } from '../../src/solve/season/strangers.ts';
import { transversalRounds } from '../../src/solve/season/transversal.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';

/** Meetings that are not the first of their two people. */
function repeatsIn(rounds: readonly Int32Array[]): number {
  const people = rounds[0]!.length;
  let repeats = 0;
  for (let a = 0; a < people; a++) {
    for (let b = a + 1; b < people; b++) {
      const meetings = rounds.filter((groupOf) => groupOf[a] === groupOf[b]).length;
      repeats += Math.max(0, meetings - 1);
    }
  }
  return repeats;
}

/** Sizes of the groups of every round, each once. */
function sizesIn(rounds: readonly Int32Array[], groups: number): number[] {
  const sizes = rounds.flatMap((groupOf) =>
    Array.from({ length: groups }, (_, group) => groupOf.filter((each) => each === group).length),
  );
  return [...new Set(sizes)].sort((a, b) => a - b);
}

function golfers(
  people: number,
  groups: number,
  rounds: number,
  terms: readonly RuleTerm[] = [],
): SeasonInstance {
  const limits = [Math.floor(people / groups), Math.ceil(people / groups)] as const;
  return {
    round: instanceOf(people, new Array(groups).fill(limits), terms),
    rounds,
    unit: [1, 0, 0],
    byGap: [8, 4, 2, 1],
    earlier: Array.from({ length: people }, () => new Map<number, number>()),
    bound: [0, 0, 0],
  };
}

describe('a ring', () => {
  it.each([
    2, 3, 4, 5, 8, 9, 12, 16, 25, 27, 36, 64,
  ])('of order %i can divide by the differences of its scales', (order) => {
    const { scales, minus, times } = ringOf(order);
    const all = Array.from({ length: order }, (_, element) => element);
    for (const a of scales) {
      for (const b of scales) {
        if (a === b) continue;
        const difference = minus(a, b);
        expect(new Set(all.map((element) => times(difference, element))).size).toBe(order);
      }
    }
    // Multiplication goes through differences.
    for (const a of all.slice(0, 8))
      for (const b of all)
        for (const c of scales) expect(times(c, minus(a, b))).toBe(minus(times(c, a), times(c, b)));
  });

  it('has as many scales as its least prime power', () => {
    expect([7, 8, 9, 10, 12, 20, 45].map((order) => ringOf(order).scales.length)).toEqual([
      7, 8, 9, 2, 3, 4, 5,
    ]);
  });
});

describe('rounds by arithmetic', () => {
  it('let nobody meet twice, in full groups, whatever their number, size and rounds', () => {
    let found = 0;
    for (let groups = 2; groups <= 13; groups++) {
      for (let size = 2; size <= groups; size++) {
        for (let rounds = 1; rounds <= groups + 1; rounds++) {
          const seats = transversalRounds(groups, size, rounds);
          if (seats === null) continue;
          found++;
          expect(seats).toHaveLength(rounds);
          expect(sizesIn(seats, groups)).toEqual([size]);
          expect(repeatsIn(seats)).toBe(0);
        }
      }
    }
    expect(found).toBeGreaterThan(500);
  });

  it.each([
    ['7-7-8', 7],
    ['8-8-9', 8],
    ['9-9-10', 9],
    ['16-4-21', 4],
    ['9-3-13', 3],
  ])('and, in columns over again, everybody meets everybody: %s', (name, size) => {
    const [groups, , rounds] = name.split('-').map(Number) as [number, number, number];
    const frame = frameOf(golfers(groups * size, groups, rounds))!;
    const seats = runToEnd(freshSeason(frame, 0, new RandomStream('plane')))!;
    expect(seats).toHaveLength(rounds);
    expect(sizesIn(seats, groups)).toEqual([size]);
    expect(repeatsIn(seats)).toBe(0);
  });

  it.each([
    [33, 7, 5],
    [61, 8, 8],
    [50, 11, 9],
  ])('%i people in %i groups leave no group two short', (people, groups, rounds) => {
    const frame = frameOf(golfers(people, groups, rounds))!;
    const seats = runToEnd(freshSeason(frame, 0, new RandomStream('short')))!;
    const small = Math.floor(people / groups);
    expect(sizesIn(seats, groups)).toEqual([small, small + 1]);
    expect(repeatsIn(seats)).toBe(0);
  });
});

describe('rounds that turn', () => {
  it.each([
    '5-3-7',
    '6-3-8',
    '6-4-6',
    '7-3-9',
    '8-3-10',
    '10-3-12',
    '10-4-9',
    '10-5-7',
    '10-6-6',
  ])('are found for %s', (name) => {
    const [groups, size, rounds] = name.split('-').map(Number) as [number, number, number];
    const frame = frameOf(golfers(groups * size, groups, rounds))!;
    const seats = runToEnd(freshSeason(frame, 8_000_000, new RandomStream(name)))!;
    expect(seats).toHaveLength(rounds);
    expect(sizesIn(seats, groups)).toEqual([size]);
    expect(repeatsIn(seats)).toBe(0);
  });

  it.each([
    [17, 6, 6],
    [28, 10, 10],
    [38, 10, 7],
  ])('seat %i people in %i groups with some of them one short', (people, groups, rounds) => {
    const frame = frameOf(golfers(people, groups, rounds))!;
    const seats = runToEnd(freshSeason(frame, 4_000_000, new RandomStream('short')))!;
    const small = Math.floor(people / groups);
    expect(sizesIn(seats, groups)).toEqual([small, small + 1]);
    expect(repeatsIn(seats)).toBe(0);
  });

  it('are not looked for where there are more meetings than pairs', () => {
    expect(frameOf(golfers(32, 8, 11))).toBeNull();
    expect(frameOf(golfers(21, 7, 11))).toBeNull();
    expect(frameOf(golfers(21, 7, 10))).not.toBeNull();
  });
});

describe('other rules beside', () => {
  const kept: [number, number][] = Array.from({ length: 20 }, (_, index) => [index, (index * 7 + 11) % 40]);
  const apart = ruleTerm(0, 0, 1, pairTerm(kept.map(([a, b]) => [a, b, 1])));
  const teams = Array.from({ length: 40 }, (_, person) => person % 13);
  const team = ruleTerm(1, 0, 2, countTerm(teams, 5));
  const others = ruleTerm(2, 2, 1, countTerm(teams, 5));

  it('that only keep people apart are read as pairs, weaker ones not at all', () => {
    const { apart: table, others: left } = strangersOf(golfers(40, 10, 5, [apart, team, others]), 0);
    expect(left).toEqual([]);
    for (let a = 0; a < 40; a++) {
      for (let b = 0; b < 40; b++) {
        const isKept = kept.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
        const isTeam = a !== b && teams[a] === teams[b];
        expect(table[a * 40 + b]).toBe(Number(isKept || isTeam));
      }
    }
  });

  it('find their places in a season that stands', () => {
    const instance = golfers(40, 10, 7, [apart, team]);
    const table = strangersOf(instance, 0).apart;
    const seats = runToEnd(freshSeason(frameOf(instance)!, 4_000_000, new RandomStream('places')))!;
    const placed = runToEnd(relabel(seats, table, 1_000_000, new RandomStream('places')));
    expect(repeatsIn(placed)).toBe(0);
    for (const groupOf of placed) for (const [a, b] of kept) expect(groupOf[a]).not.toBe(groupOf[b]);
  });

  it('hold in a season that is mended, those that are no pairs too', () => {
    const two = ruleTerm(3, 0, 1, {
      ...countTerm(
        Array.from({ length: 40 }, (_, person) => (person < 20 ? 0 : -1)),
        4,
      ),
      costByCount: [2, 1, 0, 0, 1, 2],
    });
    const instance = golfers(40, 10, 6, [apart, team, two]);
    expect(strangersOf(instance, 0).others).toEqual([two]);
    const random = new RandomStream('mend');
    const season = new Season(buildKernel(instance.round), instance, startAnywhere(instance, random));
    expect(season.cost[0]).toBeGreaterThan(0);
    runToEnd(mend(season, instance, 0, 2_000_000, random, 'nearest'));
    expect(season.cost).toEqual([0, 0, 0]);
    expect(season.repeats).toBe(0);
  });

  it('a season that cannot be mended in time is left alone, if that is wished', () => {
    const instance = golfers(36, 6, 5);
    const random = new RandomStream('six');
    const season = new Season(buildKernel(instance.round), instance, startAnywhere(instance, random));
    const before = season.seats();
    runToEnd(mend(season, instance, 0, 50_000, random, 'as-it-was'));
    expect(season.seats()).toEqual(before);
    runToEnd(mend(season, instance, 0, 50_000, random, 'nearest'));
    expect(season.repeats).toBeLessThan(repeatsIn(before));
    expect(season.repeats).toBe(repeatsIn(season.seats()));
  });

  it('nothing is built where some must meet again, or for pairs', () => {
    expect(levelOfNew(golfers(40, 10, 5))).toBe(0);
    expect(levelOfNew({ ...golfers(40, 10, 5), bound: [2, 0, 0] })).toBeNull();
    expect(levelOfNew(golfers(20, 10, 19))).toBeNull();
    const instance = golfers(8, 2, 3);
    const random = new RandomStream('none');
    const season = new Season(buildKernel(instance.round), instance, startAnywhere(instance, random));
    expect(runToEnd(startNew(season, instance, 0, 1000, random))).toBe(false);
  });
});
