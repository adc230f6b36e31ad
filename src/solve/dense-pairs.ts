/** Pair weights between nearly all people: a table of what everybody would cost in every group, kept up to date. */
import type { Level } from '../model/cost.ts';
import type { Ledger } from './ledger.ts';

/** All pairs of one level as a matrix. */
export interface PairMatrix {
  readonly level: Level;
  readonly people: number;
  /** Weighted cost of p and q in one group at `p * people + q`; symmetric, never negative, zero on the diagonal. */
  readonly weights: Uint8Array | Uint16Array | Int32Array;
  /** No weight is larger. */
  readonly most: number;
}

/**
 * A price is four reads of the table and one of the matrix; a change of seats costs two rows of it. So it pays where prices
 * are many times as frequent as changes, and people have more neighbours than a group has members.
 */
export class DensePairs implements Ledger {
  readonly level: Level;
  /** The matrix is weighted already. */
  readonly weight = 1;
  readonly #people: number;
  readonly #weights: PairMatrix['weights'];
  /** By group and person: cost of the person with all members of the group. */
  readonly #sums: Int32Array | Float64Array;
  readonly #groupOf: Int32Array;

  constructor({ level, people, weights, most }: PairMatrix, groups: number, groupOf: Int32Array) {
    this.level = level;
    this.#people = people;
    this.#weights = weights;
    this.#sums = new (most * people < 2 ** 31 ? Int32Array : Float64Array)(people * groups);
    this.#groupOf = groupOf;
  }

  /** The members are found by looking at everybody: this is for reports, not for the search. */
  costOf(group: number): number {
    let twice = 0;
    for (let person = 0; person < this.#people; person++)
      if (this.#groupOf[person] === group) twice += this.#sums[group * this.#people + person]!;
    return twice / 2;
  }

  seat(person: number, group: number, step: 1 | -1): number {
    const people = this.#people;
    const sums = this.#sums;
    const weights = this.#weights;
    const row = group * people;
    const from = person * people;
    if (step > 0) for (let q = 0; q < people; q++) sums[row + q]! += weights[from + q]!;
    else for (let q = 0; q < people; q++) sums[row + q]! -= weights[from + q]!;
    return step * sums[row + person]!;
  }

  exchange(p: number, g: number, q: number, h: number): number {
    const change = this.swapChange(p, g, q, h);
    const people = this.#people;
    const sums = this.#sums;
    const weights = this.#weights;
    for (let i = g * people, j = h * people, x = p * people, y = q * people, end = i + people; i < end; i++) {
      const difference = weights[y++]! - weights[x++]!;
      sums[i]! += difference;
      sums[j++]! -= difference;
    }
    return change;
  }

  moveChange(p: number, g: number, h: number): number {
    return this.#sums[h * this.#people + p]! - this.#sums[g * this.#people + p]!;
  }

  swapChange(p: number, g: number, q: number, h: number): number {
    const people = this.#people;
    const sums = this.#sums;
    const inG = g * people;
    const inH = h * people;
    return (
      sums[inH + p]! - sums[inG + p]! + sums[inG + q]! - sums[inH + q]! - 2 * this.#weights[p * people + q]!
    );
  }
}
