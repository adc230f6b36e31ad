/** The questions of `minim init`: few, each with a default that Enter takes, and with what the data say beside it. */
import type { SizeRange } from '../model/problem.ts';
import { derivedAttributes } from '../read/people/derived.ts';
import type { PeopleFile } from '../read/people/read-people.ts';
import type { Choices } from '../read/propose/choices.ts';
import type { ChosenColumn } from '../read/propose/propose.ts';
import { carries, hasColumn } from '../read/propose/rules.ts';
import { isSensitiveHeading } from '../read/propose/sensitive-headings.ts';
import { type UnclearField, unclearFields, uniqueColumns } from '../read/propose/unclear.ts';
import { type Circle, proposeWho } from '../read/propose/who.ts';
import { warnOfManagersOnly } from '../read/rules/participants.ts';
import { programmes } from '../read/rules/programme.ts';
import { didYouMean } from '../read/suggest.ts';
import type { Table } from '../read/table.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { Io } from './io.ts';
import type { Prompt } from './prompt.ts';

type Read = (columns: readonly ChosenColumn[]) => { file: PeopleFile | null };

/** Columns for the fields that no heading settles; null where the organiser stopped. */
export async function askColumns(
  io: Io,
  table: Table,
  read: Read,
  prompt: Prompt | null,
): Promise<ChosenColumn[] | null> {
  const columns: ChosenColumn[] = [];
  if (read([]).file === null) {
    const unique = uniqueColumns(table);
    const because = 'every row has a value of its own in it';
    const candidates = unique.map((heading) => ({ heading, because, isSure: unique.length === 1 }));
    const why = 'no heading says who a row is';
    const chosen = await askColumn(io, { field: 'id', why, candidates }, prompt);
    if (chosen === 'stopped') return null;
    if (chosen) columns.push(chosen);
  }
  const { file } = read(columns);
  for (const unclear of file === null ? [] : unclearFields(file)) {
    const chosen = await askColumn(io, unclear, prompt);
    if (chosen === 'stopped') return null;
    if (chosen) columns.push(chosen);
  }
  return columns;
}

type Unclear = Omit<UnclearField, 'field'> & { readonly field: string };

const CANDIDATES_SHOWN = 9;

async function askColumn(
  io: Io,
  { field, why, candidates }: Unclear,
  prompt: Prompt | null,
): Promise<ChosenColumn | null | 'stopped'> {
  if (candidates.length === 0) return null;
  const shown = candidates.slice(0, CANDIDATES_SHOWN);
  const sure = shown.findIndex(({ isSure }) => isSure);
  const options = [...shown.map(({ heading, because }) => `${heading} (${because})`), 'none of them'];
  const usual = sure < 0 ? options.length - 1 : sure;
  const index = await askOption(
    io,
    prompt,
    `Which column is the ${field}? ${why[0]!.toUpperCase()}${why.slice(1)}.`,
    options,
    usual,
  );
  if (index === null) return 'stopped';
  const chosen = shown[index];
  return chosen ? { attribute: field, heading: chosen.heading, because: `${why}; ${chosen.because}` } : null;
}

/** Who takes part, the size of groups, and what is mixed; null where the organiser stopped. */
export async function askChoices(io: Io, file: PeopleFile, prompt: Prompt | null): Promise<Choices | null> {
  const circle = await askCircle(io, file, prompt);
  if (circle === null) return null;
  const size = await askSize(io, prompt);
  if (size === null) return null;
  const spread = await askSpread(io, file, circle, prompt);
  if (spread === null) return null;
  const pools = size === programmes[0]!.size ? 'own sizes' : 'one size';
  return { circle, size, pools, sameTeam: 'never', spread: spread.columns };
}

/** Fewer managers than this are no pool of their own; the file then seems to hold the managers and not their reports. */
const FEW = 8;
/** Fewer than this make no group. */
const LEAST = 3;

async function askCircle(io: Io, file: PeopleFile, prompt: Prompt | null): Promise<Circle | null> {
  if (!file.chart.isKnown) return 'everybody';
  const count = (circle: Circle) => proposeWho(file, circle).people.length;
  const options: { circle: Circle; text: string; people: number }[] = [
    { circle: 'managers', text: 'who manage people, without executives and HR', people: count('managers') },
    { circle: 'all managers', text: 'who manage people, without the top', people: count('all managers') },
    { circle: 'everybody', text: 'in the file, without the top', people: count('everybody') },
  ];
  const isSame = options[0]!.people === options[1]!.people;
  const offered = isSame ? options.slice(1) : options;
  const isFew = offered[0]!.people < FEW && warnOfManagersOnly(file) !== null;
  const usual = isFew || offered[0]!.people < LEAST ? offered.length - 1 : 0;
  const texts = offered.map(({ text, people }) => `${people} people ${text}`);
  const index = await askOption(io, prompt, 'Who takes part?', texts, usual);
  return index === null ? null : offered[index]!.circle;
}

async function askSize(io: Io, prompt: Prompt | null): Promise<SizeRange | null> {
  const { size } = programmes[0]!;
  if (prompt === null) return size;
  const question = `How many people in a group? [${size.min} to ${size.max}] `;
  for (;;) {
    const answer = await prompt.ask(question);
    if (answer === null) return null;
    const read = answer === '' ? size : readSizeAnswer(answer, size);
    if (read !== null) return read;
    io.out('  Please write two numbers such as 5 to 8, or one such as 6.\n');
  }
}

/** "5 to 8", "5-8", or one number, of which groups may then have one less or two more. */
export function readSizeAnswer(answer: string, usual: SizeRange): SizeRange | null {
  const parts = /^(\d{1,3})(?:\s*(?:to|-|–|\.\.)\s*(\d{1,3}))?$/.exec(answer);
  if (parts === null) return null;
  const first = Number(parts[1]);
  const [min, max] = parts[2] === undefined ? [Math.max(2, first - 1), first + 2] : [first, Number(parts[2])];
  if (min < 2 || max < min) return null;
  const ideal = parts[2] === undefined ? Math.max(min, first) : Math.min(max, Math.max(min, usual.ideal));
  return { min, ideal, max };
}

async function askSpread(
  io: Io,
  file: PeopleFile,
  circle: Circle,
  prompt: Prompt | null,
): Promise<{ columns: readonly string[] | null } | null> {
  if (prompt === null) return { columns: null };
  const { people } = proposeWho(file, circle);
  const usual = ['timezone', 'department', 'start_date'].filter(
    (attribute) => hasColumn(file, attribute) && carries(file, attribute, people).isCarried,
  );
  const fields = [...file.layout.columns.keys()].filter((field) => field !== 'manager');
  const known = [...new Set([...fields, ...file.table.headings])].filter(isWritable);
  io.out('What should differ inside a group? Names of columns with commas between, or none.\n');
  for (;;) {
    const answer = await prompt.ask(`  [${usual.join(', ') || 'none'}] `);
    if (answer === null) return null;
    if (answer === '') return { columns: null };
    if (/^none$/i.test(answer)) return { columns: [] };
    const names = answer.split(',').map((name) => name.trim());
    const found = names.map((name) => known.find((each) => each.toLowerCase() === name.toLowerCase()));
    const strange = names.filter((_, index) => found[index] === undefined);
    if (strange.length === 0) {
      const columns = [...new Set(found.flatMap((name) => name ?? []))];
      if (columns.some((name) => isSensitiveHeading(file.headingOf(name) ?? name)))
        io.out(
          '  A private column is used to form groups, and is listed as sensitive: it is shown nowhere.\n',
        );
      return { columns };
    }
    const [name] = strange;
    const help =
      didYouMean(name!, known) ??
      `there are: ${known.slice(0, NAMES_SHOWN).join(', ')}${known.length > NAMES_SHOWN ? ', ...' : ''}`;
    io.out(`  There is no column “${forTerminal(name!)}”; ${forTerminal(help)}\n`);
  }
}

const NAMES_SHOWN = 12;

/** Headings that can stand as a key of rules.yaml and mean no derived column. */
function isWritable(name: string): boolean {
  return name.length <= 100 && !name.includes(',') && !derivedAttributes.includes(name as never);
}

/** The number of the chosen option, from 0; null where the organiser stopped. */
async function askOption(
  io: Io,
  prompt: Prompt | null,
  question: string,
  options: readonly string[],
  usual: number,
): Promise<number | null> {
  if (prompt === null) return usual;
  io.out(`${forTerminal(question)}\n`);
  for (const [index, option] of options.entries()) io.out(`  ${index + 1}  ${forTerminal(option)}\n`);
  for (;;) {
    const answer = await prompt.ask(`  [${usual + 1}] `);
    if (answer === null) return null;
    const index = answer === '' ? usual : Number(answer) - 1;
    if (options[index] !== undefined) return index;
    io.out(`  Please write a number from 1 to ${options.length}.\n`);
  }
}
