/** Every real file, as it is and as other programs would have saved it, is read the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { tableIn } from '../../src/cli/read-file.ts';
import { openWorkbooks } from '../../src/cli/workbook.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decodePieces, decodeText } from '../../src/read/decode.ts';
import { readPeople } from '../../src/read/people/read-people.ts';
import { halfYear } from '../../src/read/rules/cycle.ts';
import { readTable, rowOf, type Table } from '../../src/read/table.ts';
import { folderWith } from '../cli/minim.ts';

const io = nodeIo();
const root = join(import.meta.dirname, '..', '..');
const csvIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${folder}/${name}`);
const files = [
  ...csvIn('test/data'),
  ...csvIn('test/history/data'),
  ...['first-run', 'handbook-company', 'uk-department-of-health'].map(
    (name) => `examples/${name}/people.csv`,
  ),
];

/** Where a text stands is the same in every encoding; what is said of the encoding is not. */
const aboutTheFile = ['file/encoding', 'table/sheet'];

interface Reading {
  readonly table: Table | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that is read from a file, for comparison. */
function summaryOf({ table, diagnostics }: Reading) {
  const read = table === null ? null : readPeople(table, [], halfYear('2027-H1')!);
  const file = read?.file ?? null;
  return {
    headings: table?.headings,
    rows: table && Array.from({ length: table.size }, (_, row) => rowOf(table, row).join('\u0000')),
    lines: table && [...table.lines],
    diagnostics: [...diagnostics, ...(read?.diagnostics ?? [])]
      .filter(({ code }) => !aboutTheFile.includes(code))
      .map(({ code, place, message }) => `${place?.line} ${code}: ${message}`),
    people: file?.people.ids.map((id, person) => [
      id,
      file.people.calledAs[person],
      file.chart.boss[person],
      file.merged[person]!.main.standing,
    ]),
  };
}

/** Small chunks, so that characters and records are cut in two. */
function readBytes(bytes: Uint8Array, chunk = 5_000): Reading {
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += chunk) chunks.push(bytes.subarray(start, start + chunk));
  const { pieces, diagnostics } = decodePieces('people.csv', chunks);
  const { table, diagnostics: faults } = readTable('people.csv', pieces);
  return { table, diagnostics: [...diagnostics, ...faults] };
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1]!);
/** What Windows-1252 can hold beyond Latin-1, of what stands in the files. */
const HIGH: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};
const in1252 = (text: string) => text.replace(/[^\t\n\r -~\u00a0-\u00ff‘’“”–—]/gu, '?');
const to1252 = (text: string) => Uint8Array.from(text, (letter) => HIGH[letter] ?? letter.charCodeAt(0));

describe.each(files)('%s', (path) => {
  const bytes = readFileSync(join(root, path));
  const { text } = decodeText(path, bytes);
  const plain = summaryOf(readBytes(bytes));
  const { table } = readTable('people.csv', text);
  /** The cells of the file, headings first. */
  const cells = [
    ...(table!.headings.every((heading, index) => heading === `column ${index + 1}`)
      ? []
      : [table!.headings]),
    ...Array.from({ length: table!.size }, (_, row) => rowOf(table!, row)),
  ];
  const written = (delimiter: string, eol: string) =>
    readBytes(Buffer.from(stringify(cells as string[][], { delimiter, record_delimiter: eol, bom: true })));
  const asCommas = summaryOf(written(',', '\n'));

  it('has rows', () => {
    expect(plain.rows!.length).toBeGreaterThan(40);
    expect(asCommas.rows).toEqual(plain.rows);
  });

  it.each<[string, Uint8Array]>([
    ['with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16, little end first', utf16(text)],
    ['in UTF-16, big end first', swapped(utf16(text))],
    ['in UTF-16 without a mark', utf16(text).subarray(2)],
  ])('reads the same %s', (_, encoded) => {
    expect(summaryOf(readBytes(encoded))).toEqual(plain);
  });

  it('reads the same in Windows-1252', () => {
    const expected = summaryOf(readBytes(Buffer.from(in1252(text))));
    expect(summaryOf(readBytes(to1252(in1252(text))))).toEqual(expected);
  });

  it.each([
    ['semicolons', ';', '\n'],
    ['tabs', '\t', '\n'],
    ['bars', '|', '\n'],
    ['semicolons and CRLF', ';', '\r\n'],
  ])('reads the same with %s', (_, delimiter, eol) => {
    expect(summaryOf(written(delimiter, eol))).toEqual(asCommas);
  });

  it('reads the same as a workbook', async () => {
    const rows = cells.map((row) => [...row]);
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Staff', rows },
        { name: 'Notes', rows: [['x']] },
      ],
    });
    const folder = folderWith({ 'people.xlsx': new Uint8Array(workbook as Uint8Array) });
    const file = join(folder, 'people.xlsx');
    await openWorkbooks(io, [file]);
    const { lines: _, diagnostics: __, ...read } = summaryOf(tableIn(io, file));
    const { lines: ___, diagnostics: ____, ...expected } = asCommas;
    expect(read).toEqual(expected);
  });
});
