/** Prices finished groups from the definitions of the rules: the truth that every search is held to. */
import { addCosts, type Cost, costAt, FREE } from '../model/cost.ts';
import type { Group } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { PreparedRule, RuleEntry } from './rule.ts';

/** A rule as it stands in a run: what was written, and what it became for this problem. */
export interface StandingRule {
  readonly entry: RuleEntry;
  readonly prepared: PreparedRule;
}

export interface Pricing {
  readonly total: Cost;
  /** Per group; violations that lie between groups are only in the total. */
  readonly byGroup: readonly Cost[];
  /** Per rule, in the order given. Costs are unweighted. */
  readonly byRule: readonly { readonly cost: number; readonly violations: readonly Violation[] }[];
}

export function price(groups: readonly Group[], standing: readonly StandingRule[]): Pricing {
  const byGroup: Cost[] = groups.map(() => FREE);
  let total: Cost = FREE;
  const byRule = standing.map(({ entry, prepared }) => {
    const violations = prepared.violationsIn(groups);
    let cost = 0;
    for (const violation of violations) {
      cost += violation.cost;
      const weighted = costAt(entry.level, violation.cost * entry.weight);
      if (violation.group !== null) byGroup[violation.group] = addCosts(byGroup[violation.group]!, weighted);
    }
    total = addCosts(total, costAt(entry.level, cost * entry.weight));
    return { cost, violations };
  });
  return { total, byGroup, byRule };
}
