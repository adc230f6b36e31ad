/** Inputs out of all proportion, each of which must end in bounded time and memory. */
import type { Random } from './random.ts';
import { bookOf, zip } from './workbooks.ts';
import { bomb } from './yaml.ts';

export interface Huge {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
}

const MEGA = 1_000_000;

type Files = Readonly<Record<string, string | Uint8Array>>;

const makers: Readonly<Record<string, (random: Random) => Files>> = {
  '10 MB in one cell': () => ({ 'people.csv': `id,name,manager\np1,${'x'.repeat(10 * MEGA)},\np2,B,p1\n` }),
  '10 MB in one quoted cell': () => ({
    'people.csv': `id,name,manager\np1,"${'x\n'.repeat(5 * MEGA)}",\np2,B,p1\n`,
  }),
  '10 MB of quotes': () => ({ 'people.csv': `id,name\n${'"'.repeat(10 * MEGA)}\n` }),
  '10 MB of quotes and commas': () => ({ 'people.csv': `id,name\n${'",'.repeat(5 * MEGA)}\n` }),
  'a million open quotes on lines': () => ({ 'people.csv': `id,name\n${'"a\n'.repeat(MEGA)}\n` }),
  '10 MB heading': () => ({ 'people.csv': `id,${'n'.repeat(10 * MEGA)}\np1,A\n` }),
  'a million columns': () => ({
    'people.csv': `${Array.from({ length: MEGA }, (_, index) => `c${index}`).join(',')}\n1,2\n`,
  }),
  'a million columns of one name': () => ({ 'people.csv': `id,${'name,'.repeat(MEGA)}\np1,A\n` }),
  'a million empty columns': () => ({ 'people.csv': `id,name${','.repeat(MEGA)}\np1,A\np2,B\n` }),
  'a million rows of one comma': () => ({ 'people.csv': `id,name\n${',\n'.repeat(MEGA)}` }),
  'a million empty lines': () => ({ 'people.csv': `id,name\n${'\n'.repeat(MEGA)}` }),
  'half a million rows of one letter': () => ({ 'people.csv': `id,name\n${'x\n'.repeat(MEGA / 2)}` }),
  'a million long rows below a short heading': () => ({
    'people.csv': `id,name\n${'a,b,c,d,e\n'.repeat(MEGA)}`,
  }),
  '10 MB of NULs': () => ({ 'people.csv': new Uint8Array(10 * MEGA) }),
  '10 MB of one byte that is no UTF-8': () => ({ 'people.csv': new Uint8Array(10 * MEGA).fill(0xff) }),
  '10 MB of carriage returns': () => ({ 'people.csv': `id,name\r${'a\r'.repeat(5 * MEGA)}` }),
  '100,000 people in one chain': () => ({
    'people.csv': people(100_000, (row) => (row === 0 ? '' : `p${row - 1}`)),
    'rules.yaml': 'who: {}\n',
  }),
  '100,000 people in one loop': () => ({
    'people.csv': people(100_000, (row) => `p${(row + 1) % 100_000}`),
    'rules.yaml': 'who: {}\n',
  }),
  '50,000 loops of two': () => ({
    'people.csv': people(100_000, (row) => `p${row ^ 1}`),
    'rules.yaml': 'who: {}\n',
  }),
  '100,000 rows of one id': () => ({ 'people.csv': `id,name,manager\n${'p1,A,p1\n'.repeat(100_000)}` }),
  '100,000 rows of one id and different names': () => ({
    'people.csv': `id,name,manager\n${Array.from({ length: 100_000 }, (_, row) => `p1,N ${row},p${row}\n`).join('')}`,
  }),
  '100,000 people of one name': () => ({
    'people.csv': `id,name,manager\n${Array.from({ length: 100_000 }, (_, row) => `p${row},Ana,Ana\n`).join('')}`,
  }),
  '100,000 managers whom nobody knows': () => ({
    'people.csv': people(100_000, (row) => `Somebody Else ${row}`),
  }),
  '100,000 odd timezones': () => ({
    'people.csv': `id,name,timezone\n${Array.from({ length: 100_000 }, (_, row) => `p${row},A,Place ${row * 7919}\n`).join('')}`,
  }),
  '100,000 odd dates': () => ({
    'people.csv': `id,name,start_date\n${Array.from({ length: 100_000 }, (_, row) => `p${row},A,${row % 40}/${row % 50}/${row}\n`).join('')}`,
  }),
  'YAML 100,000 deep': () => ({
    'people.csv': people(9),
    'rules.yaml': `sensitive: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
  }),
  'YAML 100,000 deep in blocks': () => ({
    'people.csv': people(9),
    'rules.yaml': `sensitive: ${'- '.repeat(100_000)}x\n`,
  }),
  'YAML maps 20,000 deep': () => ({
    'people.csv': people(9),
    'rules.yaml': `rules: ${'{ a: '.repeat(20_000)}1${' }'.repeat(20_000)}\n`,
  }),
  'an alias bomb': () => ({ 'people.csv': people(9), 'rules.yaml': bomb(20) }),
  'a hundred thousand keys': () => ({
    'people.csv': people(9),
    'rules.yaml': Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join(''),
  }),
  'a hundred thousand names': () => ({
    'people.csv': people(9),
    'rules.yaml': `names: [${Array.from({ length: 100_000 }, (_, index) => `Name${index}x`).join(', ')}]\n`,
  }),
  'a rules file of 10 MB': () => ({ 'people.csv': people(9), 'rules.yaml': 'x'.repeat(10 * MEGA) }),
  'a rules file of 10 MB of lines': () => ({
    'people.csv': people(9),
    'rules.yaml': `#${'x'.repeat(98)}\n`.repeat(100_000),
  }),
  'a hundred thousand anchors': () => ({
    'people.csv': people(9),
    'rules.yaml': `sensitive:\n${Array.from({ length: 100_000 }, (_, index) => `  - &a${index} x\n`).join('')}`,
  }),
  'a list of 1,500 people apart': () => ({
    'people.csv': people(1500),
    'rules.yaml': `who: {}\nrules: { apart: { strength: avoid, pairs: [[${Array.from({ length: 1500 }, (_, index) => `p${index}`).join(', ')}]] } }\n`,
  }),
  'a zip bomb': () => ({
    'people.csv': zip(
      bookOf('Staff', `<worksheet><sheetData>${' '.repeat(150 * MEGA)}</sheetData></worksheet>`),
    ),
  }),
  'a zip bomb that lies': () => ({
    'people.csv': zip(
      bookOf('Staff', `<worksheet><sheetData>${' '.repeat(150 * MEGA)}</sheetData></worksheet>`),
      { declared: 0 },
    ),
  }),
  'a workbook of one far cell': () => ({
    'people.csv': zip(
      bookOf(
        'Staff',
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1220"><c r="XFD1220"><v>1</v></c></row></sheetData></worksheet>',
      ),
    ),
  }),
  'a workbook of many rows far right': () => ({
    'people.csv': zip(
      bookOf(
        'Staff',
        `<worksheet><sheetData>${Array.from({ length: 1200 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`,
      ),
    ),
  }),
  'a workbook nested 100,000 deep': () => ({
    'people.csv': zip(bookOf('Staff', `<worksheet>${'<a>'.repeat(100_000)}</worksheet>`)),
  }),
  'a workbook of 100,000 sheets': () => {
    const book = bookOf('Staff', '<worksheet/>');
    const sheets = Array.from(
      { length: 100_000 },
      (_, index) => `<sheet name="S${index}" sheetId="${index}" r:id="r1"/>`,
    ).join('');
    return {
      'people.csv': zip(
        book.set(
          'xl/workbook.xml',
          book.get('xl/workbook.xml')!.replace(/<sheet .*\/>/, `${sheets}</sheets></workbook>`),
        ),
      ),
    };
  },
  'a pattern of many stars': () => ({
    'people.csv': `id,name\np1,${'a'.repeat(30_000)}\n`,
    'rules.yaml': `who: { include: { name: "${'*a'.repeat(50)}b" } }\n`,
  }),
};

/** Groups files out of all proportion, beside nine people. */
const groups: Readonly<Record<string, () => string>> = {
  '100,000 seats of nobody': () =>
    `group,id\n${Array.from({ length: 100_000 }, (_, row) => `G${row % 20_000},x${row}\n`).join('')}`,
  '100,000 seats of one person': () => `group,id\n${'Ash,p1\n'.repeat(100_000)}`,
  '100,000 groups of one person': () =>
    `group,id\n${Array.from({ length: 100_000 }, (_, row) => `G${row},p${row % 9}\n`).join('')}`,
  '100,000 columns of groups': () =>
    `${Array.from({ length: 100_000 }, (_, index) => `G${index}`).join(',')}\np1,p2\n`,
  'a group name of 1 MB': () => `group,id\n${'G'.repeat(MEGA)},p1\n${'G'.repeat(MEGA)},p2\n`,
};

/** Companies that are only large: groups of all their people are an honest piece of work, measured in docs/benchmarks.md. */
const isJustLarge = /^(100,000|50,000|half a million|a million (long|open))(?!.*(chain|one loop))/;

export const hugeNames: readonly string[] = [...Object.keys(makers), ...Object.keys(groups)];

export function makeHuge(name: string, random: Random): Huge {
  const make = makers[name];
  if (make) {
    const reading = [['people'], ['rules'], ['people', '--csv']];
    const solving = [
      ['assign', '-o', 'out'],
      ['init', '--yes', '-o', 'out.yaml'],
    ];
    const command = random.pick(isJustLarge.test(name) ? reading : [...reading, ...solving]);
    const isInit = command[0] === 'init';
    const [verb, ...rest] = command;
    const quick = verb === 'assign' ? ['--effort', 'quick'] : [];
    return {
      name,
      files: make(random),
      args: [
        verb!,
        'people.csv',
        ...rest,
        ...quick,
        ...(isInit || verb === 'rules' ? [] : ['--cycle', '2027-H1']),
      ],
    };
  }
  const files = {
    'people.csv': people(9),
    'groups.csv': groups[name]!(),
    'rules.yaml': 'who: {}\nsize: { min: 2, ideal: 3, max: 4 }\n',
  };
  const args = random.pick([
    ['check', 'people.csv', 'groups.csv', '--fix', '-o', 'out'],
    ['check', 'people.csv', 'groups.csv'],
    ['place', 'people.csv', 'groups.csv', 'p1'],
    ['explain', 'people.csv', 'groups.csv', 'p1'],
    ['rotate', 'people.csv', '--from', 'groups.csv', '--force', '-o', 'out', '--effort', 'quick'],
    ['diff', 'groups.csv', 'groups.csv'],
  ]);
  return { name, files, args };
}

function people(count: number, bossOf = (row: number): string => (row === 0 ? '' : 'p0')): string {
  const rows = Array.from({ length: count }, (_, row) => `p${row},Person ${row},${bossOf(row)}\n`);
  return `id,name,manager\n${rows.join('')}`;
}
