/** Which two people must never meet in a season, by all rules that say no more than that, and the rules that say more. */
import type { Level } from '../../model/cost.ts';
import type { RuleTerm } from '../../model/terms.ts';
import type { SeasonInstance } from './season.ts';

export interface Strangers {
  /** 1 for two people who must not meet, `apart[a * people + b]`. */
  readonly apart: Uint8Array;
  /** Terms of the level and stronger ones that cost something else than that two people meet. */
  readonly others: readonly RuleTerm[];
}

/**
 * What keeps people apart in this level and stronger ones: rules whose proved minimum is nothing, and meetings before the
 * season. Rules that depend on nothing but sizes are left out: changing places does not change them.
 */
export function strangersOf({ round, earlier }: SeasonInstance, level: Level): Strangers {
  const { people } = round;
  const apart = new Uint8Array(people * people);
  const keepApart = (a: number, b: number) => {
    apart[a * people + b] = 1;
    apart[b * people + a] = 1;
  };
  earlier.forEach((met, a) => {
    for (const b of met.keys()) keepApart(a, b);
  });
  const others: RuleTerm[] = [];
  for (const each of round.terms) {
    if (each.level > level || isOfSizes(each)) continue;
    const pairs = round.bound[each.level] === 0 ? pairsOf(each) : null;
    if (pairs === null) others.push(each);
    else for (const [a, b] of pairs) keepApart(a, b);
  }
  return { apart, others };
}

/** Whether any rule, of whatever level, depends on who sits with whom in a round. */
export function isOnlyMeeting({ round, earlier }: SeasonInstance): boolean {
  return round.terms.every(isOfSizes) && earlier.every((met) => met.size === 0);
}

function isOfSizes({ term }: RuleTerm): boolean {
  if (term.kind === 'size') return true;
  return term.kind === 'count' && term.categoryOf.every((category) => category === 0);
}

/** The pairs that cost something, where a term costs nothing without them; else null. */
function pairsOf({ term }: RuleTerm): [number, number][] | null {
  if (term.kind === 'pair') {
    if (term.constant !== 0 || term.weight.some((weight) => weight < 0)) return null;
    const pairs = Array.from(term.a, (a, i): [number, number] => [a, term.b[i]!]);
    return pairs.filter((_, i) => term.weight[i]! > 0);
  }
  if (term.kind !== 'count' || term.costByCounted !== undefined) return null;
  const [none, one, ...more] = term.costByCount;
  if (none !== 0 || one !== 0 || more.some((cost) => cost <= 0)) return null;
  const byCategory = Array.from({ length: term.categories }, (): number[] => []);
  term.categoryOf.forEach((category, person) => {
    if (category >= 0) byCategory[category]!.push(person);
  });
  return byCategory.flatMap((members) =>
    members.flatMap((a, index) => members.slice(index + 1).map((b): [number, number] => [a, b])),
  );
}
