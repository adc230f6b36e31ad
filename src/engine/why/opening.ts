/** One exchange of two others that opens a group for somebody: its member who is in the way, for somebody elsewhere. */
import { HARD } from '../../model/cost.ts';
import type { Group } from '../../model/problem.ts';
import type { WhatIf } from '../../model/why.ts';
import { price, type StandingRule } from '../../rules/price.ts';
import { cheapest, homeOf, whatIf } from './what-if.ts';

/** The cheapest exchange of a member with somebody of another group, after which the person can come; all are tried. */
export function exchangeThatOpens(
  groups: readonly Group[],
  person: number,
  group: number,
  standing: readonly StandingRule[],
): WhatIf | null {
  const home = homeOf(groups, person);
  const local = standing.filter(
    ({ entry, prepared }) => entry.level === HARD && prepared.betweenPools === undefined,
  );
  const target = groups[group]!;
  /** What the group itself breaks; a quick look before everything is priced. */
  const broken = (members: readonly number[]) =>
    price([{ ...target, members: [...members].sort((a, b) => a - b) }], local).total[HARD];
  const now = broken(target.members);
  const found: WhatIf[] = [];
  for (const other of target.members) {
    const left = target.members.filter((each) => each !== other);
    groups.forEach(({ pool, members }, index) => {
      if (index === group || pool !== target.pool) return;
      for (const newcomer of members) {
        if (newcomer === person || broken([...left, newcomer, person]) > now) continue;
        found.push(
          whatIf(
            groups,
            [
              { person: other, from: group, to: index, other: newcomer },
              { person, from: home, to: group, other: null },
            ],
            standing,
          ),
        );
      }
    });
  }
  return cheapest(found);
}
