/** What is known of a group member by member: no more than it costs whoever comes, and just what it costs when nobody does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVOID } from '../../../../src/model/cost.ts';
import type { CountTerm, CoverTerm, WindowTerm } from '../../../../src/model/terms.ts';
import { evaluate } from '../../../../src/solve/evaluate.ts';
import { CountTally, CoverTally, type Tally, WindowTally } from '../../../../src/solve/exact/groups/tally.ts';
import { onlyRises } from '../../../../src/solve/exact/shapes.ts';
import { instanceOf, ruleTerm } from '../../../helpers/instances.ts';
import { setsOf } from '../../../helpers/lists.ts';
import { PEOPLE } from '../../../helpers/part-walk.ts';
import { countArb, coverArb, windowArb } from '../../../helpers/random-terms.ts';
import { law } from '../../../helpers/random-worlds.ts';

type GroupTerm = CountTerm | CoverTerm | WindowTerm;

/** The term as if there were nobody else. */
function among(term: GroupTerm, members: readonly number[]): GroupTerm {
  const pick = (numbers: Int32Array) => Int32Array.from(members, (person) => numbers[person]!);
  if (term.kind === 'count') return { ...term, categoryOf: pick(term.categoryOf) };
  if (term.kind === 'window') return { ...term, classOf: pick(term.classOf) };
  const { strong, wants } = term;
  return {
    ...term,
    strong: members.map((each) => strong[each]!),
    wants: members.map((each) => wants[each]!),
  };
}

function costOf(term: GroupTerm, weight: number, members: readonly number[]): number {
  const instance = instanceOf(members.length, [[0, PEOPLE]], [ruleOf(among(term, members), weight)]);
  return evaluate(instance, new Int32Array(members.length)).total[AVOID];
}

const stepsArb = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: PEOPLE - 1 })), { maxLength: 8 });

const ruleOf = (term: GroupTerm, weight: number) => ruleTerm(0, AVOID, weight, term);

/** With what share of the least that is to come is known before, as measured: looser minima make proofs slow. */
test.each<[string, fc.Arbitrary<GroupTerm>, (term: GroupTerm, weight: number) => Tally, number]>([
  ['counts', countArb, (term, weight) => countTally(term as CountTerm, weight), 0.322],
  ['covers', coverArb, (term, weight) => new CoverTally(ruleOf(term, weight), term as CoverTerm), 0],
  ['windows', windowArb, (term, weight) => new WindowTally(ruleOf(term, weight), term as WindowTerm), 0.145],
])('of %s', (_, terms, tallyOf, share) => {
  let [best, known] = [0, 0];
  fc.assert(
    fc.property(terms, stepsArb, fc.integer({ min: 1, max: 3 }), (term, steps, weight) => {
      const tally = tallyOf(term, weight);
      const inside: number[] = [];
      for (const [kind, person] of [[1, 0], ...steps] as const) {
        const last = kind === 0 ? inside.pop() : undefined;
        if (last !== undefined) tally.remove(last);
        else if (!inside.includes(person)) {
          inside.push(person);
          tally.add(person);
        }
        expect(tally.atLeast(0)).toBe(costOf(term, weight, inside));
        const others = Array.from({ length: PEOPLE }, (_, each) => each).filter(
          (each) => !inside.includes(each),
        );
        for (let left = 1; left <= others.length; left++) {
          const costs = setsOf(others, left).map((coming) => costOf(term, weight, [...inside, ...coming]));
          const least = Math.min(...costs);
          expect(tally.atLeast(left)).toBeLessThanOrEqual(least);
          best += least;
          known += tally.atLeast(left);
        }
      }
    }),
    { ...law, numRuns: 100 },
  );
  expect(known / best).toBeGreaterThanOrEqual(share);
});

function countTally(term: CountTerm, weight: number): Tally {
  return new CountTally(ruleOf(term, weight), term, onlyRises(term));
}
