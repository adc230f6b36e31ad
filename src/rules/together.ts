/** Named people who should share a group. Counted once over all groups. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import { pairsIn, pairTerm, weightsByPair } from './pair-rule.ts';
import {
  ALL_POOLS,
  type Bound,
  type Conflicts,
  type Division,
  type Rule,
  type WeightedPair,
} from './rule.ts';

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
    const pairs = pairsIn(weightsByPair(options.pairs ?? [])).filter(({ a, b }) => placed(a) && placed(b));
    const split = pairs.filter(({ a, b }) => problem.poolOf[a] !== problem.poolOf[b]);
    const inPool = ({ pool }: Division) =>
      pool === ALL_POOLS
        ? pairs
        : pairs.filter(({ a, b }) => problem.poolOf[a] === pool && problem.poolOf[b] === pool);
    return {
      violationsIn(groups) {
        const groupOf = new Map(
          groups.flatMap((group, index) => group.members.map((person) => [person, index])),
        );
        const found: Violation[] = [];
        for (const { a, b, weight } of pairs) {
          const [x, y] = [groupOf.get(a), groupOf.get(b)];
          if (x !== undefined && y !== undefined && x !== y)
            found.push({ group: null, people: [a, b], cost: weight });
        }
        return found;
      },
      compile(division) {
        // Somebody may take part and have no seat in groups that stand; a wish of theirs costs nothing there.
        const seated = new Set(division.members);
        const own = inPool(division).filter(({ a, b }) => seated.has(a) && seated.has(b));
        const constant = own.reduce((sum, pair) => sum + pair.weight, 0);
        return [
          pairTerm(
            division,
            own.map((pair) => ({ ...pair, weight: -pair.weight })),
            constant,
          ),
        ];
      },
      bound: (division, conflicts) => boundOf(problem, inPool(division), division, conflicts),
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
    const least = Math.min(...wishes.map((pair) => pair.weight));
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
