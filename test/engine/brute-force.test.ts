/** Holds the engine to brute force on small random cases: the best cost, the proofs, and every no. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssignResult, assign } from '../../src/engine/assign.ts';
import { evenDivision, groupCounts, wideDivision } from '../../src/engine/divisions.ts';
import { HARD } from '../../src/model/cost.ts';
import type { StandingRule } from '../../src/rules/price.ts';
import { canHold, costOf, leastCostOf } from '../helpers/divisions.ts';
import { type CaseWords, type EntryWords, standing } from '../helpers/entries.ts';
import { entriesIn, strengthsArb, withoutRotation } from '../helpers/random-rules.ts';
import { draftOf, draw, historyIn, law } from '../helpers/random-worlds.ts';
import { type World, world } from '../helpers/world.ts';

const sizesArb = fc.constantFrom(
  { min: 2, ideal: 2, max: 3 },
  { min: 2, ideal: 3, max: 4 },
  { min: 2, ideal: 2, max: 4 },
  { min: 2, ideal: 4, max: 4 },
  { min: 3, ideal: 3, max: 4 },
);

interface Case {
  readonly w: World;
  readonly rules: readonly StandingRule[];
  readonly result: AssignResult;
  division(groups: number): ReturnType<typeof wideDivision>;
}

function solve(
  drawing: string,
  size: CaseWords,
  entries: Record<string, EntryWords>,
  paranoid: boolean,
): Case {
  const w = world(drawing, size);
  const rules = standing(w, entries);
  const result = assign(w.problem, rules, { seed: 1, effort: 'quick', paranoid });
  return { w, rules, result, division: (groups) => wideDivision(w.problem.pools[0]!, 0, groups) };
}

/** Random cases of 4 to 8 people, fewer where every move is checked; a failure prints the case as a drawing with its rules. */
function forEveryCase(paranoid: boolean, check: (each: Case) => void): void {
  fc.assert(
    fc.property(draftOf(4, 8), strengthsArb, sizesArb, (draft, strengths, size) => {
      const entries = entriesIn(draft, withoutRotation(strengths));
      const each = solve(draw(draft), { ...size, ...historyIn(draft) }, entries, paranoid);
      try {
        check(each);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`${draw(draft)} ${JSON.stringify({ size, rules: entries })}\n${message}`, {
          cause: error,
        });
      }
    }),
    { ...law, numRuns: paranoid ? 150 : 270 },
  );
}

/** Numbers of groups that can hold every hard rule in sizes within the limits. */
function able({ w, rules, division }: Case): number[] {
  return groupCounts(w.problem.pools[0]!).filter((groups) => canHold(division(groups), rules));
}

test('the solution costs exactly as little as the best of all divisions, and is proved to cost no less than it does', () => {
  let solved = 0;
  forEveryCase(true, ({ rules, result, division }) => {
    if (result.kind !== 'solved') return;
    solved++;
    const { groups, cost, bound, outcomes, search } = result.solution;
    const wide = division(groups.length);
    const even = leastCostOf(evenDivision(wide), rules)!;
    const best = even[HARD] === 0 ? even : leastCostOf(wide, rules)!;
    expect(cost).toEqual(best);
    expect(cost).toEqual(costOf(groups, rules));
    for (const level of [0, 1, 2] as const) expect(bound[level]).toBeLessThanOrEqual(best[level]);
    for (const outcome of outcomes) expect(outcome.bound).toBeLessThanOrEqual(outcome.cost);
    expect(search.stopped === 'proved-best').toBe(String(cost) === String(bound));
  });
  expect(solved).toBeGreaterThan(50);
  // Every group of every move is priced from the definitions, on a machine that may be busy.
}, 240_000);

test('another number of groups is taken only where the better ones cannot hold the hard rules', () => {
  forEveryCase(false, (each) => {
    const { w, result } = each;
    if (result.kind !== 'solved') return;
    const counts = groupCounts(w.problem.pools[0]!);
    const made = result.solution.groups.length;
    expect(able(each).filter((groups) => counts.indexOf(groups) < counts.indexOf(made))).toEqual([]);
    expect(result.notes.length > 0).toBe(counts[0] !== made);
  });
});

test('what is said to be impossible is so for every number of groups and every size', () => {
  let refused = 0;
  forEveryCase(false, (each) => {
    const { result } = each;
    if (result.kind === 'solved') return;
    // Pools so small are always settled.
    expect(result.reason).not.toBe('not-found');
    expect(able(each)).toEqual([]);
    expect(result.sentences.length).toBeGreaterThan(0);
    refused++;
  });
  expect(refused).toBeGreaterThan(40);
});

test('groups are found wherever some number of groups can hold the hard rules', () => {
  forEveryCase(false, (each) => {
    if (able(each).length > 0) expect(each.result.kind).toBe('solved');
  });
});

test('where the best number of groups cannot hold but is not proved impossible, another is tried', () => {
  // Sizes 2 to 4 around 2 favour two groups of 2; three who must sit together fit only one group of 4.
  const together = {
    strength: 'must',
    pairs: [
      ['Ana', 'Bo'],
      ['Ana', 'Cy'],
    ],
  } as const;
  const { result } = solve('Ana Bo Cy Dee', { min: 2, ideal: 2, max: 4 }, { together }, false);
  expect(result.kind).toBe('solved');
});

test('three groups are made where five people form a ring of conflicts, which two cannot hold', () => {
  // A ring of five has no three who are all apart, so no clique shows that two groups are too few.
  const ring = [
    ['Ana', 'Bo'],
    ['Bo', 'Cy'],
    ['Cy', 'Dee'],
    ['Dee', 'Eve'],
    ['Eve', 'Ana'],
  ] as const;
  const drawing = 'Ana Bo Cy Dee Eve Fay';
  const { result } = solve(drawing, { min: 2, ideal: 3, max: 3 }, { apart: { pairs: ring } }, false);
  expect(result.kind === 'solved' && result.solution.groups.length).toBe(3);
});

test('that three groups are too few is proved by going through every way, where no four exclude one another', () => {
  // The graph of Grötzsch: a ring of five, five who each avoid the neighbours of one of it, and one who avoids those five.
  const name = (index: number) => `P${index}`;
  const ring = [0, 1, 2, 3, 4];
  const pairs = ring.flatMap((i) => [
    [name(i), name((i + 1) % 5)],
    [name(5 + i), name((i + 1) % 5)],
    [name(5 + i), name((i + 4) % 5)],
    [name(5 + i), name(10)],
  ]);
  const drawing = Array.from({ length: 24 }, (_, index) => name(index)).join(' ');
  const { result } = solve(
    drawing,
    { min: 6, ideal: 8, max: 10, groupCount: 3 },
    { apart: { pairs } },
    false,
  );
  expect(result).toMatchObject({
    kind: 'no-groups',
    reason: 'cannot-hold',
    sentences: ['every way to make 3 groups of 6 to 10 was tried, and each breaks a hard rule'],
  });
});

test('a pair that must sit together can go to another group, from every seed', () => {
  // Ana sits with neither Bo nor Eve; Dee and Fay go with Ana, so that only one other of the three reports is there.
  const w = world('Ana<?boss Cy<?boss Gus<?boss Bo Dee Eve Fay', { min: 2, ideal: 4, max: 4 });
  const rules = standing(w, {
    apart: {
      pairs: [
        ['Ana', 'Bo'],
        ['Ana', 'Eve'],
      ],
    },
    together: { pairs: [['Dee', 'Fay']] },
    'same-manager': { strength: 'prefer' },
  });
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  const costs = seeds.map((seed) => {
    const result = assign(w.problem, rules, { seed, effort: 'quick' });
    return result.kind === 'solved' ? result.solution.cost : null;
  });
  expect(costs).toEqual(seeds.map(() => [0, 0, 1]));
});
