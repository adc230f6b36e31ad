/** Which timezone a cell means. Understands exact names only; guesses nothing. */
import { fixedZone, isZone, type Zone } from '../model/utc-offsets.ts';

/** Longer texts are no timezone; the patterns below may take long on them. */
const LONGEST = 100;

/** The timezone of a cell; null when it is not understood. */
export function readZone(cell: string): Zone | null {
  const text = cell.trim();
  if (text.length > LONGEST) return null;
  const named = /^([^()]*)\(([^()]*)\)$/.exec(text);
  const fixed = fixedOffset(named === null ? text : named[1]!.trim());
  // Of "GMT+01:00 (Europe/Paris)" the name counts: the offset is that of winter only.
  if (named !== null) return fixed === null ? null : zoneNamed(named[2]!.trim());
  return fixed === null ? zoneNamed(text) : fixedZone(fixed);
}

function zoneNamed(name: string): Zone | null {
  return isZone(name) ? name : null;
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
