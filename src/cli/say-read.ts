/** How much of an export was read: said by every command that reads one. */

import type { Table } from '../read/table.ts';
import { forTerminal } from '../write/safe-text.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';

/** For commands whose answer does not say it; after everything has been read that the rules ask for. */
export function sayRead(
  io: Io,
  { quiet = false }: { readonly quiet?: boolean },
  { file }: Pick<Loaded, 'file'>,
): void {
  if (quiet) return;
  const of = `${file.columnsRead()} of ${file.table.headings.length} columns`;
  io.err(`Read ${of} of ${forTerminal(file.people.file)}. No network.\n`);
}

/** For `init`, which may look into any column to find out what it is. */
export function lookedAt({ file, headings }: Pick<Table, 'file' | 'headings'>): string {
  return `Looked at all ${headings.length} columns of ${forTerminal(file)}. No network.\n`;
}
