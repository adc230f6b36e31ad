/** Nobody sits with anyone above or below them: the rule that makes a group safe. */
import { hasUnknownChain } from '../model/org-lines.ts';
import { areInOneLine, pairsInOneLine } from './lines.ts';
import { pairRule } from './pair-rule.ts';
import type { Rule } from './rule.ts';

export const reportingChain: Rule = {
  id: 'reporting-chain',
  speaks: 'unwanted',
  perColumn: false,
  options: [],
  unit: { one: 'pair in one reporting line', many: 'pairs in one reporting line' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'Nobody sits with their manager or anyone else above or below them.'
      : 'People avoid sitting with their manager or anyone else above or below them.',
  examples: [
    { groups: 'Ana Bo<Ana | Cy<Bo', cost: 1 },
    { groups: 'Ana Cy<Bo | Bo<Ana', cost: 1 },
    { groups: 'Ana | Bo<Ana Cy<Ana', cost: 0 },
    { groups: 'Ana<Bo Bo<Cy | Cy<Ana Dee<Cy', cost: 2 },
    { groups: 'Ana Bo<?gone | Cy<?gone', cost: 0 },
  ],
  prepare(problem) {
    const { chart } = problem;
    const unknown = problem.pools
      .flatMap((pool) => pool.members)
      .filter((person) => hasUnknownChain(chart, person));
    return pairRule(problem, {
      costOf: (a, b) => Number(areInOneLine(chart, a, b)),
      pairsOf: (members) => pairsInOneLine(chart, members),
      linkedBecause: 'are in one reporting line',
      unknown: {
        people: unknown,
        one: 'person has a reporting line that is not fully known',
        many: 'people have a reporting line that is not fully known',
      },
    });
  },
};
