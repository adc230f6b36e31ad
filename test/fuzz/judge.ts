/** What must hold of every run, whatever the input: complaints, none where all is well. */
import type { Case } from './cases.ts';

export interface Ran {
  /** Null where it had to be stopped. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Controls, bidi and invisible characters that may reach no terminal; line breaks are minim's own. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** Minim's own, behind a name from right to left: two of them beside each other would change places. */
const ownMark =
  /(?<=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}].{0,400})\u200e/gsu;
/** What a message holds where a programmer forgot something. */
const slips = [
  'undefined',
  'NaN',
  '[object ',
  'Infinity',
  'function (',
  '=>',
  'TypeError',
  'RangeError',
  'node:internal',
];

export function judgeRun(it: Case, { code, out, err }: Ran): string[] {
  const complaints: string[] = [];
  if (code === null) complaints.push('did not end');
  else if (![0, 1, 2].includes(code)) complaints.push(`ended with ${code}`);
  const isData = it.args.some((word) => ['--json', '--csv'].includes(word));
  const said = isData ? err : out + err;
  if (code === 1 && !isSentence(out + err)) complaints.push('says nothing about exit 1');
  if (code === 2 && !isSentence(it.args.length === 0 ? out : err))
    complaints.push('says nothing about exit 2');
  if (/^ +at .+:\d+/m.test(out + err)) complaints.push('shows a stack');
  for (const slip of slips) {
    if ((out + err).includes(slip) && !holds(it, slip)) complaints.push(`says “${slip}”`);
  }
  const bad = unsafe.exec((out + err).replace(ownMark, ''));
  if (bad) complaints.push(`shows the raw character ${bad[0].codePointAt(0)!.toString(16)}`);
  const longest = said.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > LONGEST_LINE) complaints.push(`has a line of ${longest} characters`);
  if (code === 0 && it.args.includes('--json')) complaints.push(...judgeJson('what was printed', out));
  return complaints;
}

/** A long name may be told whole, but not a novel. */
const LONGEST_LINE = 20_000;

/** Three words or more that end like a sentence somewhere; help with usage counts. */
function isSentence(text: string): boolean {
  return /\p{L}+\S*\s+\S+\s+\S+/u.test(text);
}

/** Whether the case itself holds the text. */
function holds({ files, args, answers }: Case, text: string): boolean {
  return [
    ...Object.values(files).map((file) => Buffer.from(file).toString('latin1').replaceAll('\0', '')),
    ...args,
    ...(answers ?? []),
  ].some((each) => each.includes(text));
}

/** Complaints about the files that a run has written, by name. */
export function judgeFiles(it: Case, written: ReadonlyMap<string, Buffer>): string[] {
  // It takes rows out of files that others wrote, and leaves the rest as it is.
  if (it.args[0] === 'forget') return [];
  return [...written].flatMap(([path, bytes]) => {
    const text = bytes.toString('utf8');
    if (text.includes('\ufffd') && !bytesHold(it)) return [`${path} holds broken characters`];
    if (path.endsWith('.csv')) return judgeCsv(path, text);
    if (path.endsWith('.json')) return judgeJson(path, text);
    if (path.endsWith('.html')) return judgeHtml(path, text);
    if (path.endsWith('.md')) return isOwnText(it) ? [] : judgeMarkdown(path, text);
    if (path.endsWith('.ics')) return judgeCalendar(path, text);
    return [];
  });
}

/** Broken characters are kept where the input had some. */
function bytesHold({ files, args }: Case): boolean {
  return (
    args.length > 0 &&
    Object.values(files).some((file) =>
      typeof file !== 'string' ? true : /[\ud800-\udfff\ufffd]/.test(file) || file.includes('\\u'),
    )
  );
}

function judgeCsv(path: string, text: string): string[] {
  const cells = cellsOf(text);
  const run = cells.find((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell));
  return run === undefined
    ? []
    : [`${path} has a cell that a spreadsheet runs: ${JSON.stringify(run.slice(0, 40))}`];
}

/** Cells of sound CSV, read without any library. */
export function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|[,\n])(?:"((?:[^"]|"")*)"|([^",\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );
}

function judgeJson(path: string, text: string): string[] {
  try {
    JSON.parse(text);
  } catch {
    return [`${path} is no JSON`];
  }
  return /\bundefined\b|\bNaN\b/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, ''))
    ? [`${path} has a value that is none`]
    : [];
}

const elements =
  /^(?:<!doctype html>|<\/?(?:html lang="en"|html|head|body|noscript|script|style|title)>|<meta [^<>]*>|<script type="application\/json" id="data">)$/;

function judgeHtml(path: string, text: string): string[] {
  const bare = text
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>');
  const foreign = (bare.match(/<[^<>]*>?/g) ?? []).find((tag) => !elements.test(tag));
  if (foreign !== undefined) return [`${path} has markup that is not its own: ${foreign.slice(0, 60)}`];
  const data = /id="data">([^<]*)<\/script>/.exec(bare)?.[1];
  return data === undefined ? [`${path} has no data`] : judgeJson(`the data of ${path}`, data);
}

/** Texts of the kit that somebody wrote are theirs, markup and all; those that ship come without people. */
function isOwnText({ args, files }: Case): boolean {
  return args[0] === 'kit-templates' || Object.keys(files).some((path) => path.startsWith('our-texts/'));
}

function judgeMarkdown(path: string, text: string): string[] {
  const complaints: string[] = [];
  const bad = unsafe.exec(text);
  if (bad) complaints.push(`${path} holds the raw character ${bad[0].codePointAt(0)!.toString(16)}`);
  if (/<(?!!--)[a-z/!]/i.test(text)) complaints.push(`${path} holds markup`);
  if (/https?:\/\/|\]\(/.test(text.replace(/\\./g, ''))) complaints.push(`${path} holds a link`);
  return complaints;
}

function judgeCalendar(path: string, text: string): string[] {
  const lines = text.split('\r\n');
  if (lines.at(-1) !== '' || lines[0] !== 'BEGIN:VCALENDAR') return [`${path} is no calendar`];
  const long = lines.some((line) => Buffer.byteLength(line) > 75);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  const bad = lines.some((line) => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(line));
  return [
    ...(long ? [`${path} has a line over 75 bytes`] : []),
    ...(bad ? [`${path} holds a control character`] : []),
  ];
}
