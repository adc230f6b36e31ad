/** moves.csv: who goes where, for announcements. No column says why: a reason can hurt. */
import { byCodePoint } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import { writeCsv } from './groups-csv.ts';

export interface Mover {
  readonly person: number;
  /** Empty for somebody who had no group. */
  readonly from: string;
  readonly to: string;
  /** Somebody who is away and keeps the seat. */
  readonly isAway: boolean;
}

/** One row a mover or joiner, by group they go to, name and id. */
export function writeMovesCsv({ people }: Problem, movers: readonly Mover[]): string {
  const sorted = [...movers].sort(
    (a, b) =>
      byCodePoint(a.to, b.to) ||
      byCodePoint(people.names[a.person]!, people.names[b.person]!) ||
      byCodePoint(people.ids[a.person]!, people.ids[b.person]!),
  );
  const rows = sorted.map((mover) => [
    people.ids[mover.person]!,
    people.names[mover.person]!,
    mover.from,
    mover.to,
    kindOf(mover),
  ]);
  return writeCsv([['id', 'name', 'from', 'to', 'kind'], ...rows]);
}

function kindOf({ from, isAway }: Mover): string {
  if (isAway) return 'not-this-cycle';
  return from === '' ? 'joined' : 'moved';
}
