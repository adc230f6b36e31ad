/**
 * Tabu search on clashes (Hertz and de Werra): always the best move of somebody who clashes, and for a while not back. A
 * group may leave its limits at a price of one per seat, so that people need not change places in pairs.
 */
import type { RandomStream } from '../random.ts';
import type { Found } from './found.ts';
import type { Seating } from './seating.ts';

/** Steps for which nobody goes back: at least so many, then some at random, and a share of those who clash. */
const LEAST = 10;
const SPREAD = 10;
const SHARE = 0.6;

/** Steps between two looks at the outside. */
const SLICE = 1 << 10;

/** Goes on until nobody clashes and every size fits, or `budget` moves were priced; yields the moves priced so far. */
export function* tabu(
  seating: Seating,
  found: Found,
  budget: number,
  random: RandomStream,
): Generator<number, number, boolean> {
  const { groups, sizes, table, own, groupOf, clashing, limits } = seating;
  const { people } = seating.graph;
  /** By group and person: the step until which the person does not go back there. */
  const barred = new Int32Array(groups * people);
  /** What one more member, and one less, changes in the price of a group's size. */
  const rise = new Int8Array(groups);
  const fall = new Int8Array(groups);
  const price = (group: number) => {
    const size = sizes[group]!;
    rise[group] = size < limits.fewest[group]! ? -1 : size >= limits.most[group]! ? 1 : 0;
    fall[group] = size > limits.most[group]! ? -1 : size <= limits.fewest[group]! ? 1 : 0;
  };
  for (let group = 0; group < groups; group++) price(group);
  let energy = seating.clashes + seating.misfits;
  let least = energy;
  let priced = 0;
  for (let step = 1; energy > 0 && priced < budget; step++) {
    const aspired = least - energy;
    let best = people;
    let person = -1;
    let to = -1;
    let ties = 0;
    // Where sizes are wrong, people who clash with nobody may leave a group that is too large or fill one too small.
    const isWrong = seating.misfits > 0;
    const count = isWrong ? people : seating.clashingCount;
    for (let i = 0; i < count; i++) {
      const p = isWrong ? i : clashing[i]!;
      const g = groupOf[p]!;
      const base = fall[g]! - own[p]!;
      const onlyFills = own[p] === 0 && fall[g]! >= 0;
      if (onlyFills && base - 1 > best) continue;
      priced += groups;
      for (let h = 0, at = p; h < groups; h++, at += people) {
        const delta = base + table[at]! + rise[h]!;
        if (delta > best || h === g || (onlyFills && rise[h]! >= 0)) continue;
        if (barred[at]! > step && delta >= aspired) continue;
        if (delta < best) {
          best = delta;
          ties = 1;
        } else if (random.below(++ties) > 0) continue;
        person = p;
        to = h;
      }
    }
    priced++;
    if (person >= 0) {
      const from = groupOf[person]!;
      seating.move(person, to);
      price(from);
      price(to);
      energy += best;
      barred[from * people + person] =
        step + LEAST + random.below(SPREAD) + Math.floor(SHARE * seating.clashingCount);
      if (energy < least) least = energy;
      found.offer(seating, 0);
    }
    if (step % SLICE === 0 && (yield priced)) break;
  }
  return priced;
}
