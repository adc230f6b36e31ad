/** The cheapest groups when each person who is taken pays a price: a depth-first search over sets of people. */
import { HARD } from '../../../model/cost.ts';
import { type Passed, untimed } from '../../cooling.ts';
import type { GroupModel } from './group-model.ts';

/** A set of people with its costs as a group. */
export interface Column {
  readonly members: readonly number[];
  readonly own: number;
  readonly stronger: number;
}

/** What people pay for being seated, in units of 1 / UNIT; and what a unit of the stronger costs counts. Whole numbers. */
export interface Prices {
  readonly ofPerson: Float64Array;
  readonly ofStronger: number;
}

/** Prices are whole numbers of these parts of a unit of cost, so that what they prove is exact. */
export const UNIT = 1024;

/** The value of a column: its cost less the prices of its members. */
export function valueAt({ members, own, stronger }: Column, prices: Prices): number {
  let value = own * UNIT + stronger * prices.ofStronger;
  for (const person of members) value -= prices.ofPerson[person]!;
  return value;
}

export class Pricer {
  readonly #model: GroupModel;
  /** People in the order in which sets are built, those who pay most first. */
  #order: number[] = [];
  /** Prices of pairs, by place in that order. */
  readonly #pairs: Float64Array;
  /** By seat and place: what the person at the place adds beside those seated so far, or infinity where a hard rule forbids. */
  readonly #adds: readonly Float64Array[];
  readonly #hasRewards: boolean;
  readonly #members: number[] = [];
  #prices: Prices = { ofPerson: new Float64Array(0), ofStronger: 0 };
  #limit = 0;
  #size = 0;
  #nodes = 0;
  readonly #passed: Passed;
  #take: (column: Column, value: number) => number = () => 0;

  constructor(model: GroupModel, passed: Passed = untimed) {
    this.#model = model;
    this.#passed = passed;
    this.#pairs = new Float64Array(model.people * model.people);
    this.#adds = Array.from({ length: model.most + 1 }, () => new Float64Array(model.people));
    this.#hasRewards = model.rewards.some(({ length }) => length > 0);
  }

  /** Nodes left of those allowed. */
  get nodes(): number {
    return this.#nodes;
  }

  /** Sets the prices for the searches that follow. */
  setPrices(prices: Prices): void {
    const { people, own, stronger, rewards, ofPerson } = this.#model;
    const base = ofPerson.map(
      (costs, person) => costs.own * UNIT + costs.stronger * prices.ofStronger - prices.ofPerson[person]!,
    );
    const hopes = rewards.map((list) =>
      list.reduce((sum, [, a, b]) => sum + (a * UNIT + b * prices.ofStronger) / 2, 0),
    );
    this.#prices = prices;
    this.#order = [...base.keys()].sort((a, b) => base[a]! + hopes[a]! - base[b]! - hopes[b]! || a - b);
    for (const [i, a] of this.#order.entries()) {
      this.#adds[0]![i] = base[a]! + hopes[a]!;
      for (const [j, b] of this.#order.entries()) {
        const at = a * people + b;
        this.#pairs[i * people + j] =
          this.#model.clash[at] === 1
            ? Number.POSITIVE_INFINITY
            : own[at]! * UNIT + stronger[at]! * prices.ofStronger;
      }
    }
  }

  /**
   * Finds all groups of a size whose value is at most `limit`; `take` is told of each and answers with the limit from then
   * on. False where the nodes did not suffice.
   */
  find(size: number, limit: number, nodes: number, take: (column: Column, value: number) => number): boolean {
    const { ofSize } = this.#model;
    this.#limit = limit;
    this.#size = size;
    this.#nodes = nodes;
    this.#take = take;
    const { own, stronger } = ofSize[size]!;
    this.#extend(0, 0, own * UNIT + stronger * this.#prices.ofStronger, 0);
    return this.#nodes > 0;
  }

  /** `value` holds pairs, persons and hopes; `certain` what the tallies say. */
  #extend(from: number, seated: number, value: number, certain: number): void {
    if (this.#passed() >= 1) this.#nodes = 0;
    if (this.#nodes-- <= 0) return;
    const left = this.#size - seated;
    const { people } = this.#model;
    const adds = this.#adds[seated]!;
    const cheapest: number[] = [];
    let rest = 0;
    for (let place = people - 1; place >= from; place--) {
      const add = adds[place]!;
      if (add === Number.POSITIVE_INFINITY) continue;
      if (cheapest.length === left - 1 && value + certain + add + rest <= this.#limit)
        this.#seat(place, seated, value + add);
      // Keeps the cheapest of those behind, of whom the seats left are filled at least.
      let at = cheapest.length;
      while (at > 0 && cheapest[at - 1]! > add) at--;
      if (at >= left - 1) continue;
      cheapest.splice(at, 0, add);
      rest += add;
      if (cheapest.length > left - 1) rest -= cheapest.pop()!;
    }
  }

  #seat(place: number, seated: number, value: number): void {
    this.#nodes--;
    const { tallies, people } = this.#model;
    const person = this.#order[place]!;
    const left = this.#size - seated - 1;
    this.#members.push(person);
    for (const tally of tallies) tally.add(person);
    const certain = this.#certain(left);
    if (certain < Number.POSITIVE_INFINITY) {
      if (left === 0) {
        if (value + certain <= this.#limit) this.#finish(value, certain);
      } else {
        const adds = this.#adds[seated]!;
        const next = this.#adds[seated + 1]!;
        const row = place * people;
        for (let other = place + 1; other < people; other++)
          next[other] = adds[other]! + this.#pairs[row + other]!;
        this.#extend(place + 1, seated + 1, value, certain);
      }
    }
    for (const tally of tallies) tally.remove(person);
    this.#members.pop();
  }

  #certain(left: number): number {
    let certain = 0;
    for (const tally of this.#model.tallies) {
      const cost = tally.atLeast(left);
      if (tally.level === HARD) {
        if (cost > 0) return Number.POSITIVE_INFINITY;
        continue;
      }
      certain += cost * (tally.level === this.#model.level ? UNIT : this.#prices.ofStronger);
    }
    return certain;
  }

  #finish(value: number, certain: number): void {
    const members = [...this.#members];
    const isWith = (person: number) => members.includes(person);
    if (members.some((person) => !this.#model.mates[person]!.every(isWith))) return;
    const column = columnOf(this.#model, members);
    // Hopes were counted in full; what the rewards come to is known now.
    const exact = this.#hasRewards ? valueAt(column, this.#prices) : value + certain;
    if (exact <= this.#limit) this.#limit = this.#take(column, exact);
  }
}

/** What people cost as a group; for those whom no hard rule keeps apart. The tallies must be empty or hold just them. */
function columnOf(model: GroupModel, members: readonly number[]): Column {
  const { people, own, stronger, rewards, ofPerson, ofSize, tallies, level } = model;
  const cost = { ...ofSize[members.length]! };
  members.forEach((a, i) => {
    cost.own += ofPerson[a]!.own;
    cost.stronger += ofPerson[a]!.stronger;
    for (const b of members.slice(i + 1)) {
      cost.own += own[a * people + b]!;
      cost.stronger += stronger[a * people + b]!;
    }
    for (const [other, ownReward, strongerReward] of rewards[a]!) {
      if (other < a || !members.includes(other)) continue;
      cost.own += ownReward;
      cost.stronger += strongerReward;
    }
  });
  for (const tally of tallies) {
    if (tally.level === level) cost.own += tally.atLeast(0);
    else cost.stronger += tally.atLeast(0);
  }
  return { members: [...members].sort((a, b) => a - b), own: cost.own, stronger: cost.stronger };
}

/** A group as a column, priced from scratch; null where it breaks a hard rule. */
export function priceGroup(model: GroupModel, members: readonly number[]): Column | null {
  const { people, clash, mates, tallies } = model;
  if (members.some((a) => members.some((b) => clash[a * people + b] === 1))) return null;
  if (members.some((a) => mates[a]!.some((b) => !members.includes(b)))) return null;
  for (const person of members) for (const tally of tallies) tally.add(person);
  const isBroken = tallies.some((tally) => tally.level === HARD && tally.atLeast(0) > 0);
  const column = isBroken ? null : columnOf(model, members);
  for (const person of [...members].reverse()) for (const tally of tallies) tally.remove(person);
  return column;
}
