/** Texts broken into lines of a terminal's width, with what follows the first line set in. */

/** Columns that outputs of many lines keep to where no terminal says how many it has. */
export const WIDTH = 80;

/** Han, kana, Hangul, their punctuation and full-width forms, and characters that are pictures by themselves. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** Marks over or under letters, the ends of a Hangul syllable, joiners and signs of direction take no column. */
const joined = /[\p{M}\u1160-\u11ff\u200b-\u200f]/u;
/** Flags, keycaps and families: several characters, one picture. */
const RGI = '\\p{RGI_Emoji}';
const picture = new RegExp(RGI, 'gv');
const cluster = new RegExp(`${RGI}|.[\\p{M}\\u1160-\\u11ff\\u200b-\\u200f]*`, 'gsv');
const ascii = /^[\x20-\x7e]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const colours = /\u001b\[[\d;]*m/g;
/** Letters of scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Columns that a text takes, colours aside; nearly so for rare scripts, and where a terminal draws joined emoji apart. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(colours, '').replace(picture, '漢')) {
    if (joined.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** The text in columns, filled up with spaces. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The beginning of a text that fits, with three dots where something is cut away. */
export function clipTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let clipped = '';
  let taken = 0;
  for (const piece of text.match(cluster) ?? []) {
    taken += widthOf(piece);
    if (taken > width - 3) break;
    clipped += piece;
  }
  return `${clipped.trimEnd()}...`;
}

/** A text beside which others stand on its line: without the mark, two that run from right to left would change places. */
export function beside(text: string): string {
  return rightToLeft.test(text) ? text + LEFT_TO_RIGHT_MARK : text;
}

/** Lines no wider than `width`, the first behind `first`, the others behind as many spaces; a longer word stays whole. */
export function wrap(text: string, first = '', width = WIDTH, indent = widthOf(first)): string[] {
  const lines: string[] = [];
  let line = first;
  let taken = widthOf(first);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    const columns = widthOf(word);
    if (!isEmpty && taken + 1 + columns > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      taken = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    taken += columns + (isEmpty ? 0 : 1);
    isEmpty = false;
  }
  return [...lines, line];
}
