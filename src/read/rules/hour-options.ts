/** The options of `common-hour`: how long, when people work, and by which clock; own hours and days come from columns. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../model/counted.ts';
import type { Column } from '../../model/people.ts';
import { isZone } from '../../model/utc-offsets.ts';
import { QUARTER } from '../../model/week-quarters.ts';
import { type WorkingWeek, weekKey, workingWeek } from '../../model/working-week.ts';
import type { HourOptions } from '../../rules/rule.ts';
import type { PeopleFile } from '../people/read-people.ts';
import { didYouMean } from '../suggest.ts';
import { readDays, readHours } from '../working-hours.ts';
import { type Cursor, expected, fault, scalarOf, textOf, wholeNumberOf } from './yaml-cursor.ts';

const usual = { minutes: 60, start: 9 * 60, end: 17 * 60, days: [0, 1, 2, 3, 4] };

/** Different working weeks in one export; a column with more holds something else. */
const MOST_WEEKS = 500;

/** Without written options, the usual hour; null where the export has no timezones. */
export function readHourOptions(
  find: (name: string) => Cursor | undefined,
  file: PeopleFile,
): HourOptions | null {
  const zones = file.column('timezone');
  if (zones === null) return null;
  const { start, end } = readDay(find('working-day'));
  const days = readWorkingDays(find('working-days'));
  const hours = readColumn(find('hours'), file);
  const ownDays = readColumn(find('days'), file);
  const own = { start, end, days };
  const eachHours = hours && understood(hours, readHours, 'no working hours such as 08:00-16:00', file);
  const eachDays = ownDays && understood(ownDays, readDays, 'no working days such as Mon-Thu', file);
  const weeks: WorkingWeek[] = [];
  const numberOf = new Map<string, number>();
  const weekOf = Int32Array.from(zones.codes, (_, person) => {
    const at = (column: Column | null) => (column === null ? -1 : column.codes[person]!);
    const times = eachHours?.[at(hours)] ?? own;
    const worked = eachDays?.[at(ownDays)] ?? own.days;
    const key = weekKey({ days: worked, start: times.start, end: times.end, worked: new Int32Array(0) });
    if (weeks.length > MOST_WEEKS) return 0;
    if (!numberOf.has(key)) numberOf.set(key, weeks.push(workingWeek(worked, times.start, times.end)) - 1);
    return numberOf.get(key)!;
  });
  if (weeks.length > MOST_WEEKS) {
    const message = `There are more than ${MOST_WEEKS} different working weeks in ${file.people.file}.`;
    fault(
      find('hours') ?? find('days')!,
      'rules/value',
      message,
      'name the columns of working hours and days',
    );
  }
  const minutes = readMinutes(find('minutes'));
  const slotZone = readSlotZone(find('slot-zone'));
  const headings = [zones, hours, ownDays].flatMap((column) => column?.heading ?? []);
  const alternate = readAlternate(find('alternate'));
  return { minutes, zones, slotZone, weeks, weekOf, alternate, headings };
}

function readMinutes(cursor: Cursor | undefined): number {
  if (cursor === undefined) return usual.minutes;
  const minutes = wholeNumberOf(cursor, QUARTER) ?? usual.minutes;
  if (minutes % QUARTER === 0 && minutes <= 1440) return minutes;
  expected(cursor, `quarter-hours in minutes, such as 45 or 60`);
  return usual.minutes;
}

function readDay(cursor: Cursor | undefined): { start: number; end: number } {
  const text = cursor && textOf(cursor, 'hours such as "09:00-17:00"');
  if (text == null) return usual;
  const hours = readHours(text);
  if (hours === null) expected(cursor!, 'hours such as "09:00-17:00"');
  return hours ?? usual;
}

function readWorkingDays(cursor: Cursor | undefined): readonly number[] {
  const text = cursor && textOf(cursor, 'days such as Mon-Fri');
  if (text == null) return usual.days;
  const days = readDays(text);
  if (days === null) expected(cursor!, 'days such as Mon-Fri');
  return days ?? usual.days;
}

function readSlotZone(cursor: Cursor | undefined) {
  const text = cursor && textOf(cursor, 'a timezone such as Europe/Berlin');
  if (text == null) return null;
  if (isZone(text)) return text;
  expected(cursor!, 'a timezone such as Europe/Berlin');
  return null;
}

function readAlternate(cursor: Cursor | undefined): boolean {
  const text = cursor ? scalarOf(cursor) : 'false';
  if (text !== 'true' && text !== 'false') expected(cursor!, 'true or false');
  return text === 'true';
}

function readColumn(cursor: Cursor | undefined, file: PeopleFile): Column | null {
  const attribute = cursor && textOf(cursor, 'a column');
  if (attribute == null) return null;
  const column = file.column(attribute);
  if (column === null) {
    const help =
      didYouMean(attribute, file.attributes) ?? `its columns are: ${file.table.headings.join(', ')}`;
    fault(cursor!, 'rules/unknown-column', `\`${attribute}\` is no column of ${file.people.file}.`, help);
  }
  return column;
}

/** Each label of a column as `read` takes it; what it does not take counts as the usual, and is said once for each label. */
function understood<T>(
  column: Column,
  read: (text: string) => T | null,
  what: string,
  { people, diagnostics }: PeopleFile,
): (T | null)[] {
  const counts = new Int32Array(column.labels.length);
  const lines = new Int32Array(column.labels.length).fill(2 ** 31 - 1);
  column.codes.forEach((code, person) => {
    if (code < 0) return;
    counts[code]!++;
    lines[code] = Math.min(lines[code]!, people.lines[person]!);
  });
  return column.labels.map((label, code) => {
    const value = read(label);
    if (value === null) {
      const many = counted(counts[code]!, 'person', 'people');
      const message = `${column.heading}: “${label}” is ${what} (${many}); those of the rule are taken instead.`;
      diagnostics.push(
        diagnostic('people/working-hours', { file: people.file, line: lines[code]! }, message),
      );
    }
    return value;
  });
}
