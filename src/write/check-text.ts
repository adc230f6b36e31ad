/** What `minim check` prints: broken rules with their lines and repairs, who is missing, and how far from the best. */

import { areTooFew, sayTooFew } from '../model/attendance.ts';
import { AVOID, type Cost, HARD, levels } from '../model/cost.ts';
import { counted } from '../model/counted.ts';
import type { Finding, Judgement, Repair, Step } from '../model/judgement.ts';
import { nameOf, type Problem } from '../model/problem.ts';
import { ruleById } from '../rules/index.ts';
import type { StandingRule } from '../rules/price.ts';
import { groupLines } from './group-lines.ts';
import type { GroupFacts } from './group-tables.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { hardLine, ruleLines } from './summary.ts';
import { wrap } from './wrap.ts';

/** What the groups file says beside the groups. */
export interface CheckFacts {
  readonly file: string;
  readonly lineOf: ReadonlyMap<number, number>;
  readonly unplaced: readonly number[];
  /** Seated people who take no part, with the reason. */
  readonly strangers: readonly { readonly person: number; readonly reason: string }[];
  readonly unknown: number;
  readonly unclear: number;
  readonly twice: number;
  readonly shown: GroupFacts;
}

/** Findings listed; `--verbose` lists all. */
const SHOWN = 12;

export function renderCheck(
  problem: Problem,
  standing: readonly StandingRule[],
  judgement: Judgement,
  facts: CheckFacts,
  palette: Palette,
): string {
  const { width, verbose } = facts.shown;
  const shown = verbose ? judgement.findings : judgement.findings.slice(0, SHOWN);
  const rest = judgement.findings.length - shown.length;
  const lines = [
    ...wrap(headline(standing, judgement, facts, palette), '', width, 2),
    '',
    ...shown.flatMap((finding) => findingLines(problem, standing, judgement, finding, facts, palette)),
    ...(rest > 0 ? [`  and ${rest} more; --verbose lists all`] : []),
    ...(shown.length > 0 ? [''] : []),
    ...people(problem, facts, palette),
    ...ruleLines(problem, standing, judgement, facts.shown, palette),
    '',
    ...comparison(problem, judgement, facts, palette).flatMap((line) => wrap(line, '', width, 2)),
    ...(verbose ? ['', ...groupLines(problem, standing, judgement, facts.shown, palette)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(
  standing: readonly StandingRule[],
  judgement: Judgement,
  facts: CheckFacts,
  palette: Palette,
): string {
  const people = judgement.groups.reduce((sum, group) => sum + group.members.length, 0);
  const count = (level: number) =>
    judgement.findings.filter(({ rule }) => standing[rule]!.entry.level === level).length;
  const [hard, avoid] = [count(HARD), count(AVOID)];
  const groups = counted(judgement.groups.length, 'group');
  const verdict =
    hard === 0
      ? hardLine(standing, palette).replace('.', '')
      : palette.bad(`${hard === 1 ? 'A hard rule is broken once' : `Hard rules are broken ${hard} times`}`);
  const soft = avoid === 0 ? '' : `, ${counted(avoid, 'thing')} to be avoided`;
  return `${palette.strong(forTerminal(facts.file))}  ${groups}, ${people} people. ${verdict}${soft}.`;
}

function findingLines(
  problem: Problem,
  standing: readonly StandingRule[],
  judgement: Judgement,
  { rule, violation, answer }: Finding,
  facts: CheckFacts,
  palette: Palette,
): string[] {
  const { entry } = standing[rule]!;
  const lines = violation.people.map((person) => facts.lineOf.get(person) ?? 0).sort((a, b) => a - b);
  const place = `${forTerminal(facts.file)}:${lines[0] ?? 1}`;
  const group = violation.group === null ? 'between groups' : judgement.groups[violation.group]!.name;
  const names = violation.people.map(
    (person) => `${forTerminal(nameOf(problem.people, person))} (line ${facts.lineOf.get(person)})`,
  );
  const word = entry.level === HARD ? palette.bad(entry.strength) : palette.warn(entry.strength);
  const sentence = ruleById(entry.id)!.sentence(entry);
  const head = `${palette.strong(place)}  ${forTerminal(group)}  ${word} ${forTerminal(entry.key)}: ${names.join(', ')}`;
  const { attend } = problem.pools[judgement.groups[violation.group ?? 0]!.pool]!.size;
  const isSmall = entry.id === 'size' && attend && areTooFew(violation.people.length, attend);
  const why = isSmall ? ` ${sayTooFew(violation.people.length, attend)}.` : '';
  const { width } = facts.shown;
  return [
    ...wrap(head, '  ', width, 6),
    ...wrap(`${forTerminal(sentence)}${why}`, '      ', width),
    ...wrap(repairLine(problem, judgement, answer, facts), '      ', width),
  ];
}

function repairLine(
  problem: Problem,
  judgement: Judgement,
  answer: Finding['answer'],
  facts: CheckFacts,
): string {
  if (answer === null) return 'no repair was looked for';
  const describe = (repair: Repair) =>
    repair.steps.map((step) => stepText(problem, judgement, step, facts)).join(', then ');
  if (answer.repair)
    return `${describe(answer.repair)}: mends it and breaks nothing as strong${priceOf(answer.repair.change)}`;
  if (answer.nearest)
    return `no one or two changes mend it; the nearest is to ${describe(answer.nearest)}, which breaks something as strong${priceOf(answer.nearest.change)}`;
  return 'no one or two changes mend it, whatever they cost';
}

/** "swap Ines Duarte with Aiko Mori (line 31, Hazel)". */
export function stepText(
  { people }: Problem,
  { groups }: Pick<Judgement, 'groups'>,
  step: Step,
  { lineOf }: Pick<CheckFacts, 'lineOf'>,
): string {
  const name = forTerminal(people.calledAs[step.person]!);
  const to = forTerminal(groups[step.to]!.name);
  if (step.other === null) return `move ${name} (line ${lineOf.get(step.person)}) to ${to}`;
  return `swap ${name} with ${forTerminal(people.calledAs[step.other]!)} (line ${lineOf.get(step.other)}, ${to})`;
}

/** "; 2 fewer to be avoided, 1 more preferred": nothing where nothing changes but what is mended. */
function priceOf(change: Cost): string {
  const words = ['hard', 'to be avoided', 'preferred'];
  const parts = levels.flatMap((level) => {
    const amount = change[level];
    if (amount === 0 || level === HARD) return [];
    return [`${Math.abs(amount)} ${amount > 0 ? 'more' : 'fewer'} ${words[level]}`];
  });
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

function people(problem: Problem, facts: CheckFacts, palette: Palette): string[] {
  const inExport = (person: number) =>
    `${forTerminal(nameOf(problem.people, person))} (${forTerminal(problem.people.file)}:${problem.people.lines[person]})`;
  const lines: string[] = [];
  if (facts.unplaced.length > 0)
    lines.push(
      `${palette.warn('not in a group')}: ${list(facts.unplaced.map(inExport), facts.shown.verbose)}`,
    );
  if (facts.strangers.length > 0) {
    const named = facts.strangers.map(
      ({ person, reason }) =>
        `${forTerminal(nameOf(problem.people, person))} (line ${facts.lineOf.get(person)}, ${forTerminal(reason)})`,
    );
    lines.push(`${palette.warn('takes no part')}: ${list(named, facts.shown.verbose)}`);
  }
  if (facts.twice > 0) lines.push(`${palette.bad('seated twice')}: ${facts.twice}, named above`);
  if (facts.unclear > 0)
    lines.push(`${palette.warn('not clear who is meant')}: ${facts.unclear}, named above`);
  if (facts.unknown > 0) lines.push(`${palette.warn('not in the export')}: ${facts.unknown}, named above`);
  return lines.length === 0 ? [] : [...lines.flatMap((line) => wrap(line, '  ', facts.shown.width, 6)), ''];
}

function list(items: readonly string[], verbose: boolean): string {
  const most = verbose ? items.length : 8;
  return items.slice(0, most).join(', ') + (items.length > most ? ` and ${items.length - most} more` : '');
}

/** What forming the groups anew would cost, and how far a few moves go. */
function comparison(
  problem: Problem,
  { cost, anew, near, groups }: Judgement,
  facts: CheckFacts,
  palette: Palette,
): string[] {
  const written = ([hard, avoid, prefer]: Cost) => `hard ${hard}, avoid ${avoid}, prefer ${prefer}`;
  if (anew === null) return [];
  if ('why' in anew) return [`Formed anew, these people make no groups: ${forTerminal(anew.why)}.`];
  const lines = [`Cost: ${written(cost)}. The same people formed anew: ${written(anew.cost)}.`];
  if (near) {
    const from = new Map(
      groups.flatMap((group) => group.members.map((person) => [person, group.name] as const)),
    );
    const moves = near.groups.flatMap((group) =>
      group.members
        .filter((person) => from.get(person) !== group.name)
        .map(
          (person) =>
            `${forTerminal(nameOf(problem.people, person))} (line ${facts.lineOf.get(person)}) to ${forTerminal(group.name)}`,
        ),
    );
    lines.push(
      `${palette.strong(`Moving ${near.moved} people gives ${near.share} % of that:`)} ${moves.join(', ')}.`,
    );
  }
  return lines;
}

/** What `--fix` changed, by name and line. */
export interface FixFacts {
  readonly moved: readonly { readonly person: number; readonly from: string; readonly to: string }[];
  readonly seated: readonly { readonly person: number; readonly to: string }[];
  readonly dropped: readonly number[];
  readonly isProved: boolean;
}

/** What was changed, then each rule as it holds now. */
export function renderFix(
  problem: Problem,
  standing: readonly StandingRule[],
  judgement: Pick<Judgement, 'groups' | 'outcomes'>,
  fix: FixFacts,
  facts: Pick<CheckFacts, 'lineOf' | 'shown'>,
  palette: Palette,
): string {
  const called = (person: number) => forTerminal(nameOf(problem.people, person));
  const proof = fix.moved.length > 0 && fix.isProved ? '; fewer is not possible' : '';
  const lines = [
    '',
    palette.strong(`Fixed: ${counted(fix.moved.length, 'person moves', 'people move')}${proof}.`),
    ...fix.moved.map(
      ({ person, from, to }) =>
        `  ${called(person)} (line ${facts.lineOf.get(person)}): ${forTerminal(from)} to ${forTerminal(to)}`,
    ),
    ...fix.seated.map(({ person, to }) => `  ${called(person)} had no seat and joins ${forTerminal(to)}`),
    ...fix.dropped.map(
      (person) => `  ${called(person)} (line ${facts.lineOf.get(person)}) takes no part and loses the seat`,
    ),
    '',
    ...ruleLines(problem, standing, judgement, facts.shown, palette),
  ];
  return `${lines.join('\n')}\n`;
}
