/** What two people cost as a pair of their own, for all pairs: read off a round robin, in which every two meet. */
import type { Instance } from '../../model/terms.ts';
import { emphasisFor } from '../anneal.ts';
import type { Kernel } from '../kernel.ts';
import { WorkingAssignment } from '../working-assignment.ts';
import { roundRobin } from './round-robin.ts';

/** Cost of each pair as one number, stronger levels out of reach of weaker ones; the cheapest pair has 0. */
export interface PairCosts {
  readonly people: number;
  at(a: number, b: number): number;
}

/** Below this a pair breaks nothing, nothing to be avoided, and no hard rule. */
export const [FREE_PAIR, NO_AVOID, NO_HARD] = [1, 2 ** 20, 2 ** 40] as const;

/** For instances of pairs; see `isOfPairs`. */
export function pairCosts(kernel: Kernel): PairCosts {
  const { people } = kernel.instance;
  const [hard, avoid, prefer] = emphasisFor(2);
  const table = new Float64Array(people * people);
  for (const groupOf of everyPairOnce(kernel.instance)) {
    const assignment = new WorkingAssignment(kernel, groupOf);
    const { seats, sizes, capacity } = assignment;
    sizes.forEach((size, group) => {
      if (size !== 2) return;
      const [a, b] = [seats[group * capacity]!, seats[group * capacity + 1]!];
      const cost = assignment.groupCost(group);
      table[a * people + b] = cost[0] * hard + cost[1] * avoid + cost[2] * prefer;
      table[b * people + a] = table[a * people + b]!;
    });
  }
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < people; a++)
    for (let b = a + 1; b < people; b++) least = Math.min(least, table[a * people + b]!);
  return { people, at: (a, b) => table[a * people + b]! - least };
}

/** Rounds in which every two people make a pair of their own at least once. */
function* everyPairOnce({ people, groups }: Instance): Generator<Int32Array> {
  for (let round = 0; round < people - 1 + (people % 2); round++) {
    const groupOf = roundRobin(people, round);
    yield groupOf;
    if (people % 2 === 0 || groups < 2) continue;
    // The third of a group hides its pair; so the one left over also joins another.
    groupOf[round % people] = groups - 1;
    yield groupOf;
  }
}
