/** The calendar files that `--calendar` asks for, and why there are none where there are none. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type Group, nameOf } from '../model/problem.ts';
import type { StandingRule } from '../rules/price.ts';
import { type Attendee, addressIn, writeCalendar } from '../write/calendar.ts';
import { fileStems } from '../write/file-names.ts';
import { inOrder, membersInOrder } from '../write/groups-csv.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';

export interface CalendarOptions {
  readonly calendar?: boolean;
  readonly attendees?: boolean;
  readonly quiet: boolean;
}

/** The folder of calendar files, in that of the others. */
export const CALENDARS = 'calendar';

/** Why the options cannot be followed, known before any work is done; null where they can. */
export function calendarFault({ calendar, attendees }: CalendarOptions, loaded: Loaded): Diagnostic | null {
  if (!attendees) return null;
  const wrong = (message: string, help: string) => diagnostic('usage/option', null, message, help);
  if (!calendar) return wrong('--attendees says who is in calendar files.', 'add --calendar');
  const heading = loaded.file.headingOf('email');
  if (heading === null) {
    const help = 'leave --attendees out, or name the column in rules.yaml: columns: { email: Work address }';
    return wrong(
      `--attendees needs e-mail addresses, and ${loaded.file.people.file} has no such column.`,
      help,
    );
  }
  if (!loaded.sensitive.has(heading)) return null;
  return wrong(
    `--attendees would write “${heading}”, which is sensitive.`,
    'leave --attendees out, or take the column out of `sensitive`',
  );
}

/** The options as words of a command. */
export function calendarWords({ calendar, attendees }: CalendarOptions): string[] {
  return [...(calendar ? ['--calendar'] : []), ...(attendees ? ['--attendees'] : [])];
}

/** Adds a file for every group that has a time to the files of a run, and says which groups have none. */
export function addCalendars(
  io: Io,
  { calendar, attendees, quiet }: CalendarOptions,
  loaded: Loaded,
  groups: readonly Group[],
  texts: Map<string, string>,
): void {
  if (!calendar) return;
  const say = (text: string) => {
    if (!quiet) io.err(`${forTerminal(text)}\n`);
  };
  const { rules, why } = rulesWithTimes(loaded);
  if (rules.length === 0) {
    say(`No calendar was written: ${why}.`);
    return;
  }
  const ordered = inOrder(groups);
  const stems = fileStems(ordered.map(({ name }) => name));
  const without: string[] = [];
  const unreached: string[] = [];
  for (const [index, group] of ordered.entries()) {
    const time = rules.map(({ prepared }) => prepared.slotOf!(group)).find((found) => found !== null);
    if (time === undefined) {
      without.push(group.name);
      continue;
    }
    const people = attendees ? attendeesOf(loaded, group) : { attendees: [], unreached: [] };
    unreached.push(...people.unreached);
    const meeting = {
      group: group.name,
      cycle: loaded.cycle,
      time,
      showsPlaces: loaded.rosterShows.includes('timezone'),
      attendees: people.attendees,
    };
    texts.set(`${CALENDARS}/${stems[index]}.ics`, writeCalendar(meeting));
  }
  if (without.length > 0) say(`No calendar for ${without.join(', ')}: no common time.`);
  if (unreached.length > 0) say(`In no calendar, for want of an e-mail address: ${unreached.join(', ')}.`);
}

/** Rules that know when groups can meet and of which files may speak. */
function rulesWithTimes({ standing, watched }: Loaded): { rules: StandingRule[]; why: string } {
  const all = [...standing, ...watched].filter(({ prepared }) => prepared.slotOf !== undefined);
  const rules = all.filter(({ entry }) => entry.isPublic);
  const why =
    all.length === 0
      ? 'common-hour is off or the export has no timezones, so no group has a common time'
      : 'the common time rests on a sensitive column';
  return { rules, why };
}

function attendeesOf(
  { problem, file }: Loaded,
  group: Group,
): { attendees: Attendee[]; unreached: string[] } {
  const attendees: Attendee[] = [];
  const unreached: string[] = [];
  for (const person of membersInOrder(problem, group)) {
    const address = addressIn(file.merged[person]!.main.email);
    if (address === null) unreached.push(nameOf(problem.people, person));
    else attendees.push({ name: problem.people.names[person]!, address });
  }
  return { attendees, unreached };
}
