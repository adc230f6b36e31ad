/** Pairs, seats and leavings in the exact solver: what each person costs in each group beside those who sit there. */
import type { Level } from '../../model/cost.ts';
import { NO_WAY, type Part } from './part.ts';
import type { Seating } from './seating.ts';

/** What two people cost in one group; weights count already. */
export interface PairCost {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
}

export class ModularPart implements Part {
  readonly level: Level;
  readonly #seating: Seating;
  /** By person: the others of their pairs, and what each costs. */
  readonly #others: readonly (readonly number[])[];
  readonly #costs: readonly (readonly number[])[];
  /** Pairs that are rewarded: they may lower the cost even while neither sits. */
  readonly #rewarded: readonly PairCost[];
  /** By person and group: what the person costs there beside those who sit. */
  readonly #price: Float64Array;
  /** By person: the least of these where the person may sit. */
  readonly #lowest: Float64Array;
  #seated: number;

  /** `price` by person and group; `constant` is always paid. */
  constructor(
    level: Level,
    seating: Seating,
    pairs: readonly PairCost[],
    price: Float64Array,
    constant: number,
  ) {
    const others: number[][] = Array.from({ length: seating.people }, () => []);
    const costs: number[][] = Array.from({ length: seating.people }, () => []);
    for (const { a, b, cost } of pairs) {
      others[a]!.push(b);
      others[b]!.push(a);
      costs[a]!.push(cost);
      costs[b]!.push(cost);
    }
    this.level = level;
    this.#seating = seating;
    this.#others = others;
    this.#costs = costs;
    this.#rewarded = pairs.filter(({ cost }) => cost < 0);
    this.#price = price;
    this.#lowest = new Float64Array(seating.people);
    this.#seated = constant;
  }

  seat(person: number, group: number): void {
    this.#seated += this.#price[person * this.#seating.groups + group]!;
    this.#step(person, group, 1);
  }

  unseat(person: number, group: number): void {
    this.#step(person, group, -1);
    this.#seated -= this.#price[person * this.#seating.groups + group]!;
  }

  #step(person: number, group: number, sign: 1 | -1): void {
    const { groups } = this.#seating;
    const others = this.#others[person]!;
    const costs = this.#costs[person]!;
    for (let i = 0; i < others.length; i++) this.#price[others[i]! * groups + group]! += sign * costs[i]!;
  }

  bound(): number {
    const { people, groups, groupOf, allowed } = this.#seating;
    const price = this.#price;
    let least = this.#seated;
    for (let person = 0; person < people; person++) {
      if (groupOf[person]! >= 0) continue;
      let lowest = NO_WAY;
      for (let at = person * groups, end = at + groups; at < end; at++)
        if (allowed[at] === 1 && price[at]! < lowest) lowest = price[at]!;
      this.#lowest[person] = lowest;
      least += lowest;
    }
    for (const { a, b, cost } of this.#rewarded) {
      if (groupOf[a]! < 0 && groupOf[b]! < 0 && this.#canMeet(a, b)) least += cost;
    }
    return least;
  }

  extra(person: number, group: number): number {
    return this.#price[person * this.#seating.groups + group]! - this.#lowest[person]!;
  }

  #canMeet(a: number, b: number): boolean {
    const { groups, allowed } = this.#seating;
    for (let group = 0; group < groups; group++)
      if (allowed[a * groups + group] === 1 && allowed[b * groups + group] === 1) return true;
    return false;
  }
}
