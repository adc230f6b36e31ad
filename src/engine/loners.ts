/** People around whom no groups can be filled, because hard rules leave them too few others: proved by trying every way. */
import { nameOf, type Problem } from '../model/problem.ts';
import type { Conflicts, Division } from '../rules/rule.ts';

/** People who may sit with more others than this are not tried. */
const FEW_OTHERS = 20;
/** How many of them are tried together, those with the fewest others first. */
const TOGETHER = 6;
/** Seats tried before nothing is said. */
const STEPS = 200_000;
const REASONS = 3;

/** Sentences about people who cannot all have groups; empty where nothing of the kind is proved. */
export function loners(problem: Problem, division: Division, conflicts: Conflicts): string[] {
  const { members, size } = division;
  const everyone = [...members.keys()];
  const nameAt = (position: number) => nameOf(problem.people, members[position]!);
  const others = (position: number) => members.length - 1 - conflicts.of(position).length;
  const alone = everyone.filter((position) => others(position) + 1 < size.min);
  if (alone.length > 0) {
    return alone.slice(0, REASONS).map((position) => {
      const count = others(position);
      const few = count === 0 ? 'nobody else' : `only ${count} other${count === 1 ? '' : 's'}`;
      return `${nameAt(position)} may sit with ${few} by the hard rules, and a group has at least ${size.min}`;
    });
  }
  const lonely = everyone.filter((position) => others(position) <= FEW_OTHERS);
  lonely.sort((a, b) => others(a) - others(b) || a - b);
  for (let count = 1; count <= Math.min(TOGETHER, lonely.length); count++) {
    const tried = lonely.slice(0, count);
    const answer = canAllSit(tried, division, conflicts);
    if (answer === null) return [];
    if (answer) continue;
    const open = everyone.filter(
      (each) => !tried.includes(each) && tried.some((one) => !conflicts.has(one, each)),
    );
    const names = open.map(nameAt).join(', ');
    const few = open.length === 1 ? `1 other (${names})` : `${open.length} others (${names})`;
    const text = `by the hard rules ${listed(tried.map(nameAt))} may sit only with ${open.length === 0 ? 'one another' : few}, and that does not make groups of ${size.min} or more for them`;
    return [text];
  }
  return [];
}

/**
 * Whether groups can be filled, to the fewest members, around all of these people. Others may join later, so a yes is no
 * proof; a no is one. Null where there are too many ways to try.
 */
function canAllSit(
  people: readonly number[],
  { members, groups: most, fewest, most: largest }: Division,
  conflicts: Conflicts,
): boolean | null {
  const groups: number[][] = [];
  const isSeated = new Uint8Array(members.length);
  let steps = 0;
  const fits = (position: number, group: readonly number[]) =>
    group.every((member) => !conflicts.has(member, position));
  const seated = (position: number, group: number[], then: () => boolean): boolean => {
    if (++steps > STEPS) return true;
    group.push(position);
    isSeated[position] = 1;
    const isDone = then();
    isSeated[position] = 0;
    group.pop();
    return isDone;
  };
  /** Fills a group with people from a position on, then goes on with the others. */
  const fill = (group: number[], from: number, next: number): boolean => {
    if (group.length >= fewest) return place(next);
    for (let position = from; position < members.length; position++) {
      if (isSeated[position] || !fits(position, group)) continue;
      if (seated(position, group, () => fill(group, position + 1, next))) return true;
    }
    return false;
  };
  const place = (index: number): boolean => {
    const position = people[index];
    if (position === undefined) return true;
    if (isSeated[position]) return place(index + 1);
    for (const group of [...groups]) {
      if (group.length >= largest || !fits(position, group)) continue;
      if (seated(position, group, () => place(index + 1))) return true;
    }
    if (groups.length === most) return false;
    const group: number[] = [];
    groups.push(group);
    const isDone = seated(position, group, () => fill(group, 0, index + 1));
    groups.pop();
    return isDone;
  };
  const isPossible = place(0);
  return steps > STEPS ? null : isPossible;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
