/** People who asked to move go. Set by private.yaml alone, and no file speaks of it. */
import { noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const asked: Rule = {
  id: 'asked',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'person who asked to move and stays', many: 'people who asked to move and stay' },
  sentence: () => 'Those who asked to move go first.',
  examples: [
    { groups: 'Ana Bo | Cy Dee', options: { previous: 'Ana Bo | Cy Dee', people: 'Ana' }, cost: 1 },
    { groups: 'Cy Bo | Ana Dee', options: { previous: 'Ana Bo | Cy Dee', people: 'Ana' }, cost: 0 },
  ],
  prepare({ previous }, { options }) {
    const people = options.people ?? [];
    const home = new Map(
      previous?.flatMap((before) => before.members.map((person) => [person, before] as const)),
    );
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ name, pool, members }, index) =>
          members
            .filter((person) => people.includes(person))
            .filter((person) => {
              const before = home.get(person);
              return before?.name === name && before.pool === pool;
            })
            .map((person) => ({ group: index, people: [person], cost: 1 })),
        ),
      compile({ groupNames: names, members }) {
        const seated = people.filter((person) => home.has(person) && members.includes(person));
        if (names === undefined || seated.length === 0) return [];
        const classOf = new Map(seated.map((person, index) => [person, index + 1]));
        const isHome = (person: number, name: string) => Number(home.get(person)!.name === name);
        return [
          {
            kind: 'seat',
            personClass: Int32Array.from(members, (person) => classOf.get(person) ?? 0),
            groupClass: Int32Array.from(names.keys()),
            cost: [names.map(() => 0), ...seated.map((person) => names.map((name) => isHome(person, name)))],
          },
        ];
      },
      bound: noBound,
    };
  },
};
