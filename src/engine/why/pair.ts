/** Why two people are together or apart: what the rules say of the two alone, and what bringing them together would cost. */
import type { Group, Problem } from '../../model/problem.ts';
import type { PairWhy } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import { inGroup } from './person.ts';
import { homeOf } from './what-if.ts';

export function explainPair(
  problem: Problem,
  groups: readonly Group[],
  a: number,
  b: number,
  standing: readonly StandingRule[],
): PairWhy {
  const [inA, inB] = [homeOf(groups, a), homeOf(groups, b)];
  const isApart = inA >= 0 && inB >= 0 && inA !== inB;
  const canMeet = isApart && groups[inA]!.pool === groups[inB]!.pool;
  return {
    a,
    b,
    groupOfA: inA < 0 ? null : inA,
    groupOfB: inB < 0 ? null : inB,
    between: betweenTwo(problem, groups, a, b, standing),
    toB: canMeet ? inGroup(groups, a, inB, standing, true) : null,
    toA: canMeet ? inGroup(groups, b, inA, standing, true) : null,
  };
}

/** Breaches of a group of these two alone, by the rules that speak of people and not of groups. */
function betweenTwo(
  problem: Problem,
  groups: readonly Group[],
  a: number,
  b: number,
  standing: readonly StandingRule[],
) {
  const pool = Math.max(0, problem.poolOf[a]!);
  const two: Group = { name: '', pool, members: [a, b].sort((x, y) => x - y) };
  return standing.flatMap(({ entry, prepared }, rule) => {
    const { isOfWholeGroup, isStructural } = ruleById(entry.id) ?? {};
    if (isOfWholeGroup || isStructural) return [];
    const isWish = prepared.betweenPools !== undefined;
    const violations = prepared
      .violationsIn(isWish ? groups : [two])
      .filter(({ people }) => people.includes(a) && people.includes(b));
    return violations.length > 0 ? [{ rule, violations }] : [];
  });
}
