/** Which restarts are made: short ones by both coolings first, then the better; by the clock one long last. */
import { expect, test } from 'vitest';
import type { Cooling } from '../../src/solve/anneal.ts';
import { nextRung, nextTimedRung, type Rung } from '../../src/solve/ladder.ts';
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
    const rung = nextRung(effort, restarts);
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
  const first = nextRung(effort, []);
  const second = nextRung(effort, [done(first, wide)]);
  expect([first.cooling, second.cooling]).toEqual(['wide', 'narrow']);
  expect(nextRung(effort, [done(first, wide), done(second, narrow)]).cooling).toBe(cooling);
});

test('by the clock pairs grow while there is room, and the last has what is left at the pace of the one before', () => {
  // A million moves take the whole time.
  const restarts: Restart[] = [];
  const spent: number[] = [];
  let left = 1;
  for (let number = 0; number < 7; number++) {
    const rung = nextTimedRung({ restarts: 4, moves: 8000 }, restarts, spent, left);
    restarts.push(done(rung, 10));
    spent.push(rung.moves / 1_000_000);
    left -= rung.moves / 1_000_000;
  }
  expect(restarts.map(({ budget }) => budget).slice(0, 6)).toEqual([1000, 1000, 8000, 8000, 64_000, 64_000]);
  const last = restarts[6]!.budget;
  expect(last).toBeGreaterThan(800_000);
  expect(146_000 + last).toBeLessThan(1_000_000);
});
