/** Gathers the rows of a table column by column, each row with as many cells as there are headings. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CellColumn, ColumnBuilder } from './cell-columns.ts';
import type { TextRecord } from './csv/records.ts';
import { FaultList, firstFew } from './faults.ts';

/** Lines below a table that are looked at: totals, dates, notes of confidentiality. */
const LAST_LINES = 3;
/** In fewer columns a row with one cell may well be a row. */
const FEWEST_COLUMNS = 4;

export class TableBuilder {
  /** Cells that rows lack, so far. */
  missing = 0;
  readonly #file: string;
  readonly #columns: readonly ColumnBuilder[];
  readonly #lines: number[] = [];
  readonly #faults = new FaultList();
  /** The last rows, oldest first. */
  #last: TextRecord[] = [];

  constructor(file: string, columns: number) {
    this.#file = file;
    this.#columns = Array.from({ length: columns }, () => new ColumnBuilder());
  }

  get size(): number {
    return this.#lines.length;
  }

  push(record: TextRecord): void {
    const { cells, line } = record;
    const columns = this.#columns.length;
    this.missing += Math.max(0, columns - cells.length);
    for (let column = 0; column < columns; column++) this.#columns[column]!.push(cells[column] ?? '');
    this.#lines.push(line);
    this.#last.push(record);
    if (this.#last.length > LAST_LINES) this.#last.shift();
    if (this.#isEven(record)) return;
    this.#faults.add(() => ({
      place: { file: this.#file, line },
      message: `The row has ${cells.length} cells, but the heading row has ${columns}.`,
      help:
        cells.length > columns
          ? 'the surplus cells were not read; a cell that contains the delimiter must be in quotes'
          : 'the missing cells were read as empty',
    }));
  }

  /** As many cells as headings; empty cells too many are no fault. */
  #isEven({ cells }: TextRecord): boolean {
    const columns = this.#columns.length;
    if (cells.length <= columns) return cells.length === columns;
    return cells.slice(columns).every((cell) => cell === '');
  }

  /** The rows without the lines below the table, which are told apart by having text in their first cell only. */
  finish(): {
    columns: CellColumn[];
    lines: Int32Array;
    below: TextRecord[];
    faults: Diagnostic[];
  } {
    const isTable = this.#columns.length >= FEWEST_COLUMNS;
    const lastRow = this.#last.findLastIndex((record) => !isTable || !isRemark(record));
    const below = this.#last.slice(lastRow + 1);
    const skipped = new Set(below.map(({ line }) => line));
    const faults = this.#faults.kept.filter(({ place }) => !skipped.has(place.line!));
    const count = this.#faults.count - below.filter((record) => !this.#isEven(record)).length;
    return {
      columns: this.#columns.map((column) => column.finish(below.length)),
      lines: Int32Array.from(this.#lines.slice(0, this.#lines.length - below.length)),
      below,
      faults: firstFew(
        'table/row-length',
        faults,
        'rows have more or fewer cells than the heading row',
        count,
      ),
    };
  }
}

/** Words and nothing else in the row: "Total: 311", "Report run on 1 July". An id has no spaces. */
function isRemark({ cells }: TextRecord): boolean {
  return /\p{L}.*\s|\s.*\p{L}/u.test(cells[0]!) && cells.every((cell, column) => column === 0 || cell === '');
}
