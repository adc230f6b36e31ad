/** What the page advises costs what it says, and nothing better is passed over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCosts } from '../../src/model/cost.ts';
import { Adviser } from '../../src/page/judge/advice.ts';
import { type Change, Sheet } from '../../src/page/judge/sheet.ts';
import { subtractCosts } from '../../src/page/judge/verdict.ts';
import { standing } from '../helpers/entries.ts';
import { pageOf } from '../helpers/pages.ts';
import { entriesIn, strengthsArb } from '../helpers/random-rules.ts';
import { draftOf, draw, law, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

/** Every change of somebody to each group and with each person, by brute force. */
function allChanges(sheet: Sheet, person: number): Change[] {
  const from = sheet.groupOf[person]!;
  const moves = [...sheet.members.keys()].map((to) => ({ person, to, other: null }));
  const swaps = [...sheet.groupOf].map((to, other) => ({ person, to, other }));
  return [...moves, ...swaps].filter((change) => change.to !== from && sheet.refuses(change) === null);
}

const costOf = (sheet: Sheet, change: Change) =>
  subtractCosts(sheet.costsAfter(change).total, sheet.verdict.total);

test('seats are ranked by true costs, and the next step is the best there is', () => {
  let advised = 0;
  fc.assert(
    fc.property(draftOf(4, 9), strengthsArb, fc.nat({ max: 8 }), (draft, strengths, index) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...pastIn(draft) });
      const sheet = new Sheet(pageOf(w, standing(w, entriesIn(draft, strengths))));
      const person = index % sheet.groupOf.length;
      const adviser = new Adviser(sheet);
      const seats = adviser.seatsFor(person);
      const ways = seats.flatMap((seat) => seat.ways);
      for (const way of ways) expect(way.cost).toEqual(costOf(sheet, way));
      const best = allChanges(sheet, person)
        .map((change) => costOf(sheet, change))
        .sort(compareCosts)[0];
      expect(ways[0]?.cost).toEqual(best);

      const groups = [sheet.groupOf[person]!, 0];
      const next = adviser.nextStep(groups, [person]);
      const free = [...sheet.groupOf.keys()].filter(
        (each) => each !== person && groups.includes(sheet.groupOf[each]!),
      );
      const possible = free
        .flatMap((each) => allChanges(sheet, each))
        .filter(({ other }) => other !== person)
        .map((change) => costOf(sheet, change))
        .sort(compareCosts)[0];
      if (next === null) expect(compareCosts(possible ?? [0, 0, 0], [0, 0, 0])).toBeGreaterThanOrEqual(0);
      else {
        advised++;
        expect(next.cost).toEqual(costOf(sheet, next));
        expect(next.cost).toEqual(possible);
        expect([next.person, next.other]).not.toContain(person);
      }
    }),
    { ...law, numRuns: 80 },
  );
  expect(advised).toBeGreaterThan(20);
});
