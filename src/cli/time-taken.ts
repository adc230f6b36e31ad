/** What the parts of a run took, for --verbose: time and memory on the terminal, never in a file. */
import type { Io } from './io.ts';

/** "12.3 s, at most 840 MB so far". */
export function timeTaken(io: Io, since: number): string {
  return `${((io.now() - since) / 1000).toFixed(1)} s, at most ${io.peakMegabytes()} MB so far`;
}
