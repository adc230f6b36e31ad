/** People with one value of a column together: one site, one discipline, similar experience. */
import { leastCost, pairsAmong } from './counting.ts';
import type { Bound, Division, Rule } from './rule.ts';
import { categoriesOf, membersByValue, thereAre, unknownIn, valuesOf } from './values.ts';

export const alike: Rule = {
  id: 'alike',
  speaks: 'wanted',
  perColumn: true,
  options: [],
  isOfWholeGroup: true,
  unit: { one: 'pair with different values', many: 'pairs with different values' },
  sentence({ strength, options }) {
    const what = options.column?.attribute ?? 'the column';
    return strength === 'must'
      ? `All people in a group have the same ${what}.`
      : `Each group brings together people with the same ${what}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo/Red | Cy/Blue', options: { column: 'team' }, cost: 0 },
    { groups: 'Ana/Red Bo/Blue Cy/Blue | Dee/Red', options: { column: 'team' }, cost: 2 },
    { groups: 'Ana/Red Bo Cy/Blue | Dee', options: { column: 'team' }, cost: 1 },
    // Bands: 1 and 2 are the lowest quarter of eight, so they count as one value.
    { groups: 'A=1 B=2 | C=3 D=5 E=7 | F=4 G=6 H=8', options: { column: 'score' }, cost: 6 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const valueByPerson = valuesOf(problem, values);
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ members }, index) => {
          const people = members.filter((person) => valueByPerson[person]! >= 0);
          const same = [...membersByValue(people, valueByPerson).values()];
          const cost = differing(people.length, same);
          return cost > 0 ? [{ group: index, people, cost }] : [];
        }),
      compile({ members, most }) {
        const costByCounted = Array.from({ length: most + 1 }, (_, count) => pairsAmong(count));
        const costByCount = costByCounted.map((cost) => 0 - cost);
        return [{ kind: 'count', ...categoriesOf(members, valueByPerson), costByCount, costByCounted }];
      },
      bound: (division) => boundOf(attribute, valueByPerson, division),
      unknown: unknownIn(problem, attribute, values),
    };
  },
};

/** Pairs of different values: all pairs, less those of one value. */
function differing(people: number, same: readonly (readonly number[])[]): number {
  return same.reduce((left, { length }) => left - pairsAmong(length), pairsAmong(people));
}

/**
 * Two minima, of which the larger counts. More values than groups must share groups, at least a pair for each two of
 * them. And of all pairs, which are fewest when dealt evenly, at most as many are alike as when each value fills groups.
 */
function boundOf(attribute: string, valueByPerson: Int32Array, { members, groups, most }: Division): Bound {
  const lists = [...membersByValue(members, valueByPerson).values()];
  const known = lists.reduce((sum, { length }) => sum + length, 0);
  const shared = leastCost(lists.length, groups, pairsAmong);
  const alikeAtMost = lists.reduce(
    (sum, { length }) => sum + Math.floor(length / most) * pairsAmong(most) + pairsAmong(length % most),
    0,
  );
  const cost = Math.max(shared, leastCost(known, groups, pairsAmong) - alikeAtMost);
  const text = `${known} people have ${lists.length} different values of ${attribute} and ${thereAre(groups)} of at most ${most}`;
  return { cost: Math.max(0, cost), because: cost > 0 ? [text] : [] };
}
