/** Whole-number costs in three strengths, compared strongest first. */

/** What a strength word means for the cost: hard rules first, then avoid/should, then prefer. */
export const HARD = 0;
export const AVOID = 1;
export const PREFER = 2;
export type Level = typeof HARD | typeof AVOID | typeof PREFER;
export const levels: readonly Level[] = [HARD, AVOID, PREFER];

/** Costs by level: hard, avoid, prefer. Sums of weight times cost; below 2^53. */
export type Cost = readonly [hard: number, avoid: number, prefer: number];

export const FREE: Cost = [0, 0, 0];

/** Negative where `a` is better than `b`. */
export function compareCosts(a: Cost, b: Cost): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

export function addCosts(a: Cost, b: Cost): Cost {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/** A cost that lies in one level only. */
export function costAt(level: Level, amount: number): Cost {
  return [level === HARD ? amount : 0, level === AVOID ? amount : 0, level === PREFER ? amount : 0];
}

/** The words an organiser writes for a strength. `never`/`avoid` say unwanted, `must`/`should` wanted. */
export const strengthWords = ['never', 'must', 'avoid', 'should', 'prefer', 'off'] as const;
export type Strength = (typeof strengthWords)[number];

export function levelOf(strength: Exclude<Strength, 'off'>): Level {
  if (strength === 'never' || strength === 'must') return HARD;
  return strength === 'prefer' ? PREFER : AVOID;
}
