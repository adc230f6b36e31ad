/** Different values of a column in each group: departments, timezones, bands of experience. */
import { type Column, meaningOf } from '../model/people.ts';
import type { Problem } from '../model/problem.ts';
import { countRule } from './count-rule.ts';
import { pairsAmong } from './counting.ts';
import type { Rule } from './rule.ts';

export const spread: Rule = {
  id: 'spread',
  speaks: 'wanted',
  perColumn: true,
  options: [],
  unit: { one: 'pair with the same value', many: 'pairs with the same value' },
  sentence({ strength, options }) {
    const what = options.column?.attribute ?? 'the column';
    return strength === 'must'
      ? `No two people in a group have the same ${what}.`
      : `Each group brings together different values of ${what}.`;
  },
  examples: [
    { groups: 'Ana/Red Bo/Red | Cy/Blue', options: { column: 'team' }, cost: 1 },
    { groups: 'Ana/Red Bo/Red Cy/Red | Dee/Blue', options: { column: 'team' }, cost: 3 },
    { groups: 'Ana/Red Bo Cy | Dee', options: { column: 'team' }, cost: 0 },
    // Bands: 1 and 2 are the lowest quarter of eight, so they count as one value.
    { groups: 'A=1 B=2 | C=3 D=5 E=7 | F=4 G=6 H=8', options: { column: 'score' }, cost: 1 },
  ],
  prepare(problem, { options }) {
    const { attribute, values } = options.column!;
    const valueByPerson = valuesOf(problem, values);
    const unknown = problem.pools
      .flatMap((pool) => pool.members)
      .filter((person) => valueByPerson[person]! < 0);
    return countRule(problem, {
      valueByPerson,
      costOf: pairsAmong,
      describe(value, count, division) {
        const inBand = division.members.filter((person) => valueByPerson[person] === value);
        return `${count} people have ${attribute} ${describeValue(values, inBand)}`;
      },
      unknown: {
        people: unknown,
        one: `person has no known ${attribute}`,
        many: `people have no known ${attribute}`,
      },
    });
  },
};

const BANDS = 4;

/**
 * The value of each participant that counts as the same: a class for text and timezones; for numbers and dates one of
 * four bands, floor(4 × strictly smaller values / known values) among the participants of the pool.
 */
function valuesOf(problem: Problem, column: Column): Int32Array {
  const valueByPerson = new Int32Array(problem.people.size).fill(-1);
  const isBanded = column.kind === 'number' || column.kind === 'date';
  for (const pool of problem.pools) {
    const known = pool.members.filter((person) => meaningOf(column, person) !== null);
    if (!isBanded) {
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
function describeValue(column: Column, people: readonly number[]): string {
  const codes = [...new Set(people.map((person) => column.codes[person]!))];
  if (column.kind === 'number' || column.kind === 'date') {
    codes.sort((a, b) => column.meaning[a]! - column.meaning[b]!);
    const [first, last] = [column.labels[codes[0]!]!, column.labels[codes.at(-1)!]!];
    return first === last ? first : `from ${first} to ${last}`;
  }
  const labels = codes.map((code) => column.labels[code]!);
  return labels.length <= 3
    ? labels.join(' or ')
    : `${labels.slice(0, 2).join(', ')} or ${labels.length - 2} alike`;
}
