/** Minima of pairs and seats in the exact solver: what is paid, the cheapest seat of everybody to come, and rewards in reach. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID } from '../../../src/model/cost.ts';
import { ModularPart } from '../../../src/solve/exact/modular-part.ts';
import type { Seating } from '../../../src/solve/exact/seating.ts';
import { instanceOf } from '../../helpers/instances.ts';
import { sumOf } from '../../helpers/lists.ts';
import { GROUPS, limitsArb, openSeats, PEOPLE, stepsArb, walk, walkLaw } from '../../helpers/part-walk.ts';

const personArb = fc.nat({ max: PEOPLE - 1 });
const pairsArb = fc.array(
  fc
    .record({ a: personArb, b: personArb, cost: fc.integer({ min: -5, max: 9 }) })
    .filter(({ a, b }) => a !== b),
  { maxLength: 8 },
);
const seatsArb = fc.array(fc.nat({ max: 9 }), { minLength: PEOPLE * GROUPS, maxLength: PEOPLE * GROUPS });

test('the minimum of pairs is what those who sit cost, the cheapest place of each of the others, and rewards in reach', () => {
  let rewards = 0;
  fc.assert(
    fc.property(
      pairsArb,
      seatsArb,
      limitsArb,
      stepsArb,
      fc.nat({ max: 9 }),
      (pairs, costs, limits, steps, constant) => {
        const makePart = (seating: Seating) =>
          new ModularPart(AVOID, seating, pairs, Float64Array.from(costs), constant);
        walk(instanceOf(PEOPLE, limits, []), makePart, steps, (part, seating) => {
          const { groupOf } = seating;
          const open = openSeats(seating);
          const priceOf = (person: number, group: number) => {
            const met = pairs.filter(
              ({ a, b }) => (a === person && groupOf[b] === group) || (b === person && groupOf[a] === group),
            );
            return costs[person * GROUPS + group]! + sumOf(met.map(({ cost }) => cost));
          };
          const placesOf = (person: number) =>
            open.filter((each) => each.person === person).map(({ group }) => group);
          const lowestOf = (person: number) =>
            Math.min(...placesOf(person).map((group) => priceOf(person, group)));
          const paid = [...groupOf].map((group, person) => (group < 0 ? 0 : costs[person * GROUPS + group]!));
          const met = pairs.filter(({ a, b }) => groupOf[a]! >= 0 && groupOf[a] === groupOf[b]);
          const toCome = [...groupOf.keys()].filter((person) => groupOf[person]! < 0);
          const reach = pairs.filter(
            ({ a, b, cost }) => cost < 0 && placesOf(a).some((group) => placesOf(b).includes(group)),
          );
          const costOf = (list: readonly { readonly cost: number }[]) => sumOf(list.map(({ cost }) => cost));
          const bound = constant + sumOf(paid) + costOf(met) + sumOf(toCome.map(lowestOf)) + costOf(reach);
          expect(part.bound()).toBe(bound);
          for (const { person, group } of open)
            expect(part.extra(person, group)).toBe(priceOf(person, group) - lowestOf(person));
          rewards += reach.length;
        });
      },
    ),
    walkLaw,
  );
  expect(rewards).toBeGreaterThan(500);
});
