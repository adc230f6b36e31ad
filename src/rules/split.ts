/** Movers of one group go to different groups: each ties two groups together. */
import { pairsAmong } from './counting.ts';
import { homeTerm, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const split: Rule = {
  id: 'split',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'pair of movers who land together', many: 'pairs of movers who land together' },
  sentence: () => 'Movers of one group go to different groups.',
  examples: [
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 0 },
    { groups: 'Cy Dee | Ana Bo', options: { previous: 'Ana Bo | Cy Dee' }, cost: 2 },
  ],
  prepare(problem) {
    return {
      violationsIn: (groups) =>
        groups.flatMap((group, index) =>
          (problem.previous ?? []).flatMap((before) => {
            if (before.name === group.name && before.pool === group.pool) return [];
            const landed = before.members.filter((person) => group.members.includes(person));
            return landed.length > 1
              ? [{ group: index, people: landed, cost: pairsAmong(landed.length) }]
              : [];
          }),
        ),
      compile: (division) => homeTerm(problem, division, { land: pairsAmong }),
      bound: noBound,
    };
  },
};
