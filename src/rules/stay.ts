/** Enough members stay for a group to remain itself. */
import type { PreviousGroup } from '../model/problem.ts';
import { homeTerm, livingGroups, noBound } from './home-rule.ts';
import type { Rule } from './rule.ts';

export const stay: Rule = {
  id: 'stay',
  speaks: 'wanted',
  perColumn: false,
  options: [],
  isOfRotation: true,
  unit: { one: 'member who should have stayed', many: 'members who should have stayed' },
  sentence: () =>
    'At least half of the members of each group stay, or what the rotation says, unless some must go.',
  examples: [
    { groups: 'Ana Bo | Cy Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 0 },
    { groups: 'Ana Cy | Bo Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 0 },
    { groups: 'Cy Dee | Ana Bo', options: { previous: 'Ana Bo | Cy Dee' }, cost: 2 },
  ],
  prepare(problem) {
    const [share, of] = problem.rotation.stayAtLeast;
    const costOf = ({ members, forced }: PreviousGroup, stayers: number) =>
      Math.max(0, Math.ceil((members.length * share) / of) - forced - stayers);
    return {
      violationsIn: (groups) =>
        livingGroups(problem, groups).flatMap(({ index, before, stayers, movers }) => {
          const cost = costOf(before, stayers.length);
          return cost > 0 ? [{ group: index, people: movers, cost }] : [];
        }),
      compile: (division) => homeTerm(problem, division, { stay: costOf }),
      bound: noBound,
    };
  },
};
