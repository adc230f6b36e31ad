/** Costs and rules in words: the same words as on the terminal. */
import { AVOID, type Cost, HARD, type Level, levels } from '../../model/cost.ts';
import type { PageData, PageRule } from '../../model/page-data.ts';
import type { Fault } from '../judge/faults.ts';
import { type Child, h } from './dom.ts';

export const levelNames = ['hard', 'avoid', 'prefer'] as const;

export const levelTitles: Readonly<Record<Level, string>> = {
  0: 'Never broken',
  1: 'Avoided',
  2: 'Preferred',
};

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "+2" and "−2": a hyphen is no minus. */
export function signed(amount: number): string {
  return amount > 0 ? `+${amount}` : `\u2212${-amount}`;
}

/** "+1 hard, −2 prefer"; "no change". */
export function sayChange(cost: Cost): string {
  const parts = levels
    .filter((level) => cost[level] !== 0)
    .map((level) => `${signed(cost[level])} ${levelNames[level]}`);
  return parts.length === 0 ? 'no change' : parts.join(', ');
}

/** Whether a change is for the better: the strongest strength that changes decides. */
export function tendency(cost: Cost): 'better' | 'worse' | 'same' {
  const decisive = levels.find((level) => cost[level] !== 0);
  if (decisive === undefined) return 'same';
  return cost[decisive] < 0 ? 'better' : 'worse';
}

export function changeChip(cost: Cost): HTMLElement {
  const kind = tendency(cost) === 'worse' && cost[HARD] > 0 ? 'broken' : tendency(cost);
  return h('span', { class: `chip ${kind}` }, sayChange(cost));
}

/** "same-manager −1, spread:team +2": what stands behind a change of cost. */
export function ruleChanges(
  { rules }: PageData,
  before: readonly number[],
  after: readonly number[],
): HTMLElement | null {
  const changed = rules.flatMap(({ key, level }, rule) => {
    const amount = after[rule]! - before[rule]!;
    return amount === 0 ? [] : [{ key, level, amount }];
  });
  if (changed.length === 0) return null;
  const parts = changed.flatMap(({ key, level, amount }, index): Child[] => [
    index === 0 ? '' : ', ',
    h('span', { class: levelClass(level) }, `${key} ${signed(amount)}`),
  ]);
  return h('span', { class: 'rule-changes' }, ...parts);
}

/** What a rule does in the groups as they stand. */
export interface Standing {
  readonly cost: number;
  /** Null where what is proved does not hold any more. */
  readonly bound: number | null;
  /** Groups it is broken in, of all. */
  readonly touched: number;
  readonly groups: number;
}

export function sayStanding({ unit, unknown }: PageRule, { cost, bound, touched, groups }: Standing): string {
  const known = unknown === '' ? '' : `; ${unknown}`;
  if (cost === 0) return `holds in ${groups} of ${groups}${known === '' ? '' : ` as far as known${known}`}`;
  const where = touched === 0 ? '' : ` in ${touched} of ${groups} groups`;
  return `${counted(cost, unit.one, unit.many)}${where}${sayProof(cost, bound)}${known}`;
}

function sayProof(cost: number, bound: number | null): string {
  if (bound === null) return '';
  if (cost <= bound) return ': as good as possible';
  return bound === 0 ? ': not proved unavoidable' : `: ${bound} of them cannot be avoided`;
}

/** How bad a fault is, for its colour. */
export function levelClass(level: Level): string {
  if (level === HARD) return 'hard';
  return level === AVOID ? 'avoid' : 'prefer';
}

/** Faults by what they are of, so that those before and after a change can be told apart. */
export function faultKey({ rule, group, people }: Fault): string {
  return `${rule} ${group} ${people.join(' ')}`;
}

/** "4 January 2027" of 2027-01-04. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month! - 1]} ${year}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
