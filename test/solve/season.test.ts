/** The numbers of a season: schedules of pairs, and costs that stay right whatever changes places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKernel } from '../../src/solve/kernel.ts';
import { RandomStream } from '../../src/solve/random.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import { fillPairs } from '../../src/solve/season/fill-pairs.ts';
import { Meetings } from '../../src/solve/season/meetings.ts';
import { pairCosts } from '../../src/solve/season/pair-costs.ts';
import { roundRobin } from '../../src/solve/season/round-robin.ts';
import { Season, type SeasonInstance } from '../../src/solve/season/season.ts';
import { compareSeasons, solveSeason } from '../../src/solve/season/solve-season.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';

type Pair = readonly [number, number];

/** How often each two people share a group, by "a b". */
function meetings(rounds: readonly Int32Array[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const groupOf of rounds) {
    for (const [a, b] of pairsOf(groupOf.length)) {
      if (groupOf[a] === groupOf[b]) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  return counts;
}

function pairsOf(people: number): Pair[] {
  const all = Array.from({ length: people }, (_, person) => person);
  return all.flatMap((a) => all.slice(a + 1).map((b) => [a, b] as const));
}

function sizesOf(groupOf: Int32Array): number[] {
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].sort();
}

const evens = Array.from({ length: 15 }, (_, index) => 2 * index + 2);

describe('the round robin', () => {
  it.each(evens)('of %i people lets every two meet exactly once', (people) => {
    const rounds = Array.from({ length: people - 1 }, (_, round) => roundRobin(people, round));
    for (const groupOf of rounds) expect(sizesOf(groupOf)).toEqual(new Array(people / 2).fill(2));
    const counts = meetings(rounds);
    expect(counts.size).toBe((people * (people - 1)) / 2);
    expect(new Set(counts.values())).toEqual(new Set([1]));
  });

  it.each([3, 5, 7, 21])('of %i people seats the odd one with a pair', (people) => {
    for (let round = 0; round < people; round++) {
      const sizes = sizesOf(roundRobin(people, round));
      expect(sizes).toEqual([...new Array((people - 3) / 2).fill(2), 3]);
    }
  });
});

describe('filling rounds with pairs', () => {
  it.each([
    [100, 30],
    [30, 29],
    [21, 12],
    [99, 30],
  ])('seats %i people in %i rounds, and nobody meets twice', (people, rounds) => {
    const wanted = { people, rounds, may: () => true, met: () => false };
    const filled = fillPairs(wanted, new RandomStream('pairs'))!;
    expect(filled).toHaveLength(rounds);
    for (const groupOf of filled) expect(new Set(groupOf).size).toBe(Math.floor(people / 2));
    expect(Math.max(...meetings(filled).values())).toBe(1);
  });

  it('never makes a pair that may not be', () => {
    const may = (a: number, b: number) => (a + b) % 3 !== 0;
    const filled = fillPairs({ people: 20, rounds: 9, may, met: () => false }, new RandomStream('kept'))!;
    for (const key of meetings(filled).keys())
      expect(may(...(key.split(' ').map(Number) as [number, number]))).toBe(true);
  });

  it('gives up where somebody may sit with nobody', () => {
    const may = (a: number, b: number) => a !== 0 && b !== 0;
    expect(fillPairs({ people: 8, rounds: 2, may, met: () => false }, new RandomStream('alone'))).toBeNull();
  });
});

/** A season of ten people with rules of every strength, some of whom met before. */
function instance(groups: readonly (readonly [number, number])[], rounds: number): SeasonInstance {
  const round = instanceOf(10, groups, [
    ruleTerm(
      0,
      0,
      1,
      pairTerm([
        [0, 1, 1],
        [2, 3, 1],
      ]),
    ),
    ruleTerm(1, 1, 2, countTerm([0, 0, 1, 1, 2, 2, 0, 1, 2, -1], 6)),
    ruleTerm(2, 2, 1, countTerm([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], 6)),
  ]);
  const earlier = Array.from({ length: 10 }, () => new Map<number, number>());
  for (const [a, b, gap] of [
    [0, 5, 1],
    [3, 9, 2],
    [7, 8, 6],
  ] as const) {
    earlier[a]!.set(b, gap);
    earlier[b]!.set(a, gap);
  }
  return { round, rounds, unit: [0, 5, 0], byGap: [8, 4, 2, 1], earlier, bound: [0, 0, 0] };
}

/** What meeting again costs, word for word as the rule says it. */
function againOf({ earlier, byGap }: SeasonInstance, rounds: readonly Int32Array[]): number {
  let cost = 0;
  for (const [a, b] of pairsOf(10)) {
    const before = earlier[a]!.get(b);
    const met = before === undefined ? [] : [-before];
    rounds.forEach((groupOf, round) => {
      if (groupOf[a] !== groupOf[b]) return;
      if (met.length > 0) cost += byGap[Math.min(round - met.at(-1)!, 4) - 1]!;
      met.push(round);
    });
  }
  return cost;
}

describe('a season being searched', () => {
  it('has the cost of its rounds and meetings after whatever changes', () => {
    const limits = [
      [2, 4],
      [2, 4],
      [2, 4],
    ] as const;
    const change = fc.record({
      kind: fc.constantFrom('swap', 'move', 'exchange'),
      p: fc.nat(9),
      q: fc.nat(9),
      round: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const numbers = instance(limits, 6);
        const start = Array.from({ length: 6 }, (_, round) =>
          Int32Array.from({ length: 10 }, (_, p) => (p + round * (p % 2)) % 3),
        );
        const kernel = buildKernel(numbers.round);
        const sizes = (groupOf: Int32Array) =>
          [0, 1, 2].map((group) => groupOf.filter((each) => each === group).length);
        fc.pre(start.every((groupOf) => sizes(groupOf).every((size) => size >= 2 && size <= 4)));
        const season = new Season(kernel, numbers, start);
        season.emphasise([10_000, 100, 1]);
        const energy = () => season.cost[0] * 10_000 + season.cost[1] * 100 + season.cost[2];
        for (const { kind, p, q, round } of changes) {
          const { groupOf } = season.rounds[round]!;
          const before = energy();
          if (kind === 'exchange') season.exchange(p, q);
          else if (kind === 'swap' && groupOf[p] !== groupOf[q]) {
            const delta = season.swapDelta(round, p, q);
            season.swap(round, p, q);
            expect(energy() - before).toBe(delta);
          } else if (kind === 'move' && groupOf[p] !== q % 3 && sizes(groupOf)[q % 3]! < 4) {
            const delta = season.moveDelta(round, p, q % 3);
            season.move(round, p, q % 3);
            expect(energy() - before).toBe(delta);
          }
          expect(season.again).toBe(againOf(numbers, season.seats()));
          expect(season.cost).toEqual(new Season(kernel, numbers, season.seats()).cost);
        }
        season.reset(start);
        expect(season.cost).toEqual(new Season(kernel, numbers, start).cost);
      }),
      { numRuns: 60 },
    );
  });

  it('finds groups of four in which sixteen people meet everyone once', () => {
    const round = instanceOf(16, new Array(4).fill([4, 4]), []);
    const earlier = Array.from({ length: 16 }, () => new Map<number, number>());
    const numbers: SeasonInstance = {
      round,
      rounds: 5,
      unit: [0, 1, 0],
      byGap: [8, 4, 2, 1],
      earlier,
      bound: [0, 0, 0],
    };
    const restarts = [0, 1, 2].map((number) => runToEnd(solveSeason(numbers, '1/all', number, 300_000)));
    const [best] = restarts.sort(compareSeasons);
    expect(best!.cost).toEqual([0, 0, 0]);
    expect(best!.isSettled).toBe(true);
    expect(meetings(best!.seats).size).toBe(120);
  });
});

it('meetings are priced by the rounds between them', () => {
  const earlier = [new Map([[1, 2]]), new Map([[0, 2]]), new Map<number, number>()];
  const together = Int32Array.from([0, 0, 1]);
  const apart = Int32Array.from([0, 1, 1]);
  const costs = { byGap: [8, 4, 2, 1], earlier };
  expect(new Meetings(costs, [together]).total()).toBe(4);
  expect(new Meetings(costs, [apart, together]).total()).toBe(2 + 8 * 0);
  expect(
    new Meetings({ ...costs, earlier: [new Map(), new Map(), new Map()] }, [
      together,
      apart,
      together,
      together,
    ]).total(),
  ).toBe(4 + 8);
});

it.each([6, 7])('what pairs of %i people cost is read off for every pair', (people) => {
  const pairs = pairsOf(people).map(([a, b]) => [a, b, 1 + a * 10 + b] as const);
  const groups = Math.floor(people / 2);
  const sizes = new Array(groups).fill([2, people % 2 === 0 ? 2 : 3]);
  const costs = pairCosts(buildKernel(instanceOf(people, sizes, [ruleTerm(0, 2, 1, pairTerm(pairs))])));
  for (const [a, b] of pairsOf(people)) expect(costs.at(a, b)).toBe(a * 10 + b - 1);
});
