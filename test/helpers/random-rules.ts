/** Random entries for the rules of a random world: lists, strengths and weights. */
import fc from 'fast-check';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { type EntryWords, type List, type Word, wordsFor } from './entries.ts';
import { type Draft, names, type Pair, teams } from './random-worlds.ts';

/** The words of an entry for a rule: the draft's lists where it takes lists, and so on. */
export function wordsIn(draft: Draft, rule: Rule, called: readonly string[] = names): EntryWords {
  const { lists, people } = draft;
  const nameAt = (index: number) => called[index % people.length]!;
  const present = teams.filter((team) => people.some((person) => person.team === team));
  const named = (pairs: readonly Pair[]): List[] =>
    pairs.map(([a, b, weight]) => [nameAt(a), nameAt(b), weight]);
  const teamLists = present.length === 0 ? [] : lists.teams.map((pair) => teamList(pair, present));
  if (rule.id === 'apart' || rule.id === 'together') return { pairs: named(lists[rule.id]) };
  if (rule.readsEarlierExport) return { pairs: named(lists.apart) };
  if (rule.id === 'collaborators') return { pairs: named(lists.collaborators), teams: teamLists };
  if (rule.id === 'skills') {
    // People are strong in their team, and want help with one or two teams by their score, their own among them.
    const cells = (cell: (person: Draft['people'][number]) => string | null) =>
      Object.fromEntries(
        people.flatMap((person, index) => {
          const text = cell(person);
          return text === null ? [] : [[called[index]!, text]];
        }),
      );
    const wanted = [null, 'Red', 'Blue; Red', 'Green', null, 'Blue', 'Red; Green'];
    return { strong: cells(({ team }) => team), wants: cells(({ score }) => wanted[score ?? 0] ?? null) };
  }
  if (rule.id === 'facilitator') {
    // Marked are those of an even score; a deputy, the lines and their number follow from other numbers of the draft.
    const list = called.filter((_, index) => (people[index]?.score ?? 1) % 2 === 0);
    const guarded = draft.move === 0 ? ({ 'reporting-chain': 'avoid' } as const) : {};
    return { list, 'per-group': Math.max(1, draft.within - 1), isDeputy: draft.move === 2, ...guarded };
  }
  if (rule.needsOrder) return { column: 'score', want: draft.within === 1 ? 'narrow' : 'wide' };
  if (rule.id === 'alone') return { column: 'team', values: ['Red', 'Blue'] };
  if (rule.id === 'at-least' || rule.id === 'at-most') {
    const values = draft.move === 0 ? ['Red', 'Green'] : ['Blue'];
    return { column: 'team', values, count: draft.within };
  }
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

/** A strength and a weight for every rule; null where the rule is off. `spread:score` is a second entry of `spread`, and so on. */
export type Strengths = Readonly<Record<string, { readonly strength: Word; readonly weight: number } | null>>;

export const ruleKeys: readonly string[] = [
  ...rules.map(({ id }) => id),
  ...['spread:score', 'alike:score', 'at-most:score'],
];

export const strengthsArb: fc.Arbitrary<Strengths> = fc.record(
  Object.fromEntries(
    ruleKeys.map((key) => {
      const rule = ruleOf(key);
      const words = fc.record({
        strength: fc.constantFrom(...wordsFor(rule)),
        weight: fc.integer({ min: 1, max: 3 }),
      });
      // A third of them: more hard rules than that leave few worlds that can hold them.
      const off = { weight: 2, arbitrary: fc.constant(null) };
      return [key, fc.oneof(off, { weight: 1, arbitrary: words })];
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
    const { values, ...usual } = wordsIn(draft, ruleOf(key), called);
    const own = key.endsWith(':score') ? { column: 'score' } : values ? { values } : {};
    entries[key] = { ...usual, ...own, ...words };
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
