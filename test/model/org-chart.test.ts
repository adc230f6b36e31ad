/** Who is above whom, held to a naive walk up on random charts with loops and managers outside the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf, isDottedLine, UNKNOWN_BOSS } from '../../src/model/org-chart.ts';
import { hasUnknownChain, isAbove } from '../../src/model/org-lines.ts';
import { walk } from '../helpers/chart.ts';
import { draftOf, draw, law } from '../helpers/random-worlds.ts';
import { type World, world } from '../helpers/world.ts';

/** Everyone met going up as many steps as there are people, each once, without the person. */
function metAbove({ problem }: World, person: number): number[] {
  return [...new Set(walk(problem.chart.boss, person))].filter((other) => other !== person);
}

function forEveryWorld(check: (w: World, person: number) => void): void {
  fc.assert(
    fc.property(draftOf(1, 10), (draft) => {
      const w = world(draw(draft));
      for (let person = 0; person < w.problem.people.size; person++) check(w, person);
    }),
    { ...law, numRuns: 500 },
  );
}

test('the ancestors of a person are those met going up, each once', () => {
  forEveryWorld((w, person) => {
    const above = ancestorsOf(w.problem.chart, person);
    expect(new Set(above).size).toBe(above.length);
    expect(new Set(above)).toEqual(new Set(metAbove(w, person)));
  });
});

test('outside loops the nearest stands first', () => {
  forEveryWorld((w, person) => {
    const { chart } = w.problem;
    const straight = walk(chart.boss, person);
    const upToLoop = straight.findIndex((boss) => chart.loopOf[boss]! >= 0);
    const sure = upToLoop < 0 ? straight : straight.slice(0, upToLoop + 1);
    if (chart.loopOf[person]! < 0) expect(ancestorsOf(chart, person).slice(0, sure.length)).toEqual(sure);
  });
});

test('somebody is above a person if and only if they are among the ancestors', () => {
  forEveryWorld((w, lower) => {
    const above = new Set(metAbove(w, lower));
    for (let upper = 0; upper < w.problem.people.size; upper++) {
      expect(isAbove(w.problem.chart, upper, lower)).toBe(above.has(upper));
    }
  });
});

test('a chain is unknown if and only if the walk up ends at somebody whose manager is not known', () => {
  forEveryWorld((w, person) => {
    const { boss } = w.problem.chart;
    const all = [person, ...walk(boss, person)];
    expect(hasUnknownChain(w.problem.chart, person)).toBe(all.some((each) => boss[each] === UNKNOWN_BOSS));
  });
});

describe('in a loop of three with somebody below', () => {
  const w = world('Ana<Bo Bo<Cy Cy<Ana Dee<Bo Eve<Dee');
  const above = (id: string) => w.words(ancestorsOf(w.problem.chart, w.person(id)));

  test('each is above the others and not above themselves', () => {
    expect(above('Ana')).toBe('Bo Cy');
    expect(above('Bo')).toBe('Ana Cy');
    expect(isAbove(w.problem.chart, w.person('Ana'), w.person('Ana'))).toBe(false);
  });

  test('those below have the whole loop above them, their own manager first', () => {
    expect(above('Dee')).toBe('Bo Ana Cy');
    expect(above('Eve')).toBe('Dee Bo Ana Cy');
    expect(isAbove(w.problem.chart, w.person('Eve'), w.person('Ana'))).toBe(false);
  });
});

test('a dotted line joins two people either way round and nobody else', () => {
  const { problem } = world('Ana~Bo Bo<Cy Cy');
  expect(isDottedLine(problem.chart, 0, 1)).toBe(true);
  expect(isDottedLine(problem.chart, 1, 0)).toBe(true);
  expect(isDottedLine(problem.chart, 0, 2)).toBe(false);
  expect(isDottedLine(problem.chart, 1, 2)).toBe(false);
});
