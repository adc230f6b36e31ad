/** Whether some rules can hold for some people, in any number of groups that the sizes allow: proved, found, or open. */
import { HARD } from '../../model/cost.ts';
import type { Problem } from '../../model/problem.ts';
import type { Instance, RuleTerm, Term } from '../../model/terms.ts';
import { largeClique } from '../../rules/cliques.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { Division } from '../../rules/rule.ts';
import { runToEnd } from '../../solve/run-to-end.ts';
import { solveRestart } from '../../solve/solve.ts';
import { conflictsOf } from '../conflicts.ts';
import { decideHard, type Verdict } from '../decide-hard.ts';
import { wideDivision } from '../divisions.ts';
import { loners } from '../loners.ts';
import { isOfPeople, restrict } from './restrict.ts';

/** Rules by index and people by position. */
export interface Demand {
  readonly rules: readonly number[];
  readonly people: ReadonlySet<number>;
}

/** Moves of a search for groups where the exact solver did not get through. */
const MOVES = 60_000;
/** Numbers of groups that may stay open before the whole does. */
const MOST_OPEN = 3;
/** Questions, each counted as often as there are people, and once more for so many links: of thousands few are asked. */
const LINKS = 100;
const MOST_ASKED = 60_000;
/** Searches that find nothing take a third of a second each; what is still open then stays in the answer. */
const MOST_IN_VAIN = 12;

export class Oracle {
  readonly counts: readonly number[];
  readonly people: number;
  readonly #problem: Problem;
  readonly #index: number;
  readonly #standing: readonly StandingRule[];
  #asked = 0;
  #inVain = 0;
  readonly #terms = new Map<number, readonly Term[]>();

  /** `counts` are the numbers of groups that the sizes allow, the likeliest first. */
  constructor(problem: Problem, index: number, standing: readonly StandingRule[], counts: readonly number[]) {
    const pool = problem.pools[index]!;
    this.#problem = problem;
    this.#index = index;
    this.#standing = standing;
    this.counts = counts;
    this.people = pool.members.length;
  }

  /** `nodes` limits the exact solver for each number of groups. */
  ask(demand: Demand, nodes: number): Verdict {
    if (this.#asked > MOST_ASKED) return 'open';
    const terms = this.#termsOf(demand);
    const conflicts = conflictsOf(this.people, terms);
    const links = conflicts.linked.reduce((sum, { length }) => sum + length, 0);
    this.#asked += this.people + links / LINKS;
    const needed = largeClique(conflicts.linked).length;
    const counts = this.counts.filter((groups) => groups >= needed);
    if (counts.length === 0) return 'impossible';
    const most = Math.max(...counts);
    // With more groups there is more room, so that what the most groups cannot do fewer cannot either.
    if (loners(this.#problem, this.#wide(most), conflicts).length > 0) return 'impossible';
    const open: Instance[] = [];
    for (const groups of counts) {
      const instance = this.#instance(terms, groups);
      const verdict = decideHard(instance, nodes);
      if (verdict === 'possible') return verdict;
      if (verdict === 'open' && open.push(instance) === MOST_OPEN) break;
    }
    // A search takes far longer, and can only find.
    if (open.some((instance) => this.#isFound(instance))) return 'possible';
    return open.length > 0 ? 'open' : 'impossible';
  }

  /** Positions of people none of whom may sit with another, by these rules; as many as were found. */
  cliqueIn(demand: Demand): number[] {
    const clique = largeClique(conflictsOf(this.people, this.#termsOf(demand)).linked);
    return clique.length > 1 ? clique : [];
  }

  /** About people around whom no groups can be filled, by these rules; empty where that is not how they clash. */
  lonersIn(demand: Demand): string[] {
    const conflicts = conflictsOf(this.people, this.#termsOf(demand));
    return loners(this.#problem, this.#wide(Math.max(...this.counts)), conflicts);
  }

  #wide(groups: number): Division {
    return wideDivision(this.#problem.pools[this.#index]!, this.#index, groups);
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
      terms = this.#standing[rule]!.prepared.compile(this.#wide(this.counts[0]!));
      this.#terms.set(rule, terms);
    }
    return terms;
  }

  #instance(terms: readonly RuleTerm[], groups: number): Instance {
    const { fewest, most } = this.#wide(groups);
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

  #isFound(instance: Instance): boolean {
    if (this.#inVain >= MOST_IN_VAIN) return false;
    for (const number of [0, 1]) {
      const rung = { number, moves: MOVES, cooling: 'wide' } as const;
      if (runToEnd(solveRestart(instance, 'clash', rung)).cost[HARD] === 0) return true;
    }
    this.#inVain++;
    return false;
  }
}
