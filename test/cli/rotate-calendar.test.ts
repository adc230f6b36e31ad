/** Calendars over the life of groups: who leads invites, a run again revises its files, and those of groups that are no more go. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { writeTogether } from '../../src/cli/output.ts';
import { minimHere } from './in-process.ts';
import { allFiles, folderWith } from './minim.ts';

const places = ['Europe/London', 'Europe/Berlin', 'Europe/Athens'];
const people = (count: number, column = 'email') =>
  [
    `id,name,${column},timezone,leads`,
    ...Array.from({ length: count }, (_, index) => {
      const name = `P${String(index + 1).padStart(2, '0')}`;
      return `${index + 1},Ana ${name},${name}@firm.example,${places[index % 3]},${index < 4 ? 'yes' : ''}`;
    }),
    '',
  ].join('\n');
const rules = (cycle: string) =>
  [
    `cycle: ${cycle}`,
    'size: { min: 3, ideal: 4, max: 5 }',
    'columns: { facilitator: leads }',
    'rules: { common-hour: should }',
    '',
  ].join('\n');

const calendars = (folder: string, output: string) =>
  new Map(
    Object.entries(allFiles(join(folder, output, 'calendar'))).map(([path, text]) => [
      path,
      text.replaceAll('\r\n ', ''),
    ]),
  );
const valueIn = (text: string, name: string) => text.split('\r\n').find((line) => line.startsWith(name));

/** Twelve people in groups with calendars in `old`, of the half-year before. */
async function inGroups() {
  const folder = folderWith({ 'people.csv': people(12), 'rules.yaml': rules('2026-H2') });
  const { code } = await minimHere(folder, [
    'assign',
    'people.csv',
    '-o',
    'old',
    '--calendar',
    '--attendees',
  ]);
  expect(code).toBe(0);
  return folder;
}

const rotate = (folder: string, ...words: string[]) =>
  minimHere(folder, ['rotate', 'people.csv', '--from', 'old/groups.csv', '-o', 'new', ...words]);

describe('a rotation', () => {
  it('begins new series with the new cycle and says what becomes of the old ones', async () => {
    const folder = await inGroups();
    writeFileSync(join(folder, 'rules.yaml'), rules('2027-H1'));
    const { code, out } = await rotate(folder, '--calendar');
    expect(code).toBe(0);
    expect(out).toContain(join('new', 'calendar', 'alder.ics'));
    const [old, now] = [calendars(folder, 'old'), calendars(folder, 'new')];
    expect([...now.keys()]).toEqual([...old.keys()]);
    for (const [path, text] of now) {
      expect(valueIn(text, 'UID')).toMatch(/^UID:\w+\.2027-H1@minim-groups$/);
      expect(valueIn(old.get(path)!, 'UID')).toMatch(/^UID:\w+\.2026-H2@minim-groups$/);
      expect(valueIn(text, 'DTSTART;TZID')).toMatch(/:20270105T\d{4}00$/);
      expect(valueIn(old.get(path)!, 'RRULE')).toMatch(/UNTIL=202\d(?:1231T2|0101T0)/);
      expect(valueIn(text, 'SEQUENCE')).toBe('SEQUENCE:0');
      expect(valueIn(text, 'DESCRIPTION')).toContain(
        'Groups change on 1 January 2027. If you come from another group\\, please delete its meetings from your calendar.',
      );
      expect(old.get(path)).not.toContain('Groups change');
      expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto|@firm/);
    }
  });

  it('invites by the address of whoever leads the group, once addresses are asked for', async () => {
    const folder = await inGroups();
    writeFileSync(join(folder, 'rules.yaml'), rules('2027-H1'));
    await rotate(folder, '--calendar', '--attendees');
    const { groups } = JSON.parse(allFiles(join(folder, 'new'))['result.json']!);
    for (const { name, facilitator, members } of groups) {
      const text = calendars(folder, 'new').get(`${name.toLowerCase()}.ics`)!;
      const lines = text.split('\r\n').filter((line) => /^(?:ORGANIZER|ATTENDEE)/.test(line));
      const number = String(facilitator).padStart(2, '0');
      expect(lines[0]).toBe(`ORGANIZER;CN="Ana P${number}":mailto:P${number}@firm.example`);
      expect(lines).toHaveLength(1 + members.length);
      expect(lines.filter((line) => line.includes('ROLE=CHAIR'))).toEqual([
        expect.stringContaining(`P${number}@firm.example`),
      ]);
    }
  });

  it('revises the calendar of the same half-year that lies beside the groups it starts from', async () => {
    const folder = await inGroups();
    await rotate(folder, '--calendar', '--attendees');
    const sequences = [...calendars(folder, 'new').values()].map((text) => valueIn(text, 'SEQUENCE'));
    expect(new Set(sequences)).toEqual(new Set(['SEQUENCE:1']));
  });

  it('asks for the options together, and for a column of addresses', async () => {
    const folder = await inGroups();
    expect(await rotate(folder, '--attendees')).toMatchObject({
      code: 2,
      err: expect.stringContaining('add --calendar'),
    });
    writeFileSync(join(folder, 'people.csv'), people(12, 'note'));
    const { code, err } = await rotate(folder, '--calendar', '--attendees');
    expect(code).toBe(2);
    expect(err).toContain('leave --attendees out');
    expect(Object.keys(allFiles(folder)).filter((path) => path.startsWith('new'))).toEqual([]);
    const dry = await minimHere(folder, ['rotate', 'people.csv', '--from', 'old/groups.csv', '--calendar']);
    expect(dry.out).toContain('--calendar -o DIR');
  });
});

describe('a run over its own files', () => {
  const again = (folder: string, ...words: string[]) =>
    minimHere(folder, ['assign', 'people.csv', '-o', 'old', '--force', ...words]);

  it('changes no byte where nothing has changed, and has a higher revision where something has', async () => {
    const folder = await inGroups();
    const before = allFiles(folder);
    await again(folder, '--calendar', '--attendees');
    expect(allFiles(folder)).toEqual(before);
    writeFileSync(join(folder, 'people.csv'), people(12).replace('P03@firm', 'p3@firm'));
    for (let run = 0; run < 2; run++) {
      await again(folder, '--calendar', '--attendees');
      for (const [path, text] of calendars(folder, 'old')) {
        const earlier = before[`old/calendar/${path}`]!.replaceAll('\r\n ', '');
        expect(valueIn(text, 'UID')).toBe(valueIn(earlier, 'UID'));
        expect(valueIn(text, 'SEQUENCE')).toBe(`SEQUENCE:${text.includes('p3@firm') ? 1 : 0}`);
      }
    }
  });

  it('removes the calendars of groups that are gone, and nothing that it did not write', async () => {
    const folder = await inGroups();
    const paths = [...calendars(folder, 'old').keys()];
    expect(paths).toHaveLength(3);
    const [kept, own, gone] = paths as [string, string, string];
    const at = (path: string) => join(folder, 'old', 'calendar', path);
    writeFileSync(at(own), 'BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\nUID:1\r\nEND:VCALENDAR\r\n');
    writeFileSync(at('holiday.ics'), allFiles(folder)[`old/calendar/${gone}`]!);
    writeFileSync(join(folder, 'people.csv'), people(4));
    const dry = await again(folder, '--calendar', '--dry-run');
    expect(dry.out).toContain(`${gone} would be removed, which the run before had written.`);
    expect([...calendars(folder, 'old').keys()]).toContain(gone);
    const { code, out } = await again(folder, '--calendar');
    expect(code).toBe(0);
    expect([...calendars(folder, 'old').keys()]).toEqual([kept, own, 'holiday.ics'].sort());
    expect(out).toContain('Removed what the run before had written: ');
    expect(calendars(folder, 'old').get(own)).toContain('-//Mine//EN');
  });

  it('leaves none that tells of the groups as they were, also where it writes no calendars', async () => {
    const folder = await inGroups();
    await again(folder);
    expect(Object.keys(allFiles(join(folder, 'old'))).filter((path) => path.endsWith('.ics'))).toEqual([]);
  });

  it.each([
    '{',
    '{"groups":1}',
    '[]',
    'null',
    '{"groups":[{"name":"../../people"}],"cycle":{"name":"x"}}',
  ])('touches no calendar by a result.json that says %s', async (text) => {
    const folder = await inGroups();
    const before = calendars(folder, 'old');
    writeFileSync(join(folder, 'old', 'result.json'), text);
    const { code } = await again(folder);
    expect(code).toBe(0);
    expect(calendars(folder, 'old')).toEqual(before);
  });
});

it('puts back what it has removed when the run fails after all', () => {
  const folder = folderWith({
    'o/a.txt': 'old',
    'o/notes.txt': 'mine',
    'o/calendar/elm.ics': 'mine',
    'o/calendar/oak.ics': 'mine',
  });
  const io = nodeIo();
  const renameSync: typeof io.files.renameSync = (from, to) => {
    if (to === join(folder, 'o', 'a.txt')) throw new Error('busy');
    io.files.renameSync(from, to);
  };
  const failing = { ...io, files: { ...io.files, renameSync } };
  const gone = ['calendar/elm.ics', 'calendar/oak.ics'];
  const { fault } = writeTogether(failing, join(folder, 'o'), new Map([['a.txt', 'new']]), true, gone);
  expect(fault?.message).toContain('busy');
  expect(allFiles(folder)).toEqual({
    'o/a.txt': 'old',
    'o/notes.txt': 'mine',
    'o/calendar/elm.ics': 'mine',
    'o/calendar/oak.ics': 'mine',
  });
});
