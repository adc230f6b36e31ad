/** Takes the text of a place apart: flags, several places in one cell, and the parts of each. */
import { placeKey, placesKnown } from './gazetteer.ts';

export interface PlaceText {
  /** Codes of the countries whose flags stand in it. */
  readonly flags: readonly string[];
  /** Each a place of its own, as parts: `[Denver, CO, USA]`. */
  readonly places: readonly (readonly string[])[];
}

/** More of either is no place but a story. */
const MOST_PLACES = 4;
const MOST_PARTS = 6;

/** Words that tell of more places than one, or of another time. */
const STORY =
  /~~|\b(from|currently|formerly|previously|originally|moving|moved|relocat\w*|until|soon|temporarily|between|near|outside|then|now|was|will)\b/i;

/** Null for a text that tells a story. */
export function takeApart(text: string): PlaceText | null {
  if (STORY.test(text)) return null;
  const flags = flagsIn(text);
  const plain = withoutPictures(text).replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) =>
    letters.replaceAll('.', ''),
  );
  const places = plain
    .split(/[/;]/)
    .flatMap((each) => splitJoined(partsOf(each)))
    .filter((parts) => parts.length > 0);
  if (places.length > MOST_PLACES || places.some((parts) => parts.length > MOST_PARTS)) return null;
  return { flags, places };
}

/** Codes of whole flags; half a flag says nothing. */
function flagsIn(text: string): string[] {
  const national = [...text.matchAll(/(\p{Regional_Indicator})(\p{Regional_Indicator})/gu)].map(([, a, b]) =>
    [a!, b!].map((letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x1f1e6 + 65)).join(''),
  );
  // England, Scotland and Wales write their code in invisible letters behind a black flag.
  const parts = [...text.matchAll(/\u{1f3f4}([\u{e0061}-\u{e007a}]{2})/gu)].map(([, letters]) =>
    [...letters!]
      .map((letter) => String.fromCodePoint(letter.codePointAt(0)! - 0xe0000).toUpperCase())
      .join(''),
  );
  return [...new Set([...national, ...parts])].filter((code) => placesKnown().country(code) !== undefined);
}

function withoutPictures(text: string): string {
  const joiners = /\ufe0f|\u200d|[\u{e0000}-\u{e007f}]/gu;
  return text.replace(joiners, '').replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, ' ');
}

function partsOf(text: string): string[] {
  return text
    .split(/[,()|:·\n]|\s[-–—]+\s|[–—]/)
    .flatMap((part) => splitCodes(part.trim()))
    .flatMap((part) => splitTail(withoutNoise(part)))
    .filter((part) => part !== '');
}

/** `DE-Berlin` and `US-CA-San Francisco` begin with codes. */
function splitCodes(part: string): string[] {
  const code = /^(\p{Lu}{2,3})-(?=\p{L})/u.exec(part);
  return code === null ? [part] : [code[1]!, ...splitCodes(part.slice(code[0].length))];
}

/** Words about how somebody works, not where. */
const NOISE = [
  'remote',
  'remotely',
  'other',
  'home',
  'home office',
  'home based',
  'office',
  'hq',
  'headquarters',
  'hub',
  'site',
  'campus',
  'onsite',
  'hybrid',
  'wfh',
  'greater',
  'area',
  'metro',
];

function withoutNoise(part: string): string {
  let text = part;
  for (;;) {
    if (text === '' || isName(text)) return text;
    const words = text.split(/\s+/);
    if (NOISE.includes(placeKey(words[0]!)) || placeKey(words[0]!) === '') words.shift();
    else if (NOISE.includes(placeKey(words.at(-1)!)) || placeKey(words.at(-1)!) === '') words.pop();
    else return text;
    text = words.join(' ');
  }
}

function isName(text: string): boolean {
  const { citiesNamed, countriesNamed, regionsNamed } = placesKnown();
  return [citiesNamed, countriesNamed, regionsNamed].some((named) => named(text).length > 0);
}

function isLetters(text: string): boolean {
  const { country, countriesAbbreviated, regionsCoded } = placesKnown();
  return (
    country(text) !== undefined || countriesAbbreviated(text).length > 0 || regionsCoded(text).length > 0
  );
}

const LONGEST_TAIL = 4;

/**
 * `CO USA` is two parts, and so is `London England`. A country that is written out counts only behind a place that is
 * known: the gulf in “Gulf of Mexico” is not in it.
 */
function splitTail(part: string): string[] {
  const words = part.split(/\s+/);
  if (words.length === 1 || isName(part)) return [part];
  const last = words.at(-1)!;
  if (/^\p{Lu}{2,3}$/u.test(last) && isLetters(last)) {
    return [...splitTail(words.slice(0, -1).join(' ')), last];
  }
  const { countriesNamed, regionsNamed } = placesKnown();
  for (let size = Math.min(LONGEST_TAIL, words.length - 1); size > 0; size--) {
    const head = words.slice(0, -size).join(' ');
    const tail = words.slice(-size).join(' ');
    const isPlace = countriesNamed(tail).length > 0 || regionsNamed(tail).length > 0;
    if (isPlace && (isName(head) || isLetters(head))) return [head, tail];
  }
  return [part];
}

/** `[Bristol and London, UK]` is Bristol, UK and London, UK; `Bosnia and Herzegovina` is one. */
function splitJoined(parts: readonly string[]): string[][] {
  let places: string[][] = [[]];
  for (const part of parts) {
    const pieces = isName(part) ? [part] : part.split(/\s+(?:and|or|&|\+)\s+/i);
    places = places.flatMap((place) => pieces.map((piece) => [...place, piece]));
    if (places.length > MOST_PLACES) break;
  }
  return places;
}
