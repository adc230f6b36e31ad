/** Says what a rule costs the others: "with `common-hour: should` it holds in 8 of 8 groups, for 3 more pairs ...". */
import type { Trade } from '../model/trade.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';

/** `standing` holds the rules whose costs would change. */
export function tradeTexts(
  id: string,
  standing: readonly StandingRule[],
  trades: readonly Trade[],
): string[] {
  return trades.map(({ strength, holding, groups, changes }) => {
    const how = strength === 'off' ? `without ${id}` : `with \`${id}: ${strength}\``;
    const gains = changes.filter(({ cost }) => cost < 0).map((each) => changeText(standing, each, 'fewer'));
    const prices = changes.filter(({ cost }) => cost > 0).map((each) => changeText(standing, each, 'more'));
    const parts = [...gains, ...prices].join(', ');
    const others = parts === '' ? 'and no other rule costs more or less' : `with ${parts}`;
    return `${how} it holds in ${holding} of ${groups} groups, ${others}`;
  });
}

/** "3 more pairs with the same value (spread:timezone)". */
function changeText(
  standing: readonly StandingRule[],
  { key, cost }: Trade['changes'][number],
  word: 'more' | 'fewer',
): string {
  const { entry } = standing.find((each) => each.entry.key === key)!;
  const { one, many } = ruleById(entry.id)!.unit;
  const amount = Math.abs(cost);
  return `${amount} ${word} ${amount === 1 ? one : many} (${entry.key})`;
}
