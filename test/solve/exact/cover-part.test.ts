/** Minima of covers in the exact solver: as high as the best places of those who can still help make them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoverTerm } from '../../../src/model/terms.ts';
import { CoverPart } from '../../../src/solve/exact/cover-part.ts';
import type { Seating } from '../../../src/solve/exact/seating.ts';
import { sumOf } from '../../helpers/lists.ts';
import { byPerson, walkEach } from '../../helpers/part-walk.ts';

const topicsArb = byPerson(fc.subarray([0, 1]));
const termArb = fc
  .tuple(topicsArb, topicsArb)
  .map(([strong, wants]): CoverTerm => ({ kind: 'cover', topics: 2, strong, wants }));

/** Wishes for a topic that stay unmet in the best of all ways to send those who are strong in it and yet to come to groups. */
function leastUnmet({ strong, wants }: CoverTerm, { groups, groupOf }: Seating, topic: number): number {
  const isStrong = (person: number) => strong[person]!.includes(topic);
  const waiting = [...groupOf.keys()].filter(
    (person) => wants[person]!.includes(topic) && groupOf[person]! >= 0,
  );
  const helped = (person: number, places: readonly number[]) =>
    places.some((group, other) => other !== person && isStrong(other) && group === groupOf[person]);
  const send = (places: readonly number[]): number => {
    const next = places.findIndex((group, person) => group < 0 && isStrong(person));
    if (next < 0) return waiting.filter((person) => !helped(person, places)).length;
    return Math.min(...Array.from({ length: groups }, (_, group) => send(places.with(next, group))));
  };
  return send([...groupOf]);
}

test('the minimum of covers is what stays unmet when all who can help go where most wait', () => {
  let unmet = 0;
  walkEach(
    termArb,
    (rule, term, _, seating) => new CoverPart(rule, term, seating),
    ({ part, seating, term, weight }) => {
      const least = sumOf([0, 1].map((topic) => leastUnmet(term, seating, topic)));
      expect(part.bound()).toBe(least * weight);
      expect(part.extra(0, 0)).toBe(0);
      unmet += least;
    },
  );
  expect(unmet).toBeGreaterThan(100);
});
