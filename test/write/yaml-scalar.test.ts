/** Scalars of YAML that read back as the text they were made from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, itemsOf, readYaml, textOf } from '../../src/read/rules/yaml-cursor.ts';
import { yamlList, yamlScalar } from '../../src/write/yaml-scalar.ts';

const odd = [
  ...[
    '',
    ' ',
    'no',
    'No',
    'null',
    '~',
    'true',
    'off',
    'y',
    '007',
    '1e5',
    '0x1F',
    '.5',
    '-1',
    '12:30',
    '2027-01-04',
  ],
  ...[
    '# x',
    'a # b',
    'a: b',
    'a:',
    '- a',
    '-',
    '---',
    '...',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '|',
    '>',
    '?',
    '? a',
  ],
  ...[
    '"a"',
    "'a'",
    'a"b',
    'a\\b',
    '[a]',
    '{a}',
    'a, b',
    'a]',
    ' a',
    'a ',
    'a  b',
    'a\nb',
    'a\r\nb',
    'a\tb',
    '\u0000',
  ],
  ...[
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u00a0a',
    '\u200b',
    'Émile',
    'e\u0301',
    '開発部',
    '🇺🇸',
    '\ud83d',
    '<<',
    '=',
    'NaN',
  ],
  ...[
    'R&D',
    "People's",
    'A - B',
    'x'.repeat(3000),
    'Cost Center',
    'VP*',
    'nobody@example.com',
    'proto__',
    '__proto__',
  ],
];

/** What a reader of rules.yaml makes of a text written as a value, as an item of a list, and as a key. */
function readBack(text: string): { value: string | null; item: string | null; key: string | null } {
  const lines = [
    `a: ${yamlScalar(text)}  # said`,
    `b: ${yamlList([text, text])}`,
    `c: { ${yamlScalar(text)}: 1 }`,
  ];
  const { root, diagnostics } = readYaml({ file: 'rules.yaml', text: `${lines.join('\n')}\n` });
  expect(diagnostics).toEqual([]);
  const [a, b, c] = entriesOf(root!)!;
  return {
    value: textOf(a!.value),
    item: textOf(itemsOf(b!.value)[1]!),
    key: entriesOf(c!.value)![0]!.key,
  };
}

describe('a scalar', () => {
  it.each(odd.filter((text) => text.length < 1000))('reads back as it was: %j', (text) => {
    expect(readBack(text)).toEqual({ value: text, item: text, key: text });
  });

  it('reads back as it was, whatever it is', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'ab 1#:-*&!|>%@`"\'\\,[]{}?\n\t'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(text)).toEqual({ value: text, item: text, key: text });
      }),
      { numRuns: 400 },
    );
  });

  it('reads back however long it is', () => {
    const text = 'x "#: '.repeat(2000);
    const { root, diagnostics } = readYaml({ file: 'rules.yaml', text: `a: ${yamlScalar(text)}\n` });
    expect(diagnostics).toEqual([]);
    expect(textOf(entriesOf(root!)![0]!.value)).toBe(text);
  });

  it('stays plain where a person would write no quotes', () => {
    for (const text of ['Cost Center', 'Human Resources', 'nobody@example.com', 'row-c82d23', 'Zürich'])
      expect(yamlScalar(text)).toBe(text);
  });
});
