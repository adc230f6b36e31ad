/** People who work closely together, by list: pairs of teams or pairs of people, each with a weight. */
import { pairRule, pairsIn, weightIn, weightsByPair } from './pair-rule.ts';
import type { Rule, WeightedPair } from './rule.ts';

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
    const people = weightsByPair(options.pairs ?? []);
    const teams = weightsByPair(options.teamPairs ?? []);
    const costOf = (a: number, b: number) => {
      let weight = weightIn(people, a, b);
      for (const x of teamsOf[a]!)
        for (const y of teamsOf[b]!) weight = Math.max(weight, weightIn(teams, x, y));
      return weight;
    };
    return pairRule(problem, {
      costOf,
      pairsOf(members) {
        const isMember = new Set(members);
        const pairs: WeightedPair[] = pairsIn(people).filter(
          (pair) => isMember.has(pair.a) && isMember.has(pair.b),
        );
        const inTeam = new Map<number, number[]>();
        for (const person of members) {
          for (const team of teamsOf[person]!) inTeam.set(team, [...(inTeam.get(team) ?? []), person]);
        }
        for (const listed of pairsIn(teams)) {
          for (const a of inTeam.get(listed.a) ?? []) {
            for (const b of inTeam.get(listed.b) ?? []) pairs.push({ a, b, weight: listed.weight });
          }
        }
        return pairsIn(weightsByPair(pairs));
      },
      linkedBecause: 'are listed as close collaborators',
    });
  },
};
