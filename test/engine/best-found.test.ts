/** The best of a search: which restart it is, and when every way is tried once more. */
import { expect, test } from 'vitest';
import { BestFound } from '../../src/engine/best-found.ts';
import { higherBound } from '../../src/engine/settle.ts';
import { AVOID, type Cost, HARD, PREFER } from '../../src/model/cost.ts';
import { countTerm, instanceOf, pairTerm, restartOf, ruleTerm } from '../helpers/instances.ts';

/** Six people of two kinds in two groups of three: 0, 1 and 2 of one kind, 3, 4 and 5 of the other; two pairs at best. */
const kinds = [0, 0, 0, 1, 1, 1];
const threes = [
  [3, 3],
  [3, 3],
] as const;
const avoided = ruleTerm(0, AVOID, 1, countTerm(kinds, 3));
const preferred = ruleTerm(1, PREFER, 1, countTerm([0, 1, 0, 1, 0, 1], 3));
const deep = { nodes: 10_000, moves: 10_000 };

test('the better restart is kept, and of equals the first', () => {
  const instance = instanceOf(6, threes, [avoided]);
  const best = new BestFound(instance, deep);
  expect([best.restart, best.isBroken, best.isDecided, best.isUnsettled]).toEqual([
    null,
    false,
    false,
    false,
  ]);
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1], 0));
  best.take(restartOf(instance, [0, 0, 1, 0, 1, 1], 2));
  best.take(restartOf(instance, [0, 1, 1, 0, 0, 1], 1));
  expect(best.restart!.number).toBe(1);
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1], 3));
  expect(best.restart!.number).toBe(1);
});

test('every way is tried once, and again when there is something better to hold it to', () => {
  const instance = instanceOf(6, threes, [avoided]);
  const best = new BestFound(instance, { nodes: 0, moves: 0 });
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1]));
  expect(best.isUnsettled).toBe(true);
  best.settle();
  expect([best.isUnsettled, best.isDecided]).toEqual([false, false]);
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1], 1));
  expect(best.isUnsettled).toBe(false);
  best.take(restartOf(instance, [0, 0, 1, 0, 1, 1], 2));
  expect(best.isUnsettled).toBe(true);
});

test('what is settled is proved, and better where the restart was not the best', () => {
  const instance = instanceOf(6, threes, [avoided]);
  const best = new BestFound(instance, deep);
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1]));
  best.settle();
  expect([best.restart!.cost, best.bound, best.isDecided]).toEqual([[0, 2, 0], [0, 2, 0], true]);
  expect(best.isUnsettled).toBe(false);
});

test('what was proved stays proved when less comes out the next time', () => {
  const instance = instanceOf(6, threes, [
    ruleTerm(0, AVOID, 1, countTerm([0, 0, 0, 0, 1, 1], 3)),
    preferred,
  ]);
  const known = restartOf(instance, [0, 0, 0, 1, 1, 1]);
  const open: number[] = [];
  for (let nodes = 1; nodes < 60; nodes++) {
    let share = 0;
    const best = new BestFound(instance, { nodes, moves: 0, passed: () => share });
    best.take(known);
    best.settle();
    const { bound, restart } = best;
    if (best.isDecided || bound[AVOID] === 0) continue;
    open.push(nodes);
    best.take({ ...restart!, cost: [0, restart!.cost[AVOID], 0] });
    share = 1;
    best.settle();
    expect(best.bound).toEqual(bound);
  }
  expect(open.length).toBeGreaterThan(0);
});

test.each<[string, Cost, Cost]>([
  ['the stronger strength cost as much', [0, 3, 6], [0, 2, 4]],
  ['it cost more, what was proved of the weaker is of other groups', [0, 4, 6], [0, 2, 1]],
])('of two minima the higher; where %s', (_, before, merged) => {
  expect(higherBound([0, 1, 1], [0, 2, 4], [0, 3, 5], before)).toEqual(merged);
  expect(higherBound([0, 2, 4], [0, 1, 1], [0, 3, 5], before)).toEqual([0, 2, 4]);
});

test('where every way breaks a hard rule, that is said', () => {
  const instance = instanceOf(6, threes, [
    ruleTerm(
      0,
      HARD,
      1,
      pairTerm([
        [0, 1, 1],
        [1, 2, 1],
        [0, 2, 1],
      ]),
    ),
  ]);
  const best = new BestFound(instance, deep);
  best.take(restartOf(instance, [0, 0, 1, 0, 1, 1]));
  best.settle();
  expect([best.isBroken, best.isImpossible, best.isDecided, best.isUnsettled]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a hard rule that stays broken is not tried again for being broken less', () => {
  const instance = instanceOf(6, threes, [ruleTerm(0, HARD, 1, countTerm(kinds, 3))]);
  const best = new BestFound(instance, { nodes: 0, moves: 0 });
  best.take(restartOf(instance, [0, 0, 0, 1, 1, 1]));
  best.settle();
  best.take(restartOf(instance, [0, 0, 1, 0, 1, 1], 1));
  expect([best.restart!.number, best.isBroken, best.isUnsettled]).toEqual([1, true, false]);
});
