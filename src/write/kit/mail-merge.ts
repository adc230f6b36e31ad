/** mail-merge.csv: a row for each person with what to tell them; for the organiser alone. */
import type { KitValues } from '../../model/kit.ts';
import type { Group, Problem } from '../../model/problem.ts';
import { writeCsv } from '../groups-csv.ts';
import { forOneLine } from '../safe-text.ts';
import type { KitFacts } from './facts.ts';
import { fillNote, type NoteName } from './fill.ts';
import { calledIn, type GroupValues, type Kind, kindOf, kinds } from './group-values.ts';
import { listed } from './listed.ts';

const headings = [
  ...['id', 'name', 'email', 'group', 'facilitator', 'slot', 'first-meeting', 'kind', 'note'],
] as const;

const noteOf: Readonly<Record<Kind, NoteName>> = {
  joined: 'note-new.txt',
  moved: 'note-moved.txt',
  stays: 'note-stays.txt',
  away: 'note-away.txt',
};

/** In the order of groups.csv. */
export function writeMailMerge(
  problem: Problem,
  facts: KitFacts,
  groups: readonly { readonly group: Group; readonly values: GroupValues }[],
): string {
  const rows = groups.flatMap(({ group, values }) =>
    values.members.map((person) => {
      const { hours, words } = values;
      const kind = kindOf(problem, facts, group, person);
      const when = hours.when(person);
      const told = [
        problem.people.names[person]!,
        facts.addressOf(person),
        group.name,
        words.facilitator,
        when.replace(/^on /, ''),
        hours.firstMeeting(person),
        kinds[kind],
        noteTo(problem, facts, group, values, person),
      ];
      return [problem.people.ids[person]!, ...told.map(forOneLine)];
    }),
  );
  return writeCsv([[...headings], ...rows]);
}

function noteTo(
  problem: Problem,
  facts: KitFacts,
  group: Group,
  { members, facilitators, openers, hours, words }: GroupValues,
  person: number,
): string {
  const { templates, before } = facts;
  const others = members.filter((each) => each !== person);
  const values: KitValues<'note-moved.txt'> = {
    ...words,
    others: listed(others.map((each) => calledIn(problem, each))),
    when: hours.when(person),
    'first-meeting': hours.firstMeeting(person),
    facilitates: facilitators.includes(person),
    opens: openers.includes(person) && !words.pair,
    'old-group': before?.groupOf.get(person) ?? '',
  };
  return fillNote(templates, noteOf[kindOf(problem, facts, group, person)], values);
}
