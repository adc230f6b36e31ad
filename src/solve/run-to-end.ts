/** Runs a search that nobody watches to its end. */

/** What a search returns that yields on the way and stops where it is answered with true. */
export function runToEnd<T>(search: Generator<unknown, T, boolean>): T {
  let step = search.next(false);
  while (!step.done) step = search.next(false);
  return step.value;
}
