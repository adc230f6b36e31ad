/** Window terms in the exact solver: what the members of each group miss already, whoever else comes. */
import type { Level } from '../../model/cost.ts';
import type { RuleTerm, WindowTerm } from '../../model/terms.ts';
import { certainlyMissing, windowCost } from '../../model/window-costs.ts';
import type { Part } from './part.ts';
import type { Seating } from './seating.ts';

/** A set of classes met so far: what it misses for certain and when nobody else comes, and the sets that one more class makes. */
interface KnownSet {
  readonly classes: readonly number[];
  readonly certain: number;
  readonly final: number;
  readonly next: Map<number, KnownSet>;
}

export class WindowPart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  readonly #term: WindowTerm;
  readonly #known = new Map<string, KnownSet>();
  /** By group: the sets it had, the latest last. */
  readonly #sets: readonly KnownSet[][];

  constructor({ level, weight }: RuleTerm, term: WindowTerm, seating: Seating) {
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#term = term;
    this.#sets = Array.from({ length: seating.groups }, () => [this.#setOf([])]);
  }

  seat(person: number, group: number): void {
    const sets = this.#sets[group]!;
    sets.push(this.#with(sets.at(-1)!, this.#term.classOf[person]!));
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
    const { certain, final } = this.#with(set, this.#term.classOf[person]!);
    // The last seat settles what the group costs.
    const isLast = this.#seating.open[group] === 1;
    return Math.max(0, (isLast ? final : certain) - set.certain) * this.#weight;
  }

  #costOf(group: number): number {
    const { certain, final } = this.#sets[group]!.at(-1)!;
    return this.#seating.open[group] === 0 ? final : certain;
  }

  #with(set: KnownSet, added: number): KnownSet {
    if (added < 0) return set;
    const known = set.next.get(added);
    if (known) return known;
    const classes = set.classes.includes(added) ? set.classes : [...set.classes, added].sort((a, b) => a - b);
    const next = this.#setOf(classes);
    set.next.set(added, next);
    return next;
  }

  #setOf(classes: readonly number[]): KnownSet {
    const key = classes.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const made: KnownSet = {
      classes,
      certain: certainlyMissing(this.#term, classes),
      final: windowCost(this.#term, classes),
      next: new Map(),
    };
    this.#known.set(key, made);
    return made;
  }
}
