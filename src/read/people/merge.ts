/** Rows that are one person: the same id, or the same e-mail address. Never the same name alone. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { fold } from '../suggest.ts';
import { isWithheld, type RawPerson } from './rows.ts';

export interface MergedPerson {
  /** The row that speaks for the person. */
  readonly main: RawPerson;
  /** All rows, `main` among them. */
  readonly rows: readonly RawPerson[];
  /** Set where rows of one id are different people, so that no seat can be given. */
  readonly isAmbiguous: boolean;
}

export interface Merge {
  readonly people: readonly MergedPerson[];
  /** Rows without an id. */
  readonly nameless: readonly RawPerson[];
  readonly diagnostics: readonly Diagnostic[];
}

export function mergeRows(file: string, raw: readonly RawPerson[]): Merge {
  const diagnostics: Diagnostic[] = [];
  const nameless = raw.filter((row) => row.id === '');
  for (const row of nameless) {
    diagnostics.push(
      diagnostic(
        'people/missing-id',
        { file, line: row.line },
        `The row of ${row.name || 'nobody'} has no id and is left out.`,
        'give it an id',
      ),
    );
  }
  const byId = gather(
    raw.filter((row) => row.id !== ''),
    (row) => row.id,
  );
  const people = byId.map((rows) =>
    rows.length === 1 ? single(rows[0]!) : mergeById(file, rows, diagnostics),
  );
  return { people: mergeByEmail(file, people, diagnostics), nameless, diagnostics };
}

/** Rows of one key together, keys by code point, rows in an order that does not depend on where they stand. */
function gather<T extends RawPerson>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const row of rows) {
    const list = byKey.get(keyOf(row));
    if (list) list.push(row);
    else byKey.set(keyOf(row), [row]);
  }
  const keys = [...byKey.keys()].sort(byCodePoint);
  return keys.map((key) => byKey.get(key)!.sort(byContent));
}

function byContent(a: RawPerson, b: RawPerson): number {
  return currentFirst(a, b) || byCodePoint(a.content, b.content) || a.line - b.line;
}

function single(main: RawPerson): MergedPerson {
  return { main, rows: [main], isAmbiguous: false };
}

/** One id on several rows: posts that were abolished give way; different people on one id cannot be told apart. */
function mergeById(file: string, rows: readonly RawPerson[], diagnostics: Diagnostic[]): MergedPerson {
  const held = rows.filter((row) => row.standing !== 'vacant post');
  const [main] = held.length > 0 ? held : rows;
  const others = held.slice(1);
  const isSame = others.every((row) => isOnePerson(main!, row));
  const lines = rows.map((row) => row.line).sort((a, b) => a - b);
  const shared = `The id ${main!.id} stands on lines ${joined(lines)}`;
  if (!isSame) {
    const help = 'give each of them an id of their own; until then none of them gets a seat';
    diagnostics.push(
      diagnostic('people/duplicate-id', { file, line: lines[0]! }, `${shared} for different people.`, help),
    );
  } else if (others.length > 0) {
    const isPlain = others.every((row) => JSON.stringify(row.managers) === JSON.stringify(main!.managers));
    const message = isPlain
      ? `${shared}; nothing tells these rows apart, so they are read as one person.`
      : `${shared} with different managers; they are read as one person who reports to all of them.`;
    diagnostics.push(diagnostic('people/duplicate-id', { file, line: lines[0]! }, message));
  } else {
    const message = `${shared}, of which only line ${main!.line} ${held.length > 0 ? 'is held by somebody' : 'is used'}.`;
    diagnostics.push(diagnostic('people/duplicate-id', { file, line: lines[0]! }, message));
  }
  return { main: main!, rows, isAmbiguous: !isSame };
}

function isOnePerson(a: RawPerson, b: RawPerson): boolean {
  const hasOneManager = JSON.stringify(a.managers) === JSON.stringify(b.managers);
  return fold(a.name) === fold(b.name) && (hasOneManager || !isWithheld(a.name));
}

/** History rows and interim posts of one address become one person; the current row speaks for them. */
function mergeByEmail(
  file: string,
  people: readonly MergedPerson[],
  diagnostics: Diagnostic[],
): MergedPerson[] {
  const byEmail = new Map<string, MergedPerson[]>();
  for (const person of people) {
    const email = person.main.email.toLowerCase();
    const isShared = email !== '' && !person.isAmbiguous && person.main.standing !== 'vacant post';
    const key = isShared ? `e ${email}` : `i ${person.main.id}`;
    byEmail.set(key, [...(byEmail.get(key) ?? []), person]);
  }
  return [...byEmail.values()].flatMap((same) => {
    if (same.length === 1) return same;
    const mains = same.map(({ main }) => main);
    if (mains.some((row) => fold(row.name) !== fold(mains[0]!.name))) {
      const lines = mains.map((row) => row.line).sort((a, b) => a - b);
      const message = `Lines ${joined(lines)} have the e-mail address ${mains[0]!.email} and different names; they are read as different people.`;
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
    const main = [...mains].sort(currentFirst)[0]!;
    const rows = same.flatMap((person) => person.rows);
    const lines = rows.map((row) => row.line).sort((a, b) => a - b);
    const message = `${main.name} stands on lines ${joined(lines)} with one e-mail address and is read as one person, as on line ${main.line}.`;
    diagnostics.push(diagnostic('people/same-email', { file, line: lines[0]! }, message));
    return [{ main, rows, isAmbiguous: false }];
  });
}

/** Present before left, without an end before ended, the latest start, then the id. Dates compare as written (ISO). */
function currentFirst(a: RawPerson, b: RawPerson): number {
  return (
    Number(a.standing === 'left') - Number(b.standing === 'left') ||
    Number(a.endDate !== '') - Number(b.endDate !== '') ||
    byCodePoint(b.endDate, a.endDate) ||
    byCodePoint(b.startDate, a.startDate) ||
    byCodePoint(a.id, b.id) ||
    byCodePoint(a.content, b.content)
  );
}

export function joined(lines: readonly number[]): string {
  const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines;
  return shown.length === 1 ? `${shown[0]}` : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
