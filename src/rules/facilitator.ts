/** Every group has somebody marked who leads it, and who is in no reporting line with a member. */
import { counted } from '../model/counted.ts';
import type { Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import { keptOut, kindAt, leastMissing } from './holders.ts';
import { areInOneLine, pairsInOneLine } from './lines.ts';
import { pairsWhere } from './pair-list.ts';
import { pairRule } from './pair-rule.ts';
import type { Bound, Conflicts, Division, Facilitators, Rule, RuleOptions } from './rule.ts';

export const facilitator: Rule = {
  id: 'facilitator',
  speaks: 'wanted',
  perColumn: false,
  options: ['per-group', 'list', 'deputy'],
  isOfWholeGroup: true,
  unit: { one: 'role that nobody can take', many: 'roles that nobody can take' },
  sentence({ strength, options }) {
    const { isDeputy = false } = options.facilitators ?? {};
    const count = options.count ?? 1;
    const who = isDeputy
      ? `${count === 2 ? 'a deputy' : 'one more who may lead'} beside the facilitator${count === 2 ? '' : 's'}`
      : `${count === 1 ? 'a facilitator' : `${count} facilitators`} in no reporting line with a member`;
    return strength === 'must' ? `Every group has ${who}.` : `Each group should have ${who}.`;
  },
  examples: [
    { groups: 'Ana Bo | Cy Dee', options: { list: ['Ana'] }, cost: 1 },
    { groups: 'Ana Bo | Cy Dee', options: { list: ['Ana', 'Dee'] }, cost: 0 },
    // Others marked are ordinary members.
    { groups: 'Ana Bo | Cy Dee', options: { list: ['Ana', 'Bo', 'Dee'], 'per-group': 2 }, cost: 1 },
    // Where `reporting-chain` is not `never`, this rule keeps the marked out of it.
    { groups: 'Ana Bo<Ana | Cy', options: { list: ['Ana', 'Cy'], 'reporting-chain': 'avoid' }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const marked = options.facilitators!;
    const count = options.count ?? 1;
    const isMarked = canLead(problem, marked);
    const lines = linesOf(problem, marked, isMarked);
    return {
      violationsIn: (groups) =>
        groups.flatMap((group, index): Violation[] => {
          const cost = Math.max(0, count - group.members.filter(isMarked).length);
          const inLine = (lines?.violationsIn([group]) ?? []).map((each) => ({ ...each, group: index }));
          return cost > 0 ? [{ group: index, people: group.members, cost }, ...inLine] : inLine;
        }),
      compile: (division) => [
        {
          kind: 'count',
          categoryOf: kindAt(division.members, isMarked),
          categories: 1,
          costByCount: Array.from({ length: division.most + 1 }, (_, held) => Math.max(0, count - held)),
        },
        ...(lines?.compile(division) ?? []),
      ],
      bound(division, conflicts) {
        const missing = boundOf(problem, options, isMarked, division, conflicts);
        const inLine = lines?.bound(division, conflicts) ?? { cost: 0, because: [] };
        return { cost: missing.cost + inLine.cost, because: [...missing.because, ...inLine.because] };
      },
    };
  },
};

/** Whether somebody is marked, takes part and is there: those who are away keep their seat and lead nothing. */
export function canLead(
  { poolOf, away }: Pick<Problem, 'poolOf' | 'away'>,
  { marked }: Facilitators,
): (person: number) => boolean {
  const able = new Set(marked.filter((person) => poolOf[person]! >= 0 && !away.has(person)));
  return (person) => able.has(person);
}

/** Pairs of somebody marked and somebody of their reporting line, where no other hard rule keeps them apart. */
function linesOf(problem: Problem, { guardsLines }: Facilitators, isMarked: (person: number) => boolean) {
  if (!guardsLines) return null;
  const { chart } = problem;
  const isLed = (a: number, b: number) => isMarked(a) || isMarked(b);
  return pairRule(problem, {
    costOf: (a, b) => Number(isLed(a, b) && areInOneLine(chart, a, b)),
    pairsOf: (members) => pairsWhere(pairsInOneLine(chart, members), isLed),
    linkedBecause: 'are in reporting lines with people who may facilitate',
  });
}

/** "8 groups need 8 facilitators, and 6 are marked in the pool frontline". */
function boundOf(
  problem: Problem,
  { facilitators, count = 1 }: RuleOptions,
  isMarked: (person: number) => boolean,
  division: Division,
  conflicts: Conflicts,
): Bound {
  const { groups, members, most, pool } = division;
  const { cost, held, kept } = leastMissing(kindAt(members, isMarked), count, division, conflicts);
  if (cost === 0) return { cost, because: [] };
  const { marked, isDeputy } = facilitators!;
  const many = groups * count;
  const need = isDeputy ? `${many} people who may lead, deputies among them` : counted(many, 'facilitator');
  const where = problem.pools.length > 1 && pool >= 0 ? ` in the pool ${problem.pools[pool]!.name}` : '';
  const all = `${counted(groups, 'group needs', 'groups need')} ${need}, and ${held} ${held === 1 ? 'is' : 'are'} marked${where}`;
  const isAway = marked.filter((person) => problem.away.has(person)).length;
  const isOut = marked.filter((person) => problem.poolOf[person]! < 0).length;
  const others = [
    ...(isAway > 0 ? [`${isAway} more ${isAway === 1 ? 'is' : 'are'} away`] : []),
    ...(isOut > 0 ? [`${isOut} more ${isOut === 1 ? 'takes' : 'take'} no part`] : []),
  ];
  if (count > most) return { cost, because: [`a group has at most ${most} people`] };
  const why = kept > 0 ? `; the hard rules keep nearly all of them out of ${keptOut(kept)}` : '';
  const more = others.length > 0 ? ` (${others.join(', ')})` : '';
  return { cost, because: [`${all}${more}${why}`] };
}
