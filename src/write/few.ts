/** Counts of people on pages that others read: one below five could point at somebody, so it is not given. */

/** The least count that is given. None at all is given, too: it points at nobody. */
export const FEW = 5;

export function isFew(count: number): boolean {
  return count > 0 && count < FEW;
}

/** "12 pairs", or "fewer than 5 pairs". */
export function fewOr(count: number, one: string, many: string): string {
  if (isFew(count)) return `fewer than ${FEW} ${many}`;
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * The counts of the parts of a whole, null where one is not given. Where the whole is known, a part that is hidden alone
 * follows from the others; so as many are hidden, the smallest first, as makes two of them with five people at least.
 */
export function hideFew(counts: readonly number[]): (number | null)[] {
  const smallestFirst = counts.flatMap((count, part) => (count > 0 ? [part] : []));
  smallestFirst.sort((a, b) => counts[a]! - counts[b]! || a - b);
  const hidden = new Set<number>();
  let people = 0;
  for (const part of smallestFirst) {
    const isSafe = hidden.size === 0 || (hidden.size > 1 && people >= FEW);
    if (!isFew(counts[part]!) && isSafe) break;
    hidden.add(part);
    people += counts[part]!;
  }
  return counts.map((count, part) => (hidden.has(part) ? null : count));
}

/** The parts of a whole that is known, in people: "nobody", "fewer than 5 people", "12 people", or that it is not given. */
export function sayParts(counts: readonly number[]): string[] {
  return hideFew(counts).map((given, part) => {
    if (counts[part] === 0) return 'nobody';
    if (given === null && !isFew(counts[part]!)) return 'not given, because another number would follow';
    return fewOr(counts[part]!, 'person', 'people');
  });
}
