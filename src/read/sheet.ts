/** A sheet of a workbook as records of text, as if it had been saved as CSV. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextRecord } from './csv/records.ts';

/** What a cell of a sheet may hold; dates are midnight or a time in UTC. */
export type SheetCell = string | number | boolean | Date | null | undefined;

export interface Sheet {
  readonly name: string;
  /** Names of all sheets of the workbook. */
  readonly names: readonly string[];
  readonly records: readonly TextRecord[];
}

/** Rows with any text in them; the line of a record is the number of its row. Rows are given up one by one: there may be many. */
export function sheetRecords(rows: (readonly SheetCell[])[]): TextRecord[] {
  const records: TextRecord[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = Array.from(row, textOf);
    if (cells.some((cell) => cell !== '')) records.push({ cells, line: index + 1 });
    rows[index] = [];
  }
  return records;
}

function textOf(cell: SheetCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    return cell.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').replace('.000Z', '');
  }
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  return String(cell).trim();
}

/** Which of several sheets is read. */
export function saySheet(file: string, { name, names }: Sheet): Diagnostic[] {
  if (names.length < 2) return [];
  const others = names.filter((each) => each !== name);
  const message = `Of ${names.length} sheets “${name}” is read.`;
  const help = `to read another, write its name after the file: ${file.replace(/#[^#]*$/, '')}#${others[0]}`;
  return [diagnostic('table/sheet', { file }, message, help)];
}
