/** What is proved of common hours: as much as the best of all divisions costs where kinds of people are few, else by islands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenDivision, wideDivision } from '../../src/engine/divisions.ts';
import { hardConflicts } from '../../src/engine/instance.ts';
import { PREFER } from '../../src/model/cost.ts';
import type { WindowTerm } from '../../src/model/terms.ts';
import { commonHour } from '../../src/rules/common-hour.ts';
import { leastByIslands } from '../../src/rules/hour-bound.ts';
import { leastCostOf } from '../helpers/divisions.ts';
import { type EntryWords, stand } from '../helpers/entries.ts';
import { judging } from '../helpers/judging.ts';
import { law } from '../helpers/random-worlds.ts';
import { world } from '../helpers/world.ts';

const { bound } = judging(commonHour);

interface Dealt {
  readonly zones: readonly (string | null)[];
  readonly groups: number;
  readonly minutes: number;
  /** How many members fewer and more than even sizes have. */
  readonly slack: readonly [number, number];
}

/** The rule, for people of these zones, and what they are divided into; no case where they are fewer than the groups. */
function dealt({ zones, groups, minutes, slack: [less, more] }: Dealt) {
  fc.pre(zones.length >= groups);
  const ids = zones.map((_, index) => `P${index}`);
  const known = ids.flatMap((id, index) => (zones[index] ? [[id, zones[index]] as const] : []));
  const words: EntryWords = { zones: Object.fromEntries(known), minutes, strength: 'prefer' };
  const w = world(ids.join(' '));
  const even = evenDivision(wideDivision(w.problem.pools[0]!, 0, groups));
  const division = { ...even, fewest: Math.max(1, even.fewest - less), most: even.most + more };
  return { standing: stand(commonHour, w, words), division };
}

test('few kinds of people are dealt in every way: the bound is the cost of the best division', () => {
  const cases = fc.record({
    zones: fc.array(
      fc.constantFrom('Europe/London', 'Asia/Singapore', 'Asia/Kolkata', 'America/New_York', null),
      { minLength: 2, maxLength: 7 },
    ),
    groups: fc.integer({ min: 1, max: 3 }),
    minutes: fc.constantFrom(60, 240, 420),
    slack: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
  });
  let above = 0;
  fc.assert(
    fc.property(cases, ({ zones, groups, minutes, slack }) => {
      const { standing, division } = dealt({ zones, groups, minutes, slack });
      const { cost } = standing.prepared.bound(division, hardConflicts(division, []));
      expect(cost).toBe(leastCostOf(division, [standing])![PREFER]);
      above += Number(cost > 0);
    }),
    law,
  );
  expect(above).toBeGreaterThan(10);
});

test('islands prove no more than the best division costs, and all of it where that is what they divide into', () => {
  // Two or three regions, in places of which those of one region share hours; few in number, so that every way can be tried.
  const places = [
    'Europe/London',
    'Europe/Berlin',
    'Asia/Tokyo',
    'Australia/Sydney',
    'America/Los_Angeles',
    null,
  ];
  const cases = fc.record({
    zones: fc.array(fc.constantFrom(...places), { minLength: 3, maxLength: 7 }),
    groups: fc.integer({ min: 1, max: 3 }),
    minutes: fc.constantFrom(30, 60),
    slack: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 })),
  });
  let [tight, paid] = [0, 0];
  fc.assert(
    fc.property(cases, ({ zones, groups, minutes, slack }) => {
      fc.pre(zones.some((zone) => zone !== null));
      const { standing, division } = dealt({ zones, groups, minutes, slack });
      const [term] = standing.prepared.compile(division) as [WindowTerm];
      const proved = leastByIslands(division, term);
      const least = leastCostOf(division, [standing])![PREFER]!;
      expect(proved).toBeLessThanOrEqual(least);
      if (least === 0) return;
      paid++;
      tight += Number(proved === least);
    }),
    { ...law, numRuns: 400 },
  );
  expect(paid).toBeGreaterThan(20);
  // 153 of 177: looser minima would leave more to the search.
  expect(tight / paid).toBeGreaterThan(0.8);
});

test('the places are named, those with most people first, eight at most', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
  const places = [
    'Asia/Tokyo',
    'Europe/London',
    'Europe/London',
    'Europe/Paris',
    'Europe/Oslo',
    'Europe/Rome',
  ];
  const more = ['Europe/Madrid', 'Europe/Berlin', 'Europe/Vienna', 'Europe/Warsaw'];
  const zones = Object.fromEntries([...places, ...more].map((zone, index) => [ids[index]!, zone]));
  const said = (names: readonly string[]) => bound(names.join(' '), { zones }).because;
  expect(said(ids)).toEqual([
    'not every group of 10 people (2 London, 1 Tokyo, 1 Paris, 1 Oslo, 1 Rome, 1 Madrid, 1 Berlin, 1 Vienna, others) can have an hour and there is 1 group',
  ]);
  expect(said(ids.slice(0, 9))).toEqual([
    'not every group of 9 people (2 London, 1 Tokyo, 1 Paris, 1 Oslo, 1 Rome, 1 Madrid, 1 Berlin, 1 Vienna) can have an hour and there is 1 group',
  ]);
});

describe('many kinds of people fall into islands that share no hour', () => {
  const near = [
    'Europe/London',
    'Europe/Berlin',
    'Europe/Athens',
    'Africa/Lagos',
    'Europe/Lisbon',
    'Africa/Cairo',
  ];
  const far = ['Pacific/Auckland', 'Australia/Sydney', 'Pacific/Fiji', 'Pacific/Guam'];
  /** So many people of the first island, of the second, and of no known place, in groups of one size. */
  const least = (west: number, east: number, unknown: number, size: number) => {
    const zones: Record<string, string> = {};
    const ids = Array.from({ length: west + east + unknown }, (_, index) => {
      const id = `P${String(index).padStart(3, '0')}`;
      if (index < west) zones[id] = near[index % near.length]!;
      else if (index < west + east) zones[id] = far[index % far.length]!;
      return id;
    });
    const count = ids.length / size;
    const groups = Array.from({ length: count }, (_, group) => ids.slice(group * size, group * size + size));
    return bound(groups.map((group) => group.join(' ')).join(' | '), {
      zones,
      min: size,
      ideal: size,
      max: size,
    }).cost;
  };

  test('which need no group of both where each divides into groups', () => {
    expect(least(60, 40, 0, 10)).toBe(0);
  });

  test('which need one where they do not', () => {
    expect(least(61, 39, 0, 10)).toBe(4);
    expect(least(55, 45, 0, 10)).toBe(4);
  });

  test('where people of no known place fill up the groups of both', () => {
    expect(least(55, 40, 5, 10)).toBe(0);
    expect(least(57, 41, 2, 10)).toBe(4);
  });

  test('and as many of both as are left over, each missing what the nearest islands do', () => {
    // Hours of three islands in one place: those next to each other share at most half of the hour.
    const hours = (island: number, turn: number) =>
      [`0${5 + turn}:30-10:00`, `09:30-${13 + Math.min(turn, 1)}:45`, `14:15-${20 + turn}:00`][island]!;
    const shared = (sizes: readonly number[], size: number) => {
      const islands = sizes.flatMap((count, island) => new Array<number>(count).fill(island));
      const ids = islands.map((_, index) => `P${String(index).padStart(3, '0')}`);
      const groups = Array.from({ length: ids.length / size }, (_, group) =>
        ids.slice(group * size, group * size + size).join(' '),
      );
      return bound(groups.join(' | '), {
        zones: Object.fromEntries(ids.map((id) => [id, 'Europe/London'])),
        hours: Object.fromEntries(ids.map((id, i) => [id, `${hours(islands[i]!, i % 4)} Mon-Fri`])),
        min: size,
        ideal: size,
        max: size,
      }).cost;
    };
    expect(shared([40, 40, 20], 10)).toBe(0);
    // 7, 7 and 6 are left over: two groups of ten.
    expect(shared([37, 37, 26], 10)).toBe(2 * 2);
    expect(shared([35, 35, 30], 10)).toBe(2);
    expect(shared([50, 0, 50], 20)).toBe(4);
  });
});
