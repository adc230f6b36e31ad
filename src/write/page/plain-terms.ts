/** Terms as plain lists for the page, as short as they can be without being a code of their own. */
import type { PageTerm } from '../../model/page-data.ts';
import type { RuleTerm, Term } from '../../model/terms.ts';

/** What a page has beside terms: pools, from which classes of groups follow, and perhaps hours, from which windows do. */
export interface Beside {
  readonly groupPools: readonly number[];
  readonly hasHours: boolean;
}

export function plainTerm(term: Term, { groupPools, hasHours }: Beside): PageTerm {
  switch (term.kind) {
    case 'count': {
      const { kind, categories, costByCount, costByCounted } = term;
      const plain = { kind, categoryOf: [...term.categoryOf], categories, costByCount };
      return costByCounted === undefined ? plain : { ...plain, costByCounted };
    }
    case 'pair': {
      const { kind, constant } = term;
      const plain = { kind, a: [...term.a], b: [...term.b], constant };
      return term.weight.every((each) => each === 1) ? plain : { ...plain, weight: [...term.weight] };
    }
    case 'seat': {
      const { kind, cost } = term;
      const isPool = term.groupClass.every((each, group) => each === groupPools[group]);
      const groupClass = isPool ? null : [...term.groupClass];
      return { kind, personClass: [...term.personClass], groupClass, cost };
    }
    case 'size':
      return { kind: 'size', costBySize: term.costBySize };
    case 'home': {
      const { kind, stayCost, guestCost, landCost } = term;
      const [homeOf, leaveCost] = [[...term.homeOf], [...term.leaveCost]];
      return { kind, homeOf, stayCost, guestCost, landCost, leaveCost };
    }
    case 'cover':
      return term;
    case 'window': {
      if (hasHours) return { kind: 'hour' };
      const { kind, clocks, slots, needed } = term;
      const [classOf, clockOf, free] = [[...term.classOf], [...term.clockOf], [...term.free]];
      return { kind, classOf, clockOf, clocks, slots, free, needed };
    }
  }
}

/** Characters that the terms of all rules may take up together. */
const ROOM = 600_000;

export interface RoomFound {
  /** Per rule, by index. */
  readonly terms: ReadonlyMap<number, readonly PageTerm[]>;
  /** Rules whose terms are too long, in order. */
  readonly tooLong: readonly number[];
}

/** The terms of each rule as far as there is room for them; the shortest first, so that as few rules as possible are left out. */
export function findRoom(rules: readonly number[], terms: readonly RuleTerm[], beside: Beside): RoomFound {
  const plain = rules.map((rule) => {
    const own = terms.filter((each) => each.rule === rule).map(({ term }) => plainTerm(term, beside));
    return { rule, own, length: JSON.stringify(own).length };
  });
  let room = ROOM;
  const found = new Map<number, readonly PageTerm[]>();
  for (const { rule, own, length } of [...plain].sort((a, b) => a.length - b.length || a.rule - b.rule)) {
    room -= length;
    if (room >= 0) found.set(rule, own);
  }
  return { terms: found, tooLong: rules.filter((rule) => !found.has(rule)) };
}
