/** Searches one division of a pool: restart after restart, side by side where there are threads, until it is proved or given up. */
import { type Cost, compareCosts, HARD } from '../model/cost.ts';
import type { Pool } from '../model/problem.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import { untimed } from '../solve/cooling.ts';
import { coolingsFor, nextRungs, nextTimedRungs, type Pace, type Rung } from '../solve/ladder.ts';
import { compareRestarts, type EffortName, effortFor, type Restart, solveRestart } from '../solve/solve.ts';
import type { PoolAnswer } from './answer.ts';
import type { AssignOptions } from './assign.ts';
import type { Pending } from './crew.ts';
import { buildInstance, type Proofs } from './instance.ts';
import { nodesFor, settle } from './settle.ts';
import { toldRestart } from './told-restart.ts';
import { checkEveryMove } from './verify.ts';

export interface Patience {
  /** The share of the time that has passed when the search of this pool ends, where the clock ends it. */
  readonly share: number;
  /** How many times as many restarts are made while a hard rule is broken. */
  readonly stubbornness: number;
  /** Moves that were spent on other numbers of groups, none of which held the hard rules. */
  readonly spent: number;
}

/** Moves in a pool after which a quick search ends while a hard rule is broken: at least, and for each person. */
const QUICK_LEAST = 10_000_000;
const QUICK_EACH = 200_000;

/** Moves in a pool after which no more is tried while a hard rule is broken: who asks for a quick answer gets one. */
export function mostWhileBroken(effort: EffortName, people: number): number {
  return effort === 'quick' ? Math.max(QUICK_LEAST, QUICK_EACH * people) : Number.MAX_SAFE_INTEGER;
}

/** Below so many moves a restart, other threads would take longer to start than they save. */
const WORTH_THREADS = 2_000_000;
/** Above so many people every thread takes much memory for tables of its own. */
const MOST_PEOPLE = 50_000;

export function search(
  pool: Pool,
  division: Division,
  proofs: Proofs,
  standing: readonly StandingRule[],
  options: AssignOptions,
  patience: Patience,
): PoolAnswer {
  const instance = buildInstance(division, standing, proofs.bounds);
  const { people } = instance;
  const effort = effortFor(options.effort, people);
  const seed = `${options.seed}/${pool.name}`;
  const watch = options.paranoid ? checkEveryMove(division, standing) : null;
  const crew = people > MOST_PEOPLE || watch !== null ? null : (options.crew ?? null);
  const clock = options.timeShare ?? (() => 0);
  const passed = options.timeShare === undefined ? untimed : () => clock() / patience.share;
  const isTimeUp = () => passed() >= 1;
  const restarts = options.timeShare ? Number.MAX_SAFE_INTEGER : effort.restarts;
  let best: Restart | null = null;
  let bound = instance.bound;
  let isImpossible = false;
  let moves = 0;
  const done: Restart[] = [];
  // Restarts that end with a hard rule broken are short; while none has held them all, there may be more.
  const isBroken = () => best !== null && best.cost[HARD] > 0;
  const limit = () => (isBroken() ? restarts * patience.stubbornness : restarts);
  const mostBroken = options.timeShare ? Number.MAX_SAFE_INTEGER : mostWhileBroken(options.effort, people);
  const isHopeless = () => isBroken() && patience.spent + moves > mostBroken;
  const isOver = () => done.length >= limit() || best?.isProved === true || isImpossible || isHopeless();
  const bounded = () => ({ ...instance, bound });
  let pending: Pending[] = [];
  const telling = () => {
    const share = passed();
    for (const each of pending) each.tell(share);
    return share;
  };
  const make = (rung: Rung): Restart => {
    const run = solveRestart(bounded(), seed, rung, { watch, passed: telling });
    const soFar = { pool: pool.name, instance, bound, number: done.length, restarts, moves, best };
    return toldRestart(run, soFar, options.onProgress, isTimeUp);
  };
  const take = (restart: Restart) => {
    moves += restart.moves;
    if (best === null || compareRestarts(restart, best) < 0) best = restart;
    done.push(restart);
    // What can be settled by trying every way is settled as soon as there is something to hold it to.
    if (done.length === 1) settleBest();
  };
  /** What `best` cost when it was last tried whether there is anything better. */
  let settled: Cost | null = null;
  const settleBest = () => {
    if (best === null || best.isProved || isTimeUp()) return;
    const nodes = nodesFor(instance, options.effort);
    const found = settle(instance, best, { nodes, moves: effort.moves });
    if (found === null) isImpossible = true;
    else ({ restart: best, bound } = found);
    settled = best.cost;
  };
  const isBetterThanSettled = () => best !== null && settled !== null && compareCosts(best.cost, settled) < 0;
  const coolings = coolingsFor(instance);
  const paces: Pace[] = [];
  while (!isOver() && !(best && isTimeUp())) {
    const begun = clock();
    const isWorth = options.timeShare || isBroken() || effort.moves >= WORTH_THREADS;
    const threads = crew !== null && isWorth ? crew.size + 1 : 1;
    const rungs = options.timeShare
      ? nextTimedRungs(effort, done, paces, patience.share - begun, threads, coolings)
      : nextRungs(effort, done, Math.min(threads, limit() - done.length), coolings);
    const others = rungs.slice(1, threads);
    pending = others.map((rung) => crew!.begin(bounded(), seed, rung));
    for (const [place, rung] of rungs.entries()) {
      if (isOver()) break;
      const restart = place > 0 && pending.shift()?.finish(passed);
      // Nothing came of it, or nobody else was there: this thread makes it, where there is time.
      if (restart) take(restart);
      else if (!(best && isTimeUp())) take(make(rung));
    }
    for (const each of pending) each.tell(1);
    const took = clock() - begun;
    paces.push({ moves: rungs[0]!.moves, took: threads > 1 ? took : took / rungs.length });
  }
  // Held to something better, more ways are seen not to be worth trying.
  if (isBetterThanSettled()) settleBest();
  const stoppedBy = options.timeShare ? 'clock' : 'effort';
  const facts = { proved: bound, isImpossible, moves, restarts: done.length, stoppedBy } as const;
  return { division, proofs, restart: best!, ...facts };
}
