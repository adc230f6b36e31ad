/** What one group costs, held to the definitions: between any two seatings it changes by as much. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import { price } from '../../src/rules/price.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

test('a swap changes the cost of each group by what the definitions say', () => {
  const pick = fc.tuple(fc.nat(), fc.nat());
  let changed = 0;
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, pick, (draft, strengths, [x, y]) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...pastIn(draft) });
      const { division, groupOf } = seatingOf(w, 2);
      // Wishes to sit together cost between groups, and somebody away is missed in the group that they are not in.
      const rules = standing(w, entriesIn(draft, { ...strengths, together: null, away: null }));
      const assignment = new WorkingAssignment(buildKernel(buildInstance(division, rules, [])), groupOf);
      const [p, q] = [x % groupOf.length, y % groupOf.length];
      if (groupOf[p] === groupOf[q]) return;
      const costs = () => w.groups.map((_, group) => assignment.groupCost(group));
      const defined = () => {
        const groups = w.groups.map((group, index) => ({
          ...group,
          members: division.members.filter((_, position) => assignment.groupOf[position] === index),
        }));
        return price(groups, rules).byGroup;
      };
      const [before, was] = [costs(), defined()];
      assignment.swap(p, q);
      const [after, is] = [costs(), defined()];
      for (const [group] of w.groups.entries())
        for (const level of [0, 1, 2] as const) {
          expect(after[group]![level] - before[group]![level]).toBe(is[group]![level] - was[group]![level]);
          if (after[group]![level] !== before[group]![level]) changed++;
        }
    }),
    { ...law, numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(100);
});
