/** Small inputs of the solver, written out: people by category, pairs, and limits of groups. */
import type { Cost, Level } from '../../src/model/cost.ts';
import type { CountTerm, Instance, PairTerm, RuleTerm, Term } from '../../src/model/terms.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import type { Restart } from '../../src/solve/solve.ts';

/** Pairs among `count` people, by count: 0, 0, 1, 3, 6 and so on. */
export function pairCosts(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => (count * (count - 1)) / 2);
}

/** Costs one for each pair of a category: `countTerm([0, 0, 1, -1], 4)` is two alike, one other, one not counted. */
export function countTerm(categoryOf: readonly number[], most: number, categories?: number): CountTerm {
  return {
    kind: 'count',
    categoryOf: Int32Array.from(categoryOf),
    categories: categories ?? Math.max(0, ...categoryOf) + 1,
    costByCount: pairCosts(most),
  };
}

export function pairTerm(pairs: readonly (readonly [number, number, number])[], constant = 0): PairTerm {
  return {
    kind: 'pair',
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: Int32Array.from(pairs, ([, , weight]) => weight),
    constant,
  };
}

export function ruleTerm(rule: number, level: Level, weight: number, term: Term): RuleTerm {
  return { rule, level, weight, term };
}

/** Groups by their limits, such as [[2, 4], [2, 4]]. */
export function instanceOf(
  people: number,
  limits: readonly (readonly [number, number])[],
  terms: readonly RuleTerm[],
  bound: Instance['bound'] = [0, 0, 0],
): Instance {
  return {
    people,
    groups: limits.length,
    fewest: Int32Array.from(limits, ([fewest]) => fewest),
    most: Int32Array.from(limits, ([, most]) => most),
    terms,
    rules: terms.length,
    bound,
  };
}

/** A restart that ended with these groups, by person; nothing of it is proved. */
export function restartOf(instance: Instance, groups: readonly number[], number = 0): Restart {
  const groupOf = Int32Array.from(groups);
  const cost = [...evaluate(instance, groupOf).total] as Cost;
  return { number, groupOf, cost, worst: [cost], moves: 1, budget: 1, cooling: 'wide', isProved: false };
}
