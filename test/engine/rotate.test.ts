/** Holds rotations to brute force on small random cases: what they cost, what is proved of them, and how many go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotate } from '../../src/engine/rotate.ts';
import { AVOID, type Cost, compareCosts, HARD, PREFER } from '../../src/model/cost.ts';
import { ruleById } from '../../src/rules/index.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import type { Division } from '../../src/rules/rule.ts';
import { costOf, everyNumbering, groupsFrom } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

/** What every way costs that holds the hard rules, groups of one number and their names being given. */
function* everyCost(division: Division, rules: readonly StandingRule[]): Generator<Cost> {
  for (const groupOf of everyNumbering(division)) {
    const cost = costOf(groupsFrom(division, groupOf), rules);
    if (cost[HARD] === 0) yield cost;
  }
}

test('no way to rotate costs less than is proved, and where it is said to be best none costs less', () => {
  const looks = { rotated: 0, best: 0, cheaper: 0 };
  fc.assert(
    fc.property(draftOf(4, 7), strengthsArb, (draft, strengths) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 4, ...pastIn(draft) });
      const rules = standing(w, entriesIn(draft, strengths));
      const isOfRotation = ({ entry }: StandingRule) => ruleById(entry.id)!.isOfRotation;
      const result = rotate(
        w.problem,
        rules.filter((each) => !isOfRotation(each)),
        rules.filter(isOfRotation).map(({ entry }) => entry),
        { seed: 1, effort: 'quick' },
      );
      if (result.kind !== 'rotated') return;
      looks.rotated++;
      const { solution, answers } = result;
      const { cost, bound, search } = solution;
      expect(cost[HARD]).toBe(0);
      const costs = [...everyCost(answers[0]!.division, result.standing)];
      expect(costs).toContainEqual(cost);
      expect(bound[AVOID]).toBeLessThanOrEqual(Math.min(...costs.map((each) => each[AVOID])));
      const equal = costs.filter((each) => each[AVOID] === cost[AVOID]);
      expect(bound[PREFER]).toBeLessThanOrEqual(Math.min(...equal.map((each) => each[PREFER])));
      const isBest = costs.every((each) => compareCosts(cost, each) <= 0);
      // In so few people every way is tried; groups that cost less are those that fewer leave than are to.
      expect(search.stopped).toBe(isBest ? 'proved-best' : 'effort');
      looks[isBest ? 'best' : 'cheaper']++;
    }),
    { ...law, numRuns: 90 },
  );
  expect(looks.best).toBeGreaterThan(20);
});
