/** Among assignments of equal cost, the one with the better worst group. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import { AVOID, type Cost } from '../../src/model/cost.ts';
import type { Instance } from '../../src/model/terms.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { compareWorst, levelOut, worstFirst } from '../../src/solve/level-out.ts';
import { WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { countTerm, instanceOf, ruleTerm } from '../helpers/instances.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

function listOf(assignment: WorkingAssignment, { groups }: Instance): Cost[] {
  return worstFirst(Array.from({ length: groups }, (_, group) => assignment.groupCost(group)));
}

test('two pairs in one group become one in each of two', () => {
  // Three of one trade, three of another, two of none: two pairs are the least, and here both sit in the first group.
  const terms = [ruleTerm(0, AVOID, 1, countTerm([0, 0, 1, 1, 0, 1, -1, -1], 4))];
  const instance = instanceOf(
    8,
    [
      [4, 4],
      [4, 4],
    ],
    terms,
  );
  const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1));
  expect(listOf(assignment, instance)).toEqual([
    [0, 2, 0],
    [0, 0, 0],
  ]);
  levelOut(assignment);
  expect(listOf(assignment, instance)).toEqual([
    [0, 1, 0],
    [0, 1, 0],
  ]);
  expect(assignment.cost).toEqual([0, 2, 0]);
});

test('three pairs in the worst of three groups are dealt out to all', () => {
  // Three trades of four people over three groups: each has one pair, and here all three are in the first group.
  const trades = [0, 0, 1, 1, 2, 2, 0, 1, 2, 0, 1, 2, -1, -1, -1, -1, -1, -1];
  const groupOf = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2];
  const instance = instanceOf(
    18,
    [
      [6, 6],
      [6, 6],
      [6, 6],
    ],
    [ruleTerm(0, AVOID, 1, countTerm(trades, 6))],
  );
  const assignment = new WorkingAssignment(buildKernel(instance), Int32Array.from(groupOf));
  levelOut(assignment);
  expect(listOf(assignment, instance)).toEqual([
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 0],
  ]);
});

test('the costs in total stay as they are, and the list of groups never gets worse', () => {
  fc.assert(
    fc.property(draftOf(3, 9), strengthsArb, (draft, strengths) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4 });
      const { division, groupOf } = seatingOf(w, 1);
      const instance = buildInstance(division, standing(w, entriesIn(draft, strengths)), []);
      const assignment = new WorkingAssignment(buildKernel(instance), groupOf);
      const [cost, before] = [[...assignment.cost], listOf(assignment, instance)];
      levelOut(assignment);
      expect(assignment.cost).toEqual(cost);
      expect(compareWorst(listOf(assignment, instance), before)).toBeLessThanOrEqual(0);
      expect([...assignment.sizes].sort()).toEqual(
        [...new WorkingAssignment(buildKernel(instance), groupOf).sizes].sort(),
      );
    }),
    law,
  );
});

test('lists are compared by the worst group, then the next', () => {
  const [one, two, three]: Cost[] = [
    [0, 1, 0],
    [0, 2, 0],
    [0, 3, 0],
  ] as const;
  expect(worstFirst([one!, three!, two!])).toEqual([three, two, one]);
  expect(compareWorst([two!, two!], [three!, one!])).toBeLessThan(0);
  expect(compareWorst([three!, two!], [three!, one!])).toBeGreaterThan(0);
  expect(compareWorst([two!, one!], [two!, one!])).toBe(0);
});
