/** Random worlds for laws: charts with loops and managers outside the file, teams, scores, lists, and groups. */
import fc from 'fast-check';
import { type Drawn, drawPerson } from './notation.ts';
import type { PastWords } from './past.ts';

/** Runs of a law and where its random numbers start; a failure prints both, and the path that replays it. */
export const law = { numRuns: 150, seed: 20270104 } as const;

export const names = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo'] as const;
/** In the cycle of the worlds: far apart, near, moving apart and towards each other, off the quarter-hours. */
export const zones = [
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Santiago',
  '-03:40',
] as const;
export const teams = ['Red', 'Blue', 'Green'] as const;

/** People and pairs as numbers, so that they can be drawn under any names and in any order. */
export interface Draft {
  readonly people: readonly {
    readonly team: string | null;
    /** Counted round over the people. */
    readonly boss: number | null;
    readonly outsider: string | null;
    readonly dotted: number | null;
    readonly score: number | null;
    readonly zone: string | null;
    readonly hours: string | null;
    readonly group: number;
    /** The group of each earlier cycle, oldest first; null where the person was in none. */
    readonly before: readonly (number | null)[];
  }[];
  readonly move: number;
  readonly lists: Lists;
  readonly within: number;
  readonly minutes: number;
}

interface Lists {
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly collaborators: readonly Pair[];
  readonly teams: readonly Pair[];
}

export type Pair = readonly [number, number, number];

/** Null once in `every` times. */
export const orNull = <T>(every: number, values: fc.Arbitrary<T>) =>
  fc.option(values, { freq: every, nil: null });

const rarely = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });

const personArb = fc.record({
  team: orNull(4, fc.constantFrom(...teams)),
  boss: orNull(3, fc.nat({ max: 9 })),
  outsider: rarely(fc.constantFrom('gone', 'north')),
  dotted: rarely(fc.nat({ max: 9 })),
  score: orNull(4, fc.nat({ max: 6 })),
  zone: orNull(6, fc.constantFrom(...zones)),
  hours: rarely(fc.constantFrom('22:00-06:00 Mon-Fri', '08:00-12:00 Sun-Thu', '10:00-18:00 Mon-Thu')),
  group: fc.nat({ max: 2 }),
  before: fc.array(orNull(5, fc.nat({ max: 2 })), { minLength: 3, maxLength: 3 }),
});

const pairArb = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 3 }));
const pairsArb = fc.array(pairArb, { maxLength: 4 });

export function draftOf(fewest: number, most: number): fc.Arbitrary<Draft> {
  return fc.record({
    people: fc.array(personArb, { minLength: fewest, maxLength: most, size: 'max' }),
    lists: fc.record({ apart: pairsArb, together: pairsArb, collaborators: pairsArb, teams: pairsArb }),
    within: fc.integer({ min: 1, max: 3 }),
    minutes: fc.constantFrom(60, 15, 120, 240),
    move: fc.nat({ max: 2 }),
  });
}

/** Draws a draft: person i under the name `called[i]`; groups hold those of one number. */
export function draw({ people }: Draft, called: readonly string[] = names): string {
  const nameAt = (index: number) => called[index % people.length]!;
  const drawn = people.map(({ team, boss, outsider, dotted, score }, index): Drawn => {
    const manager = outsider === null ? (boss === null ? null : nameAt(boss)) : `?${outsider}`;
    return {
      id: called[index]!,
      team,
      manager,
      dotted: dotted === null ? [] : [nameAt(dotted)],
      score: score === null ? null : String(score),
    };
  });
  const groups = [0, 1, 2].map((group) => drawn.filter((_, index) => people[index]!.group === group));
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.map(drawPerson).join(' '))
    .join(' | ');
}

/** The earlier cycles of a draft: two of history and the one before, from which somebody has left. */
export function pastIn({ people, move }: Draft, called: readonly string[] = names): PastWords {
  const cycle = (index: number) =>
    [0, 1, 2]
      .map((group) => called.filter((_, person) => people[person]?.before[index] === group).join(' '))
      .join(' | ');
  // Those of the lowest scores led their groups, and those of the highest are away.
  const facilitators = called.filter((_, person) => (people[person]?.score ?? 2) < 2).join(' ');
  const away = called.filter((_, person) => people[person]?.score === 6).join(' ');
  return { history: [cycle(0), cycle(1)], previous: `Gone ${cycle(2)}`, facilitators, away, move };
}

/** The same cycles as history only, for groups that are formed anew. */
export function historyIn(draft: Draft): PastWords {
  const { history, previous } = pastIn(draft);
  return { history: [...history!, previous!] };
}
