/** What is chosen for a rules.yaml, and the ladder of weaker choices for people whom the strict ones do not fit. */
import type { SizeRange } from '../../model/problem.ts';
import { type PoolPlanName, poolPlans } from '../rules/participants.ts';
import type { Circle } from './who.ts';

export interface Choices {
  readonly circle: Circle;
  readonly size: SizeRange;
  readonly pools: PoolPlanName;
  readonly sameTeam: 'never' | 'avoid';
  /** Columns to spread; null for those that the data can carry. */
  readonly spread: readonly string[] | null;
}

/** The choices that may be weakened where no groups can be made, each with why the stricter choice failed. */
export type Weakened = Readonly<Partial<Record<'circle' | 'size' | 'pools' | 'sameTeam', string>>>;

/** With two of four away nobody has a group left to meet; three is the least that is one. */
const SMALLER = 4;
const SMALLEST = 3;

/**
 * From the strictest choices to the weakest: first who shares a pool, then smaller groups, then people of one team
 * together, at last without managers of managers. A reporting line in a group is on no rung.
 */
export function* ladder(first: Choices, { hasTwoPools, hasTeams }: Scope): Generator<Choices> {
  const pools: readonly PoolPlanName[] = hasTwoPools
    ? poolPlans.slice(poolPlans.indexOf(first.pools))
    : [first.pools];
  const smaller = withMin(first.size, SMALLER);
  const rungs: Choices[] = [];
  for (const sameTeam of hasTeams ? (['never', 'avoid'] as const) : (['never'] as const)) {
    for (const plan of pools) rungs.push({ ...first, pools: plan, sameTeam });
    for (const plan of pools.slice(-2)) rungs.push({ ...first, pools: plan, size: smaller, sameTeam });
  }
  const weakest: Choices = { ...first, pools: pools.at(-1)!, sameTeam: hasTeams ? 'avoid' : 'never' };
  if (hasTwoPools) {
    for (const size of [first.size, smaller])
      rungs.push({ ...weakest, pools: 'one size', circle: 'frontline', size });
  }
  rungs.push({ ...weakest, size: withMin(first.size, SMALLEST) });
  if (hasTwoPools)
    rungs.push({
      ...weakest,
      pools: 'one size',
      circle: 'frontline',
      size: withMin(first.size, SMALLEST),
    });
  const seen = new Set<string>();
  for (const rung of rungs) {
    const key = JSON.stringify(rung);
    if (!seen.has(key)) yield rung;
    seen.add(key);
  }
}

interface Scope {
  /** Whether both those who manage people and those who manage managers take part. */
  readonly hasTwoPools: boolean;
  readonly hasTeams: boolean;
}

function withMin(size: SizeRange, min: number): SizeRange {
  return size.min <= min ? size : { ...size, min };
}

/** Of each choice that was weakened, why the last stricter one failed. */
export function whyWeakened(
  first: Choices,
  taken: Choices,
  failures: readonly { readonly choices: Choices; readonly why: string }[],
): Weakened {
  const whyFor = (key: 'circle' | 'size' | 'pools' | 'sameTeam') => {
    const value = JSON.stringify(taken[key]);
    if (value === JSON.stringify(first[key])) return {};
    const last = failures.findLast(({ choices }) => JSON.stringify(choices[key]) !== value);
    return last ? { [key]: last.why } : {};
  };
  return { ...whyFor('circle'), ...whyFor('size'), ...whyFor('pools'), ...whyFor('sameTeam') };
}
