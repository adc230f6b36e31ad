/** Seats for one joiner: what each would cost, which are not possible and why, and what would open one. Moves nobody. */
import { addCosts, type Cost, compareCosts, costAt, FREE, HARD } from '../model/cost.ts';
import type { Group, Problem } from '../model/problem.ts';
import type { Seat, SeatChange, SeatOpening } from '../model/seats.ts';
import { price, type StandingRule } from '../rules/price.ts';

/** Every group with what it costs to seat the person there; possible ones first, best first, then by name order given. */
export function rankSeats(
  groups: readonly Group[],
  person: number,
  standing: readonly StandingRule[],
): Seat[] {
  const seats = groups.map((_, group): Seat => {
    const changes = changesOf(groups, seatedIn(groups, person, group), standing);
    return {
      group,
      changes,
      cost: sumOf(changes),
      isPossible: changes.every(({ level, cost }) => level !== HARD || cost <= 0),
    };
  });
  return seats.sort(
    (a, b) =>
      Number(b.isPossible) - Number(a.isPossible) || compareCosts(a.cost, b.cost) || a.group - b.group,
  );
}

/** For somebody without a possible seat: the cheapest way to open one by moving one member to another group. */
export function findOpening(
  problem: Problem,
  groups: readonly Group[],
  person: number,
  standing: readonly StandingRule[],
): SeatOpening | null {
  let best: SeatOpening | null = null;
  groups.forEach((group, index) => {
    if (group.pool !== problem.poolOf[person] && problem.poolOf[person]! >= 0) return;
    for (const member of group.members) {
      for (const to of groups.keys()) {
        if (to === index) continue;
        const after = groups.map((each, other) => {
          if (other === index)
            return {
              ...each,
              members: [...each.members.filter((one) => one !== member), person].sort((a, b) => a - b),
            };
          return other === to ? { ...each, members: [...each.members, member].sort((a, b) => a - b) } : each;
        });
        const changes = changesOf(groups, after, standing);
        if (changes.some(({ level, cost }) => level === HARD && cost > 0)) continue;
        const cost = sumOf(changes);
        if (best === null || compareCosts(cost, best.cost) < 0) best = { group: index, member, to, cost };
      }
    }
  });
  return best;
}

function seatedIn(groups: readonly Group[], person: number, group: number): Group[] {
  return groups.map((each, index) =>
    index === group ? { ...each, members: [...each.members, person].sort((a, b) => a - b) } : each,
  );
}

/** What each rule costs more or less, with the violations that are new. Groups that stay are the same objects. */
export function changesOf(
  before: readonly Group[],
  after: readonly Group[],
  standing: readonly StandingRule[],
): SeatChange[] {
  const touched = after.flatMap((group, index) => (group === before[index] ? [] : [index]));
  // Rules between groups need all of them; the others only those that change.
  const isBetween = (rule: number) => standing[rule]!.prepared.betweenPools !== undefined;
  const part = (groups: readonly Group[]) => touched.map((index) => groups[index]!);
  const [old, now] = [price(part(before), standing), price(part(after), standing)];
  return standing.flatMap(({ entry, prepared }, rule) => {
    const count = (groups: readonly Group[], priced: typeof old) =>
      isBetween(rule) ? prepared.violationsIn(groups) : priced.byRule[rule]!.violations;
    const [were, are] = [count(before, old), count(after, now)];
    const total = (list: typeof were) => list.reduce((amount, { cost }) => amount + cost, 0);
    const cost = (total(are) - total(were)) * entry.weight;
    if (cost === 0) return [];
    const isNew = (list: typeof were, others: typeof were) => {
      const known = new Set(others.map(({ people }) => people.join(' ')));
      return list.filter(({ people }) => !known.has(people.join(' ')));
    };
    return [{ rule, level: entry.level, cost, fresh: isNew(are, were), gone: isNew(were, are) }];
  });
}

export function sumOf(changes: readonly SeatChange[]): Cost {
  return changes.reduce<Cost>((total, { level, cost }) => addCosts(total, costAt(level, cost)), FREE);
}
