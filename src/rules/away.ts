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
  prepare(problem) {
    return {
      violationsIn: (groups) =>
        livingGroups(problem, groups).flatMap(({ index, movers }) =>
          movers
            .filter((person) => problem.away.has(person))
            .map((person) => ({ group: index, people: [person], cost: 1 })),
        ),
      compile: (division) =>
        problem.away.size === 0
          ? []
          : homeTerm(problem, division, { leave: (person) => Number(problem.away.has(person)) }),
      bound: noBound,
    };
  },
};
