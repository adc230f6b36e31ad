/** The registry of rules: one line for each, in the order in which reports list them. */
import type { Problem } from '../model/problem.ts';
import { alike } from './alike.ts';
import { alone } from './alone.ts';
import { apart } from './apart.ts';
import { asked } from './asked.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { away } from './away.ts';
import { collaborators } from './collaborators.ts';
import { commonBoss } from './common-boss.ts';
import { commonHour } from './common-hour.ts';
import { evenSizes } from './even-sizes.ts';
import { facilitator } from './facilitator.ts';
import { formerManager } from './former-manager.ts';
import { metBefore } from './met-before.ts';
import { move } from './move.ts';
import { pairs } from './pairs.ts';
import { pool } from './pool.ts';
import type { StandingRule } from './price.ts';
import { range } from './range.ts';
import { reportingChain } from './reporting-chain.ts';
import { returnRule } from './return.ts';
import type { Rule, RuleEntry } from './rule.ts';
import { sameFacilitator } from './same-facilitator.ts';
import { sameManager } from './same-manager.ts';
import { sameTeam } from './same-team.ts';
import { size } from './size.ts';
import { skills } from './skills.ts';
import { split } from './split.ts';
import { spread } from './spread.ts';
import { stay } from './stay.ts';
import { together } from './together.ts';
import { turn } from './turn.ts';

export const rules: readonly Rule[] = [
  reportingChain,
  sameManager,
  formerManager,
  commonBoss,
  sameTeam,
  collaborators,
  apart,
  together,
  spread,
  alike,
  alone,
  atLeast,
  atMost,
  range,
  skills,
  commonHour,
  facilitator,
  metBefore,
  away,
  sameFacilitator,
  move,
  stay,
  turn,
  returnRule,
  split,
  pairs,
  pool,
  size,
  evenSizes,
];

/** Rules that private.yaml alone can set: rules.yaml has no word for them. */
const privateRules: readonly Rule[] = [asked];

/** A rule in force: an entry with what it counts for these people. */
export function standingRule(problem: Problem, entry: RuleEntry): StandingRule {
  return { entry, prepared: ruleById(entry.id)!.prepare(problem, entry) };
}

/** The rule with an id, or undefined. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id) ?? privateRules.find((rule) => rule.id === id);
}
