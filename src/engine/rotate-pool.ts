/** Searches a rotation of one pool in a number of groups: from where people sit, as strictly as it can be held. */
import { HARD, PREFER } from '../model/cost.ts';
import type { Problem } from '../model/problem.ts';
import type { Instance } from '../model/terms.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import { type EffortName, effortFor, solveFrom } from '../solve/solve.ts';
import type { PoolAnswer } from './answer.ts';
import type { AssignProgress } from './assign.ts';
import { BestFound } from './best-found.ts';
import { evenThenWide } from './divisions.ts';
import { buildInstance, type Proofs } from './instance.ts';
import { mostWhileBroken } from './search.ts';
import { nodesFor, provedOf } from './settle.ts';
import { toldRestart } from './told-restart.ts';

export interface RotateOptions {
  readonly seed: number;
  readonly effort: EffortName;
  readonly onProgress?: (progress: AssignProgress) => void;
}

/**
 * First facilitators stay and exactly as many go as the rotation says, in groups of even sizes, then of any size within
 * the limits; where no way is found facilitators may go too, and only then may fewer go. `before` are moves that were spent
 * on other numbers of groups.
 */
export function searchRotation(
  problem: Problem,
  wide: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: RotateOptions,
  before: number,
): PoolAnswer {
  const hardened = (...ids: readonly string[]) =>
    standing.map(
      ({ entry, prepared }): StandingRule => ({
        entry: ids.includes(entry.id) ? { ...entry, level: HARD } : entry,
        prepared,
      }),
    );
  // Whoever writes `prefer` does not want it to come before everything that is avoided.
  const isLed = standing.some(({ entry }) => entry.id === 'same-facilitator' && entry.level !== PREFER);
  const strictest = isLed ? [hardened('move', 'same-facilitator')] : [];
  const stages = [...strictest, hardened('move'), standing].flatMap((rules) =>
    evenThenWide(wide).map((division) => ({ rules, division })),
  );
  let answer: PoolAnswer | null = null;
  let spent = before;
  for (const { rules, division } of stages) {
    answer = search(problem, division, proofs, rules, options, spent);
    spent += answer.moves;
    if (answer.restart.cost[HARD] === 0) break;
  }
  const found = answer!;
  if (found.restart.cost[HARD] > 0) return { ...found, moves: spent - before };
  // What was proved of groups that so many leave is not proved of all: the rules that are told allow fewer to go, at a cost.
  const told = buildInstance(found.division, standing, proofs.bounds);
  const proved = provedOf(told, found.restart, nodesFor(told, options.effort));
  return { ...found, proved, moves: spent - before };
}

/** A rotation prices this many times fewer moves than forming groups anew. */
const NEARER = 4;

function search(
  problem: Problem,
  division: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: RotateOptions,
  before: number,
): PoolAnswer {
  const instance = buildInstance(division, standing, proofs.bounds);
  const start = startFrom(problem, division, instance);
  const { restarts, moves: anew } = effortFor(options.effort, instance.people);
  // The answer lies near the groups that stand.
  const moves = Math.ceil(anew / NEARER);
  const pool = problem.pools[division.pool]!.name;
  const seed = `${options.seed}/rotate/${pool}`;
  const best = new BestFound(instance, { nodes: nodesFor(instance, options.effort), moves });
  let spent = 0;
  let number = 0;
  const most = mostWhileBroken(options.effort, instance.people);
  const isHopeless = () => best.isBroken && before + spent > most;
  for (; number < restarts && !best.isDecided && !isHopeless(); number++) {
    const { bound, restart: known } = best;
    const run = solveFrom({ ...instance, bound }, start, seed, number, moves);
    const soFar = { pool, instance, bound, number, restarts, moves: spent, best: known };
    const restart = toldRestart(run, soFar, options.onProgress);
    spent += restart.moves;
    best.take(restart);
    // What can be settled by trying every way is settled as soon as there is something to hold it to.
    if (number === 0) best.settle();
  }
  if (best.isUnsettled) best.settle();
  const facts = { moves: spent, restarts: number, stoppedBy: 'effort' } as const;
  const { restart, bound: proved, isImpossible } = best;
  return { division, proofs, restart: restart!, proved, isImpossible, ...facts };
}

/** Everybody at home, as far as sizes allow; the others where there is room. */
function startFrom(
  problem: Problem,
  { groupNames, members, pool }: Division,
  { groups, fewest, most }: Instance,
): Int32Array {
  const home = new Map<number, number>();
  const called = new Map(groupNames!.map((name, group) => [name, group]));
  for (const before of problem.previous!) {
    const group = called.get(before.name);
    if (before.pool === pool && group !== undefined)
      for (const person of before.members) home.set(person, group);
  }
  const sizes = new Int32Array(groups);
  const groupOf = new Int32Array(members.length).fill(-1);
  members.forEach((person, position) => {
    const own = home.get(person);
    if (own === undefined || sizes[own]! >= most[own]!) return;
    groupOf[position] = own;
    sizes[own]!++;
  });
  const smallest = () => sizes.reduce((best, size, group) => (size < sizes[best]! ? group : best), 0);
  for (const [position, group] of groupOf.entries()) {
    if (group >= 0) continue;
    groupOf[position] = smallest();
    sizes[groupOf[position]!]!++;
  }
  // Groups that are too small are topped up from the largest.
  for (let group = smallest(); sizes[group]! < fewest[group]!; group = smallest()) {
    const largest = sizes.reduce((best, size, each) => (size > sizes[best]! ? each : best), 0);
    const position = groupOf.indexOf(largest);
    groupOf[position] = group;
    sizes[largest]!--;
    sizes[group]!++;
  }
  return groupOf;
}
