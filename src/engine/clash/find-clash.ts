/**
 * A smallest set of rules and people that cannot hold: starts from rules that clash by themselves, then leaves out whatever
 * can be left out. Every set that is named was proved; that each part of it is needed was shown by groups without it.
 */
import type { Clash, ClashAnswer } from '../../model/clash.ts';
import { HARD } from '../../model/cost.ts';
import type { Problem } from '../../model/problem.ts';
import { ruleById } from '../../rules/index.ts';
import type { StandingRule } from '../../rules/price.ts';
import { groupCounts, wideDivision } from '../divisions.ts';
import { hardConflicts } from '../instance.ts';
import { type Demand, Oracle } from './oracle.ts';
import { isOfPeople } from './restrict.ts';

/** Nodes of the exact solver: for a first proof, and for each of the many questions after it. */
const FIRST = 20_000;
const EACH = 3_000;
/** Clashes that are compared before the smallest is told. */
const COMPARED = 3;
/** Beyond this many rules, pairs of rules are not tried by themselves. */
const PAIRED = 9;
/** In larger pools what arithmetic shows is not asked again. */
const MANY = 200;

export function findClash(problem: Problem, index: number, standing: readonly StandingRule[]): ClashAnswer {
  const pool = problem.pools[index]!;
  const counts = groupCounts(pool);
  if (counts.length === 0) return { kind: 'open' };
  const oracle = new Oracle(problem, index, standing, counts);
  const hard = standing.flatMap(({ entry }, rule) =>
    entry.level === HARD && !ruleById(entry.id)!.isStructural ? [rule] : [],
  );
  const everyone = new Set(pool.members.keys());
  const starts = startsOf(hard, everyone, oracle);
  if (starts === 'possible' || starts === 'open') return { kind: starts };
  const clashes = starts.map((start) => shrink(start, oracle, standing));
  const size = ({ rules, people }: Shrunk) => rules.length * 100 + people.size;
  const best = clashes.reduce((least, each) => (size(each) < size(least) ? each : least));
  const clash: Clash = {
    pool: index,
    rules: best.rules,
    people: [...best.people].sort((a, b) => a - b).map((position) => pool.members[position]!),
    counts: [...counts].sort((a, b) => a - b),
    because: [...countedWhy(problem, index, standing, best.rules, counts), ...oracle.lonersIn(best)],
    isMinimal: best.isMinimal,
  };
  return { kind: 'clash', clash };
}

/** Why one of the rules cannot hold in any number of groups, by its own proved minimum beside the others; else nothing. */
function countedWhy(
  problem: Problem,
  index: number,
  standing: readonly StandingRule[],
  rules: readonly number[],
  counts: readonly number[],
): readonly string[] {
  const own = rules.map((rule) => standing[rule]!);
  // That the rules clash is proved; of very many people no more is said than what is told without counting anew.
  if (problem.pools[index]!.members.length > MANY && own.some(({ entry }) => isOfPeople(entry))) return [];
  const wides = counts.map((count) => wideDivision(problem.pools[index]!, index, count));
  const conflicts = hardConflicts(wides[0]!, own);
  for (const { prepared } of own) {
    const bounds = wides.map((wide) => prepared.bound(wide, conflicts));
    const nearest = bounds.reduce((least, each) => (each.cost < least.cost ? each : least));
    if (nearest.cost > 0) return nearest.because.slice(0, 1);
  }
  return [];
}

/** Sets of rules that clash, as few rules as possible; or why there are none. */
function startsOf(
  hard: readonly number[],
  everyone: ReadonlySet<number>,
  oracle: Oracle,
): Demand[] | 'possible' | 'open' {
  const clashing = (lists: readonly (readonly number[])[]) => {
    const found: Demand[] = [];
    for (const rules of lists) {
      if (found.length === COMPARED) break;
      const demand = { rules, people: everyone };
      if (oracle.ask(demand, EACH) === 'impossible') found.push(demand);
    }
    return found;
  };
  const alone = clashing(hard.map((rule) => [rule]));
  if (alone.length > 0) return alone;
  const pairs = hard.flatMap((a, i) => hard.slice(i + 1).map((b) => [a, b]));
  const inPairs = hard.length <= PAIRED ? clashing(pairs) : [];
  if (inPairs.length > 0) return inPairs;
  const all = { rules: hard, people: everyone };
  const verdict = oracle.ask(all, FIRST);
  return verdict === 'impossible' ? [all] : verdict;
}

interface Shrunk extends Demand {
  readonly isMinimal: boolean;
}

/** Leaves out rules, then people, as long as the rest is proved impossible. */
function shrink(start: Demand, oracle: Oracle, standing: readonly StandingRule[]): Shrunk {
  const clique = cliqueOf(start, oracle);
  if (clique !== null && isPlain(clique, oracle, standing)) return { ...clique, isMinimal: true };
  let demand = clique ?? start;
  const isStill = (smaller: Demand) => oracle.ask(smaller, EACH) === 'impossible';
  // Private rules go first, so that what can be told is told.
  const order = [...demand.rules].sort(
    (a, b) => Number(standing[a]!.entry.isPublic) - Number(standing[b]!.entry.isPublic) || b - a,
  );
  for (const rule of order) {
    const smaller = { ...demand, rules: demand.rules.filter((each) => each !== rule) };
    if (smaller.rules.length > 0 && isStill(smaller)) demand = smaller;
  }
  const isAboutPeople = demand.rules.some((rule) => isOfPeople(standing[rule]!.entry));
  if (!isAboutPeople) demand = { ...demand, people: new Set() };
  for (let size = Math.ceil(demand.people.size / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    const list = [...demand.people];
    for (let at = 0; at < list.length; at += size) {
      const gone = new Set(list.slice(at, at + size));
      const smaller = { ...demand, people: new Set([...demand.people].filter((each) => !gone.has(each))) };
      if (isStill(smaller)) demand = smaller;
    }
  }
  return { ...demand, isMinimal: isNeeded(demand, oracle) };
}

/** People none of whom may sit with another and who are one more than the groups: enough of a reason by themselves. */
function cliqueOf(start: Demand, oracle: Oracle): Demand | null {
  const clique = oracle.cliqueIn(start);
  const most = Math.max(...oracle.counts);
  return clique.length > most ? { ...start, people: new Set(clique.slice(0, most + 1)) } : null;
}

/**
 * One rule, of many people, that only says who may not sit with whom: without one of them each of the others has a group, and
 * whoever is free of the rule fills the rest. That needs no search.
 */
function isPlain({ rules }: Demand, oracle: Oracle, standing: readonly StandingRule[]): boolean {
  return rules.length === 1 && oracle.people > MANY && standing[rules[0]!]!.entry.id !== 'common-hour';
}

/** Whether groups are found without any one of the rules, and without any one of the people. */
function isNeeded({ rules, people }: Demand, oracle: Oracle): boolean {
  const without = [
    ...rules.map((rule) => ({ rules: rules.filter((each) => each !== rule), people })),
    ...[...people].map((person) => ({
      rules,
      people: new Set([...people].filter((each) => each !== person)),
    })),
  ];
  return without.every((demand) => oracle.ask(demand, EACH) === 'possible');
}
