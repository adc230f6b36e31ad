/** What is alike in an instance: groups that may be renumbered, and people who may change places, at no cost whatever. */
import type { Instance, RuleTerm } from '../../model/terms.ts';
import type { PairCost } from './modular-part.ts';

/** Numbers groups by kind: groups of one kind that are empty differ in nothing. */
export function kindsOfGroups({ groups, fewest, most }: Instance, terms: readonly RuleTerm[]): Int32Array {
  const isHome = new Set<number>();
  for (const { term } of terms) if (term.kind === 'home') for (const home of term.homeOf) isHome.add(home);
  return numbered(groups, (group) => {
    const marks: unknown[] = [fewest[group], most[group], isHome.has(group) ? group : -1];
    for (const { term } of terms) {
      if (term.kind === 'seat' || term.kind === 'size') marks.push(term.groupClass[group]);
      else if (term.kind === 'home') marks.push(term.stayCost[group], term.guestCost[group]);
    }
    return marks;
  });
}

/**
 * Numbers people by kind: those of one kind may change places in any assignment without changing its cost. `pairs` are
 * those that cost something, by level.
 */
export function kindsOfPeople(
  people: number,
  terms: readonly RuleTerm[],
  pairs: readonly (readonly PairCost[])[],
): Int32Array {
  /** Per person: what the pair with another costs in a level, by level * people + other. */
  const costs = Array.from({ length: people }, () => new Map<number, number>());
  const add = (person: number, key: number, cost: number) =>
    costs[person]!.set(key, (costs[person]!.get(key) ?? 0) + cost);
  for (const [level, ofLevel] of pairs.entries()) {
    for (const { a, b, cost } of ofLevel) {
      add(a, level * people + b, cost);
      add(b, level * people + a, cost);
    }
  }
  const looks = numbered(people, (person) => marksOf(person, terms));
  const kinds = new Int32Array(people).fill(-1);
  const first: number[] = [];
  for (let person = 0; person < people; person++) {
    // That two people may change places is transitive, so one of each kind stands for all.
    let kind = first.findIndex((other) => looks[other] === looks[person] && areTwins(costs, other, person));
    if (kind < 0) kind = first.push(person) - 1;
    kinds[person] = kind;
  }
  return kinds;
}

function marksOf(person: number, terms: readonly RuleTerm[]): unknown[] {
  return terms.flatMap(({ term }): unknown[] => {
    if (term.kind === 'count') return [term.categoryOf[person]];
    if (term.kind === 'seat') return [term.personClass[person]];
    if (term.kind === 'home') return [term.homeOf[person], term.leaveCost[person]];
    if (term.kind === 'cover') return [term.strong[person]!.join(), term.wants[person]!.join()];
    return term.kind === 'window' ? [term.classOf[person]] : [];
  });
}

/** Whether two people cost the same beside everybody else. */
function areTwins(costs: readonly ReadonlyMap<number, number>[], a: number, b: number): boolean {
  const [own, theirs] = [costs[a]!, costs[b]!];
  if (own.size !== theirs.size) return false;
  for (const [key, cost] of own) if (key % costs.length !== b && theirs.get(key) !== cost) return false;
  return true;
}

/** Numbers 0..count-1 from 0 by equal marks, in order of the first with each. */
function numbered(count: number, marksAt: (index: number) => readonly unknown[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from({ length: count }, (_, index) => {
    const key = JSON.stringify(marksAt(index));
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
