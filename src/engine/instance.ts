/** A pool in numbers: its rules compiled to terms, with what is proved about them beforehand. */
import { HARD } from '../model/cost.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import type { Instance, RuleTerm } from '../model/terms.ts';
import { largeClique } from '../rules/cliques.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Bound, Division } from '../rules/rule.ts';
import { conflictsOf } from './conflicts.ts';

/** What is proved about a division before any search. */
export interface Proofs {
  /** Per rule, unweighted. */
  readonly bounds: readonly Bound[];
  /** Sentences that show the hard rules cannot hold; empty where nothing of the kind is proved. */
  readonly impossible: readonly string[];
}

/** Reasons given for each rule that cannot hold. */
const REASONS = 3;

export function compileRules(division: Division, standing: readonly StandingRule[]): RuleTerm[] {
  return standing.flatMap(({ entry, prepared }, rule) =>
    prepared.compile(division).map((term) => ({ rule, level: entry.level, weight: entry.weight, term })),
  );
}

/** Bounds of every rule, and whether the hard rules clash, for a division with its widest limits. */
export function proveBounds(problem: Problem, wide: Division, standing: readonly StandingRule[]): Proofs {
  const conflicts = conflictsOf(wide.members.length, compileRules(wide, standing));
  const bounds = standing.map(({ prepared }) => prepared.bound(wide, conflicts));
  const impossible = bounds.flatMap((bound, rule) => {
    const { entry } = standing[rule]!;
    return entry.level === HARD && bound.cost > 0
      ? bound.because.slice(0, REASONS).map((text) => `${entry.key}: ${text}`)
      : [];
  });
  if (impossible.length === 0) {
    const clique = largeClique(conflicts.linked);
    if (clique.length > wide.groups) {
      const names = clique.map((position) => nameOf(problem.people, wide.members[position]!));
      const groups = wide.groups === 1 ? 'there is 1 group' : `there are ${wide.groups} groups`;
      impossible.push(
        `${clique.length} people may not sit with one another by the hard rules and ${groups}: ${names.join(', ')}`,
      );
    }
  }
  return { bounds, impossible };
}

/** The solver's input for a division; `bounds` are those of the rules, unweighted. */
export function buildInstance(
  division: Division,
  standing: readonly StandingRule[],
  bounds: readonly Bound[],
): Instance {
  const bound: [number, number, number] = [0, 0, 0];
  bounds.forEach(({ cost }, rule) => {
    const { level, weight } = standing[rule]!.entry;
    bound[level] += cost * weight;
  });
  return {
    people: division.members.length,
    groups: division.groups,
    fewest: new Int32Array(division.groups).fill(division.fewest),
    most: new Int32Array(division.groups).fill(division.most),
    terms: compileRules(division, standing),
    rules: standing.length,
    bound,
  };
}
