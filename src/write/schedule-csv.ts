/** schedule.csv: who is in which group in which round of a season. */
import type { Group, Problem } from '../model/problem.ts';
import { inOrder, membersInOrder, writeCsv } from './groups-csv.ts';

/** One row a round and person, in the order of groups.csv. */
export function writeSchedule(problem: Problem, rounds: readonly (readonly Group[])[]): string {
  const rows = rounds.flatMap((groups, index) =>
    inOrder(groups).flatMap((group) =>
      membersInOrder(problem, group).map((person) => [
        String(index + 1),
        group.name,
        problem.people.ids[person]!,
      ]),
    ),
  );
  return writeCsv([['round', 'group', 'id'], ...rows]);
}
