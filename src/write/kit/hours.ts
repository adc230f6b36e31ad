/** When groups meet, in words: by the clock of the group, of each place and of each member. */
import { type Clock, clockOf, DAY, utcOf, weekdayOf } from '../../model/clock.ts';
import { localTimes } from '../../model/local-times.ts';
import { byCodePoint } from '../../model/order.ts';
import { UNKNOWN } from '../../model/people.ts';
import type { Group, Problem } from '../../model/problem.ts';
import type { Zone } from '../../model/utc-offsets.ts';
import { dateText, placeOf } from '../../rules/lost-hours.ts';
import { timeText, weekdays } from '../../rules/meeting-slot.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { MeetingTime } from '../../rules/rule.ts';
import { membersInOrder } from '../groups-csv.ts';
import { forMarkdown } from '../safe-text.ts';
import { listed } from './listed.ts';

/** Texts are empty where no common time is known. */
export interface GroupHours {
  /** "on Tuesdays, 16:00 to 17:00 Madrid time", by the clock of a member where places may be shown. */
  when(person?: number): string;
  /** "Tuesday 5 January 2027", by the same clock. */
  firstMeeting(person?: number): string;
  /** A line of Markdown for each place; none where all have one clock or places may not be shown. */
  readonly times: readonly string[];
  /** Members whose timezone is not known, where the others' are. */
  readonly unknown: readonly number[];
  readonly hasNoCommonHour: boolean;
}

/** `rules` are those of which files may speak; places are told where rosters show timezones. */
export function hoursOf(
  problem: Problem,
  rules: readonly StandingRule[],
  showsPlaces: boolean,
): (group: Group) => GroupHours {
  const { cycle } = problem;
  const timed = rules.filter(({ prepared }) => prepared.timesOf !== undefined);
  const column = timed[0]?.entry.options.hour?.zones;
  const zoneOf = (person: number): Zone | null => {
    const code = column?.codes[person] ?? UNKNOWN;
    return code === UNKNOWN ? null : (column?.zones?.[code] ?? null);
  };
  const clocks = new Map<Zone, Clock>();
  const clockIn = (zone: Zone): Clock => {
    const known = clocks.get(zone) ?? clockOf(zone, cycle.fromDay, cycle.toDay);
    clocks.set(zone, known);
    return known;
  };
  /** In every span but the first only what is other than before. */
  const sayTimes = (time: MeetingTime, zone: Zone, first: (weekday: string, hours: string) => string) => {
    const days = meetingDays(time, cycle.toDay);
    let before: number | null = null;
    return localTimes(time.clock, clockIn(zone), days, time.startMinute)
      .map(({ ownDay, minute }) => {
        const hours = `${timeText(minute)} to ${timeText(minute + time.minutes)}`;
        const weekday = weekdayOf(ownDay);
        const isSameDay = weekday === before;
        const isFirst = before === null;
        before = weekday;
        if (isFirst) return first(`${weekdays[weekday]}s`, hours);
        return `from ${dateText(ownDay)}, ${isSameDay ? '' : `${weekdays[weekday]}s `}${hours}`;
      })
      .join('; ');
  };
  return (group) => {
    const { members } = group;
    const times =
      timed.map(({ prepared }) => prepared.timesOf!(group)).find(({ length }) => length > 0) ?? [];
    const own = (person: number | undefined, time: MeetingTime) =>
      (showsPlaces && person !== undefined ? zoneOf(person) : null) ?? time.zone;
    const unknown = showsPlaces
      ? membersInOrder(problem, group).filter((person) => zoneOf(person) === null)
      : [];
    const isKnown = showsPlaces && timed.length > 0 && unknown.length < members.length;
    return {
      when(person) {
        const each = times.map((time) => {
          const zone = own(person, time);
          return sayTimes(time, zone, (weekday, hours) => `on ${weekday}, ${hours} ${clockName(zone)}`);
        });
        return each.length < 2 ? each.join('') : `in alternate weeks ${each.join(', and ')}`;
      },
      firstMeeting(person) {
        const starts = times.map((time) => ({ time, utc: utcOf(time.clock, startOf(time)) }));
        const [first] = starts.sort((a, b) => a.utc - b.utc);
        if (first === undefined) return '';
        const { clock, firstDay, startMinute } = first.time;
        const [local] = localTimes(clock, clockIn(own(person, first.time)), [firstDay], startMinute);
        return sayDay(local!.ownDay);
      },
      times: showsPlaces ? times.flatMap((time) => placeLines(time, times.length > 1)) : [],
      unknown: isKnown && times.length > 0 ? unknown : [],
      hasNoCommonHour: isKnown && times.length === 0,
    };

    function placeLines(time: MeetingTime, isOneOfTwo: boolean): string[] {
      const others = members.flatMap((person) => zoneOf(person) ?? []).sort(byCodePoint);
      const zones = [...new Set([time.zone, ...others])];
      if (zones.length === 1) return [];
      const places = new Map<string, string[]>();
      for (const zone of zones) {
        const text = sayTimes(time, zone, (weekday, hours) => `${weekday} ${hours}`);
        places.set(text, [...(places.get(text) ?? []), placeOf(zone)]);
      }
      const lines = [...places].map(([text, names]) => `- ${forMarkdown(`${listed(names)}: ${text}`)}`);
      return isOneOfTwo ? [`From ${sayDay(time.firstDay)}, every other week:`, '', ...lines, ''] : lines;
    }
  };
}

/** "Tuesday 5 January 2027". */
function sayDay(day: number): string {
  return `${weekdays[weekdayOf(day)]} ${dateText(day)}`;
}

function startOf({ firstDay, startMinute }: MeetingTime): number {
  return firstDay * DAY + startMinute;
}

function meetingDays({ firstDay, everyWeeks }: MeetingTime, toDay: number): number[] {
  const days: number[] = [];
  for (let day = firstDay; day <= toDay; day += 7 * everyWeeks) days.push(day);
  return days;
}

/** "Madrid time"; "UTC+05:30" of an offset. */
function clockName(zone: Zone): string {
  return zone.includes('/') ? `${placeOf(zone)} time` : placeOf(zone);
}
