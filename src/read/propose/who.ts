/** Who could take part: those who manage people, without the top, executives and the department that has to act on what is said. */

import { ancestorsOf, NO_BOSS } from '../../model/org-chart.ts';
import { labelOf } from '../../model/people.ts';
import type { ProposedCondition } from '../../model/proposal.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { patternTest } from '../rules/conditions.ts';
import { fold } from '../suggest.ts';

/** Whom an organiser may choose: managers without executives, all managers below the top, only those who manage no managers, everybody. */
export const circles = ['managers', 'all managers', 'frontline', 'everybody'] as const;
export type Circle = (typeof circles)[number];

export interface Who {
  readonly comment: string;
  readonly include: readonly ProposedCondition[];
  readonly exclude: readonly ProposedCondition[];
  /** People who then take part. */
  readonly people: readonly number[];
}

const executives: readonly string[] = [
  'Chief *',
  'VP*',
  'SVP*',
  'EVP*',
  'Vice President*',
  'CEO*',
  'CTO*',
  'CFO*',
  'COO*',
  'CIO*',
  'CMO*',
];
/** Executives stand at most so far below the top; a chief further down is a craft, not a rank. */
const EXECUTIVE_DEPTH = 2;
const peopleDepartments: readonly string[] = [
  'hr',
  'human resources',
  'people',
  'people operations',
  'people ops',
  'people and culture',
  'people culture',
  'personal',
  'personnel',
];
/** Fewer participants than this make no two groups; nobody is then left out who need not be. */
const ENOUGH = 16;

export function proposeWho(file: PeopleFile, circle: Circle): Who {
  const { chart, people, merged } = file;
  const present = [...people.ids.keys()].filter((person) => {
    const { main, isAmbiguous } = merged[person]!;
    return main.standing === null && !isAmbiguous;
  });
  const isTop = (person: number) => chart.boss[person] === NO_BOSS && chart.reports[person]! > 0;
  if (!chart.isKnown) {
    const comment = 'Everybody takes part: without a manager column nobody can tell who manages people.';
    return { comment, include: [], exclude: [], people: present };
  }
  const manages = file.column('manages')!;
  const chosen = present.filter((person) => {
    if (circle === 'everybody') return true;
    if (circle === 'frontline') return labelOf(manages, person) === 'people';
    return chart.reports[person]! > 0;
  });
  const include = includeFor(circle, chosen.length);
  const below = chosen.filter((person) => !isTop(person));
  const careful = circle === 'managers' ? carefulExclusions(file, chosen, below) : [];
  const isOut = (person: number) => careful.some(({ test }) => test(person));
  const tops = chosen.filter((person) => isTop(person) && !isOut(person));
  const topNames = tops.slice(0, 2).map((person) => people.calledAs[person]!);
  const topCondition: ProposedCondition = {
    attribute: 'id',
    values: tops.map((person) => people.ids[person]!),
    comment: `the top of the chart: ${topNames.join(', ')}${tops.length > 2 ? ` and ${tops.length - 2} more` : ''}`,
  };
  return {
    comment: commentFor(circle),
    include,
    exclude: [...careful.map(({ condition }) => condition), ...(tops.length > 0 ? [topCondition] : [])],
    people: below.filter((person) => !isOut(person)),
  };
}

function includeFor(circle: Circle, count: number): ProposedCondition[] {
  const who = count === 1 ? '1 person' : `${count} people`;
  if (circle === 'everybody') return [];
  if (circle === 'frontline')
    return [{ attribute: 'manages', values: ['people'], comment: `${who} whose reports manage nobody` }];
  return [{ attribute: 'reports', values: ['1 or more'], comment: `${who} have somebody reporting to them` }];
}

function commentFor(circle: Circle): string {
  if (circle === 'everybody') return 'Everybody in the file takes part, but for those who are excluded here.';
  if (circle === 'frontline')
    return 'People whose reports manage nobody take part; with those above them no groups could be made.';
  return 'People who manage people take part. A boss, an executive or HR in the room would end the openness.';
}

interface Exclusion {
  readonly condition: ProposedCondition;
  test(person: number): boolean;
}

/** Executives by title, and the people department; none where too few would be left of those below the top. */
function carefulExclusions(file: PeopleFile, all: readonly number[], from: readonly number[]): Exclusion[] {
  const found = [executivesByTitle(file, all), peopleDepartment(file, all)].flatMap((each) => each ?? []);
  const left = from.filter((person) => !found.some(({ test }) => test(person)));
  return left.length < ENOUGH || 4 * left.length < 3 * from.length ? [] : found;
}

function executivesByTitle(file: PeopleFile, from: readonly number[]): Exclusion | null {
  const title = file.layout.columns.has('title') ? file.column('title') : null;
  if (title === null) return null;
  const depth = (person: number) => ancestorsOf(file.chart, person).length;
  const patterns = executives.filter((pattern) => {
    const test = patternTest(pattern);
    const own = from.filter((person) => test(labelOf(title, person) ?? ''));
    return own.length > 0 && 2 * own.filter((person) => depth(person) <= EXECUTIVE_DEPTH).length > own.length;
  });
  if (patterns.length === 0) return null;
  const tests = patterns.map(patternTest);
  const test = (person: number) => tests.some((each) => each(labelOf(title, person) ?? ''));
  const comment = `executives: ${named(file, from.filter(test))}`;
  return { condition: { attribute: 'title', values: patterns, comment }, test };
}

function peopleDepartment(file: PeopleFile, from: readonly number[]): Exclusion | null {
  const department = file.layout.columns.has('department') ? file.column('department') : null;
  if (department === null) return null;
  const values = department.labels.filter((label) => peopleDepartments.includes(fold(label)));
  const test = (person: number) => values.includes(labelOf(department, person) ?? '');
  const out = from.filter(test);
  if (out.length === 0) return null;
  const comment = `they may have to act on what is said: ${named(file, out)}`;
  return { condition: { attribute: 'department', values, comment }, test };
}

function named({ people }: PeopleFile, list: readonly number[]): string {
  const first = people.calledAs[list[0]!]!;
  return list.length === 1 ? first : `${list.length} people, such as ${first}`;
}
