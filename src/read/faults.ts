/** Many faults of one kind told in few diagnostics, so that other messages are not buried. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';

export interface Fault {
  readonly place: Place;
  readonly message: string;
  readonly help?: string;
}

/** More than any message tells of singly. */
const KEPT = 16;

/** Faults of one kind as they come: all are counted and the first are kept, because a file may have millions. */
export class FaultList {
  readonly kept: Fault[] = [];
  count = 0;

  /** The fault is made only where it is kept. */
  add(make: () => Fault): void {
    if (this.count++ < KEPT) this.kept.push(make());
  }
}

const MOST_SINGLY = 5;
const FIRST_FEW = 3;

/** One diagnostic per fault; of many faults the first few and a summary. `count` is their number, where some were not kept. */
export function firstFew(
  code: DiagnosticCode,
  faults: readonly Fault[],
  what: string,
  count = faults.length,
): Diagnostic[] {
  const shown = faults.length > MOST_SINGLY ? faults.slice(0, FIRST_FEW) : faults;
  const diagnostics = shown.map(({ place, message, help }) => diagnostic(code, place, message, help));
  const rest = faults.slice(shown.length);
  if (rest.length > 0) {
    const lines = [...new Set(rest.slice(0, 2 * MOST_SINGLY).map((fault) => fault.place.line))];
    const some = lines.slice(0, MOST_SINGLY).join(', ');
    const more = count - shown.length;
    const message = `${more} more ${what}: lines ${some}${more > MOST_SINGLY ? ' and so on' : ''}.`;
    diagnostics.push(diagnostic(code, rest[0]!.place, message));
  }
  return diagnostics;
}
