/** Pair terms laid out for speed: neighbours of each person, or a matrix where nearly everybody has a weight with everybody. */
import { type Level, levels } from '../model/cost.ts';
import type { CountTerm, PairTerm } from '../model/terms.ts';
import type { PairMatrix } from './dense-pairs.ts';

/** Pairs of an instance, as neighbours of each person (CSR); each pair stands in both directions. */
export interface PairLayout {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** Weighted cost of each entry, in its level. */
  readonly weights: Float64Array;
  readonly level: Uint8Array;
}

/** Pairs of one term, with their cost in its level. */
export interface WeightedPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  weightAt(index: number): number;
  readonly level: Level;
}

/** Where people have fewer neighbours than this on average, looking at each is faster than keeping a table. */
const DENSE_DEGREE = 64;
/** And than this share of all: a table has a row of everybody to change at each change of seats. */
const DENSE_SHARE = 16;
/** Most people a matrix is made for: 64 MB of weights. */
const MATRIX_PEOPLE = 4096;
/** Weights up to which the sum over a group stays a small whole number. */
const MATRIX_WEIGHT = 2 ** 30;

/** Takes the level with most pairs out of the lists, if nearly all people have a cost with one another in it. */
export function takeDense(
  people: number,
  lists: readonly WeightedPairs[],
): { sparse: readonly WeightedPairs[]; matrix: PairMatrix | null } {
  const ofLevel = (level: Level) => lists.filter((list) => list.level === level);
  const pairs = levels.map((level) => ofLevel(level).reduce((sum, { a }) => sum + a.length, 0));
  const level = pairs.indexOf(Math.max(...pairs)) as Level;
  const matrix = isDense(people, pairs[level]!) ? matrixOf(people, level, ofLevel(level)) : null;
  if (matrix === null) return { sparse: lists, matrix };
  return { sparse: lists.filter((list) => list.level !== level), matrix };
}

/** Whether so many pairs of one level are nearly all there are. */
export function isDense(people: number, pairs: number): boolean {
  const degree = Math.max(DENSE_DEGREE, people / DENSE_SHARE);
  return people <= MATRIX_PEOPLE && pairs * 2 >= people * degree;
}

/** Null where a weight is below zero or they are too large. */
function matrixOf(people: number, level: Level, lists: readonly WeightedPairs[]): PairMatrix | null {
  const weights = new Int32Array(people * people);
  let most = 0;
  for (const list of lists) {
    for (let i = 0; i < list.a.length; i++) {
      const at = list.a[i]! * people + list.b[i]!;
      const sum = weights[at]! + list.weightAt(i);
      if (list.weightAt(i) < 0 || sum > MATRIX_WEIGHT) return null;
      weights[at] = sum;
      weights[list.b[i]! * people + list.a[i]!] = sum;
      most = Math.max(most, sum);
    }
  }
  return { level, people, weights: narrowed(weights, most), most };
}

/** In as few bytes as they take: what stays in the cache is read several times as fast. */
function narrowed(weights: Int32Array, most: number): PairMatrix['weights'] {
  if (most < 2 ** 8) return new Uint8Array(weights);
  return most < 2 ** 16 ? new Uint16Array(weights) : weights;
}

export function layOutPairs(people: number, lists: readonly WeightedPairs[]): PairLayout {
  const starts = new Int32Array(people + 1);
  for (const { a, b } of lists) {
    for (let i = 0; i < a.length; i++) {
      starts[a[i]! + 1]!++;
      starts[b[i]! + 1]!++;
    }
  }
  for (let person = 0; person < people; person++) starts[person + 1]! += starts[person]!;
  const size = starts[people]!;
  const fill = starts.slice(0, people);
  const layout = {
    starts,
    others: new Int32Array(size),
    weights: new Float64Array(size),
    level: new Uint8Array(size),
  };
  const put = (from: number, to: number, weight: number, list: WeightedPairs) => {
    const at = fill[from]!++;
    layout.others[at] = to;
    layout.weights[at] = weight;
    layout.level[at] = list.level;
  };
  for (const list of lists) {
    for (let i = 0; i < list.a.length; i++) {
      put(list.a[i]!, list.b[i]!, list.weightAt(i), list);
      put(list.b[i]!, list.a[i]!, list.weightAt(i), list);
    }
  }
  return layout;
}

/** Whether a term costs one for each pair that shares a category, and nothing else. */
export function countsPairs(term: CountTerm): boolean {
  if (term.costByCounted !== undefined) return false;
  return term.costByCount.every((cost, count) => cost === (count * (count - 1)) / 2);
}

export function pairsOfCategories(term: CountTerm): Pick<PairTerm, 'a' | 'b'> {
  const members: number[][] = Array.from({ length: term.categories }, () => []);
  term.categoryOf.forEach((category, person) => {
    if (category >= 0) members[category]!.push(person);
  });
  const a: number[] = [];
  const b: number[] = [];
  for (const people of members) {
    people.forEach((x, i) => {
      for (let j = i + 1; j < people.length; j++) {
        a.push(x);
        b.push(people[j]!);
      }
    });
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}
