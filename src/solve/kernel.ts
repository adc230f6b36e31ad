/** The terms of an instance laid out for speed: what the working assignment reads in its inner loop. */
import type {
  CountTerm,
  CoverTerm,
  HomeTerm,
  Instance,
  RuleTerm,
  SeatTerm,
  SizeTerm,
  WindowTerm,
} from '../model/terms.ts';
import type { PairMatrix } from './dense-pairs.ts';
import {
  countsPairs,
  layOutPairs,
  type PairLayout,
  pairsOfCategories,
  takeDense,
  type WeightedPairs,
} from './pair-layout.ts';

/** Above this many (group, category) counters a count term of pairs is laid out as pairs instead. */
const COUNTERS = 4_000_000;

/** Count terms side by side. Slot of person p in term t: `slots[p * terms + t]`, the number of its counter or -1. */
export interface CountLayout {
  readonly terms: number;
  readonly slots: Int32Array;
  /** Counters of one group, over all terms and categories; the counter of a slot in group g is at `g * row + slot`. */
  readonly row: number;
  /** Cost of the next member of a category by how many there are: `rises[t * width + count]`, times the weight. */
  readonly rises: Float64Array;
  readonly width: number;
  readonly level: Uint8Array;
}

export type RuleTermOf<T> = RuleTerm & { readonly term: T };

export interface Kernel {
  readonly instance: Instance;
  readonly counts: CountLayout;
  readonly pairs: PairLayout;
  /** Pairs that are not among `pairs`, since nearly everybody has one with everybody. */
  readonly matrix: PairMatrix | null;
  readonly seats: readonly RuleTermOf<SeatTerm>[];
  readonly sizes: readonly RuleTermOf<SizeTerm>[];
  /** All of them speak of the same homes. */
  readonly homes: readonly RuleTermOf<HomeTerm>[];
  readonly homeOf: Int32Array | null;
  readonly covers: readonly RuleTermOf<CoverTerm>[];
  readonly windows: readonly RuleTermOf<WindowTerm>[];
  /** Largest group that can occur. */
  readonly capacity: number;
}

export function buildKernel(instance: Instance): Kernel {
  const counted: RuleTermOf<CountTerm>[] = [];
  const paired: WeightedPairs[] = [];
  const seats: RuleTermOf<SeatTerm>[] = [];
  const sizes: RuleTermOf<SizeTerm>[] = [];
  const homes: RuleTermOf<HomeTerm>[] = [];
  const covers: RuleTermOf<CoverTerm>[] = [];
  const windows: RuleTermOf<WindowTerm>[] = [];
  for (const ruleTerm of instance.terms) {
    const { term, weight, level } = ruleTerm;
    if (term.kind === 'seat') seats.push({ ...ruleTerm, term });
    else if (term.kind === 'size') sizes.push({ ...ruleTerm, term });
    else if (term.kind === 'home') homes.push({ ...ruleTerm, term });
    else if (term.kind === 'cover') covers.push({ ...ruleTerm, term });
    else if (term.kind === 'window') windows.push({ ...ruleTerm, term });
    else if (term.kind === 'pair') {
      paired.push({ a: term.a, b: term.b, weightAt: (i) => term.weight[i]! * weight, level });
    } else if (term.categories * instance.groups <= COUNTERS || !countsPairs(term)) {
      counted.push({ ...ruleTerm, term });
      const total = countedTerm(term);
      if (total !== null) counted.push({ ...ruleTerm, term: total });
    } else {
      paired.push({ ...pairsOfCategories(term), weightAt: () => weight, level });
    }
  }
  const { sparse, matrix } = takeDense(instance.people, paired);
  const capacity = instance.most.reduce((most, seatsOfGroup) => Math.max(most, seatsOfGroup), 0);
  return {
    instance,
    counts: layOutCounts(instance, counted, capacity),
    pairs: layOutPairs(instance.people, sparse),
    matrix,
    seats,
    sizes,
    homes,
    homeOf: sharedHomes(homes),
    covers,
    windows,
    capacity,
  };
}

/** Home terms are priced from one look round a group, so they must agree on who is at home where. */
function sharedHomes(homes: readonly RuleTermOf<HomeTerm>[]): Int32Array | null {
  const [first] = homes;
  if (first === undefined) return null;
  const differs = homes.some(({ term }) =>
    term.homeOf.some((home, person) => home !== first.term.homeOf[person]),
  );
  if (differs) throw new Error('home terms of one instance must have the same homes');
  return first.term.homeOf;
}

function layOutCounts(
  instance: Instance,
  counted: readonly RuleTermOf<CountTerm>[],
  capacity: number,
): CountLayout {
  const terms = counted.length;
  const width = capacity + 1;
  const slots = new Int32Array(instance.people * terms).fill(-1);
  const rises = new Float64Array(terms * width);
  let row = 0;
  counted.forEach(({ term, weight }, t) => {
    for (let person = 0; person < instance.people; person++) {
      const category = term.categoryOf[person]!;
      if (category >= 0) slots[person * terms + t] = row + category;
    }
    for (let count = 0; count < capacity; count++) {
      rises[t * width + count] = weight * (term.costByCount[count + 1]! - term.costByCount[count]!);
    }
    row += term.categories;
  });
  return { terms, slots, row, rises, width, level: Uint8Array.from(counted, (each) => each.level) };
}

/** What a term costs by all its counted members: a count of one category, laid out beside the others. */
function countedTerm({ categoryOf, costByCounted }: CountTerm): CountTerm | null {
  if (costByCounted === undefined) return null;
  return {
    kind: 'count',
    categoryOf: categoryOf.map((category) => Math.min(category, 0)),
    categories: 1,
    costByCount: costByCounted,
  };
}
