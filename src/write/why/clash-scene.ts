/** A clash with what it is about, and which pairs of its people a rule speaks of. */
import type { Clash } from '../../model/clash.ts';
import type { Group, Problem } from '../../model/problem.ts';
import type { StandingRule } from '../../rules/price.ts';

export interface ClashScene {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly clash: Clash;
}

/** Pairs of the people that a rule speaks against, or that it wants together. */
export function pairsOf({ standing, clash }: ClashScene, rule: number): [number, number][] {
  const { entry, prepared } = standing[rule]!;
  const alone = (members: number[]): Group => ({ name: '', pool: clash.pool, members });
  return clash.people.flatMap((a, i) =>
    clash.people.slice(i + 1).flatMap((b): [number, number][] => {
      const groups = entry.id === 'together' ? [alone([a]), alone([b])] : [alone([a, b])];
      return prepared.violationsIn(groups).length > 0 ? [[a, b]] : [];
    }),
  );
}
