/** Who sits where so far in the exact solver's tree, who may still sit where, and how many seats groups have left. */
import type { Instance } from '../../model/terms.ts';

export class Seating {
  readonly people: number;
  readonly groups: number;
  /** Group of each person, or -1. */
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Seats that those to come may take, by group: no more than leaves enough people for the other groups. */
  readonly open: Int32Array;
  /** 1 where a person without a seat may take one: `allowed[person * groups + group]`. */
  readonly allowed: Uint8Array;
  unseated: number;
  readonly #fewest: Int32Array;
  readonly #most: Int32Array;
  /** What was forbidden, so that it can be allowed again on the way back. */
  readonly #trail: number[] = [];

  constructor({ people, groups, fewest, most }: Instance) {
    this.people = people;
    this.groups = groups;
    this.groupOf = new Int32Array(people).fill(-1);
    this.sizes = new Int32Array(groups);
    this.open = new Int32Array(groups);
    this.allowed = new Uint8Array(people * groups).fill(1);
    this.unseated = people;
    this.#fewest = fewest;
    this.#most = most;
  }

  seat(person: number, group: number): void {
    this.groupOf[person] = group;
    this.sizes[group]!++;
    this.unseated--;
  }

  unseat(person: number): void {
    this.sizes[this.groupOf[person]!]!--;
    this.groupOf[person] = -1;
    this.unseated++;
  }

  mark(): number {
    return this.#trail.length;
  }

  /** Returns whether it was allowed. */
  forbid(person: number, group: number): boolean {
    const at = person * this.groups + group;
    if (this.allowed[at] === 0) return false;
    this.allowed[at] = 0;
    this.#trail.push(at);
    return true;
  }

  allowAgain(mark: number): void {
    while (this.#trail.length > mark) this.allowed[this.#trail.pop()!] = 1;
  }

  /** Counts the seats left and closes full groups; false where sizes cannot be kept any more. */
  countSeats(): boolean {
    const { groups, people, sizes, open, allowed, groupOf } = this;
    let needed = 0;
    for (let group = 0; group < groups; group++) needed += Math.max(0, this.#fewest[group]! - sizes[group]!);
    const spare = this.unseated - needed;
    if (spare < 0) return false;
    let seats = 0;
    for (let group = 0; group < groups; group++) {
      const lacking = Math.max(0, this.#fewest[group]! - sizes[group]!);
      open[group] = Math.min(this.#most[group]! - sizes[group]!, lacking + spare);
      seats += open[group]!;
      if (open[group] === 0) {
        for (let person = 0; person < people; person++) if (groupOf[person]! < 0) this.forbid(person, group);
        continue;
      }
      if (lacking === 0) continue;
      let able = 0;
      for (let person = 0; person < people; person++)
        if (groupOf[person]! < 0) able += allowed[person * groups + group]!;
      if (able < lacking) return false;
    }
    return seats >= this.unseated;
  }
}
