/** How people look on the page: what they are called, their initials, and a colour for each value of a column. */
import type { PageColumn, PageData } from '../../model/page-data.ts';
import { placeOf } from '../../rules/lost-hours.ts';

/** Values with a colour of their own, the commonest; the others share one. */
const COLOURS = 10;

/** A column with more values than this is a mix only where each is shared by two people or more, on average. */
const FEW_VALUES = 8;

export interface Mix {
  readonly column: PageColumn;
  /** Per label: the class of its colour. */
  readonly colours: readonly string[];
}

export interface Looks {
  /** Per person: the name, with the id where several have it; the id where there is none. */
  readonly names: readonly string[];
  readonly initials: readonly string[];
  /** Columns of which a group has a mix: of texts, and with values that several share. */
  readonly mixes: readonly Mix[];
}

export function looksOf({ people: { names, ids }, columns }: PageData): Looks {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const called = names.map((name, person) => {
    if (name === '') return ids[person]!;
    return count.get(name) === 1 ? name : `${name} [${ids[person]}]`;
  });
  const most = Math.max(FEW_VALUES, names.length / 2);
  const mixes = columns.filter(
    ({ kind, labels }) => kind === 'text' && labels.length > 1 && labels.length <= most,
  );
  return {
    names: called,
    initials: names.map((name, person) => initialsOf(name || ids[person]!)),
    mixes: mixes.map((column) => ({ column, colours: coloursOf(column) })),
  };
}

function coloursOf({ labels, codes }: PageColumn): string[] {
  const people = labels.map((_, code) => codes.filter((each) => each === code).length);
  const byCount = [...labels.keys()].sort((a, b) => people[b]! - people[a]! || a - b);
  return labels.map((_, code) => {
    const rank = byCount.indexOf(code);
    return rank < COLOURS ? `k${rank}` : 'kx';
  });
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first letters of the first and the last word; a word that begins with no letter has none. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s,.;()"“”]+/u)
    .filter((word) => /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  const firsts = ends.map((word) => [...letters.segment(word)][0]!.segment);
  return firsts.join('').toUpperCase() || '·';
}

/** What a column says of a person, or an empty text; of a timezone the place. */
export function labelAt({ kind, labels, codes }: PageColumn, person: number): string {
  const label = labels[codes[person]!] ?? '';
  return kind === 'timezone' && label.includes('/') ? placeOf(label) : label;
}

/** "start_date" as a heading: "Start date". */
export function headingOf(attribute: string): string {
  const words = attribute.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
