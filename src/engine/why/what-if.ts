/** What a change of places costs, by the definitions: rule by rule, and whether a hard one stands in the way. */
import { compareCosts, HARD } from '../../model/cost.ts';
import type { Step } from '../../model/judgement.ts';
import type { Group } from '../../model/problem.ts';
import type { RuleHere, WhatIf } from '../../model/why.ts';
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
  const after = steps.reduce(afterStep, groups);
  const changes = changesOf(groups, after, standing);
  const obstacles = obstaclesIn(groups, after, standing);
  return { steps, changes, cost: sumOf(changes), obstacles, isPossible: obstacles.length === 0 };
}

/** Group by group: that a rule is mended in one group is no leave to break it in another. */
function obstaclesIn(
  before: readonly Group[],
  after: readonly Group[],
  standing: readonly StandingRule[],
): RuleHere[] {
  const touched = after.flatMap((group, index) => (group === before[index] ? [] : [index]));
  return standing.flatMap(({ entry, prepared }, rule) => {
    if (entry.level !== HARD) return [];
    const isBetween = prepared.betweenPools !== undefined;
    const part = (groups: readonly Group[]) => (isBetween ? groups : touched.map((index) => groups[index]!));
    const [were, are] = [prepared.violationsIn(part(before)), prepared.violationsIn(part(after))];
    const costIn = (list: typeof were, where: number | null) =>
      list.reduce((sum, { group, cost }) => sum + (group === where ? cost : 0), 0);
    const risen = are.filter(({ group }) => costIn(are, group) > costIn(were, group));
    if (risen.length === 0) return [];
    const known = new Set(were.map(({ group, people }) => `${group} ${people.join(' ')}`));
    const fresh = risen.filter(({ group, people }) => !known.has(`${group} ${people.join(' ')}`));
    return [{ rule, violations: fresh.length > 0 ? fresh : risen }];
  });
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
