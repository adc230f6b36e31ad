/** One fault in the input, as a new user makes it: one clear message, where it is and what to do. */
import { describe, expect, it } from 'vitest';
import { allFiles, assign, faults, told } from './minim.ts';

export interface Fault {
  /** Ends the sentence "minim stops at ...". */
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly words?: readonly string[];
  /** The place as printed. */
  readonly at: string;
  /** Words that the message or its help must have. */
  readonly says: readonly (string | RegExp)[];
}

/** Two tests for each fault, so that a missing remedy does not hide a wrong message. */
export function testFaults(faultsToTest: readonly Fault[]): void {
  describe.each(faultsToTest)('minim stops at $title', ({ files, words = [], at, says }) => {
    const ran = assign(files, '-o', 'o', ...words);
    const [first] = faults(ran.err);

    it('and says it once, with its place', () => {
      expect(ran.err).not.toContain('bug in minim');
      expect(ran.code).toBe(2);
      expect(faults(ran.err).map(({ message }) => message)).toHaveLength(1);
      expect(first).toMatchObject({ severity: 'error', at });
      const text = told(ran.err)
        .map(({ message, help }) => `${message} ${help}`)
        .join('\n');
      for (const word of says) {
        if (typeof word === 'string') expect(text).toContain(word);
        else expect(text).toMatch(word);
      }
    });

    it('and says what would help, or what was expected', () => {
      expect(`${first?.help} ${/expected/.exec(first?.message ?? '') ?? ''}`.trim()).not.toBe('');
    });

    it('and writes nothing', () => {
      expect(ran.out).toBe('');
      expect(Object.keys(allFiles(ran.folder)).some((path) => path.startsWith('o/'))).toBe(false);
    });
  });
}
