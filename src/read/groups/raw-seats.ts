/** Reads groups as people have them, one row a person with a group column or one column a group, without any export. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupsHeadings } from '../known-headings.ts';
import { findColumn } from '../layout.ts';
import { rowOf, type Table } from '../table.ts';

/** A seat as the file gives it; texts are empty where it says nothing. */
export interface RawSeat {
  readonly group: string;
  readonly line: number;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

type SeatField = 'group' | 'id' | 'email' | 'name';

/** How the export heads these columns, so that a file cut from it is understood too. */
export type ExportHeadings = Partial<Record<'id' | 'email' | 'name', string | null>>;

/** Null where the file has no shape that could be groups. `isPerson` helps to tell a table with one column a group. */
export function readRawSeats(
  table: Table,
  own: ExportHeadings,
  isPerson: ((text: string) => boolean) | null,
): { seats: RawSeat[] | null; diagnostics: Diagnostic[] } {
  const column = (field: SeatField) => {
    const known: readonly string[] = groupsHeadings[field];
    const candidates = field === 'group' ? known : [own[field] ?? '', ...known];
    return (
      candidates
        .map((heading) => (heading === '' ? -1 : findColumn(table, heading)))
        .find((found) => found >= 0) ?? -1
    );
  };
  const [group, id, email, name] = [column('group'), column('id'), column('email'), column('name')];
  const hasPeople = id >= 0 || email >= 0 || name >= 0;
  if (group >= 0 && hasPeople)
    return seatsByRow(table, { group, id, email, name, role: findColumn(table, 'role') });
  if (group < 0 && !hasPeople && isPerson !== null && mostCellsArePeople(table, isPerson))
    return { seats: seatsByColumn(table), diagnostics: [] };
  const lacking = group < 0 ? 'which group a row belongs to' : 'who a row is';
  const message = `No column says ${lacking}. The columns are: ${table.headings.join(', ')}.`;
  const help =
    'expected the headings group and id (or email, or name), or one column a group with people in it';
  return {
    seats: null,
    diagnostics: [diagnostic('groups/shape', { file: table.file, line: table.headingLine }, message, help)],
  };
}

function seatsByRow(
  table: Table,
  columns: Record<SeatField | 'role', number>,
): { seats: RawSeat[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seats: RawSeat[] = [];
  for (const [index, line] of table.lines.entries()) {
    const row = rowOf(table, index);
    const cell = (column: number) => (column < 0 ? '' : unescapeCell(row[column]!));
    const [id, email, name] = [cell(columns.id), cell(columns.email), cell(columns.name)];
    const group = cell(columns.group);
    if (group !== '') seats.push({ group, line, id, email, name, role: roleIn(cell(columns.role)) });
    else if (id || email || name) {
      diagnostics.push(
        diagnostic('groups/no-group', { file: table.file, line }, `${name || id || email} has no group.`),
      );
    }
  }
  return { seats, diagnostics };
}

/** The two roles that mean something, however they are written; any other is kept as it is. */
function roleIn(cell: string): string {
  const word = cell.trim().toLowerCase();
  return word === 'facilitator' || word === 'deputy' ? word : cell;
}

function seatsByColumn(table: Table): RawSeat[] {
  return [...table.lines].flatMap((line, index) =>
    rowOf(table, index).flatMap((cell, column) => {
      const text = unescapeCell(cell);
      if (text === '') return [];
      return [
        {
          group: table.headings[column]!,
          line,
          id: text,
          email: text,
          name: text,
          role: '',
        },
      ];
    }),
  );
}

function mostCellsArePeople(table: Table, isPerson: (text: string) => boolean): boolean {
  const cells = [...table.lines.keys()].flatMap((row) => rowOf(table, row)).filter((cell) => cell !== '');
  return cells.filter(isPerson).length * 2 > cells.length;
}

/** Takes off the mark that keeps a spreadsheet from running a cell. */
export function unescapeCell(cell: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
