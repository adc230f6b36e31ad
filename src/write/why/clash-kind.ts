/** Which simple reason a clash has: too many who may not meet, a chain too long, two who must and may not; or none. */
import { labelOf } from '../../model/people.ts';
import { mostSeated, nameOf, type Problem } from '../../model/problem.ts';
import type { RuleEntry } from '../../rules/rule.ts';
import { describeValue, valuesOf } from '../../rules/values.ts';
import { type ClashScene, pairsOf } from './clash-scene.ts';

export type Kind =
  /** One rule, by counting alone, in its own words. */
  | { readonly kind: 'counted'; readonly sentence: string }
  /** `all` people of the pool share something that the rule wants apart. */
  | { readonly kind: 'shared'; readonly who: string; readonly all: number }
  | { readonly kind: 'apart' }
  | { readonly kind: 'chain' }
  | { readonly kind: 'torn'; readonly pair: readonly [number, number]; readonly rule: number }
  | { readonly kind: 'lonely'; readonly person: number; readonly others: number }
  | { readonly kind: 'entangled' };

export function kindOf(scene: ClashScene): Kind {
  const { problem, standing, clash } = scene;
  const { rules, people, counts } = clash;
  const wish = rules.find((rule) => standing[rule]!.entry.id === 'together');
  if (wish !== undefined) return kindOfWish(scene, wish);
  const pairs = new Set(rules.flatMap((rule) => pairsOf(scene, rule).map(([a, b]) => `${a} ${b}`)));
  const areAllApart = people.length > 1 && pairs.size === (people.length * (people.length - 1)) / 2;
  if (areAllApart && people.length > counts.at(-1)!) {
    const shared =
      rules.length === 1 ? sharedBy(problem, standing[rules[0]!]!.entry, clash.pool, people) : null;
    // What counts as too many is told best in the words of the rule.
    const [counted] = rules.length === 1 && standing[rules[0]!]!.entry.id === 'at-most' ? clash.because : [];
    return shared ?? (counted === undefined ? { kind: 'apart' } : { kind: 'counted', sentence: counted });
  }
  const pool = problem.pools[clash.pool]!;
  for (const person of people) {
    const kept = people.filter((other) => pairs.has([person, other].sort((a, b) => a - b).join(' '))).length;
    const others = pool.members.length - 1 - kept;
    if (others + 1 < pool.size.min) return { kind: 'lonely', person, others };
  }
  const [sentence] = clash.because;
  return sentence === undefined ? { kind: 'entangled' } : { kind: 'counted', sentence };
}

/** People who must sit together: more than a group holds, or two of them kept apart. */
function kindOfWish(scene: ClashScene, wish: number): Kind {
  const { problem, clash } = scene;
  const { rules, people } = clash;
  if (rules.length === 1)
    return people.length > mostSeated(problem.pools[clash.pool]!.size)
      ? { kind: 'chain' }
      : { kind: 'entangled' };
  const torn = rules
    .filter((rule) => rule !== wish)
    .flatMap((rule) => pairsOf(scene, rule).map((pair) => ({ pair, rule })));
  // People of a minimal clash with one such pair are those who link the two.
  const [first] = torn;
  const links = pairsOf(scene, wish).length;
  return torn.length === 1 && rules.length === 2 && links === people.length - 1
    ? { kind: 'torn', ...first! }
    : { kind: 'entangled' };
}

/** What people of a rule have in common, and how many of the pool have it; null where the rule is about pairs. */
function sharedBy(problem: Problem, entry: RuleEntry, index: number, people: readonly number[]): Kind | null {
  const { members } = problem.pools[index]!;
  const [first] = people as [number];
  const shared = (who: (all: number) => string, has: (person: number) => boolean): Kind => {
    const all = members.filter(has).length;
    return { kind: 'shared', who: who(all), all };
  };
  if (entry.id === 'same-manager') {
    const key = problem.chart.managerKey[first]!;
    const size = problem.people.size;
    const name = key < size ? nameOf(problem.people, key) : problem.chart.outsiders[key - size]!;
    return shared(
      (all) => `${name} has ${all} people here`,
      (person) => problem.chart.managerKey[person] === key,
    );
  }
  if (entry.id === 'same-team') {
    const team = problem.teamsOf[first]!.find((each) =>
      people.every((person) => problem.teamsOf[person]!.includes(each)),
    );
    if (team === undefined) return null;
    return shared(
      (all) => `${all} people are of the team ${problem.teams[team]}`,
      (person) => problem.teamsOf[person]!.includes(team),
    );
  }
  const column = entry.options.column;
  if (entry.id !== 'spread' || column === undefined || labelOf(column.values, first) === null) return null;
  const values = valuesOf(problem, column.values);
  const holders = members.filter((person) => values[person] === values[first]);
  const text = `${holders.length} people have ${column.attribute} ${describeValue(column.values, holders)}`;
  return shared(
    () => text,
    (person) => values[person] === values[first],
  );
}
