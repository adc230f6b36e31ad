/** What a choice of groups proves, held to every division; instances are made of terms that no rule need ask for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID, HARD, PREFER } from '../../../../src/model/cost.ts';
import type { HomeTerm, Instance, SeatTerm, Term } from '../../../../src/model/terms.ts';
import { evaluate } from '../../../../src/solve/evaluate.ts';
import { type GroupProof, proveByGroups } from '../../../../src/solve/exact/groups/prove-by-groups.ts';
import { everyDivision } from '../../../helpers/divisions.ts';
import { clockOf } from '../../../helpers/exact-cases.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../../../helpers/instances.ts';
import { alikeArb } from '../../../helpers/random-terms.ts';
import { law } from '../../../helpers/random-worlds.ts';

const ENOUGH = 1_000_000;

/** Every division that holds the hard rules. */
function everyWay(instance: Instance) {
  const { people, groups, fewest, most } = instance;
  const all = everyDivision(people, groups, fewest[0]!, most[0]!);
  return Array.from(all, (each) => Int32Array.from(each))
    .map((groupOf) => ({ groupOf, cost: evaluate(instance, groupOf).total }))
    .filter(({ cost }) => cost[HARD] === 0);
}

test('the minimum is that of every division within the stronger costs, and less where little may be tried', () => {
  const looks = { same: 0, better: 0, hasty: 0, late: 0 };
  const levelArb = fc.constantFrom(AVOID, PREFER);
  const fewArb = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(
      alikeArb,
      levelArb,
      fc.nat({ max: 2 }),
      fc.nat(),
      fewArb,
      (instance, level, more, which, few) => {
        const ways = everyWay(instance);
        if (ways.length === 0) return;
        const dearest = (cost: readonly number[]) => (level === PREFER ? cost[AVOID]! : 0);
        const stronger = Math.min(...ways.map(({ cost }) => dearest(cost))) + more;
        const able = ways.filter(({ cost }) => dearest(cost) <= stronger);
        const known = able[which % able.length]!;
        const own = known.cost[level];
        const least = Math.min(...able.map(({ cost }) => cost[level]));
        const prove = (nodes: number, looks = Number.POSITIVE_INFINITY) =>
          proveByGroups(instance, level, { own, stronger }, known.groupOf, nodes, clockOf(looks));
        const attains = (proof: GroupProof | null) => {
          if (!proof?.groupOf) return;
          const { total } = evaluate(instance, proof.groupOf);
          expect([total[HARD], total[level]]).toEqual([0, proof.bound]);
          expect(dearest(total)).toBeLessThanOrEqual(stronger);
        };
        const proof = prove(ENOUGH)!;
        expect(proof.bound).toBe(least);
        expect(proof.groupOf === null).toBe(least === own);
        attains(proof);
        looks[least === own ? 'same' : 'better']++;
        const [hasty, late] = [prove(few), prove(ENOUGH, few)];
        for (const less of [hasty, late]) {
          expect(less?.bound ?? least).toBeLessThanOrEqual(least);
          attains(less);
        }
        looks.hasty += Number(hasty !== null && hasty.bound < least);
        looks.late += Number(late !== null && late.bound < least);
      },
    ),
    { ...law, numRuns: 400 },
  );
  expect(Math.min(looks.same, looks.better)).toBeGreaterThan(60);
  expect(Math.min(looks.hasty, looks.late)).toBeGreaterThan(5);
});

const twos = [
  [2, 2],
  [2, 2],
] as const;
const together = Int32Array.from([0, 0, 1, 1]);
const pairs = countTerm([0, 0, 1, 1], 2);
const groupClass = new Int32Array(2);
const person = Int32Array.from([0, 1, 2, 3]);
const tables = [
  [0, 0, 0],
  [0, 0, 0],
];
const homes: HomeTerm = {
  kind: 'home',
  homeOf: new Int32Array(4).fill(-1),
  stayCost: tables,
  guestCost: tables,
  landCost: [0, 0, 0],
  leaveCost: new Int32Array(4),
};
const seats: SeatTerm = { kind: 'seat', personClass: person, groupClass, cost: [[1], [0], [0], [0]] };
const otherSeats: SeatTerm = { ...seats, groupClass: Int32Array.from([0, 1]), cost: tables };

test.each<[string, Term, 0 | 1]>([
  ['there are homes', homes, AVOID],
  ['a seat is asked of somebody', seats, HARD],
  ['groups differ', otherSeats, AVOID],
])('nothing is proved where %s', (_, term, level) => {
  const known = Int32Array.from([0, 1, 0, 1]);
  const prove = (...terms: readonly [Term, 0 | 1][]) => {
    const all = terms.map(([each, of], rule) => ruleTerm(rule, of, 1, each));
    return proveByGroups(instanceOf(4, twos, all), AVOID, { own: 0, stronger: 0 }, known, ENOUGH);
  };
  expect(prove([pairs, AVOID])).toEqual({ bound: 0, groupOf: null });
  expect(prove([pairs, AVOID], [term, level])).toBe(null);
});

test('costs beyond whole numbers that sums of parts keep exact are not proved', () => {
  const instance = instanceOf(4, twos, [ruleTerm(0, AVOID, 2 ** 30, pairs)]);
  const prove = (own: number) => proveByGroups(instance, AVOID, { own, stronger: 0 }, together, ENOUGH);
  expect(prove(2 ** 30)).toEqual({ bound: 0, groupOf: expect.any(Int32Array) });
  expect(prove(2 ** 30 + 1)).toBe(null);
});

test('an assignment that breaks a hard rule cannot be what is known', () => {
  const instance = instanceOf(4, twos, [ruleTerm(0, HARD, 1, pairs)]);
  const prove = () => proveByGroups(instance, AVOID, { own: 0, stronger: 0 }, together, ENOUGH);
  expect(prove).toThrow('the known assignment breaks a hard rule');
});

test('where more groups are cheap enough than may be searched, what is proved before stands', () => {
  // Of 67,525 threes only those with both of one pair cost anything.
  const [people, groups] = [75, 25];
  const limits = Array.from({ length: groups }, () => [3, 3] as const);
  const pair = ruleTerm(0, AVOID, 1, pairTerm([[0, 1, 1]]));
  const known = Int32Array.from({ length: people }, (_, person) => Math.floor(person / 3));
  const aim = { own: 1, stronger: 0 };
  const prove = (nodes: number) =>
    proveByGroups(instanceOf(people, limits, [pair]), AVOID, aim, known, nodes);
  expect(prove(50 * ENOUGH)).toEqual({ bound: 0, groupOf: null });
});
