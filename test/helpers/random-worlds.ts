/** Random worlds for laws: charts with loops and managers outside the file, teams, scores, lists, and groups. */
import fc from 'fast-check';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type EntryWords, type List, type Word, wordsFor } from './entries.ts';
import { type Drawn, drawPerson } from './notation.ts';

/** Runs of a law and where its random numbers start; a failure prints both, and the path that replays it. */
export const law = { numRuns: 150, seed: 20270104 } as const;

export const names = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo'] as const;
const teams = ['Red', 'Blue', 'Green'] as const;

/** People and pairs as numbers, so that they can be drawn under any names and in any order. */
export interface Draft {
  readonly people: readonly {
    readonly team: string | null;
    /** Counted round over the people. */
    readonly boss: number | null;
    readonly outsider: string | null;
    readonly dotted: number | null;
    readonly score: number | null;
    readonly group: number;
  }[];
  readonly lists: Lists;
  readonly within: number;
}

interface Lists {
  readonly apart: readonly Pair[];
  readonly together: readonly Pair[];
  readonly collaborators: readonly Pair[];
  readonly teams: readonly Pair[];
}

type Pair = readonly [number, number, number];

/** Null once in `every` times. */
const orNull = <T>(every: number, values: fc.Arbitrary<T>) => fc.option(values, { freq: every, nil: null });

const rarely = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });

const personArb = fc.record({
  team: orNull(4, fc.constantFrom(...teams)),
  boss: orNull(3, fc.nat({ max: 9 })),
  outsider: rarely(fc.constantFrom('gone', 'north')),
  dotted: rarely(fc.nat({ max: 9 })),
  score: orNull(4, fc.nat({ max: 6 })),
  group: fc.nat({ max: 2 }),
});

const pairArb = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 3 }));
const pairsArb = fc.array(pairArb, { maxLength: 4 });

export function draftOf(fewest: number, most: number): fc.Arbitrary<Draft> {
  return fc.record({
    people: fc.array(personArb, { minLength: fewest, maxLength: most, size: 'max' }),
    lists: fc.record({ apart: pairsArb, together: pairsArb, collaborators: pairsArb, teams: pairsArb }),
    within: fc.integer({ min: 1, max: 3 }),
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

/** The words of an entry for a rule: the draft's lists where it takes lists, and so on. */
export function wordsIn(draft: Draft, rule: Rule, called: readonly string[] = names): EntryWords {
  const { lists, people } = draft;
  const nameAt = (index: number) => called[index % people.length]!;
  const present = teams.filter((team) => people.some((person) => person.team === team));
  const named = (pairs: readonly Pair[]): List[] =>
    pairs.map(([a, b, weight]) => [nameAt(a), nameAt(b), weight]);
  const teamLists = present.length === 0 ? [] : lists.teams.map((pair) => teamList(pair, present));
  if (rule.id === 'apart' || rule.id === 'together') return { pairs: named(lists[rule.id]) };
  if (rule.id === 'collaborators') return { pairs: named(lists.collaborators), teams: teamLists };
  if (rule.options.includes('within')) return { within: draft.within };
  return rule.perColumn ? { column: 'team' } : {};
}

function teamList([a, b, weight]: Pair, present: readonly string[]): List {
  return [present[a % present.length]!, present[b % present.length]!, weight];
}

/** A strength and a weight for every rule; null where the rule is off. `spread:score` is a second entry of `spread`. */
export type Strengths = Readonly<Record<string, { readonly strength: Word; readonly weight: number } | null>>;

export const ruleKeys: readonly string[] = [...rules.map(({ id }) => id), 'spread:score'];

export const strengthsArb: fc.Arbitrary<Strengths> = fc.record(
  Object.fromEntries(
    ruleKeys.map((key) => {
      const rule = ruleOf(key);
      const words = fc.record({
        strength: fc.constantFrom(...wordsFor(rule)),
        weight: fc.integer({ min: 1, max: 3 }),
      });
      return [key, orNull(2, words)];
    }),
  ),
);

/** Entries by key for `standing`: the rules that are on, with the draft's words. */
export function entriesIn(
  draft: Draft,
  strengths: Strengths,
  called?: readonly string[],
): Record<string, EntryWords> {
  const entries: Record<string, EntryWords> = {};
  for (const [key, words] of Object.entries(strengths)) {
    if (words === null) continue;
    const column = key === 'spread:score' ? { column: 'score' } : {};
    entries[key] = { ...wordsIn(draft, ruleOf(key), called), ...column, ...words };
  }
  return entries;
}

export function ruleOf(key: string): Rule {
  return rules.find(({ id }) => id === key.replace(/:.*/, ''))!;
}
