/** What the page says of groups is what the rules say by their definitions, however people are moved about. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolOfMost } from '../../src/model/group-pools.ts';
import type { Violation } from '../../src/model/solution.ts';
import type { Fault } from '../../src/page/judge/faults.ts';
import { Sheet } from '../../src/page/judge/sheet.ts';
import { price } from '../../src/rules/price.ts';
import { standing } from '../helpers/entries.ts';
import { groupsOf, pageOf } from '../helpers/pages.ts';
import { entriesIn, strengthsArb, withoutRotation } from '../helpers/random-rules.ts';
import { draftOf, draw, law, names, pastIn } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

/** People to be moved, and where to, counted round; every third changes places with somebody. */
const movesArb = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 2 })), {
  maxLength: 4,
});

/** Everybody whom a rule names in a group: which of them in one breath differs between terms and definitions. */
function concerned(list: readonly Pick<Fault & Violation, 'group' | 'people'>[], byGroup: boolean): string[] {
  const told = list.flatMap(({ group, people }) =>
    people.map((person) => (byGroup ? `${group}: ${person}` : `${person}`)),
  );
  return [...new Set(told)].sort();
}

test('costs and people concerned are those of the definitions, after every move', () => {
  let isMoved = 0;
  fc.assert(
    fc.property(draftOf(3, 9), strengthsArb, movesArb, (draft, strengths, moves) => {
      const w = world(draw(draft), { min: 2, ideal: 3, max: 4, ...pastIn(draft) });
      const rules = standing(w, entriesIn(draft, strengths));
      // Where rosters show no timezones the page has no clocks and judges the common hour by other numbers.
      const rosterShows = draft.move === 0 ? ['name', 'team'] : ['name', 'team', 'timezone'];
      const sheet = new Sheet(pageOf(w, rules, { rosterShows }));
      const seated = w.groups.flatMap(({ members }) => members).sort((a, b) => a - b);
      const check = () => {
        const { byRule, total, byGroup } = price(groupsOf(w, sheet), rules);
        const judged = sheet.data.rules.map(({ key }) => rules.findIndex(({ entry }) => entry.key === key));
        judged.forEach((rule, index) => {
          const { key } = rules[rule]!.entry;
          const { cost, violations } = byRule[rule]!;
          expect({ key, cost: sheet.verdict.costs[index] }).toEqual({ key, cost });
          const found = sheet.verdict.faults
            .filter((fault) => fault.rule === index)
            .map(({ group, people }) => ({ group, people: people.map((each) => seated[each]!) }));
          // Whoever is away is told of where they should be by the definition, and where they are by the page.
          const isByGroup = key !== 'away';
          expect({ key, who: concerned(found, isByGroup) }).toEqual({
            key,
            who: concerned(violations, isByGroup),
          });
        });
        if (judged.length < rules.length) return;
        expect(sheet.verdict.total).toEqual(total);
        const withoutAway = rules.every(({ entry }) => entry.id !== 'away');
        if (withoutAway) expect(sheet.verdict.groupCosts).toEqual(byGroup);
      };
      expect(sheet.differing()).toEqual([]);
      check();
      for (const [a, b, to] of moves) {
        const change = {
          person: a % seated.length,
          to: to % w.groups.length,
          other: null as number | null,
        };
        const other = b % seated.length;
        if (b > 5 && sheet.groupOf[other] !== sheet.groupOf[change.person]) {
          change.other = other;
          change.to = sheet.groupOf[other]!;
        }
        if (sheet.groupOf[change.person] === change.to || sheet.refuses(change) !== null) continue;
        const foretold = sheet.costsAfter(change).total;
        sheet.apply(change);
        expect(sheet.verdict.total).toEqual(foretold);
        isMoved++;
        check();
      }
      const last = sheet.groupOf;
      const count = sheet.changes;
      while (sheet.undo() !== null);
      expect(sheet.groupOf).toEqual(sheet.original);
      expect(sheet.verdict).toEqual(sheet.firstVerdict);
      while (sheet.redo() !== null);
      expect(sheet.groupOf).toEqual(last);
      expect(sheet.changes).toBe(count);
    }),
    law,
  );
  expect(isMoved).toBeGreaterThan(100);
});

test('so are people without a seat, people who take no part, and groups of people of two pools', () => {
  const seen = { wishes: 0, turned: 0 };
  const peopleArb = fc.record({
    unseated: fc.nat({ max: 8 }),
    out: fc.nat({ max: 8 }),
    second: fc.nat({ max: 4 }),
  });
  fc.assert(
    fc.property(draftOf(5, 9), strengthsArb, peopleArb, movesArb, (draft, strengths, who, moves) => {
      const called = names.slice(0, draft.people.length);
      const taking = called.filter((_, index) => index !== who.out % called.length);
      const pools = [taking.slice(who.second), taking.slice(0, who.second)].filter(
        ({ length }) => length > 0,
      );
      const drawn = world(draw(draft), {
        ...{ min: 2, ideal: 3, max: 4 },
        pools: pools.map((list) => list.join(' ')),
      });
      const rules = standing(drawn, entriesIn(draft, withoutRotation(strengths)));
      const groups = drawn.groups
        .map(({ name, members }) => {
          const seated = members.filter((person) => person !== who.unseated % called.length);
          return { name, members: seated, pool: poolOfMost(seated, drawn.problem.poolOf, 0) };
        })
        .filter(({ members }) => members.length > 0);
      if (groups.length === 0) return;
      const w = { ...drawn, groups };
      const sheet = new Sheet(pageOf(w, rules));
      const check = () => {
        const { byRule } = price(groupsOf(w, sheet), rules);
        for (const [index, { key }] of sheet.data.rules.entries()) {
          const rule = rules.findIndex(({ entry }) => entry.key === key);
          expect({ key, cost: sheet.verdict.costs[index] }).toEqual({ key, cost: byRule[rule]!.cost });
          if (key === 'together') seen.wishes++;
        }
      };
      check();
      for (const [a, , to] of moves) {
        const change = { person: a % sheet.groupOf.length, to: to % groups.length, other: null };
        if (sheet.groupOf[change.person] === change.to || sheet.refuses(change) !== null) continue;
        sheet.apply(change);
        if (!sheet.arePoolsKept) seen.turned++;
        check();
      }
    }),
    law,
  );
  expect(Math.min(seen.wishes, seen.turned), JSON.stringify(seen)).toBeGreaterThan(10);
});
