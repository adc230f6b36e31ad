/** People of different pools do not share a group. */
import type { Rule } from './rule.ts';

export const pool: Rule = {
  id: 'pool',
  speaks: 'either',
  perColumn: false,
  options: [],
  isStructural: true,
  unit: { one: 'person in a group of another pool', many: 'people in a group of another pool' },
  sentence: () => 'People of different pools sit in different groups.',
  examples: [
    { groups: 'Ana Bo | Cy', options: { pools: ['Ana', 'Bo Cy'] }, cost: 1 },
    { groups: 'Ana | Bo Cy', options: { pools: ['Ana', 'Bo Cy'] }, cost: 0 },
  ],
  prepare(problem) {
    return {
      violationsIn(groups) {
        return groups.flatMap((group, index) => {
          const strangers = group.members.filter((person) => problem.poolOf[person] !== group.pool);
          return strangers.map((person) => ({ group: index, people: [person], cost: 1 }));
        });
      },
      // Every pool is searched on its own, so nothing of this rule is left for the search.
      compile: () => [],
      bound: () => ({ cost: 0, because: [] }),
    };
  },
};
