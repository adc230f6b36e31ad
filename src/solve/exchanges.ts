/**
 * Prices of all swaps between two groups. What a person gains by changing over is the same whoever comes the other way,
 * but for terms that see the two as alike and for what the two cost each other; so it is counted once for many swaps.
 */
import { mayAccept, mostAccepted } from './acceptance.ts';
import type { PairMatrix } from './dense-pairs.ts';
import type { RandomStream } from './random.ts';
import type { WorkingAssignment } from './working-assignment.ts';

/** Members of the facing group that are looked at in one go: of larger groups a part, so that no visit takes long. */
const FACED = 32;

/** A search through the swaps of two groups for one that is taken. */
export class Exchanges {
  readonly #assignment: WorkingAssignment;
  readonly #matrix: PairMatrix;
  readonly #terms: number;
  /** Whether nothing but dense pairs and seats has a price: then a swap takes one read. */
  readonly #isPlain: boolean;
  #from = 0;
  #to = 0;
  /** How many members are faced, from this seat of their group on and round again. */
  #faced = 0;
  #firstSeat = 0;
  /** By member faced: the change when they take a seat in the other group; and by term; and their slots. */
  readonly #coming = new Float64Array(FACED);
  readonly #comingParts: Float64Array;
  readonly #comingSlots: Int32Array;
  /** By place: the members faced. */
  readonly #members = new Int32Array(FACED);
  /** The same of the person who goes. */
  readonly #goingParts: Float64Array;
  /** By member faced: twice what they and the person cost in one group, by the pairs that are listed. */
  readonly #shared = new Float64Array(FACED);
  #hasShared = false;
  /** The swap found, and what it changes. */
  person = -1;
  other = -1;
  delta = 0;
  /** Swaps priced until then. */
  looked = 0;

  /** `matrix` is that of the assignment: without one, swaps are priced one by one. */
  constructor(assignment: WorkingAssignment, matrix: PairMatrix) {
    const { counts, pairs } = assignment.kernel;
    this.#assignment = assignment;
    this.#matrix = matrix;
    this.#terms = counts.terms;
    this.#isPlain = counts.terms === 0 && pairs.others.length === 0 && assignment.isSeparable;
    this.#comingParts = new Float64Array(FACED * this.#terms);
    this.#comingSlots = new Int32Array(FACED * this.#terms);
    this.#goingParts = new Float64Array(this.#terms);
  }

  /**
   * Goes through the swaps of two groups, from a random person of each on, until one is accepted at this temperature (units of
   * 1/1024, see `mayAccept`). False where none is.
   */
  seek(from: number, to: number, temperature: number, random: RandomStream): boolean {
    const { sizes, seats, capacity } = this.#assignment;
    const size = sizes[from]!;
    const rows = Math.min(size, FACED);
    this.#face(from, to, random);
    this.looked = 0;
    let seat = random.below(size);
    for (let row = 0; row < rows; row++, seat++) {
      if (seat === size) seat = 0;
      const p = seats[from * capacity + seat]!;
      const place = this.#isPlain
        ? this.#findPlain(p, temperature, random)
        : this.#find(p, temperature, random);
      this.looked += place < 0 ? this.#faced : place + 1;
      if (place < 0) continue;
      this.person = p;
      this.other = this.#members[place]!;
      return true;
    }
    return false;
  }

  /** Turns to the members of group `to`, for people of group `from`; of many, to some. */
  #face(from: number, to: number, random: RandomStream): void {
    const { sizes, seats, capacity, kernel } = this.#assignment;
    const { terms, slots } = kernel.counts;
    const size = sizes[to]!;
    this.#from = from;
    this.#to = to;
    this.#faced = Math.min(size, FACED);
    this.#firstSeat = random.below(size);
    for (let j = 0, seat = this.#firstSeat; j < this.#faced; j++, seat++) {
      if (seat === size) seat = 0;
      const q = seats[to * capacity + seat]!;
      this.#members[j] = q;
      for (let t = 0; t < terms; t++) this.#comingSlots[j * terms + t] = slots[q * terms + t]!;
      this.#coming[j] = this.#isPlain
        ? this.#assignment.lonelyMoveDelta(q, to, from)
        : this.#change(q, to, from, this.#comingParts, j * terms, false);
    }
  }

  /** With nothing but dense pairs nearly all the time is spent here. */
  #findPlain(p: number, temperature: number, random: RandomStream): number {
    const { weights, people, level } = this.#matrix;
    const twice = 2 * this.#assignment.emphasisOf(level);
    const going = this.#assignment.lonelyMoveDelta(p, this.#from, this.#to);
    const limit = mostAccepted(temperature) - going;
    const coming = this.#coming;
    const members = this.#members;
    const row = p * people;
    for (let j = 0, faced = this.#faced; j < faced; j++) {
      const change = coming[j]! - twice * weights[row + members[j]!]!;
      if (change > limit) continue;
      this.delta = going + change;
      if (mayAccept(this.delta, temperature, this.delta > 0 ? random.next() : 0)) return j;
    }
    return -1;
  }

  #find(p: number, temperature: number, random: RandomStream): number {
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
    const own = p * terms;
    const row = p * people;
    const members = this.#members;
    const ceiling = mostAccepted(temperature);
    if (this.#hasShared) shared.fill(0, 0, this.#faced);
    this.#hasShared = false;
    const going = this.#change(p, this.#from, this.#to, goingParts, 0, true);
    for (let j = 0, faced = this.#faced; j < faced; j++) {
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
        const seat = seatOf[other]! - this.#firstSeat;
        const place = seat < 0 ? seat + this.#assignment.sizes[to]! : seat;
        if (isGoing && place < this.#faced) {
          this.#shared[place]! += 2 * pairWeights[i]!;
          this.#hasShared = true;
        }
      }
    }
    return change + this.#assignment.lonelyMoveDelta(person, from, to);
  }
}
