/** Costs of an assignment from its terms alone, from scratch: what the running costs are checked against. */
import type { Cost } from '../model/cost.ts';
import type { CountTerm, Instance, Term } from '../model/terms.ts';
import { windowCost } from '../model/window-costs.ts';
import { coverCost } from './cover-costs.ts';
import { homeCost } from './home-costs.ts';

/** Unweighted cost per rule and weighted cost per level. */
export interface TermCosts {
  readonly byRule: readonly number[];
  readonly total: Cost;
}

export function evaluate(instance: Instance, groupOf: Int32Array): TermCosts {
  const byRule = new Array<number>(instance.rules).fill(0);
  const total: [number, number, number] = [0, 0, 0];
  for (const { rule, level, weight, term } of instance.terms) {
    const cost = costOfTerm(term, instance.groups, groupOf);
    byRule[rule]! += cost;
    total[level] += cost * weight;
  }
  return { byRule, total };
}

function costOfTerm(term: Term, groups: number, groupOf: Int32Array): number {
  if (term.kind === 'seat') {
    let cost = 0;
    groupOf.forEach((group, person) => {
      cost += seatCost(term, person, group);
    });
    return cost;
  }
  if (term.kind === 'pair') {
    let cost = term.constant;
    for (let i = 0; i < term.a.length; i++) {
      if (groupOf[term.a[i]!] === groupOf[term.b[i]!]) cost += term.weight[i]!;
    }
    return cost;
  }
  if (term.kind === 'size' || term.kind === 'home' || term.kind === 'cover' || term.kind === 'window') {
    const costOfGroup = (list: readonly number[], group: number) => {
      if (term.kind === 'home') return homeCost(term, list, group);
      if (term.kind === 'cover') return coverCost(term, list);
      if (term.kind === 'size') return term.costBySize[term.groupClass[group]!]![list.length]!;
      const classes = list.map((person) => term.classOf[person]!).filter((each) => each >= 0);
      return windowCost(term, [...new Set(classes)]);
    };
    return membersOf(groups, groupOf).reduce((sum, list, group) => sum + costOfGroup(list, group), 0);
  }
  return costOfCategories(term, groups, groupOf) + costOfCounted(term, groups, groupOf);
}

/** Group by group, each with a fresh count of every category that it has: there may be too many of both for a table. */
function costOfCategories(
  { categoryOf, categories, costByCount }: CountTerm,
  groups: number,
  groupOf: Int32Array,
): number {
  const counts = new Int32Array(categories);
  let cost = 0;
  let seen = 0;
  for (const members of membersOf(groups, groupOf)) {
    const own = members.map((person) => categoryOf[person]!).filter((category) => category >= 0);
    for (const category of own) counts[category]!++;
    for (const category of own) {
      if (counts[category] === 0) continue;
      cost += costByCount[counts[category]!]!;
      counts[category] = 0;
      seen++;
    }
  }
  return cost + (groups * categories - seen) * costByCount[0]!;
}

function membersOf(groups: number, groupOf: Int32Array): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, person) => {
    members[group]!.push(person);
  });
  return members;
}

function costOfCounted(
  { categoryOf, costByCounted }: CountTerm,
  groups: number,
  groupOf: Int32Array,
): number {
  if (costByCounted === undefined) return 0;
  const counted = new Array<number>(groups).fill(0);
  groupOf.forEach((group, person) => {
    if (categoryOf[person]! >= 0) counted[group]!++;
  });
  return counted.reduce((sum, count) => sum + costByCounted[count]!, 0);
}

function seatCost(term: Extract<Term, { kind: 'seat' }>, person: number, group: number): number {
  return term.cost[term.personClass[person]!]![term.groupClass[group]!]!;
}
