/** An hour that lies inside everybody's working day, at one fixed time in every week of the cycle, clock changes counted. */
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import { hourBound } from './hour-bound.ts';
import { clockChanges, noCommon, sayLost } from './lost-hours.ts';
import { bestSlot, meetingAt, saySlot } from './meeting-slot.ts';
import type { HourOptions, PreparedRule, Rule } from './rule.ts';
import { classesOf, culprits, missingOf, type Timetable, timetableOf } from './timetable.ts';
import { windowTerm } from './window-term.ts';

export const commonHour: Rule = {
  id: 'common-hour',
  speaks: 'wanted',
  perColumn: false,
  options: ['minutes', 'working-day', 'working-days', 'hours', 'days', 'slot-zone'],
  unit: { one: 'quarter-hour too few', many: 'quarter-hours too few' },
  sentence({ strength, options }) {
    const what = lengthOf(options.hour);
    return strength === 'must'
      ? `Every group has ${what} inside everybody’s working day, at one fixed time in every week.`
      : `Each group should have ${what} inside everybody’s working day, at one fixed time in every week.`;
  },
  examples: [
    { groups: 'Ana Bo', options: { zones: { Ana: 'Europe/London', Bo: 'Europe/Berlin' } }, cost: 0 },
    // From 09:00 to 17:00 Bangkok and London share an hour in winter and two in summer, never an hour and a half all year.
    {
      groups: 'Ana Bo',
      options: { zones: { Ana: 'Europe/London', Bo: 'Asia/Bangkok' }, minutes: 90 },
      cost: 2,
    },
    { groups: 'Ana Bo', options: { zones: { Ana: 'Europe/London', Bo: 'Asia/Singapore' } }, cost: 4 },
    { groups: 'Ana Bo', options: { zones: { Ana: 'Europe/London' } }, cost: 0 },
  ],
  prepare(problem, { options }) {
    return prepareHour(problem, options.hour!);
  },
};

function lengthOf(hour: HourOptions | undefined): string {
  return hour === undefined || hour.minutes === 60 ? 'an hour' : `${hour.minutes} minutes`;
}

function prepareHour(problem: Problem, hour: HourOptions): PreparedRule {
  const timetable = timetableOf(problem, hour);
  const unknown = problem.pools
    .flatMap((pool) => pool.members)
    .filter((person) => timetable.zones[person] === null);
  const judge = judgeOf(timetable);
  const missing = ({ members }: Group) => judge(members).missing;
  return {
    violationsIn(groups) {
      return groups.flatMap((group, index) => {
        const { missing: cost, guilty } = judge(group.members);
        if (cost === 0) return [];
        const people = group.members.filter((person) => guilty.includes(timetable.classOf[person]!));
        return [{ group: index, people, cost }];
      });
    },
    compile: ({ members }) => windowTerm(timetable, members),
    bound(division) {
      const [term] = windowTerm(timetable, division.members);
      return term ? hourBound(timetable, division, term, lengthOf(hour)) : { cost: 0, because: [] };
    },
    remarks(groups) {
      const lost = groups.filter((group) => missing(group) > 0);
      const changes = clockChanges(timetable, problem);
      const about = changes.length === 0 ? '' : ` (clock changes ${changes.join(', ')})`;
      const first = `${lengthOf(hour)} in ${groups.length - lost.length} of ${groups.length} groups, at a fixed time in every week${about}`;
      const left = unknown.map((person) => nameOf(problem.people, person));
      return [
        first,
        ...lost.map((group) => sayLost(timetable, group, judge(group.members).guilty, lengthOf(hour))),
        ...(left.length === 0 ? [] : [`left out, because their timezone is not known: ${left.join(', ')}`]),
      ];
    },
    notes({ members }) {
      const slot = bestSlot(timetable, members);
      if (slot) return saySlot(timetable, members, slot);
      const isKnown = classesOf(timetable, members).length > 0;
      return isKnown ? [`N${noCommon(lengthOf(hour)).slice(1)} inside everybody’s working day`] : [];
    },
    slotOf({ members }) {
      const slot = bestSlot(timetable, members);
      return slot && meetingAt(timetable, members, slot);
    },
    unknown: { people: unknown, one: 'person has no known timezone', many: 'people have no known timezone' },
  };
}

/** Sets of classes that are remembered. */
const REMEMBERED = 20_000;

/** What people lack and between which classes; remembered by the classes that are there. */
function judgeOf(timetable: Timetable) {
  const known = new Map<string, { missing: number; guilty: readonly number[] }>();
  return (members: readonly number[]) => {
    const classes = [...new Set(classesOf(timetable, members))].sort((a, b) => a - b);
    const key = classes.join(' ');
    let found = known.get(key);
    if (found === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      const missing = missingOf(timetable, classes);
      found = { missing, guilty: missing > 0 ? culprits(timetable, classes) : [] };
      known.set(key, found);
    }
    return found;
  };
}
