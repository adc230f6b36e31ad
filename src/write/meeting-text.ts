/** When a group may meet, in a few words for a heading on the terminal. */
import { weekdayOf } from '../model/clock.ts';
import type { Group } from '../model/problem.ts';
import { placeOf } from '../rules/lost-hours.ts';
import { timeText, weekdays } from '../rules/meeting-slot.ts';
import type { StandingRule } from '../rules/price.ts';
import type { MeetingTime } from '../rules/rule.ts';

export const NO_HOUR = 'no common hour';

/** "Tuesday 16:00 to 17:00 in Berlin", the time that a calendar would have; null where no rule knows of hours. */
export function meetingText(group: Group, standing: readonly StandingRule[]): string | null {
  const rule = standing.find(({ prepared }) => prepared.timesOf !== undefined);
  if (rule === undefined) return null;
  const times = rule.prepared.timesOf!(group);
  if (times.length > 0)
    return `${times.map(timeOf).join(' and ')}${times.length > 1 ? ', in alternate weeks' : ''}`;
  // Where nobody's timezone is known there is nothing to say.
  return (rule.prepared.notes?.(group) ?? []).length > 0 ? NO_HOUR : null;
}

function timeOf({ zone, firstDay, startMinute, minutes }: MeetingTime): string {
  const span = `${timeText(startMinute)} to ${timeText(startMinute + minutes)}`;
  return `${weekdays[weekdayOf(firstDay)]} ${span} in ${placeOf(zone)}`;
}
