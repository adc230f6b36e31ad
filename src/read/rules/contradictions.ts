/** Rules that want the opposite of each other: told before any search, with the lines of both. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { HARD } from '../../model/cost.ts';
import { type Column, meaningOf } from '../../model/people.ts';
import { nameOf, type Problem } from '../../model/problem.ts';
import { listedOf } from '../../rules/listed.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { membersByValue } from '../../rules/values.ts';

export function contradictions(entries: readonly RuleEntry[], problem: Problem): Diagnostic[] {
  return [
    ...opposites(entries, problem),
    ...apartAndTogether(entries, problem),
    ...leastAboveMost(entries),
    ...leastAboveSize(entries, problem),
  ];
}

/** One wants different values in a group, the other wants people of one value to have company. */
function opposites(entries: readonly RuleEntry[], problem: Problem): Diagnostic[] {
  return pairsOf(entries, wantsDifferent, (entry) => entry.id === 'alone' || wantsSame(entry)).flatMap(
    ([different, same]) => {
      const [column, other] = [different.options.column!, same.options.column!];
      if (column.values.heading !== other.values.heading) return [];
      const isAlone = same.id === 'alone';
      // A group that has all quarters may well have two of each listed value.
      if (isAlone && different.id !== 'spread') return [];
      if (!isFelt(problem, isAlone ? listedOf(problem, same.options) : knownOf(problem, column.values)))
        return [];
      const wish = isAlone ? 'company for the listed ones' : 'people of one value together';
      const what = `${nameAt(different)} wants different values in a group and ${nameAt(same)} ${wish}`;
      const proof = isAlone
        ? 'two people with a listed value could then sit nowhere'
        : `no two people of known ${column.attribute} could then share a group`;
      return [clash(different, same, what, proof)];
    },
  );
}

function wantsDifferent({ id, options }: RuleEntry): boolean {
  return id === 'spread' || (id === 'range' && options.want !== 'narrow');
}

function wantsSame({ id, options }: RuleEntry): boolean {
  return id === 'alike' || (id === 'range' && options.want === 'narrow');
}

/** Whether two people of one pool share a kind; -1 is none. */
function isFelt({ pools }: Problem, kindOf: Int32Array): boolean {
  return pools.some(({ members }) =>
    [...membersByValue(members, kindOf).values()].some((people) => people.length > 1),
  );
}

/** 0 for everybody whose value is known. */
function knownOf({ people }: Problem, column: Column): Int32Array {
  return Int32Array.from({ length: people.size }, (_, person) =>
    meaningOf(column, person) === null ? -1 : 0,
  );
}

function apartAndTogether(entries: readonly RuleEntry[], { people, poolOf }: Problem): Diagnostic[] {
  const found: Diagnostic[] = [];
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  for (const [apart, together] of pairsOf(entries, isRule('apart'), isRule('together'))) {
    const listed = new Set((apart.options.pairs ?? []).map(({ a, b }) => key(a, b)));
    const both = new Map(
      (together.options.pairs ?? [])
        .filter(({ a, b }) => listed.has(key(a, b)) && poolOf[a]! >= 0 && poolOf[b]! >= 0)
        .map((pair) => [key(pair.a, pair.b), pair] as const),
    );
    const [first] = both.values();
    if (first === undefined) continue;
    const more = both.size > 1 ? `, and ${both.size - 1} more such pair${both.size > 2 ? 's' : ''}` : '';
    const names = `${nameOf(people, first.a)} and ${nameOf(people, first.b)}`;
    found.push(
      clash(apart, together, `${names} are listed in ${nameAt(apart)} and in ${nameAt(together)}${more}`),
    );
  }
  return found;
}

/** More holders of a value wanted than allowed. */
function leastAboveMost(entries: readonly RuleEntry[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [least, most] of pairsOf(entries, isRule('at-least'), isRule('at-most'))) {
    const [wanted, allowed] = [countOf(least), countOf(most)];
    if (wanted <= allowed || !isWithin(least, most)) continue;
    found.push(
      clash(
        least,
        most,
        `${nameAt(least)} wants ${wanted} in each group and ${nameAt(most)} allows ${allowed}`,
      ),
    );
  }
  return found;
}

/** Whether every holder that the first rule counts is counted, as of one value, by the second. */
function isWithin({ options: least }: RuleEntry, { options: most }: RuleEntry): boolean {
  if (least.column!.values.heading !== most.column!.values.heading) return false;
  const wanted = (least.listed ?? []).flatMap(({ meanings }) => meanings);
  if (wanted.length === 0) return false;
  // Without listed values each value is counted by itself; numbers and dates are then counted in bands.
  if (most.listed === undefined) return new Set(wanted).size === 1;
  const counted = new Set(most.listed.flatMap(({ meanings }) => meanings));
  return wanted.every((meaning) => counted.has(meaning));
}

function leastAboveSize(entries: readonly RuleEntry[], { pools }: Problem): Diagnostic[] {
  return entries
    .filter(({ id }) => id === 'at-least')
    .flatMap((entry) => {
      const pool = pools.find(({ size }) => countOf(entry) > size.max);
      if (pool === undefined) return [];
      const which = pools.length > 1 ? ` of ${pool.name}` : '';
      const message = `${nameAt(entry)} wants ${countOf(entry)} in each group, and a group${which} has at most ${pool.size.max} people.`;
      const code = entry.level === HARD ? 'rules/contradiction' : 'rules/at-odds';
      return [diagnostic(code, entry.writtenAt, message, `write a \`count\` of at most ${pool.size.max}`)];
    });
}

function clash(a: RuleEntry, b: RuleEntry, what: string, proof = 'no groups hold both'): Diagnostic {
  // Told at the one that is written; at the later one where both are.
  const [first, last] = (a.writtenAt?.line ?? 0) <= (b.writtenAt?.line ?? 0) ? [a, b] : [b, a];
  if (a.level === HARD && b.level === HARD) {
    const message = `${what}: ${proof}.`;
    return diagnostic('rules/contradiction', last.writtenAt, message, 'soften one of them, or remove it');
  }
  const outcome =
    a.level === b.level
      ? 'both count alike, and whatever the groups are, one of them is broken'
      : `${(a.level < b.level ? a : b).key} is stronger and comes first`;
  const help = `keep the one you mean: write off for ${first.key} or for ${last.key}`;
  return diagnostic('rules/at-odds', last.writtenAt, `${what}: ${outcome}.`, help);
}

/** Entries of one sort with those of another, where at least one of the two was written by the organiser. */
function pairsOf(
  entries: readonly RuleEntry[],
  isOne: (entry: RuleEntry) => boolean,
  isOther: (entry: RuleEntry) => boolean,
): (readonly [RuleEntry, RuleEntry])[] {
  return entries
    .filter(isOne)
    .flatMap((one) =>
      entries
        .filter((other) => isOther(other) && (one.writtenAt ?? other.writtenAt) !== null)
        .map((other) => [one, other] as const),
    );
}

function isRule(id: string): (entry: RuleEntry) => boolean {
  return (entry) => entry.id === id;
}

/** "`spread:site` (prefer, rules.yaml:7)". */
function nameAt({ key, strength, writtenAt }: RuleEntry): string {
  const where = writtenAt === null ? 'set by the programme' : `${writtenAt.file}:${writtenAt.line}`;
  return `\`${key}\` (${strength}, ${where})`;
}

function countOf({ options }: RuleEntry): number {
  return options.count ?? 1;
}
