/** Which timezone a cell means: as a zone, an offset, a Windows name, the words of a menu, or a place. Guesses nothing. */
import { fixedZone, isZone, type Zone } from '../model/utc-offsets.ts';
import type { Clock } from './zones/clock.ts';
import { zoneOfPlace } from './zones/place.ts';
import { notFound, type Reading } from './zones/reading.ts';
import { whyAmbiguous, windowsZone, zoneOfTimeName } from './zones/time-names.ts';

/** Longer texts are no timezone; the patterns below may take long on them. */
const LONGEST = 100;

export function readZone(cell: string, clock: Clock): Reading {
  const text = cell.trim();
  if (text.length > LONGEST) return notFound('it is too long for a timezone');
  const exact = exactZone(text);
  if (exact !== null) return exact;
  const windows = windowsZone(text);
  if (windows !== null) return { zone: windows, how: 'meant' };
  const { stated, rest } = splitOffset(text);
  if (rest === '') return notFound('it is no timezone');
  const reading = readName(rest, stated, clock);
  if (reading.zone === null || stated === null || clock.offsets(reading.zone).includes(stated))
    return reading;
  return notFound(`${reading.zone} is never at ${fixedZone(stated)}`);
}

/** A zone or an offset written as such; null for everything else. */
export function exactZone(text: string): (Reading & { readonly zone: Zone }) | null {
  const minutes = fixedOffset(text.replace(/^\((.*)\)$/, '$1'));
  if (minutes !== null) return { zone: fixedZone(minutes), how: 'offset' };
  return isZone(text) ? { zone: text, how: 'exact' } : null;
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

const OFFSET = String.raw`(?:(?:UTC|GMT)(?:\s*[-+−]\d{1,2}(?::?\d{2})?)?|[-+−]\d{1,2}:?\d{2})`;
const BEFORE = new RegExp(String.raw`^(?:\((${OFFSET})\)|(${OFFSET})(?![\w:+]))[\s,–-]*`, 'i');
const AFTER = new RegExp(String.raw`[\s,]+(?:\((${OFFSET})\)|(${OFFSET}))$`, 'i');

/** The offset before or behind a name, in minutes, and the name. */
function splitOffset(text: string): { stated: number | null; rest: string } {
  for (const side of [BEFORE, AFTER]) {
    const found = side.exec(text);
    const stated = found && fixedOffset(found[1] ?? found[2]!);
    if (found && stated !== null) return { stated, rest: text.replace(side, '').trim() };
  }
  return { stated: null, rest: text };
}

/** What IANA names begin with. */
const AREA =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Canada|Etc|Europe|Indian|Pacific|US)\//i;
const ENDS_IN_TIME = /\btime$/i;

function readName(name: string, stated: number | null, clock: Clock): Reading {
  if (isZone(name)) return { zone: name, how: stated === null ? 'exact' : 'meant' };
  const zone = zoneOfTimeName(name, stated !== null);
  if (zone !== null) return { zone, how: 'meant' };
  const why = whyAmbiguous(name);
  if (why !== null) return notFound(why);
  const brackets = /^([^()]*)\(([^()]*)\)$/.exec(name) ?? /^(.*\btime)\s+[-–]\s+(.+)$/i.exec(name);
  if (brackets !== null) return readBrackets(brackets[1]!.trim(), brackets[2]!.trim(), stated, clock);
  if (AREA.test(name)) return notFound('there is no such timezone');
  if (ENDS_IN_TIME.test(name)) return notFound('several places with different clocks may use that name');
  const place = zoneOfPlace(name, clock, stated);
  if (place.zone !== null || stated === null || !name.includes(',')) return place;
  // Menus list the places of one offset: “(UTC+08:00) Kuala Lumpur, Singapore”.
  const each = zoneOfPlace(name.replaceAll(',', '/'), clock, stated);
  return each.zone === null ? place : each;
}

/** `Central European Time (Paris)`: the place counts, and must not contradict a name that is known. */
function readBrackets(outer: string, inner: string, stated: number | null, clock: Clock): Reading {
  if (outer === '') return readName(inner, stated, clock);
  if (whyAmbiguous(inner) !== null || exactZone(inner)?.how === 'offset')
    return readName(outer, stated, clock);
  const isTime = ENDS_IN_TIME.test(outer) || whyAmbiguous(outer) !== null;
  if (!isTime && !isZone(inner)) return zoneOfPlace(`${outer}, ${inner}`, clock, stated);
  const place = isZone(inner) ? ({ zone: inner, how: 'meant' } as const) : zoneOfPlace(inner, clock, stated);
  const named = zoneOfTimeName(outer, true);
  if (place.zone === null || named === null) return place;
  const offsets = clock.offsets(named);
  const isPossible = clock.offsets(place.zone).some((offset) => offsets.includes(offset));
  return isPossible ? place : notFound(`${place.zone} is not at ${outer}`);
}
