/** How iCalendar writes text (RFC 5545): escaped, folded, and quoted in parameters (RFC 6868). */

const MOST_OCTETS = 75;

/** Control characters but the line break, and invisible ones. */
const control = /[^\P{Cc}\n]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as the value of a property. Line breaks are kept, other control and invisible characters are not. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A text as the value of a parameter, in quotes. */
export function parameterValue(text: string): string {
  const marked = text
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .replaceAll('^', '^^')
    .replaceAll('\n', '^n')
    .replaceAll('"', "^'");
  return `"${marked}"`;
}

/** A line in pieces of at most 75 octets, each after the first begun by a space; no character is cut. */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
