/** Nobody arrives alone: a group that takes in anybody takes in two. */
import { homeTerm, livingGroups, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const pairs: Rule = {
  id: 'pairs',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'person who arrives alone', many: 'people who arrive alone' },
  sentence: () => 'Newcomers arrive in a group two at a time.',
  examples: [
    { groups: 'Ana Bo Cy | Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 1 },
    { groups: 'Ana Cy Dee | Bo', options: { previous: 'Ana Bo | Cy Dee' }, cost: 1 },
    { groups: 'Ana Bo | Cy Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 0 },
  ],
  prepare(problem) {
    return {
      violationsIn: (groups) =>
        livingGroups(problem, groups).flatMap(({ index, arrivals }) =>
          arrivals.length === 1 ? [{ group: index, people: arrivals, cost: 1 }] : [],
        ),
      compile: (division) => homeTerm(problem, division, { guests: (count) => Number(count === 1) }),
      bound: noBound,
    };
  },
};
