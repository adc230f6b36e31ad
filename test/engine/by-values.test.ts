/** Rules about values of a column, also those whose cost falls when somebody joins: held to brute force on their own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../src/engine/assign.ts';
import { evenDivision, groupCounts, wideDivision } from '../../src/engine/divisions.ts';
import { HARD } from '../../src/model/cost.ts';
import { canHold, leastCostOf } from '../helpers/divisions.ts';
import { standing, type Word } from '../helpers/entries.ts';
import { entriesIn, type Strengths } from '../helpers/random-rules.ts';
import { draftOf, draw, law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

const sizesArb = fc.constantFrom(
  { min: 2, ideal: 3, max: 3 },
  { min: 2, ideal: 3, max: 4 },
  { min: 3, ideal: 3, max: 5 },
  { min: 4, ideal: 4, max: 5 },
);

const off = { weight: 3, arbitrary: fc.constant(null) };
const ruleArb = (...words: readonly Word[]) => {
  const on = fc.record({ strength: fc.constantFrom(...words), weight: fc.integer({ min: 1, max: 3 }) });
  return fc.oneof(off, { weight: 2, arbitrary: on });
};

/** One or two of these rules as a rule, and who may not sit with whom. */
const strengthsArb: fc.Arbitrary<Strengths> = fc.record({
  'reporting-chain': ruleArb('never'),
  apart: ruleArb('never', 'avoid'),
  alike: ruleArb('must', 'should', 'prefer'),
  'alike:score': ruleArb('should', 'prefer'),
  alone: ruleArb('never', 'avoid', 'prefer'),
  'at-least': ruleArb('must', 'should', 'prefer'),
  'at-most': ruleArb('must', 'should', 'prefer'),
  'at-most:score': ruleArb('must', 'should', 'prefer'),
  range: ruleArb('must', 'should', 'prefer'),
  skills: ruleArb('must', 'should', 'prefer'),
});

/** A failure prints the case as a drawing with its rules. */
test('the solution costs as little as the best of all divisions, and what is said to be impossible is', () => {
  const seen = { solved: 0, given: 0, impossible: 0 };
  fc.assert(
    fc.property(draftOf(5, 9), strengthsArb, sizesArb, (draft, strengths, size) => {
      const entries = entriesIn(draft, strengths);
      const w = world(draw(draft), size);
      const rules = standing(w, entries);
      const pool = w.problem.pools[0]!;
      const told = `${draw(draft)} ${JSON.stringify({ size, rules: entries })}`;
      const result = assign(w.problem, rules, { seed: 1, effort: 'quick', paranoid: true });
      const able = groupCounts(pool).filter((groups) => canHold(wideDivision(pool, 0, groups), rules));
      expect({ told, isSolved: result.kind === 'solved' }).toEqual({ told, isSolved: able.length > 0 });
      if (result.kind !== 'solved') {
        if (result.reason !== 'not-found') seen.impossible++;
        return;
      }
      const { groups, cost, bound } = result.solution;
      const wide = wideDivision(pool, 0, groups.length);
      const even = leastCostOf(evenDivision(wide), rules)!;
      const best = even[HARD] === 0 ? even : leastCostOf(wide, rules)!;
      expect({ told, cost }).toEqual({ told, cost: best });
      for (const level of [0, 1, 2] as const) expect(bound[level]).toBeLessThanOrEqual(best[level]);
      seen.solved++;
      if (best[1] + best[2] > 0) seen.given++;
    }),
    { ...law, numRuns: 120 },
  );
  // Neither easy nor impossible throughout.
  expect(seen.solved).toBeGreaterThan(50);
  expect(seen.given).toBeGreaterThan(20);
  expect(seen.impossible).toBeGreaterThan(10);
});
