/** What a rule costs the others: the same groups formed anew with the rule stronger, and weaker or left out. */
import { HARD, levelOf, PREFER, type Strength } from '../model/cost.ts';
import type { Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { Trade } from '../model/trade.ts';
import { price, type StandingRule } from '../rules/price.ts';
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
  const { entry } = standing[rule]!;
  const isOpen = solution.outcomes.some(
    (outcome) =>
      outcome.rule !== rule && standing[outcome.rule]!.entry.level !== HARD && outcome.cost > outcome.bound,
  );
  const stronger = entry.level === PREFER && solution.outcomes[rule]!.cost > 0 ? (['should'] as const) : [];
  const weaker = isOpen ? ([entry.level === PREFER ? 'off' : 'prefer'] as const) : [];
  const others = standing.filter((_, index) => index !== rule);
  return [...stronger, ...weaker].flatMap((strength) => {
    const changed = standing.flatMap((each) =>
      each === standing[rule] ? withStrength(each, strength) : [each],
    );
    return tradeFor({ problem, standing: others, solution, options }, standing[rule]!, strength, changed);
  });
}

/** The trades of a rule that is told of and not weighed: what it would gain and cost if it were. */
export function tradesOfWatched(
  problem: Problem,
  standing: readonly StandingRule[],
  watched: StandingRule,
  solution: Solution,
  options: AssignOptions,
): Trade[] {
  if (watched.prepared.violationsIn(solution.groups).length === 0) return [];
  return (['prefer', 'should'] as const).flatMap((strength) => {
    const changed = [...standing, ...withStrength(watched, strength)];
    return tradeFor({ problem, standing, solution, options }, watched, strength, changed);
  });
}

/** An entry at another strength; nothing where it is off. */
export function withStrength({ entry, prepared }: StandingRule, strength: Strength): StandingRule[] {
  return strength === 'off' ? [] : [{ prepared, entry: { ...entry, strength, level: levelOf(strength) } }];
}

/** Groups as they are, and the other rules whose costs are compared. */
interface Now {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly solution: Solution;
  readonly options: AssignOptions;
}

function tradeFor(
  { problem, standing, solution, options }: Now,
  { prepared }: StandingRule,
  strength: Strength,
  changed: readonly StandingRule[],
): Trade[] {
  const result = assign(problem, changed, options);
  if (result.kind !== 'solved') return [];
  const { groups } = result.solution;
  const [before, after] = [price(solution.groups, standing), price(groups, standing)];
  const changes = standing.flatMap(({ entry: { key } }, rule) => {
    const cost = after.byRule[rule]!.cost - before.byRule[rule]!.cost;
    return cost === 0 ? [] : [{ key, cost }];
  });
  const holding = groups.length - prepared.violationsIn(groups).length;
  const isNews =
    changes.length > 0 || holding + prepared.violationsIn(solution.groups).length !== groups.length;
  if (!isNews) return [];
  return [{ strength, holding, groups: groups.length, changes }];
}
