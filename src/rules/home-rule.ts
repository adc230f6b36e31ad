/** What the rules of a rotation share: who was in which group, and the home term they compile to. */
import type { Group, PreviousGroup, Problem } from '../model/problem.ts';
import type { HomeTerm } from '../model/terms.ts';
import type { Division } from './rule.ts';

/** A group that lives on, as it was and as it is. */
export interface LivingGroup {
  /** Index in the groups that are priced. */
  readonly index: number;
  readonly before: PreviousGroup;
  readonly stayers: readonly number[];
  /** Members who still take part and sit elsewhere now. */
  readonly movers: readonly number[];
  readonly arrivals: readonly number[];
}

/** Groups live on by name. */
export function livingGroups({ previous }: Problem, groups: readonly Group[]): LivingGroup[] {
  return groups.flatMap((group, index) => {
    const before = previous?.find((each) => each.name === group.name && each.pool === group.pool);
    if (!before) return [];
    const now = new Set(group.members);
    const were = new Set(before.members);
    return [
      {
        index,
        before,
        stayers: before.members.filter((person) => now.has(person)),
        movers: before.members.filter((person) => !now.has(person)),
        arrivals: group.members.filter((person) => !were.has(person)),
      },
    ];
  });
}

export interface HomeCosts {
  /** Cost of a living group by number of stayers. */
  stay?(before: PreviousGroup, stayers: number): number;
  /** Cost of a living group by number of arrivals. */
  guests?(count: number): number;
  /** Cost of so many movers of one group who land together. */
  land?(count: number): number;
  leave?(person: number): number;
}

/** A home term; where no groups live on, there is none. */
export function homeTerm({ previous }: Problem, division: Division, costs: HomeCosts): HomeTerm[] {
  if (previous === null || division.groupNames === undefined) return [];
  const names = division.groupNames;
  const groupOf = new Map(names.map((name, group) => [name, group]));
  const homes = new Map<number, number>();
  previous.forEach((before, index) => {
    // A group that does not live on is still the home its members shared.
    const group = groupOf.get(before.name) ?? names.length + index;
    for (const person of before.members) homes.set(person, group);
  });
  const counts = Array.from({ length: division.most + 2 }, (_, count) => count);
  const zero = counts.map(() => 0);
  return [
    {
      kind: 'home',
      homeOf: Int32Array.from(division.members, (person) => homes.get(person) ?? -1),
      stayCost: names.map((name) => {
        const before = previous.find((each) => each.name === name);
        return before && costs.stay ? counts.map((count) => costs.stay!(before, count)) : zero;
      }),
      // To a group that is new everybody comes from elsewhere, and nobody arrives among those who stayed.
      guestCost: names.map((name) =>
        costs.guests && previous.some((before) => before.name === name) ? counts.map(costs.guests) : zero,
      ),
      landCost: costs.land ? counts.map(costs.land) : zero,
      leaveCost: Int32Array.from(division.members, (person) =>
        homes.has(person) ? (costs.leave?.(person) ?? 0) : 0,
      ),
    },
  ];
}

/** Rules of a rotation have no proved minimum but zero. */
export const noBound = () => ({ cost: 0, because: [] });
