/** What rules about pairs of people in one group share: the chain, kept-apart pairs, collaborators and their like. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Violation } from '../model/solution.ts';
import type { PairTerm } from '../model/terms.ts';
import { adjacencyOf, disjointCliques } from './cliques.ts';
import { leastCost, pairsAmong } from './counting.ts';
import type { PairList } from './pair-list.ts';
import type { Division, PreparedRule, Unknown } from './rule.ts';
import { thereAre } from './values.ts';

export interface PairTermParts {
  /** All pairs of these members that cost something, each once, by index of person. */
  pairsOf(members: readonly number[]): PairList;
  /** "are kept apart": why people cannot sit together; follows their names. */
  readonly linkedBecause: string;
}

export interface PairRuleParts extends PairTermParts {
  /** The definition: what two different people cost in one group; 0 for most. `pairsOf` must agree with it. */
  costOf(a: number, b: number): number;
  readonly unknown?: Unknown;
}

/** Beyond this many pairs cliques are not looked for, and the bound is 0. */
const CLIQUE_PAIRS = 2_000_000;

export function pairRule(problem: Problem, parts: PairRuleParts): PreparedRule {
  const prepared: PreparedRule = {
    ...pairTerms(problem, parts),
    violationsIn(groups) {
      return groups.flatMap((group, index) => {
        const found: Violation[] = [];
        group.members.forEach((a, position) => {
          for (const b of group.members.slice(position + 1)) {
            const cost = parts.costOf(a, b);
            if (cost > 0) found.push({ group: index, people: [a, b], cost });
          }
        });
        return found;
      });
    },
  };
  return parts.unknown ? { ...prepared, unknown: parts.unknown } : prepared;
}

/** What pairs compile to, and how much of it is proved. */
export function pairTerms(problem: Problem, parts: PairTermParts): Pick<PreparedRule, 'compile' | 'bound'> {
  const termOf = remember((division) => pairTerm(division, parts.pairsOf(division.members)));
  return {
    compile(division) {
      return [termOf(division)];
    },
    bound(division) {
      const term = termOf(division);
      const { a, b } = term;
      if (a.length > CLIQUE_PAIRS || !mayOutnumber(division, a, b)) return { cost: 0, because: [] };
      const cliques = disjointCliques(adjacencyOf(division.members.length, ends(a, b))).filter(
        ({ length }) => length > division.groups,
      );
      const least = leastWithin(cliques, term, division.members.length);
      let cost = 0;
      const because: string[] = [];
      for (const [index, clique] of cliques.entries()) {
        cost += least[index]! * leastCost(clique.length, division.groups, pairsAmong);
        const names = clique.map((position) => nameOf(problem.people, division.members[position]!));
        const groups = thereAre(division.groups);
        because.push(`${listed(names)} ${parts.linkedBecause} and ${groups}`);
      }
      return { cost, because };
    },
  };
}

/** Of the same members the term is the same, however many groups they are to form. */
function remember(make: (division: Division) => PairTerm): (division: Division) => PairTerm {
  let last: { readonly members: readonly number[]; readonly term: PairTerm } | null = null;
  return (division) => {
    if (last?.members !== division.members) last = { members: division.members, term: make(division) };
    return last.term;
  };
}

/** Whether more people than there are groups have links to as many others: without that no clique outnumbers the groups. */
function mayOutnumber({ members, groups }: Division, a: Int32Array, b: Int32Array): boolean {
  const links = new Int32Array(members.length);
  for (let i = 0; i < a.length; i++) {
    links[a[i]!]!++;
    links[b[i]!]!++;
  }
  return links.reduce((count, each) => count + Number(each >= groups), 0) > groups;
}

function* ends(a: Int32Array, b: Int32Array): Generator<readonly [number, number]> {
  for (let i = 0; i < a.length; i++) yield [a[i]!, b[i]!];
}

/** What a pair costs at least of those within each of these sets of people, which share nobody. */
function leastWithin(
  cliques: readonly (readonly number[])[],
  { a, b, weight }: PairTerm,
  people: number,
): number[] {
  const cliqueOf = new Int32Array(people).fill(-1);
  for (const [index, clique] of cliques.entries()) for (const position of clique) cliqueOf[position] = index;
  const least = cliques.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < a.length; i++) {
    const index = cliqueOf[a[i]!]!;
    if (index >= 0 && index === cliqueOf[b[i]!]) least[index] = Math.min(least[index]!, weight[i]!);
  }
  return least;
}

/** The term of a list of pairs of members, by position in the division. */
export function pairTerm(division: Division, { a, b, weight }: PairList, constant = 0): PairTerm {
  const positionOf = new Map(division.members.map((person, position) => [person, position]));
  const inDivision = (people: Int32Array) => people.map((person) => positionOf.get(person)!);
  return { kind: 'pair', a: inDivision(a), b: inDivision(b), weight: weight.slice(), constant };
}

/** "Ana and Bo"; "11 people (Ana, Bo, Cy and 8 more)". */
function listed(names: readonly string[]): string {
  if (names.length === 2) return `${names[0]} and ${names[1]}`;
  const shown =
    names.length <= 5 ? names.join(', ') : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
  return `${names.length} people (${shown})`;
}
