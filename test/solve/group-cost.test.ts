/** What one group costs, held to the definitions: between any two seatings it changes by as much. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import { AVOID, PREFER } from '../../src/model/cost.ts';
import { price } from '../../src/rules/price.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { countTerm, instanceOf, pairTerm, ruleTerm } from '../helpers/instances.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

test('a swap changes the cost of each group by what the definitions say', () => {
  const pick = fc.tuple(fc.nat(), fc.nat());
  let changed = 0;
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, pick, (draft, strengths, [x, y]) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...pastIn(draft) });
      const { division, groupOf } = seatingOf(w, 2);
      // Wishes to sit together cost between groups, and somebody away is missed in the group that they are not in.
      const rules = standing(w, entriesIn(draft, { ...strengths, together: null, away: null }));
      const assignment = new WorkingAssignment(buildKernel(buildInstance(division, rules, [])), groupOf);
      const [p, q] = [x % groupOf.length, y % groupOf.length];
      if (groupOf[p] === groupOf[q]) return;
      const costs = () => w.groups.map((_, group) => assignment.groupCost(group));
      const defined = () => {
        const groups = w.groups.map((group, index) => ({
          ...group,
          members: division.members.filter((_, position) => assignment.groupOf[position] === index),
        }));
        return price(groups, rules).byGroup;
      };
      const [before, was] = [costs(), defined()];
      assignment.swap(p, q);
      const [after, is] = [costs(), defined()];
      for (const [group] of w.groups.entries())
        for (const level of [0, 1, 2] as const) {
          expect(after[group]![level] - before[group]![level]).toBe(is[group]![level] - was[group]![level]);
          if (after[group]![level] !== before[group]![level]) changed++;
        }
    }),
    { ...law, numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(100);
});

test('a group pays for its size, and earns nothing by those who sit together', () => {
  const size = {
    kind: 'size' as const,
    groupClass: Int32Array.of(0, 1),
    costBySize: [
      [9, 0, 1, 4, 7],
      [9, 2, 5, 6, 8],
    ],
  };
  const terms = [
    ruleTerm(0, AVOID, 3, size),
    ruleTerm(
      1,
      PREFER,
      2,
      pairTerm(
        [
          [0, 1, -5],
          [0, 2, 4],
          [3, 4, -1],
        ],
        6,
      ),
    ),
  ];
  const instance = instanceOf(
    5,
    [
      [1, 4],
      [1, 4],
    ],
    terms,
  );
  const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.of(0, 0, 0, 1, 1));
  expect([assignment.groupCost(0), assignment.groupCost(1)]).toEqual([
    [0, 12, 8],
    [0, 15, 0],
  ]);
});

test('what an empty group costs by all its counted members is paid once for each group', () => {
  const counted = { ...countTerm([0, 0, 1], 3), costByCounted: [5, 1, 1, 4] };
  const instance = instanceOf(
    3,
    [
      [0, 3],
      [0, 3],
    ],
    [ruleTerm(0, AVOID, 2, counted)],
  );
  for (const seats of [
    [0, 0, 0],
    [0, 0, 1],
  ]) {
    const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.from(seats));
    expect(assignment.cost).toEqual(evaluate(instance, assignment.groupOf).total);
  }
});

test('a group that is full of one kind pays for the last of them too', () => {
  const terms = [
    ruleTerm(0, AVOID, 1, countTerm([0, 0, 0, -1], 3)),
    ruleTerm(1, PREFER, 1, countTerm([0, 1, 1, 1], 3)),
  ];
  const instance = instanceOf(
    4,
    [
      [1, 3],
      [1, 3],
    ],
    terms,
  );
  const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.of(0, 0, 0, 1));
  expect(assignment.cost).toEqual([0, 3, 1]);
  assignment.swap(0, 3);
  expect(assignment.cost).toEqual([0, 1, 3]);
});
