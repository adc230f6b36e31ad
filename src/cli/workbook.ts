/** Opens workbooks ahead of reading: the library that takes them apart is asynchronous, and loaded only when needed. */
import { type Sheet, type SheetCell, sheetRecords } from '../read/sheet.ts';
import { unpackedSize } from '../read/unpacked-size.ts';
import type { Io } from './io.ts';
import { reasonOf } from './read-file.ts';

/**
 * Opens those of the files that are workbooks, so that they can be read like CSV. `people.xlsx` means the first sheet
 * that is not hidden, `people.xlsx#Managers` the sheet of that name.
 */
export async function openWorkbooks(io: Io, paths: readonly (string | undefined)[]): Promise<void> {
  for (const path of paths) {
    if (path === undefined || io.sheets.has(path)) continue;
    const { file, wanted } = sheetNamed(io, path);
    const start = startOf(io, file);
    if (start === OLD_WORKBOOK)
      io.sheets.set(path, 'This is a workbook of an old kind (.xls) or with a password.');
    if (start === ZIP) io.sheets.set(path, await readBook(io, file, wanted));
  }
}

/** A `#` in a path may also be part of a file's name. */
function sheetNamed(io: Io, path: string): { file: string; wanted: string | null } {
  const mark = path.lastIndexOf('#');
  if (mark < 0 || io.files.existsSync(path)) return { file: path, wanted: null };
  return { file: path.slice(0, mark), wanted: path.slice(mark + 1) };
}

const ZIP = '504b0304';
const OLD_WORKBOOK = 'd0cf11e0';

/** The first four bytes in hexadecimal; empty where the file cannot be read, which the reader will say. */
function startOf({ files }: Io, file: string): string {
  try {
    // A pipe would wait for whoever writes into it.
    if (!files.statSync(file).isFile()) return '';
    const handle = files.openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(4);
      return bytes.subarray(0, files.readSync(handle, bytes)).toString('hex');
    } finally {
      files.closeSync(handle);
    }
  } catch {
    return '';
  }
}

/** Bytes of a workbook, packed and unpacked: about 200,000 rows of ten columns. */
const [MOST_PACKED, MOST_UNPACKED] = [64_000_000, 128_000_000];

/** Of the rectangle that a sheet spans, empty ones too. */
const MOST_CELLS = 10_000_000;

async function readBook({ files }: Io, file: string, wanted: string | null): Promise<Sheet | string> {
  const tooLarge = 'The workbook is too large to be read';
  try {
    const { size } = files.statSync(file);
    if (size > MOST_PACKED)
      return `${tooLarge}: it has ${inMegabytes(size)} MB, and ${inMegabytes(MOST_PACKED)} is the most.`;
    const bytes = files.readFileSync(file);
    const unpacked = unpackedSize(bytes);
    if (unpacked === null || unpacked <= MOST_UNPACKED) return await readSheet(bytes, wanted);
    const what = Number.isFinite(unpacked)
      ? `it unpacks to ${inMegabytes(unpacked)} MB`
      : 'it hides how large it is';
    return `${tooLarge}: ${what}, and ${inMegabytes(MOST_UNPACKED)} MB is the most.`;
  } catch (error) {
    return `The file cannot be read: ${reasonOf(error)}.`;
  }
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** A sheet, or a sentence that says why there is none. */
async function readSheet(bytes: Uint8Array, wanted: string | null): Promise<Sheet | string> {
  const { readXlsx } = await import('hucre/xlsx');
  const names: string[] = [];
  let chosen: string | null = null;
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets({ name, hidden, veryHidden }) {
        names.push(name);
        const isWanted = wanted === null ? chosen === null && !hidden && !veryHidden : name === wanted;
        if (isWanted) chosen = name;
        return isWanted;
      },
    });
    const [sheet] = sheets;
    const cells = sheet === undefined ? 0 : sheet.rows.length * (sheet.rows[0]?.length ?? 0);
    if (cells > MOST_CELLS)
      return `The sheet spans ${sheet!.rows.length} rows and ${sheet!.rows[0]!.length} columns, which is too much to be read.`;
    if (sheet !== undefined)
      return { name: sheet.name, names, records: sheetRecords(sheet.rows as SheetCell[][]) };
    const list = names.map((name) => `“${name}”`).join(', ');
    return wanted === null
      ? 'The workbook has no sheet.'
      : `The workbook has no sheet “${wanted}”; its sheets are ${list}.`;
  } catch (error) {
    // What the library advises to those who program with it helps nobody here.
    const why = reasonOf(error).replace(/ Use the .* option.*$/s, '');
    return `The workbook cannot be read: ${why}`;
  }
}
