/** Sets of classes that groups had so far, each priced once: what it misses for certain, and when nobody else comes. */
import type { WindowTerm } from '../../model/terms.ts';
import { certainlyMissing, windowCost } from '../../model/window-costs.ts';

export interface WindowSet {
  readonly classes: readonly number[];
  /** What is missed whoever else comes. */
  readonly certain: number;
  /** What is missed when nobody else comes. */
  readonly final: number;
  /** The sets that one more class makes, as far as met. */
  readonly next: Map<number, WindowSet>;
}

export class WindowSets {
  readonly #term: WindowTerm;
  readonly #known = new Map<string, WindowSet>();
  readonly empty: WindowSet;

  constructor(term: WindowTerm) {
    this.#term = term;
    this.empty = this.#setOf([]);
  }

  /** The set with a person added; people without a class change nothing. */
  withPerson(set: WindowSet, person: number): WindowSet {
    const added = this.#term.classOf[person]!;
    if (added < 0) return set;
    const known = set.next.get(added);
    if (known) return known;
    const classes = set.classes.includes(added) ? set.classes : [...set.classes, added].sort((a, b) => a - b);
    const next = this.#setOf(classes);
    set.next.set(added, next);
    return next;
  }

  #setOf(classes: readonly number[]): WindowSet {
    const key = classes.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const certain = certainlyMissing(this.#term, classes);
    const made = { classes, certain, final: windowCost(this.#term, classes), next: new Map() };
    this.#known.set(key, made);
    return made;
  }
}
