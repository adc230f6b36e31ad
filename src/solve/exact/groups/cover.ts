/** Chooses groups that seat everybody once, by branch and bound: each branch seats one person in one of the groups that are cheap enough. */
import { type Passed, untimed } from '../../cooling.ts';
import { type Aim, ascend, type Task } from './dual-prices.ts';
import { type Column, type Prices, UNIT, valueAt } from './pricer.ts';

export type Cover =
  | { readonly kind: 'found'; readonly columns: readonly Column[] }
  | { readonly kind: 'none' | 'open' };

/** Steps of better prices in each branch. */
const STEPS = 60;

/**
 * Looks for columns that do the task at no more than `aim`; there must be none outside the list that could. `looks` is how
 * many columns may be looked at in all.
 */
export function cover(
  task: Task,
  columns: readonly Column[],
  prices: Prices,
  aim: Aim,
  looks: number,
  passed: Passed = untimed,
): Cover {
  let left = looks;
  const chosen: Column[] = [];
  /** Whether a way was found; stops short where the looks are used up. */
  const search = (rest: Task, able: readonly Column[], from: Prices): boolean => {
    if (rest.open.length === 0)
      return rest.groups === 0 && rest.paid.own <= aim.own && rest.paid.stronger <= aim.stronger;
    const enough = aim.own * UNIT + 1;
    const ascent = ascend(rest, able, from, { ...aim, own: aim.own + 1 }, { steps: STEPS, enough });
    if (ascent === null || ascent.bound >= enough) return false;
    left -= ascent.looks;
    // Whatever is above the least by more than is left to lose can be in no way that is cheap enough.
    const slack = aim.own * UNIT - ascent.bound;
    const near = able.filter((column) => {
      const least = ascent.least.get(rest.sizes === null ? 0 : column.members.length);
      return least !== undefined && valueAt(column, ascent.prices) - least <= slack;
    });
    const scarcest = scarcestOf(rest.open, near);
    if (scarcest === null) return false;
    const ways = near.filter(({ members }) => members.includes(scarcest));
    ways.sort((a, b) => valueAt(a, ascent.prices) - valueAt(b, ascent.prices));
    for (const way of ways) {
      if (passed() >= 1) left = 0;
      if (left <= 0) return false;
      left -= near.length;
      const isTaken = new Set(way.members);
      const size = way.members.length;
      const sizes = rest.sizes && new Map(rest.sizes).set(size, rest.sizes.get(size)! - 1);
      const next: Task = {
        open: rest.open.filter((person) => !isTaken.has(person)),
        groups: rest.groups - 1,
        sizes,
        paid: { own: rest.paid.own + way.own, stronger: rest.paid.stronger + way.stronger },
      };
      const others = near.filter(
        ({ members }) =>
          (sizes === null || sizes.get(members.length)! > 0) &&
          members.every((person) => !isTaken.has(person)),
      );
      chosen.push(way);
      if (search(next, others, ascent.prices)) return true;
      chosen.pop();
    }
    return false;
  };
  if (search(task, columns, prices)) return { kind: 'found', columns: chosen };
  return { kind: left > 0 ? 'none' : 'open' };
}

/** The person who is in the fewest columns, or null where somebody is in none. */
function scarcestOf(open: readonly number[], columns: readonly Column[]): number | null {
  const counts = new Map(open.map((person) => [person, 0]));
  for (const { members } of columns)
    for (const person of members) counts.set(person, counts.get(person)! + 1);
  let scarcest = open[0]!;
  for (const [person, count] of counts) if (count < counts.get(scarcest)!) scarcest = person;
  return counts.get(scarcest) === 0 ? null : scarcest;
}
