/** The file that the page hands out is the file that minim writes, byte for byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsCsv } from '../../src/page/judge/groups-csv.ts';
import { Sheet } from '../../src/page/judge/sheet.ts';
import { writeGroupsCsv } from '../../src/write/groups-csv.ts';
import { groupsOf, pageOf } from '../helpers/pages.ts';
import { type World, world } from '../helpers/world.ts';

const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=x",
    'a,b',
    'say "hi"',
    'two\nlines',
    '\r',
    '',
    ' ',
    '＝',
    '\u{1F600}\uFF5E',
    ';',
    '\t',
    'شيرين',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** The same world with other names and teams. */
function renamed(w: World, names: readonly string[], labels: readonly string[]): World {
  const { people } = w.problem;
  const team = people.columns.get('team')!;
  const columns = new Map([
    ...people.columns,
    ['team', { ...team, labels: team.labels.map((_, index) => labels[index]!) }],
  ]);
  const changed = { ...people, columns, names: people.ids.map((_, index) => names[index]!) };
  return { ...w, problem: { ...w.problem, people: changed } };
}

const plain = () => world('Ana/Red Bo/Blue Cy | Dee/Red Eve Fay/Blue | Gus/Red Hal');

test('is the same for any names, values and moves', () => {
  const namesArb = fc.array(nasty, { minLength: 8, maxLength: 8 });
  const labelsArb = fc.uniqueArray(nasty, { minLength: 2, maxLength: 2 });
  const moveArb = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 2 }));
  fc.assert(
    fc.property(namesArb, labelsArb, fc.array(moveArb, { maxLength: 3 }), (names, labels, moves) => {
      const w = renamed(plain(), names, labels);
      const sheet = new Sheet(pageOf(w, [], { rosterShows: ['name', 'team'] }));
      for (const [person, to] of moves) {
        const change = { person, to, other: null };
        if (sheet.groupOf[person] !== to && sheet.refuses(change) === null) sheet.apply(change);
      }
      const written = writeGroupsCsv(w.problem, groupsOf(w, sheet), ['name', 'team']);
      expect(groupsCsv(sheet)).toBe(written);
    }),
    { numRuns: 300, seed: 20270104 },
  );
});

describe('roles', () => {
  const roles = new Map([
    [0, 'facilitator'],
    [1, 'deputy'],
    [3, 'facilitator'],
  ]);
  const sheetWithRoles = () => new Sheet(pageOf(plain(), [], { roles }));
  const leaders = (sheet: Sheet) =>
    groupsCsv(sheet)
      .split('\n')
      .flatMap((line) => (/facilitator|deputy/.test(line) ? line.split(',').slice(0, 4).join(' ') : []));

  test('stay as they are without changes', () => {
    expect(leaders(sheetWithRoles())).toEqual([
      'Group 1 Ana Ana facilitator',
      'Group 1 Bo Bo deputy',
      'Group 2 Dee Dee facilitator',
    ]);
  });

  test('go along to a group that has nobody in the role, and are lost where it is taken', () => {
    const sheet = sheetWithRoles();
    sheet.apply({ person: 0, to: 1, other: null });
    sheet.apply({ person: 1, to: 2, other: null });
    expect(leaders(sheet)).toEqual(['Group 2 Dee Dee facilitator', 'Group 3 Bo Bo deputy']);
  });

  test('are exchanged when two leaders change places', () => {
    const sheet = sheetWithRoles();
    sheet.apply({ person: 0, to: 1, other: 3 });
    expect(leaders(sheet)).toEqual([
      'Group 1 Bo Bo deputy',
      'Group 1 Dee Dee facilitator',
      'Group 2 Ana Ana facilitator',
    ]);
    sheet.undo();
    expect(leaders(sheet)[0]).toBe('Group 1 Ana Ana facilitator');
  });
});

test('people who are not in the export keep their rows', () => {
  const others = [
    { group: 'Group 2', id: 'x1', name: 'Gone, Gil', role: '' },
    { group: 'Group 9', id: 'x2', name: 'Far', role: 'facilitator' },
  ];
  const text = groupsCsv(new Sheet(pageOf(plain(), [], { others })));
  expect(text).toContain('Group 2,x1,"Gone, Gil",,,\n');
  expect(text.endsWith('Group 9,x2,Far,facilitator,,\n')).toBe(true);
});
