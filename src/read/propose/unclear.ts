/** Columns that no known heading names, and that their values or the words of their headings speak for. */

import { isUnknown } from '../people/cells.ts';
import { isNearlyUnique } from '../people/column-views.ts';
import { personFinder } from '../people/managers.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { fold } from '../suggest.ts';
import { cellOf, type Table, valuesOf } from '../table.ts';
import { isSensitiveHeading } from './sensitive-headings.ts';

/** A field that no column is read as, or only a useless one, and what could be. The first candidate is the default. */
export interface UnclearField {
  readonly field: 'manager' | 'department';
  /** Why the field is unclear. */
  readonly why: string;
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly heading: string;
  /** "98 % of its values are people of this file". */
  readonly because: string;
  /** Whether to take it where nobody can be asked. */
  readonly isSure: boolean;
}

export function unclearFields(file: PeopleFile): UnclearField[] {
  const free = file.table.headings.flatMap((heading, column) => {
    const isTaken = [...file.layout.columns.values()].some((list) => list.includes(column));
    return isTaken || isSensitiveHeading(heading) ? [] : [column];
  });
  return [...unclearManager(file, free), ...unclearDepartment(file, free)];
}

/** From this share of values that are people of the file on, a column is one of people. */
const PEOPLE_SHARE = 0.9;

function unclearManager(file: PeopleFile, free: readonly number[]): UnclearField[] {
  if (file.layout.managers.length > 0) return [];
  const candidates = free.flatMap((column) => managerCandidate(file, column) ?? []);
  const isOnly = candidates.length === 1;
  const sure = candidates.map((each) => ({ ...each, isSure: each.isSure && isOnly }));
  return sure.length === 0
    ? []
    : [{ field: 'manager', why: 'no heading says who manages whom', candidates: sure }];
}

/** A column of people that, read as managers, makes a chart: few managers, hardly anybody their own, no loops. */
function managerCandidate({ table, merged }: PeopleFile, column: number): Candidate | null {
  const find = personFinder(merged);
  const boss = new Map<number, number>();
  let known = 0;
  merged.forEach(({ main }, person) => {
    const cell = cellOf(table, main.row, column);
    if (isUnknown(cell)) return;
    known++;
    const found = find(cell, 'any');
    if (found.kind === 'found') boss.set(person, found.person);
  });
  if (known < 5 || 2 * known < merged.length || boss.size < PEOPLE_SHARE * known) return null;
  const managers = new Set(boss.values()).size;
  if (2 * managers > merged.length) return null;
  const share = Math.floor((100 * boss.size) / known);
  return {
    heading: table.headings[column]!,
    because: `${share} % of its values are people of this file, ${managers} different ones`,
    isSure: !hasLoop(boss),
  };
}

function hasLoop(boss: ReadonlyMap<number, number>): boolean {
  const isDone = new Set<number>();
  for (const start of boss.keys()) {
    const path = new Set<number>();
    for (let at: number | undefined = start; at !== undefined && !isDone.has(at); at = boss.get(at)) {
      if (path.has(at)) return true;
      path.add(at);
    }
    for (const each of path) isDone.add(each);
  }
  return false;
}

/** Words in headings of columns that say where in the company somebody works. */
const placeWords =
  /\b(dept|department|org|organisation|organization|unit|division|directorate|branch|area|function|section|sector|practice|tribe|chapter|cost cent(er|re)|business|bereich|abteilung|kostenstelle)\b/;

function unclearDepartment(file: PeopleFile, free: readonly number[]): UnclearField[] {
  const own = file.layout.columns.get('department')?.[0];
  const heading = own === undefined ? null : file.table.headings[own]!;
  const seen = own === undefined ? { known: 0, values: 0 } : countValues(file, own);
  if (own !== undefined && seen.values > 1 && !isNearlyUnique(seen.values, seen.known)) return [];
  const candidates = free.flatMap((column) => {
    const name = file.table.headings[column]!;
    // Columns whose headings promise nothing are not looked at.
    if (!placeWords.test(fold(name.replaceAll('_', ' ')))) return [];
    const { known, values } = countValues(file, column);
    const isTelling = values >= 3 && 4 * values <= known && 2 * known >= file.merged.length;
    return isTelling ? [{ heading: name, because: `${values} values`, isSure: true, values }] : [];
  });
  // The more people share a value, the coarser; a dozen departments mix better than three or than fifty.
  candidates.sort((a, b) => Math.abs(a.values - 12) - Math.abs(b.values - 12));
  const why =
    heading === null
      ? 'no heading says where in the company people work'
      : seen.values <= 1
        ? `“${heading}” has one value for everybody`
        : `nearly everybody has a value of their own in “${heading}”`;
  return candidates.length === 0 ? [] : [{ field: 'department', why, candidates }];
}

function countValues({ table, merged }: PeopleFile, column: number): { known: number; values: number } {
  const cells = merged.map(({ main }) => cellOf(table, main.row, column)).filter((cell) => !isUnknown(cell));
  return { known: cells.length, values: new Set(cells).size };
}

/** Columns in which every row has a value of its own: what could tell rows apart where no heading does. */
export function uniqueColumns(table: Table): string[] {
  return table.headings.filter((heading, column) => {
    const values = valuesOf(table, column);
    const isId = values.every((value) => !isUnknown(value) && !isMeasured(value));
    return values.length === table.size && isId && !isSensitiveHeading(heading);
  });
}

/** Amounts are all different too, and are nobody's name. */
function isMeasured(value: string): boolean {
  return /^[-+]?\d*[.,]\d+(e[-+]?\d+)?$/i.test(value);
}
