/** Who may not sit with whom: the pairs that hard rules forbid, gathered from all of them. */
import { HARD } from '../model/cost.ts';
import type { CountTerm, RuleTerm, WindowTerm } from '../model/terms.ts';
import { certainlyMissing } from '../model/window-costs.ts';
import { type Adjacency, adjacencyOf } from '../rules/cliques.ts';
import type { Conflicts } from '../rules/rule.ts';
import { onlyRises } from '../solve/exact/shapes.ts';

/** Pairs beyond this number in one hard count term are not listed: proofs get weaker, never wrong. */
const LISTED_PAIRS = 5_000_000;

export interface ConflictGraph extends Conflicts {
  readonly linked: Adjacency;
}

export function conflictsOf(people: number, terms: readonly RuleTerm[]): ConflictGraph {
  const linked = adjacencyOf(people, forbiddenPairs(terms));
  return {
    linked,
    of: (position) => linked[position]!,
    has: (a, b) => (linked[a]!.length < linked[b]!.length ? isAmong(linked[a]!, b) : isAmong(linked[b]!, a)),
  };
}

/** Whether an ascending list has a number. */
function isAmong(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}

function* forbiddenPairs(terms: readonly RuleTerm[]): Generator<readonly [number, number]> {
  for (const { term, level } of terms) {
    if (level !== HARD) continue;
    if (term.kind === 'pair') {
      for (let i = 0; i < term.a.length; i++) if (term.weight[i]! > 0) yield [term.a[i]!, term.b[i]!];
    } else if (term.kind === 'count') {
      yield* pairsForbiddenBy(term);
    } else if (term.kind === 'window') yield* strangersIn(term);
  }
}

/** Pairs who have no window in common, whoever else sits with them. */
function* strangersIn(term: WindowTerm): Generator<readonly [number, number]> {
  const members: number[][] = Array.from(term.clockOf, () => []);
  term.classOf.forEach((each, person) => {
    if (each >= 0) members[each]!.push(person);
  });
  let listed = 0;
  for (const [a, people] of members.entries()) {
    for (const [b, others] of members.entries()) {
      if (b <= a || certainlyMissing(term, [a, b]) === 0) continue;
      listed += people.length * others.length;
      if (listed > LISTED_PAIRS) return;
      for (const person of people) for (const other of others) yield [person, other];
    }
  }
}

/** Pairs that cost something by themselves, where nobody who joins them can make it less. */
function* pairsForbiddenBy(term: CountTerm): Generator<readonly [number, number]> {
  const { costByCount, costByCounted, categories } = term;
  const width = costByCount.length;
  if (width < 3 || !onlyRises(term)) return;
  const counted = costByCounted ?? new Array<number>(width).fill(0);
  const [none, one, two] = [costByCount[0]!, costByCount[1]!, costByCount[2]!];
  if (counted[1]! + one + (categories - 1) * none > 0) return;
  const isSameForbidden = counted[2]! + two + (categories - 1) * none > 0;
  const isOtherForbidden = counted[2]! + 2 * one + (categories - 2) * none > 0;
  const people = [...term.categoryOf.keys()].filter((person) => term.categoryOf[person]! >= 0);
  const lists = new Map<number, number[]>();
  for (const person of people) {
    const category = term.categoryOf[person]!;
    const list = lists.get(category);
    if (list) list.push(person);
    else lists.set(category, [person]);
  }
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const same = [...lists.values()].reduce((sum, { length }) => sum + pairs(length), 0);
  if (isSameForbidden && same <= LISTED_PAIRS) {
    for (const list of lists.values()) yield* allPairs(list);
  }
  if (isOtherForbidden && pairs(people.length) - same <= LISTED_PAIRS) {
    for (const [a, b] of allPairs(people)) if (term.categoryOf[a] !== term.categoryOf[b]) yield [a, b];
  }
}

function* allPairs(list: readonly number[]): Generator<readonly [number, number]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!];
}
