/** The price list as text: what each rule would cost the others if it were hard, and give back if it were off. */
import type { PriceList, Tried } from '../../model/prices.ts';
import type { Problem } from '../../model/problem.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { Palette } from '../paint.ts';
import { forTerminal } from '../safe-text.ts';
import { wrap } from '../wrap.ts';
import { unitOf } from './change-text.ts';
import { clashTexts } from './clash-text.ts';

export function renderPrices(
  problem: Problem,
  standing: readonly StandingRule[],
  groups: number,
  { prices, curve }: PriceList,
  palette: Palette,
  width: number,
): string {
  const lines = [
    '',
    palette.strong('What each rule costs the others'),
    ...wrap(
      'Each line was tried: the same people in groups formed anew, by the same search. A longer search may find less.',
      '  ',
      width,
    ),
  ];
  for (const { rule, cost, hard, off } of prices) {
    const { entry } = standing[rule]!;
    const { one, many } = unitOf(entry);
    const now = cost === 0 ? 'holds everywhere' : `${cost} ${cost === 1 ? one : many} now`;
    lines.push(`  ${palette.strong(forTerminal(entry.key))}: ${entry.strength}, ${forTerminal(now)}`);
    const word = ruleById(entry.id)!.speaks === 'unwanted' ? 'never' : 'must';
    const ways: [string, string][] = [
      [
        word,
        hard === null
          ? 'costs nothing: it holds already'
          : (whyNot(problem, standing, rule, hard, word) ?? triedText(standing, groups, hard)),
      ],
      ['off', triedText(standing, groups, off)],
    ];
    for (const [name, text] of ways) lines.push(...wrap(forTerminal(text), `    ${name.padEnd(6)} `, width));
  }
  if (prices.length === 0) lines.push('  no rule is soft');
  if (curve !== null) {
    const roomy = (columns: number, text: string) => text.padStart(columns);
    const unit = unitOf(standing.find(({ entry }) => entry.key === curve.second)!.entry).many;
    lines.push(
      '',
      palette.strong(`The best of ${curve.first} against ${curve.second}`),
      `  ${'an hour in'.padEnd(16)}${unit.padEnd(32)}written as`,
    );
    for (const { holding, groups: made, cost, word } of curve.points)
      lines.push(`  ${roomy(2, `${holding}`)} of ${made} groups${roomy(10, `${cost}`)}`.padEnd(50) + word);
  }
  return `${lines.join('\n')}\n\n`;
}

/** The clash that hardening a rule makes; null where there is none, or none is proved. */
function whyNot(
  problem: Problem,
  standing: readonly StandingRule[],
  rule: number,
  tried: Tried,
  strength: 'never' | 'must',
): string | null {
  if (tried.kind !== 'cannot-hold' || tried.clash === null) return null;
  const changed = standing.map((each, index) =>
    index === rule ? { ...each, entry: { ...each.entry, strength } } : each,
  );
  return `cannot hold: ${clashTexts({ problem, standing: changed, clash: tried.clash })[0]!}`;
}

/** "costs 2 more pairs with the same timezone; gives back 1 ...", "cannot hold: ...". */
export function triedText(standing: readonly StandingRule[], groups: number, tried: Tried): string {
  if (tried.kind === 'cannot-hold') return `cannot hold: ${tried.because}`;
  if (tried.kind === 'not-found') return 'no groups were found with it; it is not proved impossible';
  const told = (sign: 1 | -1) =>
    tried.changes
      .filter(({ cost }) => cost * sign > 0)
      .map(({ key, cost }) => {
        const { one, many } = unitOf(standing.find(({ entry }) => entry.key === key)!.entry);
        return `${Math.abs(cost)} ${Math.abs(cost) === 1 ? one : many}`;
      })
      .join(', ');
  const [costs, gains] = [told(1), told(-1)];
  const made = tried.groups === groups ? '' : `, in ${tried.groups} groups`;
  if (costs === '' && gains === '') return `costs nothing and gives back nothing${made}`;
  return (
    [costs === '' ? '' : `costs ${costs}`, gains === '' ? '' : `gives back ${gains}`]
      .filter(Boolean)
      .join('; ') + made
  );
}
