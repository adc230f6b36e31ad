/** One restart of the search: a function of the instance, the seed and its number. */
import { expect, test } from 'vitest';
import { AVOID, HARD, PREFER } from '../../src/model/cost.ts';
import type { Instance } from '../../src/model/terms.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { runToEnd } from '../../src/solve/run-to-end.ts';
import { compareRestarts, effortFor, type Restart, solveRestart } from '../../src/solve/solve.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';

/** Ten people of three trades in two groups of five: (2,2), (2,1) and (2,1) is the best deal, four pairs. */
const trades = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
const instance = instanceOf(
  10,
  [
    [5, 5],
    [5, 5],
  ],
  [ruleTerm(0, AVOID, 1, countTerm(trades, 5))],
  [0, 4, 0],
);

function finish(number: number, seed = 'seed', of: Instance = instance): Restart {
  return runToEnd(solveRestart(of, seed, { number, moves: 20_000, cooling: 'wide' }));
}

test('a restart reaches the bound and says that it is proved', () => {
  const restart = finish(0);
  expect(restart.cost).toEqual([0, 4, 0]);
  expect(restart.isProved).toBe(true);
  expect(evaluate(instance, restart.groupOf).total).toEqual([0, 4, 0]);
  // Four pairs in two groups: two in each.
  expect(restart.worst).toEqual([
    [0, 2, 0],
    [0, 2, 0],
  ]);
});

test('among groups of equal cost a restart ends with those whose worst is best, from every seed', () => {
  // Three of one kind and three of another in two groups of four: a pair of each, in one group or one in each.
  const kinds = [
    [0, 0, 0, -1, -1, -1, -1, -1],
    [-1, -1, -1, 0, 0, 0, -1, -1],
  ];
  const terms = kinds.map((kind, rule) => ruleTerm(rule, AVOID, 1, countTerm(kind, 4)));
  const even = instanceOf(
    8,
    [
      [4, 4],
      [4, 4],
    ],
    terms,
    [0, 2, 0],
  );
  for (let seed = 0; seed < 20; seed++) {
    expect(finish(0, `${seed}`, even).worst).toEqual([
      [0, 1, 0],
      [0, 1, 0],
    ]);
  }
});

test('the same seed and number give the same groups', () => {
  expect(finish(3).groupOf).toEqual(finish(3).groupOf);
});

/** A restart by a clock that goes on by a hundredth from slice to slice; `looks` may have been spent before. */
function finishByClock(of: Instance, cooling: 'wide' | 'narrow', looks = 0) {
  let clock = looks;
  const run = solveRestart(
    of,
    'seed',
    { number: 1, moves: 20_000, cooling, isTimed: true },
    { passed: () => clock / 100 },
  );
  let step = run.next(false);
  while (!step.done) {
    clock++;
    step = run.next(false);
  }
  return { restart: step.value, clock };
}

/** Trades are avoided, and six wishes of which four at most come true; bounds that nothing reaches. */
function unreachable(): Instance {
  const couples = [
    [0, 4],
    [1, 5],
    [2, 6],
    [3, 7],
    [8, 9],
    [0, 8],
  ].map(([a, b]) => [a!, b!, -1] as const);
  const terms = [
    ruleTerm(0, AVOID, 1, countTerm(trades, 5)),
    ruleTerm(1, PREFER, 1, pairTerm(couples, couples.length)),
  ];
  return { ...instance, terms, rules: 2, bound: [0, 3, -1] };
}

test.each(['wide', 'narrow'] as const)('by the clock a restart cooled %s ends with it', (cooling) => {
  const { restart, clock } = finishByClock(unreachable(), cooling);
  expect(clock).toBeGreaterThanOrEqual(100);
  expect(clock).toBeLessThan(110);
  expect(restart.moves).toBeGreaterThan(20_000);
  expect(finishByClock(unreachable(), cooling).restart).toEqual(restart);
});

test('by the clock each strength has its share of the time that is left', () => {
  for (const looks of [0, 50, 80]) {
    const { restart } = finishByClock(unreachable(), 'wide', looks);
    expect(restart.cost).toEqual([0, 4, fewestWishesMissed()]);
  }
});

/** Of all ways that cost four pairs of a trade. */
function fewestWishesMissed(): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << 10; mask++) {
    const groupOf = Int32Array.from({ length: 10 }, (_, person) => (mask >> person) & 1);
    if (groupOf.reduce((sum, group) => sum + group, 0) !== 5) continue;
    const { total } = evaluate(unreachable(), groupOf);
    if (total[AVOID] === 4) fewest = Math.min(fewest, total[PREFER]);
  }
  return fewest;
}

test('a restart whose time is up before it begins gives what it has', () => {
  const { restart } = finishByClock(unreachable(), 'wide', 100);
  expect(evaluate(unreachable(), restart.groupOf).total).toEqual(restart.cost);
});

test('a hard rule that stays broken ends the restart before the weaker ones are searched', () => {
  const broken = instanceOf(
    4,
    [
      [2, 2],
      [2, 2],
    ],
    [ruleTerm(0, HARD, 1, countTerm([0, 0, 0, 1], 2))],
  );
  const restart = runToEnd(solveRestart(broken, 'seed', { number: 0, moves: 1000, cooling: 'wide' }));
  expect(restart.cost).toEqual([1, 0, 0]);
  // Hard rules are searched more stubbornly than the others, but not without end.
  expect(restart.moves).toBeLessThanOrEqual(8000);
});

test('restarts compare by cost, then by the worst group, then by number', () => {
  const base = { groupOf: new Int32Array(0), moves: 0, budget: 0, cooling: 'wide', isProved: false } as const;
  const restart = (number: number, avoid: number, worst: number): Restart => ({
    ...base,
    number,
    cost: [0, avoid, 0],
    worst: [[0, worst, 0]],
  });
  expect(compareRestarts(restart(1, 2, 2), restart(0, 3, 1))).toBeLessThan(0);
  expect(compareRestarts(restart(1, 2, 1), restart(0, 2, 2))).toBeLessThan(0);
  expect(compareRestarts(restart(0, 2, 2), restart(1, 2, 2))).toBeLessThan(0);
});

test.each(['quick', 'normal', 'best'] as const)('the effort %s grows with people, within limits', (name) => {
  const [few, some, many, most] = [1, 1_000, 5_000, 1_000_000].map((people) => effortFor(name, people).moves);
  expect(few).toBeLessThan(some!);
  expect(some).toBeLessThan(many!);
  expect(effortFor(name, 2_000_000).moves).toBe(most);
});
