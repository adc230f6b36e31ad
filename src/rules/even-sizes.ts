/** Groups of a pool are about equally large, near the ideal. */
import { sizeTerm } from './count-rule.ts';
import type { Rule } from './rule.ts';

export const evenSizes: Rule = {
  id: 'even-sizes',
  speaks: 'either',
  perColumn: false,
  options: [],
  isStructural: true,
  unit: { one: 'step of unevenness', many: 'steps of unevenness' },
  sentence: () => 'Groups are about equally large, near the ideal size.',
  examples: [
    { groups: 'Ana Bo Cy | Dee', options: { min: 1, ideal: 2, max: 3 }, cost: 2 },
    { groups: 'Ana Bo | Cy Dee', options: { min: 1, ideal: 2, max: 3 }, cost: 0 },
    { groups: 'Ana Bo Cy Dee Eve | Fay', options: { min: 1, ideal: 3, max: 6 }, cost: 8 },
  ],
  prepare(problem) {
    const distance = (count: number, ideal: number) => (count - ideal) * (count - ideal);
    return {
      violationsIn(groups) {
        return groups.flatMap((group, index) => {
          const cost = distance(group.members.length, problem.pools[group.pool]!.size.ideal);
          return cost > 0 ? [{ group: index, people: group.members, cost }] : [];
        });
      },
      compile: (division) => [sizeTerm(problem, division, (count, { ideal }) => distance(count, ideal))],
      bound({ members, groups, size }) {
        const small = Math.floor(members.length / groups);
        const larger = members.length % groups;
        const cost =
          larger * distance(small + 1, size.ideal) + (groups - larger) * distance(small, size.ideal);
        const sizes = larger > 0 ? `${small} to ${small + 1}` : `${small}`;
        const because =
          cost > 0
            ? [
                `${members.length} people in ${groups} groups make sizes of ${sizes}; ${size.ideal} is the ideal`,
              ]
            : [];
        return { cost, because };
      },
    };
  },
};
