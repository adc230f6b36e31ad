/** From each group that lives on so many members go: no more, and no fewer where that can be. */
import { HARD } from '../model/cost.ts';
import type { PreviousGroup } from '../model/problem.ts';
import { homeTerm, livingGroups, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const move: Rule = {
  id: 'move',
  speaks: 'either',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'member too many or too few who goes', many: 'members too many or too few who go' },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'No more members go from a group than the rotation says, unless more have left or must go.'
      : 'As many members go from each group as the rotation says.',
  examples: [
    { groups: 'Ana Bo | Cy Dee', options: { previous: 'Ana Cy | Bo Dee', move: 1 }, cost: 0 },
    { groups: 'Cy Dee | Ana Bo', options: { previous: 'Ana Bo | Cy Dee', move: 1 }, cost: 2 },
    {
      groups: 'Ana Bo | Cy Dee',
      options: { previous: 'Ana Bo | Cy Dee', move: 1, strength: 'should' },
      cost: 2,
    },
  ],
  prepare(problem, { level }) {
    const { move: wanted } = problem.rotation;
    // The hard entry counts who goes beyond what is allowed, any other who is missing to what is wanted.
    const costOf = (before: PreviousGroup, movers: number) =>
      level === HARD
        ? Math.max(0, movers - Math.max(wanted, before.leavers + before.forced))
        : Math.max(0, wanted - movers);
    return {
      violationsIn: (groups) =>
        livingGroups(problem, groups).flatMap(({ index, before, movers }) => {
          const cost = costOf(before, before.leavers + movers.length);
          return cost > 0 ? [{ group: index, people: movers, cost }] : [];
        }),
      compile: (division) =>
        homeTerm(problem, division, {
          stay: (before, stayers) =>
            costOf(before, before.leavers + before.members.length - Math.min(stayers, before.members.length)),
        }),
      bound: noBound,
    };
  },
};
