/** The timezone of a place as people write it, where it is certain: `Denver, CO USA`, `FR Remote`, `London, UK`. */
import type { Zone } from '../../model/utc-offsets.ts';
import type { Clock } from './clock.ts';
import { type Country, placesKnown } from './gazetteer.ts';
import { type Judged, judge } from './judge-parse.ts';
import { parsesOf } from './parses.ts';
import { takeApart } from './place-text.ts';
import { notFound, type Reading } from './reading.ts';

/** Longer texts are no place, and take long to look at. */
const LONGEST = 100;

/**
 * `stated` is an offset, in minutes, written beside the place: it tells namesakes apart, and a zone that is never at it
 * is not the one that is meant.
 */
export function zoneOfPlace(text: string, clock: Clock, stated: number | null = null): Reading {
  if (text.length > LONGEST) return notFound('it is too long for a place');
  const apart = takeApart(text);
  if (apart === null) return notFound('it tells of more than one place');
  const { flags, places } = apart;
  if (flags.length > 1) return notFound('it has the flags of several countries');
  const flag = flags[0] === undefined ? null : placesKnown().country(flags[0])!;
  if (places.length === 0)
    return flag ? onePlace([flag.name], null, clock, stated) : notFound('it names no place');
  const readings = places.map((parts) => onePlace(parts, flag, clock, stated));
  const unclear = readings.find(({ zone }) => zone === null);
  if (unclear) return unclear;
  const zones = readings.map(({ zone }) => zone!);
  if (!clock.agree(zones)) return notFound('it names places in different timezones');
  return readings[0]!;
}

function onePlace(
  parts: readonly string[],
  flag: Country | null,
  clock: Clock,
  stated: number | null,
): Reading {
  const specific = parts.filter((part) => !isVague(part));
  if (specific.length === 0) return notFound('it is a part of the world with several timezones');
  const judged = parsesOf(specific).map((parse) => ({
    ...judge(parse, flag, clock, stated),
    towns: parse.towns.length,
  }));
  const listed = judged.filter(({ rank }) => rank === 'listed');
  if (listed.length > 0) {
    // A part that may be a town or its state is the state: Chihuahua in “Ciudad Juárez, Chihuahua”.
    const fewest = Math.min(...listed.map(({ towns }) => towns));
    return settle(
      listed.filter(({ towns }) => towns === fewest),
      clock,
    );
  }
  const contained = judged.filter(({ rank }) => rank === 'contained' || rank === 'contained by code');
  if (contained.length === 0) return notFound(whyNot(judged));
  // Letters alone may mean a country or a state; they are certain only where there is no other way to read them.
  const rivals = judged.filter(({ rank }) => rank === 'open');
  const byCode = contained.some(({ rank }) => rank === 'contained by code');
  return settle([...contained, ...rivals.filter(({ zones }) => byCode || zones.length > 0)], clock);
}

function settle(judged: readonly Judged[], clock: Clock): Reading {
  const zones: Zone[] = judged.flatMap((each) => each.zones);
  const isOpen = judged.some((each) => each.zones.length === 0);
  return !isOpen && clock.agree(zones)
    ? { zone: zones[0]!, how: 'meant' }
    : notFound('it may mean several places in different timezones');
}

/** The most telling reason first. */
function whyNot(judged: readonly Judged[]): string {
  const reasons = judged.flatMap(({ why }) => why ?? []);
  const weight = (why: string) =>
    ['flag', 'several timezones', 'may mean'].findIndex((word) => why.includes(word));
  const known = reasons.filter((why) => weight(why) >= 0).sort((a, b) => weight(a) - weight(b));
  return known[0] ?? reasons[0] ?? 'its parts do not fit together';
}

/** Folded beforehand. */
const VAGUE =
  /^(europe|eu|emea|americas|america|north america|south america|latin america|latam|amer|asia|apac|apj|africa|oceania|middle east|mena|nordics|dach|benelux|balkans|caribbean|world|worldwide|global|anywhere|everywhere|various|multiple|international|earth|nomad|digital nomad|travelling|traveling|distributed|(somewhere|anywhere) in .*)$/;

function isVague(part: string): boolean {
  return VAGUE.test(
    part
      .toLowerCase()
      .replace(/\bthe /g, '')
      .trim(),
  );
}
