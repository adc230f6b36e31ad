/** How far the numbers or dates of a group reach: wide, over all quarters of the pool, or narrow, within one. */
import { counted } from '../model/counted.ts';
import { spanText } from '../model/extent.ts';
import type { Column } from '../model/people.ts';
import type { CountTerm } from '../model/terms.ts';
import type { Bound, Division, Rule } from './rule.ts';
import {
  BANDS,
  categoriesOf,
  describeValue,
  membersByValue,
  thereAre,
  unknownIn,
  valuesOf,
} from './values.ts';

export const range: Rule = {
  id: 'range',
  speaks: 'wanted',
  perColumn: true,
  options: ['want'],
  isOfWholeGroup: true,
  needsOrder: true,
  unit: { one: 'quarter too few or too many', many: 'quarters too few or too many' },
  sentence({ strength, options }) {
    const what = options.column?.attribute ?? 'the column';
    const isHard = strength === 'must';
    if (options.want === 'narrow')
      return isHard
        ? `All people in a group are of one quarter of the pool by ${what}.`
        : `Each group brings together people close to one another in ${what}.`;
    return isHard
      ? `Every group has people from all quarters of the pool by ${what}, or as many quarters as people.`
      : `Each group brings together people from all quarters of the pool by ${what}.`;
  },
  examples: [
    { groups: 'A=1 B=2 C=3 D=4', options: { column: 'score' }, cost: 0 },
    // Quarters of eight are 1 2, 3 4, 5 6 and 7 8: the first group has two of four, the second three.
    { groups: 'A=1 B=2 C=3 D=4 | E=5 F=6 G=7 H=8', options: { column: 'score' }, cost: 4 },
    { groups: 'A=1 B=3 C=5 D=7 | E=2 F=4 G=6 H=8', options: { column: 'score', want: 'wide' }, cost: 0 },
    { groups: 'A=1 B=2 C=3 D=4 | E=5 F=6 G=7 H=8', options: { column: 'score', want: 'narrow' }, cost: 2 },
    { groups: 'A=1 B=3 C=5 D=7 | E=2 F=4 G=6 H=8', options: { column: 'score', want: 'narrow' }, cost: 6 },
    { groups: 'A=1 B | C=2 D', options: { column: 'score', want: 'narrow' }, cost: 0 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const quarterOf = valuesOf(problem, values);
    const isNarrow = options.want === 'narrow';
    // Where many share a value, some quarters are nobody's; they are not missed.
    const quarters = new Set(quarterOf.filter((quarter) => quarter >= 0)).size;
    const costOf = (known: readonly number[]) => {
      const own = known.map((person) => quarterOf[person]!);
      if (isNarrow) return own.length === 0 ? 0 : Math.max(...own) - Math.min(...own);
      return Math.min(quarters, own.length) - new Set(own).size;
    };
    return {
      violationsIn: (groups) =>
        groups.flatMap(({ members }, index) => {
          const people = members.filter((person) => quarterOf[person]! >= 0);
          const cost = costOf(people);
          return cost > 0 ? [{ group: index, people, cost }] : [];
        }),
      compile: (division) =>
        isNarrow ? narrowTerms(quarterOf, division) : [wideTerm(quarterOf, quarters, division)],
      bound: (division) =>
        isNarrow
          ? narrowBound(attribute, values, quarterOf, division)
          : wideBound(attribute, values, quarterOf, quarters, division),
      unknown: unknownIn(problem, attribute, values),
    };
  },
};

const counts = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);

/** As many quarters as a group could have, less those that it has. */
function wideTerm(quarterOf: Int32Array, quarters: number, { members, most }: Division): CountTerm {
  return {
    kind: 'count',
    ...categoriesOf(members, quarterOf),
    costByCount: counts(most).map((count) => (count > 0 ? -1 : 0)),
    costByCounted: counts(most).map((count) => Math.min(quarters, count)),
  };
}

/** Between each two neighbouring quarters, 1 where a group has people on both sides: sides that are there, less 1. */
function narrowTerms(quarterOf: Int32Array, { members, most }: Division): CountTerm[] {
  return edges.map((edge) => ({
    kind: 'count',
    categoryOf: Int32Array.from(members, (person) => sideOf(quarterOf[person]!, edge)),
    categories: 2,
    costByCount: counts(most).map((count) => (count > 0 ? 1 : 0)),
    costByCounted: counts(most).map((count) => (count > 0 ? -1 : 0)),
  }));
}

/** The lowest quarter above each edge. */
const edges = Array.from({ length: BANDS - 1 }, (_, index) => index + 1);

function sideOf(quarter: number, edge: number): number {
  if (quarter < 0) return -1;
  return quarter < edge ? 0 : 1;
}

/** Quarters that could be there when people of known value fill as few groups as possible, less those there can be. */
function wideBound(
  attribute: string,
  column: Column,
  quarterOf: Int32Array,
  quarters: number,
  { members, groups, fewest, most }: Division,
): Bound {
  const lists = membersByValue(members, quarterOf);
  const known = [...lists.values()].reduce((sum, { length }) => sum + length, 0);
  // The quarters a group could have are concave in its size: least in all when groups are as uneven as they can be.
  const least = Math.max(0, fewest - (members.length - known));
  const spare = Math.max(0, known - groups * least);
  const full = most > least ? Math.min(groups, Math.floor(spare / (most - least))) : groups;
  const part = full < groups ? spare - full * (most - least) : 0;
  const could = (size: number) => Math.min(quarters, size);
  const wanted =
    full * could(most) + (full < groups ? could(least + part) + (groups - full - 1) * could(least) : 0);
  const scarce = [...lists].sort(([a], [b]) => a - b).filter(([, people]) => people.length < groups);
  const there = [...lists.values()].reduce((sum, { length }) => sum + Math.min(length, groups), 0);
  const cost = Math.max(0, wanted - there);
  if (cost === 0) return { cost, because: [] };
  const because = scarce.map(
    ([, people]) =>
      `${counted(people.length, 'person is', 'people are')} of the quarter with ${attribute} ${describeValue(column, people)} and ${thereAre(groups)}`,
  );
  if (lists.size < quarters)
    because.push(`these people are of ${lists.size} of the ${quarters} quarters of ${attribute}`);
  return { cost, because };
}

/** Between two neighbouring quarters, groups with people on both sides: there are not enough groups to part the sides. */
function narrowBound(
  attribute: string,
  column: Column,
  quarterOf: Int32Array,
  { members, groups, fewest, most }: Division,
): Bound {
  const because: string[] = [];
  let cost = 0;
  for (const edge of edges) {
    const below = members.filter((person) => sideOf(quarterOf[person]!, edge) === 0);
    const above = members.filter((person) => sideOf(quarterOf[person]!, edge) === 1);
    const unknown = members.length - below.length - above.length;
    // Each side fills some groups at least, and can fill only so many alone.
    const overlap = Math.ceil(below.length / most) + Math.ceil(above.length / most) - groups;
    const alone = (side: readonly number[]) => Math.floor((side.length + unknown) / Math.max(1, fewest));
    const left = groups - alone(below) - alone(above);
    const mixed = Math.min(below.length, above.length, Math.max(0, overlap, fewest > 0 ? left : 0));
    if (mixed === 0) continue;
    cost += mixed;
    const sizes = spanText([fewest, most]);
    because.push(
      `${below.length} have ${attribute} ${describeValue(column, below)} and ${above.length} more than that, and ${thereAre(groups)} of ${sizes}`,
    );
  }
  return { cost, because };
}
