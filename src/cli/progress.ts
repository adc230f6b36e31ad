/** One line on a terminal that says what the search is doing and what is proved so far; nothing anywhere else. */
import type { AssignProgress } from '../engine/assign.ts';
import { AVOID, HARD, levels, PREFER } from '../model/cost.ts';
import { forTerminal } from '../write/safe-text.ts';
import { clipTo, widthOf } from '../write/wrap.ts';
import type { Io } from './io.ts';

/** Milliseconds before the first drawing: a short search is over without a flicker. */
const PATIENCE = 500;
/** Milliseconds between two drawings. */
const PAUSE = 120;

/** Does work that tells how far it is; the line is gone when it ends. `about` says what the work is, where it is not what was asked for. */
export function withProgress<T>(
  io: Io,
  isWanted: boolean,
  about: string,
  work: (show: (progress: AssignProgress) => void) => T,
): T {
  if (!io.progress || !isWanted) return work(() => {});
  const started = io.now();
  let last = started + PATIENCE - PAUSE;
  let isDrawn = false;
  try {
    return work((progress) => {
      const now = io.now();
      if (now - last < PAUSE) return;
      last = now;
      isDrawn = true;
      // Drawn over what stands there and cleared behind it, the line does not flicker; a full one would wrap.
      io.err(`\r${describe(about, progress, now - started, io.errWidth - 1)}\u001b[K`);
    });
  } finally {
    if (isDrawn) io.err('\r\u001b[K');
  }
}

/** "frontline, try 3 of 8: 1.2 M moves, 3 s, cost 425 + 173, proved at least 425 + 171": what is avoided, then what is preferred. */
function describe(about: string, progress: AssignProgress, spent: number, width: number): string {
  const { pool, restart, restarts, moves, cost, bound } = progress;
  const of = restarts < Number.MAX_SAFE_INTEGER ? ` of ${restarts}` : '';
  const where = forTerminal(about === '' ? pool : `${about}: ${pool}`);
  const made = moves < 1e6 ? `${Math.floor(moves / 1000)} k` : `${(moves / 1e6).toFixed(1)} M`;
  const work = `${made} moves, ${Math.floor(spent / 1000)} s`;
  const soft = (each: AssignProgress['cost']) => `${each[AVOID]} + ${each[PREFER]}`;
  const proof = levels.every((level) => cost[level] === bound[level])
    ? 'proved best'
    : `proved at least ${soft(bound)}`;
  const found = cost[HARD] > 0 ? 'not every hard rule holds yet' : `cost ${soft(cost)}, ${proof}`;
  const ways = [`${where}, try ${restart}${of}: ${work}, ${found}`, `${where}: ${work}, ${found}`];
  return ways.find((text) => widthOf(text) <= width) ?? clipTo(`${work}, ${found}`, width);
}
