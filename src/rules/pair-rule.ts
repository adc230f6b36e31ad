/** What rules about pairs of people in one group share: the chain, kept-apart pairs, collaborators and their like. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { PairTerm } from '../model/terms.ts';
import { adjacencyOf, disjointCliques } from './cliques.ts';
import { leastCost, pairsAmong } from './counting.ts';
import type { Division, PreparedRule, Unknown, WeightedPair } from './rule.ts';

export interface PairRuleParts {
  /** The definition: what two people cost in one group; 0 for most. */
  costOf(a: number, b: number): number;
  /** All pairs of these members that cost something, each once, by index of person. Must agree with `costOf`. */
  pairsOf(members: readonly number[]): WeightedPair[];
  /** "are kept apart": why people cannot sit together; follows their names. */
  readonly linkedBecause: string;
  readonly unknown?: Unknown;
}

/** Beyond this many pairs cliques are not looked for, and the bound is 0. */
const CLIQUE_PAIRS = 2_000_000;

export function pairRule(problem: Problem, parts: PairRuleParts): PreparedRule {
  const prepared: PreparedRule = {
    violationsIn(groups) {
      return groups.flatMap((group, index) => {
        const found: Violation[] = [];
        group.members.forEach((a, position) => {
          for (const b of group.members.slice(position + 1)) {
            const cost = parts.costOf(a, b);
            if (cost > 0) found.push({ group: index, people: [a, b], cost });
          }
        });
        return found;
      });
    },
    compile(division) {
      return [pairTerm(division, parts.pairsOf(division.members))];
    },
    bound(division) {
      const { a, b, weight } = pairTerm(division, parts.pairsOf(division.members));
      if (a.length > CLIQUE_PAIRS) return { cost: 0, because: [] };
      const weightOf = new Map<number, number>();
      const key = (x: number, y: number) => Math.min(x, y) * division.members.length + Math.max(x, y);
      for (const [i, x] of a.entries()) weightOf.set(key(x, b[i]!), weight[i]!);
      const linked = adjacencyOf(
        division.members.length,
        Array.from(a, (x, i) => [x, b[i]!] as const),
      );
      let cost = 0;
      const because: string[] = [];
      for (const clique of disjointCliques(linked)) {
        if (clique.length <= division.groups) continue;
        let least = Number.POSITIVE_INFINITY;
        clique.forEach((x, i) => {
          for (const y of clique.slice(i + 1)) least = Math.min(least, weightOf.get(key(x, y))!);
        });
        cost += least * leastCost(clique.length, division.groups, pairsAmong);
        const names = clique.map((position) => nameOf(problem.people, division.members[position]!));
        const groups = division.groups === 1 ? 'there is 1 group' : `there are ${division.groups} groups`;
        because.push(`${listed(names)} ${parts.linkedBecause} and ${groups}`);
      }
      return { cost, because };
    },
  };
  return parts.unknown ? { ...prepared, unknown: parts.unknown } : prepared;
}

/** The term of a list of pairs, by position in the division; pairs with somebody outside it are left out. */
export function pairTerm(division: Division, pairs: readonly WeightedPair[], constant = 0): PairTerm {
  const positionOf = new Map(division.members.map((person, position) => [person, position]));
  const inside = pairs.filter((pair) => positionOf.has(pair.a) && positionOf.has(pair.b));
  return {
    kind: 'pair',
    a: Int32Array.from(inside, (pair) => positionOf.get(pair.a)!),
    b: Int32Array.from(inside, (pair) => positionOf.get(pair.b)!),
    weight: Int32Array.from(inside, (pair) => pair.weight),
    constant,
  };
}

/** Pairs as a look-up; of a pair listed twice the larger weight counts. */
export function weightsByPair(pairs: readonly WeightedPair[]): Map<number, Map<number, number>> {
  const weights = new Map<number, Map<number, number>>();
  for (const { a, b, weight } of pairs) {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (low === high) continue;
    const row = weights.get(low) ?? new Map<number, number>();
    row.set(high, Math.max(weight, row.get(high) ?? 0));
    weights.set(low, row);
  }
  return weights;
}

/** Each pair once, ascending, from such a look-up. */
export function pairsIn(weights: ReadonlyMap<number, ReadonlyMap<number, number>>): WeightedPair[] {
  const pairs: WeightedPair[] = [];
  for (const [a, row] of weights) for (const [b, weight] of row) pairs.push({ a, b, weight });
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

export function weightIn(
  weights: ReadonlyMap<number, ReadonlyMap<number, number>>,
  a: number,
  b: number,
): number {
  return (a < b ? weights.get(a)?.get(b) : weights.get(b)?.get(a)) ?? 0;
}

/** "Ana and Bo"; "11 people (Ana, Bo, Cy and 8 more)". */
function listed(names: readonly string[]): string {
  if (names.length === 2) return `${names[0]} and ${names[1]}`;
  const shown =
    names.length <= 5 ? names.join(', ') : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
  return `${names.length} people (${shown})`;
}
