/** Enough holders of a value in every group: an engineer, two who speak the language. */
import { counted } from '../model/counted.ts';
import { keptOut, kindAt, leastMissing } from './holders.ts';
import { listedOf, nameListed } from './listed.ts';
import type { Bound, Conflicts, Division, Rule, RuleOptions } from './rule.ts';
import { thereAre, unknownIn } from './values.ts';

export const atLeast: Rule = {
  id: 'at-least',
  speaks: 'wanted',
  perColumn: true,
  options: ['value', 'values', 'count'],
  isOfWholeGroup: true,
  needsValues: true,
  unit: { one: 'missing person with the value', many: 'missing people with the value' },
  sentence({ strength, options }) {
    const people = counted(options.count ?? 1, 'person', 'people');
    const what = `at least ${people} with ${nameListed(options)}`;
    return strength === 'must' ? `Every group has ${what}.` : `Each group should have ${what}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo | Cy/Blue', options: { column: 'team', value: 'Red' }, cost: 1 },
    { groups: 'Ana/Red Bo | Cy/Blue Dee/Red', options: { column: 'team', value: 'Red', count: 2 }, cost: 2 },
    { groups: 'Ana/Red Bo | Cy/Blue', options: { column: 'team', values: ['Red', 'Blue'] }, cost: 0 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const count = options.count ?? 1;
    const listed = listedOf(problem, options);
    const isHolder = (person: number) => listed[person]! >= 0;
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ members }, index) => {
          const cost = Math.max(0, count - members.filter(isHolder).length);
          return cost > 0 ? [{ group: index, people: members, cost }] : [];
        }),
      compile: ({ members, most }) => [
        {
          kind: 'count',
          categoryOf: kindAt(members, isHolder),
          categories: 1,
          costByCount: Array.from({ length: most + 1 }, (_, held) => Math.max(0, count - held)),
        },
      ],
      bound: (division, conflicts) =>
        boundOf(options, count, kindAt(division.members, isHolder), division, conflicts),
      unknown: unknownIn(problem, attribute, values),
    };
  },
};

function boundOf(
  options: RuleOptions,
  count: number,
  kindOf: Int32Array,
  { groups, most }: Division,
  conflicts: Conflicts,
): Bound {
  const { cost, held, kept } = leastMissing(kindOf, count, { groups, most }, conflicts);
  if (cost === 0) return { cost, because: [] };
  if (count > most) return { cost, because: [`a group has at most ${most} people`] };
  const who = `${counted(held, 'person has', 'people have')} ${nameListed(options)}`;
  const why = kept > 0 ? `; the hard rules keep nearly all of them out of ${keptOut(kept)}` : '';
  return { cost, because: [`${who} and ${thereAre(groups)}${why}`] };
}
