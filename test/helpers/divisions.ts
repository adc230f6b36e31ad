/** Every way to divide a few people into groups: what searches and bounds are held to by brute force. */
import { addCosts, type Cost, compareCosts, costAt, HARD, levels } from '../../src/model/cost.ts';
import type { Group } from '../../src/model/problem.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import type { Division } from '../../src/rules/rule.ts';
import { groupName } from './past.ts';
import type { World } from './world.ts';

/** Each division of `people` into so many groups with sizes within the limits, once: groups have no order. The array is reused. */
export function* everyDivision(
  people: number,
  groups: number,
  fewest: number,
  most: number,
): Generator<number[]> {
  const groupOf = new Array<number>(people).fill(0);
  const sizes = new Array<number>(groups).fill(0);
  function* seat(person: number, opened: number): Generator<number[]> {
    if (person === people) {
      if (sizes.every((size) => size >= fewest)) yield groupOf;
      return;
    }
    // The next group may be opened only in order, so that renumbered groups do not come again.
    for (let group = 0; group < Math.min(groups, opened + 1); group++) {
      if (sizes[group]! >= most) continue;
      groupOf[person] = group;
      sizes[group]!++;
      yield* seat(person + 1, Math.max(opened, group + 1));
      sizes[group]!--;
    }
  }
  yield* seat(0, 0);
}

/** Groups with names differ, so that each numbering of a division is another one. */
export function* everyNumbering({
  members,
  groups,
  fewest,
  most,
  groupNames,
}: Division): Generator<number[]> {
  const renumberings = groupNames === undefined ? [[...Array(groups).keys()]] : permutations(groups);
  for (const groupOf of everyDivision(members.length, groups, fewest, most))
    for (const to of renumberings) yield groupOf.map((group) => to[group]!);
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((rest) =>
    Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]),
  );
}

export function groupsFrom(
  { members, groups, pool, groupNames }: Division,
  groupOf: ArrayLike<number>,
): Group[] {
  return Array.from({ length: groups }, (_, group) => ({
    name: groupNames?.[group] ?? groupName(group),
    pool,
    members: members.filter((_member, position) => groupOf[position] === group),
  }));
}

/** The cost of groups by the definitions alone. */
export function costOf(groups: readonly Group[], standing: readonly StandingRule[]): Cost {
  let total: Cost = [0, 0, 0];
  for (const { entry, prepared } of standing) {
    const cost = prepared.violationsIn(groups).reduce((sum, violation) => sum + violation.cost, 0);
    total = addCosts(total, costAt(entry.level, cost * entry.weight));
  }
  return total;
}

/** The least cost of all divisions with sizes within the limits; null where there is none. */
export function leastCostOf(division: Division, standing: readonly StandingRule[]): Cost | null {
  const { members, groups, fewest, most } = division;
  let best: Cost | null = null;
  for (const groupOf of everyDivision(members.length, groups, fewest, most)) {
    const cost = costUpTo(best, groupsFrom(division, groupOf), standing);
    if (cost !== null && (best === null || compareCosts(cost, best) < 0)) best = cost;
  }
  return best;
}

/** The cost, or null as soon as it is known to be worse than the best. Strengths are priced strongest first. */
function costUpTo(
  best: Cost | null,
  groups: readonly Group[],
  standing: readonly StandingRule[],
): Cost | null {
  let total: Cost = [0, 0, 0];
  for (const level of levels) {
    total = addCosts(
      total,
      costOf(
        groups,
        standing.filter(({ entry }) => entry.level === level),
      ),
    );
    if (best === null) continue;
    if (total[level] > best[level]) return null;
    if (total[level] < best[level]) best = null;
  }
  return total;
}

/** Whether some division with sizes within the limits holds every hard rule. */
export function canHold(division: Division, standing: readonly StandingRule[]): boolean {
  const hard = standing.filter(({ entry }) => entry.level === HARD);
  const { members, groups, fewest, most } = division;
  for (const groupOf of everyDivision(members.length, groups, fewest, most)) {
    if (costOf(groupsFrom(division, groupOf), hard)[HARD] === 0) return true;
  }
  return false;
}

/** The groups of a world of one pool as the search sees them; sizes may differ from those drawn by `slack`. */
export function seatingOf(
  { problem, groups }: World,
  slack = 0,
): { division: Division; groupOf: Int32Array } {
  const [pool] = problem.pools;
  const { members, size } = pool!;
  const sizes = groups.map((group) => group.members.length);
  const fewest = Math.max(1, Math.min(...sizes) - slack);
  const most = Math.max(...sizes) + slack;
  const groupOf = Int32Array.from(members, (person) =>
    groups.findIndex((group) => group.members.includes(person)),
  );
  const division = { pool: 0, members, groups: groups.length, size, fewest, most };
  const groupNames = groups.map(({ name }) => name);
  return { division: problem.previous === null ? division : { ...division, groupNames }, groupOf };
}
