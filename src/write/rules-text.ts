/** The rules as sentences, with what a unit of each weighs against the others. */
import { AVOID, HARD, type Level, PREFER } from '../model/cost.ts';
import { ruleById } from '../rules/index.ts';
import type { RuleEntry } from '../rules/rule.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { wrap } from './wrap.ts';

const headings: readonly (readonly [Level, string])[] = [
  [HARD, 'Never broken. Groups that break one of these are not written.'],
  [AVOID, 'Avoided. Broken only where a rule above would break otherwise.'],
  [PREFER, 'Preferred. Given up for any rule above.'],
];

export function renderRules(entries: readonly RuleEntry[], palette: Palette, width: number): string {
  const lines: string[] = [];
  for (const [level, title] of headings) {
    const own = entries.filter((entry) => entry.level === level);
    if (own.length === 0) continue;
    lines.push(...wrap(palette.strong(title), '', width, 2));
    for (const entry of own) {
      const rule = ruleById(entry.id)!;
      lines.push(...wrap(`${forTerminal(entry.key)}: ${forTerminal(rule.sentence(entry))}`, '  ', width, 4));
      lines.push(
        `    ${palette.faint(`counts: each ${rule.unit.one}${entry.weight > 1 ? `, times ${entry.weight}` : ''}`)}`,
      );
    }
    // What is never broken is never traded.
    if (level !== HARD)
      lines.push(...exchangeRates(own).flatMap(([indent, text]) => wrap(text, indent, width, 6)));
    lines.push('');
  }
  return `${lines.join('\n')}`;
}

/** "A pair with one manager weighs as much as 2 listed pairs in one group": what the search trades for what. */
function exchangeRates(entries: readonly RuleEntry[]): (readonly [indent: string, text: string])[] {
  const [first, ...others] = entries;
  if (!first || others.length === 0) return [];
  const units = (entry: RuleEntry, count: number) => {
    const { one, many } = ruleById(entry.id)!.unit;
    return `${count} ${count === 1 ? one : many} (${forTerminal(entry.key)})`;
  };
  return [
    ['  ', 'Traded against one another:'],
    ...others.map((other) => {
      const divisor = gcd(first.weight, other.weight);
      const against = units(other, first.weight / divisor);
      return ['    ', `${units(first, other.weight / divisor)} weighs as much as ${against}`] as const;
    }),
  ];
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
