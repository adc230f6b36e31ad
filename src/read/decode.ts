/** From the bytes of a file to its text. Knows encodings, not what the text means. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

type EncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** How the bytes of a file are to be read, and whether that was declared or proved, or only inferred and worth a note. */
interface Encoding {
  readonly name: EncodingName;
  readonly isInferred: boolean;
}

/** The text of a file without its byte order mark. Text that is not UTF-8 is read all the same, and said. */
export function decodeText(file: string, bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const { pieces, diagnostics } = decodePieces(file, [bytes]);
  return { text: [...pieces].join(''), diagnostics };
}

/**
 * The text of a file piece by piece. `chunks` are gone through more than once, because only the last byte proves that
 * a file is UTF-8: an array, or an object whose iterators start anew.
 */
export function decodePieces(
  file: string,
  chunks: Iterable<Uint8Array>,
): { pieces: Iterable<string>; diagnostics: Diagnostic[] } {
  const [start = new Uint8Array()] = chunks;
  if (isWorkbook(start)) {
    const message = 'This is a spreadsheet workbook, but text was expected.';
    const help = 'in the spreadsheet program, save the sheet as CSV UTF-8';
    return { pieces: [], diagnostics: [diagnostic('file/unreadable', { file }, message, help)] };
  }
  const { name, isInferred } = utf16Of(start) ?? utf8Or1252(chunks);
  const pieces = { [Symbol.iterator]: () => decode(chunks, name) };
  if (isBlank(pieces)) {
    return { pieces, diagnostics: [diagnostic('file/empty', { file }, 'The file has no text in it.')] };
  }
  if (!isInferred) return { pieces, diagnostics: [] };
  const message = `The file is not UTF-8; it was read as ${name}.`;
  const help = 'if names with accents look wrong, save the file again as UTF-8';
  return { pieces, diagnostics: [diagnostic('file/encoding', { file }, message, help)] };
}

function isBlank(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (piece.trim() !== '') return false;
  return true;
}

function* decode(chunks: Iterable<Uint8Array>, name: EncodingName): Generator<string> {
  if (name === 'Windows-1252') {
    for (const chunk of chunks) yield windows1252(chunk);
    return;
  }
  // TextDecoder takes the byte order mark off by itself.
  const decoder = new TextDecoder(name);
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Workbooks are handed over in place of a CSV often enough to be told apart from a text in an odd encoding. */
function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** By its byte order mark or its NULs; ASCII text in UTF-16 would also be valid UTF-8, full of NULs. */
function utf16Of(start: Uint8Array): Encoding | null {
  if (startsWith(start, [0xff, 0xfe])) return { name: 'UTF-16LE', isInferred: false };
  if (startsWith(start, [0xfe, 0xff])) return { name: 'UTF-16BE', isInferred: false };
  const endian = utf16ByNuls(start);
  return endian === null ? null : { name: `UTF-16${endian}`, isInferred: true };
}

function utf8Or1252(chunks: Iterable<Uint8Array>): Encoding {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return { name: 'UTF-8', isInferred: false };
  } catch {
    return { name: 'Windows-1252', isInferred: true };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

const NUL_SAMPLE = 4096;

/** Delimiters, digits and Latin letters have a NUL as one of their two bytes, and always on the same side. */
function utf16ByNuls(bytes: Uint8Array): 'LE' | 'BE' | null {
  const length = Math.min(bytes.length, NUL_SAMPLE);
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0) nuls[(i & 1) as 0 | 1]++;
  }
  const [even, odd] = nuls;
  const enough = length / 20;
  if (odd > enough && odd > 8 * even) return 'LE';
  if (even > enough && even > 8 * odd) return 'BE';
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
