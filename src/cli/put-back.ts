/** Before any command: folders that it names and that a killed run left half written are put back as they were. */
import { dirname, relative } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../write/diagnostics-text.ts';
import { EXIT_INPUT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { halfWritten } from './output.ts';
import { paletteFor } from './palette.ts';
import { HalfWritten, mendIn } from './writing/mend.ts';
import { realFolder } from './writing/places.ts';

/** Looks into the folders of the files that are named, and into those around them, where the cycles before lie. */
export function putBackStopped(io: Io, command: Command): void {
  const { output, from, quiet } = command.opts<{ output?: unknown; from?: unknown; quiet?: boolean }>();
  const files = [...command.args, from].filter((path) => typeof path === 'string');
  const folders = [...files.map(dirname), ...(typeof output === 'string' ? [output] : [])];
  const bases = new Set(folders.flatMap((folder) => around(io, folder)));
  const told = [...bases].flatMap((base) => mended(io, base));
  const errors = told.filter(({ severity }) => severity === 'error');
  io.err(renderDiagnostics(quiet ? errors : told, paletteFor(io.errColours), errors.length === 0));
  if (errors.length > 0) throw new CommanderError(EXIT_INPUT, 'minim.half-written', '');
}

/** The folder, and the two above it: of `season/round-01/groups.csv` all of `season` was written at once. */
function around(io: Io, folder: string): string[] {
  try {
    const real = realFolder(io, folder);
    return [dirname(dirname(real)), dirname(real), real];
  } catch {
    // A path that leads nowhere is told by whatever reads it.
    return [];
  }
}

function mended(io: Io, base: string): Diagnostic[] {
  try {
    const message =
      'A run of minim was stopped while it wrote here; the files are again as they were before it.';
    return mendIn(io, base).map((folder) =>
      diagnostic('file/put-back', { file: relative('', folder) || '.' }, message),
    );
  } catch (error) {
    if (error instanceof HalfWritten) return [halfWritten(error)];
    throw error;
  }
}
