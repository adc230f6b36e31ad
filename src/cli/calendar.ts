/** The calendar files that `--calendar` asks for, and why there are none where there are none. */
import { dirname } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Roles } from '../engine/roles.ts';
import { calendarUid } from '../model/calendar-id.ts';
import { type Cycle, type Group, nameOf } from '../model/problem.ts';
import { dateText } from '../rules/lost-hours.ts';
import type { StandingRule } from '../rules/price.ts';
import { type Attendee, addressIn, writeCalendar } from '../write/calendar.ts';
import { inOrder, membersInOrder } from '../write/groups-csv.ts';
import { forTerminal } from '../write/safe-text.ts';
import { calendarPaths, revised } from './earlier-calendars.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';

export interface CalendarOptions {
  readonly calendar?: boolean;
  readonly attendees?: boolean;
  readonly quiet: boolean;
  readonly output: string | undefined;
  readonly force: boolean;
}

/** What a run knows of its groups beside who is in them. */
export interface CalendarFacts {
  readonly groups: readonly Group[];
  readonly roles: Roles;
  /** The groups file that the groups came of, where they were rotated. */
  readonly from?: string;
}

/** Why the options cannot be followed, known before any work is done; null where they can. */
export function calendarFault(
  { calendar, attendees }: Pick<CalendarOptions, 'calendar' | 'attendees'>,
  loaded: Loaded,
): Diagnostic | null {
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
export function calendarWords({
  calendar,
  attendees,
}: Pick<CalendarOptions, 'calendar' | 'attendees'>): string[] {
  return [...(calendar ? ['--calendar'] : []), ...(attendees ? ['--attendees'] : [])];
}

/** Adds a file for every group that has a time to the files of a run, and says which groups have none. */
export function addCalendars(
  io: Io,
  options: CalendarOptions,
  loaded: Loaded,
  facts: CalendarFacts,
  texts: Map<string, string>,
): void {
  if (!options.calendar) return;
  const say = (text: string) => {
    if (!options.quiet) io.err(`${forTerminal(text)}\n`);
  };
  const { rules, why } = rulesWithTimes(loaded);
  if (rules.length === 0) {
    say(`No calendar was written: ${why}.`);
    return;
  }
  const ordered = inOrder(facts.groups);
  const paths = calendarPaths(ordered.map(({ name }) => name));
  const without: string[] = [];
  const unreached: string[] = [];
  for (const [index, group] of ordered.entries()) {
    const times = rules.map(({ prepared }) => prepared.timesOf!(group)).find(({ length }) => length > 0);
    if (times === undefined) {
      without.push(group.name);
      continue;
    }
    const people = options.attendees ? attendeesOf(loaded, group, facts.roles) : nobody;
    unreached.push(...people.unreached);
    const meeting = {
      group: group.name,
      cycle: loaded.cycle,
      times,
      notes: facts.from === undefined ? [] : [sayRotated(loaded.cycle)],
      showsPlaces: loaded.rosterShows.includes('timezone'),
      ...people,
    };
    const uid = calendarUid(group.name, loaded.cycle.name);
    const write = (revision: number) => writeCalendar(meeting, revision);
    texts.set(paths[index]!, revised(io, earlierFolders(options, facts), paths[index]!, uid, write));
  }
  if (without.length > 0) say(`No calendar for ${without.join(', ')}: no common time.`);
  if (unreached.length > 0) say(`In no calendar, for want of an e-mail address: ${unreached.join(', ')}.`);
}

/** Where the same meeting may have a calendar already. */
function earlierFolders({ output, force }: CalendarOptions, { from }: CalendarFacts): string[] {
  return [...(from === undefined ? [] : [dirname(from)]), ...(output !== undefined && force ? [output] : [])];
}

/** For those who come from another group; each reads only the file of the new one. */
function sayRotated({ fromDay }: Cycle): string {
  return `Groups change on ${dateText(fromDay)}. If you come from another group, please delete its meetings from your calendar.`;
}

/** Rules that know when groups can meet and of which files may speak. */
function rulesWithTimes({ standing, watched }: Loaded): { rules: StandingRule[]; why: string } {
  const all = [...standing, ...watched].filter(({ prepared }) => prepared.timesOf !== undefined);
  const rules = all.filter(({ entry }) => entry.isPublic);
  const why =
    all.length === 0
      ? 'common-hour is off or the export has no timezones, so no group has a common time'
      : 'the common time rests on a sensitive column';
  return { rules, why };
}

interface Invited {
  readonly attendees: readonly Attendee[];
  readonly organizer: Attendee | null;
  /** Members without an address, as they are called. */
  readonly unreached: readonly string[];
}

const nobody: Invited = { attendees: [], organizer: null, unreached: [] };

function attendeesOf({ problem, file }: Loaded, group: Group, roles: Roles): Invited {
  const unreached: string[] = [];
  const attendees = new Map<number, Attendee>();
  for (const person of membersInOrder(problem, group)) {
    const address = addressIn(file.merged[person]!.main.email);
    if (address === null) unreached.push(nameOf(problem.people, person));
    else attendees.set(person, { name: problem.people.names[person]!, address });
  }
  const [leader] = [...roles].find(([each, role]) => role === 'facilitator' && attendees.has(each)) ?? [-1];
  return { attendees: [...attendees.values()], organizer: attendees.get(leader) ?? null, unreached };
}
