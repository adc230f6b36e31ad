/** Calendar files of earlier runs: which revision a meeting has reached, and which files a run wrote. */
import { join } from 'node:path';
import { calendarUid } from '../model/calendar-id.ts';
import { type OwnCalendar, readOwnCalendar } from '../read/own-calendar.ts';
import { fileStems } from '../write/file-names.ts';
import type { Io } from './io.ts';
import { textAt } from './read-file.ts';

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
 * Calendar files of the run that is replaced: only where its result.json names the group and the file says that it is of
 * that group.
 */
export function staleCalendars(
  io: Io,
  folder: string,
  { groups, cycle }: { readonly groups: readonly string[]; readonly cycle: string },
): readonly string[] {
  return calendarPaths(groups).filter(
    (path, index) => calendarAt(io, join(folder, path))?.uid === calendarUid(groups[index]!, cycle),
  );
}

function calendarAt(io: Io, path: string): OwnCalendar | null {
  const text = textAt(io, path);
  return text === null ? null : readOwnCalendar(text);
}
