/** Which restarts are made: short ones by both coolings first, then the better; by the clock one long last. */
import { expect, test } from 'vitest';
import { AVOID, HARD, type Level, PREFER } from '../../src/model/cost.ts';
import type { RuleTerm } from '../../src/model/terms.ts';
import type { Cooling } from '../../src/solve/cooling.ts';
import {
  type Coolings,
  coolingsFor,
  nextRungs,
  nextTimedRungs,
  type Pace,
  type Rung,
} from '../../src/solve/ladder.ts';
import type { Restart } from '../../src/solve/solve.ts';

const effort = { restarts: 4, moves: 8000 };
const both: Coolings = ['wide', 'narrow'];

function done({ number, moves, cooling }: Rung, prefer: number): Restart {
  const seats = { groupOf: new Int32Array(0), worst: [], isProved: false };
  return { ...seats, number, cooling, budget: moves, moves, cost: [0, 0, prefer] };
}

test('by effort two short restarts, a longer and whole ones', () => {
  const restarts: Restart[] = [];
  const rungs: Rung[] = [];
  for (let number = 0; number < 5; number++) {
    const rung = nextRungs(effort, restarts, 1, both)[0]!;
    rungs.push(rung);
    restarts.push(done(rung, 10));
  }
  expect(rungs.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
  expect(rungs.map(({ moves }) => moves)).toEqual([1000, 1000, 4000, 8000, 8000]);
});

test.each([
  ['wide', 10, 11],
  ['wide', 10, 10],
  ['narrow', 11, 10],
] as const)('the third is cooled %s after costs of %i wide and %i narrow', (cooling: Cooling, wide, narrow) => {
  const [first] = nextRungs(effort, [], 1, both) as [Rung];
  const [second] = nextRungs(effort, [done(first, wide)], 1, both) as [Rung];
  expect([first.cooling, second.cooling]).toEqual(['wide', 'narrow']);
  expect(nextRungs(effort, [done(first, wide), done(second, narrow)], 1, both)[0]!.cooling).toBe(cooling);
});

test('threads make what none of them depends on: the same restarts as one thread would', () => {
  const one: Rung[] = [];
  const restarts: Restart[] = [];
  while (one.length < 7) {
    one.push(...nextRungs(effort, restarts, 1, both));
    restarts.push(done(one.at(-1)!, 10));
  }
  expect(nextRungs(effort, [], 3, both)).toEqual(one.slice(0, 1));
  expect(nextRungs(effort, restarts.slice(0, 1), 3, both)).toEqual(one.slice(1, 2));
  expect(nextRungs(effort, restarts.slice(0, 2), 3, both)).toEqual(one.slice(2, 5));
  expect(nextRungs(effort, restarts.slice(0, 5), 2, both)).toEqual(one.slice(5, 7));
});

/** A search by the clock on threads that take so long to start and so long for a move; the whole time is 1. */
function climb(threads: number, start: number, perMove: number) {
  const restarts: Restart[] = [];
  const paces: Pace[] = [];
  let left = 1;
  let last = 0;
  while (left > 0.06) {
    const rungs = nextTimedRungs({ restarts: 4, moves: 8000 }, restarts, paces, left, threads, both);
    restarts.push(...rungs.map((rung) => done(rung, 10)));
    last = start + rungs[0]!.moves * perMove;
    left -= last * Math.ceil(rungs.length / threads);
    paces.push({ moves: rungs[0]!.moves, took: last });
  }
  expect(new Set(restarts.map(({ number }) => number)).size).toBe(restarts.length);
  return { budgets: restarts.map(({ budget }) => budget), left, last };
}

test.each([
  1, 2, 3,
])('by the clock pairs grow while there is room, and on %i threads the last has what is left', (threads) => {
  // A million moves take a thread the whole time.
  const { budgets, left, last } = climb(threads, 0, 1e-6);
  expect(budgets.slice(0, 6)).toEqual([1000, 1000, 8000, 8000, 64_000, 64_000]);
  expect(budgets).toHaveLength(6 + threads);
  expect(last).toBeGreaterThan(0.75);
  expect(left).toBeGreaterThan(0);
});

test.each([
  [1, 0.03],
  [2, 0.05],
  [1, 0.001],
  [2, 0.1],
])('on %i threads a start that takes %d of the time does not make the last short', (threads, start) => {
  const { left, last } = climb(threads, start, 1e-9);
  expect(last).toBeGreaterThan(1 / 3);
  expect(left).toBeGreaterThan(-0.01);
});

test('where the cooling is known, one short pair shows the pace, and the rest is one by the clock', () => {
  const known: Coolings = ['narrow', 'narrow'];
  const first = nextTimedRungs(effort, [], [], 1, 2, known);
  expect(first.map(({ moves, isTimed }) => [moves, isTimed])).toEqual([
    [1000, undefined],
    [1000, undefined],
  ]);
  const restarts = first.map((rung) => done(rung, 10));
  const last = nextTimedRungs(effort, restarts, [{ moves: 1000, took: 0.01 }], 0.99, 2, known);
  expect(last.map(({ number, cooling, isTimed }) => [number, cooling, isTimed])).toEqual([
    [2, 'narrow', true],
    [3, 'narrow', true],
  ]);
});

test('where the first pair takes most of the time, what is left is used', () => {
  const { left } = climb(1, 0, 0.3 / 1000);
  expect(left).toBeGreaterThan(-0.01);
});

/** Pairs of so many people, each with the next so many, round and round. */
function pairs(people: number, neighbours: number, level: Level): RuleTerm {
  const count = people * neighbours;
  const a = Int32Array.from({ length: count }, (_, i) => Math.floor(i / neighbours));
  const b = a.map((person, i) => (person + 1 + (i % neighbours)) % people);
  const weight = new Int32Array(count).fill(3);
  return { rule: 0, level, weight: 1, term: { kind: 'pair', a, b, weight, constant: 0 } };
}

const departments: RuleTerm = {
  rule: 1,
  level: PREFER,
  weight: 1,
  term: {
    kind: 'count',
    categoryOf: new Int32Array(200),
    categories: 1,
    costByCount: [0, 0, 1, 3, 6],
  },
};

test.each([
  ['weights between nearly all', [pairs(200, 90, PREFER)], ['narrow', 'narrow']],
  ['weights between few', [pairs(200, 20, PREFER)], both],
  ['who may not sit with whom', [pairs(200, 90, HARD)], both],
  ['something else beside them', [pairs(200, 90, AVOID), departments], both],
  ['nothing', [], both],
] as const)('the first two restarts, of %s', (_, terms, expected) => {
  const sizes = new Int32Array(40).fill(5);
  const instance = { people: 200, groups: 40, fewest: sizes, most: sizes, terms, rules: 2 };
  expect(coolingsFor({ ...instance, bound: [0, 0, 0] })).toEqual(expected);
});
