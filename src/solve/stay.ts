/** A walk at one temperature, with looks at the outside. */
import type { Walk } from './walk.ts';

/** Moves between two looks at the outside: progress, the clock. */
export const SLICE = 1 << 17;

/** Walks so many moves, or until it is late. Yields the moves of the walk after every slice; true where it was told to stop. */
export function* stay(
  walk: Walk,
  moves: number,
  temperature: number,
  isLate: () => boolean,
): Generator<number, boolean, boolean> {
  for (const end = walk.moves + moves; walk.moves < end && !walk.isDone; ) {
    walk.run(Math.min(SLICE, end - walk.moves), temperature);
    if (yield walk.moves) return true;
    if (isLate()) break;
  }
  return false;
}
