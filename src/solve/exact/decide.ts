/** Depth-first search for an assignment within limits: seats the person with fewest choices left, and proves branches empty by minima. */
import type { Level } from '../../model/cost.ts';
import type { Instance } from '../../model/terms.ts';
import type { Passed } from '../cooling.ts';
import type { Part } from './part.ts';
import { partsOf } from './parts.ts';
import { Seating } from './seating.ts';
import { kindsOfGroups, kindsOfPeople } from './symmetry.ts';

export type Decision =
  | { readonly kind: 'found'; readonly groupOf: Int32Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' };

const NONE: Decision = { kind: 'none' };
const OPEN: Decision = { kind: 'open' };

export class Decider {
  readonly #seating: Seating;
  readonly #parts: readonly Part[];
  readonly #kindOfGroup: Int32Array;
  /** 1 for the first of empty groups of a kind, and for every other group. */
  readonly #isFirst: Uint8Array;
  readonly #twinsOf: readonly (readonly number[])[];
  /** Ties between people are broken by how much they meddle with others. */
  readonly #meddling: Float64Array;
  readonly #passed: Passed;
  readonly #limits: [number, number, number] = [0, 0, 0];
  readonly #floor: [number, number, number] = [0, 0, 0];
  #left = 0;

  /** Looks at the rules of some levels only: all up to `weakest`. */
  constructor(instance: Instance, weakest: Level, passed: Passed) {
    const terms = instance.terms.filter(({ level }) => level <= weakest);
    const seating = new Seating(instance);
    const { parts, pairs } = partsOf(instance, terms, seating);
    const kinds = kindsOfPeople(instance.people, terms, pairs);
    const members: number[][] = [];
    kinds.forEach((kind, person) => {
      members[kind] ??= [];
      members[kind].push(person);
    });
    this.#passed = passed;
    this.#seating = seating;
    this.#parts = parts;
    this.#kindOfGroup = kindsOfGroups(instance, terms);
    this.#twinsOf = Array.from(kinds, (kind) => members[kind]!);
    this.#isFirst = new Uint8Array(instance.groups);
    this.#meddling = new Float64Array(instance.people);
    for (const [level, ofLevel] of pairs.entries()) {
      for (const { a, b, cost } of ofLevel) {
        if (cost === 0) continue;
        this.#meddling[a]! += MEDDLING[level]!;
        this.#meddling[b]! += MEDDLING[level]!;
      }
    }
    for (const { term, level } of terms) {
      if (term.kind !== 'count') continue;
      const sizes = new Int32Array(term.categories);
      for (const category of term.categoryOf) if (category >= 0) sizes[category]!++;
      term.categoryOf.forEach((category, person) => {
        if (category >= 0) this.#meddling[person]! += MEDDLING[level]! * (sizes[category]! - 1);
      });
    }
  }

  /** Nodes that are left of those allowed. */
  get left(): number {
    return this.#left;
  }

  /** The least cost by level of any assignment, as far as the terms alone show it. */
  floor(): readonly [number, number, number] {
    this.#seating.countSeats();
    this.#weigh();
    return [...this.#floor];
  }

  /** Looks for an assignment that costs no more than the limits in each level. */
  decide(limits: readonly [number, number, number], nodes: number): Decision {
    for (const level of [0, 1, 2] as const) this.#limits[level] = limits[level];
    this.#left = nodes;
    const mark = this.#seating.mark();
    const decision = this.#search();
    this.#seating.allowAgain(mark);
    return decision;
  }

  #search(): Decision {
    if (this.#passed() >= 1) this.#left = 0;
    if (this.#left === 0) return OPEN;
    this.#left--;
    const seating = this.#seating;
    if (!this.#tighten()) return NONE;
    if (seating.unseated === 0) return { kind: 'found', groupOf: seating.groupOf.slice() };
    const person = this.#nextPerson();
    const groups = this.#choicesOf(person);
    for (const [index, group] of groups.entries()) {
      const mark = seating.mark();
      seating.seat(person, group);
      for (const part of this.#parts) part.seat(person, group);
      const decision = this.#search();
      for (const part of this.#parts) part.unseat(person, group);
      seating.unseat(person);
      seating.allowAgain(mark);
      if (decision.kind !== 'none') return decision;
      if (index === groups.length - 1) break;
      this.#forbidAlike(person, group);
    }
    return NONE;
  }

  /** What was shown of one person and group holds for twins of the person and for groups that differ in nothing. */
  #forbidAlike(person: number, group: number): void {
    const { groupOf, groups } = this.#seating;
    for (let other = 0; other < groups; other++) {
      if (!this.#areAlike(group, other)) continue;
      for (const twin of this.#twinsOf[person]!) if (groupOf[twin]! < 0) this.#seating.forbid(twin, other);
    }
  }

  #areAlike(group: number, other: number): boolean {
    if (group === other) return true;
    const { sizes } = this.#seating;
    return sizes[group] === 0 && sizes[other] === 0 && this.#kindOfGroup[group] === this.#kindOfGroup[other];
  }

  /** Forbids seats that would cost more than the limits, until none is left to forbid; false where somebody has no seat. */
  #tighten(): boolean {
    const seating = this.#seating;
    const { people, groups, groupOf, allowed } = seating;
    const rise = [0, 0, 0];
    for (;;) {
      if (!seating.countSeats() || !this.#weigh()) return false;
      const refused: number[] = [];
      for (let person = 0; person < people; person++) {
        if (groupOf[person]! >= 0) continue;
        let choices = 0;
        for (let group = 0; group < groups; group++) {
          const at = person * groups + group;
          if (allowed[at] === 0) continue;
          rise[0] = rise[1] = rise[2] = 0;
          for (const part of this.#parts) rise[part.level]! += part.extra(person, group);
          const isDear =
            this.#floor[0] + rise[0] > this.#limits[0] ||
            this.#floor[1] + rise[1] > this.#limits[1] ||
            this.#floor[2] + rise[2] > this.#limits[2];
          if (isDear) refused.push(at);
          else choices++;
        }
        if (choices === 0) return false;
      }
      if (refused.length === 0) return true;
      for (const at of refused) seating.forbid(Math.floor(at / groups), at % groups);
    }
  }

  /** Adds up the minima of all parts; false where they pass the limits. */
  #weigh(): boolean {
    const floor = this.#floor;
    const limits = this.#limits;
    floor.fill(0);
    for (const part of this.#parts) floor[part.level] += part.bound();
    return floor[0] <= limits[0] && floor[1] <= limits[1] && floor[2] <= limits[2];
  }

  #nextPerson(): number {
    const { people, groupOf } = this.#seating;
    this.#findFirstAlike();
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let person = 0; person < people; person++) {
      if (groupOf[person]! >= 0) continue;
      const choices = this.#countChoices(person);
      if (choices > fewest) continue;
      if (choices === fewest && this.#meddling[person]! <= this.#meddling[best]!) continue;
      best = person;
      fewest = choices;
    }
    return best;
  }

  #countChoices(person: number): number {
    const { groups, allowed } = this.#seating;
    let choices = 0;
    for (let group = 0; group < groups; group++)
      choices += allowed[person * groups + group]! & this.#isFirst[group]!;
    return choices;
  }

  /** Marks groups from which no earlier group differs in nothing. */
  #findFirstAlike(): void {
    this.#isFirst.fill(1);
    for (let group = 0; group < this.#isFirst.length; group++)
      for (let other = 0; other < group; other++) if (this.#areAlike(other, group)) this.#isFirst[group] = 0;
  }

  /** Groups for a person, the cheapest first. */
  #choicesOf(person: number): number[] {
    const { groups, allowed, sizes } = this.#seating;
    const choices: { group: number; rises: number[] }[] = [];
    for (let group = 0; group < groups; group++) {
      if (allowed[person * groups + group] === 0 || this.#isFirst[group] === 0) continue;
      const rises = [0, 0, 0];
      for (const part of this.#parts) rises[part.level]! += part.extra(person, group);
      choices.push({ group, rises });
    }
    choices.sort(
      (a, b) =>
        a.rises[0]! - b.rises[0]! ||
        a.rises[1]! - b.rises[1]! ||
        a.rises[2]! - b.rises[2]! ||
        sizes[b.group]! - sizes[a.group]! ||
        a.group - b.group,
    );
    return choices.map(({ group }) => group);
  }
}

/** How much a pair counts for the order of people, by level. */
const MEDDLING = [10_000, 100, 1];
