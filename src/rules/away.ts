/** People who are away keep their seat: they come back to the group they know. */
import { homeTerm, livingGroups, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const away: Rule = {
  id: 'away',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'person away who lost the seat', many: 'people away who lost the seat' },
  sentence: () => 'People who are away keep their seat.',
  examples: [
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee', away: 'Ana' }, cost: 0 },
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee', away: 'Bo Dee' }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const absent = options.people ? new Set(options.people) : problem.away;
    return {
      violationsIn: (groups) =>
        livingGroups(problem, groups).flatMap(({ index, movers }) =>
          movers
            .filter((person) => absent.has(person))
            .map((person) => ({ group: index, people: [person], cost: 1 })),
        ),
      compile(division) {
        // Nobody can keep a seat in a group that ends.
        const homes = problem.previous?.filter(({ name }) => division.groupNames?.includes(name)) ?? [];
        const keepers = new Set(homes.flatMap(({ members }) => members.filter((each) => absent.has(each))));
        return keepers.size === 0
          ? []
          : homeTerm(problem, division, { leave: (person) => Number(keepers.has(person)) });
      },
      bound: noBound,
    };
  },
};
