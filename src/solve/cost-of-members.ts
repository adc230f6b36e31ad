/** What groups cost by the terms that keep no ledger: one counted anew from its members, and all of them without any. */
import type { Level } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { homeCost } from './home-costs.ts';
import type { Kernel } from './kernel.ts';

/** Cost by level. Pairs that are rewarded for sitting together are left out. */
export function costOfMembers(
  kernel: Kernel,
  groupOf: Int32Array,
  members: Int32Array,
  group: number,
): [number, number, number] {
  const { counts, pairs, seats, sizes, homes } = kernel;
  const { terms, slots, rises, width } = counts;
  const cost: [number, number, number] = [0, 0, 0];
  // Asked for every swap that might level groups out, so with plain loops.
  for (let at = 0; at < members.length; at++) {
    const person = members[at]!;
    for (let t = 0; t < terms; t++) {
      const slot = slots[person * terms + t]!;
      if (slot < 0) continue;
      let before = 0;
      for (let i = 0; i < at; i++) if (slots[members[i]! * terms + t] === slot) before++;
      cost[counts.level[t]! as Level] += rises[t * width + before]!;
    }
    for (let i = pairs.starts[person]!, end = pairs.starts[person + 1]!; i < end; i++) {
      const isCounted = pairs.others[i]! < person && pairs.weights[i]! > 0;
      if (isCounted && groupOf[pairs.others[i]!] === group)
        cost[pairs.level[i]! as Level] += pairs.weights[i]!;
    }
    for (const { term, level, weight } of seats) {
      cost[level] += weight * term.cost[term.personClass[person]!]![term.groupClass[group]!]!;
    }
  }
  for (const { term, level, weight } of sizes) {
    cost[level] += weight * term.costBySize[term.groupClass[group]!]![members.length]!;
  }
  for (const { term, level, weight } of homes) cost[level] += weight * homeCost(term, [...members], group);
  return cost;
}

/** Cost by level while nobody has a seat: rewards not earned, and what terms ask of an empty group. */
export function costOfNobody({ terms, groups }: Instance): [number, number, number] {
  const cost: [number, number, number] = [0, 0, 0];
  for (const { term, level, weight } of terms) {
    if (term.kind === 'pair') cost[level] += term.constant * weight;
    // A term may price empty categories: the size of a group is too small even when nobody is there.
    if (term.kind === 'count') {
      const empty = term.costByCount[0]! * term.categories + (term.costByCounted?.[0] ?? 0);
      cost[level] += empty * weight * groups;
    }
    for (let group = 0; group < groups; group++) {
      if (term.kind === 'size') cost[level] += term.costBySize[term.groupClass[group]!]![0]! * weight;
      if (term.kind === 'home') cost[level] += homeCost(term, [], group) * weight;
    }
  }
  return cost;
}
