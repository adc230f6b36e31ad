/** What a rule costs the others: the same groups formed anew with the rule stronger, and weaker or left out. */
import { HARD, levelOf, PREFER } from '../model/cost.ts';
import type { Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { Trade } from '../model/trade.ts';
import type { StandingRule } from '../rules/price.ts';
import { type AssignOptions, assign } from './assign.ts';

/**
 * The trades of a wanted rule in both directions. A direction in which nothing can change is left out: a rule that holds
 * everywhere cannot hold in more groups, and other rules at their proved minimum cannot gain.
 */
export function tradesOf(
  problem: Problem,
  standing: readonly StandingRule[],
  rule: number,
  solution: Solution,
  options: AssignOptions,
): Trade[] {
  const { entry, prepared } = standing[rule]!;
  const isOpen = solution.outcomes.some(
    (outcome) =>
      outcome.rule !== rule && standing[outcome.rule]!.entry.level !== HARD && outcome.cost > outcome.bound,
  );
  const stronger = entry.level === PREFER && solution.outcomes[rule]!.cost > 0 ? (['should'] as const) : [];
  const weaker = isOpen ? ([entry.level === PREFER ? 'off' : 'prefer'] as const) : [];
  return [...stronger, ...weaker].flatMap((strength) => {
    const changed = standing.flatMap((each, index): StandingRule[] => {
      if (index !== rule) return [each];
      return strength === 'off' ? [] : [{ ...each, entry: { ...entry, strength, level: levelOf(strength) } }];
    });
    const result = assign(problem, changed, options);
    if (result.kind !== 'solved') return [];
    const { groups, outcomes } = result.solution;
    const costs = standing.map(({ entry: { key } }) => {
      const found = outcomes.find((outcome) => changed[outcome.rule]!.entry.key === key);
      return found?.cost ?? 0;
    });
    const changes = solution.outcomes.flatMap(({ rule: other, cost }) =>
      other === rule || costs[other] === cost ? [] : [{ rule: other, cost: costs[other]! - cost }],
    );
    const holding = groups.length - prepared.violationsIn(groups).length;
    return [{ strength, holding, groups: groups.length, changes }];
  });
}
