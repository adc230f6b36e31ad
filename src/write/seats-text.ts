/** What `minim place` prints: seats for a joiner, the best first, with what each costs in a sentence. */

import { HARD } from '../model/cost.ts';
import { extentOf } from '../model/extent.ts';
import { type Group, nameOf, type Problem } from '../model/problem.ts';
import type { Seat, SeatChange, SeatOpening } from '../model/seats.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { beside, padTo, widthOf, wrap } from './wrap.ts';

export function renderSeats(
  problem: Problem,
  standing: readonly StandingRule[],
  groups: readonly Group[],
  person: number,
  seats: readonly Seat[],
  opening: SeatOpening | null,
  palette: Palette,
  width: number,
): string {
  const { people } = problem;
  const names = groups.map(({ name }) => beside(forTerminal(name)));
  const [, nameWidth] = extentOf(names.map(widthOf));
  const possible = seats.filter((seat) => seat.isPossible);
  const lines = [
    `${palette.strong(forTerminal(nameOf(people, person)))} (${forTerminal(people.file)}:${people.lines[person]})`,
  ];
  possible.forEach((seat, index) => {
    const { members } = groups[seat.group]!;
    const size = `${members.length} -> ${members.length + 1}`;
    const text = changesText(problem, standing, seat.changes, person) || 'costs nothing';
    const name = palette.strong(padTo(names[seat.group]!, nameWidth));
    const first = `  ${String(index + 1).padStart(2)}  ${name}  ${size.padEnd(8)}  `;
    lines.push(...wrap(text, first, width));
  });
  const closed = seats.filter((seat) => !seat.isPossible);
  if (closed.length > 0) lines.push(`  not possible:`);
  for (const seat of closed) {
    const hard = seat.changes.filter(({ level, cost }) => level === HARD && cost > 0);
    const text = changesText(problem, standing, hard, person);
    lines.push(...wrap(text, `      ${padTo(names[seat.group]!, nameWidth)}  `, width));
  }
  if (possible.length === 0) {
    lines.push(palette.bad('No seat is possible for now.'));
    lines.push(
      opening
        ? `  A seat opens in ${openingText(problem, groups, opening)}.`
        : '  No move of a single member opens one; `minim rotate --mode repairs-only` may.',
    );
  }
  return `${lines.join('\n')}\n`;
}

function openingText(
  { people }: Problem,
  groups: readonly Group[],
  { group, member, to }: SeatOpening,
): string {
  return `${forTerminal(groups[group]!.name)} if ${forTerminal(people.calledAs[member]!)} goes to ${forTerminal(groups[to]!.name)}`;
}

function changesText(
  problem: Problem,
  standing: readonly StandingRule[],
  changes: readonly SeatChange[],
  person: number,
): string {
  const texts = changes.map((change) => changeText(problem, standing, change, person));
  return [...new Set(texts)].join('; ');
}

/** "reporting-chain with Dana Whitlock"; "1 more pair with the same value (spread:department) with Jon Bell". */
function changeText(
  { people }: Problem,
  standing: readonly StandingRule[],
  { rule, cost, fresh, level }: SeatChange,
  person: number,
): string {
  const { entry } = standing[rule]!;
  // The same words for all that is private or sensitive: others may be shown the list of seats.
  if (!entry.isPublic) return cost > 0 ? 'a private reason' : 'a private reason less';
  const others = [...new Set(fresh.flatMap((violation) => violation.people))].filter(
    (each) => each !== person,
  );
  const { isStructural = false, isOfWholeGroup = false } = ruleById(entry.id) ?? {};
  const isAboutPeople = !isStructural && !isOfWholeGroup;
  const some =
    others
      .slice(0, 3)
      .map((each) => forTerminal(people.calledAs[each]!))
      .join(', ') + (others.length > 3 ? ` and ${others.length - 3} more` : '');
  const isNamed = isAboutPeople && others.length > 0;
  if (level === HARD)
    return `${forTerminal(entry.key)}${isNamed ? ` with ${some}` : `: ${ruleById(entry.id)!.sentence(entry)}`}`;
  const { one, many } = ruleById(entry.id)!.unit;
  const amount = Math.abs(cost / entry.weight);
  const unit = amount === 1 ? one : many;
  return `${amount} ${cost > 0 ? 'more' : 'fewer'} ${unit} (${forTerminal(entry.key)})${isNamed ? `: ${some}` : ''}`;
}
