/** People of different pools do not share a group. */
import { ALL_POOLS, type Rule } from './rule.ts';

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
          // People of no pool, who take no part (any more), are for `check` to tell; they are of no other pool.
          const strangers = group.members.filter(
            (person) => ![-1, group.pool].includes(problem.poolOf[person]!),
          );
          return strangers.map((person) => ({ group: index, people: [person], cost: 1 }));
        });
      },
      compile(division) {
        // A pool that is searched on its own has nobody to keep out.
        if (division.pool !== ALL_POOLS) return [];
        const pools = problem.pools.map((_, index) => index);
        return [
          {
            kind: 'seat',
            personClass: Int32Array.from(division.members, (person) => problem.poolOf[person]! + 1),
            groupClass: Int32Array.from(division.groupPools!),
            cost: [-1, ...pools].map((own) => pools.map((each) => Number(own >= 0 && each !== own))),
          },
        ];
      },
      bound: () => ({ cost: 0, because: [] }),
    };
  },
};
