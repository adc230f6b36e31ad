/** How much a random change of seats costs: what temperatures are measured by. */

/** Costs this often, a rise of a stronger level than the one being searched is never taken. */
export const NEVER = 2 ** 20;

const SAMPLES = 2000;

/** Mean size of the nonzero changes that break nothing stronger, out of 2,000 draws. A draw within one group is 0. */
export function meanChange(draw: () => number): number {
  let sum = 0;
  let counted = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const change = Math.abs(draw());
    if (change === 0 || change >= NEVER / 2) continue;
    sum += change;
    counted++;
  }
  return counted === 0 ? 1 : sum / counted;
}
