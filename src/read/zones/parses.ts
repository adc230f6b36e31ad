/** The ways to read the parts of a place: each a country, a state or a town. */
import { type Country, placesKnown, type Region } from './gazetteer.ts';

export interface Parse {
  readonly country: Country | null;
  readonly region: Region | null;
  /** Whether country or region is written out, not only as two letters. */
  readonly isNamed: boolean;
  /** The parts that are neither. */
  readonly towns: readonly string[];
}

interface Sense {
  readonly country?: Country;
  readonly region?: Region;
  readonly isNamed: boolean;
}

const none: Parse = { country: null, region: null, isNamed: false, towns: [] };

/** All ways that do not contradict themselves. */
export function parsesOf(parts: readonly string[]): Parse[] {
  const hasOthers = parts.length > 1;
  return parts.reduce<Parse[]>(
    (parses, part) => parses.flatMap((parse) => extensions(parse, part, hasOthers)),
    [none],
  );
}

function extensions(parse: Parse, part: string, hasOthers: boolean): Parse[] {
  const senses = sensesOf(part, hasOthers);
  const isTown = senses.length === 0 || placesKnown().citiesNamed(part).length > 0;
  const extended = senses.flatMap((sense) => extend(parse, sense) ?? []);
  return isTown ? [...extended, { ...parse, towns: [...parse.towns, part] }] : extended;
}

/** Null where the sense contradicts what is read already. */
function extend(parse: Parse, { country, region, isNamed }: Sense): Parse | null {
  const code = country?.code ?? region!.country;
  const before = parse.country?.code ?? parse.region?.country ?? code;
  if (before !== code || (region && parse.region && parse.region !== region)) return null;
  return {
    country: country ?? parse.country,
    region: region ?? parse.region,
    isNamed: isNamed || parse.isNamed,
    towns: parse.towns,
  };
}

function sensesOf(part: string, hasOthers: boolean): Sense[] {
  const { country, countriesNamed, countriesAbbreviated, regionsNamed, regionsCoded } = placesKnown();
  const named = [
    ...countriesNamed(part).map((each) => ({ country: each, isNamed: true })),
    ...regionsNamed(part).map((each) => ({ region: each, isNamed: true })),
  ];
  // “Ca” beside other parts is a code; “la” alone is not.
  const letters = hasOthers && /^\p{L}{2}$/u.test(part) ? part.toUpperCase() : part;
  const coded = country(letters);
  return [
    ...named,
    ...countriesAbbreviated(letters).map((each) => ({ country: each, isNamed: true })),
    ...(coded && countriesAbbreviated(letters).length === 0 ? [{ country: coded, isNamed: false }] : []),
    ...regionsCoded(letters).map((each) => ({ region: each, isNamed: false })),
  ];
}
