/** The teams people stand for: the teams of their reports for managers, their own for everybody else. */
import { labelOf } from '../../model/people.ts';
import type { PeopleFile } from '../people/read-people.ts';

export interface Teams {
  readonly names: readonly string[];
  /** Per person, ascending. */
  readonly teamsOf: readonly (readonly number[])[];
}

export function readTeams(file: PeopleFile): Teams {
  const { people, chart, merged } = file;
  const column = file.layout.columns.has('team') ? file.column('team') : null;
  if (column === null) return { names: [], teamsOf: people.ids.map(() => []) };
  const led = new Map<number, Set<number>>();
  for (let person = 0; person < people.size; person++) {
    const boss = chart.boss[person]!;
    if (boss < 0 || labelOf(column, person) === null || merged[person]!.main.standing === 'left') continue;
    const teams = led.get(boss) ?? new Set<number>();
    led.set(boss, teams.add(column.codes[person]!));
  }
  const teamsOf = people.ids.map((_, person) => {
    if (chart.reports[person]! > 0) return [...(led.get(person) ?? [])].sort((a, b) => a - b);
    return labelOf(column, person) === null ? [] : [column.codes[person]!];
  });
  return { names: column.labels, teamsOf };
}
