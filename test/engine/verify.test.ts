/** A search that disagrees with the definitions is found out, rule by rule and move by move. */
import { expect, test } from 'vitest';
import { assign } from '../../src/engine/assign.ts';
import { buildInstance } from '../../src/engine/instance.ts';
import { checkEveryMove, MinimBug, verify } from '../../src/engine/verify.ts';
import { price, type StandingRule } from '../../src/rules/price.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { world } from '../helpers/world.ts';

const w = world('Ana/Red Bo/Red | Cy/Blue Dee/Blue', { min: 2, ideal: 2, max: 2 });
const rules = standing(w, {
  'same-team': { strength: 'avoid' },
  spread: { column: 'team', strength: 'prefer' },
});
const seating = seatingOf(w);

/** A rule whose terms forget what its definition says. */
const lying: StandingRule = { ...rules[0]!, prepared: { ...rules[0]!.prepared, compile: () => [] } };

test('terms that agree with the definitions pass', () => {
  expect(() => verify([seating], rules, price(w.groups, rules))).not.toThrow();
});

test('terms that differ are a bug of minim that names the rule and both costs', () => {
  const broken = [lying, rules[1]!];
  const run = () => verify([seating], broken, price(w.groups, broken));
  expect(run).toThrow(MinimBug);
  // Two pairs of one team by the definition, none by the terms.
  expect(run).toThrow(/same-team.* 0 .* 2/);
});

test('after every move the running cost is held to the definitions', () => {
  const { division, groupOf } = seating;
  const right = new WorkingAssignment(buildKernel(buildInstance(division, rules, [])), groupOf);
  expect(() => checkEveryMove(division, rules)(right)).not.toThrow();
  const wrong = new WorkingAssignment(buildKernel(buildInstance(division, [lying, rules[1]!], [])), groupOf);
  expect(() => checkEveryMove(division, rules)(wrong)).toThrow(MinimBug);
});

test('a search with a rule that lies never hands out its groups', () => {
  expect(() => assign(w.problem, [lying], { seed: 1, effort: 'quick' })).toThrow(MinimBug);
  expect(() => assign(w.problem, [lying], { seed: 1, effort: 'quick', paranoid: true })).toThrow(MinimBug);
});
