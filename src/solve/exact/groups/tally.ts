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
  readonly #table: readonly number[];
  readonly #tableOfAll: readonly number[];
  readonly #onlyRises: boolean;
  readonly #counts: Int32Array;
  #counted = 0;
  readonly #drops: number[] = [];

  constructor({ level, weight }: RuleTerm, term: CountTerm, onlyRises: boolean) {
    this.level = level;
    this.#weight = weight;
    this.#categoryOf = term.categoryOf;
    this.#table = term.costByCount;
    this.#tableOfAll = term.costByCounted ?? term.costByCount.map(() => 0);
    this.#onlyRises = onlyRises;
    this.#counts = new Int32Array(term.categories);
  }

  add(person: number): void {
    this.#step(person, 1);
  }

  remove(person: number): void {
    this.#step(person, -1);
  }

  #step(person: number, step: 1 | -1): void {
    const category = this.#categoryOf[person]!;
    if (category < 0) return;
    this.#counts[category]! += step;
    this.#counted += step;
  }

  atLeast(left: number): number {
    let cost = this.#tableOfAll[this.#counted]!;
    for (const count of this.#counts) cost += this.#table[count]!;
    if (left === 0 || this.#onlyRises) return cost * this.#weight;
    // Each seat that is left touches one category, so that at most so many of them can become cheaper.
    const drops = this.#drops;
    drops.length = 0;
    for (const count of this.#counts) {
      const drop = this.#table[count]! - lowest(this.#table, count, left);
      if (drop > 0) drops.push(drop);
    }
    drops.sort((a, b) => b - a);
    cost += lowest(this.#tableOfAll, this.#counted, left) - this.#tableOfAll[this.#counted]!;
    for (let i = 0; i < Math.min(left, drops.length); i++) cost -= drops[i]!;
    return cost * this.#weight;
  }
}

function lowest(table: readonly number[], from: number, left: number): number {
  let least = table[from]!;
  for (let count = from + 1; count <= Math.min(from + left, table.length - 1); count++)
    least = Math.min(least, table[count]!);
  return least;
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
