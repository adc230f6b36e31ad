/** What helpers put away when a test file has run: they outlive it, because all files of a worker share them. */

const left: (() => unknown)[] = [];

/** Called once, after the last test of the file that runs; the last that was left goes first. */
export function whenFileEnds(putAway: () => unknown): void {
  left.push(putAway);
}

export async function putAllAway(): Promise<void> {
  for (const putAway of left.splice(0).reverse()) await putAway();
}
