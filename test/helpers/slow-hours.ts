/** Common hours the slow way: every minute of a year, as Intl shows it in each zone, and nothing that `src` counts. */
import type { WorkingWeek } from '../../src/model/working-week.ts';

const DAY = 1440;
const QUARTER = 15;

export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

export const year = { name: '2026', from: '2026-01-01', to: '2026-12-31', fromDay: 20_454, toDay: 20_818 };
/** The minute of UTC since 1970 that the lists below begin with. */
export const first = (year.fromDay - 3) * DAY;
const minutes = (year.toDay - year.fromDay + 7) * DAY;

/** Per minute of the year and three days on either side: minutes of local time since 1970, as Intl writes them. */
function localMinutes(zone: string): Int32Array {
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const read = (minute: number) => {
    const numbers = formatter
      .format((first + minute) * 60_000)
      .match(/\d+/g)!
      .map(Number);
    return Date.UTC(numbers[0]!, numbers[1]! - 1, numbers[2]!, numbers[3]!, numbers[4]!) / 60_000;
  };
  const local = new Int32Array(minutes);
  let now = read(0);
  for (let hour = 0; hour < minutes; hour += 60) {
    const next = read(hour + 60);
    // Where the clock jumped within the hour every minute of it is asked for.
    for (let each = 0; each < 60; each++)
      local[hour + each] = next - now === 60 ? now + each : read(hour + each);
    now = next;
  }
  return local;
}

/** By local minute, counted from `first`: the minute of UTC that calendars take for it. */
function minutesShowing(local: Int32Array): Int32Array {
  const showing = new Int32Array(minutes).fill(-1);
  for (let minute = minutes - 1; minute >= 0; minute--) {
    const at = local[minute]! - first;
    if (at >= 0 && at < minutes) showing[at] = minute;
  }
  // What clocks leave out counts as if they had not changed yet.
  for (let at = 1; at < minutes; at++)
    if (showing[at] === -1 && showing[at - 1]! >= 0) showing[at] = showing[at - 1]! + 1;
  return showing;
}

export function isAtWork({ days, start, end }: WorkingWeek, local: number): boolean {
  const weekday = (Math.floor(local / DAY) + 3) % 7;
  const minute = local % DAY;
  return (
    (days.includes(weekday) && minute >= start && minute < end) ||
    (days.includes((weekday + 6) % 7) && minute + DAY < end)
  );
}

const known = new Map<string, { local: Int32Array; showing: Int32Array }>();
export function yearIn(zone: string) {
  const found = known.get(zone);
  if (found) return found;
  const local = localMinutes(zone);
  const made = { local, showing: minutesShowing(local) };
  known.set(zone, made);
  return made;
}

/** Per quarter-hour of the anchor's week: 1 where all of these people are at work in all its minutes all year. */
export function freeTogether(anchor: string, people: readonly { zone: string; week: WorkingWeek }[]): string {
  const { showing } = yearIn(anchor);
  const together = new Uint8Array(minutes).fill(1);
  for (const { zone, week } of people) {
    const { local } = yearIn(zone);
    for (let minute = 0; minute < minutes; minute++)
      if (together[minute] === 1 && !isAtWork(week, local[minute]!)) together[minute] = 0;
  }
  const free = new Uint8Array(672).fill(1);
  for (let day = year.fromDay; day <= year.toDay; day++) {
    for (let minute = 0; minute < DAY; minute++) {
      if (together[showing[day * DAY + minute - first]!] === 1) continue;
      free[((day + 3) % 7) * 96 + Math.floor(minute / QUARTER)] = 0;
    }
  }
  return free.join('');
}

/** Quarter-hours in a row, by the best of these people's clocks. */
export function slowRun(people: readonly { zone: string; week: WorkingWeek }[]): number {
  return Math.max(
    ...people.map(({ zone }) => {
      const free = freeTogether(zone, people);
      return free.includes('0') ? Math.max(...`${free}${free}`.split('0').map(({ length }) => length)) : 672;
    }),
  );
}

/** Every zone of region and city that this Node knows. */
export const allZones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));

/** Numbers from 0 below a limit, the same every time. */
export function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}
