/**
 * Two times of the week for a group that has no common hour, one in every other week: the pair with the fewest minutes outside
 * the working day for whoever has most of them over the weeks of the cycle, then for all together.
 */
import { DAY, weekdayOf } from '../model/clock.ts';
import {
  daysInTurn,
  type OutsideHours,
  outsideHours,
  type Turn,
  wholeWeeks,
} from '../model/outside-hours.ts';
import { type Days, QUARTER, QUARTERS } from '../model/week-quarters.ts';
import type { SharedBurden } from './rule.ts';
import { classesOf, type Timetable } from './timetable.ts';

const PER_DAY = DAY / QUARTER;

/** A time of the week in the weeks of a turn. */
export interface TurnSlot {
  readonly clock: number;
  /** Quarter-hour of the week by that clock, from Monday 00:00. */
  readonly start: number;
  /** The days on which the group meets, ascending. */
  readonly days: readonly number[];
  /** Per member: minutes and meetings outside their own working day; none where the timezone is not known. */
  readonly outside: readonly ({ readonly minutes: number; readonly meetings: number } | null)[];
}

export interface AlternatingPair extends SharedBurden {
  /** The one that comes first, then the other. */
  readonly slots: readonly [TurnSlot, TurnSlot];
}

/** What a slot asks of the classes of a group in one turn. */
interface Candidate {
  readonly clock: number;
  readonly start: number;
  /** Minutes by class. */
  readonly minutes: readonly number[];
  /** What decides between slots with the same minutes, most important first; sums of two slots decide between pairs. */
  readonly ties: readonly number[];
}

/** Finds the pair of a group; null where there is none that is better than one time in every week. */
export function pairFinder(timetable: Timetable): (members: readonly number[]) => AlternatingPair | null {
  const { days } = timetable;
  // Times are chosen over whole weeks, and what is told of them is counted over all of the cycle.
  const chosenOver = outsideOver(timetable, wholeWeeks(days));
  const outside = outsideOver(timetable, days);
  const known = new Map<string, Choice | null>();
  return (members) => {
    const all = classesOf(timetable, members).sort((a, b) => a - b);
    const key = all.join(' ');
    if (!known.has(key)) known.set(key, choose(timetable, chosenOver, all));
    const choice = known.get(key)!;
    if (choice === null) return null;
    const slots = ([0, 1] as const).map((turn) =>
      slotOf(timetable, outside, choice.pair[turn], turn, members),
    );
    const alone = ([0, 1] as const).map((turn) => slotOf(timetable, outside, choice.single, turn, members));
    const minutes = burdens(slots);
    return {
      slots: slots.sort((a, b) => a.days[0]! - b.days[0]!) as [TurnSlot, TurnSlot],
      most: Math.max(...minutes),
      total: minutes.reduce((sum, each) => sum + each, 0),
      mostAtOneTime: Math.max(...burdens(alone)),
    };
  };
}

/** Minutes of each member, of two slots together. */
function burdens(slots: readonly TurnSlot[]): number[] {
  return slots[0]!.outside.map((_, member) =>
    slots.reduce((sum, { outside }) => sum + (outside[member]?.minutes ?? 0), 0),
  );
}

type Outside = (clock: number, classNumber: number, turn: Turn) => OutsideHours;

function outsideOver({ clocks, classes, days, needed }: Timetable, part: Days): Outside {
  const known = new Map<string, OutsideHours>();
  return (clock, classNumber, turn) => {
    const key = `${clock} ${classNumber} ${turn}`;
    let found = known.get(key);
    if (found === undefined) {
      const { clock: own, week } = classes[classNumber]!;
      const inTurn = daysInTurn(days, turn, part);
      found = outsideHours(clocks[clock]!, clocks[own]!, week, inTurn, needed * QUARTER);
      known.set(key, found);
    }
    return found;
  };
}

interface Choice {
  /** That of the first week, then that of the second. */
  readonly pair: readonly [Candidate, Candidate];
  /** The best time for every week. */
  readonly single: Candidate;
}

function choose(timetable: Timetable, outside: Outside, all: readonly number[]): Choice | null {
  const even = candidates(timetable, outside, all, 0);
  const odd = candidates(timetable, outside, all, 1);
  const classes = [...new Set(all)];
  const sizes = classes.map((each) => all.filter((other) => other === each).length);
  const price = (a: Candidate, b: Candidate) => {
    const sums = a.minutes.map((minutes, index) => minutes + b.minutes[index]!);
    const total = sums.reduce((sum, minutes, index) => sum + minutes * sizes[index]!, 0);
    return [Math.max(...sums), total, ...a.ties.map((tie, index) => tie + b.ties[index]!)];
  };
  const cheapest = (pairs: Iterable<readonly [Candidate, Candidate]>) => {
    let best: { pair: readonly [Candidate, Candidate]; price: number[] } | null = null;
    for (const pair of pairs) {
      const found = price(...pair);
      if (best === null || compareInOrder(found, best.price) < 0) best = { pair, price: found };
    }
    return best;
  };
  const oddAt = new Map(odd.map((each) => [each.clock * QUARTERS + each.start, each]));
  const single = cheapest(
    even.flatMap((each) => {
      const same = oddAt.get(each.clock * QUARTERS + each.start);
      return same ? [[each, same] as const] : [];
    }),
  );
  const [others, best] = [undominated(odd), undominated(even)];
  const pair = cheapest(best.flatMap((a) => others.map((b) => [a, b] as const)));
  if (single === null || pair === null) return null;
  // Minutes, and then meetings, are what two times can spare anybody.
  const isBetter = compareInOrder(pair.price.slice(0, 3), single.price.slice(0, 3)) < 0;
  return isBetter ? { pair: pair.pair, single: single.pair[0] } : null;
}

/** Every quarter-hour of the week at which a group can meet in the weeks of a turn, by every clock that it may keep. */
function candidates(
  { classes: kinds, slotClock, days }: Timetable,
  outside: Outside,
  all: readonly number[],
  turn: Turn,
): Candidate[] {
  const keepers = (clock: number) => all.filter((each) => kinds[each]!.clock === clock).length;
  const own = [...new Set(all.map((each) => kinds[each]!.clock))].sort(
    (a, b) => keepers(b) - keepers(a) || a - b,
  );
  const weekdays = new Set(daysInTurn(days, turn, wholeWeeks(days)).map(weekdayOf));
  return (slotClock === null ? own : [slotClock]).flatMap((clock, place) => {
    const classes = [...new Set(all)];
    const lists = new Map(classes.map((each) => [each, outside(clock, each, turn)]));
    return Array.from({ length: QUARTERS }, (_, start) => start)
      .filter((start) => weekdays.has(Math.floor(start / PER_DAY)))
      .map((start): Candidate => {
        const sum = (of: 'meetings' | 'away') =>
          all.reduce((total, each) => total + lists.get(each)![of][start]!, 0);
        const minutes = classes.map((each) => lists.get(each)!.minutes[start]!);
        const ties = [sum('meetings'), sum('away'), unevenness(start), daysFromTuesday(start), place, start];
        return { clock, start, minutes, ties };
      });
  });
}

/** Those that no other beats for every class, of equal ones the first by what decides between them. */
function undominated(all: readonly Candidate[]): Candidate[] {
  const sum = ({ minutes }: Candidate) => minutes.reduce((total, each) => total + each, 0);
  const order = [...all].sort((a, b) => sum(a) - sum(b) || compareInOrder(a.ties, b.ties));
  const front: Candidate[] = [];
  for (const each of order) {
    const isBeaten = front.some(({ minutes }) => minutes.every((one, index) => one <= each.minutes[index]!));
    if (!isBeaten) front.push(each);
  }
  return front;
}

/** Full hours before half hours before quarters. */
function unevenness(start: number): number {
  return start % 4 === 0 ? 0 : start % 2 === 0 ? 1 : 2;
}

/** Tuesday is next to neither end of the week. */
function daysFromTuesday(start: number): number {
  return (Math.floor(start / PER_DAY) + 6) % 7;
}

function compareInOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function slotOf(
  { classOf, days }: Timetable,
  outside: Outside,
  { clock, start }: Candidate,
  turn: Turn,
  members: readonly number[],
): TurnSlot {
  const weekday = Math.floor(start / PER_DAY);
  return {
    clock,
    start,
    days: daysInTurn(days, turn).filter((day) => weekdayOf(day) === weekday),
    outside: members.map((person) => {
      const each = classOf[person]!;
      if (each < 0) return null;
      const { minutes, meetings } = outside(clock, each, turn);
      return { minutes: minutes[start]!, meetings: meetings[start]! };
    }),
  };
}
