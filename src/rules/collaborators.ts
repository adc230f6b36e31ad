/** People who work closely together, by list: pairs of teams or pairs of people, each with a weight. */
import { eachPair, PairGatherer, pairList, pairsWithin, weightIn } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Rule } from './rule.ts';
import { membersByTeam } from './values.ts';

export const collaborators: Rule = {
  id: 'collaborators',
  speaks: 'unwanted',
  perColumn: false,
  options: ['pairs', 'teams', 'file'],
  unit: { one: 'pair of close collaborators', many: 'pairs of close collaborators' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'No two people who are listed as close collaborators sit together.'
      : 'People who are listed as close collaborators avoid sitting together.',
  examples: [
    { groups: 'Ana/Red Bo/Blue | Cy', options: { teams: [['Red', 'Blue']] }, cost: 1 },
    { groups: 'Ana/Red Bo/Red | Cy/Blue', options: { teams: [['Red', 'Blue']] }, cost: 0 },
    { groups: 'Ana/Red Bo/Blue Cy/Green | Dee', options: { teams: [['Red', 'Blue', 'Green']] }, cost: 3 },
    {
      groups: 'Ana Bo | Cy',
      options: {
        pairs: [
          ['Ana', 'Bo'],
          ['Ana', 'Cy'],
        ],
      },
      cost: 1,
    },
    // Ana stands for the team she leads, not for the one she is in.
    { groups: 'Ana/Top Bo/Blue | Cy/Red<Ana', options: { teams: [['Red', 'Blue']] }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const { teamsOf } = problem;
    const people = pairList(options.pairs ?? []);
    const teams = pairList(options.teamPairs ?? []);
    const costOf = (a: number, b: number) => {
      let weight = weightIn(people, a, b);
      for (const x of teamsOf[a]!)
        for (const y of teamsOf[b]!) weight = Math.max(weight, weightIn(teams, x, y));
      return weight;
    };
    return pairRule(problem, {
      costOf,
      pairsOf(members) {
        const pairs = new PairGatherer();
        for (const { a, b, weight } of eachPair(pairsWithin(people, members))) pairs.add(a, b, weight);
        const inTeam = membersByTeam(teamsOf, members);
        for (const listed of eachPair(teams)) {
          for (const a of inTeam.get(listed.a) ?? []) {
            for (const b of inTeam.get(listed.b) ?? []) pairs.add(a, b, listed.weight);
          }
        }
        return pairs.finish();
      },
      linkedBecause: 'are listed as close collaborators',
    });
  },
};
