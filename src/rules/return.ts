/** Nobody is sent back to a group they were in before. */
import type { Problem } from '../model/problem.ts';
import { noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const returnRule: Rule = {
  id: 'return',
  speaks: 'unwanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'person sent back to an earlier group', many: 'people sent back to an earlier group' },
  sentence: () => 'Nobody goes back to a group they were in before.',
  examples: [
    {
      groups: 'Ana Bo | Cy Dee',
      options: { previous: 'Cy Bo | Ana Dee', history: ['Ana Dee | Cy Bo'] },
      cost: 2,
    },
    {
      groups: 'Ana Bo | Cy Dee',
      options: { previous: 'Ana Bo | Cy Dee', history: ['Ana Cy | Bo Dee'] },
      cost: 0,
    },
  ],
  prepare(problem) {
    const earlier = earlierGroups(problem);
    const home = new Map(
      problem.previous?.flatMap(({ name, members }) => members.map((person) => [person, name] as const)),
    );
    const isReturn = (person: number, name: string) =>
      home.get(person) !== name && (earlier.get(person)?.has(name) ?? false);
    return {
      violationsIn: (groups) =>
        groups.flatMap((group, index) =>
          group.members
            .filter((person) => isReturn(person, group.name))
            .map((person) => ({ group: index, people: [person], cost: 1 })),
        ),
      compile(division) {
        const names = division.groupNames;
        if (names === undefined) return [];
        const isName = new Set(names);
        const mayReturn = (person: number) =>
          [...(earlier.get(person) ?? [])].some((name) => isName.has(name) && isReturn(person, name));
        const returners = division.members.filter(mayReturn);
        if (returners.length === 0) return [];
        const classOf = new Map(returners.map((person, index) => [person, index + 1]));
        return [
          {
            kind: 'seat',
            personClass: Int32Array.from(division.members, (person) => classOf.get(person) ?? 0),
            groupClass: Int32Array.from(names.keys()),
            cost: [
              names.map(() => 0),
              ...returners.map((person) => names.map((name) => Number(isReturn(person, name)))),
            ],
          },
        ];
      },
      bound: noBound,
    };
  },
};

/** Names of the groups each person was in, in any cycle. */
function earlierGroups({ people, history }: Problem): Map<number, Set<string>> {
  const indexOf = new Map(people.ids.map((id, index) => [id, index]));
  const earlier = new Map<number, Set<string>>();
  for (const { name, ids } of history.flat()) {
    for (const id of ids) {
      const person = indexOf.get(id);
      if (person === undefined) continue;
      const names = earlier.get(person) ?? new Set<string>();
      earlier.set(person, names.add(name));
    }
  }
  return earlier;
}
