/** Why somebody sits where they sit: each rule in their group, and what every other group would cost, by the definitions. */
import { type Cost, compareCosts } from '../../model/cost.ts';
import type { Group } from '../../model/problem.ts';
import type { Elsewhere, PersonWhy, RuleHere } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import { exchangeThatOpens } from './opening.ts';
import { cheapest, homeOf, whatIf } from './what-if.ts';

/** `only` asks for one group, and then also for the exchange of two others that would open it. */
export function explainPerson(
  groups: readonly Group[],
  person: number,
  standing: readonly StandingRule[],
  only: number | null = null,
): PersonWhy {
  const home = homeOf(groups, person);
  const isOther = (index: number) => index !== home && (only === null || index === only);
  const indexes = [...groups.keys()].filter(isOther);
  const isSamePool = (index: number) => groups[index]!.pool === groups[home]!.pool;
  const elsewhere = indexes
    .filter((index) => isSamePool(index) || index === only)
    .map((group) => inGroup(groups, person, group, standing, only !== null));
  return {
    person,
    home,
    here: rulesHere(groups, person, home, standing),
    elsewhere: elsewhere.sort(byPrice),
    otherPools: indexes.filter((index) => !isSamePool(index) && index !== only),
  };
}

/** What it would be if somebody sat in a group that is not theirs. */
export function inGroup(
  groups: readonly Group[],
  person: number,
  group: number,
  standing: readonly StandingRule[],
  isOpeningSought: boolean,
): Elsewhere {
  const home = homeOf(groups, person);
  const step = { person, from: home, to: group };
  const move = whatIf(groups, [{ ...step, other: null }], standing);
  const exchanges = groups[group]!.members.map((other) => whatIf(groups, [{ ...step, other }], standing));
  const exchange = cheapest(exchanges);
  const isClosed = !move.isPossible && exchange === null;
  const opening = isOpeningSought && isClosed ? exchangeThatOpens(groups, person, group, standing) : null;
  return { group, move, exchange, opening, isOpeningSought: isOpeningSought && isClosed };
}

/** The cost of the best way into a group; null where there is none. */
export function bestCost({ move, exchange, opening }: Elsewhere): Cost | null {
  return cheapest([move, exchange, opening].filter((each) => each !== null))?.cost ?? null;
}

function byPrice(a: Elsewhere, b: Elsewhere): number {
  const [x, y] = [bestCost(a), bestCost(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null) || a.group - b.group;
  return compareCosts(x, y) || a.group - b.group;
}

/** Each rule with its breaches that touch somebody: those of their group as a whole, and those they are part of. */
function rulesHere(
  groups: readonly Group[],
  person: number,
  home: number,
  standing: readonly StandingRule[],
): RuleHere[] {
  return standing.map(({ entry, prepared }, rule) => {
    const { isOfWholeGroup, isStructural } = ruleById(entry.id) ?? {};
    const isOfGroup = isOfWholeGroup === true || isStructural === true;
    const violations = prepared
      .violationsIn(groups)
      .filter(
        ({ group, people }) =>
          (group === home && (isOfGroup || people.includes(person))) ||
          (group === null && people.includes(person)),
      );
    return { rule, violations };
  });
}
