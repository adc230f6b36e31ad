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
    const earlierOf = (person: number) => earlier.get(problem.people.ids[person]!);
    const isReturn = (person: number, name: string) =>
      home.get(person) !== name && (earlierOf(person)?.has(name) ?? false);
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
        const returners = division.members.filter((person) => names.some((name) => isReturn(person, name)));
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

/** By id, names of the groups somebody was in, in any cycle. */
function earlierGroups({ history }: Problem): Map<string, Set<string>> {
  const earlier = new Map<string, Set<string>>();
  for (const { name, ids } of history.flat()) {
    for (const id of ids) earlier.set(id, (earlier.get(id) ?? new Set<string>()).add(name));
  }
  return earlier;
}
