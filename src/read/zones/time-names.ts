/** Names of times that mean one timezone: from Windows, from menus of web applications, from Workday. */
import type { Zone } from '../../model/utc-offsets.ts';
import { fold } from '../suggest.ts';
import { windowsLines } from './windows-table.ts';

/**
 * A line each: zone | names. A `+` marks names that are certain only with an offset in front of them, because another part of
 * the world uses them too (`Eastern Time` is also that of Sydney). “Central European Time” is not here: Algiers and Tunis
 * keep it all year, Paris does not. Written by hand; names of applications as they print them.
 */
const nameLines = `
America/Los_Angeles|Pacific Time (US & Canada);+Pacific Time;PST8PDT
America/Denver|Mountain Time (US & Canada);+Mountain Time;MST7MDT
America/Chicago|Central Time (US & Canada);+Central Time;CST6CDT
America/New_York|Eastern Time (US & Canada);+Eastern Time;EST5EDT
America/Halifax|Atlantic Time (Canada)
America/St_Johns|Newfoundland;Newfoundland Time
America/Anchorage|Alaska;Alaska Time;AKST;AKDT
Pacific/Honolulu|Hawaii;Hawaii Time;HST
America/Phoenix|Arizona
America/Indiana/Indianapolis|Indiana (East)
America/Regina|Saskatchewan
America/Guatemala|Central America
America/Argentina/Buenos_Aires|Argentina Time
Etc/UTC|Coordinated Universal Time
Europe/London|United Kingdom Time
Europe/Moscow|Moscow Time;Moscow Standard Time;MSK
Europe/Istanbul|Turkey Time
Africa/Lagos|West Africa Time;West Central Africa;WAT
Africa/Nairobi|East Africa Time;EAT
Africa/Johannesburg|SAST
Asia/Dubai|Gulf Standard Time
Asia/Kolkata|India Time
Asia/Jakarta|Western Indonesia Time;WIB
Asia/Makassar|Central Indonesia Time;WITA
Asia/Jayapura|Eastern Indonesia Time
Asia/Hong_Kong|Hong Kong Time;Hong Kong Standard Time;HKT
Asia/Manila|Philippine Time;Philippine Standard Time
Asia/Singapore|Singapore Time;SGT
Asia/Taipei|Taipei Time
Asia/Tokyo|Japan Time;Japan Standard Time;JST
Asia/Seoul|Korean Standard Time;KST
Australia/Perth|Australian Western Standard Time;AWST
Pacific/Auckland|New Zealand Time;NZST;NZDT
`;

/** Windows calls New York all year “Eastern Standard Time”; behind an offset the same words may mean a place without summer time. */
const ONLY_WINDOWS = [
  'eastern standard time',
  'central standard time',
  'mountain standard time',
  'pacific standard time',
];

interface Names {
  readonly windows: ReadonlyMap<string, Zone>;
  readonly common: ReadonlyMap<string, Zone>;
  readonly withOffset: ReadonlyMap<string, Zone>;
}

let names: Names | null = null;

function namesKnown(): Names {
  if (names !== null) return names;
  const windows = new Map<string, Zone>();
  for (const line of windowsLines.trim().split('\n')) {
    const [name, zone] = line.split('|') as [string, string];
    windows.set(name.toLowerCase(), zone);
  }
  const common = new Map<string, Zone>();
  const withOffset = new Map<string, Zone>();
  for (const line of nameLines.trim().split('\n')) {
    const [zone, list] = line.split('|') as [string, string];
    for (const name of list.split(';')) {
      if (name.startsWith('+')) withOffset.set(fold(name), zone);
      else common.set(fold(name), zone);
    }
  }
  names = { windows, common, withOffset };
  return names;
}

/** The zone of a Windows name, written in full; null for anything else. */
export function windowsZone(text: string): Zone | null {
  return namesKnown().windows.get(text.toLowerCase()) ?? null;
}

/** The zone that a name of a time means, alone or behind an offset; null where it is none or not certain. */
export function zoneOfTimeName(text: string, hasOffset: boolean): Zone | null {
  const { common, withOffset } = namesKnown();
  const key = fold(text);
  const windows = hasOffset && ONLY_WINDOWS.includes(key) ? null : windowsZone(text);
  return windows ?? common.get(key) ?? (hasOffset ? (withOffset.get(key) ?? null) : null);
}

/** What abbreviations mean to those who write them. */
const ambiguous: Readonly<Record<string, string>> = {
  EST: 'New York, Panama or Sydney',
  EDT: 'New York or Sydney',
  ET: 'New York or Sydney',
  CST: 'Chicago, Regina, Shanghai or Havana',
  CDT: 'Chicago or Havana',
  CT: 'Chicago or Darwin',
  MST: 'Denver, Phoenix or Kuala Lumpur',
  MDT: 'Denver or Edmonton',
  MT: 'Denver or Phoenix',
  PST: 'Los Angeles or Manila',
  PDT: 'Los Angeles or Tijuana',
  PT: 'Los Angeles, or Portugal',
  AST: 'Halifax, Puerto Rico or Riyadh',
  IST: 'India, Israel or Ireland',
  BST: 'London or Dhaka',
  CET: 'Paris, or Algiers without summer time',
  CEST: 'Paris, or a summer there',
  EET: 'Athens, or Tripoli without summer time',
  EEST: 'Athens or Beirut',
  WET: 'Lisbon or the Canary Islands',
  WEST: 'Lisbon or the Canary Islands',
  MET: 'Paris or Tehran',
  AEST: 'Sydney, or Brisbane without summer time',
  AEDT: 'Sydney or Melbourne',
  ACST: 'Adelaide, or Darwin without summer time',
  GST: 'Dubai or South Georgia',
};

/** Why an abbreviation is not certain; null for what is none. `EST/EDT` is one too. */
export function whyAmbiguous(text: string): string | null {
  const [first] = text.toUpperCase().split('/');
  const places = Object.hasOwn(ambiguous, first!) ? ambiguous[first!] : undefined;
  return places === undefined || !/^\p{L}+(\/\p{L}+)?$/u.test(text) ? null : `the letters may mean ${places}`;
}
