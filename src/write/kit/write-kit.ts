/** The announcement kit: texts for each group, for everybody, for leadership and for whoever organises. */
import type { KitValues } from '../../model/kit.ts';
import type { Group, Problem } from '../../model/problem.ts';
import { sayParts } from '../few.ts';
import { inOrder } from '../groups-csv.ts';
import { groupHeading, rosterColumns, rosterTable } from '../roster-markdown.ts';
import { forMarkdown } from '../safe-text.ts';
import { channelsIn } from './channel-plan.ts';
import { writeChannels } from './channels.ts';
import type { KitFacts } from './facts.ts';
import { fillPage } from './fill.ts';
import {
  calledIn,
  commonValues,
  type GroupValues,
  groupValues,
  isNobodyAbove,
  isPair,
  kindOf,
} from './group-values.ts';
import { hoursOf } from './hours.ts';
import { listed } from './listed.ts';
import { writeMailMerge } from './mail-merge.ts';
import { groupPaths, kitFiles } from './paths.ts';

interface Told {
  readonly group: Group;
  readonly values: GroupValues;
}

/** Texts by path below the folder of the run. */
export function writeKit(problem: Problem, facts: KitFacts): Map<string, string> {
  const { templates, rosterShows, before } = facts;
  const groups = inOrder(facts.groups);
  const hours = hoursOf(problem, facts.rules, rosterShows.includes('timezone'));
  const channels = channelsIn(problem, facts, groups);
  const told = groups.map((group): Told => {
    const channel = channels.now.get(group.name)?.name ?? '';
    return { group, values: groupValues(problem, facts, group, { hours: hours(group), channel }) };
  });
  const texts = new Map<string, string>();
  const add = (path: string, text: string | null) => {
    if (text !== null) texts.set(path, text);
  };
  const paths = groupPaths(groups.map(({ name }) => name));
  for (const [index, { group, values }] of told.entries()) {
    const words = { ...values.words, ...slotOf(values) };
    const { announcement, brief, notes } = paths[index]!;
    add(
      announcement,
      fillPage(templates, 'announcement.md', { ...words, ...aboutGroup(problem, facts, group, values) }),
    );
    if (!isPair(group))
      add(brief, fillPage(templates, 'brief.md', { ...words, arriving: values.arrivingBeside }));
    if (before !== null) add(notes, fillPage(templates, 'notes.md', words));
  }
  const common = commonValues(problem, facts);
  const briefs = groups.some((group) => !isPair(group));
  const changes = changesIn(problem, facts, groups);
  add(kitFiles.wiki, fillPage(templates, 'wiki.md', { ...common, ...wikiWords(problem, facts, told) }));
  add(
    kitFiles.leadership,
    fillPage(templates, 'leadership.md', { ...common, ...leadershipWords(facts), changes, briefs }),
  );
  add(kitFiles.survey, fillPage(templates, 'survey.md', common));
  const startHere = {
    ...common,
    'contact-missing': facts.contact === null,
    briefs,
    channels: channels.now.size > 0,
  };
  add(kitFiles.startHere, fillPage(templates, 'start-here.md', startHere));
  if (channels.now.size + channels.before.length > 0)
    texts.set(kitFiles.channels, writeChannels(channels.before, [...channels.now.values()]));
  texts.set(kitFiles.mailMerge, writeMailMerge(problem, facts, told));
  return texts;
}

function slotOf({ hours }: GroupValues) {
  return { when: hours.when(), 'first-meeting': hours.firstMeeting() };
}

function aboutGroup(problem: Problem, facts: KitFacts, group: Group, { hours }: GroupValues) {
  const columns = rosterColumns(problem, facts.rosterShows);
  return {
    roster: rosterTable(problem, group, columns, facts.roles),
    times: hours.times,
    'timezone-unknown': listed(hours.unknown.map((person) => calledIn(problem, person))),
    'no-common-hour': hours.hasNoCommonHour,
    'nobody-above': isNobodyAbove(facts, [group]),
  };
}

function wikiWords(problem: Problem, facts: KitFacts, told: readonly Told[]) {
  const columns = rosterColumns(problem, facts.rosterShows);
  const groups = told.flatMap(({ group, values }) => {
    const when = values.hours.when();
    return [
      `### ${groupHeading(problem, group)}`,
      '',
      ...rosterTable(problem, group, columns, facts.roles),
      '',
      ...(when === '' ? [] : [`Meets ${forMarkdown(when)}.`, '']),
    ];
  });
  return { groups, 'nobody-above': isNobodyAbove(facts, facts.groups) };
}

function leadershipWords({
  leadership,
}: KitFacts): Pick<KitValues<'leadership.md'>, 'what' | 'costs' | 'rules' | 'given-up' | 'not-here'> {
  const { what, costs, rules, givenUp, notHere } = leadership;
  return { what, costs, rules, 'given-up': givenUp, 'not-here': notHere };
}

/** How many stay, go on and join. */
function changesIn(problem: Problem, facts: KitFacts, groups: readonly Group[]): string[] {
  if (facts.before === null) return [];
  const counts = { stays: 0, away: 0, moved: 0, joined: 0 };
  for (const group of groups)
    for (const person of group.members) counts[kindOf(problem, facts, group, person)]++;
  const [stay, move, join] = sayParts([counts.stays + counts.away, counts.moved, counts.joined]);
  return [
    `- In the same group as before: ${stay}`,
    `- In another one: ${move}`,
    `- New to the groups: ${join}`,
  ];
}
