/** Names for groups from a list: each name once, then once more with a 2 behind it, and so on. */
import { trees } from '../model/names/trees.ts';
import { byCodePoint } from '../model/order.ts';

/** Trees, because a group should not be called after a department or a number. */
const usual: readonly string[] = trees;

/** Names for so many groups, ascending by code point: the first of the list that are not taken, alike but for case. */
export function groupNames(
  count: number,
  list: readonly string[] = usual,
  taken: Iterable<string> = [],
): string[] {
  const isTaken = new Set([...taken].map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (let round = 1; names.length < count; round++) {
    for (const name of list) {
      if (names.length === count) break;
      const numbered = round === 1 ? name : `${name} ${round}`;
      if (isTaken.has(numbered.toLowerCase())) continue;
      isTaken.add(numbered.toLowerCase());
      names.push(numbered);
    }
  }
  return names.sort(byCodePoint);
}
