/** Among assignments of equal cost, one whose worst group is better: swaps that cost nothing in total. */
import { type Cost, compareCosts } from '../model/cost.ts';
import type { WorkingAssignment } from './working-assignment.ts';

/** Swaps looked at; enough for every swap of the worst groups up to a few thousand people. */
const LOOKS = 1_000_000;

/** Costs of groups, worst first: the list that decides between assignments of equal cost. */
export function worstFirst(costs: readonly Cost[]): Cost[] {
  return [...costs].sort((a, b) => compareCosts(b, a));
}

/** Negative where the first list is better: its worst group is, or on a tie the next. Both are worst first. */
export function compareWorst(a: readonly Cost[], b: readonly Cost[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareCosts(a[i]!, b[i]!);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Takes, from the worst group on, every swap that leaves the total as it is and makes the worse of its two groups better. */
export function levelOut(assignment: WorkingAssignment): void {
  const { groups, people } = assignment.kernel.instance;
  const { groupOf, seats, sizes } = assignment;
  const { capacity } = assignment.kernel;
  assignment.emphasise([1, 1, 1]);
  const costs = Array.from({ length: groups }, (_, group) => assignment.groupCost(group));
  let looks = 0;
  for (let isBetter = true; isBetter && looks < LOOKS; ) {
    isBetter = false;
    const order = costs.map((_, group) => group).sort((a, b) => compareCosts(costs[b]!, costs[a]!) || a - b);
    for (const worse of order) {
      for (let seat = 0; seat < sizes[worse]! && !isBetter && looks < LOOKS; seat++) {
        const p = seats[worse * capacity + seat]!;
        for (let q = 0; q < people && !isBetter; q++, looks++) {
          const other = groupOf[q]!;
          if (other === worse || compareCosts(costs[other]!, costs[worse]!) >= 0) continue;
          if (assignment.swapDelta(p, q) === 0) isBetter = trySwap(assignment, costs, p, q);
        }
      }
      if (isBetter || looks >= LOOKS) break;
    }
  }
}

/** Swaps two people for good if no level's total changes and the worse of the two groups becomes better. */
function trySwap(assignment: WorkingAssignment, costs: Cost[], p: number, q: number): boolean {
  const worse = assignment.groupOf[p]!;
  const other = assignment.groupOf[q]!;
  const before: Cost = [...assignment.cost];
  assignment.swap(p, q);
  const after = [assignment.groupCost(worse), assignment.groupCost(other)] as const;
  const isBetter =
    compareCosts(assignment.cost, before) === 0 &&
    compareCosts(after[0], costs[worse]!) < 0 &&
    compareCosts(after[1], costs[worse]!) < 0;
  if (isBetter) {
    costs[worse] = after[0];
    costs[other] = after[1];
  } else {
    assignment.swap(p, q);
  }
  return isBetter;
}
