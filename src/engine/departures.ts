/** The fewest people who must leave a group so that nobody left conflicts: a smallest vertex cover. */
import type { Adjacency } from '../rules/cliques.ts';

/** Exact: branches on a conflict of the most entangled person, of whom either they go or all their opposites do. */
export function fewestDepartures(linked: Adjacency): number {
  return cover(linked.map((others) => new Set(others)));
}

function cover(linked: readonly ReadonlySet<number>[]): number {
  let hub = -1;
  linked.forEach((others, position) => {
    if (others.size > 0 && (hub < 0 || others.size > linked[hub]!.size)) hub = position;
  });
  if (hub < 0) return 0;
  const opposites = [...linked[hub]!];
  const withoutHub = 1 + cover(without(linked, [hub]));
  // With one opposite each, taking the hub is never worse.
  if (opposites.length === 1) return withoutHub;
  return Math.min(withoutHub, opposites.length + cover(without(linked, opposites)));
}

function without(linked: readonly ReadonlySet<number>[], gone: readonly number[]): Set<number>[] {
  return linked.map((others, position) =>
    gone.includes(position)
      ? new Set<number>()
      : new Set([...others].filter((other) => !gone.includes(other))),
  );
}
