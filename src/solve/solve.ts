/** One restart of the search: a pure function of the instance, the seed and the restart's number. */
import { type Cost, compareCosts, HARD, type Level, levels } from '../model/cost.ts';
import type { Instance } from '../model/terms.ts';
import { anneal } from './anneal.ts';
import { deal } from './construct.ts';
import { type Cooling, type Passed, untimed } from './cooling.ts';
import { holdHard } from './hold-hard/hold-hard.ts';
import { buildKernel } from './kernel.ts';
import type { Rung } from './ladder.ts';
import { compareWorst, levelOut, worstFirst } from './level-out.ts';
import { RandomStream } from './random.ts';
import { isReached, type Watch } from './walk.ts';
import { WorkingAssignment } from './working-assignment.ts';

export interface Effort {
  /** Restarts at most; a restart that reaches the bound makes later ones needless. */
  readonly restarts: number;
  /** Priced moves per restart and level, but for the first ones: see the ladder. */
  readonly moves: number;
}

export type EffortName = 'quick' | 'normal' | 'best';

/** Work by name, per person of the pool and within limits; figures in docs/benchmarks.md. */
const efforts = {
  quick: { restarts: 3, perPerson: 1_500, least: 150_000, most: 20_000_000 },
  normal: { restarts: 4, perPerson: 8_000, least: 800_000, most: 40_000_000 },
  best: { restarts: 16, perPerson: 20_000, least: 2_000_000, most: 400_000_000 },
} as const;

/** Pools up to this size make SPLIT times as many restarts, each as much shorter. */
const SMALL = 60;
const SPLIT = 4;
const ROUNDS = 150;

export function effortFor(name: EffortName, people: number): Effort {
  const { restarts, perPerson, least, most } = efforts[name];
  const moves = Math.min(most, Math.max(least, perPerson * people));
  // In a small pool another start finds more than a longer search.
  // There are about people × people swaps; beyond so many rounds of them a restart learns nothing new.
  const rounds = ROUNDS * people * people;
  return people <= SMALL
    ? { restarts: restarts * SPLIT, moves: Math.min(moves / SPLIT, rounds) }
    : { restarts, moves };
}

export interface Restart {
  readonly number: number;
  readonly groupOf: Int32Array;
  readonly cost: Cost;
  /** Costs of the groups, worst first, up to a constant. */
  readonly worst: readonly Cost[];
  readonly moves: number;
  /** Moves that were allowed for each strength, and how it was cooled. */
  readonly budget: number;
  readonly cooling: Cooling;
  readonly isProved: boolean;
}

/** What can be seen while a restart runs. */
export interface Progress {
  readonly moves: number;
  readonly cost: Cost;
}

/** What a restart sees of the outside. */
interface Outside {
  readonly watch?: Watch | null;
  readonly passed?: Passed;
}

/** Runs one restart. Yields between slices of work; answered with true it finishes with what it has. */
export function solveRestart(
  instance: Instance,
  seed: string,
  rung: Rung,
  outside: Outside = {},
): Generator<Progress, Restart, boolean> {
  const random = new RandomStream(`${seed}/${rung.number}`);
  return search(instance, deal(instance, rung.number, random), random, rung, outside);
}

/** The same from an assignment that stands, which must seat everybody. */
export function solveFrom(
  instance: Instance,
  start: Int32Array,
  seed: string,
  number: number,
  moves: number,
): Generator<Progress, Restart, boolean> {
  const random = new RandomStream(`${seed}/${number}`);
  return search(instance, start, random, { number, moves, cooling: 'wide' }, {});
}

function* search(
  instance: Instance,
  start: Int32Array,
  random: RandomStream,
  { number, moves, cooling, isTimed = false }: Rung,
  { watch = null, passed = untimed }: Outside,
): Generator<Progress, Restart, boolean> {
  const assignment = new WorkingAssignment(buildKernel(instance), start);
  watch?.(assignment);
  let spent = 0;
  let isStopped = false;
  for (const level of levels) {
    if (isStopped || isReached(assignment.cost, instance.bound, level)) continue;
    const [budget, share] = isTimed
      ? [Number.POSITIVE_INFINITY, evenShare(passed, unreached(assignment, level))]
      : [moves, untimed];
    const annealing =
      level === HARD
        ? holdHard(assignment, instance.bound, number, moves, random, watch)
        : anneal(assignment, level, instance.bound, budget, random, watch, {
            isLoose: number % 2 === 1,
            cooling,
            passed: share,
          });
    let step = annealing.next(false);
    while (!step.done) {
      isStopped = yield { moves: spent + step.value, cost: [...assignment.cost] };
      step = annealing.next(isStopped);
    }
    spent += step.value;
    if (level === HARD && assignment.cost[HARD] > 0) break;
  }
  if (assignment.cost[HARD] === 0) levelOut(assignment);
  const costs = Array.from({ length: instance.groups }, (_, group) => assignment.groupCost(group) as Cost);
  return {
    number,
    groupOf: assignment.groupOf.slice(),
    cost: [...assignment.cost],
    worst: worstFirst(costs),
    moves: spent,
    budget: moves,
    cooling,
    isProved: compareCosts(assignment.cost, instance.bound) === 0,
  };
}

/** How many levels are above their bounds, of this one and weaker ones. */
function unreached({ cost, kernel }: WorkingAssignment, from: Level): number {
  return levels.filter((level) => level >= from && cost[level] > kernel.instance.bound[level]).length;
}

/** The first of so many even parts of the time that is left. */
function evenShare(passed: Passed, parts: number): Passed {
  const begun = passed();
  const share = Math.max(Number.EPSILON, (1 - begun) / parts);
  return () => (passed() - begun) / share;
}

/** Negative where the first restart is better: by cost, then worst group, then number. */
export function compareRestarts(a: Restart, b: Restart): number {
  return compareCosts(a.cost, b.cost) || compareWorst(a.worst, b.worst) || a.number - b.number;
}
