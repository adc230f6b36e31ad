/** Groups that stand, as the search sees them: all pools at once, with sizes and pools that may be wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, regroup, workOn } from '../../src/engine/placed.ts';
import { price } from '../../src/rules/price.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, type Strengths, strengthsArb, withoutRotation } from '../helpers/random-rules.ts';
import { type Draft, draftOf, draw, historyIn, law, names } from '../helpers/random-worlds.ts';
import { type World, world } from '../helpers/world.ts';

/** Two pools by turns, so that groups mix them; the third of every four takes no part. */
function worldOf(draft: Draft): World {
  const ids = names.slice(0, draft.people.length);
  const pools = [0, 1].map((pool) => ids.filter((_, index) => [0, 1, -1, 1][index % 4] === pool).join(' '));
  return world(draw(draft), { min: 2, ideal: 2, max: 3, pools, ...historyIn(draft) });
}

function placedOf(draft: Draft, strengths: Strengths) {
  const w = worldOf(draft);
  const rules = standing(w, entriesIn(draft, withoutRotation(strengths)));
  return { w, rules, placed: place(w.problem, w.groups, rules) };
}

test('they cost what the definitions say, whatever is wrong with them', () => {
  fc.assert(
    fc.property(draftOf(4, 9), strengthsArb, (draft, strengths) => {
      const { w, rules, placed } = placedOf(draft, strengths);
      const { total, byRule } = price(w.groups, rules);
      expect(workOn(placed).cost).toEqual(total);
      expect(evaluate(placed.instance, placed.groupOf).byRule).toEqual(byRule.map(({ cost }) => cost));
    }),
    law,
  );
});

test('a swap or a move between any two groups costs what the definitions say', () => {
  fc.assert(
    fc.property(draftOf(4, 9), strengthsArb, fc.nat(), fc.nat(), (draft, strengths, x, y) => {
      const { rules, placed } = placedOf(draft, strengths);
      const work = workOn(placed);
      const [p, q] = [x % placed.people.length, y % placed.people.length];
      if (work.groupOf[p] === work.groupOf[q]) return;
      work.swap(p, q);
      expect(work.cost).toEqual(price(regroup(placed, work.groupOf), rules).total);
      work.move(p, work.groupOf[q]!);
      expect(work.cost).toEqual(price(regroup(placed, work.groupOf), rules).total);
    }),
    law,
  );
});

test('the same seats make the same groups', () => {
  fc.assert(
    fc.property(draftOf(4, 9), (draft) => {
      const { w, placed } = placedOf(draft, {});
      expect(regroup(placed, placed.groupOf)).toEqual(w.groups);
    }),
    law,
  );
});
