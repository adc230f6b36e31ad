/** Rows of an export as raw people: the cells that say who somebody is and whom they report to. */
import { awayValues, leftValues, noManagerValues, unknownValues, vacancyNames } from '../known-headings.ts';
import type { Field, Layout, ManagerBy } from '../layout.ts';
import { fold } from '../suggest.ts';
import type { Table } from '../table.ts';

/** Why a row is no participant whatever the rules say; null for people who can be placed. */
export type Standing = 'vacant post' | 'left' | 'on leave' | null;

export interface RawPerson {
  readonly row: number;
  readonly line: number;
  /** As written; empty where the row has none. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly managers: readonly { readonly text: string; readonly by: ManagerBy }[];
  /** Whether a manager cell says that there is nobody above. */
  readonly saysNoManager: boolean;
  readonly dotted: readonly string[];
  readonly standing: Standing;
  readonly startDate: string;
  readonly endDate: string;
}

export function isUnknown(cell: string): boolean {
  return unknownValues.includes(cell.toLowerCase());
}

/** Names that are withheld rather than empty: the person exists and cannot be matched by name. */
export function isWithheld(name: string): boolean {
  return ['', 'n d', 'nd', 'n a'].includes(fold(name));
}

export function readRows(table: Table, layout: Layout): RawPerson[] {
  const cell = (row: readonly string[], field: Field): string => {
    const column = layout.columns.get(field)?.[0];
    return column === undefined || isUnknown(row[column]!) ? '' : row[column]!;
  };
  const hasIds = layout.columns.has('id');
  return table.rows.map((row, index): RawPerson => {
    const whole = cell(row, 'name');
    const name = whole || [cell(row, 'first name'), cell(row, 'last name')].filter(Boolean).join(' ');
    const email = cell(row, 'email');
    const managers = layout.managers
      .map(({ column, by }) => ({ text: row[column]!, by }))
      .filter(({ text }) => !isUnknown(text));
    const named = managers.filter(({ text }) => !isNoManager(text));
    const dotted = (layout.columns.get('other_managers') ?? []).flatMap((column) =>
      row[column]!.split(/[;:|\n]/),
    );
    return {
      row: index,
      line: table.lines[index]!,
      id: hasIds ? cell(row, 'id') : email || name,
      name,
      email,
      managers: named,
      saysNoManager: named.length === 0 && managers.length > 0,
      dotted: dotted.map((each) => each.trim()).filter((each) => !isUnknown(each) && !isNoManager(each)),
      standing: standingOf(name, cell(row, 'status')),
      startDate: cell(row, 'start_date'),
      endDate: cell(row, 'end_date'),
    };
  });
}

function isNoManager(text: string): boolean {
  return noManagerValues.includes(fold(text)) || /^nomanager@/i.test(text);
}

function standingOf(name: string, status: string): Standing {
  if (vacancyNames.includes(fold(name))) return 'vacant post';
  if (leftValues.includes(fold(status))) return 'left';
  return awayValues.includes(fold(status)) ? 'on leave' : null;
}
