/** What a change of places does to the rules, in words: what stands in the way, and what it costs and gives back. */
import { HARD } from '../../model/cost.ts';
import type { Step } from '../../model/judgement.ts';
import { type Group, nameOf, type Problem } from '../../model/problem.ts';
import type { SeatChange } from '../../model/seats.ts';
import type { WhatIf } from '../../model/why.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import { factOf } from './facts.ts';

export const PRIVATE_REASON = 'a private reason';

export interface Scene {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  readonly groups: readonly Group[];
}

/** What breaks, each with its rule: "Bo Lindqvist is of the same team, Payments (same-team: never)". */
export function obstacles(scene: Scene, what: WhatIf, person: number): string {
  const hard = what.changes.filter(({ level, cost }) => level === HARD && cost > 0);
  const texts = hard.map((change) => obstacle(scene, change, what, person));
  // What may be told comes first, whatever the order of the rules.
  const told = texts.filter((text) => text !== PRIVATE_REASON);
  return [...new Set([...told, ...texts])].join('; ');
}

function obstacle(
  { problem, standing, groups }: Scene,
  { rule, fresh }: SeatChange,
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
    open.filter(({ cost }) => cost > 0 === isCost).map((change) => amountText(scene, change, person));
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

/** "2 pairs with the same value (spread:department: Bo and Cy)". */
function amountText({ problem, standing }: Scene, change: SeatChange, person: number): string {
  const { entry } = standing[change.rule]!;
  const { one, many } = ruleById(entry.id)!.unit;
  const amount = Math.abs(change.cost / entry.weight);
  const own = change.fresh.filter(({ people }) => people.includes(person) && !isOfGroup(entry.id));
  const others = [...new Set(own.flatMap(({ people }) => people))].filter((each) => each !== person);
  const who =
    change.cost > 0 && others.length > 0
      ? `: with ${others.map((each) => nameOf(problem.people, each)).join(', ')}`
      : '';
  return `${amount} ${amount === 1 ? one : many} (${entry.key}${who})`;
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
