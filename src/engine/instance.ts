/** A pool in numbers: its rules compiled to terms, with what is proved about them beforehand. */
import { type Cost, HARD } from '../model/cost.ts';
import { nameOf, type Pool, type Problem } from '../model/problem.ts';
import type { Instance, RuleTerm } from '../model/terms.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Bound, Division, RuleEntry } from '../rules/rule.ts';
import { thereAre } from '../rules/values.ts';
import { type ConflictGraph, conflictsOf } from './conflicts.ts';
import { loners } from './loners.ts';

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

/** Who may not sit with whom, by all hard rules together. */
export function hardConflicts(wide: Division, standing: readonly StandingRule[]): ConflictGraph {
  return conflictsOf(wide.members.length, compileRules(wide, standing));
}

/** Bounds of every rule, and whether the hard rules clash, for a division with its widest limits. */
export function proveBounds(
  problem: Problem,
  wide: Division,
  standing: readonly StandingRule[],
  conflicts: ConflictGraph = hardConflicts(wide, standing),
): Proofs {
  const bounds = standing.map(({ prepared }) => prepared.bound(wide, conflicts));
  const impossible = bounds.flatMap((bound, rule) => {
    const { entry } = standing[rule]!;
    return entry.level === HARD && bound.cost > 0 ? hardReasons(entry, bound.because.slice(0, REASONS)) : [];
  });
  return { bounds, impossible: [...impossible, ...loners(problem, wide, conflicts)] };
}

/** Reasons quote values, so of a rule about a sensitive column it is only said which it is. */
export function hardReasons({ key, isPublic }: RuleEntry, because: readonly string[]): string[] {
  const told = isPublic ? because : because.slice(0, 1).map(() => 'the reason is not shown');
  return told.map((text) => `${key}: ${text}`);
}

/** Why a number of groups is too small for people none of whom may sit with another of them. */
export function sayClique(problem: Problem, pool: Pool, clique: readonly number[], count: number): string {
  const names = clique.map((position) => nameOf(problem.people, pool.members[position]!));
  const shown =
    names.length > 12 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
  const groups = thereAre(count);
  return `${clique.length} people may not sit with one another by the hard rules and ${groups}: ${shown}`;
}

/** What the minima of rules make by strength, weights counted. */
export function boundByRules(bounds: readonly Bound[], standing: readonly StandingRule[]): Cost {
  const bound: [number, number, number] = [0, 0, 0];
  bounds.forEach(({ cost }, rule) => {
    const { level, weight } = standing[rule]!.entry;
    bound[level] += cost * weight;
  });
  return bound;
}

/** The solver's input for a division; `bounds` are those of the rules, unweighted. */
export function buildInstance(
  division: Division,
  standing: readonly StandingRule[],
  bounds: readonly Bound[],
): Instance {
  return {
    people: division.members.length,
    groups: division.groups,
    fewest: new Int32Array(division.groups).fill(division.fewest),
    most: new Int32Array(division.groups).fill(division.most),
    terms: compileRules(division, standing),
    rules: standing.length,
    bound: boundByRules(bounds, standing),
  };
}
