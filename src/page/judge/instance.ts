/** The rules of the page as the solver's own input. */
import type { PageData, PageTerm } from '../../model/page-data.ts';
import type { Instance, RuleTerm, Term } from '../../model/terms.ts';
import type { Timetable } from '../../rules/timetable.ts';
import { windowTerm } from '../../rules/window-term.ts';

/** `groupPools` are the pools of the groups by their present members. */
export function instanceOn(
  data: PageData,
  timetable: Timetable | null,
  groupPools: readonly number[],
): Instance {
  const people = [...data.people.ids.keys()];
  const terms = data.rules.flatMap(({ level, weight, terms: own }, rule): RuleTerm[] =>
    own
      .flatMap((each): Term[] =>
        each.kind === 'hour' ? windowTerm(timetable!, people) : [liveTerm(each, groupPools)],
      )
      .map((term) => ({ rule, level, weight, term })),
  );
  const limits = new Int32Array(groupPools.length);
  return {
    people: people.length,
    groups: groupPools.length,
    fewest: limits,
    most: limits.map(() => data.most),
    terms,
    rules: data.rules.length,
    bound: [0, 0, 0],
  };
}

function liveTerm(term: Exclude<PageTerm, { kind: 'hour' }>, groupPools: readonly number[]): Term {
  switch (term.kind) {
    case 'count':
      return { ...term, categoryOf: Int32Array.from(term.categoryOf) };
    case 'pair':
      return {
        kind: 'pair',
        a: Int32Array.from(term.a),
        b: Int32Array.from(term.b),
        weight: term.weight ? Int32Array.from(term.weight) : new Int32Array(term.a.length).fill(1),
        constant: term.constant,
      };
    case 'seat':
      return {
        kind: 'seat',
        personClass: Int32Array.from(term.personClass),
        groupClass: Int32Array.from(term.groupClass ?? groupPools),
        cost: term.cost,
      };
    case 'size':
      return { ...term, groupClass: Int32Array.from(groupPools) };
    case 'home':
      return {
        ...term,
        homeOf: Int32Array.from(term.homeOf),
        leaveCost: Int32Array.from(term.leaveCost),
      };
    case 'window': {
      const [classOf, clockOf, free] = [term.classOf, term.clockOf, term.free].map((list) =>
        Int32Array.from(list),
      );
      return { ...term, classOf: classOf!, clockOf: clockOf!, free: free! };
    }
    case 'cover':
      return term;
  }
}
