/** Groups as columns: what a set of people costs, and that a search finds all sets that are cheap enough and no other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID, HARD, PREFER } from '../../../../src/model/cost.ts';
import { evaluate } from '../../../../src/solve/evaluate.ts';
import { type GroupModel, groupModel } from '../../../../src/solve/exact/groups/group-model.ts';
import {
  type Column,
  Pricer,
  type Prices,
  priceGroup,
  UNIT,
  valueAt,
} from '../../../../src/solve/exact/groups/pricer.ts';
import { everyDivision } from '../../../helpers/divisions.ts';
import { casesArb } from '../../../helpers/exact-cases.ts';
import { setsOf, sumOf } from '../../../helpers/lists.ts';
import { seatedIn } from '../../../helpers/part-walk.ts';
import { alikeArb } from '../../../helpers/random-terms.ts';
import { law } from '../../../helpers/random-worlds.ts';

const ENOUGH = 1_000_000;
const levelArb = fc.constantFrom(AVOID, PREFER);

/** By rules as they are asked for, and by terms whatever they are. */
const instancesArb = fc.oneof(
  casesArb.map(({ instance }) => instance),
  alikeArb,
);

test('groups cost together what their assignment costs, and one is none where a hard rule is broken', () => {
  const looks = { held: 0, broken: 0 };
  fc.assert(
    fc.property(instancesArb, levelArb, (instance, level) => {
      const model = groupModel(instance, level);
      if (model === null) return;
      const { people, groups, fewest, most } = instance;
      for (const groupOf of everyDivision(people, groups, fewest[0]!, most[0]!)) {
        const seats = { groupOf: Int32Array.from(groupOf) };
        const columns = Array.from({ length: groups }, (_, group) =>
          priceGroup(model, seatedIn(seats, group)),
        );
        const { total } = evaluate(instance, seats.groupOf);
        const isBroken = columns.some((each) => each === null || each.own === Number.POSITIVE_INFINITY);
        expect(isBroken).toBe(total[HARD] > 0);
        looks[isBroken ? 'broken' : 'held']++;
        if (isBroken) continue;
        expect(model.constant.own + sumOf(columns.map((each) => each!.own))).toBe(total[level]);
        const stronger = level === PREFER ? total[AVOID] : 0;
        expect(model.constant.stronger + sumOf(columns.map((each) => each!.stronger))).toBe(stronger);
      }
    }),
    law,
  );
  expect(Math.min(looks.held, looks.broken)).toBeGreaterThan(100);
});

/** All sets of so many people that hold the hard rules, in the order of their members. */
function columnsOf(model: GroupModel, size: number): Column[] {
  const people = Array.from({ length: model.people }, (_, person) => person);
  return setsOf(people, size)
    .map((members) => priceGroup(model, members))
    .filter((column) => column !== null)
    .filter(({ own }) => own < Number.POSITIVE_INFINITY);
}

test('a search finds every group of a size that is worth no more than the limit', () => {
  let found = 0;
  let cut = 0;
  const steps = { all: 0, cheapest: 0 };
  const pricesArb = fc.record({
    ofPerson: fc.array(fc.integer({ min: -5 * UNIT, max: 20 * UNIT }), { minLength: 7, maxLength: 7 }),
    ofStronger: fc.nat({ max: 3 * UNIT }),
  });
  fc.assert(
    fc.property(instancesArb, levelArb, pricesArb, fc.nat(), (instance, level, draft, where) => {
      const model = groupModel(instance, level);
      if (model === null) return;
      const prices: Prices = { ...draft, ofPerson: Float64Array.from(draft.ofPerson) };
      const pricer = new Pricer(model);
      pricer.setPrices({ ofPerson: new Float64Array(7), ofStronger: 1 });
      pricer.setPrices(prices);
      const keyOf = ({ members, own, stronger }: Column) => `${members.join(' ')}: ${own}, ${stronger}`;
      for (let size = model.fewest; size <= model.most; size++) {
        const columns = columnsOf(model, size);
        const values = columns.map((column) => valueAt(column, prices)).sort((x, y) => x - y);
        const limit = values.length === 0 ? ENOUGH : values[where % values.length]!;
        const met: Column[] = [];
        const isDone = pricer.find(size, limit, ENOUGH, (column, value) => {
          expect(value).toBe(valueAt(column, prices));
          met.push(column);
          return limit;
        });
        expect(isDone).toBe(true);
        const near = columns.filter((column) => valueAt(column, prices) <= limit);
        expect(met.map(keyOf).sort()).toEqual(near.map(keyOf).sort());
        // Each that is found lowers the limit: the last is the cheapest of all.
        let last = Number.POSITIVE_INFINITY;
        const used = ENOUGH - pricer.nodes;
        pricer.find(size, limit, ENOUGH, (_, value) => {
          expect(value).toBeLessThan(last);
          last = value;
          return value - 1;
        });
        if (values.length > 0) expect(last).toBe(values[0]);
        expect(ENOUGH - pricer.nodes).toBeLessThanOrEqual(used);
        pricer.find(size, Number.MAX_SAFE_INTEGER, ENOUGH, () => Number.MAX_SAFE_INTEGER);
        steps.all += ENOUGH - pricer.nodes;
        pricer.find(size, last, ENOUGH, () => last);
        steps.cheapest += ENOUGH - pricer.nodes;
        // Whoever is seated when the nodes end leaves at once, and nobody sits beside them.
        pricer.find(size, limit, 1, () => limit);
        expect(pricer.nodes).toBeGreaterThanOrEqual(-2 * model.people);
        // Cut short it says so, and has found nothing else.
        if (used > 1) {
          const few: Column[] = [];
          const isCut = !pricer.find(size, limit, used - 1, (column) => {
            few.push(column);
            return limit;
          });
          expect(isCut).toBe(true);
          expect(met.map(keyOf)).toEqual(expect.arrayContaining(few.map(keyOf)));
          cut++;
        }
        found += met.length;
      }
    }),
    { ...law, numRuns: 100 },
  );
  expect(found).toBeGreaterThan(200);
  expect(cut).toBeGreaterThan(50);
  // To find the cheapest takes 21.5 % of the steps that all take; weaker minima would take more.
  expect(steps.cheapest / steps.all).toBeLessThan(0.215);
});
