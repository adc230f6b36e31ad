/** Which restarts are made: short ones by both coolings first, then the better; by the clock one long last. */
import { expect, test } from 'vitest';
import type { Cooling } from '../../src/solve/anneal.ts';
import { nextRungs, nextTimedRungs, type Rung } from '../../src/solve/ladder.ts';
import type { Restart } from '../../src/solve/solve.ts';

const effort = { restarts: 4, moves: 8000 };

function done({ number, moves, cooling }: Rung, prefer: number): Restart {
  const seats = { groupOf: new Int32Array(0), worst: [], isProved: false };
  return { ...seats, number, cooling, budget: moves, moves, cost: [0, 0, prefer] };
}

test('by effort two short restarts, a longer and whole ones', () => {
  const restarts: Restart[] = [];
  const rungs: Rung[] = [];
  for (let number = 0; number < 5; number++) {
    const rung = nextRungs(effort, restarts, 1)[0]!;
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
  const [first] = nextRungs(effort, [], 1) as [Rung];
  const [second] = nextRungs(effort, [done(first, wide)], 1) as [Rung];
  expect([first.cooling, second.cooling]).toEqual(['wide', 'narrow']);
  expect(nextRungs(effort, [done(first, wide), done(second, narrow)], 1)[0]!.cooling).toBe(cooling);
});

test('threads make what none of them depends on: the same restarts as one thread would', () => {
  const one: Rung[] = [];
  const restarts: Restart[] = [];
  while (one.length < 7) {
    one.push(...nextRungs(effort, restarts, 1));
    restarts.push(done(one.at(-1)!, 10));
  }
  expect(nextRungs(effort, [], 3)).toEqual(one.slice(0, 1));
  expect(nextRungs(effort, restarts.slice(0, 1), 3)).toEqual(one.slice(1, 2));
  expect(nextRungs(effort, restarts.slice(0, 2), 3)).toEqual(one.slice(2, 5));
  expect(nextRungs(effort, restarts.slice(0, 5), 2)).toEqual(one.slice(5, 7));
});

test.each([
  1, 2, 3,
])('by the clock pairs grow while there is room, and on %i threads the last has what is left at the pace of the pair before', (threads) => {
  // A million moves take a thread the whole time.
  const restarts: Restart[] = [];
  let took = 0;
  let left = 1;
  let last = 0;
  for (let batch = 0; batch < 4; batch++) {
    const rungs = nextTimedRungs({ restarts: 4, moves: 8000 }, restarts, took, left, threads);
    restarts.push(...rungs.map((rung) => done(rung, 10)));
    last = rungs[0]!.moves;
    took = (last * Math.ceil(rungs.length / threads)) / 1_000_000;
    left -= took;
  }
  expect(restarts.map(({ budget }) => budget).slice(0, 6)).toEqual([1000, 1000, 8000, 8000, 64_000, 64_000]);
  expect(restarts).toHaveLength(6 + threads);
  expect(new Set(restarts.map(({ number }) => number)).size).toBe(restarts.length);
  expect(last).toBeGreaterThan(800_000);
  expect(left).toBeGreaterThan(0);
});
