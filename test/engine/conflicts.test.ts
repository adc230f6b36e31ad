/** Who may not sit with whom, gathered from all hard rules and from nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictsOf } from '../../src/engine/conflicts.ts';
import { compileRules } from '../../src/engine/instance.ts';
import { HARD } from '../../src/model/cost.ts';
import { costOf, seatingOf } from '../helpers/divisions.ts';
import { standing } from '../helpers/entries.ts';
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

test('a wish to sit together is no conflict, hard or not', () => {
  const w = world('Ana Bo | Cy');
  const rules = standing(w, { together: { strength: 'must', pairs: [['Ana', 'Bo']] } });
  expect(conflictsOf(3, compileRules(seatingOf(w).division, rules)).of(0)).toEqual([]);
});
