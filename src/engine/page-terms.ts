/** Rules as numbers for a page in which groups are changed by hand: terms over all groups, with what is proved of each. */
import { extentOf } from '../model/extent.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { RuleTerm } from '../model/terms.ts';
import { price, type StandingRule } from '../rules/price.ts';
import { ALL_POOLS, type Bound, type Division } from '../rules/rule.ts';
import { evaluate } from '../solve/evaluate.ts';
import { leastCosts } from './check.ts';
import { compileRules } from './instance.ts';
import { MinimBug } from './verify.ts';

export interface PageTerms {
  /** Everybody seated, ascending; position p of the terms is `people[p]`. */
  readonly people: readonly number[];
  readonly groupOf: Int32Array;
  readonly terms: readonly RuleTerm[];
  /** Most members that the tables of the terms know. */
  readonly most: number;
  /** Per rule; unweighted. */
  readonly costs: readonly number[];
  readonly bounds: readonly Bound[];
}

/** How far a group may grow by hand beyond the largest, and beyond what its pool allows. */
const ROOM = 4;

/** Costs by the terms are held to the definitions: what the page says is what `check` says. */
export function pageTerms(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
): PageTerms {
  const people = groups.flatMap(({ members }) => members).sort((a, b) => a - b);
  const positionOf = new Map(people.map((person, position) => [person, position]));
  const groupOf = new Int32Array(people.length);
  groups.forEach(({ members }, index) => {
    for (const person of members) groupOf[positionOf.get(person)!] = index;
  });
  const sizes = groups.map(({ members }) => members.length);
  const most = extentOf([...sizes, ...problem.pools.map(({ size }) => size.max)])[1] + ROOM;
  const division: Division = {
    pool: ALL_POOLS,
    groupPools: groups.map(({ pool }) => pool),
    groupNames: groups.map(({ name }) => name),
    members: people,
    groups: groups.length,
    size: problem.pools[0]!.size,
    fewest: 0,
    most,
  };
  const terms = compileRules(division, standing);
  const limits = new Int32Array(groups.length);
  const instance = {
    people: people.length,
    groups: groups.length,
    fewest: limits,
    most: limits.map(() => most),
    terms,
    rules: standing.length,
    bound: [0, 0, 0] as const,
  };
  const costs = evaluate(instance, groupOf).byRule;
  price(groups, standing).byRule.forEach(({ cost }, rule) => {
    const { key } = standing[rule]!.entry;
    if (costs[rule] !== cost)
      throw new MinimBug(`the terms of ${key} cost ${costs[rule]} over all groups, its definition ${cost}`);
  });
  return { people, groupOf, terms, most, costs, bounds: leastCosts(problem, groups, standing) };
}
