/** Prices of cover terms: who in a group is strong in what others want help with, counted by topic and kept up to date. */
import type { Level } from '../model/cost.ts';
import type { CoverTerm } from '../model/terms.ts';
import type { RuleTermOf } from './kernel.ts';
import type { Ledger } from './ledger.ts';

/** What a person says of a topic: strong in it, wants help with it, or both. */
const STRONG = 0;
const WANTS = 1;
const BOTH = 2;
const ROLES = 3;

/** Per person, `topic * ROLES + role` for each topic they name. */
function namesOf({ strong, wants }: CoverTerm): Int32Array[] {
  return strong.map((own, person) => {
    const isStrong = new Set(own);
    const isWanted = new Set(wants[person]!);
    const topics = [...new Set([...isStrong, ...isWanted])];
    return Int32Array.from(topics, (topic) => {
      const role = !isWanted.has(topic) ? STRONG : isStrong.has(topic) ? BOTH : WANTS;
      return topic * ROLES + role;
    });
  });
}

/** The running cost of one cover term over the groups of an assignment. */
export class CoverLedger implements Ledger {
  readonly level: Level;
  readonly weight: number;
  readonly #names: readonly Int32Array[];
  readonly #stride: number;
  /** By group, topic and role. */
  readonly #counts: Int32Array;

  constructor({ term, level, weight }: RuleTermOf<CoverTerm>, groups: number) {
    this.level = level;
    this.weight = weight;
    this.#names = namesOf(term);
    this.#stride = term.topics * ROLES;
    this.#counts = new Int32Array(this.#stride * groups);
  }

  costOf(group: number): number {
    let cost = 0;
    for (let i = 0; i < this.#stride; i += ROLES) cost += this.#costAt(group * this.#stride + i);
    return cost;
  }

  seat(person: number, group: number, step: 1 | -1): number {
    const counts = this.#counts;
    let change = 0;
    for (const name of this.#names[person]!) {
      const first = group * this.#stride + name - (name % ROLES);
      const before = this.#costAt(first);
      counts[first + (name % ROLES)]! += step;
      change += this.#costAt(first) - before;
    }
    return change;
  }

  moveChange(p: number, g: number, h: number): number {
    const change = this.seat(p, g, -1) + this.seat(p, h, 1);
    this.seat(p, h, -1);
    this.seat(p, g, 1);
    return change;
  }

  exchange(p: number, g: number, q: number, h: number): number {
    return this.seat(p, g, -1) + this.seat(q, h, -1) + this.seat(p, h, 1) + this.seat(q, g, 1);
  }

  swapChange(p: number, g: number, q: number, h: number): number {
    const change = this.exchange(p, g, q, h);
    this.seat(q, g, -1);
    this.seat(p, h, -1);
    this.seat(q, h, 1);
    this.seat(p, g, 1);
    return change;
  }

  /** People who want help with a topic and find nobody else who is strong in it. */
  #costAt(first: number): number {
    const counts = this.#counts;
    const both = counts[first + BOTH]!;
    const strong = counts[first + STRONG]! + both;
    if (strong === 0) return counts[first + WANTS]!;
    return strong === 1 ? both : 0;
  }
}

/** The whole cost of one group. */
export function coverCost(term: CoverTerm, members: readonly number[]): number {
  return members.reduce((sum, person) => sum + uncovered(term, members, person).length, 0);
}

/** Topics that a member wants help with and in which nobody else of the group is strong. */
export function uncovered(term: CoverTerm, members: readonly number[], person: number): number[] {
  return term.wants[person]!.filter((topic) =>
    members.every((other) => other === person || !term.strong[other]!.includes(topic)),
  );
}
