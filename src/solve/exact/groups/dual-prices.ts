/** Prices for people under which any choice of known groups costs as much as can be: subgradient steps over a list of groups. */
import type { TwoCosts } from './group-model.ts';
import { type Column, type Prices, UNIT, valueAt } from './pricer.ts';

/** People to be seated in so many groups, and what is paid already. */
export interface Task {
  readonly open: readonly number[];
  readonly groups: number;
  /** How many groups of each size; null where sizes may be mixed in several ways. */
  readonly sizes: ReadonlyMap<number, number> | null;
  readonly paid: Readonly<TwoCosts>;
}

/** What an assignment may cost: the one that is to be beaten, or the most that is allowed. */
export interface Aim {
  readonly own: number;
  readonly stronger: number;
}

/** The least value of a group by size; under 0 for any size where they may be mixed in several ways. */
export type Least = ReadonlyMap<number, number>;

/** What every assignment costs at least, in parts of a unit, when no group's value is below the least. */
export function boundAt({ open, groups, sizes, paid }: Task, least: Least, prices: Prices, aim: Aim): number {
  let bound = paid.own * UNIT - prices.ofStronger * (aim.stronger - paid.stronger);
  for (const person of open) bound += prices.ofPerson[person]!;
  if (sizes === null) return bound + groups * least.get(0)!;
  for (const [size, count] of sizes) if (count > 0) bound += count * least.get(size)!;
  return bound;
}

export interface Ascent {
  readonly prices: Prices;
  readonly least: Least;
  readonly bound: number;
  /** Columns looked at. */
  readonly looks: number;
}

/** Steps without a better bound after which they are made half as long, and how short they get. */
const PATIENCE = 15;
const SHORTEST = 1 / 256;

/** Below this the slope is nothing but rounding. */
const FLAT = 1e-9;
/** Prices stay so small that sums of them are exact. */
const DEAREST = 2 ** 40;
const DEAREST_STRONGER = 2 ** 20;

/**
 * From some prices to better ones, as far as the columns know; stops once the bound is above `enough`. Null where some size that
 * is needed has no column: then there is no way at all.
 */
export function ascend(
  task: Task,
  columns: readonly Column[],
  start: Prices,
  aim: Aim,
  { steps, enough }: { readonly steps: number; readonly enough: number },
): Ascent | null {
  const { open, groups, sizes, paid } = task;
  const target = aim.own * UNIT;
  let prices = start;
  let best: Omit<Ascent, 'looks'> | null = null;
  let reach = 1;
  let waited = 0;
  let looks = 0;
  const slope = new Float64Array(start.ofPerson.length);
  for (let step = 0; step < steps; step++) {
    const { least, cheapest } = look(columns, prices, sizes === null);
    looks += columns.length;
    if (sizes === null ? !least.has(0) : [...sizes].some(([size, count]) => count > 0 && !least.has(size)))
      return null;
    const bound = boundAt(task, least, prices, aim);
    if (best === null || bound > best.bound) {
      best = { prices, least, bound };
      waited = 0;
    } else if (++waited >= PATIENCE) {
      waited = 0;
      reach /= 2;
      prices = best.prices;
      if (reach < SHORTEST) break;
      continue;
    }
    if (bound >= enough) break;
    for (const person of open) slope[person] = 1;
    let ofStronger = paid.stronger - aim.stronger;
    for (const [size, list] of cheapest) {
      const share = (sizes === null ? groups : (sizes.get(size) ?? 0)) / list.length;
      for (const { members, stronger } of list) {
        ofStronger += share * stronger;
        for (const person of members) slope[person]! -= share;
      }
    }
    let norm = ofStronger * ofStronger;
    for (const person of open) norm += slope[person]! * slope[person]!;
    if (norm < FLAT) break;
    const factor = (reach * Math.max(UNIT / 4, target - bound)) / norm;
    const ofPerson = prices.ofPerson.slice();
    for (const person of open) {
      const price = Math.round(ofPerson[person]! + factor * slope[person]!);
      ofPerson[person] = Math.max(-DEAREST, Math.min(DEAREST, price));
    }
    const counted = Math.round(prices.ofStronger + factor * ofStronger);
    prices = { ofPerson, ofStronger: Math.max(0, Math.min(DEAREST_STRONGER, counted)) };
  }
  return { ...best!, looks };
}

/** The least value by size, and the columns that have it. */
function look(columns: readonly Column[], prices: Prices, isMixed: boolean) {
  const least = new Map<number, number>();
  const cheapest = new Map<number, Column[]>();
  for (const column of columns) {
    const size = isMixed ? 0 : column.members.length;
    const value = valueAt(column, prices);
    const known = least.get(size);
    if (known === undefined || value < known) {
      least.set(size, value);
      cheapest.set(size, [column]);
    } else if (value === known) cheapest.get(size)!.push(column);
  }
  return { least, cheapest };
}
