/** When a move that costs something is taken: the Metropolis rule in whole numbers, from a table. */

/** Resolution of temperatures and of the table; see `mayAccept`. */
export const TEMPERATURE_UNIT = 1024;
const LOG_UNIT = 4096;
const ENTRIES = 4096;
/** A cost times this is comparable with a temperature times an entry. */
const LOG_SCALE = LOG_UNIT * TEMPERATURE_UNIT;

/**
 * Entry i is -ln((i + 1/2) / 4096) × 4096, rounded. Made with basic arithmetic only, which every machine rounds alike;
 * `Math.log` may differ in the last digit between engines.
 */
const negativeLog = Int32Array.from({ length: ENTRIES }, (_, i) =>
  Math.round(-logarithm((i + 0.5) / ENTRIES) * LOG_UNIT),
);

/** Natural logarithm of a number in (0, 1]: halvings to [1/2, 1], then the series of artanh. */
function logarithm(value: number): number {
  const LN_2 = Math.LN2;
  let halvings = 0;
  let x = value;
  while (x < 0.5) {
    x *= 2;
    halvings++;
  }
  const ratio = (x - 1) / (x + 1);
  let power = ratio;
  let sum = 0;
  for (let odd = 1; odd < 60; odd += 2) {
    sum += power / odd;
    power *= ratio * ratio;
  }
  return 2 * sum - halvings * LN_2;
}

/**
 * Whether to take a move of this delta: always when it costs nothing, else with probability
 * exp(-delta / temperature). `temperature` is in units of 1/1024; `bits` are 32 random bits.
 */
export function mayAccept(delta: number, temperature: number, bits: number): boolean {
  return delta <= 0 || delta * LOG_SCALE <= temperature * negativeLog[bits & (ENTRIES - 1)]!;
}

/** The temperature, in costs, at which a move that costs 1 is taken with this chance, between 0 and 1. */
export function temperatureFor(chance: number): number {
  return -1 / logarithm(chance);
}

/** The dearest move that any draw takes at a temperature: what costs more need not be asked. */
export function mostAccepted(temperature: number): number {
  return (temperature * negativeLog[0]!) / LOG_SCALE;
}
