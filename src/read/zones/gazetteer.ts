/** The places that are known: countries, states and cities by name and by code. Read from the tables on first use. */
import type { Zone } from '../../model/utc-offsets.ts';
import { fold } from '../suggest.ts';
import { americanCityLines } from './american-cities.ts';
import { countryLines } from './country-table.ts';
import { regionLines } from './region-table.ts';
import { worldCityLines } from './world-cities.ts';

export interface Country {
  readonly code: string;
  readonly name: string;
  /** The zone of most people first. */
  readonly zones: readonly Zone[];
}

export interface Region {
  readonly country: string;
  readonly name: string;
  /** Null where its clocks differ. */
  readonly zone: Zone | null;
}

export interface City {
  readonly name: string;
  readonly country: string;
  /** Null where the country is not divided. */
  readonly region: Region | null;
  readonly zone: Zone;
  /** Whether its name alone says which city is meant. */
  readonly isFamous: boolean;
}

export interface Gazetteer {
  country(code: string): Country | undefined;
  countriesNamed(name: string): readonly Country[];
  /** By an abbreviation of more than two letters, or UK and US, which mean nothing else. */
  countriesAbbreviated(letters: string): readonly Country[];
  regionsNamed(name: string): readonly Region[];
  /** By what follows the hyphen in ISO 3166-2: CA, NSW. */
  regionsCoded(letters: string): readonly Region[];
  citiesNamed(name: string): readonly City[];
  /** Names that stand for themselves, for “did you mean”. */
  readonly famousNames: readonly string[];
}

/** A name as it is compared: without case, accents and punctuation, with St for Saint. */
export function placeKey(name: string): string {
  return fold(name.replaceAll('&', ' and '))
    .replace(/\bsaint\b/g, 'st')
    .replace(/^the /, '');
}

let gazetteer: Gazetteer | null = null;

export function placesKnown(): Gazetteer {
  gazetteer ??= readTables();
  return gazetteer;
}

function readTables(): Gazetteer {
  const countries = new Map<string, Country>();
  const byName = new Map<string, Country[]>();
  const byLetters = new Map<string, Country[]>();
  for (const [code, zones, names] of cellsOf(countryLines)) {
    const all = names.split(';');
    const country = { code, name: all[0]!, zones: zones.split(' ') };
    countries.set(code, country);
    for (const name of all) {
      if (name.endsWith('!')) add(byLetters, name.slice(0, -1), country);
      else add(byName, placeKey(name), country);
    }
  }
  const regions = new Map<string, Region>();
  const regionsByName = new Map<string, Region[]>();
  const regionsByCode = new Map<string, Region[]>();
  for (const [code, zone, names] of cellsOf(regionLines)) {
    const [country, letters] = code.split('-') as [string, string];
    const all = names.split(';');
    const region = { country, name: all[0]!, zone: zone === '' ? null : zone };
    regions.set(code, region);
    add(regionsByCode, letters, region);
    for (const name of all) add(regionsByName, placeKey(name), region);
  }
  const cities = new Map<string, City[]>();
  const famousNames = [...countries.values()].map(({ name }) => name);
  for (const [code, zone, entries] of [...cellsOf(americanCityLines), ...cellsOf(worldCityLines)]) {
    for (const entry of entries.split(';')) {
      const isFamous = entry.startsWith('*');
      const names = entry.replace('*', '').split('=');
      if (isFamous) famousNames.push(names[0]!);
      const region = regions.get(code) ?? null;
      const city = { name: names[0]!, country: code.slice(0, 2), region, zone, isFamous };
      for (const name of names) add(cities, placeKey(name), city);
    }
  }
  return {
    country: (code) => countries.get(code),
    countriesNamed: (name) => byName.get(placeKey(name)) ?? [],
    countriesAbbreviated: (letters) => byLetters.get(letters) ?? [],
    regionsNamed: (name) => regionsByName.get(placeKey(name)) ?? [],
    regionsCoded: (letters) => regionsByCode.get(letters) ?? [],
    citiesNamed: (name) => cities.get(placeKey(name)) ?? [],
    famousNames,
  };
}

function cellsOf(lines: string): [string, string, string][] {
  const rows = lines.trim().split('\n');
  return rows.map((line) => line.split('|') as [string, string, string]);
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
