/** Pairs of people in columns of numbers, because there may be millions of them. */
import type { WeightedPair } from './rule.ts';

/** Each pair once, the lower index first, in ascending order. */
export interface PairList {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Int32Array;
}

/** The search takes about 80 bytes a pair, so these take 1.6 GB. Real companies have about seven pairs a person. */
export const MOST_PAIRS = 20_000_000;

/** People who are linked so closely that their pairs do not fit into memory; the message says what to do. */
export class TooManyPairs extends Error {
  override readonly name = 'TooManyPairs';
}

/** Takes pairs as they come; of a pair that comes twice the larger weight counts. */
export class PairGatherer {
  #size = 0;
  #a = new Int32Array(256);
  #b = new Int32Array(256);
  #weight = new Int32Array(256);
  /** Says of so many pairs what they are of and what to do about them. */
  readonly #tooMany: () => string;

  constructor(tooMany: () => string = sayTooMany) {
    this.#tooMany = tooMany;
  }

  add(x: number, y: number, weight = 1): void {
    if (x === y) return;
    if (this.#size === this.#a.length) this.#grow();
    this.#a[this.#size] = Math.min(x, y);
    this.#b[this.#size] = Math.max(x, y);
    this.#weight[this.#size++] = weight;
  }

  /** Everyone with everyone else. */
  addAll(people: readonly number[], weight = 1): void {
    for (let i = 0; i < people.length; i++) {
      for (let j = i + 1; j < people.length; j++) this.add(people[i]!, people[j]!, weight);
    }
  }

  #grow(): void {
    if (this.#size >= MOST_PAIRS) throw new TooManyPairs(this.#tooMany());
    const longer = (column: Int32Array) => {
      const copy = new Int32Array(Math.min(2 * column.length, MOST_PAIRS));
      copy.set(column);
      return copy;
    };
    this.#a = longer(this.#a);
    this.#b = longer(this.#b);
    this.#weight = longer(this.#weight);
  }

  finish(): PairList {
    const [a, b, weight] = [this.#a, this.#b, this.#weight].map((column) => column.subarray(0, this.#size));
    const order = ascending(a!, ascending(b!));
    const list = { a: a!.slice(), b: b!.slice(), weight: weight!.slice() };
    let size = 0;
    for (const from of order) {
      const isSame = list.a[size - 1] === a![from] && list.b[size - 1] === b![from];
      if (isSame) list.weight[size - 1] = Math.max(list.weight[size - 1]!, weight![from]!);
      else {
        list.a[size] = a![from]!;
        list.b[size] = b![from]!;
        list.weight[size++] = weight![from]!;
      }
    }
    return {
      a: list.a.subarray(0, size),
      b: list.b.subarray(0, size),
      weight: list.weight.subarray(0, size),
    };
  }
}

/** From so many on counting is quicker than comparing, whatever the numbers are. */
const MANY = 4096;

function sayTooMany(): string {
  return `the rule makes more than ${MOST_PAIRS} pairs of people, which is more than minim can weigh; turn it off or let fewer people take part`;
}

/** Places in a column by ascending key, equal keys in the order given: counted, not compared, unless they are few. */
function ascending(keys: Int32Array, order?: Int32Array): Int32Array {
  if (keys.length < MANY) {
    const places = order ?? Int32Array.from(keys.keys());
    return places.sort((x, y) => keys[x]! - keys[y]!);
  }
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  const starts = new Int32Array(largest + 2);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key <= largest; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const from = order === undefined ? i : order[i]!;
    sorted[starts[keys[from]!]!++] = from;
  }
  return sorted;
}

export function pairList(pairs: Iterable<WeightedPair>): PairList {
  const gatherer = new PairGatherer();
  for (const { a, b, weight } of pairs) gatherer.add(a, b, weight);
  return gatherer.finish();
}

/** Those of the pairs that are meant. */
export function pairsWhere({ a, b, weight }: PairList, isMeant: (a: number, b: number) => boolean): PairList {
  const kept = new Int32Array(a.length);
  let size = 0;
  for (let index = 0; index < a.length; index++) if (isMeant(a[index]!, b[index]!)) kept[size++] = index;
  const ofKept = (column: Int32Array) => kept.subarray(0, size).map((index) => column[index]!);
  return { a: ofKept(a), b: ofKept(b), weight: ofKept(weight) };
}

/** Those of the pairs of which both are among these people. */
export function pairsWithin(list: PairList, people: readonly number[]): PairList {
  if (people.length <= FEW) return pairsAmongFew(people, (a, b) => weightIn(list, a, b));
  const isMeant = new Set(people);
  return pairsWhere(list, (a, b) => isMeant.has(a) && isMeant.has(b));
}

/** Up to so many people are looked at pair by pair rather than everybody else passed over: groups are asked about one by one. */
export const FEW = 32;

/** What each two of a few people weigh, where it is anything. */
export function pairsAmongFew(
  people: readonly number[],
  weightOf: (a: number, b: number) => number,
): PairList {
  const pairs = new PairGatherer();
  people.forEach((a, index) => {
    for (const b of people.slice(index + 1)) {
      const weight = weightOf(a, b);
      if (weight !== 0) pairs.add(a, b, weight);
    }
  });
  return pairs.finish();
}

export function* eachPair({ a, b, weight }: PairList): Generator<WeightedPair> {
  for (let index = 0; index < a.length; index++) yield { a: a[index]!, b: b[index]!, weight: weight[index]! };
}

/** 0 for a pair that is not listed. */
export function weightIn({ a, b, weight }: PairList, x: number, y: number): number {
  const [lower, higher] = x < y ? [x, y] : [y, x];
  let low = 0;
  let high = a.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (a[middle]! < lower || (a[middle] === lower && b[middle]! < higher)) low = middle + 1;
    else high = middle;
  }
  return a[low] === lower && b[low] === higher ? weight[low]! : 0;
}
