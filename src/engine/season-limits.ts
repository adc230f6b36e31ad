/** How many meetings again cannot be avoided in a season, and who runs out of people to meet: by arithmetic, before any search. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Division } from '../rules/rule.ts';
import type { ConflictGraph } from './conflicts.ts';

/** What is proved about meeting again in the rounds of one pool. */
export interface SeasonLimits {
  /** So many meetings at least are not the first of their pair in the season. */
  readonly again: number;
  /** Sentences that say why; empty where it is none. */
  readonly because: readonly string[];
}

/** People named for running out of others. */
const NAMED = 2;

export function seasonLimits(
  problem: Problem,
  division: Division,
  conflicts: ConflictGraph,
  rounds: number,
): SeasonLimits {
  const { members } = division;
  const newFaces = division.fewest - 1;
  const short = shortages(problem, division, conflicts, rounds);
  // A meeting again makes up for one of the missing of each of its two people.
  const half = Math.ceil(short.reduce((sum, { missing }) => sum + missing, 0) / 2);
  const byPerson = Math.max(half, short[0]?.missing ?? 0);
  const kept = conflicts.linked.reduce((sum, list) => sum + list.length, 0) / 2;
  const pairs = (members.length * (members.length - 1)) / 2 - kept;
  const meetings = rounds * meetingsIn(members.length, division.groups);
  const byCount = Math.max(0, meetings - pairs);
  const again = Math.max(byPerson, byCount);
  if (again === 0 || newFaces < 1) return { again: Math.max(0, again), because: [] };
  if (byCount >= byPerson) {
    const may = kept > 0 ? 'may meet by the hard rules' : 'can be made of these people';
    const because = `${rounds} rounds are ${meetings} meetings, and ${pairs} pairs ${may}`;
    return { again, because: [because] };
  }
  return { again, because: short.slice(0, NAMED).map(({ sentence }) => sentence) };
}

/** Those who have met everyone they may before the season is over, the soonest first. */
function shortages(
  { people }: Problem,
  { members, fewest }: Division,
  { linked }: ConflictGraph,
  rounds: number,
): { readonly missing: number; readonly sentence: string }[] {
  const newFaces = fewest - 1;
  if (newFaces < 1) return [];
  return members
    .map((person, position) => {
      const others = members.length - 1 - linked[position]!.length;
      const enough = Math.floor(others / newFaces);
      const who = nameOf(people, person);
      const after = `after ${enough} ${enough === 1 ? 'round' : 'rounds'}`;
      const sentence =
        others % newFaces === 0
          ? `${after} ${who} has met everyone they may meet`
          : `${after} ${who} has met all but ${others % newFaces} of the ${others} they may meet, and a group has at least ${newFaces} others`;
      return { missing: rounds * newFaces - others, others, sentence };
    })
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
}

/** Fewest meetings of one round: those of groups whose sizes differ by at most one. */
function meetingsIn(people: number, groups: number): number {
  const small = Math.floor(people / groups);
  const larger = people % groups;
  const among = (size: number) => (size * (size - 1)) / 2;
  return larger * among(small + 1) + (groups - larger) * among(small);
}
