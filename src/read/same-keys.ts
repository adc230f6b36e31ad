/** Finds what shares a key among very many, without keeping the keys: a map of a million texts would fill the memory. */

/** Any number of things below 2^24 fits beside a hash in 52 bits. */
const HASH_BITS = 28;
const PLACES = 2 ** 24;

/**
 * Indexes from 0 below `count` whose keys are equal, where two or more are: each list ascending, lists in order of their
 * first index. Empty keys are nobody's. Where keys take long to make, `hashAt` may give a hash (below 2^HASH_BITS) that is
 * equal for equal keys, and keys are made only where hashes are equal.
 */
export function sameKeys(
  count: number,
  keyOf: (index: number) => string,
  hashAt: (index: number) => number = (index) => hashOf(keyOf(index)),
): number[][] {
  if (count > PLACES) throw new RangeError(`more than ${PLACES} rows`);
  const tagged = new Float64Array(count);
  let used = 0;
  for (let index = 0; index < count; index++) {
    const hash = hashAt(index);
    if (hash !== NO_KEY) tagged[used++] = hash * PLACES + index;
  }
  const sorted = tagged.subarray(0, used).sort();
  const found: number[][] = [];
  for (let start = 0; start < used; ) {
    const hash = Math.floor(sorted[start]! / PLACES);
    let end = start + 1;
    while (end < used && Math.floor(sorted[end]! / PLACES) === hash) end++;
    if (end - start > 1) {
      const byKey = new Map<string, number[]>();
      for (const each of sorted.subarray(start, end)) {
        const index = each % PLACES;
        const key = keyOf(index);
        if (key === '') continue;
        const same = byKey.get(key);
        if (same) same.push(index);
        else byKey.set(key, [index]);
      }
      for (const same of byKey.values()) if (same.length > 1) found.push(same);
    }
    start = end;
  }
  return found.sort((a, b) => a[0]! - b[0]!);
}

/** A hash of the words of a text, the same in any order and case; letters beyond ASCII stand for themselves. */
export function hashOfWords(text: string): number {
  let sum = 0;
  let word = START;
  for (let i = 0; i <= text.length; i++) {
    // Past the end: a space.
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isWordUnit(unit)) word = Math.imul(word ^ (unit < 0x60 ? unit | 0x20 : unit), PRIME);
    else if (word !== START) {
      sum += folded(word);
      word = START;
    }
  }
  return sum % 2 ** HASH_BITS;
}

function isWordUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit > 0x7e;
}

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash of an empty key. */
const NO_KEY = -1;

/** FNV-1a over UTF-16 units, folded to HASH_BITS (Fowler, Noll and Vo). */
function hashOf(key: string): number {
  if (key === '') return NO_KEY;
  let hash = START;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), PRIME);
  return folded(hash);
}

function folded(hash: number): number {
  return ((hash >>> HASH_BITS) ^ hash) & (2 ** HASH_BITS - 1);
}
