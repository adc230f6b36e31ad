/** Prices of window terms, held to a count of slots one by one. */
import { expect, test } from 'vitest';
import { windowWords } from '../../src/model/terms.ts';
import { certainlyMissing, leastMissing, missingBy, windowCost } from '../../src/model/window-costs.ts';
import { numbers } from '../helpers/slow-hours.ts';
import { randomWindows, slowCost, slowMissing, windowTermOf } from '../helpers/windows.ts';

test.each([
  [5, 1],
  [31, 1],
  [32, 1],
  [33, 2],
  [64, 2],
  [96, 3],
  [100, 4],
])('weeks of %i slots, in %i words, cost what a count from every start says', (slots, words) => {
  expect(windowWords({ slots })).toBe(words);
  const next = numbers(slots);
  let missing = 0;
  for (let run = 0; run < 60; run++) {
    const windows = randomWindows(next, { people: 0, classes: 4, clocks: 3, slots });
    const term = windowTermOf(windows);
    const some = [0, 1, 2, 3].filter(() => next(2) > 0);
    const byClock = [0, 1, 2].map((clock) => slowMissing(windows, some, clock));
    if (some.length > 0) expect([0, 1, 2].map((clock) => missingBy(term, some, clock))).toEqual(byClock);
    const any = some.length === 0 ? 0 : Math.min(...byClock);
    expect(certainlyMissing(term, some)).toBe(any);
    expect(leastMissing(term, some, [2])).toBe(some.length === 0 ? 0 : byClock[2]);
    const cost = slowCost(windows, some);
    expect(windowCost(term, some)).toBe(cost);
    if (cost > 0 && cost < windows.needed) missing++;
  }
  if (slots > 5) expect(missing).toBeGreaterThan(0);
});

test('days and nights without anything free are passed over, and a run goes on over the end of the week', () => {
  const free = (...list: number[]) => ({
    slots: 96,
    needed: 6,
    free: [[new Set(list)]],
    clockOf: [0],
    classOf: [],
  });
  for (const [list, missing] of [
    [[31, 32, 33], 3],
    [[0, 1, 94, 95], 2],
    [[93, 94, 95, 0, 1, 2], 0],
    [[90, 91, 92, 93, 94, 95], 0],
    [[62, 63, 64, 65, 95], 2],
    [[], 6],
  ] as const)
    expect(missingBy(windowTermOf(free(...list)), [0], 0)).toBe(missing);
});
