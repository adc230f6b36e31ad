/** What a group is among the others: its place, what sets it apart by each rule, and its weakest point with a repair. */
import { compareCosts } from '../../model/cost.ts';
import type { Group, Problem } from '../../model/problem.ts';
import type { GroupWhy, RuleHere, Standout } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import { price, type StandingRule } from '../../rules/price.ts';
import { place } from '../placed.ts';
import { RepairFinder } from '../repairs.ts';

export function explainGroup(
  problem: Problem,
  groups: readonly Group[],
  group: number,
  standing: readonly StandingRule[],
): GroupWhy {
  const pricing = price(groups, standing);
  const peers = [...groups.keys()].filter((index) => groups[index]!.pool === groups[group]!.pool);
  const costOf = (index: number) => pricing.byGroup[index]!;
  const better = peers.filter((index) => compareCosts(costOf(index), costOf(group)) < 0);
  const weakest = weakestOf(group, pricing, standing);
  const answer =
    weakest === null || groups.length < 2
      ? null
      : new RepairFinder(place(problem, groups, standing), standing).find(
          weakest.rule,
          weakest.violations[0]!,
        );
  return {
    group,
    place: better.length + 1,
    among: peers.length,
    cost: costOf(group),
    standouts: standing.flatMap((_, rule) => standoutOf(rule, group, peers, pricing) ?? []),
    weakest,
    repair: answer?.repair ?? null,
  };
}

type Pricing = ReturnType<typeof price>;

function standoutOf(
  rule: number,
  group: number,
  peers: readonly number[],
  pricing: Pricing,
): Standout | null {
  const costIn = (index: number) =>
    pricing.byRule[rule]!.violations.reduce((sum, each) => sum + (each.group === index ? each.cost : 0), 0);
  const cost = costIn(group);
  const others = peers.filter((index) => index !== group).map(costIn);
  if (others.length === 0) return null;
  const count = (isMeant: (each: number) => boolean) => others.filter(isMeant).length;
  return {
    rule,
    cost,
    better: count((each) => each < cost),
    alike: count((each) => each === cost),
    worse: count((each) => each > cost),
  };
}

/** The breach of the strongest strength, then of the largest weighted cost; of rules that say nothing of people, none. */
function weakestOf(group: number, pricing: Pricing, standing: readonly StandingRule[]): RuleHere | null {
  const all = standing.flatMap(({ entry }, rule) => {
    if (ruleById(entry.id)?.isStructural && entry.id !== 'size') return [];
    const own = pricing.byRule[rule]!.violations.filter((violation) => violation.group === group);
    return own.map((violation) => ({
      rule,
      violation,
      weighted: violation.cost * entry.weight,
      level: entry.level,
    }));
  });
  all.sort((a, b) => a.level - b.level || b.weighted - a.weighted);
  const [first] = all;
  return first === undefined ? null : { rule: first.rule, violations: [first.violation] };
}
