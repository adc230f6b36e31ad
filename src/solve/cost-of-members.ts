/** What one group costs by the terms that keep no ledger: counted anew from its members. */
import type { Level } from '../model/cost.ts';
import { homeCost } from './home-costs.ts';
import type { Kernel } from './kernel.ts';

/** Cost by level. Pairs that are rewarded for sitting together are left out. */
export function costOfMembers(kernel: Kernel, members: Int32Array, group: number): [number, number, number] {
  const { counts, pairs, seats, sizes, homes } = kernel;
  const cost: [number, number, number] = [0, 0, 0];
  for (const [at, person] of members.entries()) {
    for (let t = 0; t < counts.terms; t++) {
      const slot = counts.slots[person * counts.terms + t]!;
      if (slot < 0) continue;
      let before = 0;
      for (let i = 0; i < at; i++) before += Number(counts.slots[members[i]! * counts.terms + t] === slot);
      cost[counts.level[t]! as Level] += counts.rises[t * counts.width + before]!;
    }
    for (let i = pairs.starts[person]!; i < pairs.starts[person + 1]!; i++) {
      const isCounted = pairs.others[i]! < person && pairs.weights[i]! > 0;
      if (isCounted && members.includes(pairs.others[i]!))
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
