/** Size terms in the exact solver: the cheapest sizes that groups can still take. */
import type { Level } from '../../model/cost.ts';
import type { Instance, RuleTerm, SizeTerm } from '../../model/terms.ts';
import { AnyDealer } from './fill.ts';
import { NO_WAY, type Part } from './part.ts';
import type { Seating } from './seating.ts';

export class SizePart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  /** By group: cost by size, infinite below the fewest. */
  readonly #tables: readonly (readonly number[])[];
  /** What all sizes cost where they cannot differ but in order: groups alike, of two neighbouring sizes at most. */
  readonly #fixed: number | null;
  readonly #dealer: AnyDealer;
  readonly #extra: Float64Array;

  constructor({ level, weight }: RuleTerm, term: SizeTerm, instance: Instance, seating: Seating) {
    const { people, groups, fewest, most } = instance;
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#tables = Array.from(fewest, (least, group) =>
      term.costBySize[term.groupClass[group]!]!.map((cost, size) => (size < least ? NO_WAY : cost)),
    );
    const isAlike = Array.from(
      fewest,
      (least, group) =>
        least === fewest[0] && most[group] === most[0] && term.groupClass[group] === term.groupClass[0],
    ).every(Boolean);
    if (isAlike && most[0]! - fewest[0]! <= 1) {
      const small = fewest[0]!;
      const large = people - groups * small;
      const table = this.#tables[0]!;
      this.#fixed = (groups - large) * table[small]! + (large > 0 ? large * table[small + 1]! : 0);
    } else this.#fixed = null;
    this.#dealer = new AnyDealer(groups, people);
    this.#extra = new Float64Array(groups);
  }

  seat(): void {}

  unseat(): void {}

  bound(): number {
    if (this.#fixed !== null) return this.#fixed * this.#weight;
    const { groups, sizes, open, unseated } = this.#seating;
    const dealing = { groups, held: sizes, room: open, units: unseated, extra: this.#extra };
    return this.#dealer.deal(dealing, (group) => this.#tables[group]!) * this.#weight;
  }

  extra(_person: number, group: number): number {
    return this.#fixed === null ? this.#extra[group]! * this.#weight : 0;
  }
}
