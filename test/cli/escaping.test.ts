/** Texts of the export are data in every file: no spreadsheet, wiki or terminal runs them. */
import { describe, expect, it } from 'vitest';
import { company, csv } from './company.ts';
import { assign, read } from './minim.ts';
import { parseCsv, unescaped } from './recount.ts';

const hostile: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  m01: { name: '=HYPERLINK("http://evil.example")' },
  m02: { name: '+1 555' },
  m03: { name: '-1' },
  m04: { name: '@SUM(A1)' },
  m05: { name: 'Quote "Q", Comma' },
  m06: { name: 'Two\nLines' },
  m07: { name: '<script>alert(1)</script>' },
  m08: { name: 'Pipe | **bold** `code` [x](javascript:alert(1))' },
  m09: { name: '\u202eRight \u0007bell \u001b[31mred' },
  m10: { name: 'שלום 😀', department: '=1+1' },
  m11: { name: "O'Neil", timezone: '+01:00' },
  m12: { name: 'Plain' },
};
/** Ids that programs like to change. */
const ids: Readonly<Record<string, string>> = {
  m01: '007',
  m02: '1e5',
  m03: '__proto__',
  m04: 'constructor',
  m05: '=1+1',
  m06: '1,000',
  m07: 'a b',
  m08: 'TRUE',
};
const idOf = (id: string) => ids[id] ?? id;
const rows = company(12, (row) => ({
  ...row,
  ...hostile[row.id!],
  id: idOf(row.id!),
  manager: idOf(row.manager!),
}));
const run = assign({ 'people.csv': csv(rows) }, '-o', 'o');
const groupsCsv = read(run.folder, 'o/groups.csv');
const roster = read(run.folder, 'o/roster.md');
const seats = parseCsv(groupsCsv);

describe('groups.csv', () => {
  it('has a leading apostrophe on every cell that a spreadsheet would run', () => {
    expect(run.code).toBe(0);
    const cells = seats.flatMap((seat) => Object.values(seat));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(["'+1 555", "'-1", "'@SUM(A1)", "'=1+1", "'+01:00"]));
  });

  it('gives back ids, names and cells as they were', () => {
    const placed = rows.filter((row) =>
      /^m\d\d$/.test(Object.keys(hostile).find((id) => idOf(id) === row.id) ?? ''),
    );
    expect(seats.length).toBe(12);
    for (const person of placed) {
      const seat = seats.find((each) => unescaped(each.id!) === person.id)!;
      expect(unescaped(seat.name!)).toBe(person.name);
      expect(unescaped(seat.department!)).toBe(person.department);
      expect(unescaped(seat.timezone!)).toBe(person.timezone);
    }
  });

  it('keeps apart an id that starts with an apostrophe from the escaped one', () => {
    const twins = company(6, (row) => ({
      ...row,
      id: row.id!.replace('m01', '=m').replace('m02', "'=m"),
    }));
    const fixed = twins.map((row) => ({
      ...row,
      manager: row.manager!.replace('m01', '=m').replace('m02', "'=m"),
    }));
    const { folder } = assign({ 'people.csv': csv(fixed), 'rules.yaml': 'groups: 1\n' }, '-o', 'o');
    const written = parseCsv(read(folder, 'o/groups.csv')).map((seat) => unescaped(seat.id!));
    expect(written).toEqual(expect.arrayContaining(['=m', "'=m"]));
  });
});

describe('roster.md', () => {
  it('has no markup, no HTML and no invisible controls from the export', () => {
    expect(roster).not.toContain('<script');
    expect(roster).not.toContain('**bold**');
    expect(roster).not.toContain('](javascript');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(roster).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('has one table row for each person, also for names over two lines or with a bar', () => {
    const people = roster.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Name|---)/.test(line));
    expect(people.length).toBe(12);
    for (const line of people) expect(line.replaceAll('\\|', '').split('|').length).toBe(5);
  });

  it('makes no links of names that hold an address', () => {
    const linked = company(6, (row) => (row.id === 'm01' ? { ...row, name: 'http://evil.example/' } : row));
    const { folder } = assign({ 'people.csv': csv(linked) }, '-o', 'o');
    expect(read(folder, 'o/roster.md')).not.toMatch(/https?:\/\/\w/);
  });
});

describe('the terminal', () => {
  it('shows controls and bidi overrides of names as text', () => {
    expect(run.out).toContain('\\u202e');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(run.out + run.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('result.json', () => {
  it('has odd ids as they are, also those that mean something to JavaScript', () => {
    const result = JSON.parse(read(run.folder, 'o/result.json'));
    const members = result.groups.flatMap((group: { members: string[] }) => group.members);
    expect(members).toEqual(expect.arrayContaining(Object.values(ids)));
    expect(result.people.in).toBe(12);
  });
});
