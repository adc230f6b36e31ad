/** Roles between files: who led the groups that were read, who leads the groups that are written. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { leadingEntry, type Roles, rolesIn } from '../engine/roles.ts';
import type { Group } from '../model/problem.ts';
import { nameOf } from '../model/problem.ts';
import { type GroupsInput, rolesOf } from './groups-input.ts';
import type { Loaded } from './load.ts';

/** Roles in groups that came of those that were read: whoever keeps the group keeps the role where the rules allow it. */
export function rolesAfter(
  { problem, standing }: Loaded,
  input: GroupsInput,
  groups: readonly Group[],
): Roles {
  const groupBefore = new Map(
    input.seats.flatMap(({ person, group }) => (person === null ? [] : [[person, group] as const])),
  );
  const nameNow = new Map(
    groups.flatMap(({ name, members }) => members.map((each) => [each, name] as const)),
  );
  const kept = [...rolesOf(input)].filter(
    ([person]) => nameNow.has(person) && nameNow.get(person) === groupBefore.get(person),
  );
  return rolesIn(problem, groups, standing, new Map(kept));
}

/** Roles of the file, with that of somebody who joins a group which lacks it. */
export function rolesWithJoiner(
  { problem, standing }: Loaded,
  input: GroupsInput,
  group: Group,
  joiner: number,
): Roles {
  const roles = rolesOf(input);
  const role = rolesIn(problem, [group], standing, roles).get(joiner);
  const isTaken = group.members.some((person) => roles.get(person) === role);
  if (role !== undefined && !isTaken) roles.set(joiner, role);
  return roles;
}

/** People whom the file calls facilitators and who are not marked: the mark decides. */
export function unmarkedFacilitators({ problem, standing }: Loaded, input: GroupsInput): Diagnostic[] {
  const marked = leadingEntry(standing.map(({ entry }) => entry))?.options.facilitators?.marked;
  if (marked === undefined) return [];
  return [...rolesOf(input)].flatMap(([person, role]) => {
    if (role !== 'facilitator' || marked.includes(person)) return [];
    const message = `${nameOf(problem.people, person)} is facilitator here and not marked as one.`;
    const help = 'mark them in the export or in the list of `facilitator`, or clear the role';
    return [
      diagnostic('groups/facilitator', { file: input.file, line: input.lineOf.get(person)! }, message, help),
    ];
  });
}

/** "Alder has a new facilitator, Ana Ash": for the organiser, on the terminal only. */
export function tellNewFacilitators(
  { problem }: Loaded,
  input: GroupsInput,
  groups: readonly Group[],
  roles: Roles,
): string[] {
  const before = rolesOf(input);
  const had = new Set(input.seats.filter(({ role }) => role === 'facilitator').map(({ group }) => group));
  return groups.flatMap(({ name, members }) => {
    const fresh = members.filter(
      (person) => roles.get(person) === 'facilitator' && before.get(person) !== 'facilitator',
    );
    if (!had.has(name) || fresh.length === 0) return [];
    const who = fresh.map((person) => nameOf(problem.people, person)).join(' and ');
    return [`${name} has a new facilitator, ${who}`];
  });
}
