/** The half-year that groups are made for: from rules.yaml, from `--cycle`, or the next one after today. */
import type { Cycle } from '../../model/problem.ts';
import { dayNumber } from '../dates.ts';
import {
  type Cursor,
  checkKeys,
  entriesOf,
  expected,
  fault,
  isMapping,
  scalarOf,
  textOf,
} from './yaml-cursor.ts';

/** Two years: for longer nobody keeps a group, and every week of it is looked at for common hours. */
const LONGEST_DAYS = 731;

/** A half-year by its name, such as 2027-H1; null for any other name. */
export function halfYear(name: string): Cycle | null {
  const parts = /^(\d{4})-H([12])$/i.exec(name.trim());
  if (!parts) return null;
  const [, year, half] = parts;
  const [from, to] = half === '1' ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  return makeCycle(`${year}-H${half}`, from, to);
}

/** The half-year that begins next after a day given as YYYY-MM-DD. */
export function nextHalfYear(today: string): Cycle {
  const year = Number(today.slice(0, 4));
  return halfYear(Number(today.slice(5, 7)) <= 6 ? `${year}-H2` : `${year + 1}-H1`)!;
}

/** Null where a date is impossible or the end lies before the beginning. */
export function makeCycle(name: string, from: string, to: string): Cycle | null {
  const [fromDay, toDay] = [dayOf(from), dayOf(to)];
  return fromDay === null || toDay === null || toDay < fromDay ? null : { name, from, to, fromDay, toDay };
}

/** Days since 1970-01-01 of a date written YYYY-MM-DD; null for any other text. */
export function dayOf(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** `cycle: 2027-H1` or `cycle: { name, from, to }`. */
export function readCycle(cursor: Cursor): Cycle | null {
  if (!isMapping(cursor)) {
    const cycle = halfYear(textOf(cursor, 'a half-year such as 2027-H1') ?? '');
    if (cycle === null && scalarOf(cursor) !== null)
      expected(cursor, 'a half-year such as 2027-H1, or { name, from, to }');
    return cycle;
  }
  const entries = entriesOf(cursor) ?? [];
  checkKeys(entries, ['name', 'from', 'to'], '`cycle`');
  const text = (key: string) => {
    const entry = entries.find((each) => each.key === key);
    return entry ? textOf(entry.value) : null;
  };
  const [name, from, to] = [text('name'), text('from'), text('to')];
  if (name !== null && from === null && to === null) {
    const cycle = halfYear(name);
    if (cycle) return cycle;
  }
  const cycle = name !== null && from !== null && to !== null ? makeCycle(name, from, to) : null;
  if (cycle === null) {
    fault(
      cursor,
      'rules/value',
      '`cycle` needs a name, and from and to as YYYY-MM-DD with from before to.',
      'such as cycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }',
    );
    return null;
  }
  const days = cycle.toDay - cycle.fromDay + 1;
  if (days <= LONGEST_DAYS) return cycle;
  const message = `\`cycle\` from ${cycle.from} to ${cycle.to} is ${days} days; it may be ${LONGEST_DAYS}, two years, at most.`;
  fault(cursor, 'rules/value', message, 'write the half-year that the groups are for');
  return null;
}
