/** The running cost of window terms, held to a count from scratch after every step; more classes than a word has bits. */
import { expect, test } from 'vitest';
import { PREFER } from '../../src/model/cost.ts';
import { WindowLedger } from '../../src/solve/window-ledger.ts';
import { numbers } from '../helpers/slow-hours.ts';
import { randomWindows, slowCost, windowTermOf } from '../helpers/windows.ts';

test.each([
  1, 5, 32, 33, 70,
])('with %i classes every price and every change is that of a count from scratch', (classes) => {
  const next = numbers(classes);
  const people = 24;
  const windows = randomWindows(next, { people, classes, clocks: 3, slots: 40 });
  const ledger = new WindowLedger({ rule: 0, level: PREFER, weight: 3, term: windowTermOf(windows) }, 4);
  expect([ledger.level, ledger.weight]).toEqual([PREFER, 3]);
  const groupOf = Array.from({ length: people }, () => next(4));
  const costOf = (group: number, seats: readonly number[] = groupOf) => {
    const own = windows.classOf.filter((each, person) => seats[person] === group && each >= 0);
    return slowCost(windows, [...new Set(own)]);
  };
  const total = (seats: readonly number[]) =>
    [0, 1, 2, 3].reduce((sum, group) => sum + costOf(group, seats), 0);
  let sum = 0;
  groupOf.forEach((group, person) => {
    sum += ledger.seat(person, group, 1);
  });
  expect(sum).toBe(total(groupOf));
  for (let step = 0; step < 250; step++) {
    const [p, q, to] = [next(people), next(people), next(4)];
    const [g, h] = [groupOf[p]!, groupOf[q]!];
    const before = total(groupOf);
    if (g !== to) {
      const moved = groupOf.with(p, to);
      expect(ledger.moveChange(p, g, to)).toBe(total(moved) - before);
    }
    if (g === h) continue;
    const swapped = groupOf.with(p, h).with(q, g);
    expect(ledger.swapChange(p, g, q, h)).toBe(total(swapped) - before);
    expect(ledger.exchange(p, g, q, h)).toBe(total(swapped) - before);
    [groupOf[p], groupOf[q]] = [h, g];
    for (const group of [g, h]) expect(ledger.costOf(group)).toBe(costOf(group));
  }
});
