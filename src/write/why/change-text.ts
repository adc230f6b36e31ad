/** What a change of places does to the rules, in words: what stands in the way, and what it costs and gives back. */
import { HARD } from '../../model/cost.ts';
import type { Step } from '../../model/judgement.ts';
import { type Group, nameOf, type Problem } from '../../model/problem.ts';
import type { SeatChange } from '../../model/seats.ts';
import type { Violation } from '../../model/solution.ts';
import type { RuleHere, WhatIf } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import type { Rule, RuleEntry } from '../../rules/rule.ts';
import { isBanded } from '../../rules/values.ts';
import { factOf, named } from './facts.ts';

export const PRIVATE_REASON = 'a private reason';

export interface Scene {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly groups: readonly Group[];
  /** Columns to write in. */
  readonly width: number;
}

/** What breaks, each with its rule: "Bo Lindqvist is of the same team, Payments (same-team: never)". */
export function obstacles(scene: Scene, what: WhatIf, person: number): string {
  const texts = what.obstacles.map((each) => obstacle(scene, each, what, person));
  // What may be told comes first, whatever the order of the rules.
  const told = texts.filter((text) => text !== PRIVATE_REASON);
  return [...new Set([...told, ...texts])].join('; ');
}

function obstacle(
  { problem, standing, groups }: Scene,
  { rule, violations: fresh }: RuleHere,
  { steps }: WhatIf,
  person: number,
): string {
  const { entry } = standing[rule]!;
  if (!entry.isPublic) return PRIVATE_REASON;
  const word = `${entry.key}: ${entry.strength}`;
  if (entry.id === 'size') return `${sizeFact(problem, groups, steps)} (size)`;
  const own = fresh.find(({ people }) => people.includes(person));
  const breach = own ?? fresh[0];
  if (breach === undefined) return word;
  const seen = own === undefined ? breach.people[0]! : person;
  const others = breach.people.filter((each) => each !== seen);
  const fact = factOf(problem, { entry, person: seen, others });
  // Of an exchange, the one who goes the other way may be the one in the way.
  const of = own === undefined && !isOfGroup(entry.id) ? `for ${nameOf(problem.people, seen)} ` : '';
  return `${of}${fact} (${word})`;
}

function isOfGroup(id: string): boolean {
  const { isOfWholeGroup, isStructural } = ruleById(id) ?? {};
  return isOfWholeGroup === true || isStructural === true;
}

/** "Birch has 8 already, the most", "Hazel would have 4, and at least 5 are needed". */
function sizeFact({ pools }: Problem, groups: readonly Group[], steps: readonly Step[]): string {
  const { from, to } = steps.at(-1)!;
  const [left, joined] = [groups[from], groups[to]!];
  const { max } = pools[joined.pool]!.size;
  if (joined.members.length >= max)
    return `${joined.name} has ${joined.members.length} already, and ${max} is the most`;
  if (left === undefined) return `${joined.name} would have ${joined.members.length + 1}`;
  const { min } = pools[left.pool]!.size;
  return `${left.name} would be left with ${left.members.length - 1}, and ${min} is the fewest`;
}

/** "costs nothing", "costs 1 more pair with one manager (same-manager: Jon Bell)", "gives back 2 ...". */
export function priceText(scene: Scene, what: WhatIf, person: number): string {
  const soft = what.changes.filter(({ cost, level }) => cost !== 0 && !(level === HARD && cost > 0));
  const secret = soft.filter(({ rule }) => !scene.standing[rule]!.entry.isPublic);
  const open = soft.filter(({ rule }) => scene.standing[rule]!.entry.isPublic);
  const texts = (isCost: boolean) =>
    open.filter(({ cost }) => cost > 0 === isCost).map((change) => amountText(scene, what, change, person));
  const [costs, gains] = [texts(true), texts(false)];
  if (secret.some(({ cost }) => cost > 0)) costs.push(PRIVATE_REASON);
  else if (secret.length > 0) gains.push(PRIVATE_REASON);
  const parts = [
    ...(costs.length > 0 ? [`costs ${costs.join(', ')}`] : []),
    ...(gains.length > 0
      ? [`${costs.length > 0 ? 'gives back' : 'costs nothing and gives back'} ${gains.join(', ')}`]
      : []),
  ];
  return parts.length === 0 ? 'costs nothing' : parts.join('; ');
}

/** "2 more pairs with the same department (with Bo and Cy, no longer with Dee)". */
function amountText(
  { problem, standing, groups }: Scene,
  what: WhatIf,
  change: SeatChange,
  person: number,
): string {
  const { entry } = standing[change.rule]!;
  if (entry.id === 'even-sizes') return sizesText(groups, what.steps, change.cost > 0);
  const { one, many } = unitOf(entry);
  const amount = Math.abs(change.cost / entry.weight);
  const others = (list: readonly Violation[]) => {
    const own = isOfGroup(entry.id) ? [] : list.filter(({ people }) => people.includes(person));
    return [...new Set(own.flatMap(({ people }) => people))].filter((each) => each !== person);
  };
  const [come, left] = [others(change.fresh), others(change.gone)];
  const isKept = (each: number) => come.includes(each) && left.includes(each);
  const said = [
    namedIf(
      'with ',
      problem,
      come.filter((each) => !isKept(each)),
    ),
    namedIf(
      'no longer with ',
      problem,
      left.filter((each) => !isKept(each)),
    ),
  ].filter(Boolean);
  const who = said.length > 0 ? ` (${said.join(', ')})` : '';
  return `${amount} ${amount === 1 ? one : many}${who}`;
}

function namedIf(before: string, problem: Problem, list: readonly number[]): string {
  return list.length === 0 ? '' : `${before}${named(problem, list)}`;
}

/** What a unit of a rule is, with the column in place of "value". */
export function unitOf({ id, options }: RuleEntry): Rule['unit'] {
  const { one, many } = ruleById(id)!.unit;
  const { attribute, values } = options.column ?? {};
  const same = `${values && isBanded(values) ? 'a similar' : 'the same'} ${attribute}`;
  const told = (text: string) =>
    attribute === undefined
      ? text
      : text
          .replace(/the same value|one value/, same)
          .replace('different values', `different values of ${attribute}`);
  return { one: told(one), many: told(many) };
}

/** "less even sizes (Cedar 5, Hazel 7)". */
function sizesText(groups: readonly Group[], steps: readonly Step[], isCost: boolean): string {
  const sizes = groups.map(({ members }) => members.length);
  for (const { from, to, other } of steps) {
    if (other !== null) continue;
    if (from >= 0) sizes[from]!--;
    sizes[to]!++;
  }
  const changed = groups.flatMap(({ name, members }, index) =>
    sizes[index] === members.length ? [] : [`${name} ${sizes[index]}`],
  );
  return `${isCost ? 'less even sizes' : 'more even sizes'} (${changed.join(', ')})`;
}

/** "in exchange for Bo Lindqvist"; "after Bo Lindqvist and Sam Osei (Maple) change places". */
export function stepText({ problem, groups }: Scene, steps: readonly Step[], person: number): string {
  const name = (each: number) => nameOf(problem.people, each);
  return steps
    .flatMap((step) => {
      if (step.person === person) return step.other === null ? [] : [`in exchange for ${name(step.other)}`];
      return [`after ${name(step.person)} and ${name(step.other!)} (${groups[step.to]!.name}) change places`];
    })
    .join(', ');
}
