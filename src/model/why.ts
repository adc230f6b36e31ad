/** Why somebody sits where they sit, and what would be in every other group: figures, before they are sentences. */
import type { Cost } from './cost.ts';
import type { Repair, Step } from './judgement.ts';
import type { SeatChange } from './seats.ts';
import type { Violation } from './solution.ts';

/** A rule in somebody's own group: its breaches that touch them; none where it holds for them. */
export interface RuleHere {
  readonly rule: number;
  readonly violations: readonly Violation[];
}

/** A change of places and what it costs, rule by rule; weighted. */
export interface WhatIf {
  readonly steps: readonly Step[];
  readonly changes: readonly SeatChange[];
  readonly cost: Cost;
  /** Hard rules that break in a group, or break there more than now; with the breaches that are new. */
  readonly obstacles: readonly RuleHere[];
  /** Whether there are none. */
  readonly isPossible: boolean;
}

/** Somebody in a group that is not theirs. */
export interface Elsewhere {
  readonly group: number;
  /** They go there, and nobody else moves. */
  readonly move: WhatIf;
  /** The cheapest exchange with one of its members that breaks no hard rule; null where every one does. */
  readonly exchange: WhatIf | null;
  /** Where neither is possible, the cheapest exchange of two others after which the move is; null where there is none or none was looked for. */
  readonly opening: WhatIf | null;
  readonly isOpeningSought: boolean;
}

export interface PersonWhy {
  readonly person: number;
  readonly home: number;
  readonly here: readonly RuleHere[];
  /** Other groups of the same pool: possible ones first, the cheapest first. */
  readonly elsewhere: readonly Elsewhere[];
  /** Groups of other pools. */
  readonly otherPools: readonly number[];
}

/** Two people: what the rules say of them as a pair, and what it would cost to bring them together. */
export interface PairWhy {
  readonly a: number;
  readonly b: number;
  readonly groupOfA: number | null;
  readonly groupOfB: number | null;
  /** Breaches that the two make by themselves, wherever they sit. */
  readonly between: readonly RuleHere[];
  /** Where both are seated apart in one pool: the first goes to the second's group, and the other way round. */
  readonly toB: Elsewhere | null;
  readonly toA: Elsewhere | null;
}

/** What sets a group apart from the others of its pool, by one rule. */
export interface Standout {
  readonly rule: number;
  readonly cost: number;
  /** How many other groups of the pool cost less, as much, and more by this rule. */
  readonly better: number;
  readonly alike: number;
  readonly worse: number;
}

export interface GroupWhy {
  readonly group: number;
  /** Its place among the groups of its pool, from 1 for the best; groups that cost as much share one. */
  readonly place: number;
  readonly among: number;
  readonly cost: Cost;
  readonly standouts: readonly Standout[];
  /** The breach that weighs most; null where no rule is broken. */
  readonly weakest: RuleHere | null;
  readonly repair: Repair | null;
}
