/** Searches one division of a pool: restart after restart, side by side where there are threads, until it is proved or given up. */
import type { Pool } from '../model/problem.ts';
import type { StandingRule } from '../rules/price.ts';
import type { Division } from '../rules/rule.ts';
import { untimed } from '../solve/cooling.ts';
import { coolingsFor, nextRungs, nextTimedRungs, type Pace, type Rung } from '../solve/ladder.ts';
import { type EffortName, effortFor, type Restart, solveRestart } from '../solve/solve.ts';
import type { PoolAnswer } from './answer.ts';
import type { AssignOptions } from './assign.ts';
import { BestFound } from './best-found.ts';
import type { Pending } from './crew.ts';
import { buildInstance, type Proofs } from './instance.ts';
import { nodesFor } from './settle.ts';
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
  const best = new BestFound(instance, {
    nodes: nodesFor(instance, options.effort),
    moves: effort.moves,
    passed,
  });
  let moves = 0;
  const done: Restart[] = [];
  // Restarts that end with a hard rule broken are short; while none has held them all, there may be more.
  const limit = () => (best.isBroken ? restarts * patience.stubbornness : restarts);
  const mostBroken = options.timeShare ? Number.MAX_SAFE_INTEGER : mostWhileBroken(options.effort, people);
  const isHopeless = () => best.isBroken && patience.spent + moves > mostBroken;
  const isOver = () => done.length >= limit() || best.isDecided || isHopeless();
  const isLate = () => best.restart !== null && isTimeUp();
  const bounded = () => ({ ...instance, bound: best.bound });
  let pending: Pending[] = [];
  const telling = () => {
    const share = passed();
    for (const each of pending) each.tell(share);
    return share;
  };
  const make = (rung: Rung): Restart => {
    const run = solveRestart(bounded(), seed, rung, { watch, passed: telling });
    const { restart, bound } = best;
    const soFar = { pool: pool.name, instance, bound, number: done.length, restarts, moves, best: restart };
    return toldRestart(run, soFar, options.onProgress, isTimeUp);
  };
  const take = (restart: Restart) => {
    moves += restart.moves;
    best.take(restart);
    done.push(restart);
    // What can be settled by trying every way is settled as soon as there is something to hold it to.
    if (done.length === 1) settleInTime();
  };
  const settleInTime = () => {
    if (best.isUnsettled && !isTimeUp()) best.settle();
  };
  const coolings = coolingsFor(instance);
  const paces: Pace[] = [];
  while (!isOver() && !isLate()) {
    const begun = clock();
    const isWorth = options.timeShare || best.isBroken || effort.moves >= WORTH_THREADS;
    const threads = crew !== null && isWorth ? crew.size + 1 : 1;
    const rungs = options.timeShare
      ? nextTimedRungs(effort, done, paces, patience.share - begun, threads, coolings)
      : nextRungs(effort, done, Math.min(threads, limit() - done.length), coolings);
    if (rungs[0]!.isTimed && best.isUnsettled) {
      settleInTime();
      continue;
    }
    const others = rungs.slice(1, threads);
    pending = others.map((rung) => crew!.begin(bounded(), seed, rung));
    for (const [place, rung] of rungs.entries()) {
      if (isOver()) break;
      const restart = place > 0 && pending.shift()?.finish(passed);
      // Nothing came of it, or nobody else was there: this thread makes it, where there is time.
      if (restart) take(restart);
      else if (!isLate()) take(make(rung));
    }
    for (const each of pending) each.tell(1);
    const took = clock() - begun;
    paces.push({ moves: rungs[0]!.moves, took: threads > 1 ? took : took / rungs.length });
  }
  settleInTime();
  const stoppedBy = options.timeShare ? 'clock' : 'effort';
  const { bound: proved, isImpossible } = best;
  const facts = { proved, isImpossible, moves, restarts: done.length, stoppedBy } as const;
  return { division, proofs, restart: best.restart!, ...facts };
}
