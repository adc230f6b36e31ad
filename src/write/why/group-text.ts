/** What `minim explain GROUP` prints: who is in it, what is special, its weakest point, and its hour. */
import { type Cost, compareCosts, FREE } from '../../model/cost.ts';
import type { Step } from '../../model/judgement.ts';
import { nameOf } from '../../model/problem.ts';
import type { GroupWhy, RuleHere, Standout } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import { isBanded, membersByValue, valuesOf } from '../../rules/values.ts';
import { membersInOrder } from '../groups-csv.ts';
import type { Palette } from '../paint.ts';
import { forTerminal } from '../safe-text.ts';
import { wrap } from '../wrap.ts';
import { type Scene, unitOf } from './change-text.ts';
import { factOf, named } from './facts.ts';

export interface GroupFacts {
  readonly roles: ReadonlyMap<number, string>;
  /** Rules that are told of and not weighed. */
  readonly watched: readonly StandingRule[];
}

export function renderGroup(scene: Scene, why: GroupWhy, facts: GroupFacts, palette: Palette): string {
  const { problem, groups } = scene;
  const group = groups[why.group]!;
  const names = membersInOrder(problem, group).map((person) => {
    const role = facts.roles.get(person);
    return nameOf(problem.people, person) + (role === undefined ? '' : ` (${role})`);
  });
  const pool = problem.pools.length > 1 ? ` of the pool ${problem.pools[group.pool]!.name}` : '';
  const blocks: [string, readonly string[]][] = [
    ['Special', [placeText(why), ...specials(scene, why)]],
    ['Weakest', weakestTexts(scene, why)],
    ['Hour', hourTexts(scene, why, facts)],
  ];
  return [
    ...wrap(
      forTerminal(`${group.name}: ${names.length} people${pool}: ${names.join(', ')}.`),
      '',
      scene.width,
      2,
    ),
    ...blocks.flatMap(([title, texts]) =>
      texts.flatMap((text, index) =>
        wrap(
          forTerminal(text),
          index === 0 ? `  ${palette.strong(title)}${' '.repeat(10 - title.length)}` : ' '.repeat(12),
          scene.width,
          12,
        ),
      ),
    ),
    '',
  ].join('\n');
}

function placeText({ place, among, cost }: GroupWhy): string {
  if (compareCosts(cost, FREE) === 0) return 'breaks no rule';
  if (among === 1) return 'the only group of its pool';
  return `${betterText(place - 1, among - 1)} better, by what the rules cost in them`;
}

function betterText(better: number, others: number): string {
  if (others === 1) return better === 0 ? 'the other of its pool is no' : 'the other of its pool is';
  if (better === 0) return `none of the ${others} others of its pool is`;
  if (better === others) return `all ${others} others of its pool are`;
  return `${better} of the ${others} others of its pool ${better === 1 ? 'is' : 'are'}`;
}

/** By what it differs from nearly all others: rules it alone keeps or breaks; and how mixed it is. */
function specials({ problem, standing, groups }: Scene, { standouts, group }: GroupWhy): string[] {
  const isPublic = ({ rule }: Standout) => standing[rule]!.entry.isPublic;
  const alone = standouts.filter(isPublic).flatMap(({ rule, cost, better, alike, worse }) => {
    const { entry } = standing[rule]!;
    if (alike > 0 || ruleById(entry.id)!.isStructural) return [];
    const { many } = unitOf(entry);
    if (worse === 0) return [`more ${many} than any other: ${cost}`];
    if (better > 0) return [];
    return [cost === 0 ? `the only one without ${many}` : `fewer ${many} than any other: ${cost}`];
  });
  const { members } = groups[group]!;
  const mixed = standing.flatMap(({ entry }) => {
    const column = entry.options.column;
    if (entry.id !== 'spread' || !entry.isPublic || column === undefined || isBanded(column.values))
      return [];
    const known = [...membersByValue(members, valuesOf(problem, column.values)).values()];
    const count = known.reduce((sum, { length }) => sum + length, 0);
    return count === 0
      ? []
      : [`${known.length} different values of ${column.attribute} among ${count} people`];
  });
  return [...alone, ...mixed];
}

function weakestTexts(scene: Scene, { weakest, repair, group }: GroupWhy): string[] {
  if (weakest === null) return ['nothing: no rule is broken here'];
  const { entry } = scene.standing[weakest.rule]!;
  if (!entry.isPublic) return ['a private reason'];
  const texts = [`${breachText(scene, weakest)} (${entry.key}: ${entry.strength})`];
  if (repair === null)
    return [...texts, 'no one or two changes mend it without breaking something as strong'];
  const price = costText(repair.change);
  return [
    ...texts,
    `${repair.steps.map((step) => stepText(scene, step, group)).join(', then ')} mends it${price}`,
  ];
}

function breachText({ problem, standing }: Scene, { rule, violations }: RuleHere): string {
  const { entry } = standing[rule]!;
  const { one, many } = unitOf(entry);
  const [{ people, cost }] = violations as [RuleHere['violations'][number]];
  const amount = `${cost} ${cost === 1 ? one : many}`;
  if (ruleById(entry.id)!.isStructural || ruleById(entry.id)!.isOfWholeGroup) return amount;
  const [first, ...others] = people;
  if (first === undefined || others.length === 0) return `${amount}: ${named(problem, people)}`;
  const called = nameOf(problem.people, first);
  return `${amount}: ${factOf(problem, { entry, person: first, others, called })}`;
}

function stepText({ problem, groups }: Scene, { person, from, to, other }: Step, group: number): string {
  const name = nameOf(problem.people, person);
  if (other === null) return `moving ${name} to ${groups[to]!.name}`;
  const elsewhere = groups[from === group ? to : from]!.name;
  return `an exchange of ${name} and ${nameOf(problem.people, other)} (${elsewhere})`;
}

function costText([, avoid, prefer]: Cost): string {
  const part = (amount: number, word: string) =>
    amount === 0 ? [] : [`${Math.abs(amount)} ${amount > 0 ? 'more' : 'less'} in ${word}`];
  const parts = [...part(avoid, 'avoid/should'), ...part(prefer, 'prefer')];
  return parts.length === 0 ? ' and costs nothing' : `: ${parts.join(', ')}`;
}

function hourTexts({ standing, groups }: Scene, { group }: GroupWhy, { watched }: GroupFacts): string[] {
  const rules = [...standing, ...watched].filter(({ entry }) => entry.id === 'common-hour' && entry.isPublic);
  if (rules.length === 0) return ['not known: no timezones, or no rule about a common hour'];
  const own = groups[group]!;
  return rules.flatMap(({ prepared }) => {
    if ((prepared.timesOf?.(own).length ?? 0) > 0) return prepared.notes?.(own) ?? [];
    const told = (prepared.remarks?.([own]) ?? []).filter((text) => text.startsWith(`${own.name}: `));
    return told.length > 0 ? told : ['nobody’s timezone is known'];
  });
}
