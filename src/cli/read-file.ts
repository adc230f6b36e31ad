/** Files as bytes, text or tables, with a diagnostic instead of an error where one cannot be read. */
import { type Diagnostic, diagnostic, gather, hasErrors } from '../diagnostics/diagnostic.ts';
import { decodePieces, decodeText } from '../read/decode.ts';
import { saySheet } from '../read/sheet.ts';
import { readTable, type Table, type TableOptions, type TableRead, tabulate } from '../read/table.ts';
import type { Io } from './io.ts';

/** Bytes of rules.yaml or private.yaml: a line for everybody in a large company. */
const LARGEST_TEXT = 4_000_000;

/** The decoded text of a small file; null with a diagnostic where there is none. */
export function readText(io: Io, path: string, diagnostics: Diagnostic[], mayBeEmpty = false): string | null {
  return attempt(io, path, diagnostics, () => {
    if (io.files.statSync(path).size > LARGEST_TEXT) {
      const message = `The file is larger than ${LARGEST_TEXT / 1_000_000} MB.`;
      diagnostics.push(diagnostic('file/too-large', { file: path }, message, 'is it the right file?'));
      return null;
    }
    const { text, diagnostics: faults } = decodeText(path, io.files.readFileSync(path));
    if (mayBeEmpty && text.trim() === '') return '';
    gather(diagnostics, faults);
    return hasErrors(faults) ? null : text;
  });
}

/** The table of a file, of any length, or of a sheet that was opened before; null with an error where there is none. */
export function openTable(
  io: Io,
  path: string,
  diagnostics: Diagnostic[],
  options: TableOptions = {},
): Table | null {
  const { table, diagnostics: faults } = tableIn(io, path, options);
  gather(diagnostics, faults);
  return hasErrors(faults) ? null : table;
}

/** The same with its faults apart. `name` is what messages call the file, if not by its path. */
export function tableIn(io: Io, path: string, options: TableOptions & { name?: string } = {}): TableRead {
  const name = options.name ?? path;
  const sheet = io.sheets.get(path);
  if (typeof sheet === 'string') {
    const help = 'save the sheet as CSV UTF-8, or as .xlsx without a password';
    return { table: null, diagnostics: [diagnostic('file/unreadable', { file: name }, sheet, help)] };
  }
  if (sheet !== undefined) {
    const { table, diagnostics } = tabulate(name, sheet.records, options);
    return { table, diagnostics: [...saySheet(name, sheet), ...diagnostics] };
  }
  const diagnostics: Diagnostic[] = [];
  const read = attempt(
    io,
    path,
    diagnostics,
    () => {
      const { pieces, diagnostics: faults } = decodePieces(name, chunksOf(io, path));
      gather(diagnostics, faults);
      return hasErrors(faults) ? null : readTable(name, pieces, options);
    },
    name,
  );
  return { table: read?.table ?? null, diagnostics: [...diagnostics, ...(read?.diagnostics ?? [])] };
}

const CHUNK = 1 << 20;

/** The bytes of a file, read anew by each iteration, so that no more than a chunk of them is in memory. */
function chunksOf({ files }: Io, path: string): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      const handle = files.openSync(path, 'r');
      try {
        const chunk = new Uint8Array(CHUNK);
        for (;;) {
          const length = files.readSync(handle, chunk);
          if (length === 0) return;
          yield chunk.subarray(0, length);
        }
      } finally {
        files.closeSync(handle);
      }
    },
  };
}

function attempt<T>(io: Io, path: string, diagnostics: Diagnostic[], read: () => T, name = path): T | null {
  if (!io.files.existsSync(path)) {
    diagnostics.push(diagnostic('file/not-found', { file: name }, 'There is no such file.'));
    return null;
  }
  try {
    const found = io.files.statSync(path);
    if (found.isFile() || found.isDirectory()) return read();
    const message = 'The file cannot be read: it is a pipe or a device, which can be read only once.';
    diagnostics.push(diagnostic('file/unreadable', { file: name }, message, 'save it as a file first'));
    return null;
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error;
    const message = `The file cannot be read: ${reasonOf(error)}.`;
    diagnostics.push(diagnostic('file/unreadable', { file: name }, message));
    return null;
  }
}

export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'ENOTDIR') return 'a part of the path is a file';
  if (code === 'EROFS') return 'the disk is read-only';
  return error instanceof Error ? error.message : String(error);
}

/** The text of a file as it is; null where it cannot be read, which is no fault of anybody. */
export function textAt({ files }: Io, path: string): string | null {
  try {
    return files.readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
