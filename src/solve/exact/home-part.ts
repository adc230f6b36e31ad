/** Home terms in the exact solver: the cheapest numbers of stayers and guests that each group can still have. */
import type { Level } from '../../model/cost.ts';
import type { HomeTerm, Instance, RuleTerm } from '../../model/terms.ts';
import { NO_WAY, type Part } from './part.ts';
import type { Seating } from './seating.ts';

export class HomePart implements Part {
  readonly level: Level;
  readonly #weight: number;
  readonly #seating: Seating;
  readonly #term: HomeTerm;
  readonly #fewest: Int32Array;
  /** Guests of one home by group: `#landed[home * groups + group]`; homes are numbered as in the term. */
  readonly #landed: Int32Array;
  readonly #stayers: Int32Array;
  /** The least of the costs of so many guests of one home and more, up to all that still can come. */
  readonly #homes: number;
  #extraOfGuest: Float64Array;
  #extraOfStayer: Float64Array;

  constructor({ level, weight }: RuleTerm, term: HomeTerm, { fewest }: Instance, seating: Seating) {
    this.level = level;
    this.#weight = weight;
    this.#seating = seating;
    this.#term = term;
    this.#fewest = fewest;
    this.#homes = term.homeOf.reduce((most, home) => Math.max(most, home + 1), 0);
    this.#landed = new Int32Array(this.#homes * seating.groups);
    this.#stayers = new Int32Array(seating.groups);
    this.#extraOfGuest = new Float64Array(seating.groups);
    this.#extraOfStayer = new Float64Array(seating.groups);
  }

  seat(person: number, group: number): void {
    this.#step(person, group, 1);
  }

  unseat(person: number, group: number): void {
    this.#step(person, group, -1);
  }

  #step(person: number, group: number, step: 1 | -1): void {
    const home = this.#term.homeOf[person]!;
    if (home === group) this.#stayers[group]! += step;
    else if (home >= 0) this.#landed[home * this.#seating.groups + group]! += step;
  }

  bound(): number {
    let sum = 0;
    for (let group = 0; group < this.#seating.groups; group++) {
      const least = this.#leastIn(group, 0, 0);
      if (least === NO_WAY) return NO_WAY;
      this.#extraOfStayer[group] = this.#leastIn(group, 1, 0) - least;
      this.#extraOfGuest[group] = this.#leastIn(group, 0, 1) - least;
      sum += least + this.#landing(group);
    }
    return sum * this.#weight;
  }

  extra(person: number, group: number): number {
    const isStayer = this.#term.homeOf[person] === group;
    return (isStayer ? this.#extraOfStayer : this.#extraOfGuest)[group]! * this.#weight;
  }

  /** The least cost of stayers and guests when at least so many of each still come. */
  #leastIn(group: number, moreStayers: number, moreGuests: number): number {
    const { people, groups, sizes, open, allowed, groupOf } = this.#seating;
    const { homeOf, stayCost, guestCost } = this.#term;
    let ownToCome = 0;
    let othersToCome = 0;
    for (let person = 0; person < people; person++) {
      if (groupOf[person]! >= 0 || allowed[person * groups + group] === 0) continue;
      if (homeOf[person] === group) ownToCome++;
      else othersToCome++;
    }
    const stayers = this.#stayers[group]!;
    const guests = sizes[group]! - stayers;
    const lacking = this.#fewest[group]! - sizes[group]!;
    let least = NO_WAY;
    for (let own = moreStayers; own <= Math.min(ownToCome, open[group]!); own++) {
      const others = Math.min(othersToCome, open[group]! - own);
      for (let more = Math.max(moreGuests, lacking - own); more <= others; more++) {
        const cost = stayCost[group]![stayers + own]! + guestCost[group]![guests + more]!;
        if (cost < least) least = cost;
      }
    }
    return least;
  }

  /** What guests of one home cost who sit together, at the best number that may still come. */
  #landing(group: number): number {
    const { groups, open } = this.#seating;
    const { landCost } = this.#term;
    let sum = 0;
    for (let home = 0; home < this.#homes; home++) {
      if (home === group) continue;
      const landed = this.#landed[home * groups + group]!;
      let least = landCost[landed]!;
      for (let more = 1; more <= open[group]!; more++) least = Math.min(least, landCost[landed + more]!);
      sum += least;
    }
    return sum;
  }
}
