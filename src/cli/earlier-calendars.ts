/** Calendar files of earlier runs: which revision a meeting has reached, and which files are of no group any more. */
import { join } from 'node:path';
import { calendarUid } from '../model/calendar-id.ts';
import { type OwnCalendar, readOwnCalendar } from '../read/own-calendar.ts';
import { fileStems } from '../write/file-names.ts';
import type { Io } from './io.ts';

/** The folder of calendar files, in that of the others. */
const CALENDARS = 'calendar';

/** Paths of the calendar files of groups, below the folder of a run; groups in the order of result.json. */
export function calendarPaths(groups: readonly string[]): string[] {
  return fileStems(groups).map((stem) => `${CALENDARS}/${stem}.ics`);
}

/** What `--calendar` adds to the names that must be free. */
export const calendarNames = [CALENDARS];

/** The text as `write` makes it: the revision of the earlier files of this meeting, or one more where it has changed. */
export function revised(
  io: Io,
  folders: readonly string[],
  path: string,
  uid: string,
  write: (revision: number) => string,
): string {
  const earlier = folders.flatMap((folder) => calendarAt(io, join(folder, path)) ?? []);
  const same = earlier.filter((each) => each.uid === uid);
  if (same.length === 0) return write(0);
  const last = Math.max(...same.map(({ sequence }) => sequence));
  const text = write(last);
  return same.some((each) => each.text === text) ? text : write(last + 1);
}

/**
 * Calendar files that the run which is replaced wrote and this one does not: only where its result.json names the group
 * and the file says that it is of that group.
 */
export function staleCalendars(
  io: Io,
  folder: string,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const run = runIn(io, folder);
  if (run === null) return [];
  return calendarPaths(run.groups).filter((path, index) => {
    const isOwn = calendarAt(io, join(folder, path))?.uid === calendarUid(run.groups[index]!, run.cycle);
    return isOwn && !texts.has(path);
  });
}

function calendarAt(io: Io, path: string): OwnCalendar | null {
  const text = textAt(io, path);
  return text === null ? null : readOwnCalendar(text);
}

/** The names that a result.json tells; null where there is none that can be read. */
function runIn(io: Io, folder: string): { groups: string[]; cycle: string } | null {
  const text = textAt(io, join(folder, 'result.json'));
  if (text === null) return null;
  try {
    const { groups, cycle } = JSON.parse(text) as { groups: { name: unknown }[]; cycle: { name: unknown } };
    return { groups: groups.map(({ name }) => String(name)), cycle: String(cycle.name) };
  } catch {
    return null;
  }
}

function textAt({ files }: Io, path: string): string | null {
  try {
    return files.readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
