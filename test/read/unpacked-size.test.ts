/** The size of an archive by its directory: right for sound ones, and an answer for any bytes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackedSize } from '../../src/read/unpacked-size.ts';
import { zip } from '../fuzz/workbooks.ts';

const filesArb = fc.array(fc.string({ maxLength: 300 }), { maxLength: 5 });
const archive = (texts: readonly string[], declared?: number) =>
  zip(new Map(texts.map((text, index) => [`f${index}`, text])), declared === undefined ? {} : { declared });

it('is the sum over all entries', () => {
  fc.assert(
    fc.property(filesArb, (texts) => {
      const sum = texts.reduce((size, text) => size + Buffer.byteLength(text), 0);
      expect(unpackedSize(archive(texts))).toBe(sum);
    }),
  );
});

it('is infinite where an entry hides its size', () => {
  expect(unpackedSize(archive(['some text'], 0))).toBe(Number.POSITIVE_INFINITY);
  expect(unpackedSize(archive(['some text'], 0xffffffff))).toBe(Number.POSITIVE_INFINITY);
});

it('is told or not of any bytes, and none make it throw', () => {
  const damaged = fc
    .tuple(filesArb, fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }), fc.nat(2000))
    .map(([texts, changes, length]) => {
      const bytes = archive(texts);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes.slice(0, length);
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged), (bytes) => {
      const size = unpackedSize(bytes);
      expect(size === null || size >= 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
