/** The groups that a run prints: whole where they are few enough to be looked at, by their names where they are more, else the worst. */
import { compareCosts } from '../model/cost.ts';
import { extentOf } from '../model/extent.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { StandingRule } from '../rules/price.ts';
import { type GroupFacts, groupTables, type Placed } from './group-tables.ts';
import { inOrder, membersInOrder } from './groups-csv.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { beside, padTo, widthOf, wrap } from './wrap.ts';

/** Groups shown whole: two screens or so. */
const WHOLE = 12;
/** Groups of which the members are named at least. */
const NAMED = 24;
/** Groups shown whole of those that are more: one screen. */
const WORST = 6;
/** Members of a group that is told by their names alone. */
const SMALL = 3;

export function groupLines(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Pick<Solution, 'groups' | 'groupCosts' | 'outcomes'>,
  facts: GroupFacts,
  palette: Palette,
): string[] {
  const indexOf = new Map(solution.groups.map((group, index) => [group, index]));
  const all = inOrder(solution.groups).map((group) => ({ group, index: indexOf.get(group)! }));
  const areSmall = all.every(({ group }) => group.members.length <= SMALL);
  const shown = facts.verbose || all.length <= NAMED ? all : worstOf(all, solution, areSmall ? NAMED : WORST);
  const isWhole = facts.verbose || all.length <= WHOLE || all.length > NAMED;
  const lines =
    isWhole && !areSmall
      ? groupTables(problem, standing, solution.outcomes, shown, facts, palette)
      : memberLines(problem, shown, facts, palette);
  const left = all.length - shown.length;
  if (left > 0)
    return [
      ...lines,
      ...(areSmall ? [] : ['']),
      ...wrap(
        `and ${left} groups more that are no worse; --verbose lists all, -o DIR writes them`,
        '  ',
        facts.width,
      ),
    ];
  return isWhole || areSmall ? lines : [...lines, '  --verbose shows each of them whole'];
}

/** The worst of them, in their order. */
function worstOf(
  all: readonly Placed[],
  { groupCosts }: Pick<Solution, 'groupCosts'>,
  most: number,
): Placed[] {
  const costOf = ({ index }: Placed) => groupCosts[index]!;
  const worst = new Set([...all].sort((a, b) => compareCosts(costOf(b), costOf(a))).slice(0, most));
  return all.filter((each) => worst.has(each));
}

/** "Alder   6  frontline  Ana Costa, Ben Ito (facilitator), ...". */
function memberLines(
  problem: Problem,
  shown: readonly Placed[],
  { roles, arrivals, width }: GroupFacts,
  palette: Palette,
): string[] {
  const { people, pools } = problem;
  const named = shown.map(({ group }) => ({ group, name: beside(forTerminal(group.name)) }));
  const [, nameWidth] = extentOf(named.map(({ name }) => widthOf(name)));
  const [, digits] = extentOf(shown.map(({ group }) => `${group.members.length}`.length));
  const poolNames = pools.map(({ name }) => beside(forTerminal(name)));
  const [, poolWidth] = extentOf(poolNames.map(widthOf));
  return named.flatMap(({ group, name }) => {
    const names = membersInOrder(problem, group).map((person) => {
      const about = [roles.get(person), arrivals.get(person)].flatMap((each) => each || []).map(forTerminal);
      const behind = about.length === 0 ? '' : palette.faint(` (${about.join(', ')})`);
      return beside(forTerminal(nameOf(people, person))) + behind;
    });
    const pool = pools.length > 1 ? `  ${palette.faint(padTo(poolNames[group.pool]!, poolWidth))}` : '';
    const size = `${group.members.length}`.padStart(digits);
    return wrap(names.join(', '), `  ${palette.strong(padTo(name, nameWidth))}  ${size}${pool}  `, width);
  });
}
