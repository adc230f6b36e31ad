/** What a season prints: how many rounds, who meets again and why, each rule over all rounds, and the first round. */

import { meetingsOf } from '../compare/meetings.ts';
import { AVOID, type Cost, PREFER } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import { extentOf, spanText } from '../model/extent.ts';
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { StandingRule } from '../rules/price.ts';
import { groupLines } from './group-lines.ts';
import type { GroupFacts } from './group-tables.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { hardLine, noteLines, peopleLines, ruleLines, type SummaryFacts } from './summary.ts';
import { wrap } from './wrap.ts';

export interface SeasonText {
  /** Before the season. */
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly rounds: readonly Solution[];
  /** All rounds as one. */
  readonly whole: Solution;
  /** Meetings of people who met before, in an earlier round or before the season, that are proved unavoidable, and why. */
  readonly again: number;
  readonly because: readonly string[];
}

export function renderSeason(season: SeasonText, facts: SummaryFacts & GroupFacts, palette: Palette): string {
  const { problem, standing, rounds, whole } = season;
  const shown = facts.verbose ? rounds : rounds.slice(0, 1);
  const left = rounds.length - shown.length;
  return [
    ...peopleLines(problem, facts, palette),
    ...wrap(headline(season, palette), '', facts.width, 2),
    ...meetingLines(season, palette).flatMap((line) => wrap(line, '', facts.width, 4)),
    ...noteLines(facts, palette),
    '',
    ...ruleLines(problem, standing, whole, facts, palette),
    ...shown.flatMap((solution, index) => [
      '',
      palette.strong(`Round ${index + 1}`),
      ...groupLines(problem, standing, solution, facts, palette),
    ]),
    ...(left > 0 ? ['', `and ${counted(left, 'round')} more; --verbose lists all, -o DIR writes them`] : []),
    '',
  ].join('\n');
}

function headline({ standing, rounds, whole }: SeasonText, palette: Palette): string {
  const people = rounds[0]!.groups.reduce((sum, { members }) => sum + members.length, 0);
  const count = counted(rounds.length, 'round');
  const hard = hardLine(standing, palette);
  const proved =
    whole.search.stopped === 'proved-best'
      ? palette.good('Proved best: no other rounds of these people cost less.')
      : `Not proved best: ${gap(whole)}.`;
  const clock =
    whole.search.stopped === 'clock' ? ` ${palette.warn('Stopped by the clock: not reproducible.')}` : '';
  return `${palette.strong(`${count} of ${sizes(rounds[0]!.groups)}`)}, ${people} people, nobody left over. ${hard} ${proved}${clock}`;
}

function gap({ cost, bound }: { cost: Cost; bound: Cost }): string {
  return ([AVOID, PREFER] as const)
    .filter((level) => cost[level] > bound[level])
    .map((level) => {
      const word = level === AVOID ? 'avoid/should' : 'prefer';
      return `at most ${cost[level] - bound[level]} of ${cost[level]} in ${word} could be avoided`;
    })
    .join(', ');
}

/** "10 pairs", "9 pairs and one group of 3", "8 groups of 5 to 6". */
function sizes(groups: readonly Group[]): string {
  const lengths = groups.map(({ members }) => members.length);
  const [least, most] = extentOf(lengths);
  const larger = lengths.filter((length) => length > 2).length;
  if (least !== 2 || most > 3) {
    const count = counted(groups.length, 'group');
    return `${count} of ${spanText(lengths)}`;
  }
  const pairs = counted(groups.length - larger, 'pair');
  if (larger === 0) return pairs;
  return `${pairs} and ${larger === 1 ? 'one group' : `${larger} groups`} of 3`;
}

function meetingLines({ problem, rounds, again, because }: SeasonText, palette: Palette): string[] {
  const groups = rounds.map((solution) => solution.groups);
  const met = meetingsOf(problem, groups);
  const name = (person: number) => forTerminal(nameOf(problem.people, person));
  const lines: string[] = [];
  const old = met.again + met.before;
  if (old === 0) {
    // In groups of one.
    if (met.byPerson.size === 0) return [palette.good('Nobody meets anyone.')];
    const once = met.isEverybody ? 'Every pair meets exactly once.' : 'Nobody meets anyone twice.';
    lines.push(palette.good(once) + (met.isEverybody ? '' : ` Everyone meets ${span(met.byPerson)} others.`));
  } else {
    const proof =
      again === old
        ? palette.good('no fewer are possible')
        : palette.warn(again === 0 ? 'not proved unavoidable' : `at least ${again} cannot be avoided`);
    const earlier = met.before > 0 ? `, ${met.before} of them from before the first round` : '';
    const are = old === 1 ? 'is' : 'are';
    lines.push(`${old} of ${met.total} meetings ${are} of people who have met already${earlier}: ${proof}.`);
    lines.push(...because.map((text) => `  ${palette.faint(forTerminal(text))}`));
  }
  const [worst] = [...met.byPerson].sort(([a, x], [b, y]) => y.again - x.again || a - b);
  if (worst && worst[1].again > 0) {
    const times = worst[1].again === 1 ? 'once' : `${worst[1].again} times`;
    lines.push(`  most of all ${name(worst[0])}, who meets people of this season again ${times}`);
  }
  if (met.most) {
    const [a, b] = met.most.people;
    lines.push(`  most often ${name(a)} and ${name(b)}: rounds ${met.most.rounds.join(', ')}`);
  }
  const threes = turnsInThrees(groups);
  if (threes !== null) lines.push(`Everyone is in the group of 3 ${threes}.`);
  return lines;
}

function span(byPerson: ReturnType<typeof meetingsOf>['byPerson']): string {
  return spanText([...byPerson.values()].map(({ others }) => others));
}

/** How often each person is in the group of three where the others are pairs; null where there is no such group. */
function turnsInThrees(rounds: readonly (readonly Group[])[]): string | null {
  const turns = new Map<number, number>();
  for (const { members } of rounds.flat()) {
    if (members.length > 3 || members.length < 2) return null;
    for (const person of members) turns.set(person, (turns.get(person) ?? 0) + Number(members.length === 3));
  }
  const [least, most] = extentOf(turns.values());
  if (most === 0 || rounds.some((groups) => groups.filter(({ members }) => members.length === 3).length > 1))
    return null;
  if (least === most) return least === 1 ? 'once' : `${least} times`;
  return `${least} to ${most} times`;
}
