/** What groups cost by the rules of the page, and whom each fault concerns. */
import { addCosts, type Cost, costAt, FREE } from '../../model/cost.ts';
import type { PageData } from '../../model/page-data.ts';
import type { Instance } from '../../model/terms.ts';
import { type Fault, faultsOf, type Seating } from './faults.ts';

export interface Verdict {
  /** Per rule; unweighted. */
  readonly costs: readonly number[];
  readonly total: Cost;
  /** Per group; faults between groups are in the total only. */
  readonly groupCosts: readonly Cost[];
  /** In order of rule and group. */
  readonly faults: readonly Fault[];
  /** The same by group, without those between groups. */
  readonly faultsIn: readonly (readonly Fault[])[];
}

export function seatingOf(groupOf: Int32Array, groups: number): Seating {
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, person) => {
    members[group]!.push(person);
  });
  return { groupOf, members };
}

export function judgeSeating({ rules }: PageData, { terms }: Instance, seating: Seating): Verdict {
  const groupCosts: Cost[] = seating.members.map(() => FREE);
  const faultsIn: Fault[][] = seating.members.map(() => []);
  let total: Cost = FREE;
  const costs: number[] = [];
  const faults = rules.flatMap(({ level, weight }, rule) => {
    const own = terms.flatMap((each) => (each.rule === rule ? [each.term] : []));
    const found = faultsOf(rule, own, seating);
    let sum = 0;
    for (const fault of found) {
      sum += fault.cost;
      if (fault.group === null) continue;
      groupCosts[fault.group] = addCosts(groupCosts[fault.group]!, costAt(level, fault.cost * weight));
      faultsIn[fault.group]!.push(fault);
    }
    costs.push(sum);
    total = addCosts(total, costAt(level, sum * weight));
    return found;
  });
  return { costs, total, groupCosts, faults, faultsIn };
}

/** What is so much more or less by strength. */
export function subtractCosts(a: Cost, b: Cost): Cost {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
