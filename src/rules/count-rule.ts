/** What rules that count members with one value share: spread, same-manager and their like. */
import { nameOf, type Problem, type SizeRange } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { SizeTerm } from '../model/terms.ts';
import { hubsByKind, leastCost } from './counting.ts';
import type { Bound, Conflicts, Division, PreparedRule, Unknown } from './rule.ts';
import { thereAre } from './values.ts';

export interface CountRuleParts {
  /** A value per person as a whole number from 0, or -1 where the person is not counted. */
  readonly valueByPerson: Int32Array;
  /** Convex, costOf(0) = costOf(1) = 0: a value costs only where members share it. */
  costOf(count: number): number;
  /** "9 people report to Dana Whitlock": how many have the value and what it is. */
  describe(value: number, count: number, division: Division): string;
  readonly unknown?: Unknown;
}

/** Reasons quoted for a bound; the largest come first and the rest are counted. */
const REASONS = 3;

export function countRule(problem: Problem, parts: CountRuleParts): PreparedRule {
  const { valueByPerson, costOf } = parts;
  const prepared: PreparedRule = {
    violationsIn(groups) {
      return groups.flatMap((group, index) => {
        const holders = new Map<number, number[]>();
        for (const person of group.members) {
          const value = valueByPerson[person]!;
          if (value >= 0) holders.set(value, [...(holders.get(value) ?? []), person]);
        }
        const found: Violation[] = [];
        for (const people of holders.values()) {
          const cost = costOf(people.length);
          if (cost > 0) found.push({ group: index, people, cost });
        }
        return found.sort((a, b) => a.people[0]! - b.people[0]!);
      });
    },
    compile(division) {
      const { categoryOf, values } = categories(division, valueByPerson);
      const costByCount = Array.from({ length: division.most + 1 }, (_, count) => costOf(count));
      return [{ kind: 'count', categoryOf, categories: values.length, costByCount }];
    },
    bound(division, conflicts) {
      return boundByCounting(problem, parts, division, conflicts);
    },
  };
  return parts.unknown ? { ...prepared, unknown: parts.unknown } : prepared;
}

/** Numbers the values that at least two members of the division share, from 0 in order of first member. */
function categories(division: Division, valueByPerson: Int32Array) {
  const counts = new Map<number, number>();
  for (const person of division.members) {
    const value = valueByPerson[person]!;
    if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].filter((value) => counts.get(value)! > 1);
  const numberOf = new Map(values.map((value, index) => [value, index]));
  const categoryOf = Int32Array.from(
    division.members,
    (person) => numberOf.get(valueByPerson[person]!) ?? -1,
  );
  return { categoryOf, values, counts };
}

function boundByCounting(
  problem: Problem,
  parts: CountRuleParts,
  division: Division,
  conflicts: Conflicts,
): Bound {
  const { categoryOf, values, counts } = categories(division, parts.valueByPerson);
  const hubs = hubsByKind(categoryOf, values.length, division.groups, conflicts);
  const reasons: { cost: number; text: string }[] = [];
  values.forEach((value, category) => {
    const count = counts.get(value)!;
    const plain = leastCost(count, division.groups, parts.costOf);
    const apart = hubs.get(category) ?? [];
    const cost = Math.max(
      plain,
      leastCost(
        count,
        division.groups,
        parts.costOf,
        apart.map((hub) => hub.cap),
      ),
    );
    if (cost === 0) return;
    const groups = thereAre(division.groups);
    const text = `${parts.describe(value, count, division)} and ${groups}`;
    const names = apart.map((hub) => nameOf(problem.people, division.members[hub.position]!));
    const because = cost > plain ? `; ${hubReason(names)} (${cost - plain} more)` : '';
    reasons.push({ cost, text: text + because });
  });
  reasons.sort((a, b) => b.cost - a.cost);
  const because = reasons.slice(0, REASONS).map((reason) => reason.text);
  if (reasons.length > REASONS) because.push(`and ${reasons.length - REASONS} more such values`);
  return { cost: reasons.reduce((sum, reason) => sum + reason.cost, 0), because };
}

function hubReason(names: readonly string[]): string {
  if (names.length === 1) return `the hard rules keep nearly all of them out of the group of ${names[0]}`;
  const shown = names.slice(0, 3).join(', ');
  return `the hard rules keep nearly all of them out of the groups of ${shown}${names.length > 3 ? ' and others' : ''}`;
}

/** A term that prices the size of each group, by the limits of its pool. */
export function sizeTerm(
  problem: Problem,
  division: Division,
  costOf: (count: number, size: SizeRange) => number,
): SizeTerm {
  const groupPools = division.groupPools ?? new Array<number>(division.groups).fill(division.pool);
  const counts = Array.from({ length: division.most + 1 }, (_, count) => count);
  return {
    kind: 'size',
    groupClass: Int32Array.from(groupPools),
    costBySize: problem.pools.map(({ size }) => counts.map((count) => costOf(count, size))),
  };
}
