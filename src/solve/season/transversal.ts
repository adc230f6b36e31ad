/** Seasons in which nobody meets twice, by arithmetic alone: resolvable transversal designs (nets) over rings. */
import { ringOf } from './finite-field.ts';

/**
 * Places are numbered column by column, `groups` of them in each; a group has one place of every column, so two of one
 * column never meet. Null where the arithmetic gives fewer rounds. The last places may stay empty: no group loses more
 * than one.
 */
export function transversalRounds(groups: number, size: number, rounds: number): Int32Array[] | null {
  const seats = (groupAt: (column: number, row: number, round: number) => number) =>
    Array.from({ length: rounds }, (_, round) =>
      Int32Array.from({ length: groups * size }, (_, place) =>
        groupAt(Math.floor(place / groups), place % groups, round),
      ),
    );
  // Each column is shifted against the next by one more every round; columns far apart do not come round in time.
  if ((rounds - 1) * (size - 1) < groups) {
    return seats((column, row, round) => (row + column * round) % groups);
  }
  if (rounds > groups) return null;
  const { scales, minus, times } = ringOf(groups);
  if (size > scales.length) return null;
  return seats((column, row, round) => minus(row, times(round, scales[column]!)));
}
