/** Why hard rules cannot hold: a set of rules and people that clash, and what is known of it. */

/** Rules (by index) that cannot all hold for these people, whoever else is there. */
export interface Clash {
  readonly pool: number;
  /** Ascending. */
  readonly rules: readonly number[];
  /** People to whom rules about people apply here; ascending. None where the rules are about groups as a whole. */
  readonly people: readonly number[];
  /** Numbers of groups that the sizes allow, ascending. */
  readonly counts: readonly number[];
  /** Where counting shows it, or the few others that somebody may sit with: why, in a sentence. */
  readonly because: readonly string[];
  /** Whether without any one of the rules, and without any one of the people, groups were found. */
  readonly isMinimal: boolean;
}

export type ClashAnswer =
  | { readonly kind: 'clash'; readonly clash: Clash }
  /** Groups were found after all. */
  | { readonly kind: 'possible' }
  | { readonly kind: 'open' };
