/** groups.csv: the state that people edit and that `check` and `rotate` read. */
import { stringify } from 'csv-stringify/sync';
import { byCodePoint } from '../model/order.ts';
import { labelOf } from '../model/people.ts';
import type { Group, Problem } from '../model/problem.ts';

const fixed = ['group', 'id', 'name', 'role'];

/** A seat of somebody who is not in the export. */
export interface OtherSeat {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** One row a person, sorted by pool, group, name and id. Cells that a spreadsheet would run are escaped with `'`. */
export function writeGroupsCsv(
  problem: Problem,
  groups: readonly Group[],
  rosterShows: readonly string[],
  roles: ReadonlyMap<number, string> = new Map(),
  others: readonly OtherSeat[] = [],
): string {
  const { people } = problem;
  const shown = rosterShows.filter((attribute) => !fixed.includes(attribute));
  const othersIn = new Map<string, OtherSeat[]>();
  for (const seat of others) {
    const list = othersIn.get(seat.group);
    if (list) list.push(seat);
    else othersIn.set(seat.group, [seat]);
  }
  const rows = inOrder(groups).flatMap((group) => [
    ...membersInOrder(problem, group).map((person) => [
      group.name,
      people.ids[person]!,
      people.names[person]!,
      roles.get(person) ?? '',
      ...shown.map((attribute) => labelOf(people.columns.get(attribute)!, person) ?? ''),
    ]),
    ...(othersIn.get(group.name) ?? []).map((seat) => [
      seat.group,
      seat.id,
      seat.name,
      seat.role,
      ...shown.map(() => ''),
    ]),
  ]);
  return writeCsv([[...fixed, ...shown], ...rows]);
}

/** Rows as CSV; cells that a spreadsheet would run begin with `'`, and so do those that look escaped already. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const escapeCell = (cell: string) => (/^'*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);
  return stringify(rows.map((row) => row.map(escapeCell)));
}

/** Groups by pool, then by name. */
export function inOrder(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a.pool - b.pool || byCodePoint(a.name, b.name));
}

/** Members by name, then id. */
export function membersInOrder({ people }: Problem, group: Group): number[] {
  return [...group.members].sort(
    (a, b) => byCodePoint(people.names[a]!, people.names[b]!) || byCodePoint(people.ids[a]!, people.ids[b]!),
  );
}
