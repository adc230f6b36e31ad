/** Whom each person of an export reports to, as far as the cells of the file lead to somebody. */

import { managersIn } from './manager-cells.ts';
import type { FindPerson, Found } from './managers.ts';
import type { MergedPerson } from './merge.ts';
import type { RawPerson } from './rows.ts';

export type Link =
  | Extract<Found, { kind: 'found' }>
  | { kind: 'ambiguous'; text: string; people: readonly number[] }
  | { kind: 'unknown'; text: string }
  | { kind: 'top' }
  | { kind: 'blank' }
  | { kind: 'split' };

/** The manager cells of a row, without a column whose ids turned out to be other people's. */
export type ManagerCells = (row: RawPerson) => RawPerson['managers'];

/** The first manager cell that leads to somebody; else what is wrong with the first. */
export function managerLink(
  { main, rows, isAmbiguous }: MergedPerson,
  find: FindPerson,
  cellsOf: ManagerCells,
): Link {
  // Different people share this id and report to different managers: what lies above it is not known.
  if (isAmbiguous && new Set(rows.map((row) => JSON.stringify(row.managers))).size > 1)
    return { kind: 'split' };
  let first: Link | null = null;
  for (const { text, by } of cellsOf(main)) {
    const [found] = managersIn(text, by, find);
    if (found!.kind === 'found') return found!;
    first ??= { ...found!, text };
  }
  return first ?? { kind: main.saysNoManager ? 'top' : 'blank' };
}

export interface IdSpaces {
  readonly agreed: number;
  readonly differed: number;
}

/** Fewer rows than this on which two columns differ are slips. */
const FEWEST = 5;

/** Whether the ids of managers are numbers of another kind than the ids of people: they lead to others than the names. */
export function compareIdsWithNames(people: readonly MergedPerson[], find: FindPerson): IdSpaces | null {
  let [agreed, differed] = [0, 0];
  for (const { main } of people) {
    const cells = main.managers;
    if (cells.length < 2 || cells[0]!.by !== 'id') continue;
    const named = cells.slice(1).map(({ text, by }) => find(text, by));
    const byId = find(cells[0]!.text, 'id');
    const other = named.find((each) => each.kind === 'found');
    if (byId.kind !== 'found' || other?.kind !== 'found') continue;
    if (byId.person === other.person) agreed++;
    else differed++;
  }
  return differed >= FEWEST && differed > agreed ? { agreed, differed } : null;
}
