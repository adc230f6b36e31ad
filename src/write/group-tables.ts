/** Groups on a terminal, whole: when each can meet and what it breaks, then a line a person with what rosters show. */

import { PREFER } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import { labelOf } from '../model/people.ts';
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import type { RuleOutcome } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import { fitColumns } from './fit-columns.ts';
import { membersInOrder } from './groups-csv.ts';
import { meetingText, NO_HOUR } from './meeting-text.ts';
import { type Palette, paintFor } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { beside, wrap } from './wrap.ts';

/** What a screen shows of groups and their members. */
export interface GroupFacts {
  /** Columns of the terminal, or those that outputs keep to. */
  readonly width: number;
  readonly verbose: boolean;
  /** The attributes that rosters show. */
  readonly rosterShows: readonly string[];
  /** The rules that know when a group can meet, weighed or not. */
  readonly timing: readonly StandingRule[];
  /** `facilitator` or `deputy`, by person. */
  readonly roles: ReadonlyMap<number, string>;
  /** "from Birch" or "new", by person, where groups were rotated. */
  readonly arrivals: ReadonlyMap<number, string>;
}

/** A group with its place in the solution. */
export interface Placed {
  readonly group: Group;
  readonly index: number;
}

const INDENT = '    ';

export function groupTables(
  problem: Problem,
  standing: readonly StandingRule[],
  outcomes: readonly RuleOutcome[],
  shown: readonly Placed[],
  facts: GroupFacts,
  palette: Palette,
): string[] {
  const columns = columnsOf(problem, shown, facts);
  const bodies = shown.map(({ group }) =>
    membersInOrder(problem, group).map((person) => columns.map(({ cell }) => beside(cell(person)))),
  );
  const headings = columns.map(({ heading }) => heading);
  const fitted = fitColumns([headings, ...bodies.flat()], facts.width - INDENT.length);
  const left = headings.slice(fitted.shown);
  const cut = left.length > 0 ? [palette.faint(`${INDENT}too narrow for ${left.join(', ')}`)] : [];
  return [
    palette.faint(INDENT + fitted.row(headings).join('')),
    ...cut,
    ...shown.flatMap(({ group, index }, at) => [
      ...(at > 0 ? [''] : []),
      ...headingLines(problem, group, facts, palette),
      ...problemLines(standing, outcomes, index, facts, palette),
      ...bodies[at]!.map((cells) => INDENT + fitted.row(cells).join('')),
    ]),
  ];
}

interface ScreenColumn {
  readonly heading: string;
  cell(person: number): string;
}

/** Name, role and what is new where anybody has one, then what rosters show, where anybody has it. */
function columnsOf(problem: Problem, shown: readonly Placed[], facts: GroupFacts): ScreenColumn[] {
  const { people } = problem;
  const members = shown.flatMap(({ group }) => group.members);
  const fixed = [
    { heading: 'Name', cell: (person: number) => forTerminal(nameOf(people, person)) },
    { heading: 'Role', cell: (person: number) => forTerminal(facts.roles.get(person) ?? '') },
    { heading: 'Comes', cell: (person: number) => forTerminal(facts.arrivals.get(person) ?? '') },
  ];
  const attributes = facts.rosterShows.filter((each) => !['name', 'id', 'role'].includes(each));
  const ofRoster = attributes.flatMap((attribute): ScreenColumn[] => {
    const column = people.columns.get(attribute);
    if (column === undefined) return [];
    const cell = (person: number) => forTerminal(labelOf(column, person) ?? '');
    return [{ heading: headingOf(attribute), cell }];
  });
  return [...fixed, ...ofRoster].filter(({ cell }) => members.some((person) => cell(person) !== ''));
}

function headingOf(attribute: string): string {
  const words = forTerminal(attribute.replaceAll('_', ' '));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Alder  6 people, frontline: Tuesday 16:00 to 17:00 in Berlin". */
function headingLines({ pools }: Problem, group: Group, facts: GroupFacts, palette: Palette): string[] {
  const name = beside(forTerminal(group.name));
  const count = group.members.length;
  const pool = pools.length > 1 ? `, ${forTerminal(pools[group.pool]!.name)}` : '';
  const meeting = meetingText(group, facts.timing);
  const when = meeting === null ? '' : `: ${meeting === NO_HOUR ? palette.warn(meeting) : meeting}`;
  const text = `${counted(count, 'person', 'people')}${pool}${when}`;
  return wrap(text, `  ${palette.strong(name)}  `, facts.width, INDENT.length);
}

/** "! avoid same-manager 1, prefer spread:timezone 2, spread:level 1": what the group breaks, the strongest first. */
function problemLines(
  standing: readonly StandingRule[],
  outcomes: readonly RuleOutcome[],
  index: number,
  { width }: GroupFacts,
  palette: Palette,
): string[] {
  const broken = outcomes
    .flatMap(({ rule, violations }) => {
      const { entry } = standing[rule]!;
      if (ruleById(entry.id)?.isStructural) return [];
      const cost = violations.reduce((sum, each) => sum + (each.group === index ? each.cost : 0), 0);
      return cost > 0 ? [{ entry, cost }] : [];
    })
    .sort((a, b) => a.entry.level - b.entry.level);
  if (broken.length === 0) return [];
  const worst = broken[0]!.entry.level;
  const said = broken.map(({ entry, cost }, at) => {
    const isSame = broken[at - 1]?.entry.strength === entry.strength;
    const word = isSame ? '' : `${paintFor(palette, entry.level)(entry.strength)} `;
    return `${word}${forTerminal(entry.key)} ${cost}`;
  });
  const mark = worst === PREFER ? palette.faint('·') : paintFor(palette, worst)('!');
  return wrap(said.join(', '), `  ${mark} `, width, INDENT.length);
}
