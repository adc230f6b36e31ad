/** The nearest known word to one that is not known, for "did you mean". Proposes only; never decides. */
import { byCodePoint } from '../model/order.ts';

/** The candidate most like the found text, or null when none is like it. */
export function nearest(found: string, candidates: readonly string[]): string | null {
  const wanted = fold(found);
  if (wanted === '') return null;
  let best: { candidate: string; likeness: Likeness } | null = null;
  for (const candidate of candidates) {
    const likeness = likenessOf(wanted, fold(candidate));
    if (likeness === null) continue;
    if (best !== null) {
      const order = compare(likeness, best.likeness) || byCodePoint(candidate, best.candidate);
      if (order >= 0) continue;
    }
    best = { candidate, likeness };
  }
  return best === null ? null : best.candidate;
}

/** The question `did you mean “X”?` with the nearest candidate, or nothing. */
export function didYouMean(found: string, candidates: readonly string[]): string | undefined {
  const candidate = nearest(found, candidates);
  return candidate === null ? undefined : `did you mean “${candidate}”?`;
}

/** The letters that NFKD leaves whole although people write them without the stroke. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The text without case, accents and punctuation: what two spellings of one word have in common. */
export function fold(text: string): string {
  // Nearly all texts have no letter to which the rest below applies, and it takes ten times as long.
  if (/^[\x20-\x7e]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Accents are marks of no script of their own. Vowel signs of Indian scripts and the voicing of kana
      // are marks too, but without them different names would become the same.
      .replace(/(?![\u3099\u309a])\p{Script=Inherited}/gu, '')
      .replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter]!)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  );
}

/** Smaller is nearer. A text inside the other ranks after one typing slip, before two. */
interface Likeness {
  readonly rank: number;
  readonly distance: number;
}

function compare(a: Likeness, b: Likeness): number {
  return a.rank - b.rank || a.distance - b.distance;
}

const CONTAINED_RANK = 1.5;
/** Comparing takes time by the product of the lengths; no name or heading is longer than this. */
const LONGEST = 100;

function likenessOf(wanted: string, candidate: string): Likeness | null {
  if (candidate === '') return null;
  const a = [...wanted];
  const b = [...candidate];
  const longer = Math.max(a.length, b.length);
  const difference = Math.abs(a.length - b.length);
  if (isContained(wanted, candidate) || isContained(candidate, wanted)) {
    return { rank: Math.min(difference, CONTAINED_RANK), distance: difference };
  }
  const limit = Math.max(1, Math.floor(0.34 * longer));
  if (difference > limit || longer > LONGEST) return null;
  const distance = editDistance(a, b);
  // Two single letters are one edit apart and have nothing in common.
  return distance <= limit && distance < longer ? { rank: distance, distance } : null;
}

/** True when the part begins the whole, or stands in it as whole words. */
function isContained(part: string, whole: string): boolean {
  if (part.length >= 3 && whole.startsWith(part)) return true;
  return ` ${whole} `.includes(` ${part} `);
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
