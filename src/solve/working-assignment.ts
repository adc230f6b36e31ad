/** The one mutable thing of the search: who sits where, priced by the terms and kept up to date move by move. */
import { type Level, levels } from '../model/cost.ts';
import { costOfMembers, costOfNobody } from './cost-of-members.ts';
import { CoverLedger } from './cover-costs.ts';
import { DensePairs } from './dense-pairs.ts';
import { enterChange, lookRound, type Surroundings } from './home-costs.ts';
import type { Kernel } from './kernel.ts';
import type { Ledger } from './ledger.ts';
import { seatChange, sizeRise } from './seat-costs.ts';
import { WindowLedger } from './window-ledger.ts';

/** How much a unit of each level counts in the search's energy. Level costs themselves are always exact. */
export type Emphasis = readonly [hard: number, avoid: number, prefer: number];

export class WorkingAssignment {
  readonly kernel: Kernel;
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Members of group g: `seats[g * capacity .. + sizes[g]]`, in no order. */
  readonly seats: Int32Array;
  readonly capacity: number;
  /** Per person: the place among the seats of their group. */
  readonly seatOf: Int32Array;
  /** By group and slot. */
  readonly counters: Uint16Array | Int32Array;
  /** Cost by level; exact at any time. */
  readonly cost: [number, number, number] = [0, 0, 0];
  /** Whether no price of a swap needs `jointSwapDelta`. */
  readonly isSeparable: boolean;
  /** Rises and pair weights times the emphasis of their level. */
  readonly rises: Float64Array;
  readonly pairWeights: Float64Array;
  #emphasis: Emphasis = [1, 1, 1];
  readonly #around: Surroundings = { isHome: false, stayers: 0, guests: 0, alike: 0 };
  readonly #dense: DensePairs | null;
  /** Ledgers in which what one person changes depends on who comes the other way. */
  readonly #joint: readonly Ledger[];
  readonly #ledgers: readonly Ledger[];

  /** `groupOf` seats everybody within the limits of the groups; it is copied. */
  constructor(kernel: Kernel, groupOf: Int32Array) {
    const { people, groups } = kernel.instance;
    this.kernel = kernel;
    this.capacity = kernel.capacity;
    this.groupOf = new Int32Array(people);
    this.sizes = new Int32Array(groups);
    this.seats = new Int32Array(groups * kernel.capacity);
    this.seatOf = new Int32Array(people);
    this.counters = new (kernel.capacity < 2 ** 16 ? Uint16Array : Int32Array)(kernel.counts.row * groups);
    this.rises = new Float64Array(kernel.counts.rises.length);
    this.pairWeights = new Float64Array(kernel.pairs.weights.length);
    this.#dense = kernel.matrix === null ? null : new DensePairs(kernel.matrix, groups, this.groupOf);
    this.#joint = [
      ...kernel.covers.map((cover) => new CoverLedger(cover, groups)),
      ...kernel.windows.map((window) => new WindowLedger(window, groups)),
    ];
    this.#ledgers = this.#dense === null ? this.#joint : [...this.#joint, this.#dense];
    this.isSeparable = kernel.homes.length === 0 && this.#joint.length === 0;
    const empty = costOfNobody(kernel.instance);
    for (const level of levels) this.cost[level] = empty[level];
    this.groupOf.fill(-1);
    for (let person = 0; person < people; person++) this.#enter(person, groupOf[person]!);
    this.emphasise([1, 1, 1]);
  }

  /** Seats everybody anew. */
  reset(groupOf: Int32Array): void {
    for (let person = 0; person < this.groupOf.length; person++) this.#leave(person);
    for (let person = 0; person < this.groupOf.length; person++) this.#enter(person, groupOf[person]!);
  }

  /** Sets what deltas are measured in. */
  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    const { counts, pairs } = this.kernel;
    for (let i = 0; i < this.rises.length; i++) {
      this.rises[i] = counts.rises[i]! * emphasis[counts.level[Math.floor(i / counts.width)]! as Level];
    }
    for (let i = 0; i < this.pairWeights.length; i++) {
      this.pairWeights[i] = pairs.weights[i]! * emphasis[pairs.level[i]! as Level];
    }
  }

  emphasisOf(level: Level): number {
    return this.#emphasis[level];
  }

  /** Energy that a swap of two people in different groups adds. */
  swapDelta(p: number, q: number): number {
    const { counts, pairs } = this.kernel;
    const { terms, slots, row, width } = counts;
    const rises = this.rises;
    const counters = this.counters;
    const groupOf = this.groupOf;
    const g = groupOf[p]!;
    const h = groupOf[q]!;
    const inG = g * row;
    const inH = h * row;
    let delta = 0;
    for (let t = 0, i = p * terms, j = q * terms, rise = 0; t < terms; t++, i++, j++, rise += width) {
      const x = slots[i]!;
      const y = slots[j]!;
      if (x === y) continue;
      if (x >= 0) delta += rises[rise + counters[inH + x]!]! - rises[rise + counters[inG + x]! - 1]!;
      if (y >= 0) delta += rises[rise + counters[inG + y]!]! - rises[rise + counters[inH + y]! - 1]!;
    }
    const { starts, others } = pairs;
    const weights = this.pairWeights;
    for (let i = starts[p]!, end = starts[p + 1]!; i < end; i++) {
      const other = others[i]!;
      const group = groupOf[other]!;
      if (group === g) delta -= weights[i]!;
      else if (group === h && other !== q) delta += weights[i]!;
    }
    for (let i = starts[q]!, end = starts[q + 1]!; i < end; i++) {
      const other = others[i]!;
      const group = groupOf[other]!;
      if (group === h) delta -= weights[i]!;
      else if (group === g && other !== p) delta += weights[i]!;
    }
    delta += this.lonelyMoveDelta(p, g, h) + this.lonelyMoveDelta(q, h, g);
    const { matrix } = this.kernel;
    if (matrix !== null) delta -= 2 * matrix.weights[p * matrix.people + q]! * this.#emphasis[matrix.level];
    return this.isSeparable ? delta : delta + this.jointSwapDelta(p, q);
  }

  /** Energy that a change of groups adds by the terms that look at nobody else who moves: seats, and dense pairs. */
  lonelyMoveDelta(person: number, from: number, to: number): number {
    let delta = 0;
    for (const { term, level, weight } of this.kernel.seats) {
      delta += seatChange(term, person, from, to) * weight * this.#emphasis[level];
    }
    const dense = this.#dense;
    if (dense !== null) delta += dense.moveChange(person, from, to) * this.#emphasis[dense.level];
    return delta;
  }

  /** Energy that a swap adds by the terms that must see both people at once: homes, skills, common hours. */
  jointSwapDelta(p: number, q: number): number {
    const g = this.groupOf[p]!;
    const h = this.groupOf[q]!;
    let delta = 0;
    if (this.kernel.homes.length > 0) {
      delta += this.#homeChange(q, g, p) - this.#homeChange(p, g, -1);
      delta += this.#homeChange(p, h, q) - this.#homeChange(q, h, -1);
    }
    for (const ledger of this.#joint) {
      delta += ledger.swapChange(p, g, q, h) * ledger.weight * this.#emphasis[ledger.level];
    }
    return delta;
  }

  /** Energy that moving one person to another group adds. */
  moveDelta(p: number, h: number): number {
    const { counts, pairs, sizes, homes } = this.kernel;
    const { terms, slots, row, width } = counts;
    const rises = this.rises;
    const counters = this.counters;
    const groupOf = this.groupOf;
    const g = groupOf[p]!;
    const inG = g * row;
    const inH = h * row;
    let delta = 0;
    for (let t = 0, i = p * terms, rise = 0; t < terms; t++, i++, rise += width) {
      const x = slots[i]!;
      if (x >= 0) delta += rises[rise + counters[inH + x]!]! - rises[rise + counters[inG + x]! - 1]!;
    }
    const { starts, others } = pairs;
    const weights = this.pairWeights;
    for (let i = starts[p]!, end = starts[p + 1]!; i < end; i++) {
      const group = groupOf[others[i]!]!;
      if (group === g) delta -= weights[i]!;
      else if (group === h) delta += weights[i]!;
    }
    delta += this.lonelyMoveDelta(p, g, h);
    for (const { term, level, weight } of sizes) {
      const change = sizeRise(term, h, this.sizes[h]!) - sizeRise(term, g, this.sizes[g]! - 1);
      delta += change * weight * this.#emphasis[level];
    }
    if (homes.length > 0) delta += this.#homeChange(p, h, -1) - this.#homeChange(p, g, -1);
    for (const ledger of this.#joint) {
      delta += ledger.moveChange(p, g, h) * ledger.weight * this.#emphasis[ledger.level];
    }
    return delta;
  }

  /** Exchanges two people of different groups and brings every cost up to date. */
  swap(p: number, q: number): void {
    const g = this.groupOf[p]!;
    const h = this.groupOf[q]!;
    for (const ledger of this.#ledgers) {
      this.cost[ledger.level] += ledger.weight * ledger.exchange(p, g, q, h);
    }
    this.#stand(p);
    this.#addSeat(p, g, -1);
    this.#stand(q);
    this.#addSeat(q, h, -1);
    this.#addSeat(p, h, 1);
    this.#sit(p, h);
    this.#addSeat(q, g, 1);
    this.#sit(q, g);
  }

  /** Moves one person to another group and brings every cost up to date. */
  move(p: number, h: number): void {
    this.#leave(p);
    this.#enter(p, h);
  }

  /** Cost of one group by level, up to a constant of the instance. Rewards are left out: their cost lies between groups. */
  groupCost(group: number): [number, number, number] {
    const first = group * this.capacity;
    const members = this.seats.subarray(first, first + this.sizes[group]!);
    const cost = costOfMembers(this.kernel, this.groupOf, members, group);
    for (const ledger of this.#ledgers) cost[ledger.level] += ledger.weight * ledger.costOf(group);
    return cost;
  }

  #enter(person: number, group: number): void {
    this.#addSeat(person, group, 1);
    for (const ledger of this.#ledgers)
      this.cost[ledger.level] += ledger.weight * ledger.seat(person, group, 1);
    this.#sit(person, group);
  }

  #leave(person: number): void {
    const group = this.groupOf[person]!;
    this.#stand(person);
    this.#addSeat(person, group, -1);
    for (const ledger of this.#ledgers)
      this.cost[ledger.level] += ledger.weight * ledger.seat(person, group, -1);
  }

  /** Adds to the cost, or takes off it, what a person who has no seat at this moment costs in a group. */
  #addSeat(person: number, group: number, sign: 1 | -1): void {
    const { counts, pairs, seats, sizes, homes } = this.kernel;
    const into = this.cost;
    for (const { term, level, weight } of sizes) {
      into[level] += sign * weight * sizeRise(term, group, this.sizes[group]!);
    }
    if (homes.length > 0) {
      lookRound(this.kernel.homeOf!, this, person, group, -1, this.#around);
      for (const { term, level, weight } of homes) {
        into[level] += sign * weight * enterChange(term, person, group, this.#around);
      }
    }
    for (let t = 0, i = person * counts.terms; t < counts.terms; t++, i++) {
      const slot = counts.slots[i]!;
      if (slot < 0) continue;
      const count = this.counters[group * counts.row + slot]!;
      into[counts.level[t]! as Level] += sign * counts.rises[t * counts.width + count]!;
    }
    for (let i = pairs.starts[person]!; i < pairs.starts[person + 1]!; i++) {
      if (this.groupOf[pairs.others[i]!] === group)
        into[pairs.level[i]! as Level] += sign * pairs.weights[i]!;
    }
    for (const { term, level, weight } of seats) {
      into[level] += sign * weight * term.cost[term.personClass[person]!]![term.groupClass[group]!]!;
    }
  }

  /** Energy of the home terms when a person without a seat takes one in a group, `except` counting as gone. */
  #homeChange(person: number, group: number, except: number): number {
    lookRound(this.kernel.homeOf!, this, person, group, except, this.#around);
    let change = 0;
    for (const { term, level, weight } of this.kernel.homes) {
      change += enterChange(term, person, group, this.#around) * weight * this.#emphasis[level];
    }
    return change;
  }

  #sit(person: number, group: number): void {
    const { counts, capacity } = this.kernel;
    const seat = this.sizes[group]!++;
    this.groupOf[person] = group;
    this.seats[group * capacity + seat] = person;
    this.seatOf[person] = seat;
    for (let t = 0, i = person * counts.terms; t < counts.terms; t++, i++) {
      const slot = counts.slots[i]!;
      if (slot >= 0) this.counters[group * counts.row + slot]!++;
    }
  }

  #stand(person: number): void {
    const { counts, capacity } = this.kernel;
    const group = this.groupOf[person]!;
    const seat = this.seatOf[person]!;
    const last = this.seats[group * capacity + --this.sizes[group]!]!;
    this.seats[group * capacity + seat] = last;
    this.seatOf[last] = seat;
    this.groupOf[person] = -1;
    for (let t = 0, i = person * counts.terms; t < counts.terms; t++, i++) {
      const slot = counts.slots[i]!;
      if (slot >= 0) this.counters[group * counts.row + slot]!--;
    }
  }
}
