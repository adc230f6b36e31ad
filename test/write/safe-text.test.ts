/** Texts in Markdown are read as they are written, wherever in a line they stand. */
import { describe, expect, it } from 'vitest';
import { forMarkdown } from '../../src/write/safe-text.ts';

describe('forMarkdown', () => {
  it.each([
    ['- list', '\\- list'],
    ['+ list', '\\+ list'],
    ['1. Alder', '1\\. Alder'],
    ['1) Alder', '1\\) Alder'],
    ['# Alder', '\\# Alder'],
    ['2.5 days', '2.5 days'],
    ['Ana-Lena', 'Ana-Lena'],
    ['a\n- b', 'a - b'],
  ])('writes %j so that it is no markup at the beginning of a line', (text, expected) => {
    expect(forMarkdown(text)).toBe(expected);
  });
});
