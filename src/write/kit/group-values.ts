/** The words of the texts about one group: who is in it, who comes and goes, when it meets. */
import { HARD } from '../../model/cost.ts';
import type { Group, Problem } from '../../model/problem.ts';
import { dateText } from '../../rules/lost-hours.ts';
import { membersInOrder } from '../groups-csv.ts';
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
  /** Who opens the first meeting. */
  readonly openers: readonly number[];
  /** Who comes, without whoever opens: they need not be told of themselves. */
  readonly arrivingBeside: string;
  readonly words: ReturnType<typeof wordsOf>['words'];
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
  const openers = openersOf(problem, facts, group, { members, facilitators });
  const { words, arrivingBeside } = wordsOf(problem, facts, group, {
    members,
    facilitators,
    deputies: withRole('deputy'),
    openers,
    channel,
  });
  return { hours, members, facilitators, openers, arrivingBeside, words };
}

interface Roles {
  readonly members: readonly number[];
  readonly facilitators: readonly number[];
  readonly deputies: readonly number[];
  readonly openers: readonly number[];
  readonly channel: string;
}

function wordsOf(
  problem: Problem,
  facts: KitFacts,
  group: Group,
  { members, facilitators, deputies, openers, channel }: Roles,
) {
  const { before } = facts;
  const names = (people: readonly number[]) => listed(people.map((person) => calledIn(problem, person)));
  const ofKind = (kind: Kind) => members.filter((person) => kindOf(problem, facts, group, person) === kind);
  const leaving = [...(before?.groupOf ?? [])].flatMap(([person, from]) =>
    from === group.name && isElsewhere(facts, group, person) ? [person] : [],
  );
  const [moved, joined] = before === null ? [[], []] : [ofKind('moved'), ofKind('joined')];
  const come = new Set([...moved, ...joined]);
  const arriving = members.filter((person) => come.has(person));
  const words = {
    ...commonValues(problem, facts),
    group: group.name,
    facilitator: names(facilitators),
    deputy: names(deputies),
    opener: names(openers),
    pair: isPair(group),
    channel,
    staying: members.some((person) => ['stays', 'away'].includes(kindOf(problem, facts, group, person))),
    leaving: names(membersInOrder(problem, { ...group, members: leaving })),
    arriving: names(arriving),
    moved: names(moved),
    joined: names(joined),
  };
  return { words, arrivingBeside: names(arriving.filter((person) => !openers.includes(person))) };
}

/** Whoever has left the groups altogether is not spoken of. */
function isElsewhere({ groups }: KitFacts, group: Group, person: number): boolean {
  return groups.some(({ name, members }) => name !== group.name && members.includes(person));
}

/** In a sentence. */
export function calledIn({ people }: Problem, person: number): string {
  return people.names[person] || 'somebody whose name is not given';
}

/** Facilitators; else one who is there, rather who knows the group, and whose name is nobody else's. */
function openersOf(
  problem: Problem,
  facts: KitFacts,
  group: Group,
  { members, facilitators }: Pick<Roles, 'members' | 'facilitators'>,
): readonly number[] {
  if (facilitators.length > 0) return facilitators;
  const { people, away } = problem;
  const present = members.filter((person) => !away.has(person));
  /** A name that is unclear would leave open who is meant. */
  const rank = (person: number) =>
    (people.names[person] !== '' && people.calledAs[person] === people.names[person] ? 2 : 0) +
    (kindOf(problem, facts, group, person) === 'stays' ? 1 : 0);
  const [best] = [...present].sort((a, b) => rank(b) - rank(a));
  return best === undefined ? members.slice(0, 1) : [best];
}

/** Whether nobody in these groups is above another, as far as the export tells: the rule is hard and holds. */
export function isNobodyAbove({ rules }: KitFacts, groups: readonly Group[]): boolean {
  return rules.some(
    ({ entry, prepared }) =>
      entry.id === 'reporting-chain' && entry.level === HARD && prepared.violationsIn(groups).length === 0,
  );
}
