/** The temperatures of an annealing, from hot to cold. */
import { TEMPERATURE_UNIT } from './acceptance.ts';

/** How the temperatures are found: from the mean change of a random swap, or from where the search freezes. */
export type Cooling = 'wide' | 'narrow';

/** The share of its time that a search has used, from 0; by 1 it ends. */
export type Passed = () => number;

/** Where no clock is looked at. */
export const untimed: Passed = () => 0;

/** Temperatures of a cooling. */
export const STEPS = 100;

/** Wide: from and to these shares of the mean change of a random swap. Best where costs are small counts, as on org charts. */
const WIDE = { hot: 0.25, cold: 0.035 };

/** The last steps of a narrow cooling lead to rest: to this share of where the others end. */
const RESTING = 15;
const REST = 0.7;

export function wideTemperatures(mean: number): number[] {
  return between(mean * WIDE.hot, mean * WIDE.cold, STEPS);
}

/** From hot to cold, which are temperatures in costs, and then to rest. */
export function narrowTemperatures(hot: number, cold: number): number[] {
  return [...between(hot, cold, STEPS - RESTING), ...between(cold, cold * REST, RESTING)];
}

/** Temperatures that fall by an even factor, in the units of `mayAccept`. */
function between(hot: number, cold: number, steps: number): number[] {
  const factor = coolingFactor(steps, hot, cold);
  const temperatures: number[] = [];
  for (let temperature = hot; temperatures.length < steps; temperature *= factor)
    temperatures.push(inUnits(temperature));
  return temperatures;
}

export function inUnits(temperature: number): number {
  return Math.max(1, Math.round(temperature * TEMPERATURE_UNIT));
}

/** The factor that leads from one temperature to another in so many steps: by bisection, for want of a portable power. */
export function coolingFactor(steps: number, from: number, to: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    let product = from;
    for (let step = 1; step < steps && product > to; step++) product *= middle;
    if (product > to) high = middle;
    else low = middle;
  }
  return high;
}
