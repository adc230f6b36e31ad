/** Minima of counts in the exact solver: as high as every way to deal each category makes them, not only never too high. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountTerm } from '../../../src/model/terms.ts';
import { CountPart } from '../../../src/solve/exact/count-part.ts';
import type { Seating } from '../../../src/solve/exact/seating.ts';
import { onlyRises } from '../../../src/solve/exact/shapes.ts';
import { sumOf } from '../../helpers/lists.ts';
import { byPerson, openSeats, PEOPLE, seatedIn, tableArb, walkEach } from '../../helpers/part-walk.ts';

/** A table of which each step is at least as dear as the one before. */
const convexArb = byPerson(fc.integer({ min: -3, max: 5 }))
  .map((steps) => [...steps].sort((x, y) => x - y))
  .map((steps) => Array.from({ length: PEOPLE + 1 }, (_, count) => sumOf(steps.slice(0, count))));

/** A table that rises by more than any of the others falls. */
const risingArb = tableArb.map((steps) => steps.map((_, count) => sumOf(steps.slice(0, count)) + 3 * count));

const termArb = fc
  .record({
    categoryOf: byPerson(fc.integer({ min: -1, max: 2 })),
    costByCount: fc.oneof(tableArb, convexArb),
    costByCounted: fc.option(fc.oneof(tableArb, risingArb), { nil: undefined }),
  })
  .map(
    ({ categoryOf, costByCount, costByCounted }): CountTerm => ({
      kind: 'count',
      categoryOf: Int32Array.from(categoryOf),
      categories: 3,
      costByCount,
      ...(costByCounted && { costByCounted }),
    }),
  );

/** The least cost of so many units in groups that hold some already, with at least one unit in the group that is named. */
function leastDealt(
  table: readonly number[],
  held: readonly number[],
  rooms: readonly number[],
  units: number,
  named: number,
  from = 0,
): number {
  if (from === held.length) return units === 0 ? 0 : Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let own = Number(from === named); own <= Math.min(units, rooms[from]!); own++) {
    const rest = leastDealt(table, held, rooms, units - own, named, from + 1);
    least = Math.min(least, table[held[from]! + own]! + rest);
  }
  return least;
}

/** Each category dealt by itself, and all together; or, where nobody makes a group cheaper, what the groups cost as they stand. */
function leastOf(
  term: CountTerm,
  seating: Seating,
  more?: { readonly person: number; readonly group: number },
): number {
  const { groups, groupOf, open } = seating;
  const { categoryOf, costByCount, costByCounted } = term;
  const names = Array.from({ length: groups }, (_, group) => group);
  const openTo = openSeats(seating);
  const dealt = (isOne: (person: number) => boolean, table: readonly number[]) => {
    const held = names.map((group) => seatedIn(seating, group).filter(isOne).length);
    const rooms = names.map((group) =>
      Math.min(open[group]!, openTo.filter((each) => each.group === group && isOne(each.person)).length),
    );
    const units = [...groupOf.keys()].filter((person) => groupOf[person]! < 0 && isOne(person)).length;
    return leastDealt(table, held, rooms, units, more && isOne(more.person) ? more.group : -1);
  };
  const sorts = Array.from({ length: term.categories }, (_, category) => category);
  const apart = sumOf(
    sorts.map((category) => dealt((person) => categoryOf[person] === category, costByCount)),
  );
  if (costByCounted === undefined) return apart;
  const together = apart + dealt((person) => categoryOf[person]! >= 0, costByCounted);
  if (!onlyRises(term)) return together;
  const standing = names.map((group) => {
    const counted = [...seatedIn(seating, group), ...(more?.group === group ? [more.person] : [])]
      .map((person) => categoryOf[person]!)
      .filter((category) => category >= 0);
    return (
      costByCounted[counted.length]! +
      sumOf(sorts.map((category) => costByCount[counted.filter((each) => each === category).length]!))
    );
  });
  return Math.max(together, sumOf(standing));
}

test('the minimum of counts is that of the best dealing, and with a person in a group that of the best with one there', () => {
  const looks = { rising: 0, falling: 0 };
  walkEach(
    termArb,
    (rule, term, _, seating) => new CountPart(rule, term, seating),
    ({ part, seating, term, weight }) => {
      const bound = part.bound();
      const least = leastOf(term, seating);
      expect(bound).toBe(least * weight);
      if (least === Number.POSITIVE_INFINITY) return;
      for (const each of openSeats(seating)) {
        const isCounted = term.categoryOf[each.person]! >= 0;
        const more = isCounted ? Math.max(least, leastOf(term, seating, each)) : least;
        expect(part.extra(each.person, each.group)).toBe((more - least) * weight);
      }
      if (onlyRises(term)) looks.rising++;
      else looks.falling++;
    },
  );
  expect(Math.min(looks.rising, looks.falling)).toBeGreaterThan(100);
});
