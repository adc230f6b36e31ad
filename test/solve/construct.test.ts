/** The first assignment: everybody seated within the limits, and what people have in common dealt out like cards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID } from '../../src/model/cost.ts';
import { deal } from '../../src/solve/construct.ts';
import { RandomStream } from '../../src/solve/random.ts';
import { countTerm, instanceOf, ruleTerm } from '../helpers/instances.ts';
import { law } from '../helpers/random-worlds.ts';

function sizesOf(groupOf: Int32Array, groups: number): number[] {
  return Array.from({ length: groups }, (_, group) => groupOf.filter((each) => each === group).length);
}

/** Limits per group, and a number of people that fits them. */
const roomArb = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 5 })
  .map((limits) => limits.map(([fewest, more]) => [fewest, fewest + more] as const))
  .chain((limits) => {
    const sum = (side: 0 | 1) => limits.reduce((total, limit) => total + limit[side], 0);
    return fc.record({ limits: fc.constant(limits), people: fc.integer({ min: sum(0), max: sum(1) }) });
  });

test('a deal seats everybody within the limits of each group', () => {
  fc.assert(
    fc.property(roomArb, fc.nat({ max: 5 }), fc.nat({ max: 4 }), ({ limits, people }, restart, kinds) => {
      const categories = Array.from({ length: people }, (_, person) => (person % (kinds + 2)) - 1);
      const terms = [ruleTerm(0, AVOID, 1, countTerm(categories, people))];
      const groupOf = deal(instanceOf(people, limits, terms), restart, new RandomStream('deal'));
      expect(groupOf).toHaveLength(people);
      sizesOf(groupOf, limits.length).forEach((size, group) => {
        expect(size).toBeGreaterThanOrEqual(limits[group]![0]);
        expect(size).toBeLessThanOrEqual(limits[group]![1]);
      });
    }),
    law,
  );
});

test('sizes are as even as the limits allow', () => {
  const groupOf = deal(
    instanceOf(
      11,
      [
        [1, 5],
        [1, 5],
        [1, 2],
        [1, 5],
      ],
      [],
    ),
    0,
    new RandomStream('even'),
  );
  // The third group is full with 2; the other nine make three groups of 3.
  expect(sizesOf(groupOf, 4)).toEqual([3, 3, 2, 3]);
});

test('the term with fewest categories is balanced exactly', () => {
  const cases = fc.record({
    groups: fc.integer({ min: 1, max: 5 }),
    first: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 20 }),
  });
  fc.assert(
    fc.property(cases, ({ groups, first }) => {
      const small = Math.floor(first.length / groups);
      const limits = Array.from({ length: groups }, () => [small, small + 1] as const);
      const second = first.map((_, person) => person % 7);
      const terms = [
        ruleTerm(0, AVOID, 1, countTerm(second, first.length, 7)),
        ruleTerm(1, AVOID, 1, countTerm(first, first.length, 3)),
      ];
      const groupOf = deal(instanceOf(first.length, limits, terms), 0, new RandomStream('balance'));
      for (const category of [0, 1, 2]) {
        const counts = sizesOf(groupOf, groups).map(
          (_, group) => first.filter((own, person) => own === category && groupOf[person] === group).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
    law,
  );
});

test('later restarts deal by another term first, and each restart by its own seed', () => {
  const [first, second] = [
    [0, 0, 0, 1, 1, 1, 0, 1],
    [0, 1, 2, 0, 1, 2, 0, 1],
  ];
  const terms = [
    ruleTerm(0, AVOID, 1, countTerm(first, 8, 2)),
    ruleTerm(1, AVOID, 1, countTerm(second, 8, 3)),
  ];
  const instance = instanceOf(
    8,
    [
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ],
    terms,
  );
  const dealt = (restart: number) => deal(instance, restart, new RandomStream(`${restart}`));
  const isSplit = (of: readonly number[], groupOf: Int32Array, category: number) => {
    const holders = [...groupOf].filter((_, person) => of[person] === category);
    return new Set(holders).size === holders.length;
  };
  // Four of each half over four groups; two or three of each third over four groups.
  expect(isSplit(first, dealt(0), 0) && isSplit(first, dealt(0), 1)).toBe(true);
  expect([0, 1, 2].every((category) => isSplit(second, dealt(1), category))).toBe(true);
  expect(dealt(0)).toEqual(dealt(0));
});
