/** Who may not sit with whom: the pairs that hard rules forbid, gathered from all of them. */
import { HARD } from '../model/cost.ts';
import type { RuleTerm, WindowTerm } from '../model/terms.ts';
import { certainlyMissing } from '../model/window-costs.ts';
import { type Adjacency, adjacencyOf } from '../rules/cliques.ts';
import type { Conflicts } from '../rules/rule.ts';

/** Pairs beyond this number in one hard count term are not listed: proofs get weaker, never wrong. */
const LISTED_PAIRS = 5_000_000;

export interface ConflictGraph extends Conflicts {
  readonly linked: Adjacency;
}

export function conflictsOf(people: number, terms: readonly RuleTerm[]): ConflictGraph {
  const linked = adjacencyOf(people, forbiddenPairs(terms));
  const asSets = new Map<number, Set<number>>();
  return {
    linked,
    of: (position) => linked[position]!,
    has(a, b) {
      let set = asSets.get(a);
      if (set === undefined) {
        set = new Set(linked[a]!);
        asSets.set(a, set);
      }
      return set.has(b);
    },
  };
}

function* forbiddenPairs(terms: readonly RuleTerm[]): Generator<readonly [number, number]> {
  for (const { term, level } of terms) {
    if (level !== HARD) continue;
    if (term.kind === 'pair') {
      for (let i = 0; i < term.a.length; i++) if (term.weight[i]! > 0) yield [term.a[i]!, term.b[i]!];
    } else if (term.kind === 'count' && term.costByCount[1] === 0 && (term.costByCount[2] ?? 0) > 0) {
      const members: number[][] = Array.from({ length: term.categories }, () => []);
      term.categoryOf.forEach((category, person) => {
        if (category >= 0) members[category]!.push(person);
      });
      if (members.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0) > LISTED_PAIRS) continue;
      for (const list of members) {
        for (let i = 0; i < list.length; i++)
          for (let j = i + 1; j < list.length; j++) yield [list[i]!, list[j]!];
      }
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
