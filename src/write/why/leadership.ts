/** One page for leadership: what it is, what it costs, how far each rule holds, and what was given up and why. Nobody is named. */
import { HARD } from '../../model/cost.ts';
import { counted } from '../../model/counted.ts';
import { spanText } from '../../model/extent.ts';
import type { Group, Problem } from '../../model/problem.ts';
import type { RuleOutcome } from '../../model/solution.ts';
import { ruleById } from '../../rules/index.ts';
import { dateText } from '../../rules/lost-hours.ts';
import type { StandingRule } from '../../rules/price.ts';
import { FEW, fewOr, isFew } from '../few.ts';
import { forMarkdown } from '../safe-text.ts';
import { unitOf } from './change-text.ts';

/** Ends every text that others than the organiser read, whether or not there is another reason. */
export const NOT_EVERY_REASON = 'Not every reason is listed.';

export interface LeadershipFacts {
  readonly programme: string;
  readonly groups: readonly Group[];
  /** Of rules that may be told. */
  readonly outcomes: readonly RuleOutcome[];
  readonly judgedBy: string;
}

/** What the page tells, in lines of Markdown. */
export interface LeadershipParts {
  readonly what: readonly string[];
  readonly costs: readonly string[];
  readonly rules: readonly string[];
  readonly givenUp: readonly string[];
  readonly notHere: readonly string[];
}

export function leadershipParts(
  problem: Problem,
  standing: readonly StandingRule[],
  { programme, groups, outcomes, judgedBy }: LeadershipFacts,
): LeadershipParts {
  const told = outcomes
    .filter(({ rule }) => !ruleById(standing[rule]!.entry.id)!.isStructural)
    .sort((a, b) => standing[a.rule]!.entry.level - standing[b.rule]!.entry.level);
  const given = told.filter(({ rule, cost }) => cost > 0 && standing[rule]!.entry.level !== HARD);
  return {
    what: whatLines(standing, told),
    costs: costLines(problem, standing, groups),
    rules: told.map((outcome) => ruleLine(standing, outcome, groups.length)),
    givenUp:
      given.length === 0
        ? ['Nothing: every rule holds in every group.']
        : given.map((each) => givenUp(standing, each)),
    notHere: [
      `Who sits with whom, and anything about a single person. Counts below ${FEW} are not given. ${judgedBy} Programme: ${programme}.`,
    ],
  };
}

export function renderLeadership(
  problem: Problem,
  standing: readonly StandingRule[],
  facts: LeadershipFacts,
): string {
  const { what, costs, rules, givenUp: given, notHere } = leadershipParts(problem, standing, facts);
  const lines = [
    `# Peer groups, ${forMarkdown(problem.cycle.name)}`,
    '',
    '## What it is',
    '',
    ...what,
    '',
    '## What it costs',
    '',
    ...costs,
    '',
    '## The rules, and how far they hold',
    '',
    ...rules,
    '',
    '## What was given up, and why',
    '',
    ...given,
    '',
    '## What is not here',
    '',
    ...notHere,
    '',
    NOT_EVERY_REASON,
    '',
  ];
  return lines.join('\n');
}

/** The practice in a paragraph; that nobody sits with a superior only where it is so. */
function whatLines(standing: readonly StandingRule[], told: readonly RuleOutcome[]): string[] {
  const isSafe = told.some(
    ({ rule, cost }) =>
      standing[rule]!.entry.id === 'reporting-chain' && standing[rule]!.entry.level === HARD && cost === 0,
  );
  return [
    'Small groups of peers who help one another with their work. They meet through the half-year, in confidence, without an agenda from above.',
    ...(isSafe
      ? ['Nobody sits with anybody above or below them, because people speak openly only then.']
      : []),
    'Who sits with whom is held to the rules below, the same for everybody.',
  ];
}

/** "46 people, an hour each week for 25 weeks: 25 hours a person, 1,150 hours in all." */
function costLines(
  { cycle, pools }: Problem,
  standing: readonly StandingRule[],
  groups: readonly Group[],
): string[] {
  const sizes = groups.map(({ members }) => members.length);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const weeks = Math.ceil((cycle.toDay - cycle.fromDay + 1) / 7);
  const minutes = standing.find(({ entry }) => entry.options.hour)?.entry.options.hour?.minutes ?? 60;
  const length = minutes === 60 ? 'an hour' : `${minutes} minutes`;
  const hours = (meetings: number) => `${inThousands(Math.round((people * meetings * minutes) / 60))} hours`;
  const span = spanText(sizes);
  const inPools = pools.length > 1 ? ` in ${pools.length} pools` : '';
  return [
    `- ${people} people in ${counted(groups.length, 'group')} of ${span}${inPools}, from ${dateText(cycle.fromDay)} to ${dateText(cycle.toDay)}.`,
    `- Meeting for ${length} each week, ${weeks} times: ${hours(weeks)} of working time in all. Every second week, ${Math.ceil(weeks / 2)} times: ${hours(Math.ceil(weeks / 2))}.`,
  ];
}

function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function ruleLine(standing: readonly StandingRule[], outcome: RuleOutcome, groups: number): string {
  const { entry, prepared } = standing[outcome.rule]!;
  const broken = new Set(outcome.violations.flatMap(({ group }) => group ?? [])).size;
  const isBetween = outcome.violations.some(({ group }) => group === null);
  const known = (prepared.unknown?.people.length ?? 0) > 0 ? ', as far as known' : '';
  const verdict = isBetween
    ? 'Does not hold everywhere'
    : `Holds in ${groups - broken} of ${groups}${groups === 1 ? ' group' : ' groups'}`;
  const words = { 0: 'Never broken', 1: 'Avoided', 2: 'Preferred' }[entry.level];
  return `- ${words}: ${forMarkdown(ruleById(entry.id)!.sentence(entry))} ${verdict}${known}.`;
}

/** How much was given up, and how much of that is proved to be in no other groups of these people either. */
function givenUp(standing: readonly StandingRule[], { rule, cost, bound }: RuleOutcome): string {
  const { entry } = standing[rule]!;
  const { one, many } = unitOf(entry);
  const amount = fewOr(cost, one, many);
  const open = cost - bound;
  const why =
    open === 0
      ? 'No other groups of these people could do better: it is proved.'
      : bound === 0
        ? 'It was weighed against the rules above it and beside it.'
        : isFew(bound)
          ? 'Some of them are in any groups of these people: that is proved. The rest was weighed against the other rules.'
          : isFew(open)
            ? 'Nearly all of them are in any groups of these people: that is proved. The rest was weighed against the other rules.'
            : `At least ${bound} of them are in any groups of these people: that is proved. The rest was weighed against the other rules.`;
  return `- ${forMarkdown(`${entry.key}: ${amount}`)}. ${why}`;
}
