/** The stream of random numbers: the same on every machine, a function of the seed alone. */
import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { RandomStream } from '../../src/solve/random.ts';

const take = (count: number, stream: RandomStream) => Array.from({ length: count }, () => stream.next());

/** sfc32 as published, on unsigned 32-bit words, with big integers so that nothing overflows unseen. */
function* sfc32(seed: readonly number[]): Generator<number> {
  const wrap = (value: bigint) => BigInt.asUintN(32, value);
  let [a, b, c] = seed.map((word) => wrap(BigInt(word))) as [bigint, bigint, bigint];
  let counter = 1n;
  for (;;) {
    const result = wrap(a + b + counter);
    counter = wrap(counter + 1n);
    a = b ^ (b >> 9n);
    b = wrap(c + (c << 3n));
    c = wrap(wrap((c << 21n) | (c >> 11n)) + result);
    yield Number(result);
  }
}

test('the stream is sfc32, seeded by three words of the hash of the text, without its first twelve numbers', () => {
  for (const seed of ['1/all/0', '', 'ß/中文/7']) {
    const hash = seedrandom.alea(seed);
    const reference = sfc32([hash.int32(), hash.int32(), hash.int32()]);
    for (let i = 0; i < 12; i++) reference.next();
    const expected = Array.from({ length: 5000 }, () => reference.next().value as number);
    expect(take(5000, new RandomStream(seed))).toEqual(expected);
  }
});

test('its first numbers are known, so that a changed library cannot change every result unseen', () => {
  expect(take(4, new RandomStream('1/all/0'))).toEqual([2855990416, 3935063898, 4021533026, 751633232]);
});

test('one seed gives one stream, another seed another', () => {
  expect(take(100, new RandomStream('a'))).toEqual(take(100, new RandomStream('a')));
  expect(take(4, new RandomStream('1/all/0'))).not.toEqual(take(4, new RandomStream('1/all/1')));
});

test('below(limit) is a whole number from 0 to limit - 1 and reaches each of them about equally often', () => {
  const stream = new RandomStream('below');
  for (const limit of [1, 2, 3, 7, 10]) {
    const counts = new Array<number>(limit).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const value = stream.below(limit);
      expect(Number.isInteger(value) && value >= 0 && value < limit).toBe(true);
      counts[value]!++;
    }
    // The standard deviation of a count is at most 50 of 10,000; six of them never happen by chance.
    for (const count of counts) expect(Math.abs(count - 10_000 / limit)).toBeLessThan(300);
  }
  for (let i = 0; i < 1000; i++) expect(stream.below(20_000)).toBeLessThan(20_000);
});

test('a shuffle keeps every item, and each order of three comes about equally often', () => {
  const stream = new RandomStream('shuffle');
  const orders = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const items = Int32Array.of(1, 2, 3);
    stream.shuffle(items);
    orders.set(items.join(''), (orders.get(items.join('')) ?? 0) + 1);
  }
  expect([...orders.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
  // Each is expected 1,000 times, with a standard deviation of 29.
  for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(175);
});
