import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineStarts, placeAt } from '../../src/diagnostics/source.ts';
import { RecordFaults, readRecords, sniffDelimiter } from '../../src/read/csv/records.ts';
import { readTable, rowOf, type Table } from '../../src/read/table.ts';

function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.size }, (_, row) => rowOf(table, row));
}

function read(text: string) {
  const { table, diagnostics } = readTable('people.csv', text);
  return {
    table: table!,
    rows: table === null ? undefined : rowsOf(table).map((row) => row.join('|')),
    lines: table === null ? null : [...table.lines],
    faults: diagnostics.map(
      ({ code, place }) => `${code}@${place?.line}${place?.column ? `:${place.column}` : ''}`,
    ),
  };
}

test('headings, rows and lines are read', () => {
  const { table, rows, lines, faults } = read('id,name\n1,Ana\n2,"Duarte, Ines"\n');
  expect(table).toMatchObject({ file: 'people.csv', headings: ['id', 'name'], headingLine: 1, size: 2 });
  expect(rows).toEqual(['1|Ana', '2|Duarte, Ines']);
  expect(lines).toEqual([2, 3]);
  expect(faults).toEqual([]);
});

describe('delimiter', () => {
  test.each([
    ['a semicolon with quoted semicolons', 'id;name;place\n1;"x;y";Paris\n2;z;Rome', ';', 3],
    ['a comma with a quoted semicolon', 'id,name,place\n1,"Doe; J",P\n', ',', 3],
    ['a bar with commas in the cells', 'id|name\n1|Doe, Jane\n2|Roe, Jo', '|', 2],
    ['a tab with commas in the cells', 'id\tname\n1\tDoe, Jane\n', '\t', 2],
    ['a semicolon with decimal commas', 'id;fte;place\n1;0,5;A\n2;1,0;B\n', ';', 3],
    ['a semicolon with a line of title above', 'People\n\nid;name\n1;A\n2;B\n', ';', 2],
    ['one column', 'id\n1\n2\n', ',', 1],
    ['a quote with a line break inside', 'id;note\n1;"a,b\nc,d\ne,f"\n2;x', ';', 2],
    ['a quote left open', 'id;name\n1;"x\n2;y\n3;z', ';', 2],
    ['a line of Excel that declares it', 'sep=;\r\nid;a,b\r\n1;2,3\r\n', ';', 2],
  ])('%s', (_, text, delimiter, columns) => {
    const { table } = read(text);
    if (!text.startsWith('sep=')) expect(sniffDelimiter(text, true)).toBe(delimiter);
    expect(table.headings).toHaveLength(columns);
  });

  test('the line that declares it counts as a line', () => {
    const { table, lines, faults } = read('sep=;\r\nid;name\r\n1;5" x\r\n');
    expect(table.headingLine).toBe(2);
    expect(lines).toEqual([3]);
    expect(faults).toEqual(['table/stray-quote@3:4']);
  });

  test('only the start of a long file is tried', () => {
    const { table, faults } = read(`id;name\n${'1;"a;b"\n'.repeat(20_000)}`);
    expect(table.headings).toHaveLength(2);
    expect(table.size).toBe(20_000);
    expect(faults).toEqual([]);
  });
});

describe('white space', () => {
  test('headings and cells are trimmed, no-break spaces and quoted ones included', () => {
    const { table, rows } = read(' id ,\u00a0name\u00a0, \u2003\n1,\u00a0Ana\t," x "\n');
    expect(table.headings).toEqual(['id', 'name', 'column 3']);
    expect(rows).toEqual(['1|Ana|x']);
  });

  test('spaces around a quoted cell do not make its quotes literal', () => {
    const { rows, faults } = read('id, name, place\n1, "Doe, Jane" ,Paris\n2,\u00a0"a"\u00a0,"b" \n');
    expect(rows).toEqual(['1|Doe, Jane|Paris', '2|a|b']);
    expect(faults).toEqual([]);
  });

  test('a tab that delimits is not white space', () => {
    const { rows, faults } = read('id\tname\tplace\n1\t\t"x"\n2\t"y"\t\n');
    expect(rows).toEqual(['1||x', '2|y|']);
    expect(faults).toEqual([]);
  });
});

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('are right with %s, quoted breaks, blank rows and wide characters', (_, eol) => {
    const text = ['id,name', '', '1,"Zoë', '', '🙂"', ',', '2,漢', '"3",Bo', ' , ', '4,"x', '"'].join(eol);
    const { rows, lines, faults } = read(text);
    expect(rows).toEqual([`1|Zoë${eol}${eol}🙂`, '2|漢', '3|Bo', '4|x']);
    expect(lines).toEqual([3, 7, 8, 10]);
    expect(faults).toEqual([]);
  });

  test('are right when a file mixes line breaks', () => {
    const { rows, lines } = read('id,n\r1,a\r\n2,"b\n\r\nc\r"\n\n3,d\r\r4,e');
    expect(rows).toEqual(['1|a', '2|b\n\r\nc', '3|d', '4|e']);
    expect(lines).toEqual([2, 3, 8, 10]);
  });

  test('the heading row may come later than the first line', () => {
    const { table, lines } = read('\r\n,\r\nid,name\r\n1,Ana');
    expect(table.headingLine).toBe(3);
    expect(lines).toEqual([4]);
  });

  test('of any well-formed file are those an editor shows', () => {
    const word = fc.array(
      fc.constantFrom('a', 'é', '漢', '🙂', ' ', '"', 'EOL', 'DELIMITER', '\n', '\r\n', '\r'),
      {
        maxLength: 6,
      },
    );
    const file = fc.record({
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quoteAll: fc.boolean(),
      rows: fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(file, ({ eol, delimiter, quoteAll, rows }) => {
        const head = ['h1', 'h2', 'h3'].join(delimiter);
        let text = head;
        const expected: { row: string[]; offset: number }[] = [];
        for (const words of rows) {
          const cells = words.map((each) =>
            each.join('').replaceAll('EOL', eol).replaceAll('DELIMITER', delimiter),
          );
          const written = cells.map((cell) =>
            quoteAll || /["\r\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
          );
          text += eol;
          const row = cells.map((cell) => cell.trim());
          if (row.some((cell) => cell !== '')) expected.push({ row, offset: text.length });
          text += written.join(delimiter);
        }
        const starts = lineStarts(text);
        const { table, diagnostics } = readTable('f', text);
        expect(rowsOf(table!)).toEqual(expected.map((each) => each.row));
        expect([...table!.lines]).toEqual(expected.map((each) => placeAt('f', starts, each.offset).line));
        expect(diagnostics).toHaveLength(expected.length === 0 ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('row length', () => {
  test('short rows are filled and long ones cut, each with its line', () => {
    const { rows, faults } = read('a,b,c\n1\n1,2,3,4\n1,2,3\n');
    expect(rows).toEqual(['1||', '1|2|3', '1|2|3']);
    expect(faults).toEqual(['table/row-length@2', 'table/row-length@3']);
  });

  test('empty cells too many are no fault', () => {
    const { rows, faults } = read('a,b\n1,2,,\n3,4, \n');
    expect(rows).toEqual(['1|2', '3|4']);
    expect(faults).toEqual([]);
  });

  test('five are told one by one', () => {
    expect(read(`a,b\n1,2\n${'1\n'.repeat(5)}`).faults).toHaveLength(5);
  });

  test('of more than five the first three are told, then the number of the others', () => {
    const { diagnostics } = readTable('people.csv', `a,b\n1,2\n${'1\n'.repeat(20)}`);
    expect(diagnostics.map((each) => each.place?.line)).toEqual([3, 4, 5, 6]);
    expect(diagnostics[3]!.message).toMatch(/^17 more .* 6, 7, 8, 9, 10 /);
  });

  test('a small file cannot ask for more empty cells than memory holds', () => {
    const { table, diagnostics } = readTable('f', `${'a,'.repeat(10_000)}b\n${'x\n'.repeat(2_500)}`);
    expect(table).toBeNull();
    expect(diagnostics.at(-1)).toMatchObject({ code: 'file/unreadable', place: { line: 1 } });
  });
});

describe('headings', () => {
  test('the first of equal headings keeps its name', () => {
    const { table, faults } = read('\nName,id,Name,Name\na,1,b,c\n');
    expect(table.headings).toEqual(['Name', 'id', 'Name (2)', 'Name (3)']);
    expect(faults).toEqual(['table/duplicate-heading@2', 'table/duplicate-heading@2']);
  });

  test('a new name is never one that the file has', () => {
    expect(read('Name,Name (2),Name\na,b,c').table.headings).toEqual(['Name', 'Name (2)', 'Name (3)']);
  });

  test('empty headings are numbered without a word', () => {
    const { table, faults } = read('id,,column 2,\n1,2,3,4\n');
    expect(table.headings).toEqual(['id', 'column 2 (2)', 'column 2', 'column 4']);
    expect(faults).toEqual([]);
  });

  test('a new name and a number never meet', () => {
    const { table } = read('column 2,,column 2,column 2 (2)\n1,2,3,4\n');
    expect(table.headings).toEqual(['column 2', 'column 2 (3)', 'column 2 (4)', 'column 2 (2)']);
  });

  test('__proto__ is a heading like any other', () => {
    expect(read('__proto__,constructor,__proto__\n1,2,3\n').table.headings).toEqual([
      '__proto__',
      'constructor',
      '__proto__ (2)',
    ]);
  });
});

describe('no rows', () => {
  test('headings alone are an error at their line', () => {
    const { table, faults } = read('\nid,name\n,\n');
    expect(table.headings).toEqual(['id', 'name']);
    expect(faults).toEqual(['table/no-rows@2']);
  });

  test.each([[''], ['\n \n'], [',,\n;\n'], ['""\n']])('%j has no table', (text) => {
    const { table, diagnostics } = readTable('people.csv', text);
    expect(table === null || table.size === 0).toBe(true);
    expect(diagnostics.some((each) => each.severity === 'error')).toBe(true);
  });
});

describe('stray quotes', () => {
  test.each([
    ['inside a cell', '1,5" pipe,x', '1|5" pipe|x', 5 - 1],
    ['at the end of a cell', '1,5",x', '1|5"|x', 4],
    ['around a word', '1,Bo "the" Li,x', '1|Bo "the" Li|x', 6],
    ['after a quoted word', '1,"Bo" Li,x', '1|"Bo" Li|x', 6],
    ['inside a quoted cell', '1,"Bo "the boss" Li",x', '1|"Bo "the boss" Li"|x', 7],
    ['with a delimiter inside', '1,"a, b" c,x', '1|"a, b" c|x', 8],
  ])('%s are read literally', (_, row, expected, column) => {
    const { rows, lines, faults } = read(`id,name,place\n${row}\n2,"Doe, Jane",y\n`);
    expect(rows).toEqual([expected, '2|Doe, Jane|y']);
    expect(lines).toEqual([2, 3]);
    expect(faults).toEqual([`table/stray-quote@2:${column}`]);
  });

  test('one cell with many is told once', () => {
    expect(read('id,name\n1,a"b"c"d\n').faults).toEqual(['table/stray-quote@2:4']);
  });

  test('many are summed up', () => {
    expect(read(`id,name\n${'1,5"\n'.repeat(9)}`).faults).toEqual([
      'table/stray-quote@2:4',
      'table/stray-quote@3:4',
      'table/stray-quote@4:4',
      'table/stray-quote@5:4',
    ]);
  });

  test('doubled quotes inside quotes are no fault', () => {
    const { rows, faults } = read('id,name,x\n1,"""Eliminated""",""\n2,"a ""b""",c\n');
    expect(rows).toEqual(['1|"Eliminated"|', '2|a "b"|c']);
    expect(faults).toEqual([]);
  });
});

describe('quotes never closed', () => {
  test('are told where they open and cost only their own row', () => {
    const { rows, lines, faults } = read('id,name\r\n1,Ana\r\n2,"Bo\r\n3,Cy\r\n4,Di\r\n');
    expect(rows).toEqual(['1|Ana', '2|"Bo', '3|Cy', '4|Di']);
    expect(lines).toEqual([2, 3, 4, 5]);
    expect(faults).toEqual(['table/unclosed-quote@3:3']);
  });

  test('are told where they open when a later cell is quoted', () => {
    const { rows, lines, faults } = read('id,name,place\n1,"Bo,x\n2,Cy,"Paris, FR"\n3,"Di",y\n');
    expect(rows).toEqual(['1|"Bo|x', '2|Cy|Paris, FR', '3|Di|y']);
    expect(lines).toEqual([2, 3, 4]);
    expect(faults).toEqual(['table/unclosed-quote@2:3']);
  });

  test('are found in a file where every cell is quoted', () => {
    const { rows, faults } = read('"id","name"\n"1","Bo\n"2","Cy"\n');
    expect(rows).toEqual(['1|"Bo', '2|Cy']);
    expect(faults).toEqual(['table/unclosed-quote@2:5']);
  });

  test('stand beside other faults of the file', () => {
    expect(read('id,name\n1,a"b\n2\n3,"x').faults.sort()).toEqual([
      'table/row-length@3',
      'table/stray-quote@2:4',
      'table/unclosed-quote@4:3',
    ]);
  });
});

test('no text makes it throw, and every table is in order', () => {
  const letter = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    '|',
    '\r',
    '\n',
    ' ',
    'a',
    'é',
    '\u0000',
    '\ufeff',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
      const text = letters.join('');
      const { table, diagnostics } = readTable('f', text);
      const lineCount = lineStarts(text).length;
      for (const { place } of diagnostics) expect(place?.line ?? 1).toBeLessThanOrEqual(lineCount);
      if (table === null) return;
      expect(new Set(table.headings).size).toBe(table.headings.length);
      expect(table.lines).toHaveLength(table.size);
      rowsOf(table).forEach((row, i) => {
        expect(row).toHaveLength(table.headings.length);
        expect(table.lines[i]!).toBeGreaterThan(i === 0 ? table.headingLine : table.lines[i - 1]!);
        expect(table.lines[i]!).toBeLessThanOrEqual(lineCount);
      });
    }),
    { numRuns: 2000 },
  );
});

test('lines of a damaged file start where their own text starts', () => {
  const cell = fc.constantFrom('a', '"b"', '"c', 'd"e', '"f" g', '"h\nh"', '"i\r\ni" i', '');
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
      const text = `id,name\n${cells.map((each, i) => `row${i},${each}`).join('\n')}\n`;
      const starts = lineStarts(text);
      const { table } = readTable('f', text);
      rowsOf(table!).forEach((row, i) => {
        if (!/^row\d+$/.test(row[0]!)) return;
        expect(table!.lines[i]).toBe(placeAt('f', starts, text.indexOf(`${row[0]},`)).line);
      });
    }),
  );
});

test('a file in pieces of any length is read as in one', () => {
  const letter = fc.constantFrom('"', '"', ',', ';', '\n', '\r\n', '\r', 'a', ' ', '""', 'é');
  const pieces = fc.array(fc.array(letter, { maxLength: 12 }).map((letters) => letters.join('')));
  fc.assert(
    fc.property(pieces, (texts) => {
      const whole = texts.join('');
      const [faults, piecewise] = [new RecordFaults(), new RecordFaults()];
      const expected = [...readRecords('f', [whole], ',', faults)];
      expect([...readRecords('f', texts, ',', piecewise, 1)]).toEqual(expected);
      expect(piecewise).toEqual(faults);
    }),
    { numRuns: 2000 },
  );
});
