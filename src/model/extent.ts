/** The least and the most of numbers, of which there may be more than a call can take as arguments. */
export function extentOf(numbers: Iterable<number>): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of numbers) {
    if (each < least) least = each;
    if (each > most) most = each;
  }
  return [least, most];
}

/** "6", or "4 to 7": the least and the most of numbers, of which there is at least one. */
export function spanText(numbers: Iterable<number>): string {
  const [least, most] = extentOf(numbers);
  return least === most ? `${least}` : `${least} to ${most}`;
}
