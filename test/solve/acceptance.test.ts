/** The acceptance of moves: a table of integers that stands for the exponential function. */
import { describe, expect, test } from 'vitest';
import { mayAccept, TEMPERATURE_UNIT } from '../../src/solve/acceptance.ts';

/** The table has 4,096 entries, so these are all the cases there are. */
const BITS = Array.from({ length: 4096 }, (_, bits) => bits);

function shareAccepted(delta: number, temperature: number): number {
  return BITS.filter((bits) => mayAccept(delta, temperature, bits)).length / BITS.length;
}

test.each([0, -1, -1000])('a move that costs %i more is always taken', (delta) => {
  expect(shareAccepted(delta, 1)).toBe(1);
  expect(mayAccept(delta, 0, 4095)).toBe(true);
});

describe('a move that costs something is taken with probability exp(-delta / temperature)', () => {
  const temperature = 10;
  test.each([1, 2, 5, 10, 15, 20, 30, 40])('within 1 %% for a delta of %i', (delta) => {
    const share = shareAccepted(delta, temperature * TEMPERATURE_UNIT);
    expect(Math.abs(share - Math.exp(-delta / temperature))).toBeLessThan(0.01);
  });

  test('to within 1 % of the probability itself, where it is not tiny', () => {
    for (let delta = 1; delta <= 25; delta++) {
      const share = shareAccepted(delta, temperature * TEMPERATURE_UNIT);
      const exact = Math.exp(-delta / temperature);
      expect(Math.abs(share / exact - 1)).toBeLessThan(0.01);
    }
  });
});

test('a dearer move is never taken where a cheaper one is not', () => {
  for (const bits of BITS) {
    for (let delta = 1; delta < 8; delta++) {
      if (mayAccept(delta + 1, 3000, bits)) expect(mayAccept(delta, 3000, bits)).toBe(true);
    }
  }
});

test('only the lowest twelve bits decide', () => {
  for (const bits of [0, 1, 77, 4095]) {
    for (const high of [0x1000, 0x80000000, 0xfffff000]) {
      expect(mayAccept(3, 2048, bits + high)).toBe(mayAccept(3, 2048, bits));
    }
  }
});

test('at the lowest temperature a rise is hardly ever taken, and a rise out of reach never', () => {
  // exp(-1 / (1/1024)) is nothing; the largest entry of the table is 9 temperatures.
  expect(shareAccepted(1, 1)).toBe(0);
  expect(shareAccepted(2 ** 20, 1000 * TEMPERATURE_UNIT)).toBe(0);
  expect(shareAccepted(2 ** 40, 100_000 * TEMPERATURE_UNIT)).toBe(0);
});
