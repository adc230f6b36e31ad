/** The fewest people who must move, held to every way of seating them in the groups that stand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, regroup } from '../../src/engine/placed.ts';
import { HARD } from '../../src/model/cost.ts';
import { fewestMoves } from '../../src/solve/fewest-moves.ts';
import { costOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
import { entriesIn, type Strengths, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

/** Every seating of so many people in so many groups. The array is reused. */
function* seatings(people: number, groups: number): Generator<Int32Array> {
  const groupOf = new Int32Array(people);
  for (let number = 0; number < groups ** people; number++) {
    for (let person = 0, rest = number; person < people; person++, rest = Math.floor(rest / groups)) {
      groupOf[person] = rest % groups;
    }
    yield groupOf;
  }
}

/** `even-sizes` may be hard and is then about all groups; sizes within limits are the usual case. */
const usual = (strengths: Strengths): Strengths => ({
  ...strengths,
  'even-sizes': null,
  size: { strength: 'never', weight: 1 },
});

test('fewer moves than the number found hold the hard rules in no seating, and so many do in one', () => {
  let mended = 0;
  fc.assert(
    fc.property(draftOf(3, 6), strengthsArb, fc.nat({ max: 63 }), (draft, strengths, free) => {
      const w = world(draw(draft), { min: 1, ideal: 2, max: 3 });
      const rules = standing(w, entriesIn(draft, usual(strengths)));
      const placed = place(w.problem, w.groups, rules);
      const { people, groups } = placed.instance;
      // Some people have no seat to keep and move for nothing.
      const origin = placed.groupOf.map((group, person) =>
        ((free >> person) & 1) === 1 && free > 40 ? -1 : group,
      );
      const movesOf = (groupOf: Int32Array) =>
        groupOf.filter((group, person) => origin[person]! >= 0 && origin[person] !== group).length;
      let fewest = people + 1;
      for (const groupOf of seatings(people, groups)) {
        if (movesOf(groupOf) >= fewest) continue;
        if (costOf(regroup(placed, groupOf), rules)[HARD] === 0) fewest = movesOf(groupOf);
      }
      const found = fewestMoves(placed.instance, placed.groupOf, origin);
      expect(found.atLeast).toBe(fewest);
      expect(found.groupOf === null).toBe(fewest > people);
      if (found.groupOf === null) return;
      expect(movesOf(found.groupOf)).toBeLessThanOrEqual(fewest);
      expect(costOf(regroup(placed, found.groupOf), rules)[HARD]).toBe(0);
      if (fewest > 0) mended++;
    }),
    { ...law, numRuns: 300 },
  );
  expect(mended).toBeGreaterThan(20);
});
