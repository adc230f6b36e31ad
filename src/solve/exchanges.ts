/**
 * Prices of all swaps between two groups. What a person gains by changing over is the same whoever comes the other way,
 * but for terms that see the two as alike and for what the two cost each other; so it is counted once for many swaps.
 */
import { mayAccept, mostAccepted } from './acceptance.ts';
import type { PairMatrix } from './dense-pairs.ts';
import type { RandomStream } from './random.ts';
import type { WorkingAssignment } from './working-assignment.ts';

/** Members of the facing group that are looked at in one go: of larger groups a part, so that no visit takes long. */
export const FACED = 32;

/** Swaps of one person with the members of a facing group. Stale after any change of seats. */
export class Exchanges {
  readonly #assignment: WorkingAssignment;
  readonly #matrix: PairMatrix;
  readonly #terms: number;
  #from = 0;
  #to = 0;
  #person = 0;
  /** How many members are faced, from this seat of their group on. */
  #faced = 0;
  #firstSeat = 0;
  /** By member faced: the change when they take a seat in the other group; and by term; and their slots. */
  readonly #coming = new Float64Array(FACED);
  readonly #comingParts: Float64Array;
  readonly #comingSlots: Int32Array;
  /** By place: the members faced. */
  readonly #members = new Int32Array(FACED);
  /** The same of the person who goes. */
  #going = 0;
  readonly #goingParts: Float64Array;
  /** By member faced: twice what they and the person cost in one group, by the pairs that are listed. */
  readonly #shared = new Float64Array(FACED);
  #hasShared = false;
  /** What the swap found changes. */
  delta = 0;
  looked = 0;

  /** `matrix` is that of the assignment: without one, swaps are priced one by one. */
  constructor(assignment: WorkingAssignment, matrix: PairMatrix) {
    this.#assignment = assignment;
    this.#matrix = matrix;
    this.#terms = assignment.kernel.counts.terms;
    this.#comingParts = new Float64Array(FACED * this.#terms);
    this.#comingSlots = new Int32Array(FACED * this.#terms);
    this.#goingParts = new Float64Array(this.#terms);
  }

  /** Turns to the members of group `to`, for people of group `from`; of many, to some from a random seat on. */
  face(from: number, to: number, random: RandomStream): void {
    const { sizes, seats, capacity, kernel } = this.#assignment;
    const { terms, slots } = kernel.counts;
    const size = sizes[to]!;
    this.#from = from;
    this.#to = to;
    this.#faced = Math.min(size, FACED);
    this.#firstSeat = size > FACED ? random.below(size - FACED + 1) : 0;
    for (let j = 0, at = to * capacity + this.#firstSeat; j < this.#faced; j++, at++) {
      const q = seats[at]!;
      this.#members[j] = q;
      for (let t = 0; t < terms; t++) this.#comingSlots[j * terms + t] = slots[q * terms + t]!;
      this.#coming[j] = this.#change(q, to, from, this.#comingParts, j * terms, false);
    }
  }

  /** Takes up a person of the group that was named first. */
  take(person: number): void {
    this.#person = person;
    if (this.#hasShared) this.#shared.fill(0, 0, this.#faced);
    this.#hasShared = false;
    this.#going = this.#change(person, this.#from, this.#to, this.#goingParts, 0, true);
  }

  get faced(): number {
    return this.#faced;
  }

  /**
   * A member, from a random one on, whose swap with the person is accepted at this temperature (units of 1/1024, see
   * `mayAccept`); -1 where there is none. `delta` then holds the change of energy, `looked` how many were priced.
   */
  find(temperature: number, random: RandomStream): number {
    const faced = this.#faced;
    const first = random.below(faced);
    let place = this.#findAmong(first, faced, temperature, random);
    this.looked = place - first + 1;
    if (place < 0) {
      place = this.#findAmong(0, first, temperature, random);
      this.looked = faced - first + place + 1;
    }
    return place < 0 ? -1 : this.#members[place]!;
  }

  #findAmong(place: number, end: number, temperature: number, random: RandomStream): number {
    const { isSeparable, kernel } = this.#assignment;
    const terms = this.#terms;
    const { slots } = kernel.counts;
    const { weights, people, level } = this.#matrix;
    const twice = 2 * this.#assignment.emphasisOf(level);
    const coming = this.#coming;
    const comingParts = this.#comingParts;
    const comingSlots = this.#comingSlots;
    const goingParts = this.#goingParts;
    const shared = this.#shared;
    const going = this.#going;
    const p = this.#person;
    const own = p * terms;
    const row = p * people;
    const members = this.#members;
    const ceiling = mostAccepted(temperature);
    const isPlain = terms === 0 && isSeparable;
    const limit = ceiling - going;
    for (let j = place; j < end; j++) {
      // With nothing but dense pairs nearly all the time is spent here.
      if (isPlain) {
        while (j < end && coming[j]! - shared[j]! - twice * weights[row + members[j]!]! > limit) j++;
        if (j === end) break;
      }
      let delta = going + coming[j]! - shared[j]! - twice * weights[row + members[j]!]!;
      for (let t = 0, i = j * terms; t < terms; t++, i++) {
        if (comingSlots[i] === slots[own + t]) delta -= goingParts[t]! + comingParts[i]!;
      }
      if (!isSeparable) delta += this.#assignment.jointSwapDelta(p, members[j]!);
      if (delta > ceiling) continue;
      if (delta > 0 && !mayAccept(delta, temperature, random.next())) continue;
      this.delta = delta;
      return j;
    }
    return -1;
  }

  /** What a person changes by going from a group to another; writes the share of each count term to `parts`. */
  #change(
    person: number,
    from: number,
    to: number,
    parts: Float64Array,
    first: number,
    isGoing: boolean,
  ): number {
    const { kernel, counters, rises, pairWeights, groupOf, seatOf } = this.#assignment;
    const { counts, pairs } = kernel;
    const { terms, slots, row, width } = counts;
    const inFrom = from * row;
    const inTo = to * row;
    let change = 0;
    for (let t = 0, i = person * terms, rise = 0; t < terms; t++, i++, rise += width) {
      const slot = slots[i]!;
      const part =
        slot < 0 ? 0 : rises[rise + counters[inTo + slot]!]! - rises[rise + counters[inFrom + slot]! - 1]!;
      parts[first + t] = part;
      change += part;
    }
    const { starts, others } = pairs;
    for (let i = starts[person]!, end = starts[person + 1]!; i < end; i++) {
      const other = others[i]!;
      const group = groupOf[other]!;
      if (group === from) change -= pairWeights[i]!;
      else if (group === to) {
        change += pairWeights[i]!;
        const place = seatOf[other]! - this.#firstSeat;
        if (isGoing && place >= 0 && place < this.#faced) {
          this.#shared[place]! += 2 * pairWeights[i]!;
          this.#hasShared = true;
        }
      }
    }
    return change + this.#assignment.lonelyMoveDelta(person, from, to);
  }
}
