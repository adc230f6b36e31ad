/** Groups files that were edited in a spreadsheet: they just work, or what is wrong is said with its line. */
import { describe, expect, it } from 'vitest';
import { minim, read } from '../cli/minim.ts';
import { groupsOf } from '../cli/recount.ts';
import { byName, check, heading, inFolder, seats, sheet, understood, windows1252 } from './sheet.ts';

const asIs = [heading, ...seats];
const expected = {
  Alder: ['0002', '0007', '0010'],
  Birch: ['0003', '0004', '0009'],
  Cedar: ['0005', '0006', '0008'],
};
const columns = ['Alder', 'Birch', 'Cedar'].map((name) => seats.filter(([group]) => group === name));
const changed = (line: number, row: readonly string[]) =>
  asIs.map((old, index) => (index === line - 1 ? row : old));

describe('a groups file from a spreadsheet just works', () => {
  const files: [string, string | Uint8Array][] = [
    ['with a byte order mark', `\ufeff${sheet(asIs)}`],
    ['with semicolons', sheet(asIs, ';')],
    ['with tabs', sheet(asIs, '\t')],
    ['in Windows-1252', windows1252(sheet(asIs, ';'))],
    [
      'with ids that lost their zeros',
      sheet([heading, ...seats.map(([g, id, name]) => [g, String(Number(id)), name])]),
    ],
    [
      'with columns in another order and others between',
      sheet([
        ['Notes', 'name', 'id', 'Paid', 'group'],
        ...seats.map(([g, id, name]) => ['call', name, id, 'no', g]),
      ]),
    ],
    [
      'with a blank line, and one of separators only',
      sheet([...asIs.slice(0, 4), [''], ['', '', ''], ...asIs.slice(4)]),
    ],
    ['with names instead of ids', sheet([['Group', 'Name'], ...byName])],
    [
      'with addresses instead of ids',
      sheet([
        ['Group', 'E-mail'],
        ['Alder', 'HAL@x.example'],
        ['Alder', 'ana@x.example'],
        ['Alder', 'finn@x.example'],
        ['Birch', 'bo@x.example'],
        ['Birch', 'cy@x.example'],
        ['Birch', 'gro@x.example'],
        ['Cedar', 'ana2@x.example'],
        ['Cedar', 'eva@x.example'],
        ['Cedar', 'zoe@x.example'],
      ]),
    ],
    [
      'with one column a group, by id',
      sheet([['Alder', 'Birch', 'Cedar'], ...[0, 1, 2].map((i) => columns.map((each) => each[i]![1]))]),
    ],
    [
      'with one column a group, by name',
      sheet([
        ['Alder', 'Birch', 'Cedar'],
        ...[0, 1, 2].map((i) =>
          columns.map((each) => (each[i]![2] === 'Ana Costa' ? each[i]![1] : each[i]![2])),
        ),
      ]),
    ],
  ];

  it.each(files)('%s', (_, text) => {
    expect(understood(text)).toEqual(expected);
  });

  it('with a group that was given another name, under which it lives on', () => {
    const renamed = sheet(asIs.map(([group, ...rest]) => [group === 'Alder' ? 'Üni Team' : group!, ...rest]));
    expect(Object.keys(understood(renamed)).sort()).toEqual(['Birch', 'Cedar', 'Üni Team']);
    const folder = inFolder(renamed);
    const { code, err } = minim(folder, [
      'rotate',
      'people.csv',
      '--from',
      'groups.csv',
      '--move',
      '1',
      '-o',
      'o',
    ]);
    expect(code, err).toBe(0);
    expect([...groupsOf(read(folder, 'o/groups.csv')).keys()].sort()).toEqual(['Birch', 'Cedar', 'Üni Team']);
  });

  it('and says which ids were repaired and that the letters were not UTF-8', () => {
    const zeros = check(sheet(changed(4, ['Alder', '7', 'Finn Gade'])));
    expect(zeros.err).toMatch(/“7” is 0007 \(line 4\)/);
    expect(check(windows1252(sheet(asIs))).err).toContain('read as Windows-1252');
  });

  it('keeps a cell from running as a formula when it is written again', () => {
    const folder = inFolder(sheet(asIs));
    minim(folder, ['check', 'people.csv', 'groups.csv', '--fix', '-o', 'o']);
    expect(read(folder, 'o/groups.csv')).toContain("Alder,0010,'=Hal Iversen");
  });
});
