/** Who may not sit with whom, gathered from all hard rules and from nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { HARD } from '../../src/model/cost.ts';
import { onlyRises } from '../../src/solve/exact/shapes.ts';
import { costOf, seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { pairTerm } from '../helpers/instances.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

test('two people conflict if and only if a group that holds both breaks a hard rule which neither breaks alone', () => {
  fc.assert(
    fc.property(draftOf(2, 8), strengthsArb, (draft, strengths) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 8 });
      // Wishes and sizes are about more than two people in one group.
      const wishes = { together: null, size: null, 'even-sizes': null, pool: null };
      // So are rules that somebody's coming may mend; a narrow range is none of them.
      const mended = { alone: null, 'at-least': null, facilitator: null, skills: null };
      const off = { ...wishes, ...mended, ...(draft.within === 1 ? {} : { range: null }) };
      const rules = standing(w, entriesIn(draft, { ...strengths, ...off }));
      const { members } = w.problem.pools[0]!;
      const { of, has } = conflictsOf(members.length, compileRules(seatingOf(w, 2).division, rules));
      members.forEach((a, p) => {
        const clashing = members.flatMap((b, q) => {
          const cost = costOf([{ name: 'both', pool: 0, members: p < q ? [a, b] : [b, a] }], rules);
          return p !== q && cost[HARD] > 0 ? [q] : [];
        });
        expect(of(p)).toEqual(clashing);
        expect(members.flatMap((_, q) => (has(p, q) ? [q] : []))).toEqual(clashing);
      });
    }),
    law,
  );
});

test('nobody who joins two people in conflict can make a group of them that holds every hard rule', () => {
  let conflicts = 0;
  fc.assert(
    fc.property(draftOf(2, 7), strengthsArb, (draft, strengths) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 8 });
      const off = { together: null, size: null, 'even-sizes': null, pool: null };
      const rules = standing(w, entriesIn(draft, { ...strengths, ...off }));
      const { members } = w.problem.pools[0]!;
      const { linked } = conflictsOf(members.length, compileRules(seatingOf(w, 7).division, rules));
      for (let chosen = 0; chosen < 1 << members.length; chosen++) {
        const isIn = (position: number) => ((chosen >> position) & 1) === 1;
        if (!linked.some((others, position) => isIn(position) && others.some(isIn))) continue;
        const group = { name: 'some', pool: 0, members: members.filter((_, position) => isIn(position)) };
        expect(costOf([group], rules)[HARD]).toBeGreaterThan(0);
        conflicts++;
      }
    }),
    law,
  );
  expect(conflicts).toBeGreaterThan(100);
});

test('of any table two people conflict if and only if they cost something, neither does alone, and nobody mends it', () => {
  const step = fc.integer({ min: -1, max: 2 });
  const tableArb = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.array(step, { minLength: 1, maxLength: 4 }));
  const tables = fc.tuple(tableArb, fc.option(tableArb)).map(([own, all]) => {
    const summed = ([first, steps]: [number, number[]], length: number) => {
      const table = [first];
      for (let i = 1; i < length; i++) table.push(table.at(-1)! + (steps[i - 1] ?? 0));
      return table;
    };
    const length = own[1].length + 1;
    return { costByCount: summed(own, length), ...(all ? { costByCounted: summed(all, length) } : {}) };
  });
  const categoriesArb = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 });
  let found = 0;
  fc.assert(
    fc.property(tables, categoriesArb, fc.nat({ max: 2 }), (tables, categoryOf, more) => {
      const categories = Math.max(...categoryOf, 0) + 1 + more;
      const term = { kind: 'count' as const, categoryOf: Int32Array.from(categoryOf), categories, ...tables };
      const { has } = conflictsOf(4, [{ rule: 0, level: HARD, weight: 1, term }]);
      const costOfGroup = (people: readonly number[]) => {
        const counted = people.filter((person) => categoryOf[person]! >= 0);
        const own = Array.from({ length: categories }, (_, each) =>
          counted.filter((p) => categoryOf[p] === each),
        );
        const costs = own.map(({ length }) => tables.costByCount[length]!);
        return costs.reduce((sum, cost) => sum + cost, tables.costByCounted?.[counted.length] ?? 0);
      };
      const isLong = tables.costByCount.length > 2;
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3],
      ] as const) {
        const areCounted = categoryOf[a]! >= 0 && categoryOf[b]! >= 0;
        const areFree = isLong && areCounted && costOfGroup([a]) <= 0 && costOfGroup([b]) <= 0;
        const clash = areFree && onlyRises(term) && costOfGroup([a, b]) > 0;
        expect(has(a, b)).toBe(clash);
        found += Number(clash);
      }
    }),
    { ...law, numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(50);
});

test('a pair that weighs nothing is no conflict', () => {
  const term = pairTerm([
    [0, 1, 0],
    [1, 2, 1],
    [0, 2, -1],
  ]);
  const { of } = conflictsOf(3, [{ rule: 0, level: HARD, weight: 1, term }]);
  expect([of(0), of(1), of(2)]).toEqual([[], [2], [1]]);
});

test('a wish to sit together is no conflict, hard or not', () => {
  const w = world('Ana Bo | Cy');
  const rules = standing(w, { together: { strength: 'must', pairs: [['Ana', 'Bo']] } });
  expect(conflictsOf(3, compileRules(seatingOf(w).division, rules)).of(0)).toEqual([]);
});
