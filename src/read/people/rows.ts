/** Rows of an export as raw people: the cells that say who somebody is and whom they report to. */
import { noManagerValues, unknownValues } from '../known-headings.ts';
import { type Field, foldHeading, type Layout, type ManagerBy } from '../layout.ts';
import {
  awayValues,
  hasLeftHeadings,
  isThereHeadings,
  leftValues,
  presentValues,
  vacancyNames,
} from '../status-words.ts';
import { fold } from '../suggest.ts';
import type { Table } from '../table.ts';

/** The reason of people who are away and come back. */
export const ON_LEAVE = 'on leave';
/** Why a row is no participant whatever the rules say; null for people who can be placed. */
export type Standing = 'vacant post' | 'left' | typeof ON_LEAVE | null;

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
  /** The whole row as text: an order of rows that does not depend on where they stand. */
  readonly content: string;
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
  const statusColumn = layout.columns.get('status')?.[0];
  const statusHeading = statusColumn === undefined ? '' : foldHeading(table.headings[statusColumn]!);
  return table.rows.map((row, index): RawPerson => {
    const whole = cell(row, 'name');
    const name = whole || [cell(row, 'first name'), cell(row, 'last name')].filter(Boolean).join(' ');
    const email = cell(row, 'email');
    const managers = layout.managers
      .map(({ column, by }) => ({ text: row[column]!, by }))
      .filter(({ text }) => !isUnknown(text));
    const named = managers.filter(({ text }) => !isNoManager(text));
    const dotted = (layout.columns.get('other_managers') ?? []).flatMap((column) =>
      row[column]!.split(/[;|\n]/),
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
      standing: standingOf(name, cell(row, 'status'), statusHeading),
      content: row.join('\u0000'),
      startDate: cell(row, 'start_date'),
      endDate: cell(row, 'end_date'),
    };
  });
}

function isNoManager(text: string): boolean {
  return noManagerValues.includes(fold(text)) || /^nomanager@/i.test(text);
}

function standingOf(name: string, status: string, heading: string): Standing {
  if (vacancyNames.includes(fold(name))) return 'vacant post';
  return statusMeaning(status, heading) ?? null;
}

const yes = ['yes', 'y', 'true', '1', 'ja'];
const no = ['no', 'n', 'false', '0', 'nein'];

/** What a status says; null for somebody who is there, undefined where it is not understood. */
export function statusMeaning(status: string, heading: string): Exclude<Standing, 'vacant post'> | undefined {
  const word = fold(status);
  if (word === '' || presentValues.includes(word)) return null;
  if (leftValues.includes(word)) return 'left';
  if (awayValues.includes(word)) return ON_LEAVE;
  const isYesOrNo = yes.includes(word) || no.includes(word);
  if (isYesOrNo && isThereHeadings.includes(heading)) return yes.includes(word) ? null : 'left';
  if (isYesOrNo && hasLeftHeadings.includes(heading)) return yes.includes(word) ? 'left' : null;
  return undefined;
}
