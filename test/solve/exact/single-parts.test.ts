/** Minima of sizes and of common hours in the exact solver: as high as they can be, not only never too high. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenDivision, wideDivision } from '../../../src/engine/divisions.ts';
import { buildInstance } from '../../../src/engine/instance.ts';
import { AVOID } from '../../../src/model/cost.ts';
import type { SizeTerm, WindowTerm } from '../../../src/model/terms.ts';
import { Seating } from '../../../src/solve/exact/seating.ts';
import { SizePart } from '../../../src/solve/exact/size-part.ts';
import { WindowPart } from '../../../src/solve/exact/window-part.ts';
import { standing } from '../../helpers/entries.ts';
import { instanceOf, ruleTerm } from '../../helpers/instances.ts';
import { law } from '../../helpers/random-worlds.ts';
import { during, world } from '../../helpers/world.ts';

const PEOPLE = 7;

const sizesArb = fc.record({
  // Groups alike, of one to three sizes, but perhaps for the last; or whatever comes.
  limits: fc.oneof(
    fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.nat({ max: 2 }),
        fc.integer({ min: 2, max: 4 }),
        fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })),
      )
      .map(([least, more, groups, [fewer, wider]]) =>
        Array.from({ length: groups }, (_, group) =>
          group < groups - 1
            ? ([least, least + more] as const)
            : ([least - fewer, least + more + wider] as const),
        ),
      ),
    fc.array(
      fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([least, more]) => [least, least + more] as const),
      { minLength: 2, maxLength: 4 },
    ),
  ),
  classes: fc.array(fc.nat({ max: 1 }), { minLength: 4, maxLength: 4 }),
  costs: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: PEOPLE + 1, maxLength: PEOPLE + 1 }), {
    minLength: 2,
    maxLength: 2,
  }),
  isOneClass: fc.boolean(),
  weight: fc.integer({ min: 1, max: 3 }),
  seats: fc.array(fc.nat(), { maxLength: PEOPLE }),
});

/** The least that the sizes of groups with so many members already can cost when all sit. */
function leastOf(
  sizes: readonly number[],
  limits: readonly (readonly [number, number])[],
  unseated: number,
  costOf: (group: number, size: number) => number,
  from = 0,
): number {
  const limit = limits[from];
  if (limit === undefined) return unseated === 0 ? 0 : Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let size = sizes[from]!; size <= limit[1] && size - sizes[from]! <= unseated; size++) {
    if (size < limit[0]) continue;
    const rest = leastOf(sizes, limits, unseated - (size - sizes[from]!), costOf, from + 1);
    least = Math.min(least, costOf(from, size) + rest);
  }
  return least;
}

test('the minimum of sizes is the least of all sizes that are left, and with a person in a group the least of those', () => {
  let looks = 0;
  fc.assert(
    fc.property(sizesArb, ({ limits, classes, costs, isOneClass, weight, seats }) => {
      const term: SizeTerm = {
        kind: 'size',
        groupClass: Int32Array.from(limits, (_, group) => (isOneClass ? 0 : classes[group]!)),
        costBySize: costs,
      };
      const rule = ruleTerm(0, AVOID, weight, term);
      const instance = instanceOf(PEOPLE, limits, [rule]);
      const costOf = (group: number, size: number) => costs[term.groupClass[group]!]![size]! * weight;
      const seating = new Seating(instance);
      const least = (sizes: readonly number[]) =>
        leastOf(sizes, limits, PEOPLE - sizes.reduce((sum, size) => sum + size, 0), costOf);
      if (least([...seating.sizes]) === Number.POSITIVE_INFINITY) return;
      const part = new SizePart(rule, term, instance, seating);
      for (let person = 0; person <= seats.length; person++) {
        const sizes = [...seating.sizes];
        expect(seating.countSeats()).toBe(true);
        const bound = part.bound();
        expect(bound).toBe(least(sizes));
        if (person === PEOPLE) break;
        const open = limits.flatMap((_, group) => {
          const more = least(sizes.map((size, each) => size + Number(each === group)));
          if (more === Number.POSITIVE_INFINITY || seating.open[group] === 0) return [];
          expect(bound + part.extra(person, group)).toBe(more);
          return [group];
        });
        looks++;
        if (person === seats.length) break;
        seating.seat(person, open[seats[person]! % open.length]!);
        part.seat();
      }
    }),
    { ...law, numRuns: 1000 },
  );
  expect(looks).toBeGreaterThan(1000);
});

describe('common hours', () => {
  /**
   * Noon in London and nine in Santiago are two hours of which summer here and summer there leave the first or the last, by
   * either clock; by that of Kolkata, which never changes, they leave the same hour all year.
   */
  const zones = { Ana: 'Europe/London', Bo: 'America/Santiago', Cy: 'Asia/Kolkata', Dee: 'Asia/Kolkata' };
  const hours = {
    ...{ Ana: '12:00-14:00 Mon-Fri', Bo: '08:00-10:00 Mon-Fri' },
    ...{ Cy: '12:00-20:00 Mon-Fri', Dee: '12:00-20:00 Mon-Fri' },
  };
  const [ANA, BO, CY, DEE] = [0, 1, 2, 3];

  function partOf(drawing: string, groups: number, weight = 1) {
    const w = during(world(drawing, { min: 1, ideal: 2, max: 4 }), '2026-01-05', '2026-12-18');
    const division = evenDivision(wideDivision(w.problem.pools[0]!, 0, groups));
    const rules = standing(w, { 'common-hour': { strength: 'should', weight, zones, hours } });
    const instance = buildInstance(division, rules, []);
    const [rule] = instance.terms;
    const seating = new Seating(instance);
    const part = new WindowPart(rule!, rule!.term as WindowTerm, seating);
    const seat = (person: number, group: number) => {
      seating.seat(person, group);
      seating.countSeats();
      part.seat(person, group);
    };
    seating.countSeats();
    return { part, seat, seating };
  }

  test('what somebody may mend who is yet to come is not counted, and what nobody can is', () => {
    const { part, seat } = partOf('Ana Bo Cy Dee', 1, 3);
    seat(ANA, 0);
    expect([part.bound(), part.extra(BO, 0)]).toEqual([0, 0]);
    seat(BO, 0);
    expect([part.bound(), part.extra(CY, 0)]).toEqual([0, 0]);
    seat(CY, 0);
    expect([part.bound(), part.extra(DEE, 0)]).toEqual([0, 0]);
    seat(DEE, 0);
    expect(part.bound()).toBe(0);
  });

  test('whoever takes the last seat settles what the group costs', () => {
    const { part, seat, seating } = partOf('Ana Bo Cy Dee', 2, 3);
    expect(part.extra(ANA, 0)).toBe(0);
    seat(ANA, 0);
    expect([part.extra(BO, 0), part.extra(CY, 0), part.extra(BO, 1)]).toEqual([12, 0, 0]);
    seat(BO, 0);
    expect(part.bound()).toBe(12);
    seat(CY, 1);
    seat(DEE, 1);
    expect(part.bound()).toBe(12);
    part.unseat(BO, 0);
    seating.unseat(BO);
    seating.countSeats();
    expect(part.bound()).toBe(0);
  });
});
