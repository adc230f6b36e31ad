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
import { cellOf, rowOf, type Table } from '../table.ts';

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

/** One raw person per row. Cells are looked up when they are asked for, so that a row costs next to nothing. */
export function readRows(table: Table, layout: Layout): RawPerson[] {
  const cells = new RowCells(table, layout);
  return Array.from({ length: table.size }, (_, row) => new Row(cells, row));
}

/** The columns of a table by what they say of a person. */
class RowCells {
  readonly table: Table;
  readonly hasIds: boolean;
  readonly managers: Layout['managers'];
  readonly dotted: readonly number[];
  readonly #columns: Layout['columns'];
  readonly #statusHeading: string;
  /** Per field, labels with unknown ones as empty. */
  readonly #known = new Map<Field, readonly string[]>();
  /** Few statuses stand on many rows. */
  readonly #standings = new Map<string, Standing>();

  constructor(table: Table, layout: Layout) {
    this.table = table;
    this.managers = layout.managers;
    this.dotted = layout.columns.get('other_managers') ?? [];
    this.hasIds = layout.columns.has('id');
    this.#columns = layout.columns;
    const status = layout.columns.get('status')?.[0];
    this.#statusHeading = status === undefined ? '' : foldHeading(table.headings[status]!);
    for (const [field, [column]] of layout.columns) {
      const { labels } = table.columns[column!]!;
      this.#known.set(
        field,
        labels.map((label) => (isUnknown(label) ? '' : label)),
      );
    }
  }

  /** The first column of a field; empty where there is none or its value is not known. */
  cell(row: number, field: Field): string {
    const column = this.#columns.get(field)?.[0];
    return column === undefined ? '' : this.#known.get(field)![this.table.columns[column]!.codes[row]!]!;
  }

  standing(status: string): Standing {
    const known = this.#standings.get(status);
    if (known !== undefined) return known;
    const standing = statusMeaning(status, this.#statusHeading) ?? null;
    this.#standings.set(status, standing);
    return standing;
  }
}

class Row implements RawPerson {
  readonly #cells: RowCells;
  readonly row: number;

  constructor(cells: RowCells, row: number) {
    this.#cells = cells;
    this.row = row;
  }

  get line() {
    return this.#cells.table.lines[this.row]!;
  }

  get id() {
    return this.#cells.hasIds ? this.#cells.cell(this.row, 'id') : this.email || this.name;
  }

  get name() {
    const cell = (field: Field) => this.#cells.cell(this.row, field);
    return cell('name') || [cell('first name'), cell('last name')].filter(Boolean).join(' ');
  }

  get email() {
    return this.#cells.cell(this.row, 'email');
  }

  get managers() {
    return this.#managerCells().filter(({ text }) => !isNoManager(text));
  }

  get saysNoManager() {
    const cells = this.#managerCells();
    return cells.length > 0 && cells.every(({ text }) => isNoManager(text));
  }

  get dotted() {
    const { table, dotted } = this.#cells;
    return dotted
      .flatMap((column) => cellOf(table, this.row, column).split(/[;|\n]/))
      .map((each) => each.trim())
      .filter((each) => !isUnknown(each) && !isNoManager(each));
  }

  get standing() {
    if (vacancyNames.includes(fold(this.name))) return 'vacant post';
    return this.#cells.standing(this.#cells.cell(this.row, 'status'));
  }

  get content() {
    return rowOf(this.#cells.table, this.row).join('\u0000');
  }

  get startDate() {
    return this.#cells.cell(this.row, 'start_date');
  }

  get endDate() {
    return this.#cells.cell(this.row, 'end_date');
  }

  #managerCells() {
    const { table, managers } = this.#cells;
    return managers
      .map(({ column, by }) => ({ text: cellOf(table, this.row, column), by }))
      .filter(({ text }) => !isUnknown(text));
  }
}

function isNoManager(text: string): boolean {
  return noManagerValues.includes(fold(text)) || /^nomanager@/i.test(text);
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
