/** Enough holders of a value in every group: an engineer, two who speak the language. */
import { hubsByKind } from './counting.ts';
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
    const people = `${options.count ?? 1} ${(options.count ?? 1) === 1 ? 'person' : 'people'}`;
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
          categoryOf: holders(members, isHolder),
          categories: 1,
          costByCount: Array.from({ length: most + 1 }, (_, held) => Math.max(0, count - held)),
        },
      ],
      bound: (division, conflicts) =>
        boundOf(options, count, holders(division.members, isHolder), division, conflicts),
      unknown: unknownIn(problem, attribute, values),
    };
  },
};

/** Per position, 0 for holders and -1 for others. */
function holders(members: readonly number[], isHolder: (person: number) => boolean): Int32Array {
  return Int32Array.from(members, (person) => Number(isHolder(person)) - 1);
}

/** Each group can have at most `count` holders that help; there are only so many of them, seats, and people they may sit with. */
function boundOf(
  options: RuleOptions,
  count: number,
  kindOf: Int32Array,
  { groups, most }: Division,
  conflicts: Conflicts,
): Bound {
  const held = kindOf.filter((kind) => kind === 0).length;
  const who = `${held} ${held === 1 ? 'person has' : 'people have'} ${nameListed(options)}`;
  const full = Math.min(count, most);
  const plain = Math.min(held, groups * full);
  const hubs = hubsByKind(kindOf, 1, groups, conflicts).get(0) ?? [];
  const kept = hubs.reduce((sum, { cap }) => sum + Math.min(full, cap), 0) + (groups - hubs.length) * full;
  const helping = hubs.length > groups ? plain : Math.min(plain, kept);
  const cost = groups * count - helping;
  if (cost === 0) return { cost, because: [] };
  const least = `${who} and ${thereAre(groups)}`;
  const text =
    count > most
      ? `a group has at most ${most} people`
      : helping < plain
        ? `${least}; the hard rules keep nearly all of them out of ${hubs.length === 1 ? 'one group' : `${hubs.length} groups`}`
        : least;
  return { cost, because: [text] };
}
