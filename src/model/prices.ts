/** What each soft rule costs the others: what would be if it were hard, and if it were not there. */
import type { Clash } from './clash.ts';
import type { Trade } from './trade.ts';

/** Groups formed anew with one rule changed, or why there are none. */
export type Tried =
  | { readonly kind: 'formed'; readonly groups: number; readonly changes: Trade['changes'] }
  | { readonly kind: 'cannot-hold'; readonly because: string; readonly clash: Clash | null }
  | { readonly kind: 'not-found' };

export interface RulePrice {
  readonly rule: number;
  /** What it costs now; unweighted. */
  readonly cost: number;
  /** Null where it holds already: it costs nothing then. */
  readonly hard: Tried | null;
  /** What the others cost more or less without it. */
  readonly off: Tried;
}

/** One of the best compromises of two rules: none of the others is better in both. */
export interface Compromise {
  /** Groups in which the first rule holds, of how many. */
  readonly holding: number;
  readonly groups: number;
  /** What the second costs; unweighted. */
  readonly cost: number;
  /** How the first rule is to be written for it, or that it is as it is. */
  readonly word: string;
}

export interface PriceList {
  readonly prices: readonly RulePrice[];
  /** The two rules, by key, and their best points; null where there are no such two. */
  readonly curve: {
    readonly first: string;
    readonly second: string;
    readonly points: readonly Compromise[];
  } | null;
}
