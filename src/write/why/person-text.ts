/** What `minim explain PERSON` prints: why they sit there, and why not in each other group. */
import { compareCosts, FREE } from '../../model/cost.ts';
import { nameOf } from '../../model/problem.ts';
import type { Elsewhere, PersonWhy, RuleHere } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import { membersInOrder } from '../groups-csv.ts';
import type { Palette } from '../paint.ts';
import { forTerminal } from '../safe-text.ts';
import { wrap } from '../wrap.ts';
import { obstacles, PRIVATE_REASON, priceText, type Scene, stepText, unitOf } from './change-text.ts';
import { factOf, holds } from './facts.ts';

/** Other groups that are told; of more, the cheapest are. */
const SHOWN = 24;

export function renderPerson(scene: Scene, why: PersonWhy, facts: PersonFacts, palette: Palette): string {
  const { problem, groups } = scene;
  const { person, home } = why;
  const group = groups[home]!;
  const others = membersInOrder(problem, group).filter((each) => each !== person);
  const name = nameOf(problem.people, person);
  const role = facts.role === '' ? '' : `, its ${facts.role}`;
  const head = `${name} is in ${group.name}${role}, with ${others.map((each) => nameOf(problem.people, each)).join(', ')}.`;
  if (facts.only === home) return `${name} is in ${group.name} already.\n`;
  const asked = facts.only === null ? '' : groups[facts.only]!.name;
  if (asked !== '') {
    const first = palette.strong(forTerminal(`${name} in ${asked} instead of ${group.name}`));
    return [first, ...elsewhereLines(scene, why, true, palette).slice(2), ''].join('\n');
  }
  return [
    ...wrap(forTerminal(head), '', scene.width, 2),
    '',
    palette.strong(`Why ${forTerminal(group.name)}`),
    ...hereLines(scene, why),
    ...elsewhereLines(scene, why, false, palette),
    '',
  ].join('\n');
}

export interface PersonFacts {
  /** `facilitator` or `deputy`; empty for ordinary members. */
  readonly role: string;
  /** The one group that was asked for, or null. */
  readonly only: number | null;
}

/** Each rule in one sentence, strongest first; rules of sizes and pools only where they are broken. */
function hereLines(scene: Scene, { here, person }: PersonWhy): string[] {
  const { standing } = scene;
  const told = here.filter(({ rule, violations }) => {
    const { entry } = standing[rule]!;
    const isTold = violations.length > 0 && entry.id !== 'even-sizes';
    return entry.isPublic && (isTold || !ruleById(entry.id)!.isStructural);
  });
  const lines = told
    .sort((a, b) => standing[a.rule]!.entry.level - standing[b.rule]!.entry.level)
    .flatMap((each) => {
      const { entry } = standing[each.rule]!;
      const text =
        each.violations.length === 0 ? holdsText(scene, each, person) : brokenText(scene, each, person);
      return wrap(forTerminal(`${text} (${entry.key}: ${entry.strength})`), '  ', scene.width, 4);
    });
  const isSecret = here.some(
    ({ rule, violations }) => violations.length > 0 && !standing[rule]!.entry.isPublic,
  );
  return isSecret ? [...lines, `  ${PRIVATE_REASON} speaks against it`] : lines;
}

function holdsText({ standing }: Scene, { rule }: RuleHere, person: number): string {
  const { entry, prepared } = standing[rule]!;
  const isUnknown = prepared.unknown?.people.includes(person) === true;
  return isUnknown ? `${holds(entry)}, as far as known` : holds(entry);
}

function brokenText({ problem, standing }: Scene, { rule, violations }: RuleHere, person: number): string {
  const { entry } = standing[rule]!;
  const others = [...new Set(violations.flatMap(({ people }) => people))].filter((each) => each !== person);
  const isNamed = !ruleById(entry.id)!.isStructural && !ruleById(entry.id)!.isOfWholeGroup;
  const cost = violations.reduce((sum, each) => sum + each.cost, 0);
  if (isNamed && violations.every(({ people }) => people.includes(person)))
    return factOf(problem, { entry, person, others });
  const { one, many } = unitOf(entry);
  return `in this group ${cost} ${cost === 1 ? one : many}`;
}

function elsewhereLines(scene: Scene, why: PersonWhy, isAll: boolean, palette: Palette): string[] {
  const { groups, problem } = scene;
  const width = Math.max(0, ...why.elsewhere.map(({ group }) => groups[group]!.name.length));
  const lines = why.elsewhere.slice(0, SHOWN).flatMap((each) => {
    const first = `  ${forTerminal(groups[each.group]!.name).padEnd(width)}  `;
    return elsewhereTexts(scene, each, why.person, isAll).flatMap((text, index) =>
      wrap(forTerminal(text), index === 0 ? first : ' '.repeat(first.length), scene.width, first.length),
    );
  });
  const pools = [...new Set(why.otherPools.map((index) => groups[index]!.pool))].map((pool) => {
    const own = why.otherPools
      .filter((index) => groups[index]!.pool === pool)
      .map((index) => groups[index]!.name);
    return `  not possible: ${forTerminal(`${own.join(', ')} (of the pool ${problem.pools[pool]!.name})`)}`;
  });
  if (lines.length + pools.length === 0) return [];
  const more = why.elsewhere.length - SHOWN;
  if (more > 0) lines.push(`  and ${more} groups more, no cheaper; --in GROUP asks for one`);
  const isFree = (each: Elsewhere) =>
    [each.move, each.exchange].some((way) => way?.isPossible && compareCosts(way.cost, FREE) === 0);
  const either = !isAll && why.elsewhere.some(isFree) ? ['  Where it costs nothing, either would do.'] : [];
  return ['', palette.strong('Why not elsewhere'), ...lines, ...pools, ...either];
}

/** What it takes to be there: as a move, in exchange for somebody, or not at all and why. `isAll` tells of the dearer way too. */
export function elsewhereTexts(scene: Scene, each: Elsewhere, person: number, isAll = false): string[] {
  const { move, exchange, opening, isOpeningSought } = each;
  const change =
    exchange && `${stepText(scene, exchange.steps, person)}: ${priceText(scene, exchange, person)}`;
  if (move.isPossible) {
    const isWorse = exchange !== null && compareCosts(exchange.cost, move.cost) < 0;
    const alone = isWorse && !isAll ? [] : [`possible; ${priceText(scene, move, person)}`];
    return [...alone, ...(isWorse ? [`${isAll ? 'or ' : 'possible '}${change}`] : [])];
  }
  const inTheWay = obstacles(scene, move, person);
  const why = `not possible: ${inTheWay}`;
  // The exchange that would help would tell whom the reason is about.
  if (inTheWay.includes(PRIVATE_REASON)) return [why];
  if (change !== null) return [why, `but possible ${change}`];
  if (opening !== null)
    return [
      why,
      `but possible ${stepText(scene, opening.steps, person)}: ${priceText(scene, opening, person)}`,
    ];
  return [
    why,
    `nor in exchange for anybody there${isOpeningSought ? ', nor after two others change places' : ''}`,
  ];
}
