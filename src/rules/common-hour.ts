/** An hour that lies inside everybody's working day, at one fixed time in every week of the cycle, clock changes counted. */
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import { pairFinder } from './alternating-pair.ts';
import { hourBound } from './hour-bound.ts';
import { clockChanges, noCommon, sayLost } from './lost-hours.ts';
import { bestSlot, meetingAt, saySlot } from './meeting-slot.ts';
import type { HourOptions, PreparedRule, Rule } from './rule.ts';
import { meetingsOfPair, sayPair, sayPairInShort } from './say-alternating.ts';
import { classesOf, culprits, missingOf, type Timetable, timetableOf } from './timetable.ts';
import { windowTerm } from './window-term.ts';

export const commonHour: Rule = {
  id: 'common-hour',
  speaks: 'wanted',
  perColumn: false,
  options: ['minutes', 'working-day', 'working-days', 'hours', 'days', 'slot-zone', 'alternate'],
  unit: { one: 'quarter-hour too few', many: 'quarter-hours too few' },
  sentence({ strength, options }) {
    const who = strength === 'must' ? 'Every group has' : 'Each group should have';
    const other = options.hour?.alternate
      ? ' Where it has not, two times in alternate weeks share what lies outside it.'
      : '';
    return `${who} ${lengthOf(options.hour)} inside everybody’s working day, at one fixed time in every week.${other}`;
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
  const findPair = hour.alternate ? pairFinder(timetable) : () => null;
  const pairOf = ({ members }: Group) => (judge(members).missing > 0 ? findPair(members) : null);
  const sayWithout = (group: Group) => {
    const lost = sayLost(timetable, group, judge(group.members).guilty, lengthOf(hour));
    const pair = pairOf(group);
    if (pair !== null) return `${lost}; ${sayPairInShort(timetable, group.members, pair)}`;
    return hour.alternate ? `${lost}; two times in alternate weeks would spare nobody` : lost;
  };
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
        ...lost.map(sayWithout),
        ...(left.length === 0 ? [] : [`left out, because their timezone is not known: ${left.join(', ')}`]),
      ];
    },
    notes(group) {
      const { members } = group;
      const slot = bestSlot(timetable, members);
      if (slot) return saySlot(timetable, members, slot);
      const none = `N${noCommon(lengthOf(hour)).slice(1)} inside everybody’s working day`;
      const pair = pairOf(group);
      if (pair !== null)
        return [`${none}, but two times in alternate weeks`, ...sayPair(timetable, members, pair)];
      const isKnown = classesOf(timetable, members).length > 0;
      return isKnown ? [none] : [];
    },
    timesOf(group) {
      const { members } = group;
      const slot = bestSlot(timetable, members);
      const meeting = slot && meetingAt(timetable, members, slot);
      if (meeting) return [meeting];
      const pair = pairOf(group);
      return pair === null ? [] : meetingsOfPair(timetable, members, pair);
    },
    sharedBy: (group) => pairOf(group),
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
