/** What groups would be like with another rules.yaml, in a line: how many, of what sizes, and what the softened rules cost. */
import { counted } from '../../model/counted.ts';
import { spanText } from '../../model/extent.ts';
import type { Solution } from '../../model/solution.ts';
import type { StandingRule } from '../../rules/price.ts';
import { unitOf } from './change-text.ts';

export function promiseText(
  { groups, outcomes, cost }: Pick<Solution, 'groups' | 'outcomes' | 'cost'>,
  standing: readonly StandingRule[],
  softened: readonly string[],
): string {
  const sizes = groups.map(({ members }) => members.length);
  const made = `${counted(groups.length, 'group')} of ${spanText(sizes)}`;
  const prices = outcomes
    .filter(({ rule }) => softened.includes(standing[rule]!.entry.key))
    .map(({ rule, cost: own }) => priceOf(standing[rule]!, own));
  const price = prices.length === 0 ? 'breaks no hard rule' : `costs ${prices.join(' and ')}`;
  return `${price}; ${made}; in all avoid ${cost[1]}, prefer ${cost[2]}`;
}

function priceOf({ entry }: StandingRule, cost: number): string {
  const { one, many } = unitOf(entry);
  return `${cost} ${cost === 1 ? one : many}`;
}
