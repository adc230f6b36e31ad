/** What a run prints: one screen, the worst thing first, each rule as a line, and what could not be avoided and why. */

import { AVOID, type Cost, compareCosts, HARD, type Level, levels, PREFER } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import { extentOf, spanText } from '../model/extent.ts';
import { nameOf, type Problem, participantsIn } from '../model/problem.ts';
import type { RuleOutcome, Solution } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import { fileName } from './file-names.ts';
import { groupLines } from './group-lines.ts';
import type { GroupFacts } from './group-tables.ts';
import { inOrder } from './groups-csv.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { padTo, widthOf, wrap } from './wrap.ts';

export interface SummaryFacts {
  readonly rows: number;
  readonly out: ReadonlyMap<string, number>;
  readonly columnsRead: number;
  readonly columns: number;
  readonly notes: readonly string[];
  readonly verbose: boolean;
  /** What a rule costs the others, where that was tried. */
  readonly trades?: readonly string[];
}

/** What a paragraph's further lines are set in by. */
const INDENT = 2;
/** Columns kept for the names of rules; a longer one pushes what follows it. */
const LONGEST_KEY = 26;
/** Where reasons begin: a little behind the name of their rule. */
const REASON = 12;
const REASONS_SHOWN = 2;
const REMARKS_SHOWN = 4;

export function renderSummary(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  facts: SummaryFacts & GroupFacts,
  palette: Palette,
): string {
  const trades = facts.trades ?? [];
  return [
    ...peopleLines(problem, facts, palette),
    ...wrap(headline(problem, standing, solution, palette), '', facts.width, INDENT),
    ...noteLines(facts, palette),
    '',
    ...worstGroup(problem, standing, solution, facts.width, palette),
    ...ruleLines(problem, standing, solution, facts, palette),
    ...trades.flatMap((text) => wrap(forTerminal(text), `  ${palette.strong('trade')}   `, facts.width)),
    '',
    ...groupLines(problem, standing, solution, facts, palette),
    '',
    '',
  ].join('\n');
}

/** Notes, each a paragraph. */
export function noteLines(
  { notes, width }: Pick<SummaryFacts & GroupFacts, 'notes' | 'width'>,
  palette: Palette,
): string[] {
  return notes.flatMap((note) => wrap(forTerminal(note), `${palette.warn('note')} `, width, INDENT));
}

/** "people.csv  210 rows: 56 take part; 151 manage nobody, ...". */
export function peopleLines(
  problem: Problem,
  facts: SummaryFacts & Pick<GroupFacts, 'width'>,
  palette: Palette,
): string[] {
  const placed = participantsIn(problem);
  const reasons = [...facts.out].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`);
  const out =
    reasons.length === 0
      ? 'nobody is left out'
      : `${facts.rows - placed} ${facts.rows - placed === 1 ? 'does' : 'do'} not (${reasons.join(', ')})`;
  const read = `Read ${facts.columnsRead} of ${facts.columns} columns. No network.`;
  const text = `${facts.rows} rows: ${placed} take part, ${forTerminal(out)}. ${palette.faint(read)}`;
  return wrap(text, `${palette.strong(forTerminal(problem.people.file))}  `, facts.width, INDENT);
}

function headline(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  palette: Palette,
): string {
  const sizes = solution.groups.map((group) => group.members.length);
  const span = spanText(sizes);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const pools = problem.pools.length > 1 ? ` in ${problem.pools.length} pools` : '';
  const groups = counted(sizes.length, 'group');
  const hard = hardLine(standing, palette);
  const proved = proofLine(standing, solution, palette);
  const clock =
    solution.search.stopped === 'clock' ? ` ${palette.warn('Stopped by the clock: not reproducible.')}` : '';
  return `${palette.strong(`${groups} of ${span}`)}${pools}, ${people} people, nobody left over. ${hard} ${proved}${clock}`;
}

/** "Proved best: ...", or how far the cost is from what is proved. */
export function proofLine(standing: readonly StandingRule[], solution: Solution, palette: Palette): string {
  return solution.search.stopped === 'proved-best'
    ? palette.good(`${howProved(standing, solution)}: no other groups of these people cost less.`)
    : `Not proved best: ${gap(solution)}.`;
}

/** Where the minima of single rules do not make the whole, it was shown for all rules together, over every way to form groups. */
function howProved(standing: readonly StandingRule[], { cost, outcomes }: Solution): string {
  const single = [0, 0, 0];
  for (const { rule, bound } of outcomes)
    single[standing[rule]!.entry.level]! += bound * standing[rule]!.entry.weight;
  return levels.every((level) => single[level] === cost[level])
    ? 'Proved best'
    : 'Proved best by going through every way';
}

/** "Every hard rule holds", with a reserve where one of them met people of whom not everything is known. */
export function hardLine(standing: readonly StandingRule[], palette: Palette): string {
  const isUnsure = standing.some(
    ({ entry, prepared }) => entry.level === HARD && (prepared.unknown?.people.length ?? 0) > 0,
  );
  return isUnsure
    ? palette.warn('Every hard rule holds as far as known.')
    : palette.good('Every hard rule holds.');
}

/** How far the cost is from what is proved, strongest strength first. */
function gap({ cost, bound }: Solution): string {
  const words = [
    [AVOID, 'avoid/should'],
    [PREFER, 'prefer'],
  ] as const;
  const open = words.filter(([level]) => cost[level] > bound[level]);
  const parts = open.map(
    ([level, word]) => `at most ${cost[level] - bound[level]} of ${cost[level]} in ${word} could be avoided`,
  );
  return parts.join(', ');
}

/** Lines that say what is wrong with the worst group before the rest is counted. */
const FAULTS_SHOWN = 4;

function worstGroup(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  width: number,
  palette: Palette,
): string[] {
  const index = worstIndex(solution);
  if (index === null) return [palette.good('  No group breaks any rule.'), ''];
  const faults = solution.outcomes.flatMap(({ rule, violations }) => {
    const { entry } = standing[rule]!;
    if (ruleById(entry.id)?.isStructural) return [];
    const own = violations.filter((violation) => violation.group === index);
    return own.map(({ people, cost }) => ({
      level: entry.level,
      cost: cost * entry.weight,
      text: `${forTerminal(entry.key)}: ${people.map((person) => who(problem, person, palette)).join(', ')}`,
    }));
  });
  if (faults.length === 0) return [];
  faults.sort((a, b) => a.level - b.level || b.cost - a.cost);
  const lines = faults.slice(0, FAULTS_SHOWN).map(({ text }) => text);
  if (faults.length > FAULTS_SHOWN)
    lines.push(palette.faint(`and ${faults.length - FAULTS_SHOWN} more of less weight`));
  return [
    `  worst group: ${palette.strong(forTerminal(solution.groups[index]!.name))}`,
    ...lines.flatMap((text) => wrap(text, '    ', width, 4 + INDENT)),
    '',
  ];
}

function worstIndex({ groupCosts }: Solution): number | null {
  let worst = 0;
  groupCosts.forEach((cost, index) => {
    if (compareCosts(cost, groupCosts[worst]!) > 0) worst = index;
  });
  const cost: Cost | undefined = groupCosts[worst];
  return cost && (cost[HARD] > 0 || cost[AVOID] > 0 || cost[PREFER] > 0) ? worst : null;
}

function who(problem: Problem, person: number, palette: Palette): string {
  const { people } = problem;
  return `${forTerminal(nameOf(people, person))} ${palette.faint(`(${forTerminal(fileName(people.file))}:${people.lines[person]})`)}`;
}

/** What is told of rules; without totals nothing is said of all rules together. */
type Told = Pick<Solution, 'groups' | 'outcomes'> & Partial<Pick<Solution, 'cost' | 'bound'>>;

/** Each rule as a line: whether it holds, what it costs, how much of that is proved and why. */
export function ruleLines(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Told,
  { verbose, width }: Pick<GroupFacts, 'verbose' | 'width'>,
  palette: Palette,
): string[] {
  const isSettled = settledLevels(solution);
  const keys = standing.map(({ entry }) => forTerminal(entry.key));
  const [, longest] = extentOf(keys.map(widthOf));
  const keyWidth = Math.min(longest, LONGEST_KEY);
  // With one pool there is nothing to keep apart.
  const told = solution.outcomes.filter(
    ({ rule }) => problem.pools.length > 1 || standing[rule]!.entry.id !== 'pool',
  );
  const byStrength = told.sort((a, b) => standing[a.rule]!.entry.level - standing[b.rule]!.entry.level);
  return byStrength.flatMap((outcome) => {
    const { entry, prepared } = standing[outcome.rule]!;
    const label = `  ${entry.strength.padEnd(6)}  ${padTo(keys[outcome.rule]!, keyWidth)}  `;
    const indent = 2 + 6 + 2 + keyWidth + 2;
    // Reasons and remarks quote values; of those that nobody is to see, the price alone is told.
    const because = entry.isPublic ? outcome.because : [];
    const reasons = because.slice(0, verbose ? Number.POSITIVE_INFINITY : REASONS_SHOWN);
    const more = because.length - reasons.length;
    const why =
      outcome.cost > 0 && outcome.bound > 0
        ? [...reasons, ...(more > 0 ? [`and ${counted(more, 'more reason')}`] : [])]
        : [];
    const unknown = prepared.unknown;
    const known =
      unknown && unknown.people.length > 0
        ? forTerminal(`; ${counted(unknown.people.length, unknown.one, unknown.many)}`)
        : '';
    const remarks = entry.isPublic ? (prepared.remarks?.(inOrder(solution.groups)) ?? []) : [];
    const told = verbose ? remarks : remarks.slice(0, REMARKS_SHOWN);
    const untold = remarks.length - told.length;
    if (untold > 0) told.push(`and ${untold} more; --verbose tells all`);
    const isSure = isSettled.includes(entry.level);
    const said = verdict(entry.id, outcome, solution.groups.length, known, isSure, palette);
    return [
      ...wrap(said, label, width, indent),
      ...[...why, ...told].flatMap((text) =>
        wrap(palette.faint(forTerminal(text)), ' '.repeat(REASON), width, REASON + INDENT),
      ),
    ];
  });
}

/** Strengths in which, and in all stronger ones, no groups cost less. */
function settledLevels({ cost, bound }: Told): Level[] {
  if (cost === undefined || bound === undefined) return [];
  const open = levels.findIndex((level) => cost[level] !== bound[level]);
  return open < 0 ? [...levels] : levels.slice(0, open);
}

/** "holds in 8 of 8", or what it costs, in how many groups, and how much of it is proved. */
function verdict(
  id: string,
  outcome: RuleOutcome,
  groups: number,
  known: string,
  isSettled: boolean,
  palette: Palette,
): string {
  if (outcome.cost === 0) {
    const text = `holds in ${groups} of ${groups}`;
    return known === '' ? palette.good(text) : palette.warn(`${text} as far as known${known}`);
  }
  const { one, many } = ruleById(id)!.unit;
  const touched = new Set(outcome.violations.flatMap(({ group }) => group ?? [])).size;
  const where = touched === 0 ? '' : ` in ${touched} of ${groups} groups`;
  const proof =
    outcome.cost === outcome.bound
      ? palette.good('as good as possible')
      : isSettled
        ? palette.good(
            outcome.bound === 0
              ? 'fewer would not make the whole better'
              : `${outcome.bound} of them cannot be avoided, and fewer would not make the whole better`,
          )
        : palette.warn(
            outcome.bound === 0 ? 'not proved unavoidable' : `${outcome.bound} of them cannot be avoided`,
          );
  return `${counted(outcome.cost, one, many)}${where}: ${proof}${known}`;
}
