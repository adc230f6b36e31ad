/** Who meets whom: pairs for the first time, across departments, and again after being apart. */
import type { Column } from '../model/people.ts';
import type { Group, Problem } from '../model/problem.ts';

/** Pairs who never shared a group before and do now, and those who meet again after being apart. Without departments none are across. */
export function acquaintances(
  { people, history }: Problem,
  groups: readonly Group[],
  groupBefore: ReadonlyMap<number, string>,
  department: Column | null,
) {
  const met = new Set(history.flat().flatMap(({ ids }) => ids.flatMap((a) => ids.map((b) => `${a}\n${b}`))));
  let fresh = 0;
  let acrossDepartments = 0;
  let again = 0;
  for (const { members, name } of groups) {
    members.forEach((a, position) => {
      for (const b of members.slice(position + 1)) {
        const hasMet = met.has(`${people.ids[a]}\n${people.ids[b]}`);
        const stay = groupBefore.get(a) === name && groupBefore.get(b) === name;
        if (hasMet) again += stay ? 0 : 1;
        else {
          fresh++;
          const [x, y] = [department?.codes[a] ?? -1, department?.codes[b] ?? -1];
          if (x >= 0 && y >= 0 && x !== y) acrossDepartments++;
        }
      }
    });
  }
  return { fresh, acrossDepartments: department ? acrossDepartments : null, again };
}
