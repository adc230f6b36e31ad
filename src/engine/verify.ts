/** Holds the search to the definitions: a difference is a bug in minim, never the user's fault. */
import { type Cost, compareCosts } from '../model/cost.ts';
import type { Group } from '../model/problem.ts';
import { type Pricing, price, type StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import { evaluate } from '../solve/evaluate.ts';
import type { Watch } from '../solve/walk.ts';
import { compileRules } from './instance.ts';

/** A fault of minim itself; the command line turns it into exit code 3 and a report to send. */
export class MinimBug extends Error {
  override readonly name = 'MinimBug';
}

/** Compares, rule by rule, the costs of the terms with those of the definitions. */
export function verify(
  answers: readonly { readonly division: Division; readonly groupOf: Int32Array }[],
  standing: readonly StandingRule[],
  pricing: Pricing,
): void {
  const byTerms = standing.map(({ prepared }) => prepared.betweenPools?.cost ?? 0);
  for (const { division, groupOf } of answers) {
    const costs = evaluate(instanceOf(division, standing), groupOf);
    costs.byRule.forEach((cost, rule) => {
      byTerms[rule]! += cost;
    });
  }
  standing.forEach(({ entry }, rule) => {
    const defined = pricing.byRule[rule]!.cost;
    if (byTerms[rule] === defined) return;
    throw new MinimBug(`the terms of ${entry.key} cost ${byTerms[rule]} but its definition says ${defined}`);
  });
}

/** A watch that prices every group from the definitions after every move. */
export function checkEveryMove(division: Division, standing: readonly StandingRule[]): Watch {
  return ({ groupOf, cost }) => {
    const groups: Group[] = Array.from({ length: division.groups }, (_, group) => ({
      name: String(group),
      pool: division.pool,
      members: division.members.filter((_member, position) => groupOf[position] === group),
    }));
    const defined: [number, number, number] = [0, 0, 0];
    price(groups, standing).byRule.forEach(({ cost: unweighted }, rule) => {
      const { level, weight } = standing[rule]!.entry;
      defined[level] += unweighted * weight;
    });
    const running: Cost = cost;
    if (compareCosts(running, defined) !== 0) {
      throw new MinimBug(
        `after a move the search says ${running.join('/')} but the definitions say ${defined.join('/')}`,
      );
    }
  };
}

function instanceOf(division: Division, standing: readonly StandingRule[]) {
  return {
    people: division.members.length,
    groups: division.groups,
    fewest: new Int32Array(division.groups).fill(division.fewest),
    most: new Int32Array(division.groups).fill(division.most),
    terms: compileRules(division, standing),
    rules: standing.length,
    bound: [0, 0, 0] as const,
  };
}
