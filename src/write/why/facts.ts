/** What a rule says of two or more people, as a clause about those people: "Bo Lindqvist is of the same team, Payments". */
import { isAbove } from '../../model/org-lines.ts';
import { labelOf } from '../../model/people.ts';
import { nameOf, type Problem } from '../../model/problem.ts';
import { ruleById } from '../../rules/index.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { describeValue, isBanded } from '../../rules/values.ts';

/** A breach seen from one person: the rule, and the others of it. */
export interface Breach {
  readonly entry: RuleEntry;
  readonly person: number;
  readonly others: readonly number[];
  /** What to call the person; "they" where the sentence is about nobody else. */
  readonly called?: string;
}

/** Others that a sentence names; the rest is counted. */
const NAMED = 4;

/** "Ana", "Ana and Bo", "Ana, Bo, Cy, Dee and 3 more". */
export function named({ people }: Problem, list: readonly number[]): string {
  const names = list.slice(0, NAMED).map((person) => nameOf(people, person));
  if (list.length > NAMED) return `${names.join(', ')} and ${list.length - NAMED} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The clause; rules that speak of the group and not of people have one about the group. */
export function factOf(problem: Problem, breach: Breach): string {
  const { entry, others, called } = breach;
  const [them, theirs] = called ? [called, `${called}’s`] : ['them', 'theirs'];
  /** "the same team, Payments, as Bo". */
  const like = (value: string) => `${value}${called ? `${value && ','} as ${called}` : ''}`;
  const who = named(problem, others);
  const [is, has] = others.length === 1 ? ['is', 'has'] : ['are', 'have'];
  const attribute = entry.options.column?.attribute ?? 'value';
  switch (entry.id) {
    case 'reporting-chain':
      return others.map((other) => lineFact(problem, breach.person, other, called)).join('; ');
    case 'same-manager':
      return `${who} ${has} the same manager${like(managerOf(problem, breach.person))}`;
    case 'same-team':
      return `${who} ${is} of the same team${like(teamOf(problem, breach))}`;
    case 'collaborators':
      return `${who} ${is} listed as a close collaborator${called ? ` of ${called}` : ''}`;
    case 'apart':
      return `${who} ${is} listed to be kept apart from ${them}`;
    case 'together':
      return `${who}, wished together with ${them}, ${is} elsewhere`;
    case 'former-manager':
      return `${who} ${is} a former manager of ${theirs}, or was managed by ${them}`;
    case 'common-boss':
      return `${who} ${has} a boss in common with ${them}`;
    case 'met-before':
      return `${who} shared a group with ${them} before`;
    case 'spread':
      return `${who} ${has} ${sameValue(entry)}${like(sharedValue(breach))}`;
    case 'alike':
      return `${who} ${has} another ${attribute}${called ? ` than ${called}` : ''}`;
    case 'at-most':
      return `${who} ${has} the same ${attribute}${like('')}, and that is too many`;
    case 'common-hour':
      return others.length === 0
        ? 'the group has no such hour'
        : `${called ? named(problem, [breach.person, ...others]) : `${who} and they`} have no such hour in common`;
    default:
      return groupFact(entry);
  }
}

/** What holds for somebody in their group, rule by rule, where it is not broken. */
export function holds({ id, options }: RuleEntry): string {
  const attribute = options.column?.attribute ?? 'value';
  const texts: Readonly<Record<string, string>> = {
    'reporting-chain': 'nobody here is above or below them',
    'same-manager': 'nobody here has the same manager',
    'former-manager': 'nobody here was their manager, or managed by them',
    'common-boss': 'nobody here has a boss in common with them',
    'same-team': 'nobody here is of the same team',
    collaborators: 'nobody here is listed as a close collaborator',
    apart: 'nobody here is listed to be kept apart from them',
    together: 'everybody listed as together with them is here, or nobody is listed',
    spread: `nobody else here has ${sameValue({ options })}`,
    alike: `nobody here has another ${attribute}`,
    'at-most': `not too many here have the same ${attribute}`,
    'met-before': 'they have met nobody here in an earlier group',
    'common-hour': 'the group has an hour that suits everybody in every week',
    facilitator: 'the group has somebody to lead it',
    size: 'the group has a size within the limits',
    'even-sizes': 'the group has the ideal size',
    pool: 'everybody here is of the same pool',
  };
  return texts[id] ?? 'the group keeps it';
}

/** "Dana Whitlock is their manager". */
function lineFact({ chart, people }: Problem, person: number, other: number, called?: string): string {
  const name = nameOf(people, other);
  const [them, their] = called ? [called, `${called}’s`] : ['them', 'their'];
  if (chart.boss[person] === other) return `${name} is ${their} manager`;
  if (chart.boss[other] === person) return `${name} reports to ${them}`;
  if (isAbove(chart, other, person)) return `${name} is above ${them}`;
  if (isAbove(chart, person, other)) return `${name} is below ${them}`;
  return `${name} is linked with ${them} by a dotted line`;
}

function managerOf({ chart, people }: Problem, person: number): string {
  const key = chart.managerKey[person]!;
  if (key < 0) return '';
  return `, ${key < people.size ? nameOf(people, key) : chart.outsiders[key - people.size]!}`;
}

function teamOf({ teamsOf, teams }: Problem, { person, others }: Breach): string {
  const shared = teamsOf[person]!.filter((team) => others.every((other) => teamsOf[other]!.includes(team)));
  return shared.length === 1 ? `, ${teams[shared[0]!]}` : '';
}

/** "the same department"; of numbers and dates, which count as one within a quarter of the pool, "a similar start_date". */
function sameValue({ options }: Pick<RuleEntry, 'options'>): string {
  const { attribute = 'value', values } = options.column ?? {};
  return `${values && isBanded(values) ? 'a similar' : 'the same'} ${attribute}`;
}

/** ", Engineering"; of numbers and dates from the least to the greatest. */
function sharedValue({ entry, person, others }: Breach): string {
  const values = entry.options.column?.values;
  if (values === undefined || labelOf(values, person) === null) return '';
  return `, ${describeValue(values, [person, ...others])}`;
}

function groupFact(entry: RuleEntry): string {
  const sentence = ruleById(entry.id)!.sentence(entry);
  return `it would not hold that ${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}
