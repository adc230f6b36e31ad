/** Whether some rules can hold for some people, in any number of groups that the sizes allow: proved, found, or open. */
import { HARD } from '../../model/cost.ts';
import type { Pool, Problem } from '../../model/problem.ts';
import type { Instance, RuleTerm, Term } from '../../model/terms.ts';
import { largeClique } from '../../rules/cliques.ts';
import type { StandingRule } from '../../rules/price.ts';
import { solveExactly } from '../../solve/exact/solve-exactly.ts';
import { solveRestart } from '../../solve/solve.ts';
import { conflictsOf } from '../conflicts.ts';
import { wideDivision } from '../divisions.ts';
import { loners } from '../loners.ts';
import { isOfPeople, restrict } from './restrict.ts';

export type Verdict = 'possible' | 'impossible' | 'open';

/** Rules by index and people by position. */
export interface Demand {
  readonly rules: readonly number[];
  readonly people: ReadonlySet<number>;
}

/** Larger instances are left to cliques and to the search: a node of the exact solver looks at every person and group. */
const LARGEST = 12_000;
/** Moves of a search for groups where the exact solver did not get through. */
const MOVES = 60_000;

export class Oracle {
  readonly counts: readonly number[];
  readonly people: number;
  readonly #problem: Problem;
  readonly #pool: Pool;
  readonly #index: number;
  readonly #standing: readonly StandingRule[];
  readonly #terms = new Map<number, readonly Term[]>();

  /** `counts` are the numbers of groups that the sizes allow, the likeliest first. */
  constructor(problem: Problem, index: number, standing: readonly StandingRule[], counts: readonly number[]) {
    const pool = problem.pools[index]!;
    this.#problem = problem;
    this.#pool = pool;
    this.#index = index;
    this.#standing = standing;
    this.counts = counts;
    this.people = pool.members.length;
  }

  /** `nodes` limits the exact solver for each number of groups. */
  ask(demand: Demand, nodes: number): Verdict {
    const terms = this.#termsOf(demand);
    const conflicts = conflictsOf(this.people, terms);
    const needed = largeClique(conflicts.linked).length;
    let verdict: Verdict = 'impossible';
    for (const groups of this.counts) {
      if (needed > groups) continue;
      const wide = wideDivision(this.#pool, this.#index, groups);
      if (loners(this.#problem, wide, conflicts).length > 0) continue;
      const own = this.#decide(this.#instance(terms, groups), nodes);
      if (own === 'possible') return own;
      if (own === 'open') verdict = own;
    }
    return verdict;
  }

  /** Positions of people none of whom may sit with another, by these rules; as many as were found. */
  cliqueIn(demand: Demand): number[] {
    const clique = largeClique(conflictsOf(this.people, this.#termsOf(demand)).linked);
    return clique.length > 1 ? clique : [];
  }

  /** About people around whom no groups can be filled, by these rules; empty where that is not how they clash. */
  lonersIn(demand: Demand): string[] {
    const conflicts = conflictsOf(this.people, this.#termsOf(demand));
    const groups = this.counts.map((count) =>
      loners(this.#problem, wideDivision(this.#pool, this.#index, count), conflicts),
    );
    return groups.every(({ length }) => length > 0) ? groups[0]! : [];
  }

  #termsOf({ rules, people }: Demand): RuleTerm[] {
    const isAll = people.size === this.people;
    return rules.flatMap((rule) => {
      const { entry } = this.#standing[rule]!;
      const own = this.#compiled(rule);
      const terms = isAll || !isOfPeople(entry) ? own : restrict(own, (position) => people.has(position));
      return terms.map((term) => ({ rule, level: HARD, weight: 1, term }));
    });
  }

  #compiled(rule: number): readonly Term[] {
    let terms = this.#terms.get(rule);
    if (terms === undefined) {
      // Terms do not depend on the number of groups, but for that of the wide division.
      const wide = wideDivision(this.#pool, this.#index, this.counts[0]!);
      terms = this.#standing[rule]!.prepared.compile(wide);
      this.#terms.set(rule, terms);
    }
    return terms;
  }

  #instance(terms: readonly RuleTerm[], groups: number): Instance {
    const { fewest, most } = wideDivision(this.#pool, this.#index, groups);
    return {
      people: this.people,
      groups,
      fewest: new Int32Array(groups).fill(fewest),
      most: new Int32Array(groups).fill(most),
      terms,
      rules: this.#standing.length,
      bound: [0, 0, 0],
    };
  }

  #decide(instance: Instance, nodes: number): Verdict {
    const isSmall = instance.people * instance.groups <= LARGEST;
    if (isSmall) {
      const answer = solveExactly(instance, { nodes, isHardOnly: true });
      if (answer.kind !== 'open') return answer.kind === 'best' ? 'possible' : 'impossible';
    }
    for (const number of [0, 1]) {
      const run = solveRestart(instance, 'clash', number, MOVES);
      let step = run.next(false);
      while (!step.done) step = run.next(false);
      if (step.value.cost[HARD] === 0) return 'possible';
    }
    return 'open';
  }
}
