/** One line on a terminal that says what the search is doing; nothing anywhere else. */
import type { AssignProgress } from '../engine/assign.ts';
import type { Io } from './io.ts';

/** Milliseconds between two drawings. */
const PAUSE = 120;

export interface ProgressLine {
  show(progress: AssignProgress): void;
  clear(): void;
}

export function progressLine(io: Io, isWanted: boolean): ProgressLine {
  if (!io.progress || !isWanted) return { show() {}, clear() {} };
  let last = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    show(progress) {
      if (io.now() - last < PAUSE) return;
      last = io.now();
      isDrawn = true;
      io.err(`\r\u001b[K${describe(progress)}`);
    },
    clear() {
      if (isDrawn) io.err('\r\u001b[K');
    },
  };
}

function describe({ pool, people, groups, restart, restarts, moves, cost, bound }: AssignProgress): string {
  const of = restarts < Number.MAX_SAFE_INTEGER ? ` of ${restarts}` : '';
  const millions = (moves / 1e6).toFixed(1);
  return `${pool}: ${people} people, ${groups} groups, try ${restart}${of}, ${millions} million moves; hard ${cost[0]}, avoid ${cost[1]} (at least ${bound[1]}), prefer ${cost[2]} (at least ${bound[2]})`;
}
