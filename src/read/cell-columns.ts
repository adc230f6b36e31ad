/** Cells of a table by column, each value stored once where values repeat: a million rows in little memory. */

/** A column of cells. */
export interface CellColumn {
  /** Per row: index into `labels`. */
  readonly codes: Int32Array;
  /** Values; the first is the empty cell. In a column of mostly different values one may stand here twice. */
  readonly labels: readonly string[];
}

/** After so many values a column is looked at: does it repeat them, or is it all different, like ids? */
const TRIAL = 16_384;
/** Of so many rows one at least repeats a value in a column that will go on to: the managers of a large company, in any order. */
const REPEATS = 50;

export class ColumnBuilder {
  #codes = new Int32Array(64);
  readonly #labels = [''];
  /** Null once the values are found to be mostly different: looking each up would cost more than it saves. */
  #codeOf: Map<string, number> | null = new Map([['', 0]]);
  #size = 0;

  push(cell: string): void {
    if (this.#size === this.#codes.length) {
      const grown = new Int32Array(2 * this.#size);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.#size++] = this.#codeFor(cell);
  }

  #codeFor(cell: string): number {
    if (cell === '') return 0;
    const known = this.#codeOf?.get(cell);
    if (known !== undefined) return known;
    const own = detached(cell);
    const code = this.#labels.push(own) - 1;
    this.#codeOf?.set(own, code);
    if (code === TRIAL && REPEATS * (this.#size - code) < this.#size) this.#codeOf = null;
    return code;
  }

  /** The column without the last `dropped` rows. */
  finish(dropped: number): CellColumn {
    return { codes: this.#codes.slice(0, this.#size - dropped), labels: this.#labels };
  }
}

/** V8 copies parts of a text that are shorter than this. */
const SHORTEST_PART = 13;

/** The same text on its own: a longer part of a text keeps all of that in memory. */
function detached(cell: string): string {
  return cell.length < SHORTEST_PART ? cell : ` ${cell}`.slice(1);
}
