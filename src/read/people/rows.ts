/** Rows of an export as raw people: the cells that say who somebody is and whom they report to. */

import type { Field, Layout, ManagerBy } from '../layout.ts';
import { fold } from '../suggest.ts';
import { cellOf, rowOf, type Table } from '../table.ts';
import { isUnknown } from './cells.ts';
import { RowCells } from './row-cells.ts';
import { isVacancyName, type Standing, standings } from './standing.ts';

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
  /** Days since 1970-01-01; NaN where the cell is empty or no date that can be understood. */
  readonly startDay: number;
  readonly endDay: number;
  /** The id that stands in brackets after the name; empty where there is none. */
  readonly bracketId: string;
  /** Whether nothing but the name says who the row is: the name then stands for an id. */
  readonly isKnownByName: boolean;
  /** Whether the cell of the id holds what stands for nobody in particular, such as the 0 of people not in post. */
  readonly hasPlaceholderId: boolean;
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

const none: readonly string[] = [];

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
    if (!this.#cells.hasIds) return this.bracketId || this.email || this.name;
    return this.hasPlaceholderId ? '' : this.#cells.cell(this.row, 'id');
  }

  get isKnownByName() {
    return !this.#cells.hasIds && this.bracketId === '' && this.email === '';
  }

  get hasPlaceholderId() {
    return this.#cells.hasIds && this.#cells.isPlaceholder(this.#cells.cell(this.row, 'id'));
  }

  get bracketId() {
    return this.#cells.worker(this.row)?.id ?? '';
  }

  get name() {
    const worker = this.#cells.worker(this.row);
    if (worker) return worker.name;
    const cell = (field: Field) => this.#cells.cell(this.row, field);
    return cell('name') || [cell('first name'), cell('last name')].filter(Boolean).join(' ');
  }

  get email() {
    return this.#cells.cell(this.row, 'email');
  }

  get managers() {
    return this.#cells.managersOf(this.row, this);
  }

  get saysNoManager() {
    return this.#cells.saysNoManager(this.row, this);
  }

  get dotted() {
    const { table, dotted } = this.#cells;
    if (dotted.length === 0) return none;
    return dotted
      .flatMap((column) => cellOf(table, this.row, column).split(/[;|\n]/))
      .map((each) => each.trim())
      .filter((each) => !isUnknown(each) && !this.#cells.isNobody(each));
  }

  get standing(): Standing {
    const { standings: known } = this.#cells;
    known[this.row] ||= 1 + standings.indexOf(this.#readStanding());
    return standings[known[this.row]! - 1]!;
  }

  #readStanding(): Standing {
    if (isVacancyName(this.name) || this.#cells.isMarkedVacant(this.row)) return 'vacant post';
    const standing = this.#cells.standing(this.#cells.cell(this.row, 'status'));
    return standing ?? this.#cells.worker(this.row)?.standing ?? null;
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

  get startDay() {
    return this.#cells.day(this.row, 'start_date');
  }

  get endDay() {
    return this.#cells.day(this.row, 'end_date');
  }
}
