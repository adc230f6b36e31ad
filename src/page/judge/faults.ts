/** Who breaks a rule, told from its terms: what each group costs and the people whom that concerns. */
import type { CountTerm, HomeTerm, PairTerm, SeatTerm, Term, WindowTerm } from '../../model/terms.ts';
import { windowCost } from '../../model/window-costs.ts';
import { classesOf, culprits } from '../../rules/timetable.ts';
import { uncovered } from '../../solve/cover-costs.ts';
import { timesOf } from './hours.ts';

/** Unweighted; `group` is null where the fault lies between groups. People ascending. */
export interface Fault {
  readonly rule: number;
  readonly group: number | null;
  readonly people: readonly number[];
  readonly cost: number;
}

type Found = Omit<Fault, 'rule'>;

/** Who sits where, both ways; members ascending. */
export interface Seating {
  readonly groupOf: Int32Array;
  readonly members: readonly (readonly number[])[];
}

/** The faults of one rule; those of the same people in the same group are one. */
export function faultsOf(rule: number, terms: readonly Term[], seating: Seating): Fault[] {
  const merged = new Map<string, Fault>();
  for (const found of terms.flatMap((term) => foundBy(term, seating))) {
    const key = `${found.group} ${found.people.join(' ')}`;
    const cost = found.cost + (merged.get(key)?.cost ?? 0);
    merged.set(key, { ...found, rule, cost });
  }
  return [...merged.values()].filter(({ cost }) => cost !== 0);
}

function foundBy(term: Term, seating: Seating): Found[] {
  const inGroups = (find: (members: readonly number[], group: number) => Found[]) =>
    seating.members.flatMap(find);
  switch (term.kind) {
    case 'count':
      return inGroups((members, group) => counted(term, members, group));
    case 'pair':
      return pairs(term, seating);
    case 'seat':
      return inGroups((members, group) => seats(term, members, group));
    case 'size':
      return inGroups((people, group) => {
        const cost = term.costBySize[term.groupClass[group]!]![people.length]!;
        return cost === 0 ? [] : [{ group, people, cost }];
      });
    case 'home':
      return homes(term, seating);
    case 'cover':
      return inGroups((members, group) =>
        members.flatMap((person) => {
          const cost = uncovered(term, members, person).length;
          return cost === 0 ? [] : [{ group, people: [person], cost }];
        }),
      );
    case 'window':
      return inGroups((members, group) => hours(term, members, group));
  }
}

function counted(term: CountTerm, members: readonly number[], group: number): Found[] {
  const { categoryOf, categories, costByCount, costByCounted } = term;
  const known = members.filter((person) => categoryOf[person]! >= 0);
  const holders = new Map<number, number[]>();
  for (const person of known) {
    const category = categoryOf[person]!;
    holders.set(category, [...(holders.get(category) ?? []), person]);
  }
  const found = [...holders.values()].map((people) => ({ people, cost: costByCount[people.length]! }));
  const missing = (categories - holders.size) * costByCount[0]!;
  const isOfWhole = costByCount[0] !== 0 || costByCounted !== undefined;
  if (!isOfWhole) return found.flatMap((each) => (each.cost === 0 ? [] : [{ group, ...each }]));
  const sum = found.reduce((total, { cost }) => total + cost, missing + (costByCounted?.[known.length] ?? 0));
  // Who is missing is nobody here, so the group as a whole is concerned.
  return sum === 0 ? [] : [{ group, people: costByCounted ? known : members, cost: sum }];
}

function pairs({ a, b, weight }: PairTerm, { groupOf }: Seating): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = a[i]! < b[i]! ? [a[i]!, b[i]!] : [b[i]!, a[i]!];
    const isShared = groupOf[x] === groupOf[y];
    const cost = weight[i]!;
    if (cost > 0 && isShared) found.push({ group: groupOf[x]!, people: [x, y], cost });
    if (cost < 0 && !isShared) found.push({ group: null, people: [x, y], cost: -cost });
  }
  return found;
}

function seats(term: SeatTerm, members: readonly number[], group: number): Found[] {
  return members.flatMap((person) => {
    const cost = term.cost[term.personClass[person]!]![term.groupClass[group]!]!;
    return cost === 0 ? [] : [{ group, people: [person], cost }];
  });
}

function homes(term: HomeTerm, { groupOf, members }: Seating): Found[] {
  const { homeOf, stayCost, guestCost, landCost, leaveCost } = term;
  const ofHome = new Map<number, number[]>();
  homeOf.forEach((home, person) => {
    if (home >= 0) ofHome.set(home, [...(ofHome.get(home) ?? []), person]);
  });
  return members.flatMap((people, group) => {
    const found: Found[] = [];
    const add = (who: readonly number[], cost: number) => {
      if (cost !== 0) found.push({ group, people: who, cost });
    };
    const stayers = people.filter((person) => homeOf[person] === group);
    const guests = people.filter((person) => homeOf[person] !== group);
    const movers = (ofHome.get(group) ?? []).filter((person) => groupOf[person] !== group);
    add(movers, stayCost[group]![stayers.length]!);
    add(guests, guestCost[group]![guests.length]!);
    const landed = new Set(guests.map((person) => homeOf[person]!).filter((home) => home >= 0));
    for (const home of landed) {
      const together = guests.filter((person) => homeOf[person] === home);
      add(together, landCost[together.length]!);
    }
    for (const person of guests) if (homeOf[person]! >= 0) add([person], leaveCost[person]!);
    return found;
  });
}

function hours(term: WindowTerm, members: readonly number[], group: number): Found[] {
  const classes = [...new Set(classesOf(term, members))].sort((a, b) => a - b);
  const cost = windowCost(term, classes);
  if (cost === 0) return [];
  const guilty = culprits(timesOf(term), classes);
  const people = members.filter((person) => guilty.includes(term.classOf[person]!));
  return [{ group, people, cost }];
}
