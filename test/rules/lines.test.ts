/** Pairs in reporting lines of charts that are large enough for lines to be followed rather than looked up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areInOneLine, pairsInOneLine } from '../../src/rules/lines.ts';
import { eachPair, TooManyPairs } from '../../src/rules/pair-list.ts';
import { buildChart, type Link } from '../helpers/chart.ts';
import { law } from '../helpers/random-worlds.ts';

const SIZE = 50;

const bossArb = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.nat({ max: SIZE - 1 }) },
);
const linkArb = fc.record({
  boss: bossArb,
  outsider: fc.constant(null),
  dotted: fc.array(fc.nat({ max: SIZE - 1 }), { maxLength: 1 }),
});

test('are those of two people of whom one is above the other, each once and in order', () => {
  const chartArb = fc.array(linkArb, { minLength: SIZE, maxLength: SIZE }).map(buildChart);
  const isMeantArb = fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE });
  fc.assert(
    fc.property(chartArb, isMeantArb, fc.boolean(), (chart, isMeant, areAll) => {
      const people = [...chart.boss.keys()].filter((person) => areAll || isMeant[person]);
      const expected = people.flatMap((a) =>
        people.filter((b) => a < b && areInOneLine(chart, a, b)).map((b) => ({ a, b, weight: 1 })),
      );
      expect([...eachPair(pairsInOneLine(chart, people))]).toEqual(expected);
    }),
    { ...law, numRuns: 200 },
  );
});

/** The charts of the helper take time by the square; these two do not. */
function chartOf(people: number, isLoop: boolean) {
  const small = buildChart([{ boss: null, outsider: null, dotted: [] } satisfies Link]);
  const boss = Int32Array.from({ length: people }, (_, i) => (i > 0 ? i - 1 : isLoop ? people - 1 : -1));
  return {
    ...small,
    boss,
    loopOf: new Int32Array(people).fill(isLoop ? 0 : -1),
    loops: isLoop ? [[...boss.keys()]] : [],
  };
}

test('are counted before they are listed, and refused where there are too many', () => {
  for (const isLoop of [true, false]) {
    const chart = chartOf(50_000, isLoop);
    const everyone = [...chart.boss.keys()];
    const refused = () => pairsInOneLine(chart, everyone);
    expect(refused).toThrow(TooManyPairs);
    expect(refused).toThrow(/^1249975000 pairs .* 49999 participants above them/);
    const few = pairsInOneLine(chart, everyone.slice(10_000, 10_100));
    expect(few.a.length).toBe((100 * 99) / 2);
    expect([few.a[0], few.b[0], few.a.at(-1), few.b.at(-1)]).toEqual([10_000, 10_001, 10_098, 10_099]);
  }
});
