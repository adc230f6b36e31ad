/** A rotation in which everybody changes: groups formed anew, in the light of who met whom, under the old names. */
import type { Group, Problem } from '../model/problem.ts';
import type { StandingRule } from '../rules/price.ts';
import type { AssignOptions, AssignResult } from './assign.ts';
import { groupNames } from './group-names.ts';
import { assignInPrivate } from './in-private.ts';

/** `problem.history` holds the groups of the cycle before; nobody stays, so every pair of them counts as met. */
export function rotateEveryone(
  problem: Problem,
  standing: readonly StandingRule[],
  secret: readonly StandingRule[],
  options: AssignOptions,
): AssignResult {
  const result = assignInPrivate({ ...problem, previous: null }, standing, secret, options);
  if (result.kind !== 'solved') return result;
  const names = matchNames(problem, result.solution.groups);
  const groups = result.solution.groups.map((group, index) => ({ ...group, name: names[index]! }));
  return { ...result, solution: { ...result.solution, groups } };
}

/**
 * Gives the old names to groups in which as few as possible were before: augmenting paths over pairs of group and name
 * that share nobody, then what is left in order, then new names.
 */
function matchNames(problem: Problem, groups: readonly Group[]): string[] {
  const old = problem.previous ?? [];
  const allows = (group: Group, name: number) => {
    const before = old[name]!;
    return before.pool === group.pool && before.members.every((person) => !group.members.includes(person));
  };
  const groupOfName = new Array<number>(old.length).fill(-1);
  const reach = (group: number, seen: Set<number>): boolean => {
    for (const name of old.keys()) {
      if (seen.has(name) || !allows(groups[group]!, name)) continue;
      seen.add(name);
      if (groupOfName[name]! >= 0 && !reach(groupOfName[name]!, seen)) continue;
      groupOfName[name] = group;
      return true;
    }
    return false;
  };
  for (const group of groups.keys()) reach(group, new Set());
  const names = new Array<string>(groups.length).fill('');
  groupOfName.forEach((group, name) => {
    if (group >= 0) names[group] = old[name]!.name;
  });
  const taken = new Set(names);
  const left = old.filter(({ name }) => !taken.has(name));
  const fresh = groupNames(
    groups.length,
    problem.names,
    old.map(({ name }) => name),
  );
  return names.map((name, index) => {
    if (name !== '') return name;
    const next = left.findIndex(({ pool }) => pool === groups[index]!.pool);
    return next >= 0 ? left.splice(next, 1)[0]!.name : fresh.shift()!;
  });
}
