/** What one way to read a place says about its timezone. */
import type { Zone } from '../../model/utc-offsets.ts';
import type { Clock } from './clock.ts';
import { type City, type Country, placesKnown } from './gazetteer.ts';
import type { Parse } from './parses.ts';

export interface Judged {
  /**
   * `listed`: a town that is known lies there. `contained`: the country or state has one timezone, whatever the town;
   * `contained by code`: and only two letters name it. `open`: possible, but not certain. `odd`: contradicts itself.
   */
  readonly rank: 'listed' | 'contained' | 'contained by code' | 'open' | 'odd';
  readonly zones: readonly Zone[];
  readonly why?: string;
}

export function judge(parse: Parse, flag: Country | null, clock: Clock, stated: number | null): Judged {
  const { towns, region } = parse;
  const read = parse.country ?? (region && placesKnown().country(region.country)!);
  if (flag && read && flag !== read)
    return { rank: 'odd', zones: [], why: `its flag is that of ${flag.name}` };
  const country = read ?? flag;
  if (country === null) return judgeAlone(towns, clock, stated);
  const isIn = (city: City) => city.country === country.code && (region === null || city.region === region);
  const isDivided = region !== null && (parse.country ?? flag) !== null;
  const cities = towns.map((town) => placesKnown().citiesNamed(town));
  const stray = towns.find((_, index) => isElsewhere(cities[index]!, country, isDivided));
  if (stray !== undefined) {
    const why = `“${stray}” is better known in another country; write city, state and country`;
    return { rank: 'odd', zones: [], why };
  }
  // The same names return from state to state.
  const needsFame = country.code === 'US' && region === null;
  const listed = cities.flat().filter((city) => isIn(city) && (!needsFame || city.isFamous));
  if (listed.length > 0) return { rank: 'listed', zones: listed.map(({ zone }) => zone) };
  const isNamed = parse.isNamed || flag !== null;
  return judgeContainer(parse, country, isNamed, clock);
}

/** A famous city of another country. States have namesakes of them, which are believed where the country is stated too. */
function isElsewhere(namesakes: readonly City[], country: Country, isDivided: boolean): boolean {
  if (isDivided || namesakes.some((city) => city.country === country.code)) return false;
  return namesakes.some((city) => city.isFamous);
}

function judgeContainer(parse: Parse, country: Country, isNamed: boolean, clock: Clock): Judged {
  const { region, towns } = parse;
  const zones = region === null ? country.zones : region.zone === null ? [] : [region.zone];
  const name = region?.name ?? country.name;
  if (!clock.agree(zones)) {
    const town = towns.length === 0 ? '' : `, and “${towns[0]}” is not known`;
    return { rank: 'open', zones: [], why: `${name} has several timezones${town}` };
  }
  if (isNamed) return { rank: 'contained', zones: zones.slice(0, 1) };
  const isUsual = region === null || region.country === 'US' || region.country === 'CA';
  if (towns.length === 0 && isUsual) return { rank: 'contained by code', zones: zones.slice(0, 1) };
  return { rank: 'open', zones: [], why: 'two letters may mean several countries or states' };
}

/** Towns without country or state: each must be famous, or told from its namesakes by the stated offset. */
function judgeAlone(towns: readonly string[], clock: Clock, stated: number | null): Judged {
  const zones: Zone[] = [];
  let isCertain = towns.length > 0;
  for (const town of towns) {
    const namesakes = placesKnown().citiesNamed(town);
    if (namesakes.length === 0) return { rank: 'open', zones: [], why: `“${town}” is not known` };
    const famous = namesakes.filter((city) => city.isFamous);
    const fitting = namesakes.filter(({ zone }) => stated !== null && clock.offsets(zone).includes(stated));
    const meant = famous.length > 0 ? famous : fitting;
    if (meant.length === 0) isCertain = false;
    for (const { zone } of meant.length > 0 ? meant : namesakes) zones.push(zone);
  }
  const why = 'it may mean several places; write the country too';
  if (!isCertain) return { rank: 'open', zones, why };
  return clock.agree(zones)
    ? { rank: 'listed', zones }
    : { rank: 'open', zones, why: 'its places are in different timezones' };
}
