/** What a change of places costs, by the definitions: rule by rule, and whether a hard one stands in the way. */
import { compareCosts, HARD } from '../../model/cost.ts';
import type { Step } from '../../model/judgement.ts';
import type { Group } from '../../model/problem.ts';
import type { WhatIf } from '../../model/why.ts';
import type { StandingRule } from '../../rules/price.ts';
import { changesOf, sumOf } from '../seats.ts';

/** The group somebody sits in, or -1. */
export function homeOf(groups: readonly Group[], person: number): number {
  return groups.findIndex(({ members }) => members.includes(person));
}

/** What changes of places cost, taken one after the other. */
export function whatIf(
  groups: readonly Group[],
  steps: readonly Step[],
  standing: readonly StandingRule[],
): WhatIf {
  const changes = changesOf(groups, steps.reduce(afterStep, groups), standing);
  const isPossible = changes.every(({ level, cost }) => level !== HARD || cost <= 0);
  return { steps, changes, cost: sumOf(changes), isPossible };
}

function afterStep(groups: readonly Group[], { person, from, to, other }: Step): readonly Group[] {
  const without = (members: readonly number[], gone: number, come: number | null) =>
    [...members.filter((each) => each !== gone), ...(come === null ? [] : [come])].sort((a, b) => a - b);
  return groups.map((group, index) => {
    if (index === from) return { ...group, members: without(group.members, person, other) };
    return index === to ? { ...group, members: without(group.members, other ?? -1, person) } : group;
  });
}

/** The cheapest that is possible; of equal ones the first. */
export function cheapest(list: readonly WhatIf[]): WhatIf | null {
  return list
    .filter(({ isPossible }) => isPossible)
    .reduce<WhatIf | null>(
      (best, each) => (best === null || compareCosts(each.cost, best.cost) < 0 ? each : best),
      null,
    );
}
