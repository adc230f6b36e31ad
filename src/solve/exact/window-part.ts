/** Window terms in the exact solver: what the members of each group miss already, whoever else comes. */
import type { Level } from '../../model/cost.ts';
import type { RuleTerm, WindowTerm } from '../../model/terms.ts';
import type { Part } from './part.ts';
import type { Seating } from './seating.ts';
import { type WindowSet, WindowSets } from './window-sets.ts';

export class WindowPart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  readonly #known: WindowSets;
  /** By group: the sets it had, the latest last. */
  readonly #sets: readonly WindowSet[][];

  constructor({ level, weight }: RuleTerm, term: WindowTerm, seating: Seating) {
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#known = new WindowSets(term);
    this.#sets = Array.from({ length: seating.groups }, () => [this.#known.empty]);
  }

  seat(person: number, group: number): void {
    const sets = this.#sets[group]!;
    sets.push(this.#known.withPerson(sets.at(-1)!, person));
  }

  unseat(_person: number, group: number): void {
    this.#sets[group]!.pop();
  }

  bound(): number {
    let sum = 0;
    this.#sets.forEach((_, group) => {
      sum += this.#costOf(group);
    });
    return sum * this.#weight;
  }

  extra(person: number, group: number): number {
    const set = this.#sets[group]!.at(-1)!;
    const { certain, final } = this.#known.withPerson(set, person);
    // The last seat settles what the group costs.
    const isLast = this.#seating.open[group] === 1;
    return Math.max(0, (isLast ? final : certain) - set.certain) * this.#weight;
  }

  #costOf(group: number): number {
    const { certain, final } = this.#sets[group]!.at(-1)!;
    return this.#seating.open[group] === 0 ? final : certain;
  }
}
