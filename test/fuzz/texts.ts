/** Texts that have broken programs: controls, directions, formulas, markup, paths, words of JavaScript, numbers and dates out of range. */
import type { Random } from './random.ts';

const controls = [
  '\u0000',
  'a\u0000b',
  '\u0007',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u202eevil',
  '\u2066x\u2069',
  '\u200b',
  '\u200e\u200f',
  '\ufeff',
  'x\ufeffy',
  '\u2028',
  '\u2029',
  '\u0085',
  '\r',
  'two\nlines',
  'tab\there',
  '\u00a0',
  '\u061c',
  '\u{e0041}\u{e0042}',
  '\ufffe',
  '\ud800',
  'a\udc00b',
];
const formulas = [
  '=1+1',
  '=HYPERLINK("http://x.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1",
  "''@x",
  '＝1',
  '\t=1',
  '\r=1',
  ' =1',
  '|cmd',
  '%0A=1',
];
const markup = [
  '<script>alert(1)</script>',
  '</script>',
  '</style>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '&#0;',
  '<img src=x onerror=alert(1)>',
  '"><b>',
  '`code` **bold** [x](javascript:alert(1))',
  '| a | b |',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the trick
  '${x}',
  '%s%n%d',
  '\\u0041\\',
];
const paths = [
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  'con',
  'NUL.txt',
  '.',
  '..',
  '~',
  'a/b',
  'x'.repeat(300),
  'groups.csv',
  '.git',
];
const words = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '0',
  'true',
  'null',
  'yes',
  'no',
  'on',
  '~',
  'group',
  'id',
  'name',
  'role',
];
const numbers = [
  '-0',
  '007',
  '1e309',
  '-1e309',
  '9007199254740993',
  '0x10',
  '1_000',
  '1,000.5',
  '1.000,5',
  '٣',
  '½',
  '9'.repeat(400),
  '1e-400',
  '.5',
  '2147483648',
];
const dates = [
  '0000-00-00',
  '2027-02-30',
  '9999-12-31',
  '+275760-09-14',
  '10000-01-01',
  '-000001-01-01',
  '31/31/2020',
  '1/2/3',
  '2027-13-01',
  '99999999',
  '2958466',
  '-693594',
  '1900-02-29',
  '29 Feb 2023',
  '2020-01-01T25:61:61Z',
];
const zones = [
  'Etc/GMT+99',
  '+99:99',
  'UTC+25',
  'GMT-00:00',
  'Mars/Base',
  'Europe/../Berlin',
  'CET',
  'Asia/Kolkata ',
  'utc',
  'EST5EDT',
];
const long = [
  'a'.repeat(5000),
  '字'.repeat(2000),
  'x y '.repeat(1000),
  '👨‍👩‍👧'.repeat(300),
  'é'.repeat(500),
  '*'.repeat(200),
];
const plain = [
  '',
  ' ',
  ',',
  ';',
  '"',
  '""',
  "'",
  '\\',
  '#',
  ':',
  '-',
  '?',
  '*',
  '[',
  '{',
  '&a',
  '!x',
  '🙂',
  'שלום',
  'İ',
  'ß',
  'ﬁ',
];

const kinds: readonly (readonly string[])[] = [
  controls,
  formulas,
  markup,
  paths,
  words,
  numbers,
  dates,
  zones,
  plain,
];

/** One of them, now and then two together or a very long one. */
export function oddText(random: Random): string {
  if (random.chance(0.02)) return random.pick(long);
  const text = random.pick(random.pick(kinds));
  return random.chance(0.15) ? text + random.pick(random.pick(kinds)) : text;
}

/** The text, or with the given share an odd one. */
export function perhapsOdd(random: Random, text: string, share: number): string {
  if (!random.chance(share)) return text;
  return random.chance(0.3) ? text + oddText(random) : oddText(random);
}

const firstNames = [
  'Ana',
  'Bo',
  'Chidi',
  'Dee',
  'Elif',
  'Fay',
  'Gus',
  'Hà',
  'Ines',
  'Jo',
  'Łukasz',
  "O'Neil",
];

export function nameOf(random: Random, number: number): string {
  return `${random.pick(firstNames)} ${String.fromCharCode(65 + (number % 26))}${number}`;
}
