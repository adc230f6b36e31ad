/** Which people may change places, and which groups may be renumbered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID, PREFER } from '../../../src/model/cost.ts';
import type { HomeTerm, Term } from '../../../src/model/terms.ts';
import { evaluate } from '../../../src/solve/evaluate.ts';
import { kindsOfGroups, kindsOfPeople } from '../../../src/solve/exact/symmetry.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../../helpers/instances.ts';
import { law } from '../../helpers/random-worlds.ts';

const PEOPLE = 5;

test('with pairs alone two people are of one kind if and only if they may always change places', () => {
  const pair = fc.tuple(
    fc.nat({ max: PEOPLE - 1 }),
    fc.nat({ max: PEOPLE - 1 }),
    fc.integer({ min: 1, max: 2 }),
  );
  const pairs = fc.array(pair, { maxLength: 7 }).map((list) => list.filter(([a, b]) => a !== b));
  fc.assert(
    fc.property(pairs, pairs, (avoided, preferred) => {
      const terms = [ruleTerm(0, AVOID, 1, pairTerm(avoided)), ruleTerm(1, PREFER, 1, pairTerm(preferred))];
      const instance = instanceOf(
        PEOPLE,
        [
          [0, 5],
          [0, 5],
        ],
        terms,
      );
      const costs = (list: typeof avoided) => list.map(([a, b, cost]) => ({ a, b, cost }));
      const kinds = kindsOfPeople(PEOPLE, terms, [[], costs(avoided), costs(preferred)]);
      const mayChange = (a: number, b: number) => {
        for (let seats = 0; seats < 1 << PEOPLE; seats++) {
          const groupOf = Int32Array.from({ length: PEOPLE }, (_, person) => (seats >> person) & 1);
          const swapped = groupOf.slice();
          [swapped[a], swapped[b]] = [groupOf[b]!, groupOf[a]!];
          if (String(evaluate(instance, groupOf).total) !== String(evaluate(instance, swapped).total))
            return false;
        }
        return true;
      };
      for (let a = 0; a < PEOPLE; a++)
        for (let b = 0; b < a; b++) expect(kinds[a] === kinds[b]).toBe(mayChange(a, b));
      // Kinds are numbered from 0 in order of the first of each.
      expect([...new Set(kinds)]).toEqual([...new Set(kinds)].map((_, index) => index));
    }),
    { ...law, numRuns: 200 },
  );
});

const home = (
  homeOf: number[],
  leaveCost: number[],
  stayCost: number[][] = [
    [0, 0],
    [0, 0],
  ],
  guestCost: number[][] = [
    [0, 0, 0],
    [0, 0, 0],
  ],
): HomeTerm => ({
  kind: 'home',
  homeOf: Int32Array.from(homeOf),
  stayCost,
  guestCost,
  landCost: [0, 0, 0],
  leaveCost: Int32Array.from(leaveCost),
});
const seat = (personClass: number[], groupClass: number[]): Term => ({
  kind: 'seat',
  personClass: Int32Array.from(personClass),
  groupClass: Int32Array.from(groupClass),
  cost: [
    [0, 0],
    [0, 0],
  ],
});
const cover = (strong: number[][], wants: number[][]): Term => ({ kind: 'cover', topics: 2, strong, wants });
const window = (classOf: number[]): Term => ({
  kind: 'window',
  classOf: Int32Array.from(classOf),
  clockOf: Int32Array.of(0, 0),
  clocks: 1,
  slots: 4,
  free: Int32Array.of(15, 15),
  needed: 1,
});
const size = (groupClass: number[]): Term => ({
  kind: 'size',
  groupClass: Int32Array.from(groupClass),
  costBySize: [
    [0, 0, 0],
    [0, 0, 0],
  ],
});

test.each<[string, Term, boolean]>([
  ['category', countTerm([0, 0], 2), true],
  ['category', countTerm([0, 1], 2), false],
  ['class of seats', seat([1, 1], [0, 0]), true],
  ['class of seats', seat([0, 1], [0, 0]), false],
  ['home', home([0, 0], [1, 1]), true],
  ['home', home([0, 1], [1, 1]), false],
  ['cost of leaving', home([0, 0], [1, 2]), false],
  ['topics', cover([[0], [0]], [[1], [1]]), true],
  ['topics they are strong in', cover([[0], [1]], [[], []]), false],
  ['topics they want', cover([[], []], [[0], [1]]), false],
  ['working hours', window([1, 1]), true],
  ['working hours', window([0, 1]), false],
  ['size of their group', size([0, 1]), true],
])('two people differ by %s: case %#', (_, term, areAlike) => {
  const kinds = kindsOfPeople(2, [ruleTerm(0, PREFER, 1, term)], []);
  expect(kinds[0] === kinds[1]).toBe(areAlike);
});

test.each<[string, Term | null, readonly [number, number], boolean]>([
  ['nothing', null, [2, 3], true],
  ['fewest', null, [1, 3], false],
  ['most', null, [2, 4], false],
  ['class of seats', seat([0, 0], [1, 1]), [2, 3], true],
  ['class of seats', seat([0, 0], [0, 1]), [2, 3], false],
  ['class of sizes', size([0, 0]), [2, 3], true],
  ['class of sizes', size([0, 1]), [2, 3], false],
  ['people at home there', home([0, 0], [0, 0]), [2, 3], false],
  ['people at home in the second', home([1, 1], [0, 0]), [2, 3], false],
  ['people at home there', home([-1, -1], [0, 0]), [2, 3], true],
  [
    'cost of stayers',
    home(
      [-1, -1],
      [0, 0],
      [
        [0, 1],
        [0, 0],
      ],
    ),
    [2, 3],
    false,
  ],
  [
    'cost of guests',
    home([-1, -1], [0, 0], undefined, [
      [0, 1, 0],
      [0, 0, 0],
    ]),
    [2, 3],
    false,
  ],
])('two groups differ by %s: case %#', (_, term, limits, areAlike) => {
  const terms = term === null ? [] : [ruleTerm(0, PREFER, 1, term)];
  const kinds = kindsOfGroups(instanceOf(2, [[2, 3], limits], terms), terms);
  expect(kinds[0] === kinds[1]).toBe(areAlike);
});
