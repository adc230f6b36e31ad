/** Random entries for the rules of a random world: lists, strengths and weights. */
import fc from 'fast-check';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type EntryWords, type List, type Word, wordsFor } from './entries.ts';
import { type Draft, names, orNull, type Pair, teams } from './random-worlds.ts';

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
  if (rule.id === 'common-hour') {
    const byName = (of: (person: Draft['people'][number]) => string | null) =>
      Object.fromEntries(
        people.flatMap((person, index) => (of(person) === null ? [] : [[called[index], of(person)]])),
      );
    return { zones: byName(({ zone }) => zone), hours: byName(({ hours }) => hours), minutes: draft.minutes };
  }
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

/** Without the rules that stand only where there are groups of the cycle before. */
export function withoutRotation(strengths: Strengths): Strengths {
  return Object.fromEntries(Object.entries(strengths).filter(([key]) => !ruleOf(key).isOfRotation));
}

export function ruleOf(key: string): Rule {
  return rules.find(({ id }) => id === key.replace(/:.*/, ''))!;
}
