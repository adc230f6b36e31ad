/** Nothing is guessed silently: every repair that reading can make, with the smallest input that needs it, and what is told. */
import { describe, expect, it } from 'vitest';
import { type DiagnosticCode, diagnosticCodes } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readTable } from '../../src/read/table.ts';
import { readTexts } from '../helpers/mess.ts';

interface Repair {
  readonly repair: string;
  readonly people: string | Uint8Array;
  readonly rules?: string;
  readonly code: DiagnosticCode;
  /** Part of the message. */
  readonly says: string;
}

const head = 'id,name,title,manager';
const rows = ['a,Ann Lee,Boss,', 'b,Bo Hall,Lead,a', 'c,Cy Moor,Clerk,b'];
const plain = [head, ...rows].join('\n');
/** The plain file with the last row in place of another, or with one more. */
const withRow = (row: string) => [head, ...rows, row].join('\n');
const withLast = (row: string) => [head, ...rows.slice(0, 2), row].join('\n');
/** The plain file with a further column. */
const withColumn = (heading: string, cells: readonly string[]) =>
  plain
    .split('\n')
    .map((line, index) => `${line},${[heading, ...cells][index] ?? ''}`)
    .join('\n');
const useOf = (attribute: string) => `cycle: 2027-H1\nrules: { spread: { ${attribute}: prefer } }\n`;
const utf16 = (text: string) => new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);

const snapshots = ['2025-01-01', '2026-01-01'].flatMap((day) =>
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
    (id) => `${id},Ann ${id},Lead,${id === 'a' ? '' : 'a'},${day}`,
  ),
);

const ofTables: Repair[] = [
  {
    repair: 'an encoding that is not declared',
    people: Uint8Array.from(Buffer.from(plain.replace('Ann', 'Änn'), 'latin1')),
    code: 'file/encoding',
    says: 'Windows-1252',
  },
  { repair: 'UTF-16 without a mark', people: utf16(plain), code: 'file/encoding', says: 'UTF-16LE' },
  { repair: 'a title line', people: `Active staff\n${plain}`, code: 'table/skipped', says: '“Active staff”' },
  {
    repair: 'a second line of headings',
    people: plain.replace('\n', '\nUser ID,Full Name,Job Title,Supervisor\n'),
    code: 'table/skipped',
    says: 'second line of headings',
  },
  {
    repair: 'an example below the headings',
    people: plain.replace('\n', '\nExample: x1,Chris Green,Clerk,\n'),
    code: 'table/skipped',
    says: 'Chris Green',
  },
  {
    repair: 'a line below the table',
    people: withRow('Total: 3 people,,,'),
    code: 'table/skipped',
    says: 'below',
  },
  {
    repair: 'two columns with one heading',
    people: withColumn('title', ['x', 'y', 'z']),
    code: 'table/duplicate-heading',
    says: '“title (2)”',
  },
  {
    repair: 'cells that a row lacks',
    people: withLast('c,Cy Moor,Clerk'),
    code: 'table/row-length',
    says: '3 cells',
  },
  {
    repair: 'cells too many',
    people: withLast('c,Cy Moor,Clerk,b,more'),
    code: 'table/row-length',
    says: '5 cells',
  },
  {
    repair: 'a quote inside a cell',
    people: withLast('c,Cy "Cy" Moor,Clerk,b'),
    code: 'table/stray-quote',
    says: 'read as it is written',
  },
];

const ofPeople: Repair[] = [
  {
    repair: 'a column chosen among several',
    people:
      'id,name,title,manager,department,unit\na,Ann,Boss,,All,North\nb,Bo,Lead,a,All,South\nc,Cy,Clerk,b,All,South',
    code: 'people/column-choice',
    says: '“unit” is read as department',
  },
  {
    repair: 'a chain of managers in place of a manager',
    people:
      'id,name,title,L2_name,L3_name\na,Ann Lee,Boss,,\nb,Bo Hall,Lead,Ann Lee,\nc,Cy Moor,Clerk,Ann Lee,Bo Hall',
    code: 'people/column-choice',
    says: 'chain in “L2_name” to “L3_name”',
  },
  {
    repair: 'the manager in the name of a team',
    people:
      'id,name,title,Supervisory Organization\na,Ann Lee,Boss,All (Ann Lee)\nb,Bo Hall,Lead,All (Ann Lee)',
    code: 'people/column-choice',
    says: 'name in brackets',
  },
  {
    repair: 'a row without an id',
    people: withRow(',Di Poe,Clerk,b'),
    code: 'people/missing-id',
    says: 'Di Poe',
  },
  {
    repair: 'ids of nobody',
    people: `${withRow('0,Di Poe,Clerk,b')}\n0,Ed Roe,Clerk,b`,
    code: 'people/missing-id',
    says: 'lines 5 and 6',
  },
  {
    repair: 'a row that stands twice',
    people: withRow(rows[2]!),
    code: 'people/duplicate-id',
    says: 'read as one person',
  },
  {
    repair: 'one person with two managers',
    people: withRow('c,Cy Moor,Clerk,a'),
    code: 'people/duplicate-id',
    says: 'who reports to all of them',
  },
  {
    repair: 'an abolished post beside the one that is held',
    people: withRow('c,Eliminated,Clerk,b'),
    code: 'people/duplicate-id',
    says: 'only line 4 is held',
  },
  {
    repair: 'a row that has ended',
    people: `${head},start date,end date\n${rows.map((row) => `${row},2020-01-01,`).join('\n')}\nc,Cy Moor,Lead,a,2019-01-01,2019-12-31`,
    code: 'people/duplicate-id',
    says: 'only line 4 is current',
  },
  {
    repair: 'one address on two rows',
    people:
      'id,name,email,title,manager\na,Ann,,Boss,\nb,Bo,bo@x.example,Lead,a\nb2,Bo,Bo@x.example,Lead,a\nc,Cy,,Clerk,b',
    code: 'people/same-email',
    says: 'one person',
  },
  {
    repair: 'one address of two names',
    people:
      'id,name,email,title,manager\na,Ann,,Boss,\nb,Bo,x@x.example,Lead,a\nd,Di,x@x.example,Lead,a\nc,Cy,,Clerk,b',
    code: 'people/same-email',
    says: 'different people',
  },
  {
    repair: 'several snapshots',
    people: `${head},snapshot\n${snapshots.join('\n')}`,
    code: 'people/snapshot',
    says: 'the latest, 2026-01-01 (10 rows), is read',
  },
  {
    repair: 'a day between two snapshots',
    people: `${head},snapshot\n${snapshots.join('\n')}`,
    rules: 'cycle: 2027-H1\nas-of: 2025-06-30\n',
    code: 'people/snapshot',
    says: 'the last before it, 2025-01-01',
  },
  {
    repair: 'a history of each person',
    people: `${head},effective date\n${rows.map((row, index) => `${row},2020-0${index + 1}-01`).join('\n')}\nc,Cy Moor,Lead,a,2021-01-01`,
    code: 'people/history',
    says: 'latest “effective date”',
  },
  {
    repair: 'a word for nothing',
    people: withColumn('location', ['NULL', 'Leeds', 'York']),
    code: 'people/empty-words',
    says: 'not known: in location “NULL”',
  },
  {
    repair: 'a word for no manager',
    people: plain.replace('Boss,', 'Boss,XX'),
    code: 'people/empty-words',
    says: 'nobody above: in manager “XX”',
  },
  {
    repair: 'a number for no manager',
    people: plain.replace('Boss,', 'Boss,-1'),
    code: 'people/empty-words',
    says: 'nobody above: in manager “-1”',
  },
  {
    repair: 'an id and a status in brackets',
    people: withLast('c,Cy Moor (123) (On Leave),Clerk,b'),
    code: 'people/name-parts',
    says: 'the status “on leave”',
  },
  {
    repair: 'an id without its zeros',
    people: plain.replace('\nb,', '\n007,').replace('k,b', 'k,7'),
    code: 'people/matched-manager',
    says: 'zeros',
  },
  {
    repair: 'an id in another case',
    people: plain.replace('k,b', 'k,B'),
    code: 'people/matched-manager',
    says: '“B” is Bo Hall',
  },
  {
    repair: 'an id that became a decimal number',
    people: plain.replace('\nb,', '\n7,').replace('k,b', 'k,7.0'),
    code: 'people/matched-manager',
    says: '“7.0” is Bo Hall',
  },
  {
    repair: 'a manager by name',
    people: plain.replace('k,b', 'k,"Hall, Bo"'),
    code: 'people/matched-manager',
    says: 'by name',
  },
  {
    repair: 'a manager by address',
    people: 'id,name,email,title,manager\na,Ann,a@x.example,Boss,\nb,Bo,,Lead,A@x.example\nc,Cy,,Clerk,b',
    code: 'people/matched-manager',
    says: 'by e-mail',
  },
  {
    repair: 'a manager by the id in brackets',
    people: plain.replace('\nb,', '\n77,').replace('k,b', 'k,Bo H. (77)'),
    code: 'people/matched-manager',
    says: 'in brackets',
  },
  {
    repair: 'a manager with a title',
    people: plain.replace('k,b', 'k,Dr Bo Hall'),
    code: 'people/matched-manager',
    says: 'without titles',
  },
  {
    repair: 'a manager by directory entry',
    people: plain.replace('k,b', 'k,"cn=Bo Hall,ou=x"'),
    code: 'people/matched-manager',
    says: 'directory',
  },
  {
    repair: 'a manager by job title',
    people: plain.replace('k,b', 'k,lead'),
    code: 'people/matched-manager',
    says: 'by job title',
  },
  {
    repair: 'a manager by role',
    people: withColumn('role slug', ['ceo', 'leads', '']).replace('k,b', 'k,leads'),
    code: 'people/matched-manager',
    says: 'by a second id',
  },
  {
    repair: 'two managers in one cell',
    people: plain.replace('k,b', 'k,b;a'),
    code: 'people/several-managers',
    says: 'the first is read as the manager',
  },
  {
    repair: 'two manager columns that disagree',
    people: 'id,name,title,manager id,manager name\na,Ann,Boss,,\nb,Bo,Lead,a,\nc,Cy,Clerk,b,Ann',
    code: 'people/several-managers',
    says: 'both count',
  },
  {
    repair: 'manager ids of another kind',
    people: `id,name,title,manager id,manager name\n1,Ann,Boss,,\n2,Bo,Lead,3,Ann\n${[3, 4, 5, 6, 7].map((id) => `${id},P${id},Clerk,1,Bo`).join('\n')}`,
    code: 'people/several-managers',
    says: 'The names are read',
  },
  {
    repair: 'a dotted line by name',
    people: withColumn('matrix manager', ['', '', 'Ann Lee']),
    code: 'people/matched-manager',
    says: '1 dotted line was matched by name',
  },
  {
    repair: 'a top who is their own manager',
    people: plain.replace('Boss,', 'Boss,a'),
    code: 'people/own-manager',
    says: 'own manager',
  },
  {
    repair: 'a manager cell that is empty',
    people: withRow('d,Di Poe,Clerk,'),
    code: 'people/unknown-manager',
    says: 'taken as not known',
  },
  {
    repair: 'a vacant post',
    people: plain.replace('Bo Hall', 'Vacant'),
    code: 'people/vacancy',
    says: 'vacant',
  },
  {
    repair: 'a status that nobody knows',
    people: withColumn('status', ['Active', 'Q', 'Active']),
    code: 'people/status',
    says: 'count as present',
  },
  {
    repair: 'a name on several rows',
    people: withRow('d,Cy Moor,Clerk,b'),
    code: 'people/same-name',
    says: 'different people',
  },
];

const ofColumns: Repair[] = [
  {
    repair: 'a day of a spreadsheet',
    people: withColumn('hire date', ['36923', '40252', '41091']),
    rules: useOf('start_date'),
    code: 'people/spreadsheet-days',
    says: '“36923” is 2001-02-01',
  },
  {
    repair: 'a year of two digits',
    people: withColumn('hire date', ['1-Mar-14', '2-Mar-15', '3-Mar-69']),
    rules: useOf('start_date'),
    code: 'people/date-parts',
    says: '2014-03-01',
  },
  {
    repair: 'a month without a day',
    people: withColumn('hire date', ['Sep 2014', 'Sep 2015', 'Sep 2016']),
    rules: useOf('start_date'),
    code: 'people/date-parts',
    says: '2014-09-01',
  },
  {
    repair: 'dates in doubt',
    people: withColumn('hire date', ['3/4/2025', '4/5/2025', '5/6/2025']),
    rules: useOf('start_date'),
    code: 'people/date',
    says: 'day/month or month/day',
  },
  {
    repair: 'a date that is none',
    people: withColumn('hire date', ['2001-01-01', '2002-02-02', '2003-03-03']).concat(
      '\nd,Di,Clerk,b,2004-04-04\ne,Ed,Clerk,b,soon',
    ),
    rules: useOf('start_date'),
    code: 'people/date',
    says: 'counts as not known',
  },
  {
    repair: 'a number that is none',
    people: withColumn('span', ['1', '2', 'many']),
    rules: `${useOf('span')}columns: { span: { column: span, type: number } }\n`,
    code: 'people/number',
    says: '“many” is not a number',
  },
  {
    repair: 'numbers in doubt',
    people: withColumn('span', ['1.250', '2.500', '3.000']),
    rules: `${useOf('span')}columns: { span: { column: span, type: number } }\n`,
    code: 'people/number',
    says: 'no row settles it',
  },
  {
    repair: 'a timezone that nobody knows',
    people: withColumn('timezone', ['Europe/Berlin', 'Nowhere', 'Europe/Berlin']),
    rules: useOf('timezone'),
    code: 'people/timezone',
    says: '“Nowhere”',
  },
  {
    repair: 'timezones by other names',
    people: withColumn('timezone', ['W. Europe Standard Time', 'Europe/Paris', 'Asia/Tokyo']),
    rules: useOf('timezone'),
    code: 'people/timezone-read',
    says: 'such as “W. Europe Standard Time” as Europe/Berlin',
  },
  {
    repair: 'offsets that count all year',
    people: withColumn('timezone', ['UTC+01:00', 'Europe/Paris', 'Asia/Tokyo']),
    rules: useOf('timezone'),
    code: 'people/timezone-read',
    says: 'counted the same all year',
  },
  {
    repair: 'timezones from places',
    people: withColumn('location', ['Paris, France', 'Tokyo, Japan', 'Berlin, Germany']),
    rules: useOf('timezone'),
    code: 'people/timezone-read',
    says: 'timezone is read from “location”: certain for 3 of 3 people',
  },
  {
    repair: 'working hours that are not understood',
    people: withColumn('timezone,hours', ['Europe/Paris,late', 'Europe/Paris,08:00-16:00', 'Asia/Tokyo,']),
    rules: 'cycle: 2027-H1\nrules: { common-hour: { strength: prefer, hours: hours } }\n',
    code: 'people/working-hours',
    says: '“late”',
  },
  {
    repair: 'answers that are neither yes nor no',
    people: withColumn('leads', ['perhaps', 'yes', 'no']),
    rules: 'cycle: 2027-H1\ncolumns: { facilitator: leads }\nrules: { facilitator: prefer }\n',
    code: 'people/facilitator',
    says: '“perhaps” is neither yes nor no',
  },
  {
    repair: 'values that differ in case',
    people: withColumn('department', ['Sales', 'sales', 'Board']),
    rules: useOf('department'),
    code: 'people/near-values',
    says: 'different values',
  },
];

function told(diagnostics: readonly Diagnostic[], { code, says }: Repair): void {
  const found = diagnostics.filter((each) => each.code === code).map(({ message }) => message);
  expect(found.filter((message) => message.includes(says))).toHaveLength(1);
}

describe('a repair is told', () => {
  it.each(ofTables)('of the table: $repair', async (repair) =>
    told((await readTexts(repair.people, repair.rules)).diagnostics, repair));
  it.each(ofPeople)('of people: $repair', async (repair) =>
    told((await readTexts(repair.people, repair.rules)).diagnostics, repair));
  it.each(ofColumns)('of values: $repair', async (repair) =>
    told((await readTexts(repair.people, repair.rules)).diagnostics, repair));

  it('of the table: no headings', async () => {
    const { diagnostics } = readTable('people.csv', '1,Ann Lee\n2,Bo Hall\n', { isNumbered: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(['table/no-headings']);
  });
});

/** Codes that tell of an oddity which reading leaves as it is. */
const leftAlone: readonly DiagnosticCode[] = [
  'people/ambiguous-manager',
  'people/contractors',
  'people/hidden',
  'people/loop',
  'people/manager-left',
  'people/no-manager-column',
  'people/only-managers',
  'people/several-tops',
];

/** Told in tests of their own: below, of workbooks, and of runs that were stopped. */
const elsewhere: readonly DiagnosticCode[] = ['table/no-headings', 'table/sheet', 'file/put-back'];

it('every code that reading has for a repair has a case', async () => {
  const ofReading = Object.entries(diagnosticCodes)
    .filter(([code, { severity }]) => /^(file|table|people)\//.test(code) && severity !== 'error')
    .map(([code]) => code);
  const tested = [...ofTables, ...ofPeople, ...ofColumns].map(({ code }) => code);
  const covered = new Set<string>([...tested, ...leftAlone, ...elsewhere]);
  expect(ofReading.filter((code) => !covered.has(code))).toEqual([]);
});

describe('a file that needs no repair', () => {
  it('is read without a word', async () => {
    expect((await readTexts(plain)).diagnostics).toEqual([]);
  });
});
