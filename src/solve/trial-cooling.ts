/** Where a mass of nearly equal costs is decided, found by cooling quickly: figures in docs/decisions/002-search.md. */
import { inUnits, narrowTemperatures, type Passed } from './cooling.ts';
import { stay } from './stay.ts';
import type { Walk } from './walk.ts';

/**
 * The temperatures in which this share of the moves priced are taken although they cost something. Hotter it forgets
 * what it found, colder it stands still; in between a mass of nearly equal costs, such as weights of pairs, is decided.
 */
const NARROW = { hot: 0.0007, cold: 0.0001 };
/** Where there are more groups than the root of the people, it is a smaller share, in proportion, but not less than this. */
const LEAST_FEW = 1 / 3;
/** With fewer moves for each person than these, people have not come to rest and more is taken: by the fourth root. */
const CALM = 5000;

/** They are found by a quick cooling: from a share of the mean change, in slices, of which there are at most so many. */
const QUICK = { from: 0.4, slices: 90 };
/** What a slice takes of the budget, and the factor by which the next is colder: first, and where it is at most so much too hot. */
const COARSE = { share: 1 / 2500, factor: 0.88 };
const FINE = { share: 1 / 500, factor: 0.94 };
const NEAR = 8;

/** Cools quickly to see where the walk freezes, from a share of `mean`, the change of a random swap; null where told to stop. */
export function* narrowByTrial(
  walk: Walk,
  mean: number,
  budget: number,
  passed: Passed,
): Generator<number, number[] | null, boolean> {
  const { people, groups } = walk.instance;
  const few = Math.min(1, Math.max(LEAST_FEW, Math.sqrt(people) / groups));
  let temperature = mean * QUICK.from;
  let hot = temperature;
  let excess = Number.POSITIVE_INFINITY;
  for (let slice = 0; slice < QUICK.slices && walk.moves < budget && !walk.isDone; slice++) {
    const { moves, climbs } = walk;
    const pace = excess > NEAR ? COARSE : FINE;
    const end = passed() + pace.share;
    const each = Math.min(Math.ceil(budget * pace.share), budget - moves);
    if (yield* stay(walk, each, inUnits(temperature), () => passed() >= end)) return null;
    const priced = Math.max(1, walk.moves - moves);
    const haste = Math.max(1, Math.sqrt(Math.sqrt((CALM * people) / priced)));
    excess = (walk.climbs - climbs) / priced / (NARROW.hot * few * haste);
    if (excess >= 1) hot = temperature;
    if (excess < NARROW.cold / NARROW.hot) break;
    temperature *= pace.factor;
  }
  return narrowTemperatures(hot, temperature);
}
