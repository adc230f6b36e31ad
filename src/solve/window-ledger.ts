/** The running cost of window terms: which classes sit in each group, and what such a set of classes costs. */
import type { Level } from '../model/cost.ts';
import type { WindowTerm } from '../model/terms.ts';
import { windowCost } from '../model/window-costs.ts';
import type { RuleTermOf } from './kernel.ts';
import type { Ledger } from './ledger.ts';

/** Sets of classes whose cost is remembered, a power of two; of two that fall on one place the later stays. */
const REMEMBERED = 1 << 14;

/** One window term over the groups of an assignment. */
export class WindowLedger implements Ledger {
  readonly term: WindowTerm;
  readonly level: Level;
  readonly weight: number;
  readonly #classes: number;
  readonly #words: number;
  /** Members of each class by group: `counts[group * classes + class]`. */
  readonly #counts: Int32Array;
  /** The classes that sit in each group, as bits, and what they cost. */
  readonly #sets: Int32Array;
  readonly #costs: Int32Array;
  readonly #set: Int32Array;
  readonly #knownSets: Int32Array;
  /** -1 where nothing is remembered. */
  readonly #knownCosts: Int32Array;

  constructor({ term, level, weight }: RuleTermOf<WindowTerm>, groups: number) {
    this.term = term;
    this.level = level;
    this.weight = weight;
    this.#classes = term.clockOf.length;
    this.#words = Math.max(1, Math.ceil(this.#classes / 32));
    this.#counts = new Int32Array(groups * this.#classes);
    this.#sets = new Int32Array(groups * this.#words);
    this.#costs = new Int32Array(groups);
    this.#set = new Int32Array(this.#words);
    this.#knownSets = new Int32Array(REMEMBERED * this.#words);
    this.#knownCosts = new Int32Array(REMEMBERED).fill(-1);
  }

  costOf(group: number): number {
    return this.#costs[group]!;
  }

  moveChange(p: number, g: number, h: number): number {
    return this.#change(g, p, -1) + this.#change(h, -1, p);
  }

  swapChange(p: number, g: number, q: number, h: number): number {
    return this.#change(g, p, q) + this.#change(h, q, p);
  }

  exchange(p: number, g: number, q: number, h: number): number {
    return this.seat(p, g, -1) + this.seat(q, h, -1) + this.seat(p, h, 1) + this.seat(q, g, 1);
  }

  /** By how much a group's cost changes when one person goes and another comes; -1 for nobody. */
  #change(group: number, going: number, coming: number): number {
    const { classOf } = this.term;
    const out = going < 0 ? -1 : classOf[going]!;
    const into = coming < 0 ? -1 : classOf[coming]!;
    if (out === into) return 0;
    const row = group * this.#classes;
    const isGone = out >= 0 && this.#counts[row + out] === 1;
    const isNew = into >= 0 && this.#counts[row + into] === 0;
    if (!isGone && !isNew) return 0;
    const first = group * this.#words;
    for (let word = 0; word < this.#words; word++) this.#set[word] = this.#sets[first + word]!;
    if (isGone) this.#set[out >> 5]! &= ~(1 << (out & 31));
    if (isNew) this.#set[into >> 5]! |= 1 << (into & 31);
    return this.#costOfSet() - this.#costs[group]!;
  }

  seat(person: number, group: number, step: 1 | -1): number {
    const own = this.term.classOf[person]!;
    if (own < 0) return 0;
    const change = step > 0 ? this.#change(group, -1, person) : this.#change(group, person, -1);
    const at = group * this.#classes + own;
    this.#counts[at]! += step;
    const word = group * this.#words + (own >> 5);
    if (this.#counts[at] === 0) this.#sets[word]! &= ~(1 << (own & 31));
    else this.#sets[word]! |= 1 << (own & 31);
    this.#costs[group]! += change;
    return change;
  }

  /** The cost of the classes in `#set`. */
  #costOfSet(): number {
    const words = this.#words;
    let hash = 0;
    for (let word = 0; word < words; word++)
      hash = Math.imul(hash ^ this.#set[word]!, 0x9e3779b1) ^ (hash >>> 15);
    const place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    const first = place * words;
    let isKnown = this.#knownCosts[place]! >= 0;
    for (let word = 0; word < words; word++) {
      if (this.#knownSets[first + word] === this.#set[word]) continue;
      isKnown = false;
      this.#knownSets[first + word] = this.#set[word]!;
    }
    if (!isKnown) this.#knownCosts[place] = windowCost(this.term, classesIn(this.#set));
    return this.#knownCosts[place]!;
  }
}

/** The numbers of the bits that are set, ascending. */
function classesIn(set: Int32Array): number[] {
  const found: number[] = [];
  set.forEach((word, index) => {
    for (let left = word; left !== 0; left &= left - 1)
      found.push(index * 32 + 31 - Math.clz32(left & -left));
  });
  return found;
}
