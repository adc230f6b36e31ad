/** A finished answer: groups, what each rule costs in them, what is proved, and how the search ended. */
import type { Cost } from './cost.ts';
import type { Group } from './problem.ts';

/** A breach of a rule by people in a group; `group` is null where it lies between groups. Cost is unweighted. */
export interface Violation {
  readonly group: number | null;
  readonly people: readonly number[];
  readonly cost: number;
}

/** What one rule costs in a solution. Unweighted; `bound` is proved over all assignments that hold the hard rules. */
export interface RuleOutcome {
  readonly rule: number;
  readonly cost: number;
  readonly bound: number;
  /** Sentences that say why the bound is not zero. */
  readonly because: readonly string[];
  readonly violations: readonly Violation[];
}

export type Stopped = 'proved-best' | 'effort' | 'clock';

export interface Solution {
  readonly groups: readonly Group[];
  readonly cost: Cost;
  readonly bound: Cost;
  /** Cost of each group, in the order of `groups`. */
  readonly groupCosts: readonly Cost[];
  readonly outcomes: readonly RuleOutcome[];
  readonly search: { readonly moves: number; readonly restarts: number; readonly stopped: Stopped };
}
