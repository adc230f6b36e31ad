/** Pairs of times in alternate weeks the slow way: every minute of every meeting at every quarter-hour, and every pair of them. */
import type { WorkingWeek } from '../../src/model/working-week.ts';
import { first, isAtWork, yearIn } from './slow-hours.ts';

const DAY = 1440;

export interface Worker {
  readonly zone: string;
  readonly week: WorkingWeek;
}

export interface SlowCycle {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Minutes that each of these people has outside work at meetings on these days at a minute of the day, by a zone's clock. */
export function slowOutside(
  anchor: string,
  people: readonly Worker[],
  days: readonly number[],
  minute: number,
  length: number,
): number[] {
  const { showing } = yearIn(anchor);
  return people.map(({ zone, week }) => {
    const { local } = yearIn(zone);
    let outside = 0;
    for (const day of days) {
      const start = showing[day * DAY + minute - first]!;
      for (let each = start; each < start + length; each++) if (!isAtWork(week, local[each]!)) outside++;
    }
    return outside;
  });
}

/** Days of a weekday (Monday is 0) in every other week, that of the cycle's first day being week 0. */
export function slowDays({ fromDay, toDay }: SlowCycle, weekday: number, turn: number): number[] {
  const days: number[] = [];
  let week = 0;
  for (let day = fromDay; day <= toDay; day++) {
    const name = new Date(day * 86_400_000).getUTCDay();
    if (name === 1 && day > fromDay) week++;
    if ((name + 6) % 7 === weekday && week % 2 === turn) days.push(day);
  }
  return days;
}

/** From the first Monday to the last Sunday, where that is two weeks. */
export function slowWholeWeeks({ fromDay, toDay }: SlowCycle): SlowCycle {
  let [first, last] = [fromDay, toDay];
  while (new Date(first * 86_400_000).getUTCDay() !== 1) first++;
  while (new Date(last * 86_400_000).getUTCDay() !== 0) last--;
  return last - first < 13 ? { fromDay, toDay } : { fromDay: first, toDay: last };
}

/**
 * The least that whoever has most can have, and then all together: of any pair, and of one time in every week.
 * Counted over whole weeks.
 */
export function slowPair(
  people: readonly Worker[],
  cycle: SlowCycle,
  length: number,
): { pair: readonly number[]; single: readonly number[] } {
  const whole = slowWholeWeeks(cycle);
  const turns = [new Map<string, number[]>(), new Map<string, number[]>()];
  let single = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const better = (a: readonly number[], b: readonly number[]) =>
    a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
  const priceOf = (a: readonly number[], b: readonly number[]) => {
    const sums = a.map((value, index) => value + b[index]!);
    return [Math.max(...sums), sums.reduce((sum, each) => sum + each, 0)];
  };
  for (const anchor of new Set(people.map(({ zone }) => zone))) {
    for (let quarter = 0; quarter < 672; quarter++) {
      const burdens = [0, 1].map((turn) => {
        const all = slowDays(cycle, Math.floor(quarter / 96), turn);
        const days = all.filter((day) => day >= whole.fromDay && day <= whole.toDay);
        return days.length === 0 ? null : slowOutside(anchor, people, days, (quarter % 96) * 15, length);
      });
      burdens.forEach((burden, turn) => {
        if (burden !== null) turns[turn]!.set(burden.join(), burden);
      });
      const [even, odd] = burdens;
      if (!even || !odd) continue;
      const price = priceOf(even, odd);
      if (better(price, single)) single = price;
    }
  }
  let pair = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const a of turns[0]!.values())
    for (const b of turns[1]!.values()) {
      const price = priceOf(a, b);
      if (better(price, pair)) pair = price;
    }
  return { pair, single };
}
