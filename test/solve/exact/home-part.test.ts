/** Minima of homes in the exact solver: as high as the best of all who may still come makes them, not only never too high. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HomeTerm, Instance } from '../../../src/model/terms.ts';
import { HomePart } from '../../../src/solve/exact/home-part.ts';
import type { Seating } from '../../../src/solve/exact/seating.ts';
import { sumOf } from '../../helpers/lists.ts';
import {
  byPerson,
  GROUPS,
  openSeats,
  PEOPLE,
  seatedIn,
  tableArb,
  walkEach,
} from '../../helpers/part-walk.ts';

const tablesArb = fc.array(tableArb, { minLength: GROUPS, maxLength: GROUPS });
const termArb = fc
  .record({
    // Two homes more than there are groups: those of groups that are no more.
    homeOf: byPerson(fc.integer({ min: -1, max: GROUPS + 1 })).map((homes) => Int32Array.from(homes)),
    stayCost: tablesArb,
    guestCost: tablesArb,
    landCost: tableArb,
  })
  .map((draft): HomeTerm => ({ kind: 'home', leaveCost: new Int32Array(PEOPLE), ...draft }));

/** The least cost of one group's numbers of stayers and guests, over all sets of people who may still come, with one of them in each. */
function leastNumbers(
  term: HomeTerm,
  instance: Instance,
  seating: Seating,
  group: number,
  needed?: number,
): number {
  const able = openSeats(seating).filter((each) => each.group === group);
  const here = seatedIn(seating, group);
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << able.length; set++) {
    const coming = able.filter((_, i) => set & (1 << i)).map(({ person }) => person);
    const all = [...here, ...coming];
    if (needed !== undefined && !coming.includes(needed)) continue;
    if (coming.length > seating.open[group]! || all.length < instance.fewest[group]!) continue;
    const stayers = all.filter((person) => term.homeOf[person] === group).length;
    least = Math.min(least, term.stayCost[group]![stayers]! + term.guestCost[group]![all.length - stayers]!);
  }
  return least;
}

/** What guests of each other home cost in a group, at the best number from those who sit there to as many more as have seats. */
function leastLanding(term: HomeTerm, seating: Seating, group: number): number {
  const others = Array.from({ length: Math.max(...term.homeOf) + 1 }, (_, home) => home).filter(
    (home) => home !== group,
  );
  return sumOf(
    others.map((home) => {
      const landed = seatedIn(seating, group).filter((person) => term.homeOf[person] === home).length;
      return Math.min(...term.landCost.slice(landed, landed + seating.open[group]! + 1));
    }),
  );
}

test('the minimum of homes is the least of what every group can still hold, and with a person in a group the least of that', () => {
  let looks = 0;
  walkEach(
    termArb,
    (rule, term, instance, seating) => new HomePart(rule, term, instance, seating),
    ({ part, seating, term, weight, instance }) => {
      const groups = Array.from({ length: GROUPS }, (_, group) => group);
      const numbers = groups.map((group) => leastNumbers(term, instance, seating, group));
      const landing = groups.map((group) => leastLanding(term, seating, group));
      expect(part.bound()).toBe((sumOf(numbers) + sumOf(landing)) * weight);
      if (sumOf(numbers) === Number.POSITIVE_INFINITY) return;
      for (const { person, group } of openSeats(seating)) {
        const more = leastNumbers(term, instance, seating, group, person) - numbers[group]!;
        expect(part.extra(person, group)).toBe(more * weight);
      }
      looks++;
    },
  );
  expect(looks).toBeGreaterThan(500);
});
