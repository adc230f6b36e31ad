/** The rules that the data of an export can carry, each with its reason, and why the others cannot. */
import type { ProposedRule } from '../../model/proposal.ts';
import { isNearlyUnique, spreadOf } from '../people/column-views.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { readTeams } from '../rules/teams.ts';
import type { Choices, Weakened } from './choices.ts';
import { isSensitiveHeading } from './sensitive-headings.ts';

/** Columns that mini-m spreads, and what that is good for. */
const usual: Readonly<Record<string, string>> = {
  timezone: 'people from several places',
  department: 'people from all over the company',
  start_date: 'newcomers with people who know the company',
};

export function proposeRules(
  file: PeopleFile,
  people: readonly number[],
  choices: Choices,
  weakened: Weakened,
): ProposedRule[] {
  const rule = (id: string, strength: string, comment: string, isOn = true): ProposedRule => ({
    id,
    column: null,
    strength,
    isOn,
    comment,
  });
  const noManagers = 'needs a column that names the managers';
  const { isKnown } = file.chart;
  return [
    rule(
      'reporting-chain',
      'never',
      isKnown ? 'nobody with anybody above or below them' : noManagers,
      isKnown,
    ),
    rule('same-manager', 'avoid', isKnown ? whySameManager(file, people) : noManagers, isKnown),
    sameTeam(file, people, choices, weakened, rule),
    ...spreads(file, people, choices),
    ...commonHour(file, people, rule),
  ];
}

/** Written even where timezones are spread, which pulls the other way: a group must find a time to meet. */
function commonHour(file: PeopleFile, people: readonly number[], rule: MakeRule): ProposedRule[] {
  if (!hasColumn(file, 'timezone'))
    return [rule('common-hour', 'prefer', 'needs timezones, or places that tell them', false)];
  const { isCarried } = carries(file, 'timezone', people);
  const why = 'a time to meet inside everybody’s working day; should makes it count before any spread';
  return isCarried ? [rule('common-hour', 'prefer', why)] : [];
}

/** Whether an attribute can be told of people; timezones also where places tell them. */
export function hasColumn(file: PeopleFile, attribute: string): boolean {
  return attribute === 'timezone' ? file.hasTimezones() : file.layout.columns.has(attribute as never);
}

/** The manager with most people here: with more of them than groups, two must sit together. */
function whySameManager({ chart, people: { calledAs } }: PeopleFile, people: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const person of people) {
    const boss = chart.boss[person]!;
    if (boss >= 0) counts.set(boss, (counts.get(boss) ?? 0) + 1);
  }
  const [largest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const most =
    largest === undefined || largest[1] < 2 ? '' : `; ${calledAs[largest[0]]} has ${largest[1]} people here`;
  return `not two people of one manager${most}`;
}

type MakeRule = (id: string, strength: string, comment: string, isOn?: boolean) => ProposedRule;

function sameTeam(
  file: PeopleFile,
  people: readonly number[],
  { sameTeam: strength }: Choices,
  weakened: Weakened,
  rule: MakeRule,
): ProposedRule {
  if (!file.layout.columns.has('team')) return rule('same-team', 'never', 'needs a team column', false);
  const { teamsOf } = readTeams(file);
  const held = new Set(people.flatMap((person) => teamsOf[person]!));
  if (held.size === 0) return rule('same-team', 'off', 'no team of anybody here is known');
  if (held.size === 1) return rule('same-team', 'off', 'everybody here has the same team');
  const why = weakened.sameTeam === undefined ? '' : `; never cannot hold (${weakened.sameTeam})`;
  return rule('same-team', strength, `they talk a lot anyway${why}`);
}

function spreads(file: PeopleFile, people: readonly number[], { spread }: Choices): ProposedRule[] {
  const line = (column: string, strength: string, comment: string, isOn = true): ProposedRule => ({
    id: 'spread',
    column,
    strength,
    isOn,
    comment,
  });
  const lines = Object.keys(usual).map((attribute) => {
    if (!hasColumn(file, attribute)) {
      const what = attribute === 'timezone' ? 'timezones, or places that tell them' : `a ${attribute} column`;
      return line(attribute, 'prefer', `needs ${what}`, false);
    }
    const { isCarried, figures } = carries(file, attribute, people);
    const isChosen = spread === null ? isCarried : spread.includes(attribute);
    if (isChosen) return line(attribute, 'prefer', `${usual[attribute]}; ${figures}`);
    return line(attribute, 'off', isCarried ? `not chosen; ${figures}` : figures);
  });
  const further = (spread ?? []).filter((attribute) => !Object.hasOwn(usual, attribute));
  for (const attribute of further)
    lines.push(line(attribute, 'prefer', carries(file, attribute, people).figures));
  const place = (['location', 'country'] as const).find((each) => file.layout.columns.has(each));
  if (place !== undefined && !further.includes(place) && carries(file, place, people).isCarried) {
    const comment = `${carries(file, place, people).figures}; mixes places, and may leave a group no common hour`;
    lines.push(line(place, 'prefer', comment, false));
  }
  return lines;
}

interface Carried {
  readonly isCarried: boolean;
  readonly figures: string;
}

/** Whether a column has enough known values that differ, and are shared, among these people. */
export function carries(file: PeopleFile, attribute: string, people: readonly number[]): Carried {
  const column = file.column(attribute)!;
  const { known, values } = spreadOf(column, people);
  const unknown = people.length - known;
  const many = values === 1 ? '1 value' : `${values} values`;
  // What is private is not counted in a file either.
  const isPrivate = isSensitiveHeading(file.headingOf(attribute) ?? attribute);
  const figures = isPrivate
    ? ''
    : `${many}${unknown === 0 ? '' : `, not known of ${unknown === 1 ? '1 person' : `${unknown} people`}`}`;
  if (known === 0) return { isCarried: false, figures: 'no value of anybody here is understood' };
  if (values === 1) return { isCarried: false, figures: 'one value for everybody here' };
  // Dates and numbers count in bands, in which people are always together.
  if (column.kind === 'text' && isNearlyUnique(values, known))
    return { isCarried: false, figures: 'nearly everybody here has a value of their own' };
  if (2 * known < people.length)
    return { isCarried: false, figures: `not known of ${unknown} of ${people.length} people` };
  return { isCarried: true, figures };
}
