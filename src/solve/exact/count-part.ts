/** Count terms in the exact solver: how cheaply the others of each category can be dealt over the groups. */
import type { Level } from '../../model/cost.ts';
import type { CountTerm, RuleTerm } from '../../model/terms.ts';
import { AnyDealer, type Dealing, dealConvex } from './fill.ts';
import { NO_WAY, type Part } from './part.ts';
import type { Seating } from './seating.ts';
import { isConvex, onlyRises } from './shapes.ts';

export class CountPart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  readonly #categoryOf: Int32Array;
  readonly #members: readonly (readonly number[])[];
  /** Everybody who is counted, whichever their category. */
  readonly #counted: readonly number[];
  readonly #table: readonly number[];
  readonly #tableOfAll: readonly number[] | null;
  readonly #isConvex: boolean;
  readonly #onlyRises: boolean;
  /** Members seated, by category and group; the row after the last category counts all of them. */
  readonly #counts: readonly Int32Array[];
  readonly #extras: readonly Float64Array[];
  readonly #room: Int32Array;
  readonly #slots: Int32Array;
  readonly #dealer: AnyDealer;
  /** Two minima, of which the larger counts: by dealing, and what the groups cost as they stand, where that only rises. */
  #dealt = 0;
  #standing = Number.NEGATIVE_INFINITY;

  constructor({ level, weight }: RuleTerm, term: CountTerm, seating: Seating) {
    const { groups, people } = seating;
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#categoryOf = term.categoryOf;
    const members: number[][] = Array.from({ length: term.categories }, () => []);
    term.categoryOf.forEach((category, person) => {
      if (category >= 0) members[category]!.push(person);
    });
    this.#members = members;
    this.#counted = members.flat();
    this.#table = term.costByCount;
    this.#tableOfAll = term.costByCounted ?? null;
    this.#isConvex = isConvex(term.costByCount);
    this.#onlyRises = onlyRises(term);
    this.#counts = Array.from({ length: term.categories + 1 }, () => new Int32Array(groups));
    this.#extras = Array.from({ length: term.categories + 1 }, () => new Float64Array(groups));
    this.#room = new Int32Array(groups);
    this.#slots = new Int32Array(term.costByCount.length);
    this.#dealer = new AnyDealer(groups, people);
  }

  seat(person: number, group: number): void {
    this.#step(person, group, 1);
  }

  unseat(person: number, group: number): void {
    this.#step(person, group, -1);
  }

  #step(person: number, group: number, step: 1 | -1): void {
    const category = this.#categoryOf[person]!;
    if (category < 0) return;
    this.#counts[category]![group]! += step;
    this.#counts[this.#members.length]![group]! += step;
  }

  bound(): number {
    const all = this.#members.length;
    let least = 0;
    for (let category = 0; category < all; category++) {
      const cost = this.#deal(this.#members[category]!, category, this.#table, this.#isConvex);
      if (cost === NO_WAY) return NO_WAY;
      least += cost;
    }
    if (this.#tableOfAll === null) return least * this.#weight;
    this.#dealt = least + this.#deal(this.#counted, all, this.#tableOfAll, false);
    if (this.#onlyRises) this.#standing = this.#costNow();
    return Math.max(this.#dealt, this.#standing) * this.#weight;
  }

  extra(person: number, group: number): number {
    const category = this.#categoryOf[person]!;
    if (category < 0) return 0;
    const own = this.#extras[category]![group]!;
    if (this.#tableOfAll === null) return own * this.#weight;
    const all = this.#members.length;
    const dealt = this.#dealt + own + this.#extras[all]![group]!;
    const least = Math.max(this.#dealt, this.#standing);
    if (!this.#onlyRises) return (dealt - least) * this.#weight;
    const count = this.#counts[category]![group]!;
    const counted = this.#counts[all]![group]!;
    const rise = this.#table[count + 1]! - this.#table[count]!;
    const riseOfAll = this.#tableOfAll[counted + 1]! - this.#tableOfAll[counted]!;
    return Math.max(0, dealt - least, this.#standing + rise + riseOfAll - least) * this.#weight;
  }

  /** The least that one category costs, by a table for all groups. */
  #deal(members: readonly number[], row: number, table: readonly number[], isEasy: boolean): number {
    const { groups, open, allowed, groupOf } = this.#seating;
    const room = this.#room;
    room.fill(0);
    let units = 0;
    for (const person of members) {
      if (groupOf[person]! >= 0) continue;
      units++;
      const first = person * groups;
      for (let group = 0; group < groups; group++) room[group]! += allowed[first + group]!;
    }
    for (let group = 0; group < groups; group++) if (room[group]! > open[group]!) room[group] = open[group]!;
    const held = this.#counts[row]!;
    const dealing: Dealing = { groups, held, room, units, extra: this.#extras[row]! };
    return isEasy ? dealConvex(dealing, table, this.#slots) : this.#dealer.deal(dealing, () => table);
  }

  #costNow(): number {
    let cost = 0;
    this.#counts.forEach((counts, row) => {
      const table = row < this.#members.length ? this.#table : this.#tableOfAll!;
      for (const count of counts) cost += table[count]!;
    });
    return cost;
  }
}
