import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HARD } from '../../../src/model/cost.ts';
import type { Instance, RuleTerm } from '../../../src/model/terms.ts';
import { evaluate } from '../../../src/solve/evaluate.ts';
import { partHardRules } from '../../../src/solve/hold-hard/clash-graph.ts';
import { firstSeats } from '../../../src/solve/hold-hard/first-seats.ts';
import { Seating } from '../../../src/solve/hold-hard/seating.ts';
import { RandomStream } from '../../../src/solve/random.ts';
import { runToEnd } from '../../../src/solve/run-to-end.ts';
import { solveRestart } from '../../../src/solve/solve.ts';

type Pairs = readonly (readonly [number, number])[];

const hard = (term: RuleTerm['term']): RuleTerm => ({ rule: 0, level: HARD, weight: 1, term });

const apart = (pairs: Pairs): RuleTerm =>
  hard({
    kind: 'pair',
    a: Int32Array.from(pairs, ([a]) => a),
    b: Int32Array.from(pairs, ([, b]) => b),
    weight: new Int32Array(pairs.length).fill(1),
    constant: 0,
  });

/** Groups whose sizes differ by at most one. */
function even(people: number, groups: number, terms: readonly RuleTerm[]): Instance {
  return {
    people,
    groups,
    fewest: new Int32Array(groups).fill(Math.floor(people / groups)),
    most: new Int32Array(groups).fill(Math.ceil(people / groups)),
    terms,
    rules: 1,
    bound: [0, 0, 0],
  };
}

function solved(instance: Instance, restarts = 4) {
  for (let number = 0; ; number++) {
    const restart = runToEnd(solveRestart(instance, 'seed', { number, moves: 5000, cooling: 'wide' }));
    if (restart.cost[HARD] === 0 || number + 1 === restarts) return restart;
  }
}

const all = (size: number, isLinked: (a: number, b: number) => boolean): [number, number][] =>
  Array.from({ length: size * size }, (_, at): [number, number] => [Math.floor(at / size), at % size]).filter(
    ([a, b]) => a < b && isLinked(a, b),
  );

const queens = (side: number) =>
  all(side * side, (a, b) => {
    const down = Math.floor(a / side) - Math.floor(b / side);
    const across = (a % side) - (b % side);
    return down === 0 || across === 0 || down === across || down === -across;
  });

const rooks = (side: number) =>
  all(side * side, (a, b) => Math.floor(a / side) === Math.floor(b / side) || a % side === b % side);

test.each([
  ['a board of 5 by 5 on which queens of one colour do not meet', 25, 5, queens(5)],
  ['a board of 6 by 6 in seven colours', 36, 7, queens(6)],
  ['a Latin square of order 12', 144, 12, rooks(12)],
  ['a ring of odd length in three colours', 101, 3, all(101, (a, b) => b - a === 1 || b - a === 100)],
  ['cliques of five', 60, 5, all(60, (a, b) => Math.floor(a / 5) === Math.floor(b / 5))],
])('%s', (_, people, groups, pairs) => {
  const instance = even(people, groups, [apart(pairs)]);
  const { cost, groupOf } = solved(instance);
  expect(cost).toEqual([0, 0, 0]);
  expect(evaluate(instance, groupOf).total).toEqual([0, 0, 0]);
  const sizes = new Int32Array(groups);
  for (const group of groupOf) sizes[group]!++;
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

/** The fewest hard costs over all ways to seat everybody within the sizes. */
function least(instance: Instance): number {
  const { people, groups, fewest, most } = instance;
  const groupOf = new Int32Array(people);
  const sizes = new Int32Array(groups);
  let best = Number.POSITIVE_INFINITY;
  const seat = (person: number): void => {
    if (person === people) {
      if (sizes.every((size, group) => size >= fewest[group]!))
        best = Math.min(best, evaluate(instance, groupOf).total[HARD]);
      return;
    }
    for (let group = 0; group < groups && best > 0; group++) {
      if (sizes[group]! >= most[group]!) continue;
      groupOf[person] = group;
      sizes[group]!++;
      seat(person + 1);
      sizes[group]!--;
    }
  };
  seat(0);
  return best;
}

const smallWorld = fc.integer({ min: 2, max: 7 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    groups: fc.integer({ min: 2, max: Math.min(4, people) }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(people - 1), fc.nat(people - 1)), {
      maxLength: 14,
      selector: ([a, b]) => Math.min(a, b) * people + Math.max(a, b),
    }),
    category: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: people, maxLength: people }),
    costs: fc.constantFrom([0, 0, 1, 3], [0, 0, 0, 1], [1, 0, 0, 1], [0, 0, 5, 9]),
  }),
);

test('law: what trying every way holds, the search holds, and its seats keep to the sizes', () => {
  fc.assert(
    fc.property(smallWorld, ({ people, groups, pairs, category, costs }) => {
      const costByCount = Array.from({ length: people + 1 }, (_, count) => costs[Math.min(count, 3)]!);
      const count = hard({
        kind: 'count',
        categoryOf: Int32Array.from(category),
        categories: 2,
        costByCount,
      });
      const instance = even(people, groups, [apart(pairs.filter(([a, b]) => a !== b)), count]);
      const { cost, groupOf } = solved(instance);
      expect(evaluate(instance, groupOf).total).toEqual(cost);
      if (least(instance) === 0) expect(cost[HARD]).toBe(0);
      const sizes = new Int32Array(groups);
      for (const group of groupOf) sizes[group]!++;
      sizes.forEach((size, group) => {
        expect(size).toBeGreaterThanOrEqual(instance.fewest[group]!);
        expect(size).toBeLessThanOrEqual(instance.most[group]!);
      });
    }),
    { numRuns: 100 },
  );
});

test('law: moved about, a seating counts what it would count from the start', () => {
  const moves = fc.array(fc.tuple(fc.nat(35), fc.nat(6)), { maxLength: 40 });
  const { graph } = partHardRules(even(36, 7, [apart(queens(6))]))!;
  const limits = even(36, 7, []);
  fc.assert(
    fc.property(moves, (list) => {
      const seating = new Seating(graph, limits, firstSeats(graph, limits, new RandomStream('seats')));
      for (const [person, to] of list) if (seating.groupOf[person] !== to) seating.move(person, to);
      const again = new Seating(graph, limits, seating.groupOf);
      expect(seating.table).toEqual(again.table);
      expect(seating.own).toEqual(again.own);
      expect([seating.clashes, seating.misfits]).toEqual([again.clashes, again.misfits]);
      const listed = (each: Seating) => each.clashing.slice(0, each.clashingCount).sort();
      expect(listed(seating)).toEqual(listed(again));
    }),
    { numRuns: 50 },
  );
});

test('a category of which no two may share a group is a clique of the graph, other counts are not', () => {
  const categoryOf = Int32Array.from([0, 0, 0, 1, -1]);
  const pairs = { kind: 'count', categoryOf, categories: 2, costByCount: [0, 0, 1, 3] } as const;
  const third = { ...pairs, costByCount: [0, 0, 0, 1] };
  const parted = partHardRules(even(5, 2, [hard(pairs), hard(third)]));
  expect([...parted!.graph.others]).toEqual([1, 2, 0, 2, 0, 1]);
  expect(parted!.rest.map(({ term }) => term)).toEqual([third]);
  expect(partHardRules(even(5, 2, [hard(third)]))).toBeNull();
});

test('other hard terms are searched as long where nobody clashes as where somebody does', () => {
  // Two people apart, which is easy, and a size that no group may have.
  const never = hard({ kind: 'size', groupClass: new Int32Array(4), costBySize: [[0, 0, 0, 1, 0]] });
  const moves = 1000;
  const run = solveRestart(even(12, 4, [apart([[0, 1]]), never]), 'seed', {
    number: 0,
    moves,
    cooling: 'wide',
  });
  const restart = runToEnd(run);
  expect(restart.cost[HARD]).toBe(4);
  // The annealings before and after have so many moves each; between them, beside the clashes, sixteen times as many.
  expect(restart.moves).toBeGreaterThan(17 * moves);
});
