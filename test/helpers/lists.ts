/** Sums and sets of a few numbers. */

export function sumOf(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0);
}

/** All sets of so many of these, in their order. */
export function setsOf<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return list.flatMap((each, i) => setsOf(list.slice(i + 1), count - 1).map((rest) => [each, ...rest]));
}
