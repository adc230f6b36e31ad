/** What forgetting somebody changes in each file of earlier runs, what has to go whole, and what is left for the organiser. */
import { basename, dirname, extname, join } from 'node:path';
import { readRawSeats } from '../../read/groups/raw-seats.ts';
import { findColumn } from '../../read/layout.ts';
import { cellOf, type Table } from '../../read/table.ts';
import { kitFiles, kitFolders } from '../../write/kit/paths.ts';
import { forMarkdown, safeJson } from '../../write/safe-text.ts';
import type { Io } from '../io.ts';
import { tableIn } from '../read-file.ts';
import { withoutAttendee } from './calendar.ts';
import { withoutName } from './markdown.ts';
import { nameAsWritten } from './notes.ts';
import { isOfNewerMinim, withoutPerson } from './result.ts';
import { withoutRows } from './rows.ts';
import { type Forgotten, isOf, type Seat } from './whom.ts';

export interface ForgetPlan {
  /** New texts by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages whose numbers are of everybody together, and texts to a group that speak of the person. */
  readonly gone: readonly string[];
  /** Files that go on naming the person, with the reason. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** How a workbook begins. */
const ZIP = 'PK\u0003\u0004';

/** The seats that files of earlier groups tell of. */
export function seatsIn(io: Io, paths: readonly string[]): Seat[] {
  return paths.flatMap((path): Seat[] => {
    if (!['groups.csv', 'moves.csv'].includes(basename(path))) return [];
    const { table } = tableIn(io, path);
    if (table === null) return [];
    const { seats } = readRawSeats(table, {}, null);
    if (seats !== null) return seats.map((seat) => ({ ...seat, file: path }));
    return peopleIn(table).map((row) => ({ ...row, file: path, group: '', email: '' }));
  });
}

function peopleIn(table: Table): { id: string; name: string; line: number }[] {
  const [id, name] = [findColumn(table, 'id'), findColumn(table, 'name')];
  const cell = (row: number, column: number) =>
    column < 0 ? '' : cellOf(table, row, column).replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '');
  return [...table.lines].map((line, row) => ({ id: cell(row, id), name: cell(row, name), line }));
}

export function planForgetting(
  io: Io,
  paths: readonly string[],
  whom: Forgotten,
  seats: readonly Seat[],
): ForgetPlan {
  const texts = new Map<string, string>();
  const gone: string[] = [];
  const left: { path: string; why: string }[] = [];
  for (const path of paths) {
    const text = io.files.readFileSync(path, 'utf8');
    if (text.startsWith(ZIP)) {
      left.push({ path, why: 'a workbook, which minim does not write' });
      continue;
    }
    if (extname(path) === '.html' && isPage(text) && names(text, whom)) {
      gone.push(path);
      continue;
    }
    if (extname(path) === '.json' && isOfNewerMinim(text)) {
      left.push({
        path,
        why: 'written by a newer minim; npm install --global minim-groups updates this one',
      });
      continue;
    }
    // Where somebody else has the name too, a text without ids does not say whom it means.
    const shared = isShared(path, whom, seats);
    const after = shared && /\.(md|ics)$/.test(path) ? text : rewritten(io, path, text, whom);
    const isNamed = names(after, whom);
    if (isNamed && !shared && isOfKit(io, path)) {
      gone.push(path);
      continue;
    }
    if (after !== text) texts.set(path, after);
    if (isNamed && shared && isProse(path)) left.push({ path, why: 'somebody else has that name, too' });
    else if (isNamed && !shared) left.push({ path, why: 'minim did not write it so' });
  }
  return { texts, gone, left };
}

function rewritten(io: Io, path: string, text: string, whom: Forgotten): string {
  switch (extname(path)) {
    case '.csv': {
      const { table } = tableIn(io, path);
      if (table === null || Math.max(findColumn(table, 'id'), findColumn(table, 'name')) < 0) return text;
      const rows = peopleIn(table).filter((row) => isOf(whom, row));
      return withoutRows(
        text,
        rows.map(({ line }) => line),
      );
    }
    case '.json':
      return whom.id === '' ? text : (withoutPerson(text, whom.id) ?? text);
    case '.md':
      return withoutName(text, whom.names);
    case '.ics':
      return withoutAttendee(text, whom);
    default:
      return text;
  }
}

/** A text of the announcement kit, just as minim wrote it. */
function isOfKit(io: Io, path: string): boolean {
  const name = nameAsWritten(io, path);
  return name !== null && kitFolders.some((folder) => name.startsWith(join(folder, '/')));
}

/** Texts that call people by their names alone; the mail merge has notes that do so to others. */
function isProse(path: string): boolean {
  return /\.(md|ics|txt|html)$/.test(path) || basename(path) === basename(kitFiles.mailMerge);
}

/** A page that minim wrote: its data stand in one element. */
function isPage(text: string): boolean {
  return text.includes('<script type="application/json" id="data">');
}

function isShared(path: string, { id, names: own }: Forgotten, seats: readonly Seat[]): boolean {
  const run = dirname(path);
  return seats.some((seat) => {
    const here = dirname(seat.file);
    const isHere = run === here || run.startsWith(`${here}/`);
    return isHere && seat.id !== id && own.has(seat.name);
  });
}

/** Whether a text holds a name or an address, in any way that minim writes it. */
function names(text: string, { id, names: own, addresses }: Forgotten): boolean {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const isThere = (each: string) =>
    unfolded.includes(each) ||
    unfolded.includes(forMarkdown(each)) ||
    unfolded.includes(JSON.stringify(each).slice(1, -1)) ||
    unfolded.includes(safeJson(each).slice(1, -2));
  // Short ids are part of other words and numbers.
  const ids = id.length >= 4 ? [id] : [];
  const lower = unfolded.toLowerCase();
  return [...own, ...ids].some(isThere) || [...addresses].some((each) => lower.includes(each));
}
