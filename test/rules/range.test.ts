/** Judged cases of `range`: quarters of the pool that a group lacks, or that it reaches across. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenDivision, wideDivision } from '../../src/engine/divisions.ts';
import { hardConflicts } from '../../src/engine/instance.ts';
import { PREFER } from '../../src/model/cost.ts';
import { range } from '../../src/rules/range.ts';
import { valuesOf } from '../../src/rules/values.ts';
import { leastCostOf } from '../helpers/divisions.ts';
import { stand } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

const { violations, cost, bound, unknown, sentence } = judging(range);
const wide = { column: 'score', want: 'wide', strength: 'prefer' } as const;
const narrow = { column: 'score', want: 'narrow', strength: 'prefer' } as const;

describe('a wide range', () => {
  test('costs 1 for each quarter that a group lacks and could have', () => {
    // Quarters 1 2, 3 3, 4 4, 5 8: the first group has three of four, the second one where it could have two.
    expect(violations('A=1 B=2 C=3 D=4 E=3 F=4 | G=5 H=8', wide)).toEqual(['A B C D E F', 'G H']);
    expect(cost('A=1 B=3 C=5 D=7 | E=2 F=4 G=6 H=8', wide)).toBe(0);
    expect(cost('A=1 B=8 | C=2 D=3 E=4 F=5 G=6 H=7', wide)).toBe(0);
    expect(cost('A=1 B=2 | C=3 D=4 E=5 F=6 G=7 H=8', wide)).toBe(1 + 1);
  });

  test('does not miss quarters that are nobody’s', () => {
    // All equal: one quarter only, and every group has it.
    expect(cost('A=7 B=7 C=7 | D=7 E=7', wide)).toBe(0);
  });

  test('does not count people of unknown value, and reports them', () => {
    expect(cost('A=1 B C | D=2 E', wide)).toBe(0);
    expect(unknown('A=1 B C | D=2 E', wide)).toBe('B C E');
  });

  test('is what is wanted where nothing is said', () => {
    expect(cost('A=1 B=2 C=3 D=4 | E=5 F=6 G=7 H=8', { column: 'score' })).toBe(4);
  });

  test('is short of a quarter that has fewer people than there are groups', () => {
    // The score 9 is the only one of its quarter; 1, 2 and 3 are held by three each.
    const drawing = 'A=1 B=2 C=3 J=9 | D=1 E=2 F=3 | G=1 H=2 I=3';
    const { cost: least, because } = bound(drawing, { ...wide, min: 3, max: 4 });
    expect(least).toBe(cost(drawing, { ...wide, min: 3, max: 4 }));
    expect(because).toEqual([]);
    const two = bound('A=1 B=2 C=3 D=9 | E=1 F=2 G=3 H=1', { ...wide, min: 4, max: 4 });
    expect(two.cost).toBe(1);
    expect(two.because[0]).toMatch(/^1 person is of the quarter with score 9 and there are 2 groups/);
  });
});

describe('a narrow range', () => {
  test('costs the quarters from the lowest to the highest of a group, less one', () => {
    expect(violations('A=1 B=2 | C=3 D=5 | E=4 F=8 | G=6 H=7', narrow)).toEqual(['C D', 'E F x2', 'G H']);
    // Quarters in between count, whether somebody is there or not.
    expect(cost('A=1 B=8 | C=2 D=3 E=4 F=5 G=6 H=7', narrow)).toBe(3 + 3);
  });

  test('does not count people of unknown value', () => {
    expect(cost('A=1 B C D | E=2', narrow)).toBe(0);
  });

  test('cannot be kept where neighbouring quarters do not fill whole groups', () => {
    const drawing = 'A=1 B=2 C=3 D=4 E=5 | F=6 G=7 H=8 I=9';
    const { cost: least, because } = bound(drawing, { ...narrow, min: 4, max: 5 });
    // Two groups of four quarters: one border can lie between them, the two others cut a group each.
    expect(least).toBe(2);
    expect(because[0]).toMatch(
      /^3 have score from 1 to 3 and 6 more than that, and there are 2 groups of 4 to 5$/,
    );
    expect(bound('A=1 B=2 | C=3 D=4 | E=5 F=6 | G=7 H=8', { ...narrow, min: 2, max: 2 }).cost).toBe(0);
  });
});

/** Every way to deal so many people over groups of `low` to `high`, whichever group is which. */
function* sizesOf(people: number, groups: number, low: number, high: number): Generator<number[]> {
  if (groups === 0) {
    if (people === 0) yield [];
    return;
  }
  for (let size = low; size <= Math.min(people, high); size++)
    for (const rest of sizesOf(people - size, groups - 1, low, high)) yield [size, ...rest];
}

describe('what is proved', () => {
  const drafts = fc.record({
    scores: fc.array(fc.constantFrom(1, 1, 1, 1, 1, 2, 5, 9, null), { minLength: 1, maxLength: 10 }),
    groups: fc.integer({ min: 1, max: 4 }),
    slack: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
  });

  test('of a wide range is what quarters the sizes could have at least, less those that people can bring', () => {
    let above = 0;
    fc.assert(
      fc.property(drafts, ({ scores, groups, slack: [less, more] }) => {
        fc.pre(scores.length >= groups);
        const names = scores.map((score, index) => `P${index}${score === null ? '' : `=${score}`}`);
        const w = world(names.join(' '));
        const { prepared } = stand(range, w, wide);
        const even = evenDivision(wideDivision(w.problem.pools[0]!, 0, groups));
        const division = { ...even, fewest: Math.max(0, even.fewest - less), most: even.most + more };
        const quarterOf = valuesOf(w.problem, w.problem.people.columns.get('score')!);
        const known = quarterOf.filter((quarter) => quarter >= 0);
        const quarters = new Set(known).size;
        const least = Math.max(0, division.fewest - (scores.length - known.length));
        const could = [...sizesOf(known.length, groups, least, division.most)].map((sizes) =>
          sizes.reduce((sum, size) => sum + Math.min(quarters, size), 0),
        );
        const brought = [...new Set(known)].reduce(
          (sum, quarter) => sum + Math.min(groups, known.filter((each) => each === quarter).length),
          0,
        );
        const { cost: proved } = prepared.bound(division, hardConflicts(division, []));
        expect(proved).toBe(Math.max(0, Math.min(...could) - brought));
        if (proved > 0) above++;
      }),
      { ...law, numRuns: 400 },
    );
    expect(above).toBeGreaterThan(40);
  });

  test('of a narrow range is no more than the best deal costs, and often as much', () => {
    let tight = 0;
    fc.assert(
      fc.property(drafts, ({ scores, groups, slack: [less, more] }) => {
        fc.pre(scores.length >= groups && scores.length <= 7);
        const names = scores.map((score, index) => `P${index}${score === null ? '' : `=${score}`}`);
        const w = world(names.join(' '));
        const standing = stand(range, w, narrow);
        const even = evenDivision(wideDivision(w.problem.pools[0]!, 0, groups));
        const division = { ...even, fewest: Math.max(0, even.fewest - less), most: even.most + more };
        const { cost: proved } = standing.prepared.bound(division, hardConflicts(division, []));
        const best = leastCostOf(division, [standing])![PREFER];
        expect(proved).toBeLessThanOrEqual(best);
        if (proved > 0 && proved === best) tight++;
      }),
      { ...law, numRuns: 400 },
    );
    expect(tight).toBeGreaterThan(40);
  });

  test('says of which quarters there are too few people, lowest first', () => {
    // Three hold 1 or 2, eight hold 3 and one holds 9: three quarters, and four groups that could each have them.
    const drawing = 'A=9 B=3 C=1 | D=1 E=2 F=3 | G=3 H=3 I=3 | J=3 K=3 L=3';
    const { cost: proved, because } = bound(drawing, { ...wide, min: 3, max: 3 });
    expect(proved).toBe(12 - (3 + 4 + 1));
    expect(because).toEqual([
      '3 people are of the quarter with score from 1 to 2 and there are 4 groups',
      '1 person is of the quarter with score 9 and there are 4 groups',
    ]);
  });

  test('says of people of few quarters that the others are of other pools', () => {
    const pools = ['Ana Bo', 'Cy Dee Eve Fay'];
    expect(bound('Ana=9 Bo=9 | Cy=1 Dee=2 Eve=3 Fay=4', { ...wide, pools })).toEqual({
      cost: 1,
      because: ['these people are of 1 of the 4 quarters of score'],
    });
  });

  test('of a narrow range counts groups that neither side can fill alone', () => {
    // Three and three in groups of two or more: each side fills one, and the third is of both, across two borders.
    const drawing = 'A=1 B=1 | C=1 D=9 | E=9 F=9';
    expect(bound(drawing, { ...narrow, min: 2, max: 4 }).cost).toBe(2);
    expect(cost(drawing, { ...narrow, min: 2, max: 4 })).toBe(2);
    // Whoever has no score fills up either side.
    expect(bound('A=1 B=1 | C=1 G | D=9 E=9 F=9', { ...narrow, min: 2, max: 4 }).cost).toBe(0);
    // Where groups may be empty, nobody has to fill them.
    const w = world('A=1 B=9');
    const { prepared } = stand(range, w, narrow);
    const division = { ...wideDivision(w.problem.pools[0]!, 0, 4), fewest: 0, most: 2 };
    expect(prepared.bound(division, hardConflicts(division, [])).cost).toBe(0);
  });

  test('says of a narrow range how large groups are', () => {
    const { because } = bound('A=1 B=2 C=3 | D=4 E=5 F=6', { ...narrow, min: 3, max: 3 });
    expect(because).toEqual([
      '2 have score from 1 to 2 and 4 more than that, and there are 2 groups of 3',
      '5 have score from 1 to 5 and 1 more than that, and there are 2 groups of 3',
    ]);
  });
});

test('the sentence says which way', () => {
  expect(sentence({ ...wide, strength: 'prefer' })).toContain('all quarters of the pool by score');
  expect(sentence({ ...narrow, strength: 'must' })).toBe(
    'All people in a group are of one quarter of the pool by score.',
  );
});
