/** result.json: the run as data, for programs. Its shape is a contract; see docs/formats.md. */
import { calendarDay } from '../model/calendar-day.ts';
import { AVOID, type Cost, HARD, PREFER } from '../model/cost.ts';
import { type Group, type Problem, participantsIn } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { timeText } from '../rules/meeting-slot.ts';
import type { StandingRule } from '../rules/price.ts';
import { inOrder, membersInOrder } from './groups-csv.ts';
import { safeJson } from './safe-text.ts';

export interface RunFacts {
  readonly version: string;
  readonly command: string;
  readonly seed: number;
  readonly effort: string;
  /** The time that the search was given: what came of it cannot be made again. */
  readonly seconds?: number | undefined;
  /** Which round of how many, in a season. */
  readonly round?: { readonly number: number; readonly of: number } | undefined;
  /** How groups were carried on, where they were. */
  readonly rotation?: { readonly mode: string; readonly move: number } | undefined;
  readonly programme: string;
  readonly tzdata: string;
  readonly rows: number;
  /** Rows that are no participants, by reason. */
  readonly out: ReadonlyMap<string, number>;
  /** Participants without a seat. */
  readonly unplaced: readonly number[];
  /** `facilitator` or `deputy`, by person. */
  readonly roles: ReadonlyMap<number, string>;
  /** Whether the files of an announcement kit belong to it. */
  readonly kit?: boolean;
}

export function writeResult(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  facts: RunFacts,
): string {
  const { people, cycle, pools } = problem;
  const idOf = (person: number) => people.ids[person]!;
  const order = inOrder(solution.groups);
  const placed = participantsIn(problem);
  const rankOf = new Map([...facts.roles.keys()].map((person, rank) => [person, rank]));
  /** Of several the first in the order of roles. */
  const facilitatorOf = ({ members }: Group) => {
    const leading = members.filter((person) => facts.roles.get(person) === 'facilitator');
    const [first] = leading.sort((a, b) => rankOf.get(a)! - rankOf.get(b)!);
    return first === undefined ? null : idOf(first);
  };
  const result = {
    minim: facts.version,
    format: 1,
    command: facts.command,
    seed: facts.seed,
    ...(facts.round && { round: facts.round }),
    ...(facts.rotation && { rotation: facts.rotation }),
    program: facts.programme,
    cycle: { name: cycle.name, from: cycle.from, to: cycle.to },
    people: { rows: facts.rows, in: placed, out: Object.fromEntries(facts.out) },
    groups: order.map((group) => ({
      name: group.name,
      pool: pools[group.pool]!.name,
      members: membersInOrder(problem, group).map(idOf),
      facilitator: facilitatorOf(group),
      ...alternatingTimes(group, standing),
    })),
    unplaced: facts.unplaced.map(idOf),
    cost: publicCost(solution.cost, standing),
    bound: publicCost(solution.bound, standing),
    rules: solution.outcomes.flatMap(({ rule, cost, bound, violations }) => {
      const { entry } = standing[rule]!;
      if (!entry.isPublic) return [];
      return [
        {
          id: entry.key,
          strength: entry.strength,
          weight: entry.weight,
          cost,
          bound,
          violations: violations.map((violation) => ({
            group: violation.group === null ? null : solution.groups[violation.group]!.name,
            people: violation.people.map(idOf),
            cost: violation.cost,
          })),
        },
      ];
    }),
    search: {
      effort: facts.effort,
      ...(facts.seconds !== undefined && { seconds: facts.seconds }),
      moves: solution.search.moves,
      stopped: solution.search.stopped,
    },
    tzdata: facts.tzdata,
    ...(facts.kit ? { kit: true } : {}),
  };
  return safeJson(result);
}

/** Costs by strength, without a strength that has a private or sensitive rule in it. */
function publicCost(cost: Cost, standing: readonly StandingRule[]): Record<string, number> {
  const isPublic = (level: number) => standing.every(({ entry }) => entry.isPublic || entry.level !== level);
  const named = [
    ['hard', HARD],
    ['avoid', AVOID],
    ['prefer', PREFER],
  ] as const;
  return Object.fromEntries(
    named.filter(([, level]) => isPublic(level)).map(([name, level]) => [name, cost[level]]),
  );
}

/** Two times in alternate weeks, where a rule offers them to the group. */
function alternatingTimes(group: Group, standing: readonly StandingRule[]) {
  for (const { entry, prepared } of standing) {
    const burden = entry.isPublic ? prepared.sharedBy?.(group) : null;
    if (burden == null) continue;
    const times = prepared.timesOf!(group).map(({ zone, firstDay, startMinute, minutes }) => ({
      zone,
      first: isoDate(firstDay),
      start: timeText(startMinute),
      minutes,
    }));
    const { most, total, mostAtOneTime } = burden;
    return { alternating: { times, outside: { most, total, 'most-at-one-time': mostAtOneTime } } };
  }
  return {};
}

function isoDate(day: number): string {
  const { year, month, date } = calendarDay(day);
  return [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
