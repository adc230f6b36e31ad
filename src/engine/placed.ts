/** Groups that stand already, as the solver sees them: all pools at once, kept apart by a term. */
import { extentOf } from '../model/extent.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { Instance } from '../model/terms.ts';
import type { StandingRule } from '../rules/price.ts';
import { ALL_POOLS, type Division } from '../rules/rule.ts';
import { buildKernel } from '../solve/kernel.ts';
import { WorkingAssignment } from '../solve/working-assignment.ts';
import { compileRules } from './instance.ts';

/** Groups in numbers: position p of the instance is person `people[p]`. */
export interface Placed {
  readonly people: readonly number[];
  readonly groups: readonly Group[];
  readonly instance: Instance;
  readonly groupOf: Int32Array;
  /** Per person of the export: their pool. */
  readonly poolOf: Int32Array;
  /** Groups with fewer members than their pool allows. */
  readonly tooSmall: ReadonlySet<number>;
}

/** Seats beyond the largest size that a group may pass through while people change places. */
const SPARE = 2;

/** All seated people and groups as one instance. Sizes are a hard rule there, not a limit, so that wrong ones can be priced. */
export function place(problem: Problem, groups: readonly Group[], standing: readonly StandingRule[]): Placed {
  const people = groups.flatMap((group) => group.members).sort((a, b) => a - b);
  const positionOf = new Map(people.map((person, position) => [person, position]));
  const groupOf = new Int32Array(people.length);
  groups.forEach((group, index) => {
    for (const person of group.members) groupOf[positionOf.get(person)!] = index;
  });
  const [, largest] = extentOf([
    ...groups.map((group) => group.members.length),
    ...problem.pools.map((pool) => pool.size.max),
  ]);
  const division: Division = {
    pool: ALL_POOLS,
    groupPools: groups.map((group) => group.pool),
    members: people,
    groups: groups.length,
    size: problem.pools[0]?.size ?? { min: 1, ideal: 1, max: 1 },
    fewest: 0,
    most: largest + SPARE,
  };
  const instance: Instance = {
    people: people.length,
    groups: groups.length,
    fewest: new Int32Array(groups.length),
    most: new Int32Array(groups.length).fill(largest + SPARE),
    terms: compileRules(division, standing),
    rules: standing.length,
    bound: [0, 0, 0],
  };
  const small = groups.flatMap(({ pool, members }, index) =>
    members.length < problem.pools[pool]!.size.min ? [index] : [],
  );
  return { people, groups, instance, groupOf, poolOf: problem.poolOf, tooSmall: new Set(small) };
}

export function workOn({ instance, groupOf }: Placed): WorkingAssignment {
  return new WorkingAssignment(buildKernel(instance), groupOf);
}

/** The groups of an assignment of the same people; names and pools stay. */
export function regroup({ people, groups }: Placed, groupOf: Int32Array): Group[] {
  const members: number[][] = groups.map(() => []);
  people.forEach((person, position) => {
    members[groupOf[position]!]!.push(person);
  });
  return groups.map((group, index) => ({ ...group, members: members[index]! }));
}
