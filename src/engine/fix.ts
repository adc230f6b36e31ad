/** Mends groups that stand: with the fewest people moved, or as well as so many moved people allow. */
import { HARD } from '../model/cost.ts';
import type { Group, Problem } from '../model/problem.ts';
import { price, type StandingRule } from '../rules/price.ts';
import { evaluate } from '../solve/evaluate.ts';
import { decideHard } from './decide-hard.ts';
import { fixWithFewest, improveWithin, type KeptSeats } from './keep-seats.ts';
import { type Placed, place, regroup } from './placed.ts';

export interface FixOptions {
  readonly seed: number;
  /** At most this many people may be moved; null for the fewest that hold the hard rules. */
  readonly moves: number | null;
}

export type FixResult =
  | {
      readonly kind: 'fixed';
      readonly groups: readonly Group[];
      /** People who sit elsewhere now. */
      readonly moved: readonly { readonly person: number; readonly from: string; readonly to: string }[];
      /** People who had no seat. */
      readonly seated: readonly { readonly person: number; readonly to: string }[];
      /** People who no longer take part. */
      readonly dropped: readonly number[];
      /** Participants of a pool that has no group. */
      readonly unplaced: readonly number[];
      /** Whether fewer moves are proved impossible. */
      readonly isProved: boolean;
    }
  | NotFixed;

export interface NotFixed {
  readonly kind: 'not-fixed';
  /** Keys of hard rules that the best found breaks. */
  readonly broken: readonly string[];
  /** Whether it is proved that no seats in these groups hold all hard rules. */
  readonly isImpossible: boolean;
}

/** Nodes of a proof that these groups cannot be mended. */
const NODES = 3_000;

/** People who take no part lose their seats, people without a seat get one; neither counts as moved. */
export function fixGroups(
  problem: Problem,
  groups: readonly Group[],
  unplaced: readonly number[],
  standing: readonly StandingRule[],
  { seed, moves }: FixOptions,
): FixResult {
  const dropped = groups.flatMap((group) => group.members).filter((person) => problem.poolOf[person]! < 0);
  const kept = groups.map((group) => ({
    ...group,
    members: group.members.filter((person) => problem.poolOf[person]! >= 0),
  }));
  const { groups: filled, unplaced: left } = seatAnywhere(problem, kept, unplaced);
  const placed = place(problem, filled, standing);
  const isNew = new Set(unplaced);
  const origin = placed.groupOf.map((group, position) => (isNew.has(placed.people[position]!) ? -1 : group));
  const seeds = `${seed}`;
  const isImpossible = cannotHold(placed);
  const fewest =
    moves === null && !isImpossible ? fixWithFewest(placed, placed.groupOf, origin, seeds) : null;
  const found: KeptSeats | null =
    moves === null ? fewest : improveWithin(placed, placed.groupOf, origin, moves, seeds);
  if (found === null || found.cost[HARD] > 0) {
    const last = found ?? improveWithin(placed, placed.groupOf, origin, placed.people.length, seeds);
    const pricing = price(regroup(placed, last.groupOf), standing);
    const broken = standing.flatMap(({ entry }, rule) =>
      entry.level === HARD && pricing.byRule[rule]!.cost > 0 ? [entry.key] : [],
    );
    return { kind: 'not-fixed', broken, isImpossible };
  }
  const after = regroup(placed, found.groupOf);
  const nameAt = (position: number, groupOf: Int32Array) => filled[groupOf[position]!]!.name;
  const changed = [...placed.people.keys()].filter(
    (position) => found.groupOf[position] !== origin[position],
  );
  return {
    kind: 'fixed',
    groups: after.filter((group) => group.members.length > 0),
    moved: changed
      .filter((position) => origin[position]! >= 0)
      .map((position) => ({
        person: placed.people[position]!,
        from: nameAt(position, placed.groupOf),
        to: nameAt(position, found.groupOf),
      })),
    seated: changed
      .filter((position) => origin[position]! < 0)
      .map((position) => ({ person: placed.people[position]!, to: nameAt(position, found.groupOf) })),
    dropped,
    unplaced: left,
    isProved: fewest?.isProved ?? false,
  };
}

/** Whether it is proved that no seats in these groups hold the hard rules. */
function cannotHold({ instance, groupOf }: Placed): boolean {
  return evaluate(instance, groupOf).total[HARD] > 0 && decideHard(instance, NODES) === 'impossible';
}

/** A first seat for everybody without one, in the smallest group of their pool; `unplaced` are those of pools without groups. */
export function seatAnywhere(
  problem: Problem,
  groups: readonly Group[],
  people: readonly number[],
): { groups: Group[]; unplaced: number[] } {
  const members = groups.map((group) => [...group.members]);
  const unplaced: number[] = [];
  for (const person of people) {
    let best = -1;
    groups.forEach((group, index) => {
      const isOwn = group.pool === problem.poolOf[person];
      if (isOwn && (best < 0 || members[index]!.length < members[best]!.length)) best = index;
    });
    if (best < 0) unplaced.push(person);
    else members[best]!.push(person);
  }
  const filled = groups.map((group, index) => ({ ...group, members: members[index]!.sort((a, b) => a - b) }));
  return { groups: filled, unplaced };
}
