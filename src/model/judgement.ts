/** What is found about groups that stand: broken rules with their repairs, and how far from the best they are. */
import type { Cost } from './cost.ts';
import type { Group } from './problem.ts';
import type { RuleOutcome, Violation } from './solution.ts';

/** One change: a person to another group, or two people who change places. By index of person and of group. */
export interface Step {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly other: number | null;
}

export interface Repair {
  readonly steps: readonly Step[];
  /** Weighted change of the whole cost, by level. */
  readonly change: Cost;
}

export interface RepairAnswer {
  /** Null where no one or two changes mend it without breaking something as strong. */
  readonly repair: Repair | null;
  /** Then the change that mends it at the least cost elsewhere, if there is any. */
  readonly nearest: Repair | null;
}

/** A broken rule that is worth a line of its own: hard ones, and those to be avoided. */
export interface Finding {
  readonly rule: number;
  readonly violation: Violation;
  /** Null where no repair was looked for. */
  readonly answer: RepairAnswer | null;
}

export interface Judgement {
  readonly groups: readonly Group[];
  readonly cost: Cost;
  readonly bound: Cost;
  readonly groupCosts: readonly Cost[];
  /** Bounds range over all assignments of the seated people to as many groups. */
  readonly outcomes: readonly RuleOutcome[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What forming the groups anew would cost, or why no groups can be formed; null where there is nothing to form. */
  readonly anew: { readonly cost: Cost } | { readonly why: string } | null;
  /** The best with few people moved, and the share of the way to `anew` that it goes, in percent. */
  readonly near: {
    readonly groups: readonly Group[];
    readonly moved: number;
    readonly cost: Cost;
    readonly share: number;
  } | null;
}
