/** Whatever groups are called, their files have names that every system takes, and no two the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStems } from '../../src/write/file-names.ts';

/** What goes wrong on one system or another. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '../../x',
    '/etc/passwd',
    'C:\\x',
    '\\\\host\\share',
    '.',
    '..',
    '',
    ' ',
    '~',
    '-rf',
    '$(x)',
  ),
  fc.constantFrom(
    'CON',
    'con',
    'Nul',
    'COM1',
    'com¹',
    'LPT9',
    'AUX',
    'prn',
    'Con.',
    'nul.txt',
    'CONIN$',
    'com0',
  ),
  fc.constantFrom(
    'Elm',
    'elm',
    'ELM',
    'Elm.',
    'Elm ',
    'Élm',
    'E\u0301lm',
    'elm-2',
    'Elm/',
    '<Elm>',
    'Elm:1',
    'a"|?*',
  ),
  fc.constantFrom(
    'x'.repeat(300),
    'é'.repeat(200),
    '😀'.repeat(100),
    `${'x'.repeat(300)}y`,
    '\u202Egnp.exe',
    'a\0b',
  ),
  fc.constantFrom('\ud800', 'İ', 'ß', 'ﬁ', '東京', '．．／x', '\u200b'),
);

describe('names of files', () => {
  it('are of lower-case letters, digits and hyphens, short, and no device of Windows', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 40 }), (names) => {
        for (const stem of fileStems(names)) {
          expect(stem).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
          expect(stem.length).toBeLessThanOrEqual(70);
          expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/);
        }
      }),
    );
  });

  it('differ, also where case and the form of accents do not count', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 40 }), (names) => {
        const stems = fileStems(names);
        expect(stems.length).toBe(names.length);
        expect(new Set(stems.map((stem) => stem.normalize('NFC').toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it('are the same for the same names, and a name that comes later changes none before it', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 20 }), odd, (names, more) => {
        expect(fileStems([...names, more]).slice(0, -1)).toEqual(fileStems(names));
      }),
    );
  });

  it('number what would be alike', () => {
    expect(fileStems(['Elm', 'elm', 'Élm', 'E\u0301lm', 'Elm 2'])).toEqual([
      'elm',
      'elm-2',
      'elm-3',
      'elm-4',
      'elm-2-2',
    ]);
    expect(fileStems(['CON', 'con.', 'COM¹'])).toEqual(['group-con', 'group-con-2', 'group-com1']);
    expect(fileStems(['../../x', '/x', '..'])).toEqual(['x', 'x-2', 'group']);
  });
});
