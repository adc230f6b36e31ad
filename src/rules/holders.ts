/** Enough people of a kind in every group: how many are missing at least, by counting. */
import { hubsByKind } from './counting.ts';
import type { Conflicts, Division } from './rule.ts';

export interface LeastMissing {
  readonly cost: number;
  /** How many of the kind there are. */
  readonly held: number;
  /** Groups that hard rules keep nearly all of the kind out of, where that makes the cost larger; else 0. */
  readonly kept: number;
}

/** Each group can have at most `count` that help; there are only so many of them, seats, and people they may sit with. `kindOf` is 0 for them, -1 for others. */
export function leastMissing(
  kindOf: Int32Array,
  count: number,
  { groups, most }: Pick<Division, 'groups' | 'most'>,
  conflicts: Conflicts,
): LeastMissing {
  const held = kindOf.filter((kind) => kind === 0).length;
  const full = Math.min(count, most);
  const plain = Math.min(held, groups * full);
  const hubs = hubsByKind(kindOf, 1, groups, conflicts).get(0) ?? [];
  const kept = hubs.reduce((sum, { cap }) => sum + Math.min(full, cap), 0) + (groups - hubs.length) * full;
  const helping = hubs.length > groups ? plain : Math.min(plain, kept);
  return { cost: groups * count - helping, held, kept: helping < plain ? hubs.length : 0 };
}

/** Per position, 0 for those of the kind and -1 for others. */
export function kindAt(members: readonly number[], isOfKind: (person: number) => boolean): Int32Array {
  return Int32Array.from(members, (person) => Number(isOfKind(person)) - 1);
}

/** "one group", "3 groups". */
export function keptOut(groups: number): string {
  return groups === 1 ? 'one group' : `${groups} groups`;
}
