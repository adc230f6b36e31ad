/** The cheapest way to deal so many units over groups, each group with a cost by how many it holds in the end. */
import { NO_WAY } from './part.ts';

/** A dealing: `held` and `room` by group, and `units` to deal. Writes what it costs more to put one into a group into `extra`. */
export interface Dealing {
  readonly groups: number;
  readonly held: Int32Array;
  readonly room: Int32Array;
  units: number;
  readonly extra: Float64Array;
}

/** For a table that rises ever faster and is the same for all groups: units go where the next one costs least. */
export function dealConvex(
  { groups, held, room, units, extra }: Dealing,
  table: ArrayLike<number>,
  slots: Int32Array,
): number {
  let total = 0;
  slots.fill(0);
  for (let group = 0; group < groups; group++) {
    const from = held[group]!;
    total += table[from]!;
    const to = from + Math.min(room[group]!, units);
    for (let count = from; count < to; count++) slots[count]!++;
  }
  let left = units;
  let dearest = Number.NEGATIVE_INFINITY;
  for (let count = 0; left > 0; count++) {
    if (count >= slots.length) return NO_WAY;
    const taken = Math.min(left, slots[count]!);
    if (taken === 0) continue;
    dearest = table[count + 1]! - table[count]!;
    total += taken * dearest;
    left -= taken;
  }
  for (let group = 0; group < groups; group++) {
    const from = held[group]!;
    extra[group] = units > 0 && room[group]! > 0 ? Math.max(0, table[from + 1]! - table[from]! - dearest) : 0;
  }
  return total;
}

/** For any tables, group by group: the least for the first groups and for the last ones, by how many units they take. */
export class AnyDealer {
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  readonly #width: number;

  constructor(groups: number, mostUnits: number) {
    this.#width = mostUnits + 1;
    this.#first = new Float64Array((groups + 1) * this.#width);
    this.#last = new Float64Array((groups + 1) * this.#width);
  }

  deal({ groups, held, room, units, extra }: Dealing, tableOf: (group: number) => ArrayLike<number>): number {
    const first = this.#first;
    const last = this.#last;
    const width = this.#width;
    first.fill(NO_WAY, 0, width);
    first[0] = 0;
    for (let group = 0; group < groups; group++) {
      const table = tableOf(group);
      const to = (group + 1) * width;
      for (let used = 0; used <= units; used++) {
        let least = NO_WAY;
        for (let own = 0; own <= room[group]! && own <= used; own++)
          least = Math.min(least, first[group * width + used - own]! + table[held[group]! + own]!);
        first[to + used] = least;
      }
    }
    const total = first[groups * width + units]!;
    if (total === NO_WAY) return NO_WAY;
    last.fill(NO_WAY, groups * width, (groups + 1) * width);
    last[groups * width] = 0;
    for (let group = groups - 1; group >= 0; group--) {
      const table = tableOf(group);
      let leastWithOne = NO_WAY;
      for (let used = 0; used <= units; used++) {
        let least = NO_WAY;
        for (let own = 0; own <= room[group]! && own <= used; own++) {
          const cost = last[(group + 1) * width + used - own]! + table[held[group]! + own]!;
          least = Math.min(least, cost);
          if (own > 0) leastWithOne = Math.min(leastWithOne, cost + first[group * width + units - used]!);
        }
        last[group * width + used] = least;
      }
      extra[group] = leastWithOne - total;
    }
    return total;
  }
}
