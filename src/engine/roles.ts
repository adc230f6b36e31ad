/** Who leads each group and who stands in, once the groups are there. */
import type { Group, PreviousGroup, Problem } from '../model/problem.ts';
import { canLead } from '../rules/facilitator.ts';
import { areInOneLine } from '../rules/lines.ts';
import type { StandingRule } from '../rules/price.ts';
import type { RuleEntry } from '../rules/rule.ts';

export type Roles = ReadonlyMap<number, string>;

const none: Roles = new Map();

/**
 * Roles by person. `before` are those of people who keep their group: whoever led it goes on, else the role goes to the
 * first marked; nobody leads a group with somebody of their reporting line. Without a rule about facilitators, the
 * roles are those before.
 */
export function rolesIn(
  problem: Problem,
  groups: readonly Group[],
  standing: readonly StandingRule[],
  before: Roles = none,
): Roles {
  const entries = standing.map(({ entry }) => entry);
  const leading = leadingEntry(entries);
  if (leading === null) return before;
  const facilitators = leading.options.facilitators!;
  const isAble = canLead(problem, facilitators);
  const hasDeputies = entries.some(({ options }) => options.facilitators?.isDeputy);
  const rank = new Map(facilitators.marked.map((person, index) => [person, index]));
  const roles = new Map<number, string>();
  for (const { members } of groups) {
    const isFree = (person: number) =>
      isAble(person) &&
      members.every((other) => other === person || !areInOneLine(problem.chart, person, other));
    const free = members.filter(isFree).sort((a, b) => rank.get(a)! - rank.get(b)!);
    const take = (role: string, count: number) => {
      const left = free.filter((person) => !roles.has(person));
      const had = left.filter((person) => before.get(person) === role);
      const order = [...had, ...left.filter((person) => !had.includes(person))];
      for (const person of order.slice(0, count)) roles.set(person, role);
    };
    take('facilitator', leading.options.count ?? 1);
    if (hasDeputies) take('deputy', 1);
  }
  return roles;
}

/** The entry that says who may lead; null where no such rule is in force. */
export function leadingEntry(entries: readonly RuleEntry[]): RuleEntry | null {
  return entries.find(({ options }) => options.facilitators && !options.facilitators.isDeputy) ?? null;
}

/** A group of the cycle before, as far as its facilitators are still marked: others are ordinary members now. */
export function withMarked(group: PreviousGroup, standing: readonly StandingRule[]): PreviousGroup {
  const marked = leadingEntry(standing.map(({ entry }) => entry))?.options.facilitators?.marked;
  return marked === undefined
    ? group
    : { ...group, facilitators: group.facilitators.filter((person) => marked.includes(person)) };
}
