/** The words of the texts about one group: who is in it, who comes and goes, when it meets. */
import { HARD } from '../../model/cost.ts';
import type { Group, Problem } from '../../model/problem.ts';
import { dateText } from '../../rules/lost-hours.ts';
import { membersInOrder } from '../groups-csv.ts';
import { NO_NAME } from '../roster-markdown.ts';
import { FEWEST_IN_CHANNEL } from './channels.ts';
import { type KitFacts, NO_CONTACT } from './facts.ts';
import type { GroupHours } from './hours.ts';
import { listed } from './listed.ts';

/** What becomes of somebody, as moves.csv calls it. */
export const kinds = { moved: 'moved', joined: 'joined', stays: 'stays', away: 'not-this-cycle' } as const;
export type Kind = keyof typeof kinds;

/** Words that may stand in every text. */
export function commonValues({ cycle }: Problem, { contact, concerns }: KitFacts) {
  return {
    cycle: cycle.name,
    from: dateText(cycle.fromDay),
    to: dateText(cycle.toDay),
    contact: contact ?? NO_CONTACT,
    concerns,
  };
}

/** Two or three people need neither a facilitator's page nor a channel. */
export function isPair({ members }: Pick<Group, 'members'>): boolean {
  return members.length < FEWEST_IN_CHANNEL;
}

/** Of somebody in a group; with groups that are formed anew everybody is new. */
export function kindOf({ away }: Problem, { before }: KitFacts, group: Group, person: number): Kind {
  const from = before?.groupOf.get(person);
  if (away.has(person) && from === group.name) return 'away';
  if (from === undefined) return 'joined';
  return from === group.name ? 'stays' : 'moved';
}

export interface GroupValues {
  readonly hours: GroupHours;
  /** In the order of rosters. */
  readonly members: readonly number[];
  readonly facilitators: readonly number[];
  readonly opener: string;
  readonly words: ReturnType<typeof wordsOf>;
}

export function groupValues(
  problem: Problem,
  facts: KitFacts,
  group: Group,
  { hours, channel }: { hours: GroupHours; channel: string },
): GroupValues {
  const members = membersInOrder(problem, group);
  const withRole = (role: string) => members.filter((person) => facts.roles.get(person) === role);
  const facilitators = withRole('facilitator');
  const opener = openerOf(problem, members, facilitators);
  const words = wordsOf(problem, facts, group, {
    members,
    facilitators,
    deputies: withRole('deputy'),
    opener,
    channel,
  });
  return { hours, members, facilitators, opener, words };
}

interface Roles {
  readonly members: readonly number[];
  readonly facilitators: readonly number[];
  readonly deputies: readonly number[];
  readonly opener: string;
  readonly channel: string;
}

function wordsOf(
  problem: Problem,
  facts: KitFacts,
  group: Group,
  { members, facilitators, deputies, opener, channel }: Roles,
) {
  const { before } = facts;
  const names = (people: readonly number[]) => listed(people.map((person) => calledIn(problem, person)));
  const ofKind = (kind: Kind) => members.filter((person) => kindOf(problem, facts, group, person) === kind);
  const leaving = [...(before?.groupOf ?? [])].flatMap(([person, from]) =>
    from === group.name && isElsewhere(facts, group, person) ? [person] : [],
  );
  const [moved, joined] = before === null ? [[], []] : [ofKind('moved'), ofKind('joined')];
  const come = new Set([...moved, ...joined]);
  return {
    ...commonValues(problem, facts),
    group: group.name,
    facilitator: names(facilitators),
    deputy: names(deputies),
    opener,
    pair: isPair(group),
    channel,
    staying: members.some((person) => ['stays', 'away'].includes(kindOf(problem, facts, group, person))),
    leaving: names(membersInOrder(problem, { ...group, members: leaving })),
    arriving: names(members.filter((person) => come.has(person))),
    moved: names(moved),
    joined: names(joined),
  };
}

/** Whoever has left the groups altogether is not spoken of. */
function isElsewhere({ groups }: KitFacts, group: Group, person: number): boolean {
  return groups.some(({ name, members }) => name !== group.name && members.includes(person));
}

export function calledIn({ people }: Problem, person: number): string {
  return people.names[person] || NO_NAME;
}

/** Facilitators, else the first who is there and whose name is nobody else's. */
function openerOf(problem: Problem, members: readonly number[], facilitators: readonly number[]): string {
  const { people, away } = problem;
  if (facilitators.length > 0) return listed(facilitators.map((person) => calledIn(problem, person)));
  const isClear = (person: number) =>
    people.names[person] !== '' && people.calledAs[person] === people.names[person];
  const first = members.find((person) => !away.has(person) && isClear(person));
  return first === undefined ? 'the first in the list' : people.names[first]!;
}

/** Whether it is certain that nobody in these groups is above another: the rule is hard, holds, and all managers are known. */
export function isNobodyAbove({ rules }: KitFacts, groups: readonly Group[]): boolean {
  return rules.some(
    ({ entry, prepared }) =>
      entry.id === 'reporting-chain' &&
      entry.level === HARD &&
      (prepared.unknown?.people.length ?? 0) === 0 &&
      prepared.violationsIn(groups).length === 0,
  );
}
