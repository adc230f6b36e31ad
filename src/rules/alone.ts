/** Nobody is the only one of their kind in a group: of a listed value there are none, or two and more. */
import { nameOf, type Problem } from '../model/problem.ts';
import { listedOf, nameListed } from './listed.ts';
import type { Bound, Conflicts, Division, Rule, RuleOptions } from './rule.ts';
import { membersByValue, unknownIn } from './values.ts';

export const alone: Rule = {
  id: 'alone',
  speaks: 'unwanted',
  perColumn: true,
  options: ['values'],
  isOfWholeGroup: true,
  needsValues: true,
  unit: { one: 'person alone with a listed value', many: 'people alone with a listed value' },
  sentence({ strength, options }) {
    const { column, listed = [] } = options;
    const each = listed.length > 1 ? ', each value counted by itself' : '';
    const what = nameListed({ ...(column ? { column } : {}), listed });
    return strength === 'never'
      ? `Nobody is the only one in their group with ${what}${each}.`
      : `Groups avoid that somebody is the only one with ${what}${each}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo Cy | Dee/Red Eve/Red', options: { column: 'team', values: ['Red'] }, cost: 1 },
    { groups: 'Ana/Red Bo/Red Cy | Dee Eve/Blue', options: { column: 'team', values: ['Red'] }, cost: 0 },
    {
      groups: 'Ana/Red Bo/Blue Cy/Blue | Dee/Red',
      options: { column: 'team', values: ['Red', 'Blue'] },
      cost: 2,
    },
    // The only one in the whole pool is exempt.
    { groups: 'Ana/Red Bo Cy | Dee Eve', options: { column: 'team', values: ['Red'] }, cost: 0 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const held = withoutOnlyOnes(problem, listedOf(problem, options));
    const kinds = options.listed ?? [];
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ members }, index) =>
          [...membersByValue(members, held).values()]
            .filter(({ length }) => length === 1)
            .map((people) => ({ group: index, people, cost: 1 })),
        ),
      compile: ({ members, most }) => [
        {
          kind: 'count',
          categoryOf: Int32Array.from(members, (person) => held[person]!),
          categories: kinds.length,
          costByCount: Array.from({ length: most + 1 }, (_, count) => Number(count === 1)),
        },
      ],
      bound: (division, conflicts) => boundOf(problem, options, held, division, conflicts),
      unknown: unknownIn(problem, attribute, values),
    };
  },
};

/** Without those who alone hold their value in their pool: nobody can keep them company. */
function withoutOnlyOnes(problem: Problem, held: Int32Array): Int32Array {
  const counted = held.slice();
  for (const { members } of problem.pools) {
    for (const people of membersByValue(members, held).values()) {
      if (people.length === 1) counted[people[0]!] = -1;
    }
  }
  return counted;
}

/** People whom the hard rules keep apart from all others of their kind; elsewhere everybody can have company. */
function boundOf(
  problem: Problem,
  options: RuleOptions,
  held: Int32Array,
  { members, most }: Division,
  conflicts: Conflicts,
): Bound {
  const others = new Map([...membersByValue(members, held)].map(([kind, { length }]) => [kind, length - 1]));
  const lonely = members.filter((person, position) => {
    const kind = held[person]!;
    if (kind < 0) return false;
    const kept = conflicts.of(position).filter((other) => held[members[other]!] === kind).length;
    return most < 2 || kept === others.get(kind);
  });
  const because = lonely.map((person) => {
    const kind = nameListed({ column: options.column!, listed: [options.listed![held[person]!]!] });
    return `${nameOf(problem.people, person)} cannot sit with anybody else with ${kind}, by the hard rules`;
  });
  return { cost: lonely.length, because };
}
