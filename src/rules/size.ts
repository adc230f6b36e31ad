/** No group is smaller or larger than allowed. */
import { sizeTerm } from './count-rule.ts';
import type { Rule } from './rule.ts';

export const size: Rule = {
  id: 'size',
  speaks: 'either',
  perColumn: false,
  options: [],
  isStructural: true,
  unit: { one: 'person too few or too many', many: 'people too few or too many' },
  sentence: () => 'Every group has a size within the limits.',
  examples: [
    { groups: 'Ana | Bo Cy', options: { min: 2, ideal: 2, max: 2 }, cost: 1 },
    { groups: 'Ana Bo Cy Dee | Eve', options: { min: 2, ideal: 2, max: 3 }, cost: 2 },
    { groups: 'Ana Bo | Cy Dee', options: { min: 2, ideal: 2, max: 2 }, cost: 0 },
  ],
  prepare(problem) {
    const excess = (count: number, { min, max }: { min: number; max: number }) =>
      Math.max(0, min - count) + Math.max(0, count - max);
    return {
      violationsIn(groups) {
        return groups.flatMap((group, index) => {
          const cost = excess(group.members.length, problem.pools[group.pool]!.size);
          return cost > 0 ? [{ group: index, people: group.members, cost }] : [];
        });
      },
      compile: (division) => [sizeTerm(problem, division, excess)],
      bound({ members, groups, size }) {
        const cost =
          Math.max(0, groups * size.min - members.length) + Math.max(0, members.length - groups * size.max);
        const because =
          cost > 0
            ? [`${members.length} people do not divide into ${groups} groups of ${size.min} to ${size.max}`]
            : [];
        return { cost, because };
      },
    };
  },
};
