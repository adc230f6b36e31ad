/** The terms of an instance as parts of the exact solver. */
import { type Level, levels } from '../../model/cost.ts';
import type { Instance, RuleTerm } from '../../model/terms.ts';
import { CountPart } from './count-part.ts';
import { CoverPart } from './cover-part.ts';
import { HomePart } from './home-part.ts';
import { ModularPart, type PairCost } from './modular-part.ts';
import type { Part } from './part.ts';
import type { Seating } from './seating.ts';
import { unlikeWeight } from './shapes.ts';
import { SizePart } from './size-part.ts';
import { WindowPart } from './window-part.ts';

export interface Parts {
  readonly parts: readonly Part[];
  /** Pairs that cost something, by level. */
  readonly pairs: readonly (readonly PairCost[])[];
}

export function partsOf(instance: Instance, terms: readonly RuleTerm[], seating: Seating): Parts {
  const parts: Part[] = [];
  const allPairs: (readonly PairCost[])[] = [];
  for (const level of levels) {
    const own = terms.filter((each) => each.level === level);
    const pairs = own.flatMap(pairsIn);
    allPairs.push(pairs);
    const modular = modularOf(level, own, pairs, seating);
    if (modular) parts.push(modular);
    for (const each of own) {
      const { term } = each;
      if (term.kind === 'count' && unlikeWeight(term) === null)
        parts.push(new CountPart(each, term, seating));
      else if (term.kind === 'size') parts.push(new SizePart(each, term, instance, seating));
      else if (term.kind === 'home') parts.push(new HomePart(each, term, instance, seating));
      else if (term.kind === 'cover') parts.push(new CoverPart(each, term, seating));
      else if (term.kind === 'window') parts.push(new WindowPart(each, term, seating));
    }
  }
  return { parts, pairs: allPairs };
}

function modularOf(
  level: Level,
  terms: readonly RuleTerm[],
  pairs: readonly PairCost[],
  seating: Seating,
): Part | null {
  const { people, groups } = seating;
  const price = new Float64Array(people * groups);
  let constant = 0;
  let isNeeded = pairs.length > 0;
  for (const { term, weight } of terms) {
    if (term.kind === 'pair') constant += term.constant * weight;
    if (term.kind !== 'seat' && term.kind !== 'home') continue;
    isNeeded = true;
    for (let person = 0; person < people; person++) {
      for (let group = 0; group < groups; group++) {
        const cost =
          term.kind === 'seat'
            ? term.cost[term.personClass[person]!]![term.groupClass[group]!]!
            : term.homeOf[person] === group
              ? 0
              : term.leaveCost[person]!;
        price[person * groups + group]! += cost * weight;
      }
    }
  }
  if (!isNeeded && constant === 0) return null;
  return new ModularPart(level, seating, pairs, price, constant);
}

function pairsIn({ term, weight }: RuleTerm): PairCost[] {
  if (term.kind === 'pair')
    return Array.from(term.a, (a, i) => ({ a, b: term.b[i]!, cost: term.weight[i]! * weight }));
  const unlike = term.kind === 'count' ? unlikeWeight(term) : null;
  if (term.kind !== 'count' || unlike === null) return [];
  const counted = [...term.categoryOf.keys()].filter((person) => term.categoryOf[person]! >= 0);
  return counted.flatMap((a, i) =>
    counted
      .slice(i + 1)
      .filter((b) => term.categoryOf[a] !== term.categoryOf[b])
      .map((b) => ({ a, b, cost: unlike * weight })),
  );
}
