/** Reads the texts of a column as timezones and says which are not certain, with a line to settle each. */
import { type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { byCodePoint } from '../../model/order.ts';
import { UNKNOWN_MAGNITUDE } from '../../model/people.ts';
import type { Cycle } from '../../model/problem.ts';
import { offsetSignature, type Zone } from '../../model/utc-offsets.ts';
import { didYouMean, fold, nearest } from '../suggest.ts';
import { type Clock, clockFrom } from '../zones/clock.ts';
import { placesKnown } from '../zones/gazetteer.ts';
import type { Reading } from '../zones/reading.ts';
import { zonesKnown } from '../zones/zone-names.ts';

/** A line of `places:` in rules.yaml: what a text of the export means. */
export interface PlaceMapping {
  readonly text: string;
  readonly zone: Zone;
  readonly at: Place;
}

export interface TimezoneRequest {
  readonly heading: string;
  readonly cycle: Cycle;
  readonly places: readonly PlaceMapping[];
  read(label: string, clock: Clock): Reading;
  /** What is wrong with a label that is not certain. */
  says(label: string): string;
  /** Where the heading stands. */
  readonly at: Required<Pick<Place, 'file' | 'line'>>;
  /** Per label, how many people have it and the first line on which it stands. */
  holders(): { readonly counts: Int32Array; readonly lines: Int32Array };
  /** Other texts that a line of `places:` may mean, beside the labels. */
  readonly alsoCalled?: (label: string) => string;
}

/** A text is compared with all names that are known; no more are shown. */
const SUGGESTED = 8;

export function readTimezones(labels: readonly string[], request: TimezoneRequest) {
  const { cycle, read } = request;
  const clock = clockFrom(cycle.fromDay);
  const { zoneOf, diagnostics } = matchPlaces(labels, request);
  const readings = labels.map((label, code): Reading => {
    const zone = zoneOf[code]!;
    return zone === null ? read(label, clock) : { zone, how: 'exact' };
  });
  const zones = readings.map(({ zone }) => zone);
  const signatures = zones.map((zone) => zone && offsetSignature(zone, cycle.fromDay, cycle.toDay));
  const classes = [...new Set(signatures)].filter((each) => each !== null).sort(byCodePoint);
  const meaning = Float64Array.from(signatures, (each) =>
    each === null ? UNKNOWN_MAGNITUDE : classes.indexOf(each),
  );
  const all = [
    ...diagnostics,
    ...tellUncertain(labels, readings, clock, request),
    ...tellRead(labels, readings, request),
  ];
  return { zones, meaning, diagnostics: all };
}

/** Per label the zone that the organiser names, and the lines of `places:` that meet nobody. */
function matchPlaces(labels: readonly string[], { places, heading, alsoCalled }: TimezoneRequest) {
  const zoneOf: (Zone | null)[] = labels.map(() => null);
  const diagnostics = places.flatMap(({ text, zone, at }) => {
    const codes = labels.flatMap((label, code) =>
      label === text || alsoCalled?.(label) === text ? [code] : [],
    );
    for (const code of codes) zoneOf[code] = zone;
    if (codes.length > 0) return [];
    const message = `\`places\`: nobody has “${text}” in the column “${heading}”.`;
    return [diagnostic('rules/no-effect', at, message, didYouMean(text, labels))];
  });
  return { zoneOf, diagnostics };
}

function tellUncertain(
  labels: readonly string[],
  readings: readonly Reading[],
  clock: Clock,
  { heading, says, at, holders, read }: TimezoneRequest,
): Diagnostic[] {
  const uncertain = readings.flatMap((reading, code) =>
    reading.zone === null ? [{ code, why: reading.why }] : [],
  );
  if (uncertain.length === 0) return [];
  const { counts, lines } = holders();
  uncertain.sort((a, b) => lines[a.code]! - lines[b.code]! || a.code - b.code);
  return uncertain.map(({ code, why }, index) => {
    const label = labels[code]!;
    const message = `${heading}: ${says(label)}: ${why} (${people(counts[code]!)}); it counts as not known.`;
    const meant = index < SUGGESTED ? nearlyWritten(label) : null;
    const opening = meant === null ? 'where' : `did you mean “${meant}”? Where`;
    const zone = meant && read(meant, clock).zone;
    const line = `places: { ${JSON.stringify(label)}: ${zone ?? 'Area/City'} }`;
    const rest = zone === null ? ', with a timezone such as Europe/Berlin' : '';
    const help = `${opening} you are sure, write in rules.yaml: ${line}${rest}`;
    return diagnostic('people/timezone', { file: at.file, line: lines[code]! }, message, help);
  });
}

/** The name of which a label is a misspelling: not a longer or shorter one, which may be another place. */
function nearlyWritten(label: string): string | null {
  const name = nearest(label, [...zonesKnown(), ...placesKnown().famousNames]);
  const difference = name === null ? Number.POSITIVE_INFINITY : fold(name).length - fold(label).length;
  return Math.abs(difference) <= MOST_SLIPS ? name : null;
}

const MOST_SLIPS = 2;

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

/** What was read otherwise than it is written, for the record: one note each. */
function tellRead(
  labels: readonly string[],
  readings: readonly Reading[],
  { heading, at }: TimezoneRequest,
): Diagnostic[] {
  const withHow = (how: 'meant' | 'offset') =>
    readings.flatMap((reading, code) =>
      reading.zone !== null && reading.how === how ? [{ label: labels[code]!, zone: reading.zone }] : [],
    );
  const meant = withHow('meant');
  const halfYearly = withHow('offset').filter(
    ({ label, zone }) => !/^\s*UTC\s*$/i.test(label) && changes(zone),
  );
  const notes: Diagnostic[] = [];
  if (meant.length > 0) {
    const { label, zone } = meant[0]!;
    const message = `${heading}: ${values(meant.length)} read by place or common name, such as “${label}” as ${zone}.`;
    notes.push(diagnostic('people/timezone-read', at, message));
  }
  if (halfYearly.length > 0) {
    const message = `${heading}: ${values(halfYearly.length)} an offset without a place, such as “${halfYearly[0]!.label}”, and counted the same all year.`;
    notes.push(
      diagnostic(
        'people/timezone-read',
        at,
        message,
        'where clocks change, write a place such as Europe/Berlin',
      ),
    );
  }
  return notes;
}

function values(count: number): string {
  return count === 1 ? '1 value is' : `${count} values are`;
}

/** Whether somebody somewhere is at an offset for a part of the year only: between +03:30 and +09:00 nobody is. */
function changes(zone: Zone): boolean {
  return !/^\+0([4-8]:\d\d|3:[3-5]\d|9:00)$/.test(zone);
}
