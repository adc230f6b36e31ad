/** What pairs cannot say of a group: terms that are priced by the whole of it, kept up to date member by member. */
import type { Level } from '../../../model/cost.ts';
import type { CountTerm, CoverTerm, RuleTerm, WindowTerm } from '../../../model/terms.ts';
import { type WindowSet, WindowSets } from '../window-sets.ts';

export interface Tally {
  readonly level: Level;
  add(person: number): void;
  remove(person: number): void;
  /** Weighted cost at least, whoever takes the seats that are left; with none left it is the cost. */
  atLeast(left: number): number;
}

export class CountTally implements Tally {
  readonly level: Level;
  readonly #weight: number;
  readonly #categoryOf: Int32Array;
  readonly #categories: number;
  readonly #table: readonly number[];
  readonly #tableOfAll: readonly number[];
  readonly #onlyRises: boolean;
  readonly #counts: Int32Array;
  /** Categories of the members, in the order in which they came. */
  readonly #met: number[] = [];
  #distinct = 0;
  /** What the members cost if nobody else comes. */
  #cost: number;
  /** By how many seats are left: what a category can get cheaper by, by how many of it there are. */
  readonly #drops: readonly (readonly number[])[];
  readonly #dropsOfAll: readonly (readonly number[])[];

  constructor({ level, weight }: RuleTerm, term: CountTerm, onlyRises: boolean) {
    this.level = level;
    this.#weight = weight;
    this.#categoryOf = term.categoryOf;
    this.#categories = term.categories;
    this.#table = term.costByCount;
    this.#tableOfAll = term.costByCounted ?? term.costByCount.map(() => 0);
    this.#onlyRises = onlyRises;
    this.#counts = new Int32Array(term.categories);
    this.#cost = term.categories * this.#table[0]! + this.#tableOfAll[0]!;
    this.#drops = this.#table.map((_, left) => dropsOf(this.#table, left));
    this.#dropsOfAll = this.#table.map((_, left) => dropsOf(this.#tableOfAll, left));
  }

  add(person: number): void {
    const category = this.#categoryOf[person]!;
    if (category < 0) return;
    const count = this.#counts[category]!++;
    if (count === 0) this.#distinct++;
    const counted = this.#met.push(category);
    this.#cost += this.#table[count + 1]! - this.#table[count]!;
    this.#cost += this.#tableOfAll[counted]! - this.#tableOfAll[counted - 1]!;
  }

  remove(person: number): void {
    const category = this.#categoryOf[person]!;
    if (category < 0) return;
    const counted = this.#met.length;
    this.#met.pop();
    const count = --this.#counts[category]!;
    if (count === 0) this.#distinct--;
    this.#cost -= this.#table[count + 1]! - this.#table[count]!;
    this.#cost -= this.#tableOfAll[counted]! - this.#tableOfAll[counted - 1]!;
  }

  /** Each seat that is left touches one category, so that at most so many of them get cheaper. */
  atLeast(left: number): number {
    if (left === 0 || this.#onlyRises) return this.#cost * this.#weight;
    const drops = this.#drops[left]!;
    const met = this.#met;
    const untouched = this.#categories - this.#distinct;
    let largest = untouched > 0 ? drops[0]! : 0;
    let sum = largest * Math.min(left, untouched);
    for (let i = 0; i < met.length; i++) {
      if (met.indexOf(met[i]!) !== i) continue;
      const drop = drops[this.#counts[met[i]!]!]!;
      sum += drop;
      if (drop > largest) largest = drop;
    }
    const fall = Math.min(sum, largest * left) + this.#dropsOfAll[left]![met.length]!;
    return (this.#cost - fall) * this.#weight;
  }
}

/** By how much a table falls at most from each count on, with so many more. */
function dropsOf(table: readonly number[], left: number): number[] {
  return table.map((cost, from) => cost - Math.min(...table.slice(from, from + left + 1)));
}

export class CoverTally implements Tally {
  readonly level: Level;
  readonly #weight: number;
  readonly #term: CoverTerm;
  readonly #strong: Int32Array;
  readonly #members: number[] = [];

  constructor({ level, weight }: RuleTerm, term: CoverTerm) {
    this.level = level;
    this.#weight = weight;
    this.#term = term;
    this.#strong = new Int32Array(term.topics);
  }

  add(person: number): void {
    this.#members.push(person);
    for (const topic of this.#term.strong[person]!) this.#strong[topic]!++;
  }

  remove(person: number): void {
    this.#members.pop();
    for (const topic of this.#term.strong[person]!) this.#strong[topic]!--;
  }

  /** Whoever comes may be strong in everything. */
  atLeast(left: number): number {
    if (left > 0) return 0;
    let unmet = 0;
    for (const person of this.#members) {
      for (const topic of this.#term.wants[person]!) {
        const own = Number(this.#term.strong[person]!.includes(topic));
        if (this.#strong[topic]! <= own) unmet++;
      }
    }
    return unmet * this.#weight;
  }
}

export class WindowTally implements Tally {
  readonly level: Level;
  readonly #weight: number;
  readonly #known: WindowSets;
  readonly #sets: WindowSet[];

  constructor({ level, weight }: RuleTerm, term: WindowTerm) {
    this.level = level;
    this.#weight = weight;
    this.#known = new WindowSets(term);
    this.#sets = [this.#known.empty];
  }

  add(person: number): void {
    this.#sets.push(this.#known.withPerson(this.#sets.at(-1)!, person));
  }

  remove(): void {
    this.#sets.pop();
  }

  atLeast(left: number): number {
    const { certain, final } = this.#sets.at(-1)!;
    return (left === 0 ? final : certain) * this.#weight;
  }
}
