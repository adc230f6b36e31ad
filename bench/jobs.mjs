/** Inputs of the solver for measurements: a made-up company, and dense pair weights. */
import { makeCompany } from './company.mjs';

const HARD = 0;
const PREFER = 2;

/** A company with department, timezone and level spread, chain and same manager never; groups of five and six. */
export function orgJob(size) {
  const rows = makeCompany(size, 1)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const indexOf = new Map(rows.map(([id], index) => [id, index]));
  const manager = rows.map(([, , id]) => indexOf.get(id) ?? -1);
  const above = (person) => (manager[person] < 0 ? [] : [manager[person], ...above(manager[person])]);
  const lines = rows.flatMap((_, person) => above(person).map((boss) => [person, boss]));
  const groups = Math.ceil(size / 6);
  const capacity = Math.ceil(size / groups);
  const costs = Array.from({ length: capacity + 1 }, (_, count) => (count * (count - 1)) / 2);
  const count = (name, level, values) => ({
    name,
    rule: 0,
    level,
    weight: 1,
    term: countTerm(values, costs),
  });
  return {
    people: size,
    groups,
    fewest: new Int32Array(groups).fill(Math.floor(size / groups)),
    most: new Int32Array(groups).fill(capacity),
    rules: 1,
    bound: [0, 0, 0],
    terms: [
      { name: 'chain', rule: 0, level: HARD, weight: 1, term: pairTerm(lines.map(([a, b]) => [a, b, 1])) },
      count('same manager', HARD, manager),
      count(
        'department',
        PREFER,
        rows.map((row) => row[3]),
      ),
      count(
        'timezone',
        PREFER,
        rows.map((row) => row[4]),
      ),
      count(
        'level',
        PREFER,
        rows.map((_, person) => above(person).length),
      ),
    ],
  };
}

/** Weights from 0 to 100 between all people, in groups of one size. */
export function denseJob(people, groups) {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * 101);
  };
  const pairs = [];
  for (let a = 0; a < people; a++) for (let b = a + 1; b < people; b++) pairs.push([a, b, next()]);
  const limits = new Int32Array(groups).fill(people / groups);
  return {
    people,
    groups,
    fewest: limits,
    most: limits,
    rules: 1,
    bound: [0, 0, 0],
    terms: [{ name: 'weights', rule: 0, level: PREFER, weight: 1, term: pairTerm(pairs) }],
  };
}

function pairTerm(pairs) {
  return {
    kind: 'pair',
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: Int32Array.from(pairs, ([, , weight]) => weight),
    constant: 0,
  };
}

function countTerm(values, costByCount) {
  const categories = [...new Set(values.filter((value) => value !== -1))];
  const numbers = new Map(categories.map((value, index) => [value, index]));
  return {
    kind: 'count',
    categoryOf: Int32Array.from(values, (value) => numbers.get(value) ?? -1),
    categories: categories.length,
    costByCount,
  };
}
