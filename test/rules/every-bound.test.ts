/** The law of bounds: what a rule calls a proved minimum is no more than any division that holds the hard rules costs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { proveBounds } from '../../src/engine/instance.ts';
import { HARD } from '../../src/model/cost.ts';
import { price } from '../../src/rules/price.ts';
import { everyDivision, groupsFrom } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { groupName } from '../helpers/past.ts';
import { entriesIn, type Strengths, strengthsArb, withoutRotation } from '../helpers/random-rules.ts';
import { type Draft, draftOf, draw, historyIn, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

const groupCounts = fc.integer({ min: 1, max: 3 });
const largest = fc.integer({ min: 2, max: 5 });

/** With a cycle before, groups live on by name; without, the same cycles are history. */
function prove(draft: Draft, strengths: Strengths, groups: number, max: number, isRotation: boolean) {
  const words = isRotation ? pastIn(draft) : historyIn(draft);
  const w = world(draw(draft), { min: 1, ideal: 2, max, ...words });
  const rules = standing(w, entriesIn(draft, isRotation ? strengths : withoutRotation(strengths)));
  const groupNames = [0, 1, 2].slice(0, groups).map(groupName);
  const wide = wideDivision(w.problem.pools[0]!, 0, groups);
  const division = isRotation ? { ...wide, groupNames } : wide;
  return { rules, division, ...proveBounds(w.problem, division, rules) };
}

const caseArb = [draftOf(4, 7), strengthsArb, groupCounts, largest, fc.boolean()] as const;

test('no bound is above the cost of a division that holds the hard rules', () => {
  let tight = 0;
  fc.assert(
    fc.property(...caseArb, (draft, strengths, groups, max, isRotation) => {
      const { rules, division, bounds, impossible } = prove(draft, strengths, groups, max, isRotation);
      const least = rules.map(() => Number.POSITIVE_INFINITY);
      for (const groupOf of everyDivision(division.members.length, groups, division.fewest, division.most)) {
        const { total, byRule } = price(groupsFrom(division, groupOf), rules);
        if (total[HARD] > 0) continue;
        expect(impossible).toEqual([]);
        byRule.forEach(({ cost }, rule) => {
          least[rule] = Math.min(least[rule]!, cost);
          expect(bounds[rule]!.cost).toBeLessThanOrEqual(cost);
        });
      }
      tight += bounds.filter(({ cost }, rule) => cost > 0 && cost === least[rule]).length;
    }),
    { ...law, numRuns: 500 },
  );
  // The law is not kept by bounds of nothing: many of them are above it and as high as can be.
  expect(tight).toBeGreaterThan(50);
});

test('a bound above nothing says why, in sentences without a full stop', () => {
  fc.assert(
    fc.property(...caseArb, (draft, strengths, groups, max, isRotation) => {
      for (const { cost, because } of prove(draft, strengths, groups, max, isRotation).bounds) {
        expect(Number.isInteger(cost)).toBe(true);
        expect(because.length > 0).toBe(cost > 0);
        for (const reason of because) expect(reason).not.toMatch(/\.$/);
      }
    }),
    law,
  );
});
