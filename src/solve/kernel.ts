/** The terms of an instance laid out for speed: what the working assignment reads in its inner loop. */
import type { Level } from '../model/cost.ts';
import type {
  CountTerm,
  CoverTerm,
  HomeTerm,
  Instance,
  PairTerm,
  RuleTerm,
  SeatTerm,
  SizeTerm,
  WindowTerm,
} from '../model/terms.ts';

/** Above this many (group, category) counters a count term of pairs is laid out as pairs instead. */
const COUNTERS = 4_000_000;

/** Count terms side by side. Slot of person p in term t: `slots[p * terms + t]`, the offset of its category or -1. */
export interface CountLayout {
  readonly terms: number;
  readonly slots: Int32Array;
  /** Per term: distance between the counters of one category in neighbouring groups. */
  readonly strides: Int32Array;
  /** Size of the array of counters; the counter of a slot in group g is at `slot + g * stride`. */
  readonly counters: number;
  /** Cost of the next member of a category by how many there are: `rises[t * width + count]`, times the weight. */
  readonly rises: Float64Array;
  readonly width: number;
  readonly level: Uint8Array;
  readonly rule: Int32Array;
}

/** All pair terms of an instance, as neighbours of each person (CSR); each pair stands in both directions. */
export interface PairLayout {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** Weighted cost of each entry, in its level. */
  readonly weights: Float64Array;
  readonly level: Uint8Array;
  readonly rule: Int32Array;
}

export type RuleTermOf<T> = RuleTerm & { readonly term: T };

export interface Kernel {
  readonly instance: Instance;
  readonly counts: CountLayout;
  readonly pairs: PairLayout;
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

interface WeightedPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  weightAt(index: number): number;
  readonly level: Level;
  readonly rule: number;
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
    const { term, weight, level, rule } = ruleTerm;
    if (term.kind === 'seat') seats.push({ ...ruleTerm, term });
    else if (term.kind === 'size') sizes.push({ ...ruleTerm, term });
    else if (term.kind === 'home') homes.push({ ...ruleTerm, term });
    else if (term.kind === 'cover') covers.push({ ...ruleTerm, term });
    else if (term.kind === 'window') windows.push({ ...ruleTerm, term });
    else if (term.kind === 'pair') {
      paired.push({ a: term.a, b: term.b, weightAt: (i) => term.weight[i]! * weight, level, rule });
    } else if (term.categories * instance.groups <= COUNTERS || !countsPairs(term)) {
      counted.push({ ...ruleTerm, term });
      const total = countedTerm(term);
      if (total !== null) counted.push({ ...ruleTerm, term: total });
    } else {
      paired.push({ ...pairsOfCategories(term), weightAt: () => weight, level, rule });
    }
  }
  const capacity = instance.most.reduce((most, seatsOfGroup) => Math.max(most, seatsOfGroup), 0);
  return {
    instance,
    counts: layOutCounts(instance, counted, capacity),
    pairs: layOutPairs(instance.people, paired),
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
  const strides = new Int32Array(terms);
  const rises = new Float64Array(terms * width);
  let counters = 0;
  counted.forEach(({ term, weight }, t) => {
    strides[t] = term.categories;
    for (let person = 0; person < instance.people; person++) {
      const category = term.categoryOf[person]!;
      if (category >= 0) slots[person * terms + t] = counters + category;
    }
    for (let count = 0; count < capacity; count++) {
      rises[t * width + count] = weight * (term.costByCount[count + 1]! - term.costByCount[count]!);
    }
    counters += term.categories * instance.groups;
  });
  return {
    terms,
    slots,
    strides,
    counters,
    rises,
    width,
    level: Uint8Array.from(counted, (each) => each.level),
    rule: Int32Array.from(counted, (each) => each.rule),
  };
}

function layOutPairs(people: number, lists: readonly WeightedPairs[]): PairLayout {
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
    rule: new Int32Array(size),
  };
  const put = (from: number, to: number, weight: number, list: WeightedPairs) => {
    const at = fill[from]!++;
    layout.others[at] = to;
    layout.weights[at] = weight;
    layout.level[at] = list.level;
    layout.rule[at] = list.rule;
  };
  for (const list of lists) {
    for (let i = 0; i < list.a.length; i++) {
      put(list.a[i]!, list.b[i]!, list.weightAt(i), list);
      put(list.b[i]!, list.a[i]!, list.weightAt(i), list);
    }
  }
  return layout;
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

/** Whether a term costs one for each pair that shares a category, and nothing else. */
function countsPairs(term: CountTerm): boolean {
  if (term.costByCounted !== undefined) return false;
  return term.costByCount.every((cost, count) => cost === (count * (count - 1)) / 2);
}

function pairsOfCategories(term: CountTerm): Pick<PairTerm, 'a' | 'b'> {
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
