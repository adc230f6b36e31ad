/** What a run prints: one screen, the worst thing first, each rule as a line, and what could not be avoided and why. */
import { AVOID, type Cost, compareCosts, HARD, PREFER } from '../model/cost.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import type { RuleOutcome, Solution } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import { inOrder, membersInOrder } from './groups-csv.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';

export interface SummaryFacts {
  readonly rows: number;
  readonly out: ReadonlyMap<string, number>;
  readonly columnsRead: number;
  readonly columns: number;
  readonly notes: readonly string[];
  readonly verbose: boolean;
}

/** Groups listed in full; of more, the worst are. `--verbose` lists all. */
const GROUPS_SHOWN = 24;
const REASONS_SHOWN = 2;

export function renderSummary(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  facts: SummaryFacts,
  palette: Palette,
): string {
  return [
    peopleLine(problem, facts, palette),
    headline(problem, solution, palette),
    ...facts.notes.map((note) => `${palette.warn('note')} ${forTerminal(note)}`),
    '',
    ...worstGroup(problem, standing, solution, palette),
    ...ruleLines(problem, standing, solution, facts.verbose, palette),
    '',
    ...groupLines(problem, solution, facts.verbose, palette),
    '',
  ].join('\n');
}

/** "people.csv  210 rows: 56 take part; 151 manage nobody, ...". */
export function peopleLine(problem: Problem, facts: SummaryFacts, palette: Palette): string {
  const placed = problem.pools.reduce((sum, pool) => sum + pool.members.length, 0);
  const reasons = [...facts.out].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`);
  const out =
    reasons.length === 0 ? 'nobody is left out' : `${facts.rows - placed} do not: ${reasons.join(', ')}`;
  const read = `Read ${facts.columnsRead} of ${facts.columns} columns. No network.`;
  return `${palette.strong(forTerminal(problem.people.file))}  ${facts.rows} rows: ${placed} take part, ${forTerminal(out)}. ${palette.faint(read)}`;
}

function headline(problem: Problem, solution: Solution, palette: Palette): string {
  const sizes = solution.groups.map((group) => group.members.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const span = least === most ? `${least}` : `${least} to ${most}`;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const pools = problem.pools.length > 1 ? ` in ${problem.pools.length} pools` : '';
  const groups = sizes.length === 1 ? '1 group' : `${sizes.length} groups`;
  const hard = palette.good('Every hard rule holds.');
  const proved =
    solution.search.stopped === 'proved-best'
      ? palette.good('Proved best: no other groups of these people cost less.')
      : `Not proved best: ${gap(solution)}.`;
  const clock =
    solution.search.stopped === 'clock' ? ` ${palette.warn('Stopped by the clock: not reproducible.')}` : '';
  return `${palette.strong(`${groups} of ${span}`)}${pools}, ${people} people, nobody left over. ${hard} ${proved}${clock}`;
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

function worstGroup(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  palette: Palette,
): string[] {
  const index = worstIndex(solution);
  if (index === null) return [palette.good('No group breaks any rule.'), ''];
  const group = solution.groups[index]!;
  const lines = solution.outcomes.flatMap(({ rule, violations }) => {
    const { entry } = standing[rule]!;
    if (ruleById(entry.id)?.isStructural) return [];
    const own = violations.filter((violation) => violation.group === index);
    return own.map(({ people, cost }) => ({
      level: entry.level,
      cost: cost * entry.weight,
      text: `${entry.key}: ${people.map((person) => who(problem, person, palette)).join(', ')}`,
    }));
  });
  lines.sort((a, b) => a.level - b.level || b.cost - a.cost);
  if (lines.length === 0) return [];
  const [first, ...rest] = lines.map(({ text }) => text);
  return [
    `  worst group    ${palette.strong(forTerminal(group.name))}  ${first}`,
    ...rest.map((text) => `                 ${' '.repeat(group.name.length)}  ${text}`),
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
  return `${forTerminal(nameOf(people, person))} ${palette.faint(`(${forTerminal(people.file)}:${people.lines[person]})`)}`;
}

function ruleLines(
  problem: Problem,
  standing: readonly StandingRule[],
  solution: Solution,
  verbose: boolean,
  palette: Palette,
): string[] {
  const width = Math.max(...standing.map(({ entry }) => entry.key.length));
  const byStrength = [...solution.outcomes].sort(
    (a, b) => standing[a.rule]!.entry.level - standing[b.rule]!.entry.level,
  );
  return byStrength.flatMap((outcome) => {
    const { entry, prepared } = standing[outcome.rule]!;
    const label = `  ${entry.strength.padEnd(6)}  ${entry.key.padEnd(width)}  `;
    const reasons = outcome.because.slice(0, verbose ? Number.POSITIVE_INFINITY : REASONS_SHOWN);
    const more = outcome.because.length - reasons.length;
    const why =
      outcome.cost > 0 && outcome.bound > 0
        ? [...reasons, ...(more > 0 ? [`and ${more} more reasons`] : [])]
        : [];
    const unknown = prepared.unknown;
    const known =
      unknown && unknown.people.length > 0
        ? `; ${unknown.people.length} ${unknown.people.length === 1 ? unknown.one : unknown.many}`
        : '';
    return [
      label + verdict(problem, entry.id, outcome, solution.groups.length, known, palette),
      ...why.map((text) => `${' '.repeat(label.length)}${palette.faint(forTerminal(text))}`),
    ];
  });
}

/** "holds in 8 of 8", or what it costs, how many groups it touches, and how much of it is proved. */
function verdict(
  problem: Problem,
  id: string,
  outcome: RuleOutcome,
  groups: number,
  known: string,
  palette: Palette,
): string {
  const asKnown = known === '' ? '' : ` as far as known${known}`;
  if (outcome.cost === 0)
    return (known === '' ? palette.good : palette.warn)(`holds in ${groups} of ${groups}${asKnown}`);
  const unit = ruleById(id)!.unit;
  const touched = new Set(outcome.violations.flatMap(({ group }) => group ?? [])).size;
  const where = touched === 0 ? '' : `, holds in ${groups - touched} of ${groups}`;
  const proof =
    outcome.cost === outcome.bound
      ? palette.good('as good as possible')
      : palette.warn(`at least ${outcome.bound} cannot be avoided`);
  void problem;
  return `costs ${outcome.cost} (${unit})${where}${known === '' ? '' : known}; ${proof}`;
}

function groupLines(problem: Problem, solution: Solution, verbose: boolean, palette: Palette): string[] {
  const all = inOrder(solution.groups);
  const isCut = all.length > GROUPS_SHOWN && !verbose;
  const costOf = new Map(solution.groups.map((group, index) => [group, solution.groupCosts[index]!]));
  const worst = [...all].sort((a, b) => compareCosts(costOf.get(b)!, costOf.get(a)!)).slice(0, GROUPS_SHOWN);
  const shown = isCut ? all.filter((group) => worst.includes(group)) : all;
  const width = Math.max(...shown.map((group) => group.name.length));
  const lines = shown.map((group) => {
    const names = membersInOrder(problem, group).map((person) => forTerminal(nameOf(problem.people, person)));
    const pool =
      problem.pools.length > 1 ? palette.faint(` ${forTerminal(problem.pools[group.pool]!.name)}`) : '';
    return `  ${palette.strong(forTerminal(group.name).padEnd(width))}  ${String(group.members.length).padStart(2)}  ${names.join(', ')}${pool}`;
  });
  if (isCut)
    lines.push(
      `  and ${all.length - shown.length} groups more that are no worse; --verbose lists all, -o DIR writes them`,
    );
  return lines;
}
