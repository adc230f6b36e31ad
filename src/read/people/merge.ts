/** Rows that are one person: the same id, or the same e-mail address. Never the same name alone. */
import { type Diagnostic, diagnostic, gather as gatherAll } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { firstFew } from '../faults.ts';
import { sameKeys } from '../same-keys.ts';
import { fold } from '../suggest.ts';
import { differInMiddle, untitledKey } from './names.ts';
import { isWithheld, type RawPerson } from './rows.ts';

export interface MergedPerson {
  /** The row that speaks for the person. */
  readonly main: RawPerson;
  /** All rows, `main` among them. */
  readonly rows: readonly RawPerson[];
  /** Further rows that hold today, such as those of a second post; neither ended nor yet to begin. */
  readonly alsoCurrent: readonly RawPerson[];
  /** Set where rows of one id are different people, so that no seat can be given. */
  readonly isAmbiguous: boolean;
}

export interface Merge {
  readonly people: readonly MergedPerson[];
  /** Rows without an id. */
  readonly nameless: readonly RawPerson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `day` decides which of several rows of a person have ended or are yet to begin. */
export function mergeRows(file: string, raw: readonly RawPerson[], day: number): Merge {
  const diagnostics: Diagnostic[] = [];
  const nameless = raw.filter((row) => row.id === '');
  gatherAll(diagnostics, sayNameless(file, nameless));
  const order = currentFirst(day);
  const byId = gather(
    raw.filter((row) => row.id !== ''),
    (a, b) => order(a, b) || byCodePoint(a.content, b.content) || a.line - b.line,
  );
  const people = byId.map((rows) =>
    rows.length === 1 ? new Single(rows[0]!) : mergeById(file, rows, day, diagnostics),
  );
  return { people: mergeByEmail(file, people, day, diagnostics), nameless, diagnostics };
}

function sayNameless(file: string, rows: readonly RawPerson[]): Diagnostic[] {
  const plain = rows.filter((row) => !row.hasPlaceholderId);
  const faults = plain.map((row) => ({
    place: { file, line: row.line },
    message: `The row of ${row.name || 'nobody'} has no id and is left out.`,
    help: 'give it an id',
  }));
  const diagnostics = firstFew('people/missing-id', faults, 'rows have no id and are left out');
  const nobody = rows.filter((row) => row.hasPlaceholderId).map((row) => row.line);
  if (nobody.length > 0) {
    const message = `${nobody.length} rows (lines ${joined(nobody)}) have an id that is nobody's own, such as 0 for people not in post; they are left out.`;
    const help = 'give whoever shall take part an id of their own';
    diagnostics.push(diagnostic('people/missing-id', { file, line: nobody[0]! }, message, help));
  }
  return diagnostics;
}

/** Rows of one id together, ids by code point, rows in an order that does not depend on where they stand. */
function gather(rows: readonly RawPerson[], order: (a: RawPerson, b: RawPerson) => number): RawPerson[][] {
  const ids = rows.map((row) => row.id);
  const sorted = Uint32Array.from(rows, (_, index) => index).sort(
    (a, b) => byCodePoint(ids[a]!, ids[b]!) || a - b,
  );
  const gathered: RawPerson[][] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && ids[sorted[end]!] === ids[sorted[start]!]) end++;
    const same = Array.from(sorted.subarray(start, end), (index) => rows[index]!);
    gathered.push(same.length === 1 ? same : same.sort(order));
    start = end;
  }
  return gathered;
}

const none: readonly RawPerson[] = [];

/** Nearly everybody has one row; of a million of them no more is kept than that row. */
class Single implements MergedPerson {
  readonly main: RawPerson;

  constructor(main: RawPerson) {
    this.main = main;
  }

  get rows() {
    return [this.main];
  }

  get alsoCurrent() {
    return none;
  }

  get isAmbiguous() {
    return false;
  }
}

/**
 * One id on several rows: abolished posts and rows that have ended give way; different people on one id cannot be
 * told apart. Rows come with the current ones first.
 */
function mergeById(
  file: string,
  rows: readonly RawPerson[],
  day: number,
  diagnostics: Diagnostic[],
): MergedPerson {
  const held = rows.filter((row) => row.standing !== 'vacant post');
  const [main] = held.length > 0 ? held : rows;
  const current = held.filter((row) => row === main || isCurrent(row, day));
  const others = current.slice(1);
  const isSame = others.every((row) => isOnePerson(main!, row));
  const lines = rows.map((row) => row.line).sort((a, b) => a - b);
  const shared = `The ${main!.isKnownByName ? 'name' : 'id'} ${main!.id} stands on lines ${joined(lines)}`;
  const say = (message: string, help?: string) =>
    diagnostics.push(diagnostic('people/duplicate-id', { file, line: lines[0]! }, message, help));
  if (!isSame) {
    const names = [...new Set(current.map((row) => row.name).filter(Boolean))].sort(byCodePoint).slice(0, 4);
    const who = names.length > 1 ? ` (${names.join(', ')})` : '';
    const isOneJob = current.every((row) => JSON.stringify(row.managers) === JSON.stringify(main!.managers));
    const share = isOneJob && !main!.isKnownByName ? ', also where they share a job' : '';
    const help = `give each of them an id of their own${share}; until then none of them gets a seat`;
    say(
      main!.isKnownByName
        ? `${shared}, and no id or e-mail address says whether that is one person.`
        : `${shared} for different people${who}.`,
      help,
    );
  } else if (others.length > 0) {
    const isPlain = others.every((row) => JSON.stringify(row.managers) === JSON.stringify(main!.managers));
    say(
      isPlain
        ? `${shared}; nothing tells these rows apart, so they are read as one person.`
        : `${shared} with different managers; they are read as one person who reports to all of them.`,
    );
  } else {
    const why = held.length === 0 ? 'is used' : held.length === 1 ? 'is held by somebody' : 'is current';
    const former = held.find((row) => !haveOneName(row, main!));
    const other = former ? ` Line ${former.line} has another name, ${former.name}.` : '';
    say(`${shared}, of which only line ${main!.line} ${why}.${other}`);
  }
  return { main: main!, rows, alsoCurrent: isSame ? others : none, isAmbiguous: !isSame };
}

function isOnePerson(a: RawPerson, b: RawPerson): boolean {
  // Never by the name alone: where nothing else says who a row is, only the very same row is the same person.
  if (a.isKnownByName) return a.content === b.content;
  const hasOneManager = JSON.stringify(a.managers) === JSON.stringify(b.managers);
  return haveOneName(a, b) && (hasOneManager || !isWithheld(a.name));
}

/** One name, whatever its order, titles and middle initials: rows of one id or one address need no more. */
function haveOneName({ name: a }: RawPerson, { name: b }: RawPerson): boolean {
  return fold(a) === fold(b) || untitledKey(a) === untitledKey(b) || differInMiddle(a, b);
}

/** History rows and interim posts of one address become one person; the current row speaks for them. */
function mergeByEmail(
  file: string,
  people: readonly MergedPerson[],
  day: number,
  diagnostics: Diagnostic[],
): MergedPerson[] {
  const emailOf = ({ main, isAmbiguous }: MergedPerson) =>
    main.email === '' || isAmbiguous || main.standing === 'vacant post' ? '' : main.email.toLowerCase();
  const merged = new Map<MergedPerson, readonly MergedPerson[]>();
  for (const indexes of sameKeys(people.length, (index) => emailOf(people[index]!))) {
    const [first, ...others] = indexes.map((index) => people[index]!);
    merged.set(first!, mergeOne([first!, ...others]));
    for (const other of others) merged.set(other, []);
  }
  if (merged.size === 0) return [...people];
  return people.flatMap((person) => merged.get(person) ?? person);

  function mergeOne(same: readonly MergedPerson[]): readonly MergedPerson[] {
    const mains = same.map(({ main }) => main);
    if (mains.some((row) => !haveOneName(row, mains[0]!))) {
      const lines = mains.map((row) => row.line).sort((a, b) => a - b);
      const message = `Lines ${joined(lines)} have the e-mail address “${mains[0]!.email}” and different names; they are read as different people.`;
      diagnostics.push(
        diagnostic(
          'people/same-email',
          { file, line: lines[0]! },
          message,
          'if they are one person, remove the other rows',
        ),
      );
      return same;
    }
    const main = [...mains].sort(currentFirst(day))[0]!;
    const rows = same.flatMap((person) => person.rows);
    const lines = rows.map((row) => row.line).sort((a, b) => a - b);
    const message = `${main.name} stands on lines ${joined(lines)} with one e-mail address and is read as one person, as on line ${main.line}.`;
    diagnostics.push(diagnostic('people/same-email', { file, line: lines[0]! }, message));
    const alsoCurrent = rows.filter((row) => row !== main && isCurrent(row, day));
    return [{ main, rows, alsoCurrent, isAmbiguous: false }];
  }
}

/** Whether a row holds on a day: its holder is there, and it has neither ended nor is yet to begin. */
function isCurrent(row: RawPerson, day: number): boolean {
  return row.standing === null && !hasEnded(row, day) && !(row.startDay > day);
}

/** An end that is no date is an end all the same. */
function hasEnded({ endDate, endDay }: RawPerson, day: number): boolean {
  return endDate !== '' && !(endDay >= day);
}

/** Present before left, lasting before ended, begun before yet to begin, the latest end and start, then the id. */
function currentFirst(day: number): (a: RawPerson, b: RawPerson) => number {
  return (a, b) =>
    Number(a.standing === 'left') - Number(b.standing === 'left') ||
    Number(hasEnded(a, day)) - Number(hasEnded(b, day)) ||
    Number(a.startDay > day) - Number(b.startDay > day) ||
    Number(a.endDate !== '' && !hasEnded(a, day)) - Number(b.endDate !== '' && !hasEnded(b, day)) ||
    latestFirst(a.endDay, b.endDay, a.endDate, b.endDate) ||
    latestFirst(a.startDay, b.startDay, a.startDate, b.startDate) * (a.startDay > day ? -1 : 1) ||
    byCodePoint(a.id, b.id) ||
    byCodePoint(a.content, b.content);
}

/** By day where it is known; what cannot be read as a date comes after that, as written. */
function latestFirst(a: number, b: number, writtenA: string, writtenB: string): number {
  if (!Number.isNaN(a) && !Number.isNaN(b)) return b - a;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || byCodePoint(writtenB, writtenA);
}

export function joined(lines: readonly number[]): string {
  const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines;
  return shown.length === 1 ? `${shown[0]}` : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
