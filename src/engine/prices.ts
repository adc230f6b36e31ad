/** The price list: for every soft rule the same groups formed anew with it hard and without it; and the best compromises of two. */
import { HARD, levelOf, PREFER, type Strength } from '../model/cost.ts';
import type { Compromise, PriceList, RulePrice, Tried } from '../model/prices.ts';
import type { Problem } from '../model/problem.ts';
import type { Solution } from '../model/solution.ts';
import { ruleById } from '../rules/index.ts';
import { price, type StandingRule } from '../rules/price.ts';
import type { AssignOptions } from './assign.ts';
import { findClash } from './clash/find-clash.ts';
import { assignInPrivate } from './in-private.ts';
import { withStrength } from './trade.ts';

/** What groups were formed of, and the groups. */
export interface Formed {
  readonly problem: Problem;
  readonly standing: readonly StandingRule[];
  /** Rules that are told of and not weighed. */
  readonly watched: readonly StandingRule[];
  readonly secret: readonly StandingRule[];
  readonly solution: Solution;
  readonly options: AssignOptions;
}

export function priceList(formed: Formed): PriceList {
  const { standing, solution } = formed;
  const prices = standing.flatMap(({ entry }, rule): RulePrice[] => {
    if (entry.level === HARD || ruleById(entry.id)!.isStructural || !entry.isPublic) return [];
    const { cost } = solution.outcomes.find((each) => each.rule === rule)!;
    const hard = ruleById(entry.id)!.speaks === 'unwanted' ? 'never' : 'must';
    return [
      {
        rule,
        cost,
        hard: cost === 0 ? null : tryWith(formed, rule, hard),
        off: tryWith(formed, rule, 'off'),
      },
    ];
  });
  return { prices, curve: curveOf(formed) };
}

/** The others' costs where one rule has another strength, compared with those now. */
function tryWith(formed: Formed, rule: number, strength: Strength): Tried {
  const { problem, standing, secret, solution, options } = formed;
  const changed = standing.flatMap((each, index) => (index === rule ? withStrength(each, strength) : [each]));
  const result = assignInPrivate(problem, changed, secret, options);
  if (result.kind !== 'solved') {
    if (result.reason === 'not-found') return { kind: 'not-found' };
    const index = problem.pools.findIndex(({ name }) => name === result.pool);
    const answer = index < 0 ? null : findClash(problem, index, changed);
    const clash = answer?.kind === 'clash' ? answer.clash : null;
    // A sentence about a rule of private.yaml would name the people it is about.
    const because = secret.length === 0 ? result.sentences[0]! : 'the hard rules clash with it';
    return { kind: 'cannot-hold', because, clash };
  }
  const [before, after] = [solution, result.solution].map(({ groups }) => price(groups, standing));
  const changes = standing.flatMap(({ entry: { key, isPublic } }, index) => {
    const cost = after!.byRule[index]!.cost - before!.byRule[index]!.cost;
    return cost === 0 || index === rule || !isPublic ? [] : [{ key, cost }];
  });
  return { kind: 'formed', groups: result.solution.groups.length, changes };
}

/** How the first rule of a curve is written for each point that is tried. */
const words = [
  { strength: 'off', weight: 1 },
  { strength: 'prefer', weight: 1 },
  { strength: 'prefer', weight: 2 },
  { strength: 'prefer', weight: 4 },
  { strength: 'should', weight: 1 },
  { strength: 'must', weight: 1 },
] as const;

/** The common hour against the timezones that are spread: the one pair of rules that always pull in two directions. */
function curveOf(formed: Formed): PriceList['curve'] {
  const { problem, standing, watched, secret, options } = formed;
  const isHour = ({ entry }: StandingRule) => entry.id === 'common-hour' && entry.isPublic;
  const first = [...standing, ...watched].find(isHour);
  const second = standing.find(
    ({ entry }) =>
      entry.id === 'spread' &&
      entry.isPublic &&
      entry.options.column?.values.heading === first?.entry.options.hour?.zones.heading,
  );
  if (first === undefined || second === undefined || second.entry.level !== PREFER) return null;
  const others = standing.filter((each) => each !== first);
  const points = words.flatMap(({ strength, weight }): Compromise[] => {
    const own: StandingRule[] =
      strength === 'off'
        ? []
        : [{ ...first, entry: { ...first.entry, strength, weight, level: levelOf(strength) } }];
    const result = assignInPrivate(problem, [...others, ...own], secret, options);
    if (result.kind !== 'solved') return [];
    const { groups } = result.solution;
    const cost = price(groups, [second]).byRule[0]!.cost;
    const holding = groups.length - first.prepared.violationsIn(groups).length;
    const word = weight === 1 ? `${strength}` : `{ strength: ${strength}, weight: ${weight} }`;
    return [{ holding, groups: groups.length, cost, word: `${first.entry.id}: ${word}` }];
  });
  return { first: first.entry.key, second: second.entry.key, points: bestOf(points) };
}

/** Points that no other is better than, the one with most groups that hold the first rule last. */
function bestOf(points: readonly Compromise[]): Compromise[] {
  const share = ({ holding, groups }: Compromise) => holding / groups;
  const isBeaten = (point: Compromise, index: number) =>
    points.some(
      (other, at) =>
        share(other) >= share(point) &&
        other.cost <= point.cost &&
        (share(other) > share(point) || other.cost < point.cost || at < index),
    );
  return points.filter((point, index) => !isBeaten(point, index)).sort((a, b) => share(a) - share(b));
}
