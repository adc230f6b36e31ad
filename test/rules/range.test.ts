/** Judged cases of `range`: quarters of the pool that a group lacks, or that it reaches across. */
import { describe, expect, test } from 'vitest';
import { range } from '../../src/rules/range.ts';
import { judging } from '../helpers/judging.ts';

const { violations, cost, bound, unknown, sentence } = judging(range);
const wide = { column: 'score', want: 'wide' } as const;
const narrow = { column: 'score', want: 'narrow' } as const;

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

test('the sentence says which way', () => {
  expect(sentence({ ...wide, strength: 'prefer' })).toContain('all quarters of the pool by score');
  expect(sentence({ ...narrow, strength: 'must' })).toBe(
    'All people in a group are of one quarter of the pool by score.',
  );
});
