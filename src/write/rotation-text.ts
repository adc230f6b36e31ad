/** What `minim rotate` prints: who moves where, group by group, then the rules, and on this screen only whose turn is next. */
import type { Diff } from '../compare/diff.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import type { StandingRule } from '../rules/price.ts';
import { cyclesIn } from '../rules/turn.ts';
import { type DiffFacts, groupChangeLines, sentence } from './diff-markdown.ts';
import { groupLines } from './group-lines.ts';
import type { GroupFacts } from './group-tables.ts';
import { inOrder } from './groups-csv.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { hardLine, noteLines, peopleLines, proofLine, ruleLines, type SummaryFacts } from './summary.ts';
import { wrap } from './wrap.ts';

/** Groups told one by one; `--verbose` tells all. */
const SHOWN = 24;

export function renderRotation(
  { problem, standing }: { readonly problem: Problem; readonly standing: readonly StandingRule[] },
  solution: Solution,
  diff: Diff,
  facts: DiffFacts,
  summary: SummaryFacts & GroupFacts,
  mode: string,
  palette: Palette,
): string {
  const changed = diff.groups;
  const shown = summary.verbose ? changed : changed.slice(0, SHOWN);
  const groups = shown.flatMap((group) => groupChangeLines(group, facts.callOf, palette, summary.width));
  const { fresh, acrossDepartments, again } = facts.acquaintances!;
  const across = acrossDepartments === null ? '' : `, ${acrossDepartments} of them across departments`;
  const how = `${hardLine(standing, palette)} ${proofLine(standing, solution, palette)}`;
  return [
    ...peopleLines(problem, summary, palette),
    ...wrap(`${palette.strong(sentence(diff))} ${how}`, '', summary.width, 2),
    ...noteLines(summary, palette),
    '',
    ...groups,
    ...(changed.length > shown.length
      ? [`  and ${changed.length - shown.length} groups more; --verbose tells all`]
      : []),
    '',
    ...wrap(
      `${fresh} pairs meet for the first time${across}; ${again} meet again after being apart.`,
      '',
      summary.width,
      2,
    ),
    '',
    ...ruleLines(problem, standing, solution, summary, palette),
    '',
    ...groupLines(problem, standing, solution, summary, palette),
    ...(mode === 'everyone' ? [] : turns(problem, solution, summary, palette)),
    '',
  ].join('\n');
}

/** Who has been longest in each group, those who lead it last: the next to go if nothing changes. For the organiser's eyes. */
function turns(
  problem: Problem,
  solution: Solution,
  { roles, width }: GroupFacts,
  palette: Palette,
): string[] {
  const going = problem.rotation.move;
  if (going === 0) return [];
  const lines = inOrder(solution.groups)
    .slice(0, SHOWN)
    .flatMap((group) => {
      const cycles = group.members.map((person) => ({
        person,
        cycles: cyclesIn(problem, person, group.name),
      }));
      const leads = (person: number) => Number(roles.get(person) === 'facilitator');
      cycles.sort((a, b) => leads(a.person) - leads(b.person) || b.cycles - a.cycles || a.person - b.person);
      const next = cycles.slice(0, going).map(({ person }) => forTerminal(nameOf(problem.people, person)));
      return wrap(`${forTerminal(group.name)}: ${next.join(', ')}`, '    ', width, 6);
    });
  return [
    '',
    ...wrap(
      palette.faint('Longest in their group, so next to go if nothing changes (for you only):'),
      '  ',
      width,
    ),
    ...lines,
  ];
}
