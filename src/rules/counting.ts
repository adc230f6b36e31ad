/** Proved minima by counting: how evenly things can be dealt over groups at best. */
import type { Conflicts } from './rule.ts';

/** Pairs among `count` people: count × (count - 1) / 2. */
export function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

/**
 * Least sum of `costOf(count in group)` when `count` people are dealt over `groups`, of which some take at most the
 * numbers in `caps`. `costOf` must be convex with costOf(0) = 0; filling level by level is then optimal.
 */
export function leastCost(
  count: number,
  groups: number,
  costOf: (count: number) => number,
  caps: readonly number[] = [],
): number {
  let total = 0;
  let left = count;
  const uncapped = groups - caps.length;
  for (let level = 0; left > 0; level++) {
    const open = uncapped + caps.filter((cap) => cap > level).length;
    if (open <= 0) return total;
    const taken = Math.min(open, left);
    total += taken * (costOf(level + 1) - costOf(level));
    left -= taken;
  }
  return total;
}

/** Somebody who keeps others of a kind out of their group by hard rules. */
export interface Hub {
  readonly position: number;
  /** How many of the kind can sit in this person's group at most, the person included if of the kind. */
  readonly cap: number;
}

/**
 * For each kind, people who by hard rules sit in different groups and each leave room for fewer of the kind than an
 * even deal would put there. `kindOf` gives a kind per position or -1.
 */
export function hubsByKind(
  kindOf: Int32Array,
  kinds: number,
  groups: number,
  conflicts: Conflicts,
): Map<number, Hub[]> {
  const sizes = new Int32Array(kinds);
  for (const kind of kindOf) if (kind >= 0) sizes[kind]!++;
  const candidates = new Map<number, Hub[]>();
  const kept = new Int32Array(kinds);
  for (let position = 0; position < kindOf.length; position++) {
    const others = conflicts.of(position);
    for (const other of others) if (kindOf[other]! >= 0) kept[kindOf[other]!]!++;
    for (const other of others) {
      const kind = kindOf[other]!;
      if (kind < 0) continue;
      // Whoever comes again has nothing left to count, and so a cap that is no less than an even deal.
      const cap = sizes[kind]! - kept[kind]!;
      kept[kind] = 0;
      if (cap >= Math.ceil(sizes[kind]! / groups)) continue;
      const list = candidates.get(kind);
      if (list) list.push({ position, cap });
      else candidates.set(kind, [{ position, cap }]);
    }
  }
  const hubs = new Map<number, Hub[]>();
  for (const [kind, list] of candidates) {
    const apart: Hub[] = [];
    for (const hub of list.sort((x, y) => x.cap - y.cap || x.position - y.position)) {
      if (apart.every((other) => conflicts.has(hub.position, other.position))) apart.push(hub);
    }
    hubs.set(kind, apart);
  }
  return hubs;
}
