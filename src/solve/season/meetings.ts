/** Who meets whom in which round of a season, and what meeting again costs. */

/** What the rounds before a season left, and what meeting again costs. */
export interface MeetingCosts {
  /** By rounds since the last meeting, from one; the last entry counts for all that lie further back. */
  readonly byGap: readonly number[];
  /** Per person: others met before the season, with the number of rounds from then to its first round. */
  readonly earlier: readonly ReadonlyMap<number, number>[];
}

/** Up to so many people it is tabled how often each two have met. */
const TABLED = 1000;

export class Meetings {
  readonly rounds: number;
  /** Group of person p in round r: `groupAt[p * rounds + r]`, so that two people are compared in one sweep. */
  readonly groupAt: Int32Array;
  readonly #costs: MeetingCosts;
  readonly #hasEarlier: boolean;
  /** How often two people meet, before the season counting as once: `met[a * people + b]`; null where there are too many. */
  readonly #met: Uint16Array | null;

  constructor(costs: MeetingCosts, seasons: readonly Int32Array[]) {
    const people = seasons[0]!.length;
    this.rounds = seasons.length;
    this.groupAt = new Int32Array(people * this.rounds);
    this.#costs = costs;
    this.#hasEarlier = costs.earlier.some((met) => met.size > 0);
    seasons.forEach((groupOf, round) => {
      for (let person = 0; person < people; person++)
        this.groupAt[person * this.rounds + round] = groupOf[person]!;
    });
    this.#met = people <= TABLED ? new Uint16Array(people * people) : null;
    this.recount();
  }

  /** Counts anew who meets whom, after `groupAt` was written. */
  recount(): void {
    const met = this.#met;
    if (met === null) return;
    const people = this.groupAt.length / this.rounds;
    for (let a = 0; a < people; a++) {
      for (let b = 0; b < people; b++) {
        if (a !== b) met[a * people + b] = this.#meetingsOf(a, b);
      }
      for (const b of this.#costs.earlier[a]!.keys()) met[a * people + b]!++;
    }
  }

  /** Two people meet once more, or once less often. */
  count(a: number, b: number, change: 1 | -1): void {
    const met = this.#met;
    if (met === null || a === b) return;
    const people = this.groupAt.length / this.rounds;
    met[a * people + b]! += change;
    met[b * people + a]! += change;
  }

  /** Whether somebody met anybody before the season. */
  hasEarlier(person: number): boolean {
    return this.#hasEarlier && this.#costs.earlier[person]!.size > 0;
  }

  /** What it adds that two people meet in a round, given all the other rounds. */
  costAt(a: number, b: number, round: number): number {
    const { groupAt, rounds } = this;
    const i = a * rounds;
    const j = b * rounds;
    if (this.#met !== null) {
      const now = groupAt[i + round] === groupAt[j + round] ? 1 : 0;
      if (this.#met[a * (groupAt.length / rounds) + b] === now) return 0;
    }
    let before = 0;
    for (let gap = 1; gap <= round; gap++) {
      if (groupAt[i + round - gap] === groupAt[j + round - gap]) {
        before = gap;
        break;
      }
    }
    if (before === 0 && this.#hasEarlier) {
      const earlier = this.#costs.earlier[a]!.get(b);
      if (earlier !== undefined) before = round + earlier;
    }
    let after = 0;
    for (let gap = 1; gap < rounds - round; gap++) {
      if (groupAt[i + round + gap] === groupAt[j + round + gap]) {
        after = gap;
        break;
      }
    }
    if (before === 0 && after === 0) return 0;
    const cost = this.#price(before) + this.#price(after);
    return before > 0 && after > 0 ? cost - this.#price(before + after) : cost;
  }

  /** Meetings of the season that are not the first of their pair. */
  repeats(): number {
    const people = this.groupAt.length / this.rounds;
    let repeats = 0;
    for (let a = 0; a < people; a++) {
      for (let b = a + 1; b < people; b++) {
        const meetings = this.#meetingsOf(a, b);
        repeats += this.#hasEarlier && this.#costs.earlier[a]!.has(b) ? meetings : Math.max(0, meetings - 1);
      }
    }
    return repeats;
  }

  /** Cost of all meetings of the season that are not the first of their pair. */
  total(): number {
    const people = this.groupAt.length / this.rounds;
    let cost = 0;
    for (let a = 0; a < people; a++) for (let b = a + 1; b < people; b++) cost += this.#costOfPair(a, b);
    return cost;
  }

  #meetingsOf(a: number, b: number): number {
    const { groupAt, rounds } = this;
    let meetings = 0;
    for (let round = 0; round < rounds; round++) {
      if (groupAt[a * rounds + round] === groupAt[b * rounds + round]) meetings++;
    }
    return meetings;
  }

  #costOfPair(a: number, b: number): number {
    const { groupAt, rounds } = this;
    const earlier = this.#hasEarlier ? this.#costs.earlier[a]!.get(b) : undefined;
    let last = earlier === undefined ? Number.NaN : -earlier;
    let cost = 0;
    for (let round = 0; round < rounds; round++) {
      if (groupAt[a * rounds + round] !== groupAt[b * rounds + round]) continue;
      if (!Number.isNaN(last)) cost += this.#price(round - last);
      last = round;
    }
    return cost;
  }

  #price(gap: number): number {
    const { byGap } = this.#costs;
    return gap === 0 ? 0 : byGap[Math.min(gap, byGap.length) - 1]!;
  }
}
