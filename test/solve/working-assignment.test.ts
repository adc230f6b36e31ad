/** The law of deltas: what a swap or move is said to add is what it adds, and taking it back leaves every cost as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildInstance } from '../../src/engine/instance.ts';
import type { Instance } from '../../src/model/terms.ts';
import { evaluate } from '../../src/solve/evaluate.ts';
import { buildKernel } from '../../src/solve/kernel.ts';
import { type Emphasis, WorkingAssignment } from '../../src/solve/working-assignment.ts';
import { seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, type Strengths, strengthsArb } from '../helpers/random-rules.ts';
import { type Draft, draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

test('a swap or a move changes every cost by its delta, and taken back changes nothing', () => {
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, steps, (draft, strengths, steps) => {
      const { instance, assignment } = assignmentOf(draft, strengths);
      for (const [isMove, x, y] of steps) {
        const step = isMove ? moveStep(assignment, x, y) : swapStep(assignment, x, y);
        if (step === null) continue;
        const before = [...assignment.cost];
        const energy = energyOf(before, [1, 1, 1]);
        const delta = step.delta();
        expect(assignment.cost).toEqual(before);
        step.take();
        expect(energyOf(assignment.cost, [1, 1, 1]) - energy).toBe(delta);
        expect(assignment.cost).toEqual(evaluate(instance, assignment.groupOf).total);
        step.takeBack();
        expect(assignment.cost).toEqual(before);
        step.take();
      }
    }),
    law,
  );
});

test('a delta counts each strength by its emphasis', () => {
  const emphases = fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 30 }), fc.nat({ max: 2 }));
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, steps, emphases, (draft, strengths, steps, emphasis) => {
      const { assignment } = assignmentOf(draft, strengths);
      assignment.emphasise(emphasis);
      for (const [isMove, x, y] of steps) {
        const step = isMove ? moveStep(assignment, x, y) : swapStep(assignment, x, y);
        if (step === null) continue;
        const before = energyOf(assignment.cost, emphasis);
        const delta = step.delta();
        step.take();
        expect(energyOf(assignment.cost, emphasis) - before).toBe(delta);
      }
    }),
    law,
  );
});

test('seats, sizes and groups agree after any number of swaps and moves', () => {
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, steps, (draft, strengths, steps) => {
      const { instance, assignment } = assignmentOf(draft, strengths);
      for (const [isMove, x, y] of steps)
        (isMove ? moveStep(assignment, x, y) : swapStep(assignment, x, y))?.take();
      const { kernel, seats, sizes, groupOf } = assignment;
      for (let group = 0; group < instance.groups; group++) {
        const start = group * kernel.capacity;
        const seated = [...seats.subarray(start, start + sizes[group]!)].sort((a, b) => a - b);
        expect(seated).toEqual([...groupOf.keys()].filter((person) => groupOf[person] === group));
      }
    }),
    law,
  );
});

test('reset seats everybody anew, at the cost of a new assignment', () => {
  fc.assert(
    fc.property(draftOf(2, 9), strengthsArb, steps, (draft, strengths, steps) => {
      const { instance, assignment } = assignmentOf(draft, strengths);
      const start = assignment.groupOf.slice();
      for (const [, x, y] of steps) swapStep(assignment, x, y)?.take();
      assignment.reset(start);
      expect(assignment.groupOf).toEqual(start);
      expect(assignment.cost).toEqual(evaluate(instance, start).total);
    }),
    law,
  );
});

function assignmentOf(
  draft: Draft,
  strengths: Strengths,
): { instance: Instance; assignment: WorkingAssignment } {
  const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...pastIn(draft) });
  const { division, groupOf } = seatingOf(w, 2);
  const instance = buildInstance(division, standing(w, entriesIn(draft, strengths)), []);
  return { instance, assignment: new WorkingAssignment(buildKernel(instance), groupOf) };
}

interface Step {
  delta(): number;
  take(): void;
  takeBack(): void;
}

/** Null where the two sit in one group. */
function swapStep(assignment: WorkingAssignment, x: number, y: number): Step | null {
  const { people } = assignment.kernel.instance;
  const [p, q] = [x % people, y % people];
  if (assignment.groupOf[p] === assignment.groupOf[q]) return null;
  const take = () => assignment.swap(p, q);
  return { delta: () => assignment.swapDelta(p, q), take, takeBack: take };
}

/** Null where the move leads nowhere or beyond the limits. */
function moveStep(assignment: WorkingAssignment, x: number, y: number): Step | null {
  const { people, groups, fewest, most } = assignment.kernel.instance;
  const [p, to] = [x % people, y % groups];
  const from = assignment.groupOf[p]!;
  if (from === to || assignment.sizes[from]! <= fewest[from]! || assignment.sizes[to]! >= most[to]!)
    return null;
  return {
    delta: () => assignment.moveDelta(p, to),
    take: () => assignment.move(p, to),
    takeBack: () => assignment.move(p, from),
  };
}

function energyOf(cost: readonly number[], emphasis: Emphasis): number {
  return cost.reduce((sum, amount, level) => sum + amount * emphasis[level]!, 0);
}
