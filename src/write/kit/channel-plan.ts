/** Which channels the groups have, and which the groups before had. */
import { byCodePoint } from '../../model/order.ts';
import type { Group, Problem } from '../../model/problem.ts';
import { membersInOrder } from '../groups-csv.ts';
import { type Channel, type ChannelMember, channelNames } from './channels.ts';
import type { KitBefore, KitFacts } from './facts.ts';
import { isPair } from './group-values.ts';

export interface ChannelPlan {
  /** By group, in order; none for two or three people. */
  readonly now: ReadonlyMap<string, Channel>;
  /** None where their names are not known. */
  readonly before: readonly Channel[];
}

/** `groups` in the order of result.json. */
export function channelsIn(problem: Problem, facts: KitFacts, groups: readonly Group[]): ChannelPlan {
  const { people, cycle } = problem;
  const large = groups.filter((group) => !isPair(group));
  const namesOf = (names: readonly string[], cycleName: string) =>
    channelNames(names, { ...facts.channels, cycle: cycleName });
  const names = namesOf(
    large.map(({ name }) => name),
    cycle.name,
  );
  const memberOf = (person: number): ChannelMember => ({
    id: people.ids[person]!,
    name: people.names[person]!,
    email: facts.addressOf(person),
  });
  const now = large.map((group, index): [string, Channel] => [
    group.name,
    { name: names[index]!, members: membersInOrder(problem, group).map(memberOf) },
  ]);
  return { now: new Map(now), before: facts.before === null ? [] : channelsBefore(facts.before) };

  function channelsBefore({ cycle: name, seats }: KitBefore): Channel[] {
    if (name === null && facts.channels.pattern.includes('{cycle}')) return [];
    const membersOf = new Map<string, ChannelMember[]>();
    for (const { group, ...member } of seats) membersOf.set(group, [...(membersOf.get(group) ?? []), member]);
    const old = [...membersOf].filter(([, members]) => !isPair({ members: members.map((_, at) => at) }));
    const inOrder = old.sort(([a], [b]) => byCodePoint(a, b));
    const oldNames = namesOf(
      inOrder.map(([group]) => group),
      name ?? '',
    );
    return inOrder.map(([, members], index) => ({ name: oldNames[index]!, members }));
  }
}
