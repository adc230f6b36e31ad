/** The law of bounds: what a rule calls a proved minimum is no more than any division that holds the hard rules costs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wideDivision } from '../../src/engine/divisions.ts';
import { proveBounds } from '../../src/engine/instance.ts';
import { HARD } from '../../src/model/cost.ts';
import { price } from '../../src/rules/price.ts';
import { everyDivision, groupsFrom } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

test('no bound is above the cost of a division that holds the hard rules', () => {
  const groupCounts = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(draftOf(4, 7), strengthsArb, groupCounts, (draft, strengths, groups) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 5, ...pastIn(draft) });
      const rules = standing(w, entriesIn(draft, strengths));
      const division = wideDivision(w.problem.pools[0]!, 0, groups);
      const { bounds, impossible } = proveBounds(w.problem, division, rules);
      for (const groupOf of everyDivision(division.members.length, groups, division.fewest, division.most)) {
        const { total, byRule } = price(groupsFrom(division, groupOf), rules);
        if (total[HARD] > 0) continue;
        expect(impossible).toEqual([]);
        byRule.forEach(({ cost }, rule) => {
          expect(bounds[rule]!.cost).toBeLessThanOrEqual(cost);
        });
      }
    }),
    { ...law, numRuns: 300 },
  );
});

test('a bound above nothing says why, in sentences without a full stop', () => {
  fc.assert(
    fc.property(draftOf(4, 9), strengthsArb, fc.integer({ min: 1, max: 3 }), (draft, strengths, groups) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 5, ...pastIn(draft) });
      const division = wideDivision(w.problem.pools[0]!, 0, groups);
      for (const { cost, because } of proveBounds(
        w.problem,
        division,
        standing(w, entriesIn(draft, strengths)),
      ).bounds) {
        expect(Number.isInteger(cost)).toBe(true);
        expect(because.length > 0).toBe(cost > 0);
        for (const reason of because) expect(reason).not.toMatch(/\.$/);
      }
    }),
    law,
  );
});
