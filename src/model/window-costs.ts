/** Prices of window terms: the longest run of slots that all classes of a group have free. */
import { freeAt, type WindowTerm, windowWords } from './terms.ts';

/** Slots missing for these classes by one clock. */
export function missingBy(term: WindowTerm, classes: readonly number[], clock: number): number {
  const words = windowWords(term);
  const all = new Int32Array(words).fill(-1);
  for (const each of classes) {
    const at = freeAt(term, clock, each);
    for (let word = 0; word < words; word++) all[word]! &= term.free[at + word]!;
  }
  return term.needed - longestRun(all, term.slots, term.needed);
}

/** The least that these classes miss, by the best of some clocks. Nobody misses nothing. */
export function leastMissing(term: WindowTerm, classes: readonly number[], clocks: Iterable<number>): number {
  if (classes.length === 0) return 0;
  let least = term.needed;
  for (const clock of clocks) {
    least = Math.min(least, missingBy(term, classes, clock));
    if (least === 0) break;
  }
  return least;
}

/** What a group of these classes costs: it keeps the clock of one of them. */
export function windowCost(term: WindowTerm, classes: readonly number[]): number {
  return leastMissing(term, classes, new Set(classes.map((each) => term.clockOf[each]!)));
}

/** What these classes miss at least in any group, whoever else is there and whichever clock it keeps. */
export function certainlyMissing(term: WindowTerm, classes: readonly number[]): number {
  return leastMissing(term, classes, Array(term.clocks).keys());
}

/** The longest run of set bits on a ring, or `enough` where it is longer. */
function longestRun(bits: Int32Array, slots: number, enough: number): number {
  let best = 0;
  let run = 0;
  // A run over the end goes on at the beginning, but for no more than is enough.
  const end = slots + Math.min(enough, slots) - 1;
  for (let slot = 0; slot < end; slot++) {
    const at = slot < slots ? slot : slot - slots;
    const word = bits[at >> 5]!;
    if (word === 0 && (at & 31) === 0 && at + 32 <= slots) {
      run = 0;
      slot += 31;
    } else if ((word >>> (at & 31)) & 1) {
      if (++run > best) best = run;
      if (best === enough) return enough;
    } else run = 0;
  }
  return best;
}
