/** People of one team, or managers who lead one team together: they talk all week anyway. */
import { countRule } from './count-rule.ts';
import { pairsAmong } from './counting.ts';
import { PairGatherer } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Division, Rule } from './rule.ts';
import { membersByTeam } from './values.ts';

export const sameTeam: Rule = {
  id: 'same-team',
  speaks: 'unwanted',
  perColumn: false,
  options: [],
  unit: { one: 'pair of one team', many: 'pairs of one team' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'No two people of one team sit together.'
      : 'People of one team avoid sitting together.',
  examples: [
    { groups: 'Ana/Red Bo/Red | Cy/Blue', cost: 1 },
    { groups: 'Ana/Red Bo/Blue | Cy/Red', cost: 0 },
    { groups: 'Ana/Red Bo Cy | Dee', cost: 0 },
    // Ana and Bo lead: their teams are those of their reports, not their own.
    { groups: 'Ana/Top Bo/Top | Cy/Red<Ana | Dee/Red<Bo', cost: 1 },
    { groups: 'Ana/X Bo/Y | Cy/Red<Ana Dee/Red<Bo', cost: 2 },
  ],
  prepare(problem) {
    const { teamsOf } = problem;
    const unknown = problem.pools
      .flatMap((pool) => pool.members)
      .filter((person) => teamsOf[person]!.length === 0);
    const byPairs = pairRule(problem, {
      costOf: (a, b) => Number(teamsOf[a]!.some((team) => teamsOf[b]!.includes(team))),
      pairsOf(members) {
        const pairs = new PairGatherer();
        for (const people of membersByTeam(teamsOf, members).values()) pairs.addAll(people);
        return pairs.finish();
      },
      linkedBecause: 'are of one team',
      unknown: { people: unknown, one: 'person has no known team', many: 'people have no known team' },
    });
    const byCounts = countRule(problem, {
      valueByPerson: Int32Array.from(teamsOf, (teams) => teams[0] ?? -1),
      costOf: pairsAmong,
      describe: (team, count) => `${count} people are of the team ${problem.teams[team]}`,
    });
    // Where nobody stands for two teams, teams are counted: a team of thousands would make millions of pairs.
    const partsFor = ({ members }: Division) =>
      members.every((person) => teamsOf[person]!.length <= 1) ? byCounts : byPairs;
    return {
      ...byPairs,
      compile: (division) => partsFor(division).compile(division),
      bound: (division, conflicts) => partsFor(division).bound(division, conflicts),
    };
  },
};
