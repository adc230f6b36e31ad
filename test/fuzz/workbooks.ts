/** Workbooks: sound ones with odd cells and names, bytes changed, archives that lie about sizes, sheets of wild dimensions. */
import { crc32, deflateRawSync } from 'node:zlib';
import { mutateBytes } from './mutate.ts';
import type { Random } from './random.ts';
import { oddText } from './texts.ts';

export function makeWorkbook(random: Random, rows: readonly (readonly string[])[]): Uint8Array {
  const kind = random.int(0, 9);
  const sheet = kind === 0 ? wildSheet(random) : sheetOf(random, rows);
  const name = random.chance(0.8) ? 'Staff' : oddText(random);
  const files = bookOf(name, sheet);
  if (kind === 1) files.delete(random.pick([...files.keys()]));
  if (kind === 2)
    files.set(
      random.pick([...files.keys()]),
      random.pick([
        '',
        '<',
        '<a>'.repeat(2000),
        '<a b="',
        '\0',
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      ]),
    );
  if (kind === 3) files.set('xl/worksheets/sheet1.xml', mutateBytes(random, Buffer.from(sheet)).toString());
  const lie = kind === 4 ? { declared: random.pick([0, 1, 100, 0xfffffffe]) } : {};
  const archive = zip(files, lie);
  return kind === 5 || kind === 6 ? mutateBytes(random, archive) : archive;
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook with one sheet. */
export function bookOf(name: string, sheet: string): Map<string, string> {
  const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRels}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${forXml(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRels}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

function sheetOf(random: Random, rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) => {
    const at = random.chance(0.9) ? ` r="${columnName(column)}${row + 1}"` : '';
    if (random.chance(0.02))
      return random.pick([
        `<c${at} t="s"><v>99999</v></c>`,
        `<c${at} t="b"><v>7</v></c>`,
        `<c${at}><v>1e999</v></c>`,
        `<c${at} t="e"><v>#REF!</v></c>`,
        `<c${at} t="d"><v>x</v></c>`,
        `<c${at}><f>1+1</f></c>`,
      ]);
    return /^\d{1,9}$/.test(text)
      ? `<c${at}><v>${text}</v></c>`
      : `<c${at} t="inlineStr"><is><t>${forXml(text)}</t></is></c>`;
  };
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Few cells, far apart, or dimensions that are no numbers. */
export function wildSheet(random: Random): string {
  const far = random.pick([
    'XFD1048576',
    'A1048576',
    'XFD1',
    'ZZZZZ9999999',
    'A0',
    'A-1',
    'A1e9',
    '1A',
    'XFD1200',
  ]);
  const row = random.pick(['1048576', '999999999999', '-1', 'x', '2']);
  return `<worksheet xmlns="${main}"><dimension ref="A1:${far}"/><cols><col min="1" max="${random.pick([16384, 99999999, -1])}" width="9"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="${row}"><c r="${far}"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:${far}"/></mergeCells></worksheet>`;
}

function forXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** A zip archive; with `declared` its directory says that each part unpacks to so many bytes. */
export function zip(
  files: ReadonlyMap<string, string | Uint8Array>,
  { declared }: { declared?: number } = {},
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}
