/** Somebody and a manager they had before, by an earlier export: what was said then is not forgotten. */
import { pairList, pairsWithin, weightIn } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Rule } from './rule.ts';

export const formerManager: Rule = {
  id: 'former-manager',
  speaks: 'unwanted',
  perColumn: false,
  options: ['file'],
  readsEarlierExport: true,
  unit: { one: 'pair of somebody and a former manager', many: 'pairs of somebody and a former manager' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'Nobody sits with a former manager of theirs.'
      : 'People avoid sitting with a former manager of theirs.',
  examples: [
    { groups: 'Ana Bo | Cy', options: { pairs: [['Ana', 'Bo']] }, cost: 1 },
    { groups: 'Ana Bo | Cy', options: { pairs: [['Ana', 'Cy']] }, cost: 0 },
    // Whoever is still the manager is a matter of the reporting chain.
    { groups: 'Ana Bo<Ana | Cy', options: { pairs: [['Bo', 'Ana']] }, cost: 0 },
    { groups: 'Ana Bo<Cy | Cy', options: { pairs: [['Bo', 'Ana']] }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const { boss } = problem.chart;
    const isPresent = (a: number, b: number) => boss[a] === b || boss[b] === a;
    const weights = pairList((options.pairs ?? []).filter(({ a, b }) => !isPresent(a, b)));
    return pairRule(problem, {
      costOf: (a, b) => weightIn(weights, a, b),
      pairsOf: (members) => pairsWithin(weights, members),
      linkedBecause: 'were managers of one another',
    });
  },
};
