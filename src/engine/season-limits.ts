/** How many meetings of people who met before cannot be avoided in a season, and who runs out of people to meet: by arithmetic, before any search. */
import { counted } from '../model/counted.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import type { Division } from '../rules/rule.ts';
import type { ConflictGraph } from './conflicts.ts';

/** What is proved about meeting again in the rounds of one pool. */
export interface SeasonLimits {
  /** So many meetings at least are of people who met before: in an earlier round, or before the season. */
  readonly again: number;
  /** Sentences that say why; empty where it is none. */
  readonly because: readonly string[];
}

/** People named for running out of others. */
const NAMED = 2;

/** `earlier` holds, per position, the others met before the season. */
export function seasonLimits(
  problem: Problem,
  division: Division,
  { linked }: ConflictGraph,
  earlier: readonly ReadonlyMap<number, number>[],
  rounds: number,
): SeasonLimits {
  const people = division.members.length;
  const left = linked.map(
    (kept, position) => people - 1 - new Set([...kept, ...earlier[position]!.keys()]).size,
  );
  const short = shortages(problem, division, left, rounds);
  // A meeting again makes up for one of the missing of each of its two people.
  const half = Math.ceil(short.reduce((sum, { missing }) => sum + missing, 0) / 2);
  const byPerson = Math.max(half, short[0]?.missing ?? 0);
  const pairs = left.reduce((sum, others) => sum + others, 0) / 2;
  const meetings = rounds * meetingsIn(people, division.groups);
  const byCount = Math.max(0, meetings - pairs);
  if (byPerson > byCount) {
    return { again: byPerson, because: short.slice(0, NAMED).map(({ sentence }) => sentence) };
  }
  if (byCount === 0) return { again: 0, because: [] };
  const isAny = pairs * 2 === people * (people - 1);
  const may = isAny ? 'can be made of these people' : 'may meet and have not met yet';
  return {
    again: byCount,
    because: [`${rounds} rounds are ${meetings} meetings, and ${pairs} pairs ${may}`],
  };
}

/** Those who will have met everyone they may before the season is over, the soonest first; `left` counts whom each may still meet. */
function shortages(
  { people }: Problem,
  { members, fewest }: Division,
  left: readonly number[],
  rounds: number,
): { readonly missing: number; readonly sentence: string }[] {
  const newFaces = fewest - 1;
  return members
    .map((person, position) => {
      const others = left[position]!;
      return {
        missing: rounds * newFaces - others,
        sentence: runsOut(nameOf(people, person), others, newFaces),
      };
    })
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
}

/** "After 17 rounds Dana has met everyone they may meet": the rounds that can be filled with new people, and then. */
function runsOut(who: string, others: number, newFaces: number): string {
  const rounds = Math.floor(others / newFaces);
  const spare = others % newFaces;
  const after = `after ${counted(rounds, 'round')}`;
  if (spare > 0) {
    return `${after} ${who} may meet only ${counted(spare, 'new person', 'new people')}, and a group has at least ${newFaces} others`;
  }
  return rounds === 0
    ? `before the first round ${who} has already met everyone they may meet`
    : `${after} ${who} has met everyone they may meet`;
}

/** Fewest meetings of one round: those of groups whose sizes differ by at most one. */
function meetingsIn(people: number, groups: number): number {
  const small = Math.floor(people / groups);
  const larger = people % groups;
  const among = (size: number) => (size * (size - 1)) / 2;
  return larger * among(small + 1) + (groups - larger) * among(small);
}
