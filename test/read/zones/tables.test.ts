import { expect, test } from 'vitest';
import { isZone } from '../../../src/model/utc-offsets.ts';
import { americanCityLines } from '../../../src/read/zones/american-cities.ts';
import { clockFrom } from '../../../src/read/zones/clock.ts';
import { countryLines } from '../../../src/read/zones/country-table.ts';
import { placeKey, placesKnown } from '../../../src/read/zones/gazetteer.ts';
import { zoneOfPlace } from '../../../src/read/zones/place.ts';
import { regionLines } from '../../../src/read/zones/region-table.ts';
import { windowsLines } from '../../../src/read/zones/windows-table.ts';
import { worldCityLines } from '../../../src/read/zones/world-cities.ts';

const rowsOf = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string, string]);
const countries = rowsOf(countryLines);
const regions = rowsOf(regionLines);
const cities = [...rowsOf(americanCityLines), ...rowsOf(worldCityLines)];
const clock = clockFrom(Date.parse('2026-01-05T00:00:00Z') / 86_400_000);
const zonesOf = new Map(countries.map(([code, zones]) => [code, zones.split(' ')]));

test('every zone exists', () => {
  const zones = [
    ...countries.flatMap(([, all]) => all.split(' ')),
    ...[...regions, ...cities].map(([, zone]) => zone),
  ];
  expect(zones.filter((zone) => zone !== '' && !isZone(zone))).toEqual([]);
  expect(rowsOf(windowsLines).filter(([, zone]) => !isZone(zone))).toEqual([]);
});

test('every state and city has a zone whose clocks are among those of its country', () => {
  for (const [code, zone] of [...regions, ...cities]) {
    if (zone === '') continue;
    const own = zonesOf.get(code.slice(0, 2)) ?? [];
    // Hong Kong and Puerto Rico are also written as parts of larger countries.
    const isOwn = own.some((each) => clock.agree([each, zone]));
    expect(isOwn || ['US-PR', 'ES-CN'].includes(code), `${code} ${zone}`).toBe(true);
  }
});

test('every city stands in a country or state that is known, and agrees with the zone of its state', () => {
  const regionZone = new Map(regions.map(([code, zone]) => [code, zone]));
  for (const [code, zone, names] of cities) {
    expect(zonesOf.has(code) || regionZone.has(code), code).toBe(true);
    const own = regionZone.get(code);
    if (own && names !== 'Broken Hill') expect(clock.agree([own, zone]), `${code} ${zone}`).toBe(true);
  }
});

test('a famous name means one timezone, and a country that has several lists none twice', () => {
  const famous = new Map<string, string>();
  for (const [code, zone, names] of cities) {
    for (const entry of names.split(';')) {
      for (const name of entry.replace('*', '').split('=')) {
        const key = placeKey(name);
        expect(key, `${code} ${entry}`).not.toBe('');
        if (!entry.startsWith('*')) continue;
        const before = famous.get(key);
        expect(before === undefined || clock.agree([before, zone]), name).toBe(true);
        famous.set(key, zone);
      }
    }
  }
  expect(famous.size).toBeGreaterThan(400);
});

test('every famous city and every city with its country or state in full is found where it is', () => {
  for (const [code, zone, names] of cities) {
    const region = regions.find(([each]) => each === code)?.[2].split(';')[0];
    const country = placesKnown().country(code.slice(0, 2))!.name;
    for (const entry of names.split(';')) {
      for (const name of entry.replace('*', '').split('=')) {
        if (entry.startsWith('*')) expect(zoneOfPlace(name, clock).zone, name).toBe(zone);
        const where = region === undefined ? `${name}, ${country}` : `${name}, ${region}, ${country}`;
        expect(zoneOfPlace(where, clock).zone, where).toBe(zone);
      }
    }
  }
});

test('the tables take little room', () => {
  const all = [countryLines, regionLines, windowsLines, americanCityLines, worldCityLines];
  expect(all.join('').length).toBeLessThan(60_000);
});
