/** `minim diff`: what changed between two groups files. */
import { diffPlacements, type Placement } from '../../compare/diff.ts';
import { type Diagnostic, gather, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type RawSeat, readRawSeats } from '../../read/groups/raw-seats.ts';
import { renderDiagnostics } from '../../write/diagnostics-text.ts';
import { renderDiff } from '../../write/diff-markdown.ts';
import { safeJson } from '../../write/safe-text.ts';
import { EXIT_DONE, EXIT_INPUT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { paletteFor } from '../palette.ts';
import { openTable } from '../read-file.ts';
import { openWorkbooks } from '../workbook.ts';

export interface DiffCommand {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
}

export async function diffCommand(io: Io, { before, after, json }: DiffCommand): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  await openWorkbooks(io, [before, after]);
  const [old, now] = [readSeats(io, before, diagnostics), readSeats(io, after, diagnostics)];
  io.err(renderDiagnostics(diagnostics, paletteFor(io.errColours), false));
  if (old === null || now === null || hasErrors(diagnostics)) return EXIT_INPUT;
  const diff = diffPlacements(placementOf(old), placementOf(now));
  const names = new Map([...old, ...now].map((seat) => [keyOf(seat), seat.name || seat.id || seat.email]));
  if (json) io.out(safeJson(diff));
  else io.out(renderDiff(diff, (id) => names.get(id) ?? id, paletteFor(io.outColours), io.outWidth));
  return EXIT_DONE;
}

function readSeats(io: Io, path: string, diagnostics: Diagnostic[]): RawSeat[] | null {
  const table = openTable(io, path, diagnostics);
  if (table === null) return null;
  const { seats, diagnostics: shape } = readRawSeats(table, {}, null);
  gather(diagnostics, shape);
  return seats;
}

function keyOf({ id, email, name }: RawSeat): string {
  return id || email || name;
}

function placementOf(seats: readonly RawSeat[]): Placement {
  const groups = new Map<string, string[]>();
  for (const seat of seats) {
    const ids = groups.get(seat.group);
    if (ids) ids.push(keyOf(seat));
    else groups.set(seat.group, [keyOf(seat)]);
  }
  return { groups: [...groups].map(([name, ids]) => ({ name, ids })) };
}
