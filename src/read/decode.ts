/** From the bytes of a file to its text. Knows encodings, not what the text means. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** A text and how sure its encoding is: declared or proved, or only inferred and worth a note. */
interface Decoded {
  readonly text: string;
  readonly inferred: string | null;
}

/** The text of a file without its byte order mark. Text that is not UTF-8 is read all the same, and said. */
export function decodeText(file: string, bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  if (isWorkbook(bytes)) {
    const message = 'This is a spreadsheet workbook, but text was expected.';
    const help = 'in the spreadsheet program, save the sheet as CSV UTF-8';
    return { text: '', diagnostics: [diagnostic('file/unreadable', { file }, message, help)] };
  }
  const { text, inferred } = decode(bytes);
  if (text.trim() === '') {
    return { text, diagnostics: [diagnostic('file/empty', { file }, 'The file has no text in it.')] };
  }
  if (inferred === null) return { text, diagnostics: [] };
  const message = `The file is not UTF-8; it was read as ${inferred}.`;
  const help = 'if names with accents look wrong, save the file again as UTF-8';
  return { text, diagnostics: [diagnostic('file/encoding', { file }, message, help)] };
}

/** Workbooks are handed over in place of a CSV often enough to be told apart from a text in an odd encoding. */
function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function decode(bytes: Uint8Array): Decoded {
  // TextDecoder takes the byte order mark off by itself.
  if (startsWith(bytes, [0xff, 0xfe])) return { text: utf16('le', bytes), inferred: null };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: utf16('be', bytes), inferred: null };
  // Before UTF-8, because ASCII text in UTF-16 is also valid UTF-8, full of NULs.
  const endian = utf16ByNuls(bytes);
  if (endian !== null) return { text: utf16(endian, bytes), inferred: `UTF-16${endian.toUpperCase()}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), inferred: null };
  } catch {
    return { text: windows1252(bytes), inferred: 'Windows-1252' };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

function utf16(endian: 'le' | 'be', bytes: Uint8Array): string {
  return new TextDecoder(`utf-16${endian}`).decode(bytes);
}

const NUL_SAMPLE = 4096;

/** Delimiters, digits and Latin letters have a NUL as one of their two bytes, and always on the same side. */
function utf16ByNuls(bytes: Uint8Array): 'le' | 'be' | null {
  const length = Math.min(bytes.length, NUL_SAMPLE);
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0) nuls[(i & 1) as 0 | 1]++;
  }
  const [even, odd] = nuls;
  const enough = length / 20;
  if (odd > enough && odd > 8 * even) return 'le';
  if (even > enough && even > 8 * odd) return 'be';
  return null;
}

/** Bytes 0x80 to 0x9F. The five that Windows leaves open stay control characters, as in web browsers. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CHUNK = 8192;

// NOTE: not TextDecoder('windows-1252'): in Node 20 it reads 0x80 to 0x9F as control characters.
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const units = Uint16Array.from(bytes.subarray(start, start + CHUNK), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
