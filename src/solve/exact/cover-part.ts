/** Cover terms in the exact solver: wishes for help that those still to come cannot all meet. */
import type { Level } from '../../model/cost.ts';
import type { CoverTerm, RuleTerm } from '../../model/terms.ts';
import type { Part } from './part.ts';
import type { Seating } from './seating.ts';

export class CoverPart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  /** By topic: who is strong in it, and who wants help with it. */
  readonly #strong: readonly (readonly number[])[];
  readonly #wants: readonly (readonly number[])[];
  readonly #isStrong: readonly ReadonlySet<number>[];

  constructor({ level, weight }: RuleTerm, { topics, strong, wants }: CoverTerm, seating: Seating) {
    const named = (lists: readonly (readonly number[])[], topic: number) =>
      [...lists.keys()].filter((person) => lists[person]!.includes(topic));
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#strong = Array.from({ length: topics }, (_, topic) => named(strong, topic));
    this.#wants = Array.from({ length: topics }, (_, topic) => named(wants, topic));
    this.#isStrong = this.#strong.map((people) => new Set(people));
  }

  seat(): void {}

  unseat(): void {}

  bound(): number {
    return this.#strong.reduce((sum, _, topic) => sum + this.#unmet(topic), 0) * this.#weight;
  }

  extra(): number {
    return 0;
  }

  /** Wishes of those who sit, less those of the groups with most, one for each strong person still to come. */
  #unmet(topic: number): number {
    const { groups, groupOf } = this.#seating;
    const strongIn = new Int32Array(groups);
    const unmet = new Int32Array(groups);
    let toCome = 0;
    for (const person of this.#strong[topic]!) {
      if (groupOf[person]! < 0) toCome++;
      else strongIn[groupOf[person]!]!++;
    }
    for (const person of this.#wants[topic]!) {
      const group = groupOf[person]!;
      if (group >= 0 && strongIn[group]! <= Number(this.#isStrong[topic]!.has(person))) unmet[group]!++;
    }
    let left = 0;
    unmet.sort();
    for (let i = 0; i < groups - toCome; i++) left += unmet[i]!;
    return left;
  }
}
