/** Real files made worse: bytes changed, lines lost, doubled or cut, cells replaced, encodings mixed. */
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

export function mutateText(random: Random, text: string): string {
  let lines = text.split('\n');
  const times = random.pick([1, 1, 1, 2, 3, 6]);
  for (let time = 0; time < times; time++) {
    const at = random.int(0, Math.max(0, lines.length - 1));
    const line = lines[at] ?? '';
    const kind = random.int(0, 10);
    if (kind === 0) lines.splice(at, random.int(1, 3));
    else if (kind === 1) lines.splice(at, 0, line);
    else if (kind === 2) lines[at] = line.slice(0, random.int(0, line.length));
    else if (kind === 3) lines[at] = replaceCell(random, line, oddText(random));
    else if (kind === 4)
      lines[at] = insert(
        random,
        line,
        random.pick(['"', ',', ';', '\t', '\0', '\r', '""', '\ufeff', ':', '  ']),
      );
    else if (kind === 5) lines[at] = `${line},${oddText(random)}`;
    else if (kind === 6) lines = random.shuffled(lines);
    else if (kind === 7) lines.splice(at, 0, random.pick(['', ',,,,', '"', 'x', oddText(random)]));
    else if (kind === 8) lines[at] = swapCells(random, line);
    else if (kind === 9)
      lines[0] = replaceCell(
        random,
        lines[0] ?? '',
        random.pick(['id', 'name', 'manager', 'group', '', oddText(random)]),
      );
    else
      lines = lines.map((each) => (random.chance(0.05) ? replaceCell(random, each, oddText(random)) : each));
  }
  return lines.join('\n');
}

function replaceCell(random: Random, line: string, cell: string): string {
  const cells = line.split(',');
  cells[random.int(0, cells.length - 1)] = cell;
  return cells.join(',');
}

function swapCells(random: Random, line: string): string {
  return random.shuffled(line.split(',')).join(',');
}

function insert(random: Random, line: string, text: string): string {
  const at = random.int(0, line.length);
  return line.slice(0, at) + text + line.slice(at);
}

export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let copy = Buffer.from(bytes);
  const times = random.pick([1, 1, 2, 4, 12]);
  for (let time = 0; time < times; time++) {
    const at = random.int(0, Math.max(0, copy.length - 1));
    const kind = random.int(0, 5);
    if (kind <= 1 && copy.length > 0) copy[at] = random.int(0, 255);
    else if (kind === 2 && copy.length > 0) copy[at] = copy[at]! ^ (1 << random.int(0, 7));
    else if (kind === 3) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + random.int(1, 40))]);
    else if (kind === 4) copy = Buffer.concat([copy.subarray(0, at), oddBytes(random), copy.subarray(at)]);
    else if (random.chance(0.2)) copy = copy.subarray(0, at);
  }
  return copy;
}

function oddBytes(random: Random): Buffer {
  return random.pick([
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xfe, 0xff]),
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from([0xc3]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]),
    Buffer.from([0x80, 0x81, 0x8d, 0x9b]),
    Buffer.from('\r\n"\r'),
    Buffer.alloc(random.int(1, 300), random.int(0, 255)),
  ]);
}

/** The text in an encoding that it should or should not have. */
export function encode(random: Random, text: string): Uint8Array {
  const utf16 = Buffer.from(text, 'utf16le');
  const swapped = () => Buffer.from(utf16).swap16();
  const utf32 = () => Buffer.concat([...text].map((letter) => wide(letter.codePointAt(0)!)));
  const half = Math.floor(text.length / 2);
  const kind = random.int(0, 12);
  if (kind === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]);
  if (kind === 1) return Buffer.concat([Buffer.from([0xfe, 0xff]), swapped()]);
  if (kind === 2) return utf16;
  if (kind === 3) return swapped();
  if (kind === 4) return Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32()]);
  if (kind === 5) return Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), utf32().swap32()]);
  if (kind === 6) return utf32();
  if (kind === 7) return Buffer.from(text, 'latin1');
  if (kind === 8) return Buffer.from(`\ufeff${text.slice(0, half)}\ufeff${text.slice(half)}`);
  if (kind === 9)
    return Buffer.concat([Buffer.from(text.slice(0, half)), Buffer.from(text.slice(half), 'latin1')]);
  if (kind === 10)
    return Buffer.concat([Buffer.from(text.slice(0, half)), Buffer.from(text.slice(half), 'utf16le')]);
  if (kind === 11)
    return Buffer.concat([Buffer.from([0xff, 0xfe]), utf16.subarray(0, Math.max(0, utf16.length - 1))]);
  return Buffer.from(text.replaceAll(' ', '\0'));
}

function wide(point: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(point);
  return bytes;
}
