/** Texts from input files made harmless for where they are shown: they are data, never markup or control. */

/** Control characters, bidi overrides and invisible characters; not the joiners that Persian and emoji need. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be replaced
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** For a terminal: unsafe characters as `\uXXXX`. */
export function forTerminal(text: string): string {
  return text.replace(unsafe, escaped);
}

/** JSON over several lines that may end on a terminal: unsafe characters are escaped, which reads back as the same text. */
export function safeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unsafe, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** For plain text in one line: no line breaks, no control and no invisible characters. */
export function forOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '').trim();
}

/** For a cell or a line of Markdown: no markup, no HTML, no line breaks. */
export function forMarkdown(text: string): string {
  return (
    forOneLine(text)
      .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!)
      .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
      // At the beginning of a line these would begin a list.
      .replace(/^-/, '\\-')
      .replace(/^(\d+)\.(?=\s|$)/, '$1\\.')
      // A wiki would make links of addresses.
      .replace(/:\/\//g, '&#58;//')
      .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}&#46;`)
  );
}
