/** Random numbers that are the same on every machine: seedrandom hashes the seed, sfc32 makes the stream. */
import seedrandom from 'seedrandom';

/** A stream of random whole numbers (Chris Doty-Humphrey's sfc32). State in fields: closures would box the integers. */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** The stream is a function of the seed text alone. */
  constructor(seed: string) {
    const hash = seedrandom.alea(seed);
    this.#a = hash.int32();
    this.#b = hash.int32();
    this.#c = hash.int32();
    for (let i = 0; i < 12; i++) this.next();
  }

  /** 32 random bits, as a whole number from 0. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A whole number from 0 to `limit - 1`. Bias is below limit / 2^32. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 4294967296);
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle(items: Int32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = items[i]!;
      items[i] = items[j]!;
      items[j] = held;
    }
  }
}
