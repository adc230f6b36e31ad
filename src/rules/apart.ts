/** Named people who are kept apart. */
import { pairList, pairsWithin, weightIn } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Rule } from './rule.ts';

export const apart: Rule = {
  id: 'apart',
  speaks: 'unwanted',
  perColumn: false,
  options: ['pairs', 'file'],
  unit: { one: 'listed pair in one group', many: 'listed pairs in one group' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'People listed as apart never sit together.'
      : 'People listed as apart avoid sitting together.',
  examples: [
    { groups: 'Ana Bo | Cy', options: { pairs: [['Ana', 'Bo']] }, cost: 1 },
    { groups: 'Ana Bo Cy | Dee', options: { pairs: [['Ana', 'Bo', 'Cy']] }, cost: 3 },
    { groups: 'Ana Cy | Bo', options: { pairs: [['Ana', 'Bo']] }, cost: 0 },
  ],
  prepare(problem, { options }) {
    const weights = pairList(options.pairs ?? []);
    return pairRule(problem, {
      costOf: (a, b) => weightIn(weights, a, b),
      pairsOf: (members) => pairsWithin(weights, members),
      linkedBecause: 'are kept apart from one another',
    });
  },
};
