/** Laws of cutting: every table that is written soundly is cut into the cells it was written from. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSpans } from '../../src/read/csv/spans.ts';
import { splitRecords } from '../../src/read/csv/split.ts';
import { readTable } from '../../src/read/table.ts';

const cellArb = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t', '=', '字'),
});
const tableArb = fc.array(fc.array(cellArb, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
const written = (cell: string) => (/[",;\n\r\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

it('gives back cells, whatever is in them, with any delimiter and line break', () => {
  fc.assert(
    fc.property(
      tableArb,
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      fc.constantFrom('\n', '\r', '\r\n'),
      fc.boolean(),
      (table, delimiter, lineBreak, isEnded) => {
        const lines = table.map((cells) => cells.map(written).join(delimiter));
        // A last line with nothing in it is one only where a break ends it.
        const isLastEmpty = lines.at(-1) === '';
        const text = lines.join(lineBreak) + (lines.length > 0 && (isEnded || isLastEmpty) ? lineBreak : '');
        expect(splitRecords(text, delimiter)).toEqual(table);
        const byTwos: string[][] = [];
        for (let from = 0; from < text.length; ) {
          const { spans, next } = findSpans(text, delimiter, from, 2);
          byTwos.push(...splitRecords(text, delimiter, spans));
          from = next;
        }
        expect(byTwos).toEqual(table);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ['', []],
  ['a', [['a']]],
  ['a,', [['a', '']]],
  ['\n', [['']]],
  [',\n', [['', '']]],
  ['a\r\n\r\nb', [['a'], [''], ['b']]],
  ['"a""b\n",c\n', [['a"b\n', 'c']]],
])('reads %j as an editor shows it', (text, records) => {
  expect(splitRecords(text, ',')).toEqual(records);
});

it('knows how long each record is and on which line it starts, before it is cut', () => {
  const { spans, breaks, next } = findSpans('a,b\r\n"x\r\ny\n",\n\nlast', ',');
  expect(spans.map(({ cells, line }) => [cells, line])).toEqual([
    [2, 0],
    [2, 1],
    [1, 4],
    [1, 5],
  ]);
  expect({ breaks, next }).toEqual({ breaks: 5, next: 19 });
});

it('knows the line of each row of a long file', () => {
  const { table } = readTable('people.csv', `id,name\n${'p,"A\r\nB"\n'.repeat(20_000)}`);
  expect([...table!.lines]).toEqual(Array.from({ length: 20_000 }, (_, row) => 2 + 2 * row));
});

it('cuts rows whose lengths change in about the time of even ones', () => {
  const seconds = (rows: string[]) => {
    const text = rows.join('');
    const started = process.cpuUsage();
    expect(splitRecords(text, ',')).toHaveLength(rows.length);
    return process.cpuUsage(started).user / 1e6;
  };
  const rows = Array.from({ length: 60_000 }, (_, row) => 'x,y,z,'.slice(0, 1 + 2 * (row % 3)));
  const even = seconds(rows.map(() => 'x,y\n'));
  // Where each uneven row is an error it takes 40 times as long.
  expect(seconds(rows.map((row) => `${row}\n`))).toBeLessThan(4 * even + 0.2);
});
