/** What a rule costs the others: what would be if it were stronger, weaker or left out. */
import type { Strength } from './cost.ts';

export interface Trade {
  /** The strength that was tried in place of the one in force. */
  readonly strength: Strength;
  /** Groups in which the rule would hold, of how many. */
  readonly holding: number;
  readonly groups: number;
  /** Other rules, by key, that would cost so much more or less; unweighted. */
  readonly changes: readonly { readonly key: string; readonly cost: number }[];
}
