/** People who shared a group before do not meet again soon, unless both simply stay. */
import type { Problem } from '../model/problem.ts';
import { pairsAmong } from './counting.ts';
import { homeTerm } from './home-rule.ts';
import { PairGatherer, type PairList, pairsWhere, pairsWithin, weightIn } from './pair-list.ts';
import { pairTerms } from './pair-rule.ts';
import type { Division, Rule } from './rule.ts';

/** By how many cycles back they last shared a group: one, two, three, four or more. */
export const MEETING_WEIGHTS = [8, 4, 2, 1] as const;

export const metBefore: Rule = {
  id: 'met-before',
  speaks: 'unwanted',
  perColumn: false,
  options: [],
  unit: {
    one: 'point for meeting again (8 after one cycle, 4, 2, 1)',
    many: 'points for meeting again (8 after one cycle, 4, 2, 1)',
  },
  sentence: ({ strength }) =>
    strength === 'never'
      ? 'Nobody meets anyone they shared a group with before, unless both stay.'
      : 'People avoid meeting those they shared a group with before, the more the shorter ago.',
  examples: [
    { groups: 'Ana Bo | Cy Dee', options: { history: ['Ana Bo | Cy Dee'] }, cost: 16 },
    { groups: 'Ana Bo | Cy Dee', options: { history: ['Ana Bo | Cy Dee', 'Ana Cy | Bo Dee'] }, cost: 8 },
    { groups: 'Ana Bo | Cy Dee', options: { previous: 'Ana Bo | Cy Dee' }, cost: 0 },
    { groups: 'Cy Dee | Ana Bo', options: { previous: 'Ana Bo | Cy Dee' }, cost: 16 },
  ],
  prepare(problem) {
    const met = weightsOfMeeting(problem);
    const home = new Map(
      problem.previous?.flatMap(({ name, members }) => members.map((person) => [person, name] as const)),
    );
    const shareHome = (a: number, b: number) => home.has(a) && home.get(a) === home.get(b);
    const linkedBecause = 'have all met before';
    const anew = pairTerms(problem, { pairsOf: (members) => pairsWithin(met, members), linkedBecause });
    // Those who come from one group are priced by the home term: it knows whether they stay.
    const rotated = pairTerms(problem, {
      pairsOf: (members) => pairsWhere(pairsWithin(met, members), (a, b) => !shareHome(a, b)),
      linkedBecause,
    });
    const partsFor = ({ groupNames }: Division) => (groupNames === undefined ? anew : rotated);
    return {
      violationsIn(groups) {
        return groups.flatMap((group, index) => {
          const stays = (person: number) => home.get(person) === group.name;
          return group.members.flatMap((a, position) =>
            group.members.slice(position + 1).flatMap((b) => {
              const cost = stays(a) && stays(b) ? 0 : weightIn(met, a, b);
              return cost > 0 ? [{ group: index, people: [a, b], cost }] : [];
            }),
          );
        });
      },
      compile: (division) => [
        ...partsFor(division).compile(division),
        ...homeTerm(problem, division, { land: (count) => MEETING_WEIGHTS[0] * pairsAmong(count) }),
      ],
      bound: (division, conflicts) => partsFor(division).bound(division, conflicts),
    };
  },
};

/** Weight of each pair that ever shared a group, by the latest cycle in which they did: later ones weigh more. */
function weightsOfMeeting({ people, history }: Problem): PairList {
  const pairs = new PairGatherer();
  const indexOf = new Map(people.ids.map((id, index) => [id, index]));
  history.forEach((groups, cycle) => {
    const weight = MEETING_WEIGHTS[history.length - 1 - cycle] ?? MEETING_WEIGHTS.at(-1)!;
    for (const { ids } of groups)
      pairs.addAll([...new Set(ids.flatMap((id) => indexOf.get(id) ?? []))], weight);
  });
  return pairs.finish();
}
