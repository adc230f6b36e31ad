/** How the rules of private.yaml came out, for the organiser's terminal; no file is written from it. */
import { counted } from '../model/counted.ts';
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import { ruleById } from '../rules/index.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';

export function renderPrivate(
  problem: Problem,
  groups: readonly Group[],
  rules: readonly StandingRule[],
  palette: Palette,
): string {
  const { byRule } = price(groups, rules);
  const width = Math.max(...rules.map(({ entry }) => entry.key.length));
  const lines = rules.map(({ entry }, rule) => {
    const { cost, violations } = byRule[rule]!;
    const { one, many } = ruleById(entry.id)!.unit;
    const verdict =
      cost === 0
        ? palette.good('holds')
        : palette.warn(`${counted(cost, one, many)}: ${violations.map(told).join('; ')}`);
    return `    ${entry.strength.padEnd(6)}  ${forTerminal(entry.key.padEnd(width))}  ${verdict}`;
  });
  function told({ group, people }: (typeof byRule)[number]['violations'][number]): string {
    const names = people.map((person) => forTerminal(nameOf(problem.people, person))).join(' and ');
    return group === null ? names : `${names} in ${forTerminal(groups[group]!.name)}`;
  }
  return [`  ${palette.faint('In private (for you only, and in no file):')}`, ...lines, '', ''].join('\n');
}
