/** Named people who should share a group. Counted once over all groups. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import { eachPair, type PairList, pairList, pairsWhere, pairsWithin } from './pair-list.ts';
import { pairTerm } from './pair-rule.ts';
import type { Bound, Conflicts, Division, Rule, WeightedPair } from './rule.ts';

export const together: Rule = {
  id: 'together',
  speaks: 'wanted',
  perColumn: false,
  options: ['pairs', 'file'],
  unit: { one: 'listed pair in different groups', many: 'listed pairs in different groups' },
  sentence: ({ strength }) =>
    strength === 'must'
      ? 'People listed as together must sit together.'
      : 'People listed as together sit together where possible.',
  examples: [
    { groups: 'Ana Bo | Cy', options: { pairs: [['Ana', 'Cy']] }, cost: 1 },
    { groups: 'Ana Bo | Cy', options: { pairs: [['Ana', 'Bo']] }, cost: 0 },
    { groups: 'Ana Bo | Cy Dee', options: { pairs: [['Ana', 'Bo', 'Cy']] }, cost: 2 },
  ],
  prepare(problem, { options }) {
    const placed = (person: number) => problem.poolOf[person]! >= 0;
    const { poolOf } = problem;
    const pairs = pairsWhere(pairList(options.pairs ?? []), (a, b) => placed(a) && placed(b));
    const split = [...eachPair(pairsWhere(pairs, (a, b) => poolOf[a] !== poolOf[b]))];
    // Somebody may take part and have no seat in groups that stand; a wish of theirs costs nothing there.
    const within = ({ members }: Division): PairList => pairsWithin(pairs, members);
    return {
      violationsIn(groups) {
        const groupOf = new Map(
          groups.flatMap((group, index) => group.members.map((person) => [person, index])),
        );
        const found: Violation[] = [];
        for (const { a, b, weight } of eachPair(pairs)) {
          const [x, y] = [groupOf.get(a), groupOf.get(b)];
          if (x !== undefined && y !== undefined && x !== y)
            found.push({ group: null, people: [a, b], cost: weight });
        }
        return found;
      },
      compile(division) {
        const own = within(division);
        const constant = own.weight.reduce((sum, weight) => sum + weight, 0);
        return [pairTerm(division, { ...own, weight: own.weight.map((weight) => -weight) }, constant)];
      },
      bound: (division, conflicts) => boundOf(problem, [...eachPair(within(division))], division, conflicts),
      betweenPools: {
        cost: split.reduce((sum, pair) => sum + pair.weight, 0),
        because: split.map(
          ({ a, b }) =>
            `${nameOf(problem.people, a)} and ${nameOf(problem.people, b)} are in different pools`,
        ),
      },
    };
  },
};

/** Pairs that hard rules split, and chains of wishes longer than the largest group. */
function boundOf(
  problem: Problem,
  pairs: readonly WeightedPair[],
  division: Division,
  conflicts: Conflicts,
): Bound {
  const positionOf = new Map(division.members.map((person, position) => [person, position]));
  let cost = 0;
  const because: string[] = [];
  for (const wishes of components(pairs)) {
    const split = wishes.filter(({ a, b }) => conflicts.has(positionOf.get(a)!, positionOf.get(b)!));
    const people = new Set(wishes.flatMap(({ a, b }) => [a, b]));
    const least = wishes.reduce((sum, pair) => Math.min(sum, pair.weight), Number.POSITIVE_INFINITY);
    const cuts = (Math.ceil(people.size / division.most) - 1) * least;
    const kept = split.reduce((sum, pair) => sum + pair.weight, 0);
    cost += Math.max(cuts, kept);
    if (kept >= cuts) {
      for (const { a, b } of split) {
        because.push(
          `${nameOf(problem.people, a)} and ${nameOf(problem.people, b)} are kept apart by a hard rule`,
        );
      }
    } else {
      because.push(`${people.size} people are wished together and a group has at most ${division.most}`);
    }
  }
  return { cost, because };
}

/** Groups pairs that are linked through shared people. */
function components(pairs: readonly WeightedPair[]): WeightedPair[][] {
  const parent = new Map<number, number>();
  const root = (person: number): number => {
    let current = person;
    while (parent.has(current)) current = parent.get(current)!;
    // A long way up is gone only once.
    if (current !== person) parent.set(person, current);
    return current;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent.set(y, x);
  }
  const byRoot = new Map<number, WeightedPair[]>();
  for (const pair of pairs) {
    const list = byRoot.get(root(pair.a));
    if (list) list.push(pair);
    else byRoot.set(root(pair.a), [pair]);
  }
  return [...byRoot.values()];
}
