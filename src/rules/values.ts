/** What counts as the same value of a column: one notion for all rules that compare people by a column. */
import { type Column, meaningOf } from '../model/people.ts';
import type { Problem } from '../model/problem.ts';
import type { Unknown } from './rule.ts';

export const BANDS = 4;

/** Whether values of a column are compared in bands: numbers and dates. */
export function isBanded(column: Column): boolean {
  return column.kind === 'number' || column.kind === 'date';
}

/**
 * The value of each participant that counts as the same: a class for text and timezones; for numbers and dates one of
 * four bands, floor(4 × strictly smaller values / known values) among the participants of the pool.
 */
export function valuesOf(problem: Problem, column: Column): Int32Array {
  const valueByPerson = new Int32Array(problem.people.size).fill(-1);
  for (const pool of problem.pools) {
    const known = pool.members.filter((person) => meaningOf(column, person) !== null);
    if (!isBanded(column)) {
      for (const person of known) valueByPerson[person] = meaningOf(column, person)!;
      continue;
    }
    const sorted = Float64Array.from(known, (person) => meaningOf(column, person)!).sort();
    for (const person of known) {
      const smaller = firstAtLeast(sorted, meaningOf(column, person)!);
      valueByPerson[person] = Math.floor((BANDS * smaller) / known.length);
    }
  }
  return valueByPerson;
}

/** How many entries of an ascending array are smaller than a value. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The labels of people who share a value: one label, several that mean the same, or the ends of a band. */
export function describeValue(column: Column, people: readonly number[]): string {
  const codes = [...new Set(people.map((person) => column.codes[person]!))];
  if (isBanded(column)) {
    codes.sort((a, b) => column.meaning[a]! - column.meaning[b]!);
    const [first, last] = [column.labels[codes[0]!]!, column.labels[codes.at(-1)!]!];
    return first === last ? first : `from ${first} to ${last}`;
  }
  const labels = codes.map((code) => column.labels[code]!);
  return labels.length <= 3
    ? labels.join(' or ')
    : `${labels.slice(0, 2).join(', ')} or ${labels.length - 2} alike`;
}

/** Participants whose value in a column is not known. */
export function unknownIn(problem: Problem, attribute: string, column: Column): Unknown {
  const people = problem.pools
    .flatMap((pool) => pool.members)
    .filter((person) => meaningOf(column, person) === null);
  return { people, one: `person has no known ${attribute}`, many: `people have no known ${attribute}` };
}

/** Members of a group by value, those of one value together, in order of first member. */
export function membersByValue(members: readonly number[], valueByPerson: Int32Array): Map<number, number[]> {
  const byValue = new Map<number, number[]>();
  for (const person of members) {
    const value = valueByPerson[person]!;
    if (value < 0) continue;
    const list = byValue.get(value);
    if (list) list.push(person);
    else byValue.set(value, [person]);
  }
  return byValue;
}

/** People by the teams they stand for, of which somebody may have several, in order of first member. */
export function membersByTeam(
  teamsOf: readonly (readonly number[])[],
  members: readonly number[],
): Map<number, number[]> {
  const byTeam = new Map<number, number[]>();
  for (const person of members) {
    for (const team of teamsOf[person]!) {
      const list = byTeam.get(team);
      if (list) list.push(person);
      else byTeam.set(team, [person]);
    }
  }
  return byTeam;
}

/** Values numbered from 0 in order of first member of a division: the categories of a count term. */
export function categoriesOf(members: readonly number[], valueByPerson: Int32Array) {
  const values = [...membersByValue(members, valueByPerson).keys()];
  const numberOf = new Map(values.map((value, index) => [value, index]));
  const categoryOf = Int32Array.from(members, (person) => numberOf.get(valueByPerson[person]!) ?? -1);
  return { categoryOf, categories: values.length };
}

/** "there are 3 groups". */
export function thereAre(groups: number): string {
  return groups === 1 ? 'there is 1 group' : `there are ${groups} groups`;
}
