/** Timezones as the UTC offsets they mean on the days of a cycle. Understands exact names only; guesses nothing. */

/** Longer texts are no timezone; the patterns below may take long on them. */
const LONGEST = 100;

/**
 * A text that is equal for two zones exactly when their UTC offsets agree at noon UTC on every day from `fromDay` to
 * `toDay` (days since 1970-01-01): minutes, then `day:minutes` at each change. Null when the zone is not understood.
 */
export function timezoneSignature(zone: string, fromDay: number, toDay: number): string | null {
  const text = zone.trim();
  if (text.length > LONGEST) return null;
  const named = /^([^()]*)\(([^()]*)\)$/.exec(text);
  const fixed = fixedOffset(named === null ? text : named[1]!.trim());
  // Of "GMT+01:00 (Europe/Paris)" the name counts: the offset is that of winter only.
  if (named !== null) return fixed === null ? null : zoneSignature(named[2]!.trim(), fromDay, toDay);
  return fixed === null ? zoneSignature(text, fromDay, toDay) : String(fixed);
}

/** No place is farther from UTC than Kiribati. */
const FARTHEST = 14 * 60;

/** Minutes of `UTC`, `GMT`, `UTC+1`, `GMT +01:00`, `UTC+0530`, `+5:30`; null for anything else. */
function fixedOffset(text: string): number | null {
  const parts = /^(UTC|GMT)?\s*(?:([-+−])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(text);
  if (parts === null) return null;
  const [, prefix, sign, hours, minutes] = parts;
  if (sign === undefined) return prefix === undefined ? null : 0;
  // A bare `-8` may as well be any number.
  if (prefix === undefined && minutes === undefined) return null;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  if (offset > FARTHEST || Number(minutes ?? 0) > 59) return null;
  return sign === '+' ? offset : 0 - offset;
}

/** No clock change before 2060 is undone in less than a week (tz 2025c), so none hides between two samples. */
const SAMPLE_DAYS = 7;

function zoneSignature(name: string, fromDay: number, toDay: number): string | null {
  const formatter = formatterOf(name);
  if (formatter === null) return null;
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

function formatterOf(name: string): Intl.DateTimeFormat | null {
  // Names without a slash are abbreviations: EST would be Panama, without summer time, and IST is three countries.
  if (!name.includes('/') && name !== 'UTC' && name !== 'GMT') return null;
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

/** Minutes east of UTC at 12:00 UTC of a day. */
function offsetAtNoon(formatter: Intl.DateTimeFormat, day: number): number {
  const parts = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(formatter.format(day * DAY_MS + DAY_MS / 2));
  const [, sign, hours, minutes] = parts!;
  if (sign === undefined) return 0;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? offset : 0 - offset;
}
