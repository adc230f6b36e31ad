/** What is wrong in a groups file is said with its line; seats that are not understood are not lost. */
import { describe, expect, it } from 'vitest';
import { faults, folderWith, minim, read, told } from '../cli/minim.ts';
import { parseCsv } from '../cli/recount.ts';
import { findingsOf } from './judged.ts';
import { byName, check, heading, inFolder, seats, sheet } from './sheet.ts';

const asIs = [heading, ...seats];
const changed = (line: number, row: readonly string[]) =>
  asIs.map((old, index) => (index === line - 1 ? row : old));

describe('what is wrong in a groups file is said with its line', () => {
  it('for a name that is misspelt, with the name that may be meant, and nobody is guessed', () => {
    const { err, out, code } = check(sheet([['group', 'name'], ...byName]).replace('Finn Gade', 'Fin Gade'));
    expect(code).toBe(1);
    const [fault] = faults(err);
    expect(fault).toMatchObject({ at: 'groups.csv:4', message: expect.stringContaining('Fin Gade') });
    expect(fault!.help).toContain('did you mean “Finn Gade”? (id 0007, people.csv:8)');
    expect(out).toMatch(/not in a group.*Finn Gade \(people\.csv:8\)/);
  });

  it('for a name that two people have, with the ids to choose from, and neither is said to be missing', () => {
    const { err, out } = check(sheet([['group', 'name'], ...seats.map(([group, , name]) => [group, name])]));
    expect(faults(err).map(({ at }) => at)).toEqual(['groups.csv:3', 'groups.csv:8']);
    expect(faults(err)[0]!.help).toContain('0002 (people.csv:3) or 0008 (people.csv:9)');
    expect(out).not.toContain('not in the export');
  });

  it('for somebody who has two seats, and for somebody who is gone', () => {
    const { err, code } = check(
      sheet([...asIs, ['Cedar', '0010', "'=Hal Iversen"], ['Alder', '0099', 'Old Timer']]),
    );
    expect(code).toBe(1);
    expect(faults(err).map(({ at, message }) => `${at} ${message}`)).toEqual([
      'groups.csv:11 =Hal Iversen has two seats: Alder (line 2) and Cedar; the first counts.',
      'groups.csv:12 “Old Timer” is not in people.csv.',
    ]);
  });

  it('for somebody without a group', () => {
    const { err } = check(sheet(changed(4, ['', '0007', 'Finn Gade'])));
    expect(faults(err)[0]).toMatchObject({ at: 'groups.csv:4', message: 'Finn Gade has no group.' });
  });

  it('for a file that has no column of groups: its headings id and name are no groups', () => {
    const none = check(sheet(asIs.map(([, id, name]) => [id!, name!])));
    expect(none.code).toBe(2);
    expect(told(none.err)[0]).toMatchObject({ at: 'groups.csv:1', severity: 'error' });
  });
});

describe('a seat whose person is not known', () => {
  const misspelt = sheet([['group', 'name'], ...byName]).replace('Finn Gade', 'Fin Gade');
  const shared = sheet([['group', 'name'], ...seats.map(([group, , name]) => [group, name])]);

  it.each([
    ['misspelt', misspelt, 'Finn Gade'],
    ['shared by two', shared, 'Ana Costa'],
  ])('is not made a leaver and a joiner by rotate where a name is %s', (_, text, name) => {
    const folder = inFolder(text);
    const { code } = minim(folder, [
      'rotate',
      'people.csv',
      '--from',
      'groups.csv',
      '--move',
      '1',
      '-o',
      'o',
      '--quiet',
    ]);
    const moves = code === 0 ? parseCsv(read(folder, 'o/moves.csv')) : [];
    expect(moves.filter((row) => row.name === name && row.kind === 'joined')).toEqual([]);
  });

  it('is not taken away by place, which adds one row and changes none', () => {
    const folder = inFolder(misspelt.replace('Birch,Gro Holm\r\n', ''));
    const { code } = minim(folder, [
      'place',
      'people.csv',
      'groups.csv',
      'Gro Holm',
      '--in',
      'Birch',
      '-o',
      'o',
      '--quiet',
    ]);
    const before = parseCsv(read(folder, 'groups.csv')).length;
    if (code === 0) expect(parseCsv(read(folder, 'o/groups.csv'))).toHaveLength(before + 1);
  });
});

describe('place', () => {
  it('writes only where every hard rule holds', () => {
    // Cedar is one too small already.
    const folder = inFolder(sheet(asIs.filter(([, id]) => id !== '0006' && id !== '0009')));
    const { code } = minim(folder, [
      'place',
      'people.csv',
      'groups.csv',
      '0009',
      '--in',
      'Birch',
      '-o',
      'o',
      '--quiet',
    ]);
    expect(code).toBe(1);
    expect(() => read(folder, 'o/groups.csv')).toThrow();
  });
});

describe('groups that are too small', () => {
  it('are each mended by somebody who comes to them', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `p${i}`);
    const folder = folderWith({
      'people.csv': `id,name\n${ids.map((id) => `${id},Person ${id}\n`).join('')}`,
      'rules.yaml': 'size: { min: 3, ideal: 3, max: 5 }\n',
      'groups.csv': `group,id\n${ids.map((id, i) => `${'AABBCCCCC'[i]},${id}\n`).join('')}`,
    });
    const { out } = minim(folder, ['check', 'people.csv', 'groups.csv', '--cycle', '2027-H1']);
    const repairs = findingsOf(out, 'groups.csv').map(({ group, repair }) => `${group}: ${repair}`);
    expect(repairs).toEqual([
      expect.stringMatching(/^A: move .* to A: mends it/),
      expect.stringMatching(/^B: move .* to B: mends it/),
    ]);
  });
});
