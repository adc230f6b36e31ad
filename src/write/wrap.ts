/** Texts broken into lines of a terminal's width, with what follows the first line set in. */

/** Columns of a terminal that outputs of many lines keep to. */
export const WIDTH = 80;

/** Wide characters take two columns of a terminal. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
const joiner = /\p{M}|\u200d|\ufe0f/u;

/** Columns that a text takes; nearly so for rare scripts. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (joiner.test(character)) continue;
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
  for (const character of text) {
    if (widthOf(clipped + character) > width - 3) break;
    clipped += character;
  }
  return `${clipped.trimEnd()}...`;
}

/** Lines no wider than `width`, the first behind `first`, the others behind as many spaces; a longer word stays whole. */
export function wrap(text: string, first = '', width = WIDTH, indent = widthOf(first)): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
