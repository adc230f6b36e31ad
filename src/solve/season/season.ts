/** The rounds of a season being searched: each round as an assignment of its own, tied together by who meets whom. */
import { type Cost, levels } from '../../model/cost.ts';
import type { Instance } from '../../model/terms.ts';
import type { Kernel } from '../kernel.ts';
import { type Emphasis, WorkingAssignment } from '../working-assignment.ts';
import { type MeetingCosts, Meetings } from './meetings.ts';

/** A season in numbers: rounds of the same people in the same numbers of groups. */
export interface SeasonInstance extends MeetingCosts {
  /** One round; its terms know nothing of other rounds. */
  readonly round: Instance;
  readonly rounds: number;
  /** What a unit of meeting again weighs, by level. */
  readonly unit: Cost;
  /** A proved minimum of the whole season per level. */
  readonly bound: Cost;
}

/** Groups by person, for each round. */
export type SeasonSeats = readonly Int32Array[];

export class Season {
  readonly rounds: readonly WorkingAssignment[];
  /** Cost by level; exact at any time. */
  readonly cost: [number, number, number] = [0, 0, 0];
  readonly #meetings: Meetings;
  readonly #unit: Cost;
  /** Per person: rounds in a group of three where others are of two; null where sizes say nothing about fairness. */
  readonly #extra: Int32Array | null;
  readonly #extraLimits: readonly [fewest: number, most: number];
  /** What meeting again costs at this moment, before it is weighed. */
  #priced = 0;
  #energyOfMeeting = 0;

  constructor(kernel: Kernel, { unit, byGap, earlier }: SeasonInstance, seats: SeasonSeats) {
    const { people, groups } = kernel.instance;
    this.rounds = seats.map((groupOf) => new WorkingAssignment(kernel, groupOf));
    this.#unit = unit;
    this.#meetings = new Meetings({ byGap, earlier }, seats);
    for (const { cost } of this.rounds) this.#add(cost, 1);
    this.#addAgain(this.#meetings.total());
    const inThrees = (people - 2 * groups) * 3 * seats.length;
    this.#extraLimits = [Math.floor(inThrees / people), Math.ceil(inThrees / people)];
    this.#extra = isOfPairs(kernel.instance) && inThrees > 0 ? this.#countThrees(people) : null;
  }

  /** What meeting again costs, before it is weighed. */
  get again(): number {
    return this.#priced;
  }

  /** How many meetings are of people who have met already. */
  get repeats(): number {
    return this.#meetings.repeats();
  }

  emphasise(emphasis: Emphasis): void {
    for (const round of this.rounds) round.emphasise(emphasis);
    this.#energyOfMeeting = levels.reduce<number>(
      (sum, level) => sum + this.#unit[level] * emphasis[level],
      0,
    );
  }

  /** Whether two people may change places in a round: turns in the odd group of three go round. */
  maySwap(round: number, p: number, q: number): boolean {
    if (this.#extra === null) return true;
    const { groupOf, sizes } = this.rounds[round]!;
    const [own, other] = [sizes[groupOf[p]!]!, sizes[groupOf[q]!]!];
    if (own === other) return true;
    const [enters, leaves] = own < other ? [p, q] : [q, p];
    const [fewest, most] = this.#extraLimits;
    const [entering, leaving] = [this.#extra[enters]!, this.#extra[leaves]!];
    return entering < leaving || (entering < most && leaving > fewest);
  }

  swapDelta(round: number, p: number, q: number): number {
    const delta = this.rounds[round]!.swapDelta(p, q);
    return this.#energyOfMeeting === 0 ? delta : delta + this.#energyOfMeeting * this.#again(round, p, q);
  }

  moveDelta(round: number, p: number, group: number): number {
    const delta = this.rounds[round]!.moveDelta(p, group);
    if (this.#energyOfMeeting === 0) return delta;
    return delta + this.#energyOfMeeting * this.#againByMove(round, p, group);
  }

  swap(round: number, p: number, q: number): void {
    const assignment = this.rounds[round]!;
    const { groupOf, sizes } = assignment;
    this.#add(assignment.cost, -1);
    this.#addAgain(this.#again(round, p, q));
    this.#meet(round, p, -1);
    this.#meet(round, q, -1);
    assignment.swap(p, q);
    this.#add(assignment.cost, 1);
    this.#seat(round, p);
    this.#seat(round, q);
    this.#meet(round, p, 1);
    this.#meet(round, q, 1);
    if (this.#extra === null) return;
    const change = sizes[groupOf[p]!]! - sizes[groupOf[q]!]!;
    this.#extra[p]! += change;
    this.#extra[q]! -= change;
  }

  move(round: number, p: number, group: number): void {
    const assignment = this.rounds[round]!;
    this.#add(assignment.cost, -1);
    this.#addAgain(this.#againByMove(round, p, group));
    this.#meet(round, p, -1);
    assignment.move(p, group);
    this.#add(assignment.cost, 1);
    this.#seat(round, p);
    this.#meet(round, p, 1);
  }

  /** Two people change places in every round: who meets how often stays, but for the two. */
  exchange(p: number, q: number): void {
    for (const [round, { groupOf }] of this.rounds.entries()) {
      if (groupOf[p] !== groupOf[q]) this.swap(round, p, q);
    }
  }

  /** Energy that `exchange` adds. */
  exchangeDelta(p: number, q: number): number {
    let delta = 0;
    for (const round of this.rounds) {
      if (round.groupOf[p] !== round.groupOf[q]) delta += round.swapDelta(p, q);
    }
    // Each takes over the meetings of the other; only what was before the season stays with them.
    if (this.#energyOfMeeting === 0 || !(this.#meetings.hasEarlier(p) || this.#meetings.hasEarlier(q)))
      return delta;
    const before = this.#priced;
    this.exchange(p, q);
    const change = this.#priced - before;
    this.exchange(p, q);
    return delta + change * this.#energyOfMeeting;
  }

  /** Seats everybody anew, in every round. */
  reset(seats: SeasonSeats): void {
    for (const [round, groupOf] of seats.entries()) {
      const assignment = this.rounds[round]!;
      this.#add(assignment.cost, -1);
      assignment.reset(groupOf);
      this.#add(assignment.cost, 1);
      for (let person = 0; person < groupOf.length; person++) this.#seat(round, person);
    }
    this.#meetings.recount();
    this.#addAgain(this.#meetings.total() - this.#priced);
    this.#extra?.set(this.#countThrees(this.#extra.length));
  }

  seats(): Int32Array[] {
    return this.rounds.map(({ groupOf }) => groupOf.slice());
  }

  /** Meetings that two people's change of places adds, priced, less those it saves. */
  #again(round: number, p: number, q: number): number {
    const { groupOf } = this.rounds[round]!;
    return (
      this.#meetAll(round, q, groupOf[p]!, p) -
      this.#meetAll(round, p, groupOf[p]!, p) +
      this.#meetAll(round, p, groupOf[q]!, q) -
      this.#meetAll(round, q, groupOf[q]!, q)
    );
  }

  #againByMove(round: number, p: number, group: number): number {
    const from = this.rounds[round]!.groupOf[p]!;
    return this.#meetAll(round, p, group, -1) - this.#meetAll(round, p, from, p);
  }

  /** What it costs that a person meets the members of a group in a round, without one of them. */
  #meetAll(round: number, person: number, group: number, without: number): number {
    const { seats, sizes, capacity } = this.rounds[round]!;
    let cost = 0;
    for (let seat = group * capacity, end = seat + sizes[group]!; seat < end; seat++) {
      const other = seats[seat]!;
      if (other !== without) cost += this.#meetings.costAt(person, other, round);
    }
    return cost;
  }

  /** Counts a person's meetings in a round, or takes them off. */
  #meet(round: number, person: number, change: 1 | -1): void {
    const { groupOf, seats, sizes, capacity } = this.rounds[round]!;
    const first = groupOf[person]! * capacity;
    const end = first + sizes[groupOf[person]!]!;
    for (let seat = first; seat < end; seat++) this.#meetings.count(person, seats[seat]!, change);
  }

  #seat(round: number, person: number): void {
    this.#meetings.groupAt[person * this.rounds.length + round] = this.rounds[round]!.groupOf[person]!;
  }

  #add(cost: Cost, sign: 1 | -1): void {
    for (const level of levels) this.cost[level] += sign * cost[level];
  }

  #addAgain(meetings: number): void {
    this.#priced += meetings;
    for (const level of levels) this.cost[level] += meetings * this.#unit[level];
  }

  #countThrees(people: number): Int32Array {
    const threes = new Int32Array(people);
    for (const { groupOf, sizes } of this.rounds) {
      groupOf.forEach((group, person) => {
        threes[person]! += sizes[group]! - 2;
      });
    }
    return threes;
  }
}

/** Whether groups are pairs, with at most one of three. */
export function isOfPairs({ people, groups, fewest, most }: Instance): boolean {
  return (
    groups === Math.floor(people / 2) &&
    fewest.every((size) => size === 2) &&
    most.every((size) => size <= 3 && size >= 2)
  );
}
