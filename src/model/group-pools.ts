/** Of which pool a group is, by its members. */

/** The pool that most members of a group are of, as a reader of the groups will take it; ties to the first. */
export function poolOfMost(members: readonly number[], poolOf: ArrayLike<number>, otherwise: number): number {
  const pools = members.map((person) => poolOf[person]!).filter((pool) => pool >= 0);
  const count = (pool: number) => pools.filter((each) => each === pool).length;
  const candidates = [...new Set(pools)].sort((a, b) => a - b);
  return candidates.reduce(
    (best, pool) => (count(pool) > count(best) ? pool : best),
    candidates[0] ?? otherwise,
  );
}
