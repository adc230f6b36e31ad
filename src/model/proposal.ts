/** A rules.yaml that fits an export, before it is text: every choice with its reason. */
import type { SizeRange } from './problem.ts';

export interface ProposedColumn {
  readonly attribute: string;
  readonly headings: readonly string[];
  /** False where the column is recognised without being named; it then stands in a comment. */
  readonly isWritten: boolean;
  readonly comment: string;
}

export interface ProposedCondition {
  readonly attribute: string;
  readonly values: readonly string[];
  readonly comment: string;
}

export interface ProposedPool {
  readonly name: string;
  /** Null takes everybody. */
  readonly manages: 'people' | 'managers' | null;
  /** Where it differs from that of all. */
  readonly size: SizeRange | null;
}

export interface ProposedRule {
  readonly id: string;
  /** The column that the rule spreads. */
  readonly column: string | null;
  readonly strength: string;
  /** False where the data cannot carry the rule; it then stands in a comment. */
  readonly isOn: boolean;
  readonly comment: string;
}

export interface Proposal {
  readonly file: string;
  readonly programme: string;
  readonly rows: number;
  /** People who manage somebody, whether or not they take part; null without a manager column. */
  readonly managers: number | null;
  readonly columns: readonly ProposedColumn[];
  readonly notRead: readonly string[];
  /** Columns that are not read and that a careful organiser asks HR to leave out. */
  readonly betterLeftOut: readonly string[];
  /** Who takes part and what is to be known of that, a sentence or two each. */
  readonly whoComments: readonly string[];
  readonly include: readonly ProposedCondition[];
  readonly exclude: readonly ProposedCondition[];
  readonly poolsComment: string;
  readonly pools: readonly ProposedPool[];
  readonly size: SizeRange;
  readonly sizeComment: string;
  readonly rules: readonly ProposedRule[];
  /** What had to be weaker than usual, and why, for the terminal. */
  readonly weaker: readonly string[];
  readonly sensitive: readonly string[];
  readonly rosterShows: readonly string[];
}

/** What a trial of a proposal made of it: people and groups by pool. */
export interface TrialFigures {
  readonly pools: readonly { readonly name: string; readonly sizes: readonly number[] }[];
}
