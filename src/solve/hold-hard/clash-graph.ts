/** The hard rules of an instance, parted: who may not sit with whom as a graph, and every other hard term. */
import { HARD } from '../../model/cost.ts';
import type { CountTerm, Instance, PairTerm, RuleTerm, SizeTerm } from '../../model/terms.ts';

export interface ClashGraph {
  readonly people: number;
  /** Neighbours of person p: `others[starts[p] .. starts[p + 1] - 1]`, ascending, each once. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** Whether two people clash: bit `b % 32` of word `a * words + b / 32`. */
  readonly bits: Int32Array;
  readonly words: number;
}

export interface HardRules {
  readonly graph: ClashGraph;
  /** Hard terms that are not about two people alone; empty where the graph says it all. */
  readonly rest: readonly RuleTerm[];
}

/** Above this many people the table of bits takes too much room (32 MB here). */
const PEOPLE = 1 << 14;
/** A count term with more pairs than this is left as it is. */
const PAIRS = 2_000_000;

/** The hard rules of an instance; null where no two people clash, or where there are too many people for tables. */
export function partHardRules(instance: Instance): HardRules | null {
  const { people } = instance;
  if (people > PEOPLE) return null;
  const words = Math.ceil(people / 32);
  const bits = new Int32Array(people * words);
  const rest: RuleTerm[] = [];
  let clashes = 0;
  const link = (a: number, b: number) => {
    const word = a * words + (b >>> 5);
    const bit = 1 << (b & 31);
    if ((bits[word]! & bit) !== 0 || a === b) return;
    bits[word]! |= bit;
    bits[b * words + (a >>> 5)]! |= 1 << (a & 31);
    clashes++;
  };
  for (const each of instance.terms) {
    if (each.level !== HARD || each.weight === 0) continue;
    if (each.term.kind === 'pair' && forbidsOnly(each.term)) linkPairs(each.term, link);
    else if (each.term.kind === 'count' && forbidsPairs(each.term)) linkAlike(each.term, link);
    else if (each.term.kind === 'size' && saysLimits(each.term, instance)) continue;
    else rest.push(each);
  }
  return clashes === 0 ? null : { graph: { people, ...listed(people, words, bits), bits, words }, rest };
}

/** Neighbour lists from the table of bits. */
function listed(people: number, words: number, bits: Int32Array): Pick<ClashGraph, 'starts' | 'others'> {
  const starts = new Int32Array(people + 1);
  const others: number[] = [];
  for (let person = 0; person < people; person++) {
    for (let word = 0; word < words; word++) {
      for (let left = bits[person * words + word]!; left !== 0; left &= left - 1) {
        others.push(word * 32 + 31 - Math.clz32(left & -left));
      }
    }
    starts[person + 1] = others.length;
  }
  return { starts, others: Int32Array.from(others) };
}

type Link = (a: number, b: number) => void;

function linkPairs({ a, b, weight }: PairTerm, link: Link): void {
  for (let i = 0; i < a.length; i++) if (weight[i]! > 0) link(a[i]!, b[i]!);
}

function linkAlike({ categoryOf, categories }: CountTerm, link: Link): void {
  const members: number[][] = Array.from({ length: categories }, () => []);
  categoryOf.forEach((category, person) => {
    if (category < 0) return;
    for (const other of members[category]!) link(other, person);
    members[category]!.push(person);
  });
}

/** Whether a pair term holds exactly when none of its pairs shares a group. */
function forbidsOnly({ weight, constant }: PairTerm): boolean {
  return constant === 0 && weight.every((each) => each >= 0);
}

/** Whether a count term holds exactly when no two of a category share a group, and there are few such pairs. */
function forbidsPairs({ categoryOf, categories, costByCount, costByCounted }: CountTerm): boolean {
  if (costByCounted !== undefined || costByCount[0] !== 0 || (costByCount[1] ?? 0) !== 0) return false;
  if (costByCount.some((cost, count) => count > 1 && cost <= 0)) return false;
  const sizes = new Int32Array(categories);
  for (const category of categoryOf) if (category >= 0) sizes[category]!++;
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) <= PAIRS;
}

/** Whether a size term costs nothing within the limits of the instance, which every search keeps to by itself. */
function saysLimits({ groupClass, costBySize }: SizeTerm, { groups, fewest, most }: Instance): boolean {
  for (let group = 0; group < groups; group++) {
    const costs = costBySize[groupClass[group]!]!;
    for (let size = fewest[group]!; size <= most[group]!; size++) if (costs[size] !== 0) return false;
  }
  return true;
}
