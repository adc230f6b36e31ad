/** UTC offsets of timezones over the days of a cycle, from the timezone data that comes with Node. */

/** A timezone that is understood: an IANA name that exists, or a fixed offset written as `+05:30`. */
export type Zone = string;

/** No clock change before 2060 is undone in less than a week (tz 2025c), so none hides between two samples. */
export const SAMPLE_DAYS = 7;

/**
 * A text that is equal for two zones exactly when their UTC offsets agree at noon UTC on every day from `fromDay` to
 * `toDay` (days since 1970-01-01): minutes, then `day:minutes` at each change.
 */
export function offsetSignature(zone: Zone, fromDay: number, toDay: number): string {
  const formatter = formatterOf(zone);
  if (formatter === null) return String(fixedMinutes(zone));
  let offset = offsetAtNoon(formatter, fromDay);
  let signature = String(offset);
  let day = fromDay;
  while (day < toDay) {
    let next = Math.min(day + SAMPLE_DAYS, toDay);
    let nextOffset = offsetAtNoon(formatter, next);
    let same = day;
    while (nextOffset !== offset && next - same > 1) {
      const middle = (same + next) >> 1;
      const middleOffset = offsetAtNoon(formatter, middle);
      if (middleOffset === offset) {
        same = middle;
      } else {
        next = middle;
        nextOffset = middleOffset;
      }
    }
    if (nextOffset !== offset) {
      offset = nextOffset;
      signature += `;${next}:${offset}`;
    }
    day = next;
  }
  return signature;
}

/** Only zones that exist, so that a file cannot fill the memory. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Null for what is no IANA name of region and city. */
function formatterOf(name: string): Intl.DateTimeFormat | null {
  // Names without a slash are abbreviations: EST would be Panama, without summer time, and IST is three countries.
  if (!name.includes('/')) return null;
  const key = name.toLowerCase();
  const known = formatters.get(key);
  if (known !== undefined) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    formatters.set(key, formatter);
    return formatter;
  } catch {
    return null;
  }
}

const DAY_MS = 86_400_000;

/** Minutes east of UTC at a minute of UTC since 1970-01-01. */
export function offsetOf(zone: Zone, minute: number): number {
  const formatter = formatterOf(zone);
  return formatter === null ? fixedMinutes(zone) : offsetAtTime(formatter, minute * 60_000);
}

/** Minutes east of UTC at 12:00 UTC of a day. */
function offsetAtNoon(formatter: Intl.DateTimeFormat, day: number): number {
  return offsetAtTime(formatter, day * DAY_MS + DAY_MS / 2);
}

function offsetAtTime(formatter: Intl.DateTimeFormat, time: number): number {
  const parts = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(formatter.format(time));
  const [, sign, hours, minutes] = parts!;
  if (sign === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? offset : 0 - offset;
}

/** Whether a name is an IANA zone of region and city that this Node knows. */
export function isZone(name: string): boolean {
  return formatterOf(name) !== null;
}

/** `+05:30` of minutes east of UTC. */
export function fixedZone(minutes: number): Zone {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes east of UTC of a fixed offset. */
function fixedMinutes(zone: Zone): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone)!;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : 0 - size;
}
