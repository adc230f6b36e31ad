/** Values that an entry lists: who holds which, and how they are called. */
import { meaningOf } from '../model/people.ts';
import type { Problem } from '../model/problem.ts';
import type { RuleOptions } from './rule.ts';

/** Per person, which of the listed values they hold, or -1; of values that mean the same the first counts. */
export function listedOf(problem: Problem, { column, listed = [] }: RuleOptions): Int32Array {
  const indexByMeaning = new Map<number | null, number>();
  listed.forEach(({ meanings }, index) => {
    for (const meaning of meanings) if (!indexByMeaning.has(meaning)) indexByMeaning.set(meaning, index);
  });
  const held = new Int32Array(problem.people.size).fill(-1);
  for (const { members } of problem.pools) {
    for (const person of members) held[person] = indexByMeaning.get(meaningOf(column!.values, person)) ?? -1;
  }
  return held;
}

/** Of more values than this, two are named and the rest counted. */
const NAMED = 9;

/** "discipline Engineering or Design"; "a listed discipline" where no entry is at hand. */
export function nameListed({ column, listed = [] }: RuleOptions): string {
  const attribute = column?.attribute ?? 'value';
  if (listed.length === 0) return `a listed ${attribute}`;
  const more = listed.length - NAMED;
  if (more > 0)
    return `${attribute} ${listed[0]!.text}, ${listed[1]!.text} or one of ${listed.length - 2} more`;
  return `${attribute} ${listed.map(({ text }) => text).join(' or ')}`;
}
