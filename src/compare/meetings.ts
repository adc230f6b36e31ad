/** Who meets whom over the rounds of a season. */
import type { Group, Problem } from '../model/problem.ts';

export interface Meetings {
  /** All meetings of two people. */
  readonly total: number;
  /** Those that are not the first of their pair in the season. */
  readonly again: number;
  /** First meetings of the season of people who shared a group before it. */
  readonly before: number;
  /** Whether every two people of a pool meet. */
  readonly isEverybody: boolean;
  /** By person who meets anybody: how many others they meet, and how often one of them again. */
  readonly byPerson: ReadonlyMap<number, { readonly others: number; readonly again: number }>;
  /** The pair that meets most often, with its rounds from 1; null where none meets twice. */
  readonly most: { readonly people: readonly [number, number]; readonly rounds: readonly number[] } | null;
}

export function meetingsOf(problem: Problem, rounds: readonly (readonly Group[])[]): Meetings {
  const roundsOf = new Map<number, number[]>();
  const size = problem.people.size;
  rounds.forEach((groups, index) => {
    for (const { members } of groups) {
      members.forEach((a, position) => {
        for (const b of members.slice(position + 1)) {
          const key = Math.min(a, b) * size + Math.max(a, b);
          roundsOf.set(key, [...(roundsOf.get(key) ?? []), index + 1]);
        }
      });
    }
  });
  const byPerson = new Map<number, { others: number; again: number }>();
  let total = 0;
  let most: Meetings['most'] = null;
  for (const [key, met] of [...roundsOf].sort(([a], [b]) => a - b)) {
    const people = [Math.floor(key / size), key % size] as const;
    total += met.length;
    if (met.length > (most?.rounds.length ?? 1)) most = { people, rounds: met };
    for (const person of people) {
      const { others, again } = byPerson.get(person) ?? { others: 0, again: 0 };
      byPerson.set(person, { others: others + 1, again: again + met.length - 1 });
    }
  }
  const pairs = problem.pools.reduce(
    (sum, { members }) => sum + (members.length * (members.length - 1)) / 2,
    0,
  );
  return {
    total,
    again: total - roundsOf.size,
    before: [...earlierPairs(problem)].filter((key) => roundsOf.has(key)).length,
    isEverybody: roundsOf.size === pairs,
    byPerson,
    most,
  };
}

/** Pairs of people who shared a group in an earlier cycle. */
function earlierPairs({ people, history }: Problem): Set<number> {
  const indexOf = new Map(people.ids.map((id, index) => [id, index]));
  const pairs = new Set<number>();
  for (const { ids } of history.flat()) {
    const members = [...new Set(ids)].flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b);
    members.forEach((a, position) => {
      for (const b of members.slice(position + 1)) pairs.add(a * people.size + b);
    });
  }
  return pairs;
}
