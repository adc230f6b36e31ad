/** Finds what shares a key among very many, without keeping the keys: a map of a million texts would fill the memory. */

/** Any number of things below 2^24 fits beside a hash in 52 bits. */
const HASH_BITS = 28;
const PLACES = 2 ** 24;

/**
 * Indexes from 0 below `count` whose keys are equal, where two or more are: each list ascending, lists in order of their
 * first index. Empty keys are nobody's.
 */
export function sameKeys(count: number, keyOf: (index: number) => string): number[][] {
  if (count > PLACES) throw new RangeError(`more than ${PLACES} rows`);
  const tagged = new Float64Array(count);
  let used = 0;
  for (let index = 0; index < count; index++) {
    const key = keyOf(index);
    if (key !== '') tagged[used++] = hashOf(key) * PLACES + index;
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

/** FNV-1a over UTF-16 units, folded to HASH_BITS (Fowler, Noll and Vo). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return ((hash >>> HASH_BITS) ^ hash) & (2 ** HASH_BITS - 1);
}
