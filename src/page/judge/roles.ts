/** Roles after changes by hand: whoever leads a group leads it on, and who comes to a group without a leader leads there. */
import type { PageData } from '../../model/page-data.ts';

/** Per person; empty for most. */
export function rolesNow({ people }: PageData, groupOf: Int32Array): string[] {
  const isHome = (person: number) => groupOf[person] === people.groupOf[person];
  const isTaken = (role: string, group: number, but: number) =>
    people.roles.some(
      (each, other) =>
        each === role && other !== but && groupOf[other] === group && (isHome(other) || other < but),
    );
  return people.roles.map((role, person) => {
    if (role === '' || isHome(person)) return role;
    return isTaken(role, groupOf[person]!, person) ? '' : role;
  });
}
