/** An instance as a choice of groups: what any set of people costs as a group, in one strength and in those before it. */
import { HARD, type Level } from '../../../model/cost.ts';
import type { CountTerm, Instance, RuleTerm } from '../../../model/terms.ts';
import { onlyRises, pairWeight, unlikeWeight } from '../shapes.ts';
import { kindsOfGroups } from '../symmetry.ts';
import { CountTally, CoverTally, type Tally, WindowTally } from './tally.ts';

/** A cost in the strength that is looked at, and one in the strengths before it, hard rules aside. */
export interface TwoCosts {
  own: number;
  stronger: number;
}

export interface GroupModel {
  readonly people: number;
  readonly groups: number;
  readonly fewest: number;
  readonly most: number;
  /** 1 for pairs that no group may have: `[a * people + b]`. */
  readonly clash: Uint8Array;
  /** By person: who must be in the same group. */
  readonly mates: readonly (readonly number[])[];
  /** Costs of pairs, none negative. */
  readonly own: Float64Array;
  readonly stronger: Float64Array;
  /** Half of all that a person's pairs could be rewarded with, and each person's rewards: other, own, stronger. */
  readonly rewards: readonly (readonly (readonly [other: number, own: number, stronger: number])[])[];
  readonly ofPerson: readonly TwoCosts[];
  readonly ofSize: readonly TwoCosts[];
  readonly tallies: readonly Tally[];
  /** What is always paid. */
  readonly constant: TwoCosts;
  readonly level: Level;
}

/** Null where groups differ: then it matters which group a set of people is. */
export function groupModel(instance: Instance, level: Level): GroupModel | null {
  const { people, groups, fewest, most } = instance;
  const terms = instance.terms.filter((each) => each.level <= level);
  const isOfSeats = ({ term, level: of }: RuleTerm) => term.kind === 'seat' && of === HARD;
  if (terms.some((each) => each.term.kind === 'home' || isOfSeats(each))) return null;
  if (kindsOfGroups(instance, terms).some((kind) => kind !== 0)) return null;
  const zero = (): TwoCosts => ({ own: 0, stronger: 0 });
  const model = {
    people,
    groups,
    level,
    fewest: fewest[0]!,
    most: most[0]!,
    clash: new Uint8Array(people * people),
    mates: Array.from({ length: people }, (): number[] => []),
    own: new Float64Array(people * people),
    stronger: new Float64Array(people * people),
    rewards: Array.from({ length: people }, (): [number, number, number][] => []),
    ofPerson: Array.from({ length: people }, zero),
    ofSize: Array.from({ length: most[0]! + 1 }, zero),
    tallies: [] as Tally[],
    constant: zero(),
  };
  const pay = (into: TwoCosts, of: Level, cost: number) => {
    if (of === level) into.own += cost;
    else if (of !== HARD) into.stronger += cost;
    else if (cost > 0) into.own = Number.POSITIVE_INFINITY;
  };
  const addPair = (of: Level, a: number, b: number, cost: number) => {
    if (a === b || cost === 0) return;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      if (of === HARD && cost > 0) model.clash[x * people + y] = 1;
      else if (of === HARD) model.mates[x]!.push(y);
      else if (cost > 0) (of === level ? model.own : model.stronger)[x * people + y]! += cost;
      else model.rewards[x]!.push(of === level ? [y, cost, 0] : [y, 0, cost]);
    }
  };
  for (const each of terms) {
    const { term, weight, level: of } = each;
    if (term.kind === 'pair') {
      for (const [i, a] of term.a.entries()) addPair(of, a, term.b[i]!, term.weight[i]! * weight);
      if (of !== HARD) pay(model.constant, of, term.constant * weight);
    } else if (term.kind === 'seat') {
      for (let person = 0; person < people; person++)
        pay(
          model.ofPerson[person]!,
          of,
          weight * term.cost[term.personClass[person]!]![term.groupClass[0]!]!,
        );
    } else if (term.kind === 'size') {
      const costs = term.costBySize[term.groupClass[0]!]!;
      for (const [size, into] of model.ofSize.entries()) pay(into, of, weight * costs[size]!);
    } else if (term.kind === 'count') addCount(each, term, addPair, model.tallies);
    else if (term.kind === 'cover') model.tallies.push(new CoverTally(each, term));
    else if (term.kind === 'window') model.tallies.push(new WindowTally(each, term));
  }
  return model;
}

function addCount(
  each: RuleTerm,
  term: CountTerm,
  addPair: (level: Level, a: number, b: number, cost: number) => void,
  tallies: Tally[],
): void {
  const { level, weight } = each;
  const [same, other] = [pairWeight(term), unlikeWeight(term)];
  const isForbidden = level === HARD && onlyRises(term) && term.costByCounted === undefined;
  const isPair = same !== null || other !== null;
  const people = [...term.categoryOf.keys()].filter((person) => term.categoryOf[person]! >= 0);
  people.forEach((a, i) => {
    for (const b of people.slice(i + 1)) {
      const isSame = term.categoryOf[a] === term.categoryOf[b];
      if (isSame && same !== null) addPair(level, a, b, same * weight);
      else if (!isSame && other !== null) addPair(level, a, b, other * weight);
      else if (isSame && isForbidden && !isPair && term.costByCount[2]! > term.costByCount[0]!)
        if (term.costByCount[0] === 0) addPair(level, a, b, 1);
    }
  });
  if (!isPair) tallies.push(countTally(each, term));
}

function countTally(each: RuleTerm, term: CountTerm): Tally {
  return new CountTally(each, term, onlyRises(term));
}
